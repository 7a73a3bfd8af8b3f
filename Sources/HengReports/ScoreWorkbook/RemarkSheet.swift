public import HengDiagnostics
public import HengModel
public import HengWorkbooks

extension Workbook {
  /// The workbook with a sheet of remarks in front, which opens first; without remarks, itself.
  ///
  /// - Parameters:
  ///   - remarks: What is to be told first.
  ///   - language: The language of the workbook.
  /// - Returns: The workbook.
  public func telling(_ remarks: Remarks, _ language: Language) -> Workbook {
    if remarks.isEmpty { return self }
    var sheet = Sheet(name: Term.remarksOnReading[language])
    sheet.columnWidths[1] = 120
    let headline = remarks.headline ?? Term.remarksOnReading
    sheet[1, 1] = Cell(.text(headline[language]), style: SheetStyle.heading)
    for (index, diagnostic) in remarks.all.enumerated() {
      let style = diagnostic.severity == .error ? SheetStyle.problem : SheetStyle.text
      sheet[index + 2, 1] = Cell(.text(diagnostic.text(language)), style: style)
    }
    sheet.isProtected = true
    sheet.fitRowHeights()
    var workbook = self
    workbook.sheets.insert(sheet, at: 0)
    return workbook
  }
}
