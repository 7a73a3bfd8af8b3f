public import HengModel

/// A table of texts.
public struct Table: Hashable, Sendable {
  /// Which edge of a column its texts keep to.
  public enum Alignment: Hashable, Sendable {
    /// The left edge, for words.
    case leading
    /// The right edge, for figures.
    case trailing
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public var title: LocalizedText
    /// Which edge the texts keep to.
    public var alignment: Alignment
    /// Whether long texts may take several lines.
    public var wraps: Bool
    /// The width it should have where columns have fixed widths, in narrow characters.
    public var width: Int?

    /// Creates a column.
    public init(
      _ title: LocalizedText, _ alignment: Alignment = .leading, wraps: Bool = false,
      width: Int? = nil
    ) {
      self.title = title
      self.alignment = alignment
      self.wraps = wraps
      self.width = width
    }
  }

  /// A row.
  public struct Row: Hashable, Sendable {
    /// One text for each column.
    public var cells: [LocalizedText]
    /// How many steps the first text is set in.
    public var indent: Int

    /// Creates a row.
    public init(_ cells: [LocalizedText], indent: Int = 0) {
      self.cells = cells
      self.indent = indent
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows; each has as many cells as there are columns.
  public var rows: [Row]
  /// A last row that sums up, set off from the others.
  public var footer: Row?
  /// How many leading columns show a text once for all the rows below each other that share it,
  /// such as the levels of an indicator tree.
  public var mergedColumnCount: Int

  /// Creates a table.
  public init(columns: [Column], rows: [Row], footer: Row? = nil, mergedColumnCount: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.footer = footer
    self.mergedColumnCount = mergedColumnCount
  }

  /// Takes out a column, counted from 0, with its cells.
  mutating func removeColumn(_ column: Int) {
    columns.remove(at: column)
    for row in rows.indices { rows[row].cells.remove(at: column) }
    footer?.cells.remove(at: column)
  }
}
