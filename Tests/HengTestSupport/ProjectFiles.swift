import FoundationEssentials

/// Finds the project's own files from wherever the tests run.
public enum ProjectFiles {
  /// The project's top folder.
  public static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// Returns the path of a file below the top folder.
  public static func path(_ relative: String) -> String { "\(root)/\(relative)" }

  /// Returns a file's text, or `nil` if there is none.
  public static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
