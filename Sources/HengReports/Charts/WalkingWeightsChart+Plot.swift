import HengModel

extension WalkingWeightsChart {
  /// The names beside the right ends of lines, broken to fit their column.
  struct LineNames {
    let names: [[String]]
    let width: Double

    init(_ lines: [Line], _ canvas: ChartCanvas) {
      names = lines.map {
        TextExtent.lines(of: canvas.plain($0.label), size: ChartCanvas.textSize, width: 200)
      }
      width = names.map { TextExtent.width(of: $0, size: ChartCanvas.textSize) }.max() ?? 0
    }

    var heights: [Double] { names.map { Double($0.count) * ChartCanvas.lineHeight + 1 } }
    var height: Double { heights.reduce(0, +) }
  }

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
      for tick in y.ticks {
        let height = y.position(tick)
        canvas.line(from: (left, height), to: (right, height), stroke: "#ddd")
        canvas.text(
          y.label(tick), x: left - 6,
          baseline: ChartCanvas.baseline(middle: height, size: ChartAxis.labelSize),
          size: ChartAxis.labelSize, anchor: .end)
      }
      canvas.line(from: (left, top), to: (left, bottom))
    }

    func draw(_ references: [ReferenceLine], _ canvas: inout ChartCanvas) {
      for reference in references {
        let height = y.position(reference.value)
        canvas.line(
          from: (left, height), to: (right, height), stroke: "#888", width: 1.4)
      }
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
      _ line: Line, over weights: ClosedRange<Double>, stroke: String, width: Double,
      dashes: String?, _ canvas: inout ChartCanvas
    ) {
      canvas.line(
        from: (x.position(weights.lowerBound), y.position(line.start)),
        to: (x.position(weights.upperBound), y.position(line.end)),
        stroke: stroke, width: width, dashes: dashes)
    }

    func draw(_ crossing: Crossing, _ canvas: inout ChartCanvas) {
      canvas.add(
        SVGElement(
          "circle",
          [
            "cx": x.position(crossing.weight).shortText,
            "cy": y.position(crossing.result).shortText, "r": "4", "fill": "#fff",
            "stroke": "#000", "stroke-width": "1.4",
          ]))
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
      _ names: LineNames, of lines: [Line], over weights: ClosedRange<Double>,
      _ canvas: inout ChartCanvas
    ) {
      let ends = lines.map { y.position($0.end) }
      let middles = LabelSpreading.middles(ends, heights: names.heights, within: top...bottom)
      let column = right + 20
      for (index, name) in names.names.enumerated() {
        canvas.line(
          from: (x.position(weights.upperBound) + 2, ends[index]), to: (column - 3, middles[index]),
          stroke: "#777", width: 0.7)
        canvas.text(name, x: column, middle: middles[index])
      }
    }
  }
}
