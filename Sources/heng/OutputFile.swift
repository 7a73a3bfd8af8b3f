import ArgumentParser
import FoundationEssentials
import Glibc

/// Writes files that are whole or not there.
enum OutputFile {
  /// Writes a text to a temporary file beside its place and renames it.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes likewise.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw failure(path)
    }
  }

  /// Lets a function write a file piece by piece beside its place, and renames it at the end.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - body: Gets the function that writes a piece; what it throws leaves no file behind.
  /// - Throws: An exit code if the file can't be written, and what `body` throws.
  static func stream(to path: String, _ body: ((borrowing [UInt8]) -> Void) throws -> Void) throws {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
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
    guard isWhole, close(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      let error = failure(path)
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  private static func failure(_ path: String) -> ExitCode {
    let reason = unsafe String(cString: strerror(errno))
    _ = StandardStream.write("heng: can't write \(path): \(reason)\n", to: STDERR_FILENO)
    return ExitCode(.cannotCreate)
  }
}
