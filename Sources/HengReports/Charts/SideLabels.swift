/// Labels in a column beside a plot, each broken to fit and led to from its line's end.
struct SideLabels {
  /// The side of the plot that the column is on.
  enum Side {
    case left
    case right
  }

  /// The lines of each label.
  let labels: [[String]]
  /// The width of the widest label.
  let width: Double

  /// The room for the leaders, from the plot to the column.
  static let gap = 20.0

  /// Breaks labels into lines.
  ///
  /// - Parameters:
  ///   - texts: The labels, each in one line.
  ///   - limit: The width that they keep to.
  init(_ texts: [String], width limit: Double = 200) {
    labels = texts.map {
      TextExtent.lines(of: $0, size: ChartCanvas.textSize, width: limit)
    }
    width = labels.map { TextExtent.width(of: $0, size: ChartCanvas.textSize) }.max() ?? 0
  }

  /// The height of all labels, one below the other.
  var height: Double { labels.reduce(0) { $0 + SideLabels.height(of: $1) } }

  fileprivate static func height(of label: [String]) -> Double {
    Double(label.count) * ChartCanvas.lineHeight + 1
  }
}

extension ChartCanvas {
  /// Writes labels in a column, in the order of their lines' ends.
  ///
  /// - Parameters:
  ///   - labels: The labels.
  ///   - side: The side of the plot that they stand on.
  ///   - edge: Where the plot ends on that side.
  ///   - x: Where the lines end; the edge, if left out.
  ///   - ends: The height of each label's line at its end.
  ///   - range: What the labels keep within, where they fit.
  ///   - halo: A colour to set off the letters from what lies behind them.
  mutating func write(
    _ labels: SideLabels, _ side: SideLabels.Side, of edge: Double, from x: Double? = nil,
    ends: [Double], within range: ClosedRange<Double>, halo: String? = nil
  ) {
    let order = ends.indices.sorted { (ends[$0], $0) < (ends[$1], $1) }
    let middles = LabelSpreading.middles(
      order.map { ends[$0] }, heights: order.map { SideLabels.height(of: labels.labels[$0]) },
      within: range)
    let outwards = side == .left ? -1.0 : 1
    let column = edge + outwards * SideLabels.gap
    for (index, middle) in zip(order, middles) {
      line(
        from: ((x ?? edge) + outwards * 2, ends[index]), to: (column - outwards * 3, middle),
        stroke: "#777", width: 0.7)
      text(
        labels.labels[index], x: column, middle: middle, anchor: side == .left ? .end : .start,
        halo: halo)
    }
  }
}
