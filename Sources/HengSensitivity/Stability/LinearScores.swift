public import HengNumerics

/// The scores of units under given weights, and the order they put the units in.
public struct LinearScores: Hashable, Sendable {
  /// The score rates *R*, *m* units × *n* indicators, 0…1, larger is better.
  public let rates: Matrix
  /// The weights *w*, length *n*, none below zero; they add up to 1.
  public let weights: [Double]
  /// The score rates of the units, *s* = *R*·*w*, length *m*.
  public let values: [Double]
  /// The units from the best to the worst; equal ones stay in the order of the rows.
  public let order: [Int]

  /// Scores the units.
  ///
  /// - Parameters:
  ///   - rates: The score rates, *m* units × *n* indicators.
  ///   - weights: The weights, length *n*, none below zero. Weights printed with few digits may
  ///     miss the sum of 1 a little; they aren't corrected.
  /// - Complexity: O(*m*·*n* + *m* log *m*).
  public init(_ rates: Matrix, weights: [Double]) {
    precondition(
      weights.count == rates.columnCount,
      "\(weights.count) weights for \(rates.columnCount) indicators")
    precondition(weights.allSatisfy { $0 >= 0 }, "a weight is below zero in \(weights)")
    self.rates = rates
    self.weights = weights
    let values = rates.weightedSums(weights)
    self.values = values
    order = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
  }

  /// Returns a unit's grade before rounding.
  ///
  /// - Parameters:
  ///   - unit: The unit, as a row of the rates.
  ///   - cuts: The grade cuts as score rates, from best to worst; a score on a cut has the better
  ///     grade.
  /// - Returns: The grade's place, from 0 for the best.
  package func grade(of unit: Int, cuts: [Double]) -> Int {
    cuts.firstIndex { !$0.isAhead(of: values[unit]) } ?? cuts.count
  }
}

extension Matrix {
  /// Returns Σⱼ *wⱼ*·*Rᵢⱼ* of each row, leaving one column out if asked to.
  ///
  /// Identical rows have identical sums to the last bit, which kernels that treat the last rows
  /// apart don't promise.
  func weightedSums(_ weights: [Double], without skipped: Int? = nil) -> [Double] {
    let (elements, count) = (storage, rowCount)
    var sums = [Double](repeating: 0, count: count)
    for (j, weight) in weights.enumerated() where j != skipped {
      for i in 0..<count { sums[i] += weight * elements[i + j * count] }
    }
    return sums
  }
}

extension Double {
  /// The largest difference of two score rates that counts as a tie.
  ///
  /// A sum of *n* products of numbers in 0…1 is off by less than *n*·2⁻⁵³, and marks are never
  /// given that finely.
  static let scoreTie = 1e-12

  /// Returns whether this score rate is larger than another by more than rounding explains.
  func isAhead(of other: Double) -> Bool { self - other > Double.scoreTie }
}
