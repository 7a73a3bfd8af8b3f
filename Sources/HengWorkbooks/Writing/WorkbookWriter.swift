import CXLSXWriter
import Glibc

/// Writes workbooks as XLSX files.
///
/// The same workbook gives the same bytes: the file carries no clock and no name of a machine.
public enum WorkbookWriter {
  /// Writes a workbook to a file.
  ///
  /// - Parameters:
  ///   - workbook: The workbook.
  ///   - path: The file; what stands there is replaced.
  /// - Throws: ``WorkbookWritingError``.
  public static func write(
    _ workbook: Workbook, to path: String
  ) throws(WorkbookWritingError) {
    // The library would complain on standard error itself.
    guard isWritable(path) else { throw .cannotCreate }
    // Safety: the library copies every string it is given; the book is freed by closing it, once,
    // on every way out, and none of its parts is used afterwards.
    guard let book = unsafe workbook_new(path) else { throw .cannotCreate }
    var failure: WorkbookWritingError?
    do throws(WorkbookWritingError) {
      unsafe try setProperties(of: workbook, in: book)
      let formats = unsafe FormatTable(book: book)
      for sheet in workbook.sheets {
        guard let page = unsafe workbook_add_worksheet(book, sheet.name) else {
          throw .rejected(part: sheet.name, code: 0)
        }
        unsafe try SheetWriter(sheet: sheet, page: page, book: book, formats: formats).write()
      }
      for name in workbook.names {
        unsafe try check(
          workbook_define_name(book, name.name, "=" + name.reference), part: name.name)
      }
    } catch {
      failure = error
    }
    let code = unsafe workbook_close(book)
    if let failure { throw failure }
    switch code {
    case LXW_NO_ERROR: return
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE: throw .cannotCreate
    default: throw .rejected(part: workbook.title, code: Int(code.rawValue))
    }
  }

  /// Creates the file, and tells whether that worked.
  private static func isWritable(_ path: String) -> Bool {
    // Safety: the file is closed where it was opened.
    guard let file = unsafe fopen(path, "wb") else { return false }
    return unsafe fclose(file) == 0
  }

  /// 2000-01-01 00:00 UTC stands for a day that nobody recorded.
  private static let created = 946_684_800

  private static func setProperties(
    of workbook: Workbook, in book: UnsafeMutablePointer<lxw_workbook>
  ) throws(WorkbookWritingError) {
    // Safety: the library copies the properties, and the strings outlive the call.
    let code = unsafe CellText.plain(workbook.title, limit: 255).withMutableCString { title in
      var properties = unsafe lxw_doc_properties()
      unsafe properties.title = .init(title)
      unsafe properties.created = created
      return unsafe workbook_set_properties(book, &properties)
    }
    try check(code, part: workbook.title)
  }

  static func check(_ code: lxw_error, part: String) throws(WorkbookWritingError) {
    if code != LXW_NO_ERROR { throw .rejected(part: part, code: Int(code.rawValue)) }
  }
}

extension String {
  /// Lends the text as a C string to functions that take a mutable one but don't change it.
  func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>) throws -> Result
  ) rethrows -> Result {
    var bytes = utf8CString
    // Safety: the copy lives until `body` returns and isn't empty: it ends in a zero.
    return unsafe try bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a C string has a byte") }
      return unsafe try body(base)
    }
  }
}
