import FoundationEssentials
import Glibc
package import HengDiagnostics

/// Reads whole files of bounded size.
package enum FileReading {
  /// A scheme or an evaluation of this size would hold tens of thousands of rows.
  package static let sizeLimit = 8 << 20

  /// Tells whether a path is an ordinary file of a bounded size, or reports what it is.
  package static func isOpenable(
    _ path: String, upTo limit: Int = sizeLimit, in context: ReadingContext
  ) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      context.report(.fileNotFound)
      return false
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      context.report(.notAFile)
      return false
    }
    let size = Int(status.st_size)
    if size > limit { context.report(.fileTooLarge(bytes: size, limit: limit)) }
    return size <= limit
  }

  /// Whether a path leads to a file with content of its own; opening a pipe could wait for ever.
  package static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Returns a file's text, or reports why it can't be had.
  package static func text(of path: String, in context: ReadingContext) -> String? {
    guard isOpenable(path, in: context) else { return nil }
    if let foreign = ForeignFile(path: path) {
      context.report(.foreignFile(foreign))
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      context.report(.unreadableFile)
      return nil
    }
    InputFiles.note(path)
    do {
      let (text, guess) = try TextDecoding.decoded(Array(data))
      if let guess { context.note(.guessedEncoding(guess)) }
      if text.allSatisfy(\.isWhitespace) {
        context.report(.emptyFile)
        return nil
      }
      return text
    } catch {
      if let line = error.line {
        context.report(.mixedEncoding, line: line, column: error.column)
      } else {
        context.report(.wrongEncoding(byteOffset: error.byteOffset))
      }
      return nil
    }
  }
}
