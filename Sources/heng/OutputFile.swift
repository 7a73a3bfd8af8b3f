import ArgumentParser
import Glibc
import HengSources
import HengWorkbooks

/// Writes files that are whole or not there, and none over a file that was read.
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
    let temporary = try temporaryFile(for: path)
    do {
      try WorkbookWriter.write(workbook, to: temporary.path)
    } catch {
      let reason =
        switch error {
        case .cannotCreate: systemReason
        case .rejected(let part, let code): "\(part) doesn't fit the file format (\(code))"
        }
      temporary.delete()
      throw failure(path, reason)
    }
    try finish(temporary, path)
  }

  /// Lets a function write a file piece by piece.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - body: Gets the function that writes a piece; what it throws leaves no file behind.
  /// - Throws: An exit code if the file can't be written, and what `body` throws.
  static func stream(to path: String, _ body: ((borrowing [UInt8]) -> Void) throws -> Void) throws {
    let temporary = try temporaryFile(for: path)
    let descriptor = unsafe open(temporary.path, O_WRONLY | O_CLOEXEC)
    var isWhole = descriptor >= 0
    do {
      try body { bytes in
        isWhole = isWhole && StandardStream.write(bytes[...], to: descriptor)
      }
    } catch {
      close(descriptor)
      temporary.delete()
      throw error
    }
    guard isWhole, close(descriptor) == 0 else {
      let error = failure(path, systemReason)
      temporary.delete()
      throw error
    }
    try finish(temporary, path)
  }

  private static func temporaryFile(for path: String) throws -> TemporaryFile {
    try refuseInput(path)
    guard let temporary = TemporaryFile(replacing: path) else { throw failure(path, systemReason) }
    return temporary
  }

  private static func finish(_ temporary: TemporaryFile, _ path: String) throws {
    do {
      // The file may have been read while the new one was written.
      try refuseInput(path)
    } catch {
      temporary.delete()
      throw error
    }
    if temporary.moveIntoPlace() { return }
    let error = failure(path, systemReason)
    temporary.delete()
    throw error
  }

  private static func refuseInput(_ path: String) throws {
    if InputFiles.contains(path) {
      throw failure(path, "it is one of the files that were read; name another")
    }
  }

  private static var systemReason: String { unsafe String(cString: strerror(errno)) }

  private static func failure(_ path: String, _ reason: String) -> ExitCode {
    _ = StandardStream.write("heng: can't write \(path): \(reason)\n", to: STDERR_FILENO)
    return ExitCode(.cannotCreate)
  }
}
