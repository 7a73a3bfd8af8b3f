import Glibc
import HengNumerics

extension Treatment {
  /// Treats the values of an indicator; NaN stays.
  ///
  /// - Returns: What was done. Fewer than four values, or equal ones, pass.
  func treat(_ column: inout [Double]) -> Outcome {
    guard !passes(column) else { return .passed }
    let reported = column
    var (high, low) = (0, 0)
    var hasPassed = false
    while !hasPassed, high + low < winsorizedPoints {
      let isHigh = SampleShape(of: column).skewness >= 0
      let moved = pullIn(&column, high: isHigh)
      if moved == 0 { break }
      if isHigh { high = moved } else { low = moved }
      hasPassed = passes(column)
    }
    if hasPassed || fallback == .none {
      return high + low == 0 ? .passed : .winsorized(high: high, low: low)
    }
    column = reported
    let range = ValueRange(of: column)
    for row in column.indices {
      column[row] = log(
        column[row] - range.lowest + (range.highest - range.lowest) * Treatment.logShift)
    }
    return .transformed
  }

  /// Keeps the logarithm finite at the lowest value.
  private static let logShift = 0.01

  private func passes(_ column: [Double]) -> Bool {
    let shape = SampleShape(of: column)
    // Where the shape isn't known it isn't known to be bad.
    return !(abs(shape.skewness) >= skewnessLimit && shape.kurtosis >= kurtosisLimit)
  }

  /// Gives the outermost values the value of their nearest neighbour.
  ///
  /// - Returns: The number of values that were moved, on this side, until now; 0 if all are equal.
  private func pullIn(_ column: inout [Double], high: Bool) -> Int {
    let range = ValueRange(of: column)
    let outermost = high ? range.highest : range.lowest
    var next = Double.nan
    for value in column where value != outermost && !value.isNaN {
      if next.isNaN || (high ? value > next : value < next) { next = value }
    }
    if next.isNaN { return 0 }
    var moved = 0
    for row in column.indices where column[row] == outermost {
      column[row] = next
      moved += 1
    }
    return moved
  }
}
