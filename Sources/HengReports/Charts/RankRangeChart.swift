public import HengModel

/// How far ranks go under other choices or weights.
///
/// One row for each unit: a line from the best to the worst rank, a stroke at the middle one, and a
/// dot at the rank in force.
public struct RankRangeChart: Hashable, Sendable {
  /// The ranks of a unit.
  public struct Row: Hashable, Sendable {
    /// The unit.
    public var label: LocalizedText
    /// The rank in force.
    public var nominal: Double
    /// The best and the worst rank.
    public var range: ClosedRange<Double>
    /// The rank in the middle.
    public var median: Double

    /// Creates a row.
    public init(
      _ label: LocalizedText, nominal: Double, range: ClosedRange<Double>, median: Double
    ) {
      self.label = label
      self.nominal = nominal
      self.range = range
      self.median = median
    }
  }

  /// The chart's name.
  public var title: LocalizedText
  /// What the reader has to know, such as what the ends of a line are.
  public var subtitle: LocalizedText
  /// What a line goes over, such as `5–95 %`.
  public var rangeName: LocalizedText
  /// The units, from the top.
  public var rows: [Row]

  /// Creates a chart.
  public init(
    title: LocalizedText, subtitle: LocalizedText = "", rangeName: LocalizedText, rows: [Row]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.rangeName = rangeName
    self.rows = rows
  }

  /// Returns the chart as an SVG document.
  ///
  /// - Precondition: All ranks are finite.
  public func svg(_ language: Language) -> String {
    var canvas = ChartCanvas(width: 820, language)
    canvas.heading(title, subtitle)
    let layout = ChartRows(
      names: rows.map { canvas.plain($0.label) }, top: canvas.height + 8, rowHeight: 17)
    let ranks = rows.flatMap { [$0.nominal, $0.range.lowerBound, $0.range.upperBound] }
    let axis = ChartAxis(
      ranks: ranks, from: ChartCanvas.margin + layout.nameWidth + 12, to: canvas.right - 8)
    let (top, bottom) = (canvas.height + 4, layout.bottom + 4)
    canvas.verticalGrid(axis, from: top, to: bottom)
    canvas.names(of: layout)
    for (row, place) in zip(rows, layout.rows) {
      let (low, high) = (axis.position(row.range.lowerBound), axis.position(row.range.upperBound))
      canvas.line(from: (low, place.middle), to: (high, place.middle), stroke: "#777", width: 3)
      let median = axis.position(row.median)
      canvas.line(
        from: (median, place.middle - 5), to: (median, place.middle + 5), width: 2)
      canvas.mark(.open, at: (axis.position(row.nominal), place.middle), radius: 3.4)
    }
    canvas.height = bottom
    canvas.bottomAxis(
      axis,
      title: LocalizedText(
        zh: "名次（圆圈：现行；竖线：中位；横线：\(rangeName.zh)）",
        en: "rank (circle: in force; stroke: median; line: \(rangeName.en))"))
    return canvas.svg(title: title, description: description)
  }

  private var description: LocalizedText {
    LocalizedText(
      zh: "\(rows.count) 个单位的名次范围。", en: "The ranges of the ranks of \(rows.count) units.")
  }
}
