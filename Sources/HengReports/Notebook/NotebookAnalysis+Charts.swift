import HengModel
import HengScoring
import HengSensitivity

/// The pictures that stand in a notebook as it opens.
extension NotebookAnalysis {
  /// Where a quarter more or less of each weight takes the score of the first unit.
  func tornado(_ name: LocalizedText) -> TornadoChart {
    let full = units.fullMarks.doubleValue
    let score = LinearScores(units.rates, weights: units.weights).values[0]
    return TornadoChart(
      title: LocalizedText(zh: "权重 ±25% 时的得分：", en: "Score with each weight ±25%: ") + name,
      subtitle: Term.oneWeightAtATime,
      axisTitle: Term.total, base: full * score,
      bars: zip(units.indicators, swings).compactMap { indicator, bar in
        bar.map {
          .init(indicator.label, low: full * $0.scoreAtLess, high: full * $0.scoreAtMore)
        }
      }, references: zip(units.grades, units.cuts).map { ReferenceLine($0.shown, at: full * $1) })
  }

  /// The most units that stand out in the picture of ranks.
  private static let moverLimit = 8

  /// How ranks go when one weight is halved; those that move furthest stand out.
  var rankChart: SlopeChart {
    let outcomes = whatIf?.result.outcomes ?? []
    let moves = outcomes.map { abs($0.rank.after - $0.rank.before) }
    let movers = moves.indices.filter { moves[$0] > 0 }.sorted { left, right in
      (moves[right], left) < (moves[left], right)
    }.prefix(NotebookAnalysis.moverLimit)
    return SlopeChart(
      title: Term.rankMoves,
      resultTitle: Term.rank.inSentence, measure: .rank,
      periods: [
        Term.weightsInForce,
        Term.afterTheChange,
      ],
      lines: outcomes.enumerated().map { index, outcome in
        .init(
          units.shown(index),
          values: [Double(outcome.rank.before), Double(outcome.rank.after)],
          isEmphasised: movers.contains(index))
      })
  }

  /// How likely each grade is under random weights, for one unit.
  func gradeChart(_ name: LocalizedText) -> ShareBarsChart? {
    guard let shares = exact?.grades.first, !shares.isEmpty,
      shares.count <= ShareBarsChart.categoryLimit
    else { return nil }
    return ShareBarsChart(
      title: Term.gradeProbabilities,
      subtitle: LocalizedText(zh: "精确值；", en: "exact; ") + law.text(units),
      categories: units.grades.map(\.shown), rows: [.init(name, shares: shares.map { max(0, $0) })])
  }
}
