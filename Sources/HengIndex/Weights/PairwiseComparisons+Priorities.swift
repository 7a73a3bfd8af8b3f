import Glibc
import HengNumerics

extension PairwiseComparisons {
  /// Each squaring doubles the steps of the power iteration; 2⁶⁰ settle accepted judgements.
  private static let squaringCount = 60
  /// Elements that change by less than this, relatively, have settled.
  private static let settledChange = 1e-15

  /// The eigenvector of the largest eigenvalue, with the sum 1.
  ///
  /// A power iteration by repeated squaring: the columns of *a*, *a*², *a*⁴, … all tend to it. No
  /// step subtracts, so that every element keeps its relative accuracy.
  var principalEigenvector: [Double] {
    var power = judgements
    var vector = rowGeometricMeans
    for _ in 0..<PairwiseComparisons.squaringCount {
      let total = power.storage.reduce(0, +)
      power.modifyStorage { elements in
        for index in elements.indices { elements[index] /= total }
      }
      let next = PairwiseComparisons.withUnitSum(power.times(rowGeometricMeans))
      let change = zip(next, vector).map { abs($0 / $1 - 1) }.max() ?? 0
      vector = next
      if change < PairwiseComparisons.settledChange { break }
      power = power.times(power)
    }
    return PairwiseComparisons.withUnitSum(judgements.times(vector))
  }

  /// The geometric means of the rows, with the sum 1.
  var rowGeometricMeans: [Double] {
    PairwiseComparisons.withUnitSum(
      (0..<count).map { exp(judgements.row($0).map { log($0) }.mean) })
  }

  /// The means of the rows after each column is divided by its sum; their sum is 1.
  var scaledColumnMeans: [Double] {
    let columns = (0..<count).map { PairwiseComparisons.withUnitSum(judgements.column($0)) }
    return (0..<count).map { row in columns.map { $0[row] }.mean }
  }

  private static func withUnitSum(_ numbers: [Double]) -> [Double] {
    let total = numbers.reduce(0, +)
    return numbers.map { $0 / total }
  }
}
