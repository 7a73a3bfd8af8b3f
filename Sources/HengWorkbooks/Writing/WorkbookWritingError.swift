/// A workbook couldn't be written.
public enum WorkbookWritingError: Error, Hashable, Sendable {
  /// The file can't be made at its place, for instance because the folder isn't there.
  case cannotCreate
  /// The workbook holds something that the file format doesn't take; the name of the part and the
  /// library's number of the mistake.
  case rejected(part: String, code: Int)
}
