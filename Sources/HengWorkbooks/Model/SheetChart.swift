/// A chart that draws cells of its workbook.
public struct SheetChart: Hashable, Sendable {
  /// The kind of marks.
  public enum Kind: Hashable, Sendable {
    /// Lying bars side by side.
    case bar
    /// Lying bars on top of each other.
    case stackedBar
    /// Upright columns.
    case column
    /// Upright columns on top of each other.
    case stackedColumn
    /// Lines.
    case line
  }

  /// Some numbers with a name.
  public struct Series: Hashable, Sendable {
    /// The name in the legend.
    public var name: String
    /// The cells with the names of the numbers, such as `'Score'!$A$2:$A$9`.
    public var categories: String
    /// The cells with the numbers.
    public var values: String
    /// The colour.
    public var color: CellStyle.Color?

    /// Creates a series.
    public init(name: String, categories: String, values: String, color: CellStyle.Color? = nil) {
      self.name = name
      self.categories = categories
      self.values = values
      self.color = color
    }
  }

  /// The kind of marks.
  public var kind: Kind
  /// The title.
  public var title: String
  /// The numbers; at least one series.
  public var series: [Series]
  /// What the axis of categories shows.
  public var categoryTitle: String?
  /// What the axis of values shows.
  public var valueTitle: String?
  /// Where the axis of values begins; `nil` as the program chooses.
  public var leastValue: Double?
  /// The text for people who don't see the chart.
  public var description: String
  /// The cell at the top left corner.
  public var place: CellAddress
  /// The width in pixels.
  public var width: Double
  /// The height in pixels.
  public var height: Double

  /// Creates a chart.
  public init(
    _ kind: Kind, title: String, series: [Series], categoryTitle: String? = nil,
    valueTitle: String? = nil, leastValue: Double? = nil, description: String, place: CellAddress,
    width: Double = 640,
    height: Double = 360
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.leastValue = leastValue
    self.description = description
    self.place = place
    self.width = width
    self.height = height
  }
}
