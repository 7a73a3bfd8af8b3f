public import HengModel

/// A value that a chart marks with a line, such as the lower end of a grade.
public struct ReferenceLine: Hashable, Sendable {
  /// What the value is.
  public var label: LocalizedText
  /// The value, on the axis of the chart's results.
  public var value: Double

  /// Creates a line.
  public init(_ label: LocalizedText, at value: Double) {
    self.label = label
    self.value = value
  }

  /// The label, with the value behind it.
  var labelWithValue: LocalizedText { label + LocalizedText(" " + value.shortText) }
}

extension [ReferenceLine] {
  /// Divides lines into those near some values and those too far to be drawn beside them.
  ///
  /// A line counts as near if it is no farther from the values than half of their range, or lies
  /// on their axis anyway; a far one would squeeze what the chart is about into a corner.
  func divided(by values: [Double]) -> (near: [ReferenceLine], far: [ReferenceLine]) {
    guard let low = values.min(), let high = values.max() else { return (self, []) }
    let room = (high - low) / 2
    let axis = ChartAxis(over: values, from: 0, to: 1).domain
    let near = filter {
      (low - room...high + room).contains($0.value) || axis.contains($0.value)
    }
    return (near, filter { !near.contains($0) })
  }

  /// The lines that aren't drawn, in words; empty if there are none.
  var outsideNote: LocalizedText {
    if isEmpty { return "" }
    return LocalizedText(zh: "图外：", en: "Outside the chart: ")
      + LocalizedText.joined(map(\.labelWithValue))
  }
}

extension ChartCanvas {
  /// Draws lines across a plot at their values on the axis along its left.
  mutating func draw(
    _ references: [ReferenceLine], _ axis: ChartAxis, from left: Double, to right: Double
  ) {
    for reference in references {
      let height = axis.position(reference.value)
      line(from: (left, height), to: (right, height), stroke: "#888", width: 1.4)
    }
  }
}
