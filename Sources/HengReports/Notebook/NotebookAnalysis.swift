import HengModel
import HengNumerics
import HengScoring
import HengSensitivity

/// What a notebook tells of the weights: one change of them, and random ones around them.
struct NotebookAnalysis {
  /// The units.
  let units: ScoredUnits
  /// The change of weights that was chosen; otherwise of one row's marks to half, the others in
  /// proportion, and `nil` for a single row.
  let whatIf: (result: WhatIf, overlay: SchemeOverlay)?
  /// Whether the change was chosen by a person.
  let isChosen: Bool
  /// The first unit's score with each weight a quarter less and more; `nil` where a row carries
  /// all the weight.
  let swings: [TornadoBar?]
  /// The whole-number parameters of the Dirichlet law around the official weights.
  let parameters: [Int]
  /// What is known exactly under that law; `nil` where the notebook doesn't compute it.
  let exact: ExactProbabilities?

  /// By how much the weights of ``swings`` change.
  static let fraction = 0.25
  /// The most knots; the exact fractions of the notebook grow with their number.
  private static let knotLimit = 500
  /// The most pairs of neighbours in the ranking whose winning probability is computed.
  private static let pairLimit = 5

  /// Analyses the weights of some units.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - overlay: The change of weights to look at, if one was chosen.
  init(_ units: ScoredUnits, weights overlay: SchemeOverlay? = nil) {
    self.units = units
    let chosen = overlay.flatMap { overlay -> (result: WhatIf, overlay: SchemeOverlay)? in
      guard !overlay.weights.isEmpty, let change = try? WeightChange(units.indicators, overlay)
      else { return nil }
      return (WhatIf(units, units.reweighted(by: change)), overlay)
    }
    whatIf = chosen ?? NotebookAnalysis.whatIf(units)
    isChosen = chosen != nil
    let scores = LinearScores(units.rates, weights: units.weights)
    swings = units.indicators.indices.map { index in
      WalkingWeights(scores, indicator: index)?
        .tornadoBar(ofUnit: 0, within: NotebookAnalysis.fraction)
    }
    let concentration = units.customaryConcentration
    parameters = units.weights.map { Int(($0 * concentration).rounded()) }
    exact =
      parameters.reduce(0, +) > NotebookAnalysis.knotLimit
      ? nil : ExactProbabilities(units, law: .dirichlet(concentration: concentration))
  }

  /// The law by name.
  var law: WeightLaw { .dirichlet(concentration: units.customaryConcentration) }

  /// Neighbours at the top of the ranking and how likely the upper one is ahead.
  var pairs: [(upper: Int, lower: Int, probability: Double)] {
    guard let winning = exact?.pairs?.probabilities else { return [] }
    let order = units.units.indices.sorted { left, right in
      (units.units[right].total, left) < (units.units[left].total, right)
    }
    return zip(order, order.dropFirst()).prefix(NotebookAnalysis.pairLimit).map { upper, lower in
      (upper, lower, winning[upper, lower])
    }
  }

  /// The marks of the rows that don't give way in proportion: those that are set or locked, and
  /// those of dimensions that are.
  var fixedMarks: [(id: String, marks: Rational)] {
    guard let (result, overlay) = whatIf else { return [] }
    let names = Set(overlay.weights.map(\.id) + overlay.locked)
    return result.marks.filter { item in
      names.contains(item.indicator.id) || item.indicator.path.contains { names.contains($0.id) }
    }.map { ($0.indicator.id, $0.marks.after) }
  }

  /// Halves the weight whose change moves the scores most.
  private static func whatIf(_ units: ScoredUnits) -> (result: WhatIf, overlay: SchemeOverlay)? {
    let marks = units.indicators.map(\.fullMarks)
    let full = units.fullMarks
    let scores = units.units.map { unit in
      zip(unit.rates, marks).reduce(Rational.zero) { $0 + $1.0 * $1.1 }
    }
    func swing(_ row: Int) -> Rational {
      let moves = zip(units.units, scores).map { abs($1 - $0.rates[row] * full) }
      return moves.reduce(0, +) * marks[row] / (full - marks[row])
    }
    let candidates = marks.indices.filter { marks[$0] < full }.map { (row: $0, swing: swing($0)) }
    guard let row = candidates.max(by: { ($0.swing, $1.row) < ($1.swing, $0.row) })?.row else {
      return nil
    }
    let overlay = SchemeOverlay(
      weights: [.init(id: units.indicators[row].id, marks: marks[row] / 2)])
    guard
      let change = try? WeightChange(
        units.indicators, setting: [units.indicators[row].id: marks[row] / 2])
    else { return nil }
    return (WhatIf(units, units.reweighted(by: change)), overlay)
  }
}
