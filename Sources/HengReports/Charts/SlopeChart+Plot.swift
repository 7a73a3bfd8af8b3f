extension SlopeChart {
  /// The columns of the periods, between the labels on both sides.
  struct Plot {
    let y: ChartAxis
    /// The axis with the numbers, left of the labels.
    let left: Double
    /// The places of the periods.
    let columns: [Double]
    private let periodWidth: Double

    /// The place of the first period.
    var first: Double { columns.first ?? left }
    /// The place of the last period.
    var last: Double { columns.last ?? left }
    private var top: Double {
      min(y.position(y.domain.lowerBound), y.position(y.domain.upperBound))
    }
    private var bottom: Double {
      max(y.position(y.domain.lowerBound), y.position(y.domain.upperBound))
    }

    /// Lays out the columns.
    ///
    /// - Parameters:
    ///   - y: The axis along the left.
    ///   - columnCount: The number of periods.
    ///   - startWidth: The width of the labels before the first column.
    ///   - endWidth: The width of the labels behind the last one.
    ///   - periodWidth: The width of the widest name of a period.
    ///   - right: Where the drawing ends.
    init(
      y: ChartAxis, columnCount: Int, startWidth: Double, endWidth: Double, periodWidth: Double,
      right: Double
    ) {
      self.y = y
      self.periodWidth = periodWidth
      let left = ChartCanvas.margin + y.labelWidth + 10
      let gap = SideLabels.gap + 12
      let first = left + max(startWidth + gap, periodWidth / 2)
      let last = right - max(endWidth + gap, periodWidth / 2)
      let spacing = columnCount > 1 ? (last - first) / Double(columnCount - 1) : 0
      self.left = left
      columns =
        columnCount == 1
        ? [(first + last) / 2] : (0..<columnCount).map { first + Double($0) * spacing }
    }

    func grid(_ canvas: inout ChartCanvas) {
      canvas.leftAxis(y, from: left, to: last)
      for column in columns {
        canvas.line(from: (column, top), to: (column, bottom), stroke: "#888", width: 0.8)
      }
    }

    func draw(_ line: Line, _ stroke: ChartStroke, _ canvas: inout ChartCanvas) {
      let radius = stroke == .background ? 1.6 : line.isEmphasised ? 3.6 : 2.8
      for run in line.runs {
        let points = run.map { (x: columns[$0.index], y: y.position($0.value)) }
        canvas.line(through: points, stroke)
        for point in points {
          canvas.mark(.full, at: point, radius: radius, ink: stroke.ink, width: 0)
        }
      }
    }

    /// Leads from the end of a line that ends early to the edge of the plot.
    func lead(_ line: Line, _ canvas: inout ChartCanvas) {
      guard let end = line.last, end.index < columns.count - 1 else { return }
      let height = y.position(end.value)
      canvas.line(
        from: (columns[end.index] + 5, height), to: (last, height), stroke: "#777", width: 0.7,
        dashes: "1 3")
    }

    /// Writes the names of as many periods as have room below their columns, the last one always.
    func write(_ periods: [String], _ canvas: inout ChartCanvas) {
      canvas.height += ChartCanvas.lineHeight + 4
      let spacing = columns.count > 1 ? columns[1] - columns[0] : .infinity
      let stride = max(1, Int(((periodWidth + 8) / spacing).rounded(.up)))
      for (number, period) in periods.enumerated() where (periods.count - 1 - number) % stride == 0
      {
        canvas.text(period, x: columns[number], baseline: canvas.height - 2, anchor: .middle)
      }
      canvas.height += 8
    }
  }
}
