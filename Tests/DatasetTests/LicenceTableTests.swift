import FoundationEssentials
import HengTestSupport
import Testing

/// The tables of `docs/licences.md` against the files, NOTICE and each other.
@Suite struct LicenceTableTests {
  /// What a row says of a file, or of everything in a folder, whose path ends with a slash.
  private struct Row: Hashable {
    var path: String
    /// Such as `facts` or `MIT: COINr`.
    var licences: [String]

    func covers(_ file: String) -> Bool {
      path.hasSuffix("/") ? file.hasPrefix(path) : file == path
    }
  }

  private static let pages = ["docs/licences.md", "docs/licences.zh.md"]

  /// The licences of what comes from elsewhere.
  private static let permissive: Set = ["MIT", "BSD-2-Clause", "BSD-3-Clause", "Unicode-3.0"]

  /// The rows whose first cell is a path; the page's legend names none.
  private func rows(_ page: String) throws -> [Row] {
    let text = try #require(ProjectFiles.text(ProjectFiles.path(page)))
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.hasSuffix(" |") }
    let tables = lines.map { $0.dropFirst(2).dropLast(2).split(separator: " | ") }
    return try tables.filter { $0[0].contains("/") }.map { cells in
      try #require(cells.count == 4 && !cells.contains { $0.isEmpty }, "\(cells[0])")
      return Row(
        path: String(cells[0].dropFirst().dropLast()),
        licences: cells[3].split(separator: "; ").map(String.init))
    }
  }

  /// The names and licences of the sections of NOTICE, as a row's last cell has them.
  private func notices() throws -> [String] {
    let text = try #require(ProjectFiles.text(ProjectFiles.path("NOTICE")))
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") && $0.hasSuffix(")") }
    return try headings.map { heading in
      let parts = heading.dropFirst(3).dropLast().split(separator: " (")
      try #require(parts.count == 2, "\(heading)")
      return "\(parts[1]): \(parts[0])"
    }
  }

  /// The folders that hold data and case files.
  private func folders() throws -> [String] {
    let tests = try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path("Tests"))
    let ofTests = tests.sorted().flatMap { test in
      ["Cases", "Fixtures", "Golden"].map { "Tests/\(test)/\($0)" }
    }
    return ["datasets", "notebooks-export"]
      + ofTests.filter { FileManager.default.fileExists(atPath: ProjectFiles.path($0)) }
  }

  /// Every data and case file; the pages that describe them are documents.
  private func files() throws -> [String] {
    try folders().flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: ProjectFiles.path(folder)).map {
        "\(folder)/\($0)"
      }
    }.filter { path in
      let name = path.split(separator: "/").last ?? ""
      let isPage = name.hasPrefix("README.") && name.hasSuffix("md")
      let isFolder =
        (try? FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(path))) != nil
      return !isPage && !isFolder && !path.contains("/__pycache__/")
    }
  }

  @Test(arguments: pages)
  func `every data and case file is in a row`(page: String) throws {
    let (rows, files) = (try rows(page), try files())
    #expect(files.count > 500)
    let missing = files.filter { file in !rows.contains { $0.covers(file) } }
    #expect(missing.isEmpty, "\(missing.prefix(10))")
  }

  /// A row of a whole tree would cover what is added later, whatever it is.
  @Test func `a new file among them is in no row`() throws {
    let rows = try rows("docs/licences.md")
    let homes =
      try folders().filter { !$0.hasSuffix("/Golden") }
      + ["datasets/new", "datasets/schemes", "Tests/HengIndexTests/Cases/new"]
    for home in homes {
      #expect(!rows.contains { $0.covers("\(home)/new.csv") }, "\(home)")
    }
  }

  @Test(arguments: pages)
  func `every row names a file or a folder with files, once`(page: String) throws {
    let paths = try rows(page).map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in paths {
      let names = try? FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(path))
      let exists = FileManager.default.fileExists(atPath: ProjectFiles.path(path))
      #expect(path.hasSuffix("/") ? names?.isEmpty == false : exists && names == nil, "\(path)")
    }
  }

  @Test func `both languages have the same rows with the same licences`() throws {
    let (english, chinese) = (try rows("docs/licences.md"), try rows("docs/licences.zh.md"))
    #expect(english.count > 50 && english.count == chinese.count)
    for (left, right) in zip(english, chinese) { try #require(left == right) }
  }

  @Test func `every licence from elsewhere has its notice, and every notice a row`() throws {
    let notices = try notices()
    let named = Set(try rows("docs/licences.md").flatMap(\.licences))
    for licence in named.subtracting(["Apache-2.0", "facts"]) {
      #expect(notices.contains(licence), "\(licence)")
    }
    #expect(Set(notices).count == notices.count && notices.count > 10)
    for notice in notices {
      #expect(named.contains(notice), "\(notice)")
      let licence = String(notice.prefix { $0 != ":" })
      #expect(LicenceTableTests.permissive.contains(licence), "\(notice)")
    }
  }
}
