public import HengModel

/// How far a result moves when one weight at a time is lowered and raised.
///
/// One bar for each weight, the widest on top. The hatched part is where the result goes at the
/// lower weight, the dark part where it goes at the higher one; both start at the base value, and
/// both ends carry their value.
public struct TornadoChart: Hashable, Sendable {
  /// What one weight does.
  public struct Bar: Hashable, Sendable {
    /// The indicator whose weight changes.
    public var label: LocalizedText
    /// The result at the lower weight.
    public var low: Double
    /// The result at the higher weight.
    public var high: Double

    /// Creates a bar.
    public init(_ label: LocalizedText, low: Double, high: Double) {
      self.label = label
      self.low = low
      self.high = high
    }

    fileprivate var swing: Double { (high - low).magnitude }
  }

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know, such as by how much the weights change.
  public var subtitle: LocalizedText
  /// What the results are.
  public var axisTitle: LocalizedText
  /// The result at the weights in force.
  public var base: Double
  /// The bars, in any order.
  public var bars: [Bar]
  /// Values to mark; those far from all bars are named below the chart instead.
  public var references: [ReferenceLine]
  /// The decimal places of the results.
  public var digits: Int

  /// Creates a chart.
  public init(
    title: LocalizedText, subtitle: LocalizedText = "", axisTitle: LocalizedText, base: Double,
    bars: [Bar], references: [ReferenceLine] = [], digits: Int = 2
  ) {
    self.title = title
    self.subtitle = subtitle
    self.axisTitle = axisTitle
    self.base = base
    self.bars = bars
    self.references = references
    self.digits = digits
  }

  /// Returns the chart as an SVG document.
  ///
  /// Bars of equal swing keep their order.
  ///
  /// - Precondition: All values are finite.
  public func svg(_ language: Language) -> String {
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    canvas.legend([(.fill(.hatched), TornadoChart.lower), (.fill(.dark), TornadoChart.higher)])
    let sorted = bars.enumerated().sorted {
      ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset)
    }.map(\.element)
    let values = [base] + bars.flatMap { [$0.low, $0.high] }
    let (near, far) = references.divided(by: values)

    // The rows' names decide where the axis begins, and the axis how high its labels stack.
    let nameWidth = ChartRows(names: names(of: sorted, canvas), top: 0, rowHeight: 0).nameWidth
    let valueWidth = values.map { width(of: $0) }.max() ?? 0
    let axis = ChartAxis(
      over: values + near.map(\.value), from: ChartCanvas.margin + nameWidth + valueWidth + 16,
      to: canvas.right - valueWidth - 8)
    let marks = StackedLabels(
      [(axis.position(base), canvas.plain(TornadoChart.now) + base.decimalText(digits: digits))]
        + near.map { (axis.position($0.value), canvas.plain($0.labelWithValue)) },
      within: ChartCanvas.margin...canvas.right)
    let top = canvas.makeRoom(for: marks)
    let rows = ChartRows(names: names(of: sorted, canvas), top: top + 4, rowHeight: 24)
    let bottom = rows.bottom + 4

    canvas.verticalGrid(axis, from: top, to: bottom)
    for line in near {
      let x = axis.position(line.value)
      canvas.line(from: (x, top - 3), to: (x, bottom), dashes: "6 3")
    }
    canvas.names(of: rows)
    for (bar, row) in zip(sorted, rows.rows) { draw(bar, in: row, axis, &canvas) }
    let x = axis.position(base)
    canvas.line(from: (x, top - 3), to: (x, bottom), width: 1.6)
    canvas.write(marks, top: top)
    canvas.height = bottom
    canvas.bottomAxis(axis, title: axisTitle)
    canvas.height += 4
    canvas.paragraph(canvas.plain(far.outsideNote))
    return canvas.svg(title: title, description: description)
  }

  private static let lower = Term.weightLowered
  private static let higher = Term.weightRaised
  private static let now = Term.inForce.inSentence + " "

  private var description: LocalizedText {
    LocalizedText(
      zh: "\(bars.count) 个权重逐一调低、调高后的结果，按变动幅度排列；现行 \(base.decimalText(digits: digits))。",
      en:
        "Results with \(bars.count) weights lowered and raised one at a time, the widest swing first; now \(base.decimalText(digits: digits))."
    )
  }

  private func names(of bars: [Bar], _ canvas: ChartCanvas) -> [String] {
    bars.map { canvas.plain($0.label) }
  }

  private func width(of value: Double) -> Double {
    TextExtent.width(of: value.decimalText(digits: digits), size: 11)
  }

  private func draw(
    _ bar: Bar, in row: ChartRows.Row, _ axis: ChartAxis, _ canvas: inout ChartCanvas
  ) {
    // Two ends on the same side of the base get half of the height each.
    let isOneSided = (bar.low - base) * (bar.high - base) > 0
    let height = isOneSided ? 8.0 : 16.0
    let parts: [(value: Double, fill: ChartFill)] = [(bar.low, .hatched), (bar.high, .dark)]
    for (number, part) in parts.enumerated() where part.value != base {
      let (from, to) = (axis.position(min(part.value, base)), axis.position(max(part.value, base)))
      let y = row.middle - 8 + (isOneSided ? Double(number) * height : 0)
      canvas.box(part.fill, x: from, y: y, width: to - from, height: height)
    }
    let (least, most) = (min(bar.low, bar.high, base), max(bar.low, bar.high, base))
    let baseline = ChartCanvas.baseline(middle: row.middle, size: 11)
    if least < base || most == base {
      canvas.text(
        least.decimalText(digits: digits), x: axis.position(least) - 5, baseline: baseline,
        size: 11, anchor: .end, halo: "#fff")
    }
    if most > base {
      canvas.text(
        most.decimalText(digits: digits), x: axis.position(most) + 5, baseline: baseline, size: 11,
        halo: "#fff")
    }
  }
}
