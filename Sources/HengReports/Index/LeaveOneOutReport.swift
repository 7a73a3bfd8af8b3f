public import HengIndex
public import HengModel

extension Report {
  /// Reports what an index becomes without one of its elements at a time.
  public init(_ analysis: LeaveOneOut, of subject: IndexSubject) {
    self.init(
      title: Term.leaveOneOut + Term.colon + subject.label)
    blocks = [
      .pairs(subject.heading), .table(analysis.table),
      .list(
        analysis.indispensable.map {
          LocalizedText(
            zh: "没有“\(analysis.nominal.tree.elements[$0].label.zh)”就没有指数。",
            en: "Without “\(analysis.nominal.tree.elements[$0].label.en)” there is no index.")
        } + [
          LocalizedText(
            zh: "剔除一项后，其权重按比例分给同组的其他各项；其他步骤不变。",
            en:
              "The weight of what is left out goes to the rest of its group; all other steps stay."
          )
        ]),
    ]
  }
}

extension LeaveOneOut {
  /// The omissions from the largest mean shift to the smallest.
  var order: [Omission] {
    omissions.sorted { left, right in
      let (a, b) = (left.comparison?.meanShift ?? -1, right.comparison?.meanShift ?? -1)
      return a == b ? left.column < right.column : a > b
    }
  }

  fileprivate var table: Table {
    let tree = nominal.tree
    return Table(
      columns: [
        .init(Term.leftOut),
        .init(Term.level, .trailing),
      ] + RankComparison.columns,
      rows: order.map { omission in
        Table.Row(
          [
            tree.elements[omission.column].label, LocalizedText("\(tree.levels[omission.column])"),
          ]
            + (omission.comparison.map { $0.cells(nominal.rows) } ?? RankComparison.noCells))
      })
  }

  /// Draws the mean shift of ranks without each element, as SVG.
  public func chart(_ subject: IndexSubject, _ language: Language) -> String {
    StackedBarsChart(
      title: Term.leaveOneOut + Term.dash + subject.label,
      axisTitle: Term.meanRankShift.inSentence,
      categories: [Term.meanShift.inSentence],
      rows: order.map { omission in
        let shift = omission.comparison?.meanShift ?? 0
        return .init(
          nominal.tree.elements[omission.column].label, parts: [shift],
          note: LocalizedText(shift.decimalText(digits: 2)))
      }
    ).svg(language)
  }
}

extension RankComparison {
  /// What is told of a comparison in a table.
  static let columns: [Table.Column] = [
    .init(Term.meanShift, .trailing),
    .init(Term.largestShift),
    .init("ρ", .trailing), .init("τ-b", .trailing), .init("r_w", .trailing),
    .init("WS", .trailing),
    .init(Term.topChanges, .trailing),
  ]

  static var noCells: [LocalizedText] { columns.map { _ in "–" } }

  /// The cells of a comparison.
  func cells(_ rows: [IndexRow]) -> [LocalizedText] {
    func text(_ value: Double?) -> LocalizedText {
      LocalizedText(value?.decimalText(digits: 3) ?? "–")
    }
    let largest: LocalizedText =
      largestShift.map { shift in
        rows[shift.row].shown
          + LocalizedText(" \(shift.reference.rankText) → \(shift.rank.rankText)")
      } ?? "–"
    return [
      LocalizedText(meanShift?.decimalText(digits: 2) ?? "–"), largest, text(spearman),
      text(kendallTauB), text(weighted), text(similarity), LocalizedText("\(entered.count)"),
    ]
  }

  /// The comparison as JSON.
  func json(_ rows: [IndexRow]) -> JSONValue {
    .object([
      "mean-shift": JSONValue(meanShift), "spearman": JSONValue(spearman),
      "kendall-tau-b": JSONValue(kendallTauB), "weighted": JSONValue(weighted),
      "similarity": JSONValue(similarity), "unchanged": JSONValue(Double(unchangedCount)),
      "top-count": JSONValue(Double(topCount)),
      "entered-top": .array(entered.map { .string(rows[$0].key) }),
      "left-top": .array(left.map { .string(rows[$0].key) }),
      "largest-shift": largestShift.map { shift in
        .object([
          "id": .string(rows[shift.row].key), "before": JSONValue(shift.reference),
          "after": JSONValue(shift.rank),
        ])
      } ?? .null,
    ])
  }
}

extension JSONValue {
  /// What an index becomes without one of its elements at a time.
  public init(_ analysis: LeaveOneOut, of subject: IndexSubject) {
    let rows = analysis.nominal.rows
    self = JSONValue.document(
      "heng-index-leave-one-out",
      [
        "label": JSONValue(subject.label),
        "omissions": .array(
          analysis.omissions.map { omission in
            let ranks = (try? omission.outcome.get())?.ranks
            return .object([
              "id": .string(analysis.nominal.tree.elements[omission.column].id),
              "without": .string(analysis.nominal.tree.elements[omission.weightless].id),
              "level": JSONValue(Double(analysis.nominal.tree.levels[omission.column])),
              "comparison": omission.comparison?.json(rows) ?? .null,
              "ranks": ranks.map { ranks in
                .object(Dictionary(zip(rows.map(\.key), ranks.map { JSONValue($0) })) { $1 })
              } ?? .null,
            ])
          }),
        "indispensable": .array(
          analysis.indispensable.map { .string(analysis.nominal.tree.elements[$0].id) }),
      ])
  }
}
