import HengModel

extension WalkingWeightsChart {
  /// The area between the axes.
  struct Plot {
    let x: ChartAxis
    let y: ChartAxis
    let top: Double
    let bottom: Double

    private var left: Double { x.position(x.domain.lowerBound) }
    private var right: Double { x.position(x.domain.upperBound) }

    func grid(_ canvas: inout ChartCanvas) {
      canvas.verticalGrid(x, from: top, to: bottom)
      canvas.leftAxis(y, from: left, to: right)
    }

    func draw(_ references: [ReferenceLine], _ canvas: inout ChartCanvas) {
      canvas.draw(references, y, from: left, to: right)
    }

    /// Draws the weight in force.
    func mark(_ nominal: Double, _ canvas: inout ChartCanvas) {
      let place = x.position(nominal)
      canvas.line(from: (place, top - 3), to: (place, bottom), width: 1.6)
    }

    /// Leads from a crossing up to its weight.
    func drop(_ crossing: Crossing, _ canvas: inout ChartCanvas) {
      let place = x.position(crossing.weight)
      canvas.line(
        from: (place, top - 3), to: (place, y.position(crossing.result)), stroke: "#888",
        width: 0.8, dashes: "1 2")
    }

    func draw(
      _ line: Line, over weights: ClosedRange<Double>, _ stroke: ChartStroke,
      _ canvas: inout ChartCanvas
    ) {
      canvas.line(
        from: (x.position(weights.lowerBound), y.position(line.start)),
        to: (x.position(weights.upperBound), y.position(line.end)),
        stroke: stroke.ink, width: stroke.width, dashes: stroke.dashes)
    }

    func draw(_ crossing: Crossing, _ canvas: inout ChartCanvas) {
      canvas.mark(
        .open, at: (x.position(crossing.weight), y.position(crossing.result)), radius: 4)
    }

    /// Writes the names of reference lines just above them, in the plot's left corner.
    func label(_ references: [ReferenceLine], _ canvas: inout ChartCanvas) {
      let sorted = references.sorted { ($1.value, $1.label.en) < ($0.value, $0.label.en) }
      let middles = LabelSpreading.middles(
        sorted.map { y.position($0.value) - 8 }, heights: sorted.map { _ in 14 },
        within: top...bottom)
      for (reference, middle) in zip(sorted, middles) {
        canvas.text(
          canvas.plain(reference.labelWithValue), x: left + 6,
          baseline: ChartCanvas.baseline(middle: middle, size: 11), size: 11, halo: "#fff")
      }
    }

    /// Writes the names of lines in a column, each led to from its line's end.
    func write(
      _ names: SideLabels, of lines: [Line], over weights: ClosedRange<Double>,
      _ canvas: inout ChartCanvas
    ) {
      canvas.write(
        names, .right, of: right, from: x.position(weights.upperBound),
        ends: lines.map { y.position($0.end) }, within: top...bottom)
    }
  }
}
