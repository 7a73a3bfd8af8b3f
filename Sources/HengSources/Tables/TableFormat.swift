/// How a table is written, by the end of its name.
package enum TableFormat: Sendable {
  /// Separated values.
  case text
  case workbook

  private static let endings: [(TableFormat, [String])] = [
    (.text, [".csv", ".tsv", ".txt"]), (.workbook, [".xlsx", ".xlsm"]),
  ]

  /// Tells the format of a table; `nil` if its name ends in no way that tables do.
  package init?(path: String) {
    let name = path.lowercased()
    let found = TableFormat.endings.first { $0.1.contains(where: name.hasSuffix) }
    guard let found else { return nil }
    self = found.0
  }
}
