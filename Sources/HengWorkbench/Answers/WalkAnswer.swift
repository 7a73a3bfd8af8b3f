import HengModel
import HengReports
import HengSensitivity

/// How the totals move as one weight walks from nothing to all marks.
struct WalkAnswer: Encodable {
  struct Crossing: Encodable {
    var at: Double
    var ahead: Int
    var behind: Int
  }

  var svg: String
  /// Where two units change places; `nil` if there are more than ``crossingLimit``.
  var crossings: [Crossing]?

  static let crossingLimit = 300

  /// - Parameters:
  ///   - scenario: The units under the state.
  ///   - indicator: The indicator whose weight walks.
  ///   - unit: A unit whose line stands out, besides the best ones.
  ///   - top: How many of the best stand out.
  ///   - language: The language.
  init(_ scenario: Scenario, of indicator: Int, unit: Int?, top: Int, _ language: Language) {
    let units = scenario.units
    let full = units.fullMarks.doubleValue
    let scores = LinearScores(scenario.ruled.rates, weights: units.weights)
    let walk = WalkingWeights(
      scores, indicator: indicator, companions: scenario.companions?[indicator])
    let chart = WalkingWeightsChart(
      walk, of: indicator, units, scores,
      emphasising: Array(scores.order.prefix(top)) + [unit].compactMap { $0 })
    svg = chart.svg(language)
    crossings =
      walk.map { $0.crossings(limit: WalkAnswer.crossingLimit) }.map { found in
        found?.map {
          Crossing(at: $0.share * full, ahead: $0.pair.ahead, behind: $0.pair.behind)
        }
      } ?? []
  }
}
