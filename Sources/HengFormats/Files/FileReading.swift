import FoundationEssentials
import Glibc

/// Reads whole files of bounded size.
enum FileReading {
  /// A scheme or an evaluation of this size would hold tens of thousands of rows.
  static let sizeLimit = 8 << 20

  /// Returns a file's text, or reports why it can't be had.
  static func text(of path: String, in context: ReadingContext) -> String? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      context.report(.fileNotFound)
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      context.report(.notAFile)
      return nil
    }
    let size = Int(status.st_size)
    if size > sizeLimit {
      context.report(.fileTooLarge(bytes: size, limit: sizeLimit))
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      context.report(.unreadableFile)
      return nil
    }
    do {
      let text = try TextDecoding.text(of: Array(data))
      if text.allSatisfy(\.isWhitespace) {
        context.report(.emptyFile)
        return nil
      }
      return text
    } catch {
      context.report(.wrongEncoding(byteOffset: error.byteOffset))
      return nil
    }
  }
}
