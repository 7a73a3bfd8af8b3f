import HengIndex
import HengModel

/// The pictures that stand in the notebook of an index as it opens.
extension IndexNotebook {
  /// More units than this aren't drawn one by one.
  private static let barLimit = 120
  /// The most units that stand out in the picture of ranks.
  private static let moverLimit = 8

  /// The index of each unit as bars, those of the last year; `nil` of more units than that.
  var barChart: String? {
    result.rows.count <= IndexNotebook.barLimit ? subject.chart(language) : nil
  }

  /// How ranks go when one argument is changed; those that move furthest stand out.
  var rankChart: SlopeChart? {
    guard let changed, changed.rows == result.rows, result.rows.count <= IndexNotebook.barLimit
    else { return nil }
    let (before, after) = (result.ranks, changed.ranks)
    let moves = zip(before, after).map { old, new in
      if let old, let new { abs(new - old) } else { 0.0 }
    }
    let movers = moves.indices.filter { moves[$0] > 0 }.sorted {
      (moves[$1], $0) < (moves[$0], $1)
    }.prefix(IndexNotebook.moverLimit)
    return SlopeChart(
      title: Term.rankMoves,
      resultTitle: Term.rank.inSentence, measure: .rank,
      periods: [
        Term.theIndex,
        Term.afterTheChange,
      ],
      lines: result.rows.indices.map { row in
        .init(
          name(row), values: [before[row], after[row]], isEmphasised: movers.contains(row))
      })
  }

  /// A row's unit, with its year if there are several.
  private func name(_ row: Int) -> LocalizedText {
    let unit = result.rows[row]
    guard result.stages.data.hasSeveralYears, let year = unit.year else { return unit.label }
    return unit.label + LocalizedText(" \(year)")
  }
}
