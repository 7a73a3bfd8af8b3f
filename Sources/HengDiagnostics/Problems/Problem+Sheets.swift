import HengModel

/// Where in a workbook or a table the figures stand.
extension Problem {
  /// An empty first sheet of several; `others` are those that hold the table, or have content.
  package static func emptySheet(others: [String]) -> Problem {
    Problem(
      "empty-sheet", ["sheets": others.joined(separator: ", ")],
      zh: "第一个工作表是空的；请用 sheet 指明表格所在的工作表：\(sheetKeys(others).zh)",
      en: "the first sheet is empty; say which one holds the table: \(sheetKeys(others).en)")
  }

  /// A first sheet with fewer of the columns that are looked for than others.
  package static func otherSheetFits(_ others: [String]) -> Problem {
    Problem(
      "other-sheet", ["sheets": others.joined(separator: ", ")],
      zh: "这个工作表没有所需的各列；表格如在别的工作表，请指明：\(sheetKeys(others).zh)",
      en: "this sheet lacks columns that another one has; say which one is meant: "
        + sheetKeys(others).en)
  }

  /// Sheets that have the columns that are looked for, each as many.
  package static func severalSheets(_ names: [String]) -> Problem {
    Problem(
      "several-sheets", ["sheets": names.joined(separator: ", ")],
      zh: "有 \(names.count) 个工作表都像所需的表格；请指明：\(sheetKeys(names).zh)",
      en:
        "\(names.count) sheets look like the table; say which one is meant: \(sheetKeys(names).en)")
  }

  /// A sheet that is read though others look like the table too.
  package static func likeSheets(_ name: String, others: [String]) -> Problem {
    Problem(
      "several-sheets", ["sheet": name, "sheets": others.joined(separator: ", ")],
      zh: "读取的是工作表“\(name)”；也像所需表格的：\(sheetKeys(others).zh)",
      en: "sheet “\(name)” is read; others that look like the table: \(sheetKeys(others).en)")
  }

  /// Sheets with content that aren't read.
  package static func unusedSheets(_ names: [String]) -> Problem {
    Problem(
      "unused-sheets", ["sheets": names.joined(separator: ", ")],
      zh: "未读取的工作表：\(names.joined(separator: "、"))",
      en: "\(names.count == 1 ? "a sheet that isn't" : "sheets that aren't") read: "
        + names.joined(separator: ", "))
  }

  /// A row of units below the column names.
  package static func unitsRow(_ text: String) -> Problem {
    Problem(
      "units-row", ["text": text],
      zh: "表头下的这一行（“\(text)”等）没有单位名称和数，按计量单位行略过",
      en: "the row below the column names (“\(text)” and so on) has no unit and no figure; it is "
        + "taken for a row of units of measure and passed over")
  }

  private static func sheetKeys(_ names: [String]) -> LocalizedText {
    let keys = names.prefix(8).map { LocalizedText("sheet: \($0)") }
    return LocalizedText(
      zh: keys.map(\.zh).joined(separator: " 或 "), en: keys.map(\.en).joined(separator: " or "))
  }
}
