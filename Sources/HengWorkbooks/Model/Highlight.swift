/// Colours of cells that depend on values.
public struct Highlight: Hashable, Sendable {
  /// How the colour follows.
  public enum Kind: Hashable, Sendable {
    /// A bar as long as the number, over a whole that is the range's maximum.
    case bar(CellStyle.Color)
    /// A background where a formula, written for the range's first cell, holds.
    case fill(CellStyle.Color, where: String)
  }

  /// The cells.
  public var range: CellRange
  /// How the colour follows.
  public var kind: Kind

  /// Creates a highlight.
  public init(_ range: CellRange, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
