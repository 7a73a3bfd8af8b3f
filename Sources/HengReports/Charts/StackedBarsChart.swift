public import HengModel

/// How several rows compare, and what each of them is made of.
///
/// One bar for each row, of a length by its sum, divided into the categories from dark to light in
/// their order. Parts below 0 go to the left.
public struct StackedBarsChart: Hashable, Sendable {
  /// A bar.
  public struct Row: Hashable, Sendable {
    /// What the bar stands for.
    public var label: LocalizedText
    /// The part of each category.
    public var parts: [Double]
    /// What stands behind the bar, such as its sum.
    public var note: LocalizedText

    /// Creates a bar.
    public init(_ label: LocalizedText, parts: [Double], note: LocalizedText = "") {
      self.label = label
      self.parts = parts
      self.note = note
    }
  }

  /// The most categories whose fillings can be told apart.
  public static let categoryLimit = ChartFill.limit

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know.
  public var subtitle: LocalizedText
  /// What is measured along the axis.
  public var axisTitle: LocalizedText
  /// The categories, in the order of every row's parts.
  public var categories: [LocalizedText]
  /// The bars, from the top.
  public var rows: [Row]

  /// Creates a chart.
  public init(
    title: LocalizedText, subtitle: LocalizedText = "", axisTitle: LocalizedText,
    categories: [LocalizedText], rows: [Row]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.axisTitle = axisTitle
    self.categories = categories
    self.rows = rows
  }

  /// Returns the chart as an SVG document.
  ///
  /// - Precondition: Every row has one finite part for each category; there are no more categories
  ///   than ``categoryLimit``.
  public func svg(_ language: Language) -> String {
    precondition(
      rows.allSatisfy { $0.parts.count == categories.count }, "a row lacks parts or has too many")
    let fills = categories.count > 1 ? ChartFill.scale(count: categories.count) : [.dark]
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    if categories.count > 1 {
      canvas.legend(zip(fills, categories).map { (.fill($0), $1) })
    }
    let layout = ChartRows(
      names: rows.map { canvas.plain($0.label) }, notes: rows.map { canvas.plain($0.note) },
      top: canvas.height + 8, rowHeight: 18)
    let sums = rows.flatMap { row in
      [row.parts.reduce(0) { $0 + max(0, $1) }, row.parts.reduce(0) { $0 + min(0, $1) }]
    }
    let axis = ChartAxis(
      over: [0] + sums, from: ChartCanvas.margin + layout.nameWidth + 12,
      to: canvas.right - layout.noteWidth - 12, stepCount: 8)
    let (top, bottom) = (canvas.height + 4, layout.bottom + 4)
    canvas.verticalGrid(axis, from: top, to: bottom)
    canvas.names(of: layout)
    for (row, place) in zip(rows, layout.rows) {
      draw(row, fills, at: place, axis, &canvas)
      canvas.text(place.note, x: canvas.right - layout.noteWidth, middle: place.middle)
    }
    canvas.line(from: (axis.position(0), top), to: (axis.position(0), bottom))
    canvas.height = bottom
    canvas.bottomAxis(axis, title: axisTitle)
    return canvas.svg(title: title, description: description)
  }

  private var description: LocalizedText {
    LocalizedText(zh: "\(rows.count) 行的条形图：", en: "Bars of \(rows.count) rows: ")
      + LocalizedText.joined(categories)
  }

  private func draw(
    _ row: Row, _ fills: [ChartFill], at place: ChartRows.Row, _ axis: ChartAxis,
    _ canvas: inout ChartCanvas
  ) {
    let height = 13.0
    var (positive, negative) = (0.0, 0.0)
    for (part, fill) in zip(row.parts, fills) where part != 0 {
      let start = part > 0 ? positive : negative
      let end = start + part
      let (from, to) = (axis.position(min(start, end)), axis.position(max(start, end)))
      canvas.box(fill, x: from, y: place.middle - height / 2, width: to - from, height: height)
      if part > 0 { positive += part } else { negative += part }
    }
  }
}
