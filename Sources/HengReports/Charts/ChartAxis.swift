import Glibc
import HengModel

/// A straight axis with round numbers on it.
package struct ChartAxis {
  /// The values at the axis's two ends.
  package let domain: ClosedRange<Double>
  /// The round numbers, rising.
  package let ticks: [Double]
  /// The decimal places that tell the ticks apart.
  package let digits: Int
  /// What stands behind every number, such as a percent sign.
  package var unit = ""
  private let start: Double
  private let end: Double

  /// Creates an axis over some values, extended to round numbers.
  ///
  /// Ticks are 1, 2 or 5 times a power of ten apart. Values that are as good as equal get room on
  /// both sides.
  ///
  /// - Parameters:
  ///   - values: What must lie on the axis.
  ///   - start: The coordinate of the smallest value.
  ///   - end: The coordinate of the largest value; on a rising axis it is above, and smaller.
  ///   - stepCount: About how many steps to make.
  /// - Precondition: The values are finite.
  package init(over values: [Double], from start: Double, to end: Double, stepCount: Double = 6) {
    for value in values {
      precondition(value.isFinite, "a chart needs finite values, not \(value)")
    }
    var (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let magnitude = max(low.magnitude, high.magnitude)
    if high - low <= 1e-9 * magnitude || high == low {
      let room = max(0.5, 0.05 * magnitude)
      (low, high) = (low - room, high + room)
    }
    let step = ChartAxis.roundStep(atLeast: (high - low) / stepCount)
    // A value that misses a multiple by rounding alone doesn't ask for one more step.
    let first = (low / step + 1e-6).rounded(.down)
    let last = (high / step - 1e-6).rounded(.up)
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    domain = min(first * step, low)...max(last * step, high)
    digits = max(0, -Int((log10(step) + 1e-9).rounded(.down)))
    self.start = start
    self.end = end
  }

  /// Creates an axis of ranks, with whole numbers from 1 on.
  ///
  /// - Parameters:
  ///   - ranks: What must lie on the axis.
  ///   - start: The coordinate half a rank before the first; on a falling axis above the others.
  ///   - end: The coordinate half a rank behind the last.
  ///   - stepCount: About how many steps to make.
  /// - Precondition: The ranks are finite.
  package init(
    ranks: [Double], from start: Double, to end: Double, stepCount: Double = 12
  ) {
    for rank in ranks { precondition(rank.isFinite, "a chart needs finite ranks, not \(rank)") }
    let last = max(1, ranks.max() ?? 1)
    let step = ChartAxis.roundStep(atLeast: max(1, (last - 1) / stepCount))
    ticks = [1] + stride(from: step == 1 ? 2 : step, through: last, by: step)
    domain = min(1, ranks.min() ?? 1) - 0.5...last + 0.5
    digits = 0
    self.start = start
    self.end = end
  }

  private static func roundStep(atLeast step: Double) -> Double {
    let power = pow(10, log10(step).rounded(.down))
    let factor = [1.0, 2, 5].first { $0 * power >= step * (1 - 1e-9) } ?? 10
    return factor * power
  }

  /// Returns the coordinate of a value.
  package func position(_ value: Double) -> Double {
    start + (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound) * (end - start)
  }

  /// Returns the number to print at a tick.
  package func label(_ tick: Double) -> String { tick.decimalText(digits: digits) + unit }

  /// The font size of the numbers.
  static let labelSize = 11.0

  /// The width of the widest number.
  var labelWidth: Double {
    TextExtent.width(of: ticks.map(label), size: ChartAxis.labelSize)
  }
}

extension ChartCanvas {
  /// Draws an axis along the bottom of a plot, with as many numbers as have room; the plot's edge is the height of the drawing so far.
  ///
  /// - Parameters:
  ///   - axis: The axis, from left to right.
  ///   - title: What is measured along it.
  mutating func bottomAxis(_ axis: ChartAxis, title: LocalizedText) {
    let bottom = height
    let spacing =
      axis.ticks.count < 2 ? 1 : axis.position(axis.ticks[1]) - axis.position(axis.ticks[0])
    let stride = max(1, Int(((axis.labelWidth + 8) / spacing).rounded(.up)))
    for (number, tick) in axis.ticks.enumerated() {
      let x = axis.position(tick)
      line(from: (x, bottom), to: (x, bottom + 4))
      if number % stride == 0 {
        text(
          axis.label(tick), x: x, baseline: bottom + 16, size: ChartAxis.labelSize, anchor: .middle)
      }
    }
    let (left, right) = (
      axis.position(axis.domain.lowerBound), axis.position(axis.domain.upperBound)
    )
    line(from: (left, bottom), to: (right, bottom))
    height += 22
    let lines = TextExtent.lines(
      of: plain(title), size: ChartCanvas.textSize, width: width - 2 * ChartCanvas.margin)
    for line in lines where !line.isEmpty {
      let half = TextExtent.width(of: line, size: ChartCanvas.textSize) / 2
      let middle = min(max((left + right) / 2, ChartCanvas.margin + half), self.right - half)
      height += ChartCanvas.lineHeight
      text(line, x: middle, baseline: height - 3, anchor: .middle)
    }
  }

  /// Draws an axis along the left of a plot, with the thin lines from its numbers.
  mutating func leftAxis(_ axis: ChartAxis, from left: Double, to right: Double) {
    for tick in axis.ticks {
      let height = axis.position(tick)
      line(from: (left, height), to: (right, height), stroke: "#ddd")
      text(
        axis.label(tick), x: left - 6,
        baseline: ChartCanvas.baseline(middle: height, size: ChartAxis.labelSize),
        size: ChartAxis.labelSize, anchor: .end)
    }
    line(
      from: (left, axis.position(axis.domain.upperBound)),
      to: (left, axis.position(axis.domain.lowerBound)))
  }

  /// Draws the thin lines of an axis along the bottom, before what stands in front of them.
  mutating func verticalGrid(_ axis: ChartAxis, from top: Double, to bottom: Double) {
    for tick in axis.ticks {
      let x = axis.position(tick)
      line(from: (x, top), to: (x, bottom), stroke: "#ddd")
    }
  }
}
