import FoundationEssentials
import HengTestSupport
import Testing

/// Folders of a target are read from the bottom up, which only works if no two need each other.
@Suite struct FolderTests {
  static let targets = ["HengDiagnostics", "HengReading", "HengSources", "HengWork"]

  @Test(arguments: targets)
  func `no two folders of a target need each other`(target: String) throws {
    let root = "Sources/\(target)"
    let files = try FileManager.default.subpathsOfDirectory(atPath: ProjectFiles.path(root))
      .filter { $0.hasSuffix(".swift") }
    #expect(files.count > 10)
    let needs = FolderNeeds(
      try files.map { path in
        (path, try #require(ProjectFiles.text(ProjectFiles.path("\(root)/\(path)"))))
      })
    #expect(needs.edges.count > 0)
    #expect(needs.circles == [])
  }

  // MARK: What the test itself sees

  private static let plain: [(path: String, text: String)] = [
    ("Low/Stone.swift", "package struct Stone {\n  struct Inner {}\n}\n"),
    ("Middle/Wall.swift", "/// Of a Roof.\nlet wall = Stone() // Roof\nlet word = \"Roof\"\n"),
    ("Middle/Wall+Parts.swift", "extension Wall { struct Tower {} }\n"),
    ("High/Roof.swift", "public final class Roof { let walls: [Wall] }\nprivate enum Wall {}\n"),
    ("Top.swift", "typealias Top = Roof\n"),
  ]

  @Test func `a target without a circle passes`() {
    let needs = FolderNeeds(Self.plain + [("Middle/Made.swift", "public struct Wall {}\n")])
    #expect(needs.circles == [])
    #expect(needs.edges == ["High → Middle", "Middle → Low", "the target's own files → High"])
  }

  @Test(arguments: [
    (
      "Low/Made.swift", "struct Made { var roof: Roof? }\n",
      ["High → Middle (Roof.swift: Wall)", "Low → High (Made.swift: Roof)"]
        + ["Middle → Low (Wall.swift: Stone)"]
    ),
    (
      "Low/Made.swift", "func name() -> String { \"a \\(Wall().name)\" }\n",
      ["Low → Middle (Made.swift: Wall)", "Middle → Low (Wall.swift: Stone)"]
    ),
    (
      "High/Made.swift", "extension Top {}\n",
      ["High → the target's own files (Made.swift: Top)"]
        + ["the target's own files → High (Top.swift: Roof)"]
    ),
  ])
  func `a circle of folders is found with what closes it`(
    path: String, text: String, circle: [String]
  ) {
    let wall = (path: "Middle/Made.swift", text: "package indirect enum Wall {}\n")
    #expect(FolderNeeds(Self.plain + [wall, (path, text)]).circles == circle)
  }
}

/// Which folders of a target use types that others declare.
///
/// What extensions add isn't seen, as nothing but its name tells where it comes from.
private struct FolderNeeds {
  /// The folder that uses a type, and the one that declares it.
  private struct Edge: Hashable {
    var user: String
    var owner: String
  }

  /// The first file and type by which a folder needs another.
  private var reasons: [Edge: String] = [:]

  /// - Parameter files: The paths inside the target, and the texts.
  init(_ files: [(path: String, text: String)]) {
    var owners: [String: String] = [:]
    for file in files {
      for name in FolderNeeds.declarations(in: file.text) {
        owners[name] = FolderNeeds.folder(of: file.path)
      }
    }
    for file in files.sorted(by: { $0.path < $1.path }) {
      let folder = FolderNeeds.folder(of: file.path)
      for name in FolderNeeds.types(in: file.text) {
        guard let owner = owners[name], owner != folder else { continue }
        let edge = Edge(user: folder, owner: owner)
        if reasons[edge] == nil {
          reasons[edge] = "\(file.path.split(separator: "/").last ?? ""): \(name)"
        }
      }
    }
  }

  private static func folder(of path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[0]) : "the target's own files"
  }

  var edges: [String] { reasons.keys.map { "\($0.user) → \($0.owner)" }.sorted() }

  /// The edges by which a folder is needed, over others or at once, by one that it needs.
  var circles: [String] {
    reasons.filter { reaches($0.key.user, from: $0.key.owner) }
      .map { "\($0.key.user) → \($0.key.owner) (\($0.value))" }.sorted()
  }

  private func reaches(_ goal: String, from start: String) -> Bool {
    var seen = [start]
    var next = 0
    while next < seen.count {
      let folder = seen[next]
      if folder == goal { return true }
      seen += reasons.keys.filter { $0.user == folder && !seen.contains($0.owner) }.map(\.owner)
      next += 1
    }
    return false
  }

  // MARK: Swift

  private static let kinds: Set<Substring> = [
    "struct", "enum", "class", "protocol", "actor", "typealias",
  ]

  /// The types that a file declares at its top for others.
  private static func declarations(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      guard let first = line.first, first.isLetter || first == "@" else { return nil }
      let words = line.prefix { !"{:=<".contains($0) }.split(separator: " ")
      guard let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
        !words.contains("private"), !words.contains("fileprivate")
      else { return nil }
      return String(words[kind + 1])
    }
  }

  /// The words of a file that may be types, without comments and texts.
  private static func types(in text: String) -> Set<String> {
    // What stands inside a text between \( and ) is code again.
    let code = text.replacing(/\/\/.*|"(?:\\\([^")]*\)?|\\.|[^"\\])*"/) { found in
      found.output.first == "/"
        ? "" : found.output.matches(of: /\\\(([^)]*)/).map { "(\($0.output.1))" }.joined()
    }
    let words = code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    return Set(words.filter { $0.first?.isUppercase ?? false }.map(String.init))
  }
}
