public import HengModel

/// A report without a format: headings, paragraphs, lists and tables in both languages.
public struct Report: Hashable, Sendable {
  /// A piece of a report.
  public enum Block: Hashable, Sendable {
    /// The title of a section.
    case heading(LocalizedText)
    /// A paragraph.
    case paragraph(LocalizedText)
    /// Several short statements.
    case list([LocalizedText])
    /// Names and what belongs to them.
    case pairs([Pair])
    /// A table.
    case table(Table)
  }

  /// A name and what belongs to it.
  public struct Pair: Hashable, Sendable {
    /// The name.
    public var name: LocalizedText
    /// What belongs to it.
    public var value: LocalizedText

    /// Creates a pair.
    public init(_ name: LocalizedText, _ value: LocalizedText) {
      self.name = name
      self.value = value
    }
  }

  /// The title.
  public var title: LocalizedText
  /// The pieces, in order.
  public var blocks: [Block]

  /// Creates a report.
  public init(title: LocalizedText, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }
}

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

    /// Creates a column.
    public init(
      _ title: LocalizedText, _ alignment: Alignment = .leading, wraps: Bool = false
    ) {
      self.title = title
      self.alignment = alignment
      self.wraps = wraps
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

  /// Creates a table.
  public init(columns: [Column], rows: [Row], footer: Row? = nil) {
    self.columns = columns
    self.rows = rows
    self.footer = footer
  }
}
