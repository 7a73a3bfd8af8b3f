import Glibc
import HengSources
import HengWorkbooks

/// Tells data-entry workbooks from other files.
public enum FormFile {
  /// The first bytes of a ZIP archive, which `.xlsx` is, and of an OLE compound file, which old and
  /// password-protected workbooks are.
  private static let signatures: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
  ]

  /// Names' ends by which people know workbooks; of some kinds only to be told how to save them.
  private static let extensions = ["xlsx", "xlsm", "xls", "xlsb", "ods", "et"]

  /// Whether a file is a workbook, by what it holds or else by its name.
  package static func isWorkbook(_ path: String) -> Bool {
    if hasWorkbookName(path) { return true }
    return FileReading.isRegularFile(path) && signatures.contains(firstBytes(of: path, count: 4))
  }

  private static func firstBytes(of path: String, count: Int) -> [UInt8] {
    // Safety: the file is closed where it was opened, and `fread` writes into the buffer that the
    // closure lends, as many bytes as it says.
    guard let file = unsafe fopen(path, "rb") else { return [] }
    defer { unsafe fclose(file) }
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, readCount in
      readCount = unsafe fread(buffer.baseAddress, 1, count, file)
    }
  }

  private static func hasWorkbookName(_ path: String) -> Bool {
    let name = path.lowercased()
    return extensions.contains { name.hasSuffix(".\($0)") }
  }

  /// Returns whether a file of a folder belongs to a batch of forms.
  ///
  /// A workbook that can't be read belongs to it as well, so that its mistake is told; one that
  /// can be and carries no mark of a form doesn't. Nor do the files by which office programs mark a
  /// workbook as open (`~$…`, `.~lock…`).
  package static func isForm(_ name: String, in folder: String) -> Bool {
    guard hasWorkbookName(name), !name.hasPrefix("~$"), !name.hasPrefix(".") else { return false }
    guard let file = try? WorkbookFile(path: "\(folder)/\(name)") else { return true }
    return (try? FormScan.isForm(file)) ?? true
  }
}
