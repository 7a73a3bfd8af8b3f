public import HengModel

/// A row of data: a unit, in one year if there are several.
public struct IndexRow: Hashable, Sendable {
  /// The unit's code.
  public var id: String
  /// The unit's printed name.
  public var label: LocalizedText
  /// The year; `nil` if the data has no years.
  public var year: Int?

  /// Creates a row.
  public init(id: String, label: LocalizedText? = nil, year: Int? = nil) {
    self.id = id
    self.label = label ?? LocalizedText(id)
    self.year = year
  }
}
