public import HengDiagnostics
public import HengModel

/// A report without a format: headings, paragraphs, lists, tables and figures in both languages.
public struct Report: Hashable, Sendable {
  /// A piece of a report.
  public enum Block: Hashable, Sendable {
    /// The title of a section: level 1 for a section, 2 for one within it.
    case heading(LocalizedText, level: Int = 1)
    /// A paragraph.
    case paragraph(LocalizedText)
    /// A remark in small letters, such as one below a table.
    case note(LocalizedText)
    /// Several short statements.
    case list([LocalizedText])
    /// Names and what belongs to them.
    case pairs([Pair])
    /// A table.
    case table(Table)
    /// A picture.
    case figure(Figure)
    /// The lines that close a document: who signs it, and when.
    case signature([LocalizedText])
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

  /// What is to be told before everything else: what was left out, and how the rest was read.
  public var remarks = Remarks()
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
