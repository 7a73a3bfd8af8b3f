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
      let reason = unsafe String(cString: strerror(errno))
      _ = StandardStream.write("heng: can't write \(path): \(reason)\n", to: STDERR_FILENO)
      throw ExitCode(.cannotCreate)
    }
  }
}
