public import HengIndex
public import HengModel

extension Report {
  /// Reports an index under every combination of its choices.
  ///
  /// - Parameters:
  ///   - grid: The combinations.
  ///   - subject: The index.
  ///   - reason: Why a combination fails, in words.
  public init(
    _ grid: MethodGrid, of subject: IndexSubject, reason: (IndexFailure) -> LocalizedText
  ) {
    self.init(title: Term.methodGrid + Term.colon + subject.label)
    let failures = grid.combinations.count - grid.successCount
    blocks = [
      .pairs(
        subject.heading + [
          .init(
            Term.combinations,
            LocalizedText(
              zh: "\(grid.combinations.count) 种" + (failures > 0 ? "，其中 \(failures) 种不能合成" : ""),
              en: "\(grid.combinations.count)" + (failures > 0 ? ", \(failures) of which fail" : "")
            ))
        ]),
      .heading(Term.combinationsBesideRanks),
      .table(grid.combinationTable),
      .heading(Term.unitRanks), .table(grid.rankTable),
      .list(
        grid.failures(reason) + [
          LocalizedText(
            zh: "ρ、τ-b、r_w（重前列）与 WS 为与现行名次的相似程度，1 为相同；“前列”指前 \(grid.topCount) 名。",
            en:
              "ρ, τ-b, r_w, in which the top counts more, and WS tell how alike ranks are, 1 being the same; the top is the first \(grid.topCount)."
          )
        ]),
    ]
  }
}

extension MethodGrid {
  /// Why combinations fail.
  fileprivate func failures(_ reason: (IndexFailure) -> LocalizedText) -> [LocalizedText] {
    combinations.compactMap { combination in
      guard case .failure(let failure) = combination.outcome else { return nil }
      return LocalizedText.joined(label(combination)) + Term.colon
        + reason(failure)
    }
  }

  fileprivate var topCount: Int { combinations.compactMap(\.comparison).first?.topCount ?? 0 }

  /// The options of a combination, in words.
  func label(_ combination: Combination) -> [LocalizedText] {
    zip(choices.choices, combination.options).map { $0.options[$1].label }
  }

  /// The rows from the first nominal rank to the last.
  var order: [Int] {
    rows.indices.sorted { left, right in
      let (a, b) = (nominal.ranks[left] ?? .infinity, nominal.ranks[right] ?? .infinity)
      return a == b ? left < right : a < b
    }
  }

  fileprivate var combinationTable: Table {
    Table(
      columns: choices.choices.map { .init($0.label) } + RankComparison.columns,
      rows: combinations.map { combination in
        Table.Row(
          label(combination)
            + (combination.comparison.map { $0.cells(rows) } ?? RankComparison.noCells))
      })
  }

  fileprivate var rankTable: Table {
    Table(
      columns: [
        .init(Term.inForce, .trailing),
        .init(Term.unit),
        .init(Term.bestRank, .trailing),
        .init(Term.median, .trailing),
        .init(Term.worstRank, .trailing),
        .init(Term.mostOften),
      ],
      rows: order.map { row in
        let ranks = ranks(ofRow: row)
        let mode = ranks?.frequencies.max { $0.share < $1.share }
        return Table.Row([
          LocalizedText(nominal.ranks[row]?.rankText ?? "–"), rows[row].shown,
          LocalizedText(ranks?.minimum.rankText ?? "–"),
          LocalizedText(ranks?.median.rankText ?? "–"),
          LocalizedText(ranks?.maximum.rankText ?? "–"),
          LocalizedText(
            mode.map { "\($0.rank.rankText) (\((100 * $0.share).decimalText(digits: 0))%)" } ?? "–"),
        ])
      })
  }

  /// Draws the range of every unit's rank over the combinations, as SVG.
  public func chart(_ subject: IndexSubject, _ language: Language) -> String {
    RankRangeChart(
      title: Term.ranksUnderOtherMethods + Term.dash
        + subject.label,
      subtitle: LocalizedText(
        zh: "\(successCount) 种组合", en: "\(successCount) combinations"),
      rangeName: Term.bestToWorst,
      rows: order.compactMap { row in
        guard let ranks = ranks(ofRow: row), let nominal = nominal.ranks[row] else { return nil }
        return .init(
          rows[row].shown, nominal: nominal, range: ranks.minimum...ranks.maximum,
          median: ranks.median)
      }
    ).svg(language)
  }
}

extension JSONValue {
  /// An index under every combination of its choices.
  public init(_ grid: MethodGrid, of subject: IndexSubject) {
    let keys = grid.rows.map(\.key)
    self = JSONValue.document(
      "heng-index-grid",
      [
        "label": JSONValue(subject.label),
        "choices": .array(
          grid.choices.choices.map { choice in
            .object([
              "id": .string(choice.id), "label": JSONValue(choice.label),
              "options": .array(choice.options.map { .string($0.id) }),
            ])
          }),
        "combinations": .array(
          grid.combinations.map { combination in
            let ranking = try? combination.outcome.get()
            return .object([
              "options": .array(
                zip(grid.choices.choices, combination.options).map { .string($0.options[$1].id) }),
              "failed": .bool(ranking == nil),
              "comparison": combination.comparison?.json(grid.rows) ?? .null,
              "ranks": ranking.map { ranking in
                .object(Dictionary(zip(keys, ranking.ranks.map { JSONValue($0) })) { $1 })
              } ?? .null,
              "scores": ranking.map { ranking in
                .object(Dictionary(zip(keys, ranking.scores.map { JSONValue($0) })) { $1 })
              } ?? .null,
            ])
          }),
        "rows": .array(
          grid.order.map { row in
            let ranks = grid.ranks(ofRow: row)
            return .object(
              grid.rows[row].json.merging([
                "rank": JSONValue(grid.nominal.ranks[row]), "best": JSONValue(ranks?.minimum),
                "median": JSONValue(ranks?.median), "worst": JSONValue(ranks?.maximum),
              ]) { $1 })
          }),
      ])
  }
}
