/// Reads the merged ranges of a sheet, wherever its other elements are.
final class MergeReader: XMLHandler {
  private let sheet: SheetEntry
  private let limits: ReadingLimits
  private var isAmongMerges = false
  private(set) var merges: [CellRange] = []

  init(_ sheet: SheetEntry, limits: ReadingLimits) {
    self.sheet = sheet
    self.limits = limits
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError) -> Bool {
    switch name {
    case "mergeCells": isAmongMerges = true
    case "mergeCell" where isAmongMerges: try add(attributes["ref"] ?? "")
    default: break
    }
    return false
  }

  func end(_ name: String, text: String) {
    if name == "mergeCells" { isAmongMerges = false }
  }

  /// Adds a range by its text, such as `A2:A3`.
  func add(_ text: String) throws(WorkbookError) {
    guard let range = CellRange(text) else { throw .badMerge(sheet: sheet, range: text) }
    if merges.count == limits.merges {
      throw .tooManyMerges(sheet: sheet, limit: limits.merges)
    }
    merges.append(range)
  }
}
