import FoundationEssentials

/// Paths as files give them, relative to their own folder.
package enum FilePath {
  /// Resolves a path that a file gives relative to its own folder.
  package static func of(_ target: String, besideFile file: String) -> String {
    if target.hasPrefix("/") { return target }
    var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(
      String.init)
    for part in target.split(separator: "/") {
      if part == "..", let last = parts.last, last != "..", last != ".", !last.isEmpty {
        parts.removeLast()
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Returns the name of a file without its folder.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Returns the path of a file as another file's folder sees it.
  package static func relative(_ target: String, toFile file: String) -> String {
    var from = parts(of: file)
    from.removeLast()
    let to = parts(of: target)
    let shared = zip(from, to).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared)).joined(
      separator: "/")
  }

  private static func parts(of path: String) -> [String] {
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [String] = []
    for part in whole.split(separator: "/").map(String.init) {
      if part == "..", !parts.isEmpty {
        parts.removeLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts
  }
}

extension String {
  /// The path of a folder without the slash that may end it.
  package var asFolderPath: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
