import Foundation
import HengTestSupport
import Testing

/// The documents of the project, by their paths from its top folder.
enum Documents {
  /// Every Markdown file that a person wrote.
  static let all: [String] = files(in: "").sorted()

  /// The Markdown files of a folder; hidden folders and golden files aren't looked at.
  private static func files(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder))
    return (names ?? []).filter { !$0.hasPrefix(".") && $0 != "Golden" }.flatMap { name in
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      return name.hasSuffix(".md") ? [path] : files(in: path)
    }
  }

  /// Those that tell users of the command how to use it.
  static let guides: [String] = all.filter { path in
    path.hasPrefix("docs/") || path.hasPrefix("README.")
      || ["datasets/", "notebooks-export/"].contains { path.hasPrefix($0) }
  }

  /// A document in two languages.
  struct Pair: Sendable, CustomTestStringConvertible {
    var english: String
    var chinese: String

    var testDescription: String { english }
  }

  /// The guides, all of which are in two languages.
  static let pairs: [Pair] = guides.filter { !$0.hasSuffix(".zh.md") }.map {
    Pair(english: $0, chinese: $0.dropLast(3) + ".zh.md")
  }

  /// A document's text.
  ///
  /// - Throws: ``DocumentFault`` if there is none.
  static func text(_ document: String) throws -> String {
    guard let text = ProjectFiles.text(ProjectFiles.path(document)) else {
      throw DocumentFault("\(document) isn't there")
    }
    return text
  }

  /// A document's text without its blocks of code.
  static func prose(_ document: String) throws -> String {
    var isCode = false
    return try text(document).split(separator: "\n", omittingEmptySubsequences: false).filter {
      let isFence = $0.drop { $0 == " " || $0 == ">" }.hasPrefix("```")
      if isFence { isCode.toggle() }
      return !isFence && !isCode
    }.joined(separator: "\n")
  }

  /// The subcommands that `heng --help` lists.
  static func subcommands() throws -> [String] {
    let help = try Command.run("--help").output
    guard let start = help.firstRange(of: "SUBCOMMANDS:\n") else {
      throw DocumentFault("heng --help lists no subcommands")
    }
    return help[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// The headings of a document as `#`-marks and text.
  static func headings(_ document: String) throws -> [(level: Int, text: String)] {
    try prose(document).split(separator: "\n").compactMap { line in
      let level = line.prefix { $0 == "#" }.count
      guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
      return (level, line.dropFirst(level + 1).trimmingCharacters(in: .whitespaces))
    }
  }

  /// What links to a document's headings name them by.
  static func anchors(_ document: String) throws -> Set<String> {
    var counts: [String: Int] = [:]
    return Set(
      try headings(document).map { heading in
        let words = heading.text.lowercased().filter {
          $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_"
        }
        let anchor = words.replacingOccurrences(of: " ", with: "-")
        let count = counts[anchor, default: 0]
        counts[anchor] = count + 1
        return count == 0 ? anchor : "\(anchor)-\(count)"
      })
  }
}
