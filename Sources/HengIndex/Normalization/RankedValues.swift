/// The values that ranks are counted among, with a larger number the better one.
struct RankedValues: Sendable {
  /// The number of values up to which comparing with all of them beats a binary search.
  private static let searchThreshold = 128

  /// The number of values.
  let count: Int
  private let sign: Double
  /// Up to the threshold, the values times the sign in eights, filled up with NaN.
  private var eights: [SIMD8<Double>] = []
  /// Above the threshold, the values times the sign in rising order.
  private var rising: [Double] = []

  /// Keeps the present ones of some finite values; NaN is a missing one.
  ///
  /// - Parameters:
  ///   - column: The values.
  ///   - count: How many of them are present.
  ///   - sign: 1 if a larger value is better, −1 if a smaller one is.
  init(_ column: Span<Double>, count: Int, sign: Double) {
    self.count = count
    self.sign = sign
    guard count <= RankedValues.searchThreshold else {
      rising.reserveCapacity(count)
      for index in column.indices where !column[index].isNaN { rising.append(sign * column[index]) }
      rising.sort()
      return
    }
    eights.reserveCapacity((column.count + 7) / 8)
    var start = 0
    while start < column.count {
      var eight = SIMD8<Double>(repeating: .nan)
      for place in 0..<min(8, column.count - start) { eight[place] = sign * column[start + place] }
      eights.append(eight)
      start += 8
    }
  }

  /// Returns how many of the values are worse than a value and how many are equal to it.
  func position(of value: Double) -> (worse: Int, equal: Int) {
    let target = sign * value
    guard count <= RankedValues.searchThreshold else {
      let worse = partition { $0 < target }
      return (worse, partition { $0 <= target } - worse)
    }
    // No comparison with NaN is true, so what fills up isn't counted.
    let targets = SIMD8(repeating: target)
    var (worse, notBetter) = (SIMD8<Int64>.zero, SIMD8<Int64>.zero)
    for eight in eights {
      worse.replace(with: worse &+ 1, where: eight .< targets)
      notBetter.replace(with: notBetter &+ 1, where: eight .<= targets)
    }
    return (Int(worse.wrappedSum()), Int((notBetter &- worse).wrappedSum()))
  }

  /// Returns how many of the rising values satisfy a condition that only the first ones do.
  private func partition(_ isLow: (Double) -> Bool) -> Int {
    var (start, end) = (0, rising.count)
    while start < end {
      let middle = (start + end) / 2
      if isLow(rising[middle]) { start = middle + 1 } else { end = middle }
    }
    return start
  }
}
