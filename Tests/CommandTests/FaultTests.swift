import Foundation
import HengTestSupport
import Testing

/// Inputs of the kinds that people bring along: each is read as it's meant, or its fault is told.
@Suite struct FaultTests {
  @Test(arguments: FaultCase.all)
  func `ends as asked in either language`(_ fault: FaultCase) throws {
    try withKnownIssue("open") {
      try check(fault)
    } when: {
      fault.isOpen
    }
  }

  private func check(_ fault: FaultCase) throws {
    let outcome = fault.outcome
    #expect(outcome.unread == [])
    for (language, own) in [("C.UTF-8", outcome.english), ("zh_CN.UTF-8", outcome.chinese)] {
      let result = try Command.run(fault.arguments, language: language, in: fault.path)
      let text = result.output + "\n" + result.errors
      let lacking = (outcome.says + own).filter { !text.contains($0) }
      let late = outcome.early.filter { !top(of: result).contains($0) }
      let stray = outcome.never.filter { text.contains($0) }
      #expect(result.status == outcome.status, "\(language): \(text.prefix(2_000))")
      #expect(lacking.isEmpty, "\(language): \(lacking) not in \(text.prefix(2_000))")
      #expect(late.isEmpty, "\(language): \(late) not first in \(text.prefix(2_000))")
      #expect(stray.isEmpty, "\(language): \(stray) in \(text.prefix(2_000))")
    }
    if outcome.gives.isEmpty, outcome.ranks.isEmpty { return }
    let result = try Command.run(fault.arguments + ["--json"], in: fault.path)
    let rows = ToldUnit.all(in: try document(result))
    for (figures, value) in [(outcome.gives, \ToldUnit.figure), (outcome.ranks, \ToldUnit.rank)] {
      for figure in figures {
        let found = rows.filter { $0.names.contains(figure.name) }.map { $0[keyPath: value] }
        #expect(
          found.count == 1 && found.allSatisfy { agrees($0, with: figure.number) },
          "\(figure.name): \(found), expected \(figure.number)")
      }
    }
  }

  /// What is told before the first section or table, and what isn't told on standard output.
  private func top(of result: CommandResult) -> String {
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    let upper = lines.prefix { !$0.hasPrefix("-----") }
    return result.errors + "\n" + upper.joined(separator: "\n")
  }

  private func document(_ result: CommandResult) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  /// Whether a number rounds to another as it's printed; a hair more, as halves may go either way.
  private func agrees(_ found: Double?, with printed: String) -> Bool {
    guard let found, let number = Double(printed) else { return false }
    let digits = printed.split(separator: ".").dropFirst().first?.count ?? 0
    return abs(found - number) <= 0.50001 * pow(10, -Double(digits))
  }

  @Test func `every input is in a case`() throws {
    let root = ProjectFiles.path("Tests/Faults")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      let isPage = path.hasSuffix("README.md") || path.hasSuffix("cases.txt")
      return !isPage && FileManager.default.contents(atPath: "\(root)/\(path)") != nil
    }
    #expect(files.count > 250)
    // Files that cases name, and those that stand beside one and are named in it.
    var open = FaultCase.all.flatMap { fault in fault.arguments.map { "\(fault.folder)/\($0)" } }
    var named: Set<String> = []
    while let file = open.popLast() {
      guard files.contains(file), named.insert(file).inserted, file.hasSuffix(".yaml") else {
        continue
      }
      let text = ProjectFiles.text("\(root)/\(file)") ?? ""
      let folder = file.split(separator: "/").dropLast().joined(separator: "/") + "/"
      open += files.filter { $0.hasPrefix(folder) && text.contains($0.dropFirst(folder.count)) }
    }
    let forgotten = Set(files).subtracting(named).sorted()
    #expect(forgotten.isEmpty, "\(forgotten)")
  }

  /// Ways in which the same YAML is written by editors and programs.
  private static let dresses: [@Sendable (String) -> String] = [
    { $0.replacingOccurrences(of: "\n", with: "\r\n") },
    { "# 说明 note\r\n\r\n" + $0.replacingOccurrences(of: "\n", with: "\r\n") },
    { "\u{FEFF}---\n" + $0 },
    { "\"" + $0.replacing(": 1", with: "\": 1", maxReplacements: 1) },
    { "'" + $0.replacing(": 1", with: "' : 1", maxReplacements: 1) },
  ]

  static let kinds: [(files: [String], arguments: [String])] = [
    (["tables/ix.yaml", "tables/d.csv", "tables/i.csv"], ["index", "tables/ix.yaml"]),
    (["tables/ix.yaml", "tables/d.csv", "tables/i.csv"], ["score", "tables/ix.yaml"]),
    (
      ["tables/a01-plain.yaml", "tables/a01-plain.xlsx", "tables/scheme.yaml"],
      ["score", "tables/a01-plain.yaml"]
    ),
    (["passing/y02-norway.yaml", "passing/g10.yaml"], ["score", "passing/y02-norway.yaml"]),
    (["index/c10-ahp/two.yaml"], ["weights", "ahp", "index/c10-ahp/two.yaml"]),
  ]

  @Test(arguments: kinds)
  func `line ends, comments and quotes change no file's kind`(
    files: [String], arguments: [String]
  ) throws {
    let faults = ProjectFiles.path("Tests/Faults")
    let plain = try Command.run(arguments, in: faults)
    #expect(plain.status == 0 && plain.errors == "")
    for dress in Self.dresses {
      let folder = try TemporaryFolder()
      for file in files {
        let bytes = try #require(FileManager.default.contents(atPath: "\(faults)/\(file)"))
        if file.hasSuffix(".yaml") {
          try folder.write(dress(String(decoding: bytes, as: UTF8.self)), to: file)
        } else {
          try folder.write(bytes, to: file)
        }
      }
      let result = try Command.run(arguments, in: folder.path)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == plain.output)
    }
  }

  @Test func `shipped files with Windows line ends are what they are`() throws {
    let folder = try TemporaryFolder()
    for file in [
      "asem/index.yaml", "asem/data.csv", "asem/indicators.csv", "synthetic-county/2023-table.yaml",
      "synthetic-county/2023-table.csv", "schemes/hunan-whole-department.yaml",
    ] {
      let text = try #require(ProjectFiles.text(ProjectFiles.path("datasets/\(file)")))
      try folder.write(text.replacingOccurrences(of: "\n", with: "\r\n"), to: file)
    }
    for arguments in [
      ["index", "asem/index.yaml"], ["score", "synthetic-county/2023-table.yaml"],
    ] {
      let plain = try Command.run(arguments, in: ProjectFiles.path("datasets"))
      let result = try Command.run(arguments, in: folder.path)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == plain.output)
    }
  }

  @Test func `every gap of a larger table is filled in from its nearest units`() throws {
    let (units, indicators) = (300, 30)
    var random = RepeatableRandom(seed: 7)
    var gaps = 0
    let rows = (0..<units).map { unit in
      let cells = (0..<indicators).map { _ in
        if random.integer(in: 1...50) == 1 {
          gaps += 1
          return ""
        }
        return "\(random.integer(in: 100...999)).\(random.integer(in: 10...99))"
      }
      return "U\(unit)," + cells.joined(separator: ",")
    }
    let codes = (0..<indicators).map { "k\($0)" }
    let tree =
      ["ix,,1,1"] + (0..<5).map { "g\($0),ix,1,1" }
      + codes.enumerated().map { "\($1),g\($0 % 5),\($0 % 3 == 0 ? -1 : 1),1" }
    let folder = try TemporaryFolder()
    try folder.write(
      (["code," + codes.joined(separator: ",")] + rows).joined(separator: "\n"), to: "data.csv")
    try folder.write(
      (["code,parent,direction,weight"] + tree).joined(separator: "\n"), to: "indicators.csv")
    try folder.write(
      """
      heng-index: 1
      label: { zh: 较大的表, en: A larger table }
      year: 2024
      data: { table: data.csv, code: code }
      indicators: indicators.csv
      steps: { impute: nearest, normalize: { method: min-max, from: 1, to: 100 }, weight: given }
      """, to: "index.yaml")
    let result = try Command.run(["index", "index.yaml", "--json"], in: folder.path)
    #expect(result.status == 0 && result.errors == "")
    let document = try document(result)
    #expect((document["rows"] as? [[String: Any]])?.count == units)
    let steps = try #require(document["steps"] as? [[String: Any]])
    let imputation = try #require(steps.first { $0["step"] as? String == "impute" })
    let changes = try #require(imputation["changed"] as? [[String: Any]])
    #expect(gaps > 100 && changes.count == gaps)
    for change in changes {
      let value = try #require((change["after"] as? NSNumber)?.doubleValue)
      #expect((100..<1_000).contains(value))
    }
  }
}

/// A unit or an indicator with its figure, as a document of any command tells it.
private struct ToldUnit {
  /// Its name in either language and its identifier; in several years, also with the year.
  var names: Set<String>
  /// The total of an evaluation, the value of an index, or a weight.
  var figure: Double?
  var rank: Double?

  private init(_ object: [String: Any], figure key: String) {
    let unit = object["unit"] as? [String: Any] ?? object
    let label = unit["label"] as? [String: Any] ?? unit
    let texts: [Any?] = [unit["id"], object["id"], label["zh"], label["en"]]
    let plain = texts.compactMap { $0 as? String }.map { text in
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let year = (object["year"] as? NSNumber).map { " \($0.intValue)" } ?? ""
    names = Set(plain + plain.map { $0 + year })
    figure = (object[key] as? NSNumber)?.doubleValue
    rank = (object["rank"] as? NSNumber)?.doubleValue
  }

  static func all(in document: [String: Any]) -> [ToldUnit] {
    if let evaluations = document["evaluations"] as? [[String: Any]] {
      return evaluations.map { ToldUnit($0, figure: "total") }
    }
    if let rows = document["rows"] as? [[String: Any]] {
      return rows.map { ToldUnit($0, figure: "score") }
    }
    if document["method"] is String, let weights = document["indicators"] as? [[String: Any]] {
      return weights.map { ToldUnit($0, figure: "weight") }
    }
    return [ToldUnit(document, figure: "total")]
  }
}
