import HengModel
import HengNumerics
import HengScoring
import HengSensitivity

/// What the workbench works out while a weight is dragged: 200 units × 60 indicators in four grades.
public struct DragWork: Sendable {
  /// The number of units *m*.
  public static let unitCount = 200
  /// The number of indicators *n*.
  public static let indicatorCount = 60

  private let units: ScoredUnits
  private let rates: Matrix

  /// Scores the units, whose score rates have four decimal places.
  public init() throws {
    let scheme = DragWork.scheme
    var stream = RandomStream(seed: 3, block: 0)
    var units: ScoredUnits?
    for number in 0..<DragWork.unitCount {
      let judgements = scheme.rows.map { row in
        let score = 6_000 + Int(4_000 * stream.nextUnit())
        return Judgement(
          indicatorID: row.indicator.id, decision: .carriedOver(score: Rational(score), of: 10_000),
          grounds: .init(basis: .judged))
      }
      let evaluation = Evaluation(
        unit: EvaluationUnit(id: "unit-\(number)", label: "unit"), year: 2023,
        judgements: judgements)
      let scored = try ScoredUnits(try scheme.score(evaluation), path: "unit-\(number)")
      if units == nil { units = scored } else { try units?.append(scored) }
    }
    guard let units else { preconditionFailure("there are no units") }
    self.units = units
    rates = units.rates
  }

  private static var scheme: Scheme {
    let provenance = Provenance(marks: .assumed, rule: .assumed)
    let cuts: [Rational] = [0, 60, 80, 90, 100]
    let grades = zip(cuts, cuts.dropFirst()).map { lower, upper in
      Grade(
        id: "from-\(lower)", label: "grade",
        range: Interval(
          lower: .init(lower, isClosed: true), upper: .init(upper, isClosed: upper == 100)))
    }
    return Scheme(
      id: "drag", label: "drag", fullMarks: 120,
      rounding: MarkRounding(place: .total, digits: 2, mode: .halfUp),
      grades: GradeScale(grades.reversed()), gradesProvenance: provenance, facts: [],
      rows: (1...indicatorCount).map { number in
        SchemeRow(
          indicator: Indicator(
            id: "row-\(number)", label: "row", fullMarks: 2, path: [], provenance: provenance),
          rule: .external(ExternalRule()))
      })
  }

  /// Sets one weight and works out everything that the page shows of it.
  ///
  /// That is all exact weights and totals, ranks, the intervals of all weights in which grades, order
  /// and the best three stay, and where units change places as the weight moves on.
  ///
  /// - Parameter tenths: The weight of the first indicator, in tenths of a mark.
  /// - Returns: How many units there are, and how many pairs change places.
  /// - Throws: `WeightChangeError` if the weight is larger than all marks.
  public func step(tenths: Int) throws -> Int {
    let change = try WeightChange(
      units.indicators, setting: ["row-1": Rational(tenths, over: 10)])
    let changed = units.reweighted(by: change)
    let ranks = changed.ranks
    let intervals = WeightIntervals(
      rates, weights: changed.weights, cuts: changed.cuts, top: 3)
    let crossings = intervals.weights[0].walk?.crossings(limit: 300)
    return (crossings?.count ?? 0) + ranks.count
  }
}
