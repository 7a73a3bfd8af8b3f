public import HengModel

/// How a whole divides in each of several rows, such as the chance of each grade for each unit.
///
/// Every bar is as wide as the others and divides into the categories from dark to light, in their
/// order. Shares wide enough carry their percentage; the exact ones belong in a table beside it.
public struct ShareBarsChart: Hashable, Sendable {
  /// A bar.
  public struct Row: Hashable, Sendable {
    /// What the bar stands for.
    public var label: LocalizedText
    /// The share of each category, 0 to 1, with a sum of 1.
    public var shares: [Double]
    /// What stands behind the bar, such as an expected rank.
    public var note: LocalizedText

    /// Creates a bar.
    public init(_ label: LocalizedText, shares: [Double], note: LocalizedText = "") {
      self.label = label
      self.shares = shares
      self.note = note
    }
  }

  /// The most categories whose fillings can be told apart.
  public static let categoryLimit = ChartFill.limit

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know.
  public var subtitle: LocalizedText
  /// The categories, in the order of every row's shares.
  public var categories: [LocalizedText]
  /// The bars, from the top.
  public var rows: [Row]

  /// Creates a chart.
  ///
  /// - Precondition: There are no more categories than ``categoryLimit``.
  public init(
    title: LocalizedText, subtitle: LocalizedText = "", categories: [LocalizedText], rows: [Row]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.categories = categories
    self.rows = rows
  }

  /// Returns the chart as an SVG document.
  ///
  /// - Precondition: Every row has one share for each category, none below 0, with a sum within
  ///   10⁻⁶ of 1; there are no more categories than ``categoryLimit``.
  public func svg(_ language: Language) -> String {
    let fills = ChartFill.scale(count: categories.count)
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    canvas.legend(zip(fills, categories).map { (.fill($0), $1) })
    let layout = ChartRows(
      names: rows.map { canvas.plain($0.label) }, notes: rows.map { canvas.plain($0.note) },
      top: canvas.height + 6, rowHeight: 22)
    let left = ChartCanvas.margin + layout.nameWidth + 8
    let right = canvas.right - (layout.noteWidth > 0 ? layout.noteWidth + 8 : 0)
    canvas.names(of: layout)
    for (row, place) in zip(rows, layout.rows) {
      draw(row, fills, at: place, from: left, to: right, &canvas)
      canvas.text(place.note, x: right + 8, middle: place.middle)
    }
    canvas.height = layout.bottom
    return canvas.svg(title: title, description: description)
  }

  private var description: LocalizedText {
    LocalizedText(zh: "\(rows.count) 行，每行按比例分为：", en: "\(rows.count) rows, each divided into: ")
      + LocalizedText.joined(categories)
  }

  private func draw(
    _ row: Row, _ fills: [ChartFill], at place: ChartRows.Row, from left: Double, to right: Double,
    _ canvas: inout ChartCanvas
  ) {
    let sum = row.shares.reduce(0, +)
    precondition(
      row.shares.count == fills.count,
      "a row has \(row.shares.count) shares for \(fills.count) categories")
    precondition(
      row.shares.allSatisfy { $0 >= 0 } && (sum - 1).magnitude < 1e-6,
      "shares must not be negative and add up to 1, not \(row.shares)")
    let height = 17.0
    var x = left
    for (share, fill) in zip(row.shares, fills) where share > 0 {
      let width = share / sum * (right - left)
      canvas.box(fill, x: x, y: place.middle - height / 2, width: width, height: height)
      let text = ShareBarsChart.percentage(share)
      if TextExtent.width(of: text, size: 10) + 6 <= width {
        canvas.text(
          text, x: x + width / 2, baseline: ChartCanvas.baseline(middle: place.middle, size: 10),
          size: 10, anchor: .middle, ink: fill.ink, halo: fill.pattern == nil ? nil : fill.ground)
      }
      x += width
    }
  }

  /// The share in whole percent; only a full share is called 100 %.
  private static func percentage(_ share: Double) -> String {
    let text = (100 * share).decimalText(digits: 0)
    return text == "100" && share < 1 - 1e-9 ? ">99%" : text + "%"
  }
}
