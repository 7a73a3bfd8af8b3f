/// Reads the tabs of a workbook and the base of its dates.
final class SheetList: XMLHandler {
  private struct Tab {
    var name: String
    var relationship: String
    var isHidden: Bool
  }

  private let part: String
  private let limits: ReadingLimits
  private var tabs: [Tab] = []
  private var isInSheets = false
  /// Whether days count from 1904 rather than from 1900.
  private(set) var countsFrom1904 = false

  init(part: String, of archive: ZIPArchive) throws(WorkbookError) {
    self.part = part
    limits = archive.limits
    try XMLPart.parse(part, root: "workbook", of: archive, for: self)
  }

  /// Returns the sheets that have cells, in the order of the tabs.
  func sheets(by relationships: Relationships) throws(WorkbookError) -> [SheetEntry] {
    var sheets: [SheetEntry] = []
    for (index, tab) in tabs.enumerated() {
      guard let relationship = relationships[tab.relationship] else {
        throw .badAttribute(
          part: part, element: "sheet", attribute: "r:id", value: tab.relationship)
      }
      if relationship.kind != "worksheet" { continue }
      sheets.append(
        SheetEntry(
          name: tab.name, number: index + 1, isHidden: tab.isHidden,
          part: try relationships.part(of: relationship)))
    }
    if sheets.isEmpty { throw .noSheets }
    return sheets
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(WorkbookError) -> Bool {
    switch name {
    case "workbookPr":
      countsFrom1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
    case "sheets": isInSheets = true
    case "sheet" where isInSheets: try addTab(attributes)
    default: break
    }
    return false
  }

  func end(_ name: String, text: String) {
    if name == "sheets" { isInSheets = false }
  }

  private func addTab(_ attributes: XMLAttributes) throws(WorkbookError) {
    let name = EscapedText.decoded(attributes["name"] ?? "")
    let length = name.utf16.count
    guard 1...ReadingLimits.sheetNameCharacters ~= length else {
      throw .badSheetName(
        number: tabs.count + 1, length: length, limit: ReadingLimits.sheetNameCharacters)
    }
    guard let relationship = attributes.relationship else {
      throw .badAttribute(part: part, element: "sheet", attribute: "r:id", value: nil)
    }
    if tabs.count == limits.sheets { throw .tooMany(.sheets, limit: limits.sheets) }
    tabs.append(
      Tab(
        name: name, relationship: relationship,
        isHidden: ["hidden", "veryHidden"].contains(attributes["state"])))
  }
}
