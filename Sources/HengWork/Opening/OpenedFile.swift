import HengDiagnostics
import HengReading
import HengSources
import HengWorkbooks

/// A file that somebody names, and what it turned out to hold.
struct OpenedFile: Sendable {
  enum Content: Sendable {
    case document(Document)
    /// A data-entry workbook, or a workbook that can't be read, whose mistake is told as a form's.
    case form
    /// A workbook that is no data-entry form.
    case workbook
    /// Separated values.
    case table
  }

  let path: String
  let content: Content

  /// Looks into a file; what keeps it from being read is kept for who asks for its values.
  init(path: String) {
    self.path = path
    if TableFormat(path: path) == .text {
      content = .table
    } else if FormFile.isWorkbook(path) {
      let file = try? WorkbookFile(path: path)
      content = file.map { (try? FormScan.isForm($0)) == false } == true ? .workbook : .form
    } else {
      content = .document(Document(path: path))
    }
  }

  /// What is wrong with a table that nothing says the columns of, with the lines of what does; or
  /// with a file that has but the name of a table.
  var lacksMap: InvalidFiles {
    let isWorkbook = if case .workbook = content { true } else { false }
    if !isWorkbook, let foreign = ForeignFile(path: path) {
      return InvalidFiles(.foreignFile(foreign), in: path)
    }
    let problem: Problem = isWorkbook ? .workbookWithoutMap : .tableWithoutMap
    return InvalidFiles(problem.showing(StarterLines.map(ofTable: path)), in: path)
  }
}
