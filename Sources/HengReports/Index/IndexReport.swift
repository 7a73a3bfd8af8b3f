import HengIndex
import HengModel

extension Report {
  /// Reports an index: scores and ranks, the steps with their effect, and the weights.
  ///
  /// - Parameters:
  ///   - subject: The index.
  ///   - isDrawn: Whether the scores are drawn too, for documents.
  public init(_ subject: IndexSubject, isDrawn: Bool = false) {
    self.init(title: Term.compositeIndex + Term.colon + subject.label)
    let result = subject.shown
    blocks = [.pairs(subject.heading)]
    if let note = subject.note { blocks.append(.paragraph(note)) }
    if let replay = subject.replay {
      blocks += subject.replayBlocks(replay.edits, replay.result)
    } else {
      blocks += [
        .heading(Term.scoresAndRanks), .table(result.rankTable),
      ]
    }
    if isDrawn {
      blocks.append(
        .figure(
          Figure(
            svg: LocalizedText(zh: subject.chart(.chinese), en: subject.chart(.english)),
            caption: Term.indexOfUnits,
            alternative: nil)))
    }
    blocks += [
      .heading(Term.steps), .table(result.stepTable),
      .heading(Term.weights), .table(result.weightTable),
      .list(result.notes),
    ]
  }
}

extension IndexSubject {
  /// What the index is made of, and where it comes from.
  var heading: [Report.Pair] {
    let (data, tree) = (result.pipeline.data, result.tree)
    let units = Set(shown.rows.map(\.id)).count
    var pairs = [
      Report.Pair(
        Term.unitCount,
        LocalizedText(
          zh: "\(units) 个" + (data.hasSeveralYears ? "，\(data.years.count) 年" : ""),
          en: "\(units)" + (data.hasSeveralYears ? ", \(data.years.count) years" : ""))),
      Report.Pair(
        Term.indicators,
        LocalizedText(
          zh: "\(tree.indicatorCount) 个，共 \(tree.depth) 级",
          en: "\(tree.indicatorCount), \(tree.depth) level\(tree.depth == 1 ? "" : "s")")),
    ]
    if let source { pairs.append(.init(Term.source, .init(source))) }
    if let licence {
      pairs.append(.init(Term.licence, .init(licence)))
    }
    if isSynthetic {
      pairs.append(.init(Term.syntheticData, Term.madeUp))
    }
    return pairs
  }

  fileprivate func replayBlocks(_ edits: [String], _ replayed: IndexResult) -> [Report.Block] {
    let places = Dictionary(result.rows.enumerated().map { ($1.key, $0) }) { first, _ in first }
    let old = replayed.rows.map { places[$0.key] }
    let (ranks, after) = (result.ranks, replayed.ranks)
    let before = old.map { $0.flatMap { ranks[$0] } }
    let comparison = RankComparison(after, to: before)
    let (count, moved) = (comparison.rowCount, comparison.rowCount - comparison.unchangedCount)
    let mean = (comparison.meanShift ?? 0).decimalText(digits: 2)
    let most = abs(comparison.largestShift?.places ?? 0).rankText
    let several = replayed.stages.data.hasSeveralYears
    return [
      .heading(Term.replayedWith),
      .list(edits.map { LocalizedText($0) }),
      .paragraph(
        LocalizedText(
          zh:
            "\(count) 个名次中有 \(moved) 个变动，平均变动 \(mean) 位，最多 \(most) 位。",
          en:
            "\(moved) of \(count) ranks change, by \(mean) places in the mean and \(most) at the most."
        )),
      .table(
        Table(
          columns: [.init(Term.rank, .trailing)]
            + (several ? [.init(Term.year, .trailing)] : [])
            + [
              .init(Term.unit),
              .init(Term.index, .trailing),
              .init(Term.rankBefore, .trailing),
              .init(Term.change, .trailing),
              .init(Term.indexBefore, .trailing),
            ],
          rows: replayed.rowsByRank.map { row in
            let was = before[row]
            let change: LocalizedText =
              if let was, let now = after[row] {
                now == was
                  ? "–" : .init((now < was ? "↑" : "↓") + abs(now - was).rankText)
              } else {
                "–"
              }
            return Table.Row(
              [LocalizedText(after[row]?.rankText ?? "–")]
                + (several ? [LocalizedText("\(replayed.rows[row].year ?? 0)")] : [])
                + [
                  replayed.rows[row].label, replayed.scoreText(row, replayed.root),
                  LocalizedText(was?.rankText ?? "–"), change,
                  old[row].map { result.scoreText($0, result.root) } ?? "–",
                ])
          })),
    ]
  }
}

extension IndexResult {
  func scoreText(_ row: Int, _ column: Int) -> LocalizedText {
    LocalizedText(score(row: row, column: column)?.decimalText(digits: printedPlaces) ?? "–")
  }

  /// The most parts of the index that the table of ranks has columns for.
  private static let partLimit = 8
  /// Titles of columns wider than this give way to codes.
  private static let titleWidth = 16

  private func title(ofPart column: Int) -> LocalizedText {
    let label = tree.elements[column].label
    let isShort = [label.zh, label.en].allSatisfy {
      DisplayWidth.of($0) <= Self.titleWidth
    }
    return isShort ? label : LocalizedText(tree.elements[column].id)
  }

  fileprivate var rankTable: Table {
    let shownParts = parts.count <= Self.partLimit ? parts : []
    let ranks = ranks
    let several = stages.data.hasSeveralYears
    return Table(
      columns: [.init(Term.rank, .trailing)]
        + (several ? [.init(Term.year, .trailing)] : [])
        + [
          .init(Term.unit),
          .init(Term.index, .trailing),
        ] + shownParts.map { .init(title(ofPart: $0), .trailing) },
      rows: rowsByRank.map { row in
        Table.Row(
          [LocalizedText(ranks[row]?.rankText ?? "–")]
            + (several ? [LocalizedText("\(rows[row].year ?? 0)")] : [])
            + [rows[row].label] + ([root] + shownParts).map { scoreText(row, $0) })
      })
  }

  fileprivate var weightTable: Table {
    let effective = effectiveWeights
    var rows: [Table.Row] = []
    func add(_ column: Int, siblings: [Int]) {
      let sum = siblings.reduce(0) { $0 + localWeights[$1] }
      rows.append(
        Table.Row(
          [
            tree.elements[column].label, LocalizedText(tree.elements[column].id),
            LocalizedText((100 * localWeights[column] / sum).decimalText(digits: 2) + "%"),
            LocalizedText((100 * effective[column]).decimalText(digits: 2) + "%"),
          ], indent: max(0, tree.levels[column] - 1)))
      guard column >= tree.indicatorCount else { return }
      let parts = tree.groups[column - tree.indicatorCount].parts
      for part in parts { add(part, siblings: parts) }
    }
    for part in parts { add(part, siblings: parts) }
    return Table(
      columns: [
        .init(Term.part), .init(Term.code),
        .init(Term.weightInGroup, .trailing),
        .init(Term.weightInIndex, .trailing),
      ], rows: rows)
  }

  fileprivate var notes: [LocalizedText] {
    var notes = [specification.ties.note]
    if stages.data.hasSeveralYears {
      notes.append(
        specification.years == .common
          ? LocalizedText(
            zh: "异常值与无量纲化取各年共同的上下限，各年得分可以相互比较；名次在年内排。",
            en:
              "Outliers and scales are judged over all years together, so scores of different years compare; ranks are within a year."
          )
          : LocalizedText(
            zh: "各年单独无量纲化，不同年份的得分不可比较；名次在年内排。",
            en:
              "Each year has its own scale, so scores of different years don't compare; ranks are within a year."
          ))
    }
    if normalizedGaps > 0 {
      notes.append(
        LocalizedText(
          zh: "仍缺 \(normalizedGaps) 个数：单位缺某项时，该项的权重按比例分给同组的其他各项。",
          en:
            "\(normalizedGaps) values are missing: where a unit lacks one, the rest of the group takes its weight in proportion."
        ))
    }
    notes.append(
      LocalizedText(
        zh: "得分只说明在这些单位之中的位置，换一批单位，同样的数据可以得到不同的分。",
        en: "A score tells a place among these units: among others the same data may get another."))
    return notes
  }
}

extension RankTies {
  /// What the ranks of equal scores are.
  fileprivate var note: LocalizedText {
    switch self {
    case .minimum:
      LocalizedText(zh: "得分相同者取其中最好的名次。", en: "Equal scores share the best of their ranks.")
    case .maximum:
      LocalizedText(zh: "得分相同者取其中最差的名次。", en: "Equal scores share the worst of their ranks.")
    case .mean:
      LocalizedText(zh: "得分相同者取名次的平均。", en: "Equal scores share the mean of their ranks.")
    case .dense:
      LocalizedText(
        zh: "得分相同者名次相同，其后不空位。", en: "Equal scores share a rank, and no rank is skipped.")
    }
  }
}
