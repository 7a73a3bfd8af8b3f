public import HengModel

/// A price index with its name and where it was published.
public struct PriceTable: Hashable, Sendable {
  /// What the index is of, such as consumer prices.
  public var label: LocalizedText
  /// The document that it stands in.
  public var source: Source
  /// The index by year.
  public var deflator: Deflator

  /// Creates a table.
  public init(label: LocalizedText, source: Source, deflator: Deflator) {
    self.label = label
    self.source = source
    self.deflator = deflator
  }
}

/// A price index and the year whose prices amounts are turned into.
public struct RealPrices: Hashable, Sendable {
  /// The index.
  public var table: PriceTable
  /// The base year, which the index covers.
  public var baseYear: Int

  /// Creates prices.
  public init(table: PriceTable, baseYear: Int) {
    self.table = table
    self.baseYear = baseYear
  }
}
