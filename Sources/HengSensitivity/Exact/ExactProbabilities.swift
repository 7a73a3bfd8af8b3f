import HengModel
import HengNumerics

/// Grade probabilities, pairwise winning and expected ranks without any drawing.
public struct ExactProbabilities: Sendable {
  /// The probability of each grade, from best to worst, unit by unit.
  public let grades: [[Double]]
  /// How likely each unit is ahead of each other one, and its expected rank; `nil` for one unit,
  /// for more than ``pairLimit``, or where it would take minutes.
  public let pairs: PairwiseWinning?

  /// The most units whose pairs are worked out.
  public static let pairLimit = 500

  /// The most steps of the recurrence for all pairs, *m*²·*k*²/8 for *m* units and *k* knots.
  private static let stepLimit = 4e9

  /// The most knots of a law; the recurrence takes time with their square.
  private static let knotLimit = 2_000

  /// Works out what is known exactly of a law, or `nil` if it has to be simulated.
  ///
  /// That is the flat law, and a Dirichlet law whose concentration makes a whole number of every
  /// weight.
  public init?(_ units: ScoredUnits, law: WeightLaw) {
    guard let repeats = ExactProbabilities.repeats(of: units, law: law) else { return nil }
    let rates = units.rates
    // A knot that is repeated is a column that is.
    let columns = repeats.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    let expanded = Matrix(
      rowCount: rates.rowCount, columnCount: columns.count, storage: columns.flatMap(rates.column))
    let cuts = units.cuts
    grades = (0..<rates.rowCount).map { unit in
      units.grades.isEmpty
        ? [] : GradeProbabilities(SimplexLaw(flat: expanded.row(unit)), cuts: cuts).values
    }
    let (count, size) = (rates.rowCount, Double(rates.rowCount) * Double(columns.count))
    let isWithinReach =
      count <= ExactProbabilities.pairLimit && size * size / 8 <= ExactProbabilities.stepLimit
    pairs = count > 1 && isWithinReach ? PairwiseWinning(expanded) : nil
  }

  /// How often each rate stands as a knot, or `nil` if the law isn't one of whole numbers.
  private static func repeats(of units: ScoredUnits, law: WeightLaw) -> [Int]? {
    switch law {
    case .flat: return units.indicators.map { _ in 1 }
    case .dirichlet(let concentration):
      let full = units.fullMarks
      var repeats: [Int] = []
      for indicator in units.indicators {
        let parameter = concentration * (indicator.fullMarks / full).doubleValue
        // The product of two rounded numbers misses a whole one by some last bits.
        guard abs(parameter - parameter.rounded()) < 1e-9 * max(1, parameter),
          parameter < Double(knotLimit)
        else { return nil }
        repeats.append(Int(parameter.rounded()))
      }
      return (1...knotLimit).contains(repeats.reduce(0, +)) ? repeats : nil
    default: return nil
    }
  }
}
