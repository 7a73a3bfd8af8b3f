/// Labels above a plot, each over its place and on a level where it touches no other.
struct StackedLabels {
  /// A label with the middle of its text.
  struct Label {
    let text: String
    let place: Double
    let middle: Double
    let level: Int
  }

  let labels: [Label]
  /// How many levels the labels take.
  let levelCount: Int

  /// The height of a level.
  static let levelHeight = 14.0
  private static let gap = 8.0

  /// Puts labels on levels, the leftmost first and each as low as it can stand.
  ///
  /// - Parameters:
  ///   - marks: The places and texts.
  ///   - range: What the texts must keep within, where they aren't wider.
  init(_ marks: [(place: Double, text: String)], within range: ClosedRange<Double>) {
    var ends: [Double] = []
    var labels: [Label] = []
    for mark in marks.sorted(by: { ($0.place, $0.text) < ($1.place, $1.text) }) {
      let half = TextExtent.width(of: mark.text, size: ChartCanvas.textSize) / 2
      let middle = max(min(mark.place, range.upperBound - half), range.lowerBound + half)
      let level = ends.firstIndex { $0 + StackedLabels.gap <= middle - half } ?? ends.count
      if level == ends.count { ends.append(0) }
      ends[level] = middle + half
      labels.append(Label(text: mark.text, place: mark.place, middle: middle, level: level))
    }
    self.labels = labels
    levelCount = ends.count
  }

  /// The base line of a label, above the upper edge of the plot.
  static func baseline(level: Int, top: Double) -> Double {
    top - 5 - Double(level) * levelHeight
  }
}

extension ChartCanvas {
  /// Makes room for labels above a plot and returns the plot's upper edge.
  mutating func makeRoom(for labels: StackedLabels) -> Double {
    height += Double(labels.levelCount) * StackedLabels.levelHeight + 6
    return height
  }

  /// Writes labels above a plot.
  mutating func write(_ labels: StackedLabels, top: Double) {
    for label in labels.labels {
      text(
        label.text, x: label.middle,
        baseline: StackedLabels.baseline(level: label.level, top: top), anchor: .middle,
        halo: "#fff")
    }
  }
}
