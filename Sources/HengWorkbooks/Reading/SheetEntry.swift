/// A sheet of a workbook, as its tab shows it.
public struct SheetEntry: Hashable, Sendable {
  /// The sheet's name.
  public var name: String
  /// Its place among the tabs, from 1; tabs of charts count though they aren't listed.
  public var number: Int
  /// Whether its tab isn't shown.
  public var isHidden: Bool
  /// The part that holds its rows.
  package var part: String

  package init(name: String, number: Int, isHidden: Bool = false, part: String) {
    self.name = name
    self.number = number
    self.isHidden = isHidden
    self.part = part
  }
}
