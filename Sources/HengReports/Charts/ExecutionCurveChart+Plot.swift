import HengModel

extension ExecutionCurveChart {
  /// A line with its name in the legend.
  struct Curve {
    let label: LocalizedText
    let points: [Point]
    let stroke: ChartStroke
    let marker: ChartMarker?

    /// The name with the rate of the last point behind it.
    var endText: LocalizedText {
      label + LocalizedText(" " + (points.last?.rate.percentText ?? ""))
    }

    /// Stops the program if the days don't rise within the year.
    func check(within dayCount: Int) {
      var previous = -1
      for point in points {
        precondition(
          point.day > previous && point.day <= dayCount,
          "day \(point.day) is not between \(previous) and \(dayCount)")
        previous = point.day
      }
    }
  }

  /// The area between the axes.
  struct Plot {
    let days: MonthAxis
    let rates: ChartAxis
    let top: Double
    let bottom: Double

    private func place(_ point: Point) -> (x: Double, y: Double) {
      (days.position(point.day), rates.position(100 * point.rate))
    }

    /// Draws a check date up to its label.
    func draw(_ mark: StackedLabels.Label, _ canvas: inout ChartCanvas) {
      let end = StackedLabels.baseline(level: mark.level, top: top) + 2
      canvas.line(from: (mark.place, end), to: (mark.place, bottom), stroke: "#555", width: 1.2)
    }

    func draw(_ curve: Curve, _ canvas: inout ChartCanvas) {
      let places = curve.points.map(place)
      canvas.line(through: places, curve.stroke)
      if let marker = curve.marker {
        for place in places { canvas.mark(marker, at: place, radius: 3, ink: curve.stroke.ink) }
      }
    }

    /// Points out the rate planned for a check date.
    func mark(_ planned: Double, on day: Int, _ canvas: inout ChartCanvas) {
      let (x, y) = place(Point(day: day, rate: planned))
      canvas.line(from: (x - 6, y), to: (x + 6, y), width: 2.4)
    }

    /// Returns the height of a line's last point.
    func end(of curve: Curve) -> Double? { curve.points.last.map { place($0).y } }

    /// Writes the names of lines that end within the plot below their ends, where they cross
    /// neither the line nor what it is expected to become.
    func label(_ curves: [Curve], _ canvas: inout ChartCanvas) {
      let size = 11.0
      let labels = curves.compactMap { curve in
        curve.points.last.map { (place: place($0), text: canvas.plain(curve.endText)) }
      }.sorted { ($0.place.y, $0.text) < ($1.place.y, $1.text) }
      let middles = LabelSpreading.middles(
        labels.map { $0.place.y + 14 }, heights: labels.map { _ in 15 }, within: top...bottom - 4)
      for (label, middle) in zip(labels, middles) {
        let width = TextExtent.width(of: label.text, size: size)
        canvas.text(
          label.text, x: min(label.place.x + 6, days.end - width - 4),
          baseline: ChartCanvas.baseline(middle: middle, size: size), size: size, halo: "#fff")
      }
    }
  }
}

extension [ExecutionCurveChart.Curve] {
  /// Divides lines into those that go on to the end of the year and the others.
  func divided(at dayCount: Int) -> (ends: Self, inner: Self) {
    (filter { $0.points.last?.day == dayCount }, filter { $0.points.last?.day != dayCount })
  }
}
