import FoundationEssentials
import HengTestSupport
import Testing

/// What the documents for contributors say of the tree, held against the tree.
@Suite struct ArchitectureTests {
  static let documents = ["ARCHITECTURE.md", "CONTRIBUTING.md"]

  private static let tree = ProjectTree()

  private static func text(_ path: String) throws -> String {
    try #require(ProjectFiles.text(ProjectFiles.path(path)), "\(path)")
  }

  // MARK: Paths and commands

  @Test(arguments: documents)
  func `every path that is named exists`(document: String) throws {
    let paths = ProjectTree.paths(in: try Self.text(document))
    #expect(paths.count > 20)
    for path in paths { #expect(Self.tree.holds(path), "\(path)") }
  }

  @Test func `a path counts as there only if it is`() {
    for path in [
      "Package.swift", "Sources/heng/Heng.swift", "heng/Heng.swift", "HengIndex/Pipeline/",
      "DatasetTests/ArchitectureTests.swift", "ArchitectureTests.swift", "BandsRule.swift",
      "Tests/HengReadingTests/Fixtures/valid/every-rule-*.yaml", "datasets/<name>/index.yaml",
      ".build/release/heng",
    ] {
      #expect(Self.tree.holds(path), "\(path)")
    }
    for path in [
      "Package", "heng/Hang.swift", "HengIndex/Pipe/", "HengIndex/HengIndex/", "Pipeline/",
      "NoSuch.swift", "every-rule-*.json", "Tests/*/every-rule-scheme.yaml", "<name>/index.yaml",
      // Several files have the name.
      "index.yaml",
    ] {
      #expect(!Self.tree.holds(path), "\(path)")
    }
  }

  @Test func `paths are told from other words in backticks, and links count too`() {
    let named = "`A/b.swift`¹, `a b/c`, `x.md`, `*.zh.md`; `and`, `--json`, `/api/x`, `a.b`, `.md`"
    #expect(ProjectTree.paths(in: named) == ["A/b.swift", "x.md", "*.zh.md"])
    let linked = "[a](docs/a.md#b), [c](https://c.org/d.md)\n```\n`e.md`\n```\n`f.md`"
    #expect(ProjectTree.paths(in: linked).sorted() == ["docs/a.md", "f.md"])
  }

  @Test(arguments: documents)
  func `every make target that is named is one`(document: String) throws {
    let rules = try Self.text("Makefile").split(separator: "\n").compactMap {
      $0.firstMatch(of: /^([a-z][a-z -]*):(?!=)/)?.output.1
    }
    let known = Set(rules.flatMap { $0.split(separator: " ") })
    let named = try Self.text(document).matches(of: /[`\n]make ([a-z-]+)/).map(\.output.1)
    #expect(!named.isEmpty)
    for name in Set(named) { #expect(known.contains(name), "make \(name)") }
  }

  // MARK: Targets

  /// The names that only one of two lists has, or one of them more often.
  private func difference(_ listed: [String], _ found: [String]) -> [String] {
    found.sorted().difference(from: listed.sorted()).map { change in
      switch change {
      case .insert(_, let name, _): "missing: \(name)"
      case .remove(_, let name, _): "too much: \(name)"
      }
    }
  }

  @Test func `the list of targets is that of the manifest`() throws {
    let manifest = Manifest(try Self.text("Package.swift"))
    let list = try TargetList(Self.text("ARCHITECTURE.md"))
    let targets = manifest.targets.filter { !$0.isTest }
    #expect(targets.count > 15)
    #expect(difference(list.entries.map(\.name), targets.map(\.name)) == [])
    for target in targets {
      let imports = list.entries.first { $0.name == target.name }?.imports ?? []
      #expect(difference(imports, target.dependencies) == [], "\(target.name)")
    }
    let products = list.entries.filter(\.isProduct).map(\.name)
    #expect(difference(products, manifest.products) == [])
  }

  @Test func `every target of tests is named with its folder`() throws {
    let text = try Self.text("ARCHITECTURE.md")
    let targets = Manifest(try Self.text("Package.swift")).targets.filter(\.isTest)
    #expect(targets.count > 10)
    for target in targets { #expect(text.contains("`\(target.path)/`"), "\(target.name)") }
  }

  @Test func `a target stands above all that it imports`() throws {
    let entries = try TargetList(Self.text("ARCHITECTURE.md")).entries
    for (place, entry) in entries.enumerated() {
      for name in entry.imports {
        if let other = entries.firstIndex(where: { $0.name == name }) {
          #expect(place < other, "\(entry.name) imports \(name)")
        }
      }
    }
  }

  @Test func `the folders of a target are those of the tree`() throws {
    let list = try TargetList(Self.text("ARCHITECTURE.md"))
    for target in Manifest(try Self.text("Package.swift")).targets {
      guard let entry = list.entries.first(where: { $0.name == target.name }) else { continue }
      let found = Self.tree.folders(in: target.path).filter {
        !$0.contains(".") && $0 != "include"
      }
      #expect(difference(entry.folders, found) == [], "\(target.name)")
    }
  }

  /// Code that reads a file, the clock or the environment needs one of these.
  @Test func `nothing below the line reads from outside`() throws {
    let list = try TargetList(Self.text("ARCHITECTURE.md"))
    let reading =
      #/
      import\sFoundation
      | \b (?: FileManager | FileHandle | f?open\( | getenv | ProcessInfo | clock_gettime )
      | \b (?: Continuous | Suspending ) Clock
      /#
    var count = 0
    for target in Manifest(try Self.text("Package.swift")).targets {
      let entry = list.entries.first { $0.name == target.name }
      guard entry?.isBelowLine ?? false else { continue }
      for path in Self.tree.files(in: target.path) where path.hasSuffix(".swift") {
        count += 1
        let found = try Self.text(path).firstMatch(of: reading)
        #expect(found == nil, "\(path): \(found?.output ?? "")")
      }
    }
    #expect(count > 200)
  }

  /// The command links a part of it, and starts the sooner for it.
  @Test func `no source imports the whole of Foundation`() throws {
    var count = 0
    for path in Self.tree.files(in: "Sources") where path.hasSuffix(".swift") {
      count += 1
      #expect(try Self.text(path).firstMatch(of: /(?m)^.*import Foundation$/) == nil, "\(path)")
    }
    #expect(count > 200)
  }
}

// MARK: - The manifest

/// The targets and products of a package manifest, read as text.
private struct Manifest {
  struct Target {
    var name: String
    var path: String
    var isTest: Bool
    /// Targets of the package and products of others.
    var dependencies: [String]
  }

  private(set) var targets: [Target] = []
  private(set) var products: [String] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n").filter { line in
      !line.drop { $0 == " " }.hasPrefix("//")
    }
    var rest = lines.joined(separator: "\n")[...]
    let calls = /\.(target|executableTarget|testTarget|systemLibrary|library|executable)\(/
    while let call = rest.firstMatch(of: calls) {
      let arguments = Manifest.inside(rest[call.range.upperBound...])
      rest = rest[arguments.endIndex...]
      guard let name = arguments.firstMatch(of: /name:\s*"([^"]+)"/)?.output.1 else { continue }
      if ["library", "executable"].contains(call.output.1) {
        products.append(String(name))
        continue
      }
      let isTest = call.output.1 == "testTarget"
      let path = arguments.firstMatch(of: /\bpath:\s*"([^"]+)"/)?.output.1
      targets.append(
        Target(
          name: String(name),
          path: path.map { String($0) } ?? "\(isTest ? "Tests" : "Sources")/\(name)",
          isTest: isTest, dependencies: Manifest.dependencies(arguments)))
    }
  }

  private static func dependencies(_ arguments: Substring) -> [String] {
    guard let start = arguments.firstMatch(of: /\bdependencies:\s*\[/) else { return [] }
    return inside(arguments[start.range.upperBound...])
      .matches(of: /(package:\s*)?"([^"]+)"/)
      .filter { $0.output.1 == nil }.map { String($0.output.2) }
  }

  /// Returns a text up to the bracket that closes the one before it.
  private static func inside(_ text: Substring) -> Substring {
    var depth = 1
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if "([".contains(text[index]) { depth += 1 }
      if ")]".contains(text[index]) { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }
}

// MARK: - The list of targets

/// The targets as the document lists them.
private struct TargetList {
  struct Entry {
    var name: String
    var isProduct: Bool
    var isBelowLine: Bool
    var imports: [String] = []
    var folders: [String] = []
  }

  private(set) var entries: [Entry] = []

  /// Reads the first block of plain text.
  init(_ document: String) throws {
    let start = try #require(document.firstRange(of: "```text\n"))
    let block = document[start.upperBound...]
    let end = try #require(block.firstRange(of: "\n```"))
    var isBelowLine = false
    var added = 0
    for line in block[..<end.lowerBound].split(separator: "\n") {
      if line.hasPrefix("----") {
        isBelowLine = true
      } else if line.hasPrefix("  ") {
        var mark = ""
        for word in line.split(separator: " ").map(String.init) {
          if word == "<" || word == "/" {
            mark = word
            continue
          }
          for index in entries.indices.suffix(added) {
            if mark == "<" {
              entries[index].imports.append(word)
            } else {
              entries[index].folders.append(word)
            }
          }
        }
      } else {
        let names = line[..<(line.firstRange(of: "  ")?.lowerBound ?? line.endIndex)]
          .split(separator: " ")
        added = names.count
        entries += names.map { name in
          Entry(
            name: String(name.filter { $0 != "*" }), isProduct: name.hasSuffix("*"),
            isBelowLine: isBelowLine)
        }
      }
    }
  }
}

// MARK: - The tree

/// The files of the project, without what is built or fetched.
private struct ProjectTree {
  private var paths: Set<String> = []
  private var folderPaths: Set<String> = []

  init() { add("") }

  private mutating func add(_ folder: String) {
    let manager = FileManager.default
    let names = try? manager.contentsOfDirectory(atPath: ProjectFiles.path(folder))
    for name in names ?? [] where !ProjectTree.isPassedOver(name) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      var isFolder = false
      _ = manager.fileExists(atPath: ProjectFiles.path(path), isDirectory: &isFolder)
      if isFolder {
        folderPaths.insert(path)
        add(path)
      } else {
        paths.insert(path)
      }
    }
  }

  private static func isPassedOver(_ name: String) -> Bool {
    [".git", ".venv", "__pycache__"].contains(name) || name.hasPrefix(".build")
  }

  /// Returns the names of the folders in a folder.
  func folders(in path: String) -> [String] {
    folderPaths.filter { $0.hasPrefix("\(path)/") }.map { $0.dropFirst(path.count + 1) }
      .filter { !$0.contains("/") }.map(String.init)
  }

  /// Returns the files below a folder.
  func files(in path: String) -> [String] { paths.filter { $0.hasPrefix("\(path)/") }.sorted() }

  /// Whether a path of a document is there: from the root, from `Sources` or from `Tests`, or the
  /// only file of a name.
  ///
  /// What is built counts as there.
  func holds(_ path: String) -> Bool {
    if path.hasPrefix(".build/") { return true }
    let pattern = path.replacing(/<[^<>]*>/, with: "*")
    let places = ["", "Sources/", "Tests/"].map { $0 + pattern }
    if pattern.hasSuffix("/") {
      return places.contains { folderPaths.contains(String($0.dropLast())) }
    }
    if pattern.contains("*") {
      // A pattern without a folder is of names anywhere.
      return paths.contains { file in
        pattern.contains("/")
          ? places.contains { ProjectTree.matches(file[...], $0[...]) }
          : ProjectTree.matches(file.split(separator: "/").last ?? "", pattern[...])
      }
    }
    if places.contains(where: { paths.contains($0) || folderPaths.contains($0) }) { return true }
    return !path.contains("/") && paths.count { $0.hasSuffix("/\(path)") } == 1
  }

  /// Whether a path fits a pattern in which `*` stands for any part of a name.
  private static func matches(_ path: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first != "*" {
      return path.first == first && matches(path.dropFirst(), pattern.dropFirst())
    }
    return matches(path, pattern.dropFirst())
      || path.first.map { $0 != "/" && matches(path.dropFirst(), pattern) } ?? false
  }

  private static let endings = [
    "swift", "md", "yaml", "csv", "py", "js", "css", "html", "txt", "json", "cff",
  ]

  /// Returns the paths that a document names in backticks or links to.
  static func paths(in text: String) -> [String] {
    // Fenced blocks have marks of their own.
    let prose = text.split(separator: "\n```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map { $0.element }.joined(separator: "\n")
    let named = prose.matches(of: /`([^`\n]+)`/).map(\.output.1).filter { span in
      guard let first = span.first, !"/-".contains(first), !span.contains(" "),
        !span.contains("://")
      else { return false }
      let parts = span.split(separator: ".")
      return span.contains("/") || (parts.count > 1 && endings.contains(String(parts.last ?? "")))
    }
    let linked = prose.matches(of: /\]\(([^)\s#:]+)(#[^)\s]*)?\)/).map(\.output.1)
    return (named + linked).map(String.init)
  }
}
