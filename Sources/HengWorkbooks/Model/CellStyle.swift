/// How a cell looks and whether it may be changed.
public struct CellStyle: Hashable, Sendable {
  /// A colour as red, green and blue, `0xRRGGBB`.
  public struct Color: Hashable, Sendable {
    /// The three bytes.
    public var rgb: UInt32

    /// Creates a colour.
    public init(_ rgb: UInt32) {
      precondition(rgb <= 0xFFFFFF, "a colour has three bytes, not \(rgb)")
      self.rgb = rgb
    }
  }

  /// Where the content keeps to.
  public enum Alignment: Hashable, Sendable {
    /// The left edge.
    case leading
    /// The middle.
    case center
    /// The right edge.
    case trailing
  }

  /// Whether the text is bold.
  public var isBold = false
  /// The size of the text in points.
  public var fontSize = 10.5
  /// The colour of the text.
  public var textColor: Color?
  /// The colour behind the text.
  public var fill: Color?
  /// The number format, such as `0.00%` or `@`; `nil` for the general one.
  public var numberFormat: String?
  /// Where the content keeps to; `nil` as the content's kind asks.
  public var alignment: Alignment?
  /// How many steps the text is set in.
  public var indent = 0
  /// Whether long text takes several lines.
  public var wraps = false
  /// Whether a thin line goes round the cell.
  public var hasBorder = false
  /// Whether the cell can't be changed once its sheet is protected.
  public var isLocked = true

  /// Creates the plain style.
  public init() {}

  /// Returns the style with some changes.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}
