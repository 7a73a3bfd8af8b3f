import Foundation
import HengTestSupport
import Testing

/// What documents say of the project is so: links, names, sizes.
@Suite struct DocumentationTextTests {
  private static let manual = Documents.guides.filter {
    $0.hasPrefix("README.") || $0.hasPrefix("docs/")
  }

  /// The column in which README may end at the most; a wide character takes two.
  private static let widthLimit = 120
  private static let lineLimit = 150

  @Test(arguments: ["README.md", "README.zh.md"])
  func `README stays short`(document: String) throws {
    let lines = try Documents.text(document).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count - 1 <= DocumentationTextTests.lineLimit)
    for (index, line) in lines.enumerated() {
      #expect(width(of: line) <= DocumentationTextTests.widthLimit, "\(document):\(index + 1)")
    }
  }

  private func width(of line: Substring) -> Int {
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
    return line.unicodeScalars.reduce(0) { sum, scalar in
      sum + (wide.contains { $0.contains(scalar.value) } ? 2 : 1)
    }
  }

  @Test(arguments: Documents.all)
  func `relative links lead to files and headings`(document: String) throws {
    let folder = document.split(separator: "/").dropLast().joined(separator: "/")
    let prose = try Documents.prose(document).replacing(/`[^`\n]*`/, with: "`")
    for link in prose.matches(of: /\]\(([^()\s]*)\)/) {
      let target = String(link.output.1)
      if target.contains("://") || target.hasPrefix("mailto:") { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].removingPercentEncoding ?? String(parts[0])
      let path = name.isEmpty ? document : plain("\(folder)/\(name)")
      #expect(
        FileManager.default.fileExists(atPath: ProjectFiles.path(path)),
        "\(document) links to \(target)")
      guard parts.count == 2, path.hasSuffix(".md") else { continue }
      let anchor = parts[1].removingPercentEncoding ?? String(parts[1])
      #expect(try Documents.anchors(path).contains(anchor), "\(document) links to \(target)")
    }
  }

  /// A path without `.` and `..`.
  private func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  @Test func `there are links and documents to look at`() throws {
    #expect(Documents.all.count > 30 && Documents.pairs.count > 15)
    #expect(try Documents.text("README.md").contains("](docs/README.md)"))
  }

  @Test(arguments: Documents.pairs)
  func `both languages have the same headings`(pair: Documents.Pair) throws {
    let levels = try Documents.headings(pair.english).map(\.level)
    #expect(try Documents.headings(pair.chinese).map(\.level) == levels)
    #expect(!levels.isEmpty)
  }

  @Test(arguments: ["docs/README.md", "docs/README.zh.md"])
  func `the index of the reference names every page`(index: String) throws {
    let text = try Documents.text(index)
    let ending = index.hasSuffix(".zh.md") ? ".zh.md" : ".md"
    for pair in Documents.pairs where pair.english.hasPrefix("docs/") {
      let name = pair.english.dropFirst("docs/".count).dropLast(".md".count) + ending
      #expect(index.hasSuffix(name) || text.contains("](\(name))"), "\(name)")
    }
  }

  @Test func `subcommands that documents name exist, and all are named`() throws {
    let subcommands = Set(try Documents.subcommands())
    #expect(subcommands.count > 10)
    for document in DocumentationTextTests.manual {
      for named in try Documents.text(document).matches(of: /`heng ([a-z]+)/) {
        let name = String(named.output.1)
        #expect(name == "help" || subcommands.contains(name), "\(document) names heng \(name)")
      }
    }
    for document in ["docs/commands.md", "docs/commands.zh.md"] {
      let text = try Documents.text(document)
      for name in subcommands { #expect(text.contains("\n| `heng \(name) "), "\(name)") }
    }
  }

  @Test func `options that documents name exist`() throws {
    let help = try Documents.subcommands().map { try Command.run("help", $0).output }.joined()
    let known = Set(help.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
    for document in DocumentationTextTests.manual {
      for code in try Documents.prose(document).matches(of: /`[^`\n]*`/) {
        for option in code.output.matches(of: /(?:^|[ `])(--[a-z][a-z-]*)/) {
          let name = String(option.output.1)
          #expect(known.contains(name), "\(document) names \(name)")
        }
      }
    }
  }

  @Test func `make knows the targets that documents name`() throws {
    let rules = try Documents.text("Makefile").split(separator: "\n").compactMap {
      $0.firstMatch(of: /^([a-z][a-z -]*):(?!=)/)?.output.1
    }
    let known = Set(rules.flatMap { $0.split(separator: " ") })
    for document in DocumentationTextTests.manual {
      let text = try Documents.text(document)
      for named in text.matches(of: /(?:`|\n    )make ([a-z-]+)/) {
        #expect(known.contains(named.output.1), "\(document) names make \(named.output.1)")
      }
    }
  }

  /// How fast Heng is depends on a machine, and `Benchmarks/README.md` names it.
  @Test(arguments: Documents.guides)
  func `guides claim no speed`(document: String) throws {
    let claims = try Documents.text(document).matches(
      of: /\b(?:seconds|milliseconds|faster|fastest)\b|\d (?:ms|s)\b|秒|更快|最快/)
    #expect(claims.map { String($0.output) } == [])
  }
}
