import ArgumentParser
import Glibc
import HengWorkbooks

/// Writes files that are whole or not there: to a temporary file beside the place, then renamed.
enum OutputFile {
  /// Writes a text.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try stream(to: path) { write in write(bytes) }
  }

  /// Writes a workbook.
  static func write(_ workbook: Workbook, to path: String) throws {
    let temporary = temporaryPath(beside: path)
    do {
      try WorkbookWriter.write(workbook, to: temporary)
    } catch {
      let reason =
        switch error {
        case .cannotCreate: systemReason
        case .rejected(let part, let code): "\(part) doesn't fit the file format (\(code))"
        }
      // Safety: the path outlives the call, here and below.
      _ = unsafe unlink(temporary)
      throw failure(path, reason)
    }
    try rename(temporary, to: path)
  }

  /// Lets a function write a file piece by piece.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - body: Gets the function that writes a piece; what it throws leaves no file behind.
  /// - Throws: An exit code if the file can't be written, and what `body` throws.
  static func stream(to path: String, _ body: ((borrowing [UInt8]) -> Void) throws -> Void) throws {
    let temporary = temporaryPath(beside: path)
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path, systemReason) }
    var isWhole = true
    do {
      try body { bytes in
        isWhole = isWhole && StandardStream.write(bytes[...], to: descriptor)
      }
    } catch {
      close(descriptor)
      _ = unsafe unlink(temporary)
      throw error
    }
    guard isWhole, close(descriptor) == 0 else {
      let error = failure(path, systemReason)
      _ = unsafe unlink(temporary)
      throw error
    }
    try rename(temporary, to: path)
  }

  private static func temporaryPath(beside path: String) -> String { "\(path).\(getpid()).part" }

  private static func rename(_ temporary: String, to path: String) throws {
    if unsafe Glibc.rename(temporary, path) == 0 { return }
    let error = failure(path, systemReason)
    _ = unsafe unlink(temporary)
    throw error
  }

  private static var systemReason: String { unsafe String(cString: strerror(errno)) }

  private static func failure(_ path: String, _ reason: String) -> ExitCode {
    _ = StandardStream.write("heng: can't write \(path): \(reason)\n", to: STDERR_FILENO)
    return ExitCode(.cannotCreate)
  }
}
