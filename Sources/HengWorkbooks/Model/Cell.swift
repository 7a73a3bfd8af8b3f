/// A cell to be written.
public struct Cell: Hashable, Sendable {
  /// What stands in a cell.
  public enum Content: Hashable, Sendable {
    /// Nothing; the cell may have a style.
    case blank
    /// Words, which never become a formula or a link, whatever they start with.
    case text(String)
    /// A number.
    case number(Double)
    /// A formula without its equals sign, and the value it has now.
    case formula(String, value: FormulaValue)
  }

  /// The value that programs show before they recalculate.
  public enum FormulaValue: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A number.
    case number(Double)
  }

  /// What stands in the cell.
  public var content: Content
  /// How it looks and whether it may be changed.
  public var style: CellStyle
  /// A note that shows when the pointer rests on the cell.
  public var note: String?

  /// Creates a cell.
  public init(_ content: Content, style: CellStyle = CellStyle(), note: String? = nil) {
    self.content = content
    self.style = style
    self.note = note
  }
}
