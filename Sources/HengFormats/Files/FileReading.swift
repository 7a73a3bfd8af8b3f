import FoundationEssentials

/// Reads whole files of bounded size.
enum FileReading {
  /// A scheme or an evaluation of this size would hold tens of thousands of rows.
  static let sizeLimit = 8 << 20

  /// Returns a file's text, or reports why it can't be had.
  static func text(of path: String, in context: ReadingContext) -> String? {
    let files = FileManager.default
    guard let attributes = try? files.attributesOfItem(atPath: resolved(path)) else {
      context.report(.fileNotFound)
      return nil
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      context.report(.notAFile)
      return nil
    }
    let size = (attributes[.size] as? UInt64).map(Int.init) ?? 0
    if size > sizeLimit {
      context.report(.fileTooLarge(bytes: size, limit: sizeLimit))
      return nil
    }
    guard let data = files.contents(atPath: path) else {
      context.report(.unreadableFile(reason: "permission denied"))
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

  /// The path behind symbolic links, whose own attributes would hide the file's.
  private static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }
}
