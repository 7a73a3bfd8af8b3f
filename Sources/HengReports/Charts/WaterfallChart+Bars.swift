import HengModel

extension WaterfallChart {
  /// A row with its place on the axis.
  struct Bar {
    let label: LocalizedText
    /// The amount as it is printed.
    let amount: String
    /// The value before the row; for the start and the end their own.
    let before: Double
    let after: Double
    /// Whether the row is the start or the end.
    let isLevel: Bool
  }

  static let amountSize = 11.0
  private static let barHeight = 16.0

  /// All rows, from the top.
  var bars: [Bar] {
    var value = start.exact
    var bars = [level(start)]
    for step in steps {
      let next = value + step.exact
      bars.append(
        Bar(
          label: step.label, amount: (next > value ? "+" : "") + step.amount,
          before: value.doubleValue, after: next.doubleValue, isLevel: false))
      value = next
    }
    precondition(
      value == end.exact, "the steps lead from \(start.amount) to \(value), not to \(end.amount)")
    return bars + [level(end)]
  }

  private func level(_ row: Row) -> Bar {
    let value = row.exact.doubleValue
    return Bar(label: row.label, amount: row.amount, before: value, after: value, isLevel: true)
  }

  /// What must lie on the axis: zero too, unless the smallest value is above half of the largest.
  func extent(of bars: [Bar]) -> [Double] {
    let values = bars.map(\.after)
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    // A quarter of the range leaves something to see of the bar of the smallest value.
    return values + [low > high / 2 ? low - (high - low) / 4 : 0]
  }

  /// Leads from the end of each row's bar to the row below.
  func connect(
    _ bars: [Bar], _ rows: ChartRows, _ axis: ChartAxis, _ canvas: inout ChartCanvas
  ) {
    for (index, bar) in bars.dropLast().enumerated() {
      let x = axis.position(bar.after)
      canvas.line(
        from: (x, rows.rows[index].middle), to: (x, rows.rows[index + 1].middle), stroke: "#555",
        width: 0.8)
    }
  }

  func draw(
    _ bar: Bar, in row: ChartRows.Row, _ axis: ChartAxis, from origin: Double,
    _ canvas: inout ChartCanvas
  ) {
    let from = axis.position(min(origin, bar.after))
    let to = axis.position(max(origin, bar.after))
    let fill: ChartFill = bar.isLevel ? .light : bar.after > bar.before ? .dark : .hatched
    if to > from {
      canvas.box(
        fill, x: from, y: row.middle - WaterfallChart.barHeight / 2, width: to - from,
        height: WaterfallChart.barHeight)
    }
    canvas.text(
      bar.amount, x: to + 5,
      baseline: ChartCanvas.baseline(middle: row.middle, size: WaterfallChart.amountSize),
      size: WaterfallChart.amountSize, halo: "#fff")
  }

  /// Cuts a bar with a slanted gap.
  func breakBar(at x: Double, in row: ChartRows.Row, _ canvas: inout ChartCanvas) {
    let (top, bottom) = (
      row.middle - WaterfallChart.barHeight / 2 - 3, row.middle + WaterfallChart.barHeight / 2 + 3
    )
    let gap = (bottom: x.shortText, top: (x + 5).shortText)
    canvas.add(
      SVGElement(
        "path",
        [
          "d":
            "M\(gap.bottom),\(bottom.shortText)L\(gap.top),\(top.shortText)h5L\((x + 5).shortText),\(bottom.shortText)z",
          "fill": "#fff",
        ]))
    for shift in [0.0, 5] {
      canvas.line(from: (x + shift, bottom), to: (x + 5 + shift, top))
    }
  }
}
