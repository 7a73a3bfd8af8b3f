/// A block of Swift in a document.
struct ShownCode: CustomStringConvertible {
  /// The document, from the project's top folder.
  let path: String
  /// The line of its first fence, from 1.
  let line: Int
  /// The lines without their common indentation.
  let lines: [String]

  var description: String { "\(path):\(line)" }

  /// The modules that it imports in its first lines.
  var imports: [String] {
    lines.prefix { $0.isEmpty || $0.hasPrefix("import ") }.filter { !$0.isEmpty }.map {
      String($0.dropFirst("import ".count))
    }
  }

  /// The code behind the imports.
  var body: [String] { Array(lines.drop { $0.isEmpty || $0.hasPrefix("import ") }) }

  /// Whether it is a part of a manifest, which says so in its first line.
  var isManifest: Bool { lines.first == "// Package.swift" }

  /// Finds the blocks that are fenced as Swift.
  static func blocks(in text: String, path: String) -> [ShownCode] {
    var blocks: [ShownCode] = []
    var open: (line: Int, language: String, lines: [String])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let word = line.drop { $0 == " " }
      if !word.hasPrefix("```") {
        open?.lines.append(String(line))
      } else if let block = open {
        if block.language == "swift" {
          blocks.append(
            ShownCode(path: path, line: block.line, lines: block.lines.withoutIndentation))
        }
        open = nil
      } else {
        open = (index + 1, String(word.dropFirst(3)), [])
      }
    }
    return blocks
  }
}

extension [String] {
  /// The lines without the indentation that all of them have.
  var withoutIndentation: [String] {
    let common = filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return map { String($0.dropFirst(common)) }
  }
}
