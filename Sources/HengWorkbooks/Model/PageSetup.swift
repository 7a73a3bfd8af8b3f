/// How a sheet is printed, on A4.
public struct PageSetup: Hashable, Sendable {
  /// Whether the paper lies on its long side.
  public var isLandscape = false
  /// Whether all columns fit the width of one page.
  public var fitsWidth = true
  /// The rows that every page repeats at its top.
  public var repeatedRows: ClosedRange<Int>?
  /// Rows before which a new page begins.
  public var breaksBefore: [Int] = []
  /// The line at the foot of every page: `&L`, `&C` and `&R` begin its left, middle and right
  /// section, the middle one by default; `&P` is the page and `&N` the number of pages, any other
  /// ampersand is doubled.
  public var footer: String?

  /// Creates a plain set-up: upright, all columns on one page.
  public init() {}
}
