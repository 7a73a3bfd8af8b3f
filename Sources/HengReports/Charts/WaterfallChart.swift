public import HengModel

/// How signed steps lead from one value to another.
///
/// One row for each step, from the top: a dark bar where the value rises, a hatched one where it
/// falls, each starting where the step before ended and carrying its amount with its sign. The
/// values at the start and at the end are grey bars.
public struct WaterfallChart: Hashable, Sendable {
  /// A row: the start, a step or the end.
  public struct Row: Hashable, Sendable {
    /// What the amount is.
    public var label: LocalizedText
    /// The exact decimal that is drawn and printed, such as `-0.35`, as in
    /// `Rational.init(decimal:)`.
    public var amount: String

    /// Creates a row.
    public init(_ label: LocalizedText, amount: String) {
      self.label = label
      self.amount = amount
    }

    /// The amount as a number.
    var exact: Rational {
      guard let value = Rational(decimal: amount) else {
        preconditionFailure("an amount must be a plain decimal, not \(amount)")
      }
      return value
    }
  }

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know, such as which steps are grouped.
  public var subtitle: LocalizedText
  /// What the values are.
  public var axisTitle: LocalizedText
  /// The value before the steps.
  public var start: Row
  /// The steps, from the top, with their signs.
  public var steps: [Row]
  /// The value after the steps.
  public var end: Row

  /// Creates a chart.
  public init(
    title: LocalizedText, subtitle: LocalizedText = "", axisTitle: LocalizedText, start: Row,
    steps: [Row], end: Row
  ) {
    self.title = title
    self.subtitle = subtitle
    self.axisTitle = axisTitle
    self.start = start
    self.steps = steps
    self.end = end
  }

  /// Returns the chart as an SVG document.
  ///
  /// The axis starts at zero, unless all values along the way are positive and lie so close
  /// together that the steps would be hard to see; then the outer bars are drawn broken, and a
  /// note says so.
  ///
  /// - Precondition: The amounts are plain decimals, and the steps lead from the start to the end
  ///   exactly.
  public func svg(_ language: Language) -> String {
    let bars = self.bars
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    canvas.legend([
      (.fill(.light), WaterfallChart.level), (.fill(.dark), WaterfallChart.rise),
      (.fill(.hatched), WaterfallChart.fall),
    ])
    let top = canvas.height + 6
    let rows = ChartRows(
      names: bars.map { canvas.plain($0.label) }, top: top + 4, rowHeight: 26)
    let amountWidth = TextExtent.width(of: bars.map(\.amount), size: WaterfallChart.amountSize)
    let axis = ChartAxis(
      over: extent(of: bars), from: ChartCanvas.margin + rows.nameWidth + 12,
      to: canvas.right - amountWidth - 10)
    // Where the axis stops short of zero its end stands in for it.
    let origin = max(axis.domain.lowerBound, 0)
    let isBroken = origin > 0
    let bottom = rows.bottom + 4
    canvas.verticalGrid(axis, from: top, to: bottom)
    canvas.line(from: (axis.position(origin), top), to: (axis.position(origin), bottom))
    canvas.names(of: rows)
    connect(bars, rows, axis, &canvas)
    for (bar, row) in zip(bars, rows.rows) {
      draw(bar, in: row, axis, from: bar.isLevel ? origin : bar.before, &canvas)
      if bar.isLevel, isBroken { breakBar(at: axis.position(origin) + 9, in: row, &canvas) }
    }
    canvas.height = bottom
    canvas.bottomAxis(axis, title: axisTitle)
    if isBroken {
      canvas.height += 4
      canvas.paragraph(canvas.plain(WaterfallChart.breakNote(axis.label(origin))))
    }
    return canvas.svg(title: title, description: description)
  }

  private static let level = Term.startAndEnd
  private static let rise = Term.rise
  private static let fall = Term.fall

  private static func breakNote(_ origin: String) -> LocalizedText {
    LocalizedText(
      zh: "横轴从 \(origin) 起而不从 0 起，起点与终点的条形已截断。",
      en: "The axis starts at \(origin), not at 0; the bars of the start and the end are cut.")
  }

  private var description: LocalizedText {
    LocalizedText(zh: "从 \(start.amount) 经 ", en: "From \(start.amount) in ")
      + LocalizedText(zh: "\(steps.count) 步到 ", en: "\(steps.count) steps to ")
      + LocalizedText(end.amount)
  }
}
