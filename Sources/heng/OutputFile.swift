import ArgumentParser
import FoundationEssentials
import Glibc
import HengWorkbooks

/// Writes files that are whole or not there.
enum OutputFile {
  /// Writes a text to a temporary file beside its place and renames it.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a workbook likewise.
  static func write(_ workbook: Workbook, to path: String) throws {
    let temporary = "\(path).\(getpid()).part"
    do {
      try WorkbookWriter.write(workbook, to: temporary)
    } catch {
      let reason =
        switch error {
        case .cannotCreate: unsafe String(cString: strerror(errno))
        case .rejected(let part, let code): "\(part) doesn't fit the file format (\(code))"
        }
      // Safety: the path outlives the call, here and below.
      _ = unsafe unlink(temporary)
      try fail(path, reason)
    }
    if unsafe rename(temporary, path) != 0 {
      let reason = unsafe String(cString: strerror(errno))
      _ = unsafe unlink(temporary)
      try fail(path, reason)
    }
  }

  private static func fail(_ path: String, _ reason: String) throws -> Never {
    _ = StandardStream.write("heng: can't write \(path): \(reason)\n", to: STDERR_FILENO)
    throw ExitCode(.cannotCreate)
  }

  /// Writes bytes likewise.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      try fail(path, unsafe String(cString: strerror(errno)))
    }
  }
}
