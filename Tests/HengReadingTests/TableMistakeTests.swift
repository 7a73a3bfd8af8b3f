import FoundationEssentials
import HengDiagnostics
import HengModel
import HengReading
import HengTestSupport
import HengWork
import Testing

/// What is said of tables with many mistakes, and where.
@Suite(.timeLimit(.minutes(15))) struct TableMistakeTests {
  /// The units that are kept, in their order, and what is told.
  private static func outcome(
    of table: SmallTable, runs: Int
  ) throws -> (units: [String], remarks: Remarks) {
    var batch = try EvaluationBatch(paths: [table.path])
    batch.runCount = runs
    var units: [String] = []
    let remarks = try batch.summaries(keeping: \.unit.id, into: { units += $0 })
    return (units, remarks)
  }

  @Test func `nothing depends on the count of processors`() throws {
    let rows = (0..<4_000).map { number in
      number % 7 < 3 ? "u\(number / 2),局,多,1,x\n" : "u\(number),局,43,1,8\n"
    }
    let table = try SmallTable("\(SmallTable.header)\n\(rows.joined())")
    let one = try Self.outcome(of: table, runs: 1)
    #expect(one.remarks.mistakes.count == 201)
    #expect(one.remarks.mistakes.last?.code == "more-mistakes")
    // A row counts if it is whole and none before it names its unit.
    var seen: Set<String> = []
    let expected = rows.compactMap { row -> String? in
      let unit = String(row.prefix { $0 != "," })
      return seen.insert(unit).inserted && row.hasSuffix(",8\n") ? unit : nil
    }
    #expect(one.units == expected)
    #expect(one.remarks.leftOut == [.init(.rows, 4_000 - expected.count, of: 4_000)])
    for runs in [2, 3, 8, 64] {
      let other = try Self.outcome(of: table, runs: runs)
      #expect(other.units == one.units)
      #expect(other.remarks == one.remarks)
    }
  }

  @Test func `a row with a mistake is known as a unit`() throws {
    let table = try SmallTable("\(SmallTable.header)\n甲,局,多,1,8\n甲,局,43,1,8\n")
    #expect(table.diagnostics() == ["table.csv:2:5 not-a-number", "table.csv:3 repeated-year"])
  }

  @Test(arguments: ["甲", " 甲 ", "'甲"])
  func `the same unit is found however it is typed`(_ again: String) throws {
    let table = try SmallTable("\(SmallTable.header)\n甲,局,43,1,8\n\(again),局,43,1,8\n")
    #expect(table.diagnostics() == ["table.csv:3 repeated-year"])
  }

  @Test func `full-width digits make no other unit`() throws {
    let table = try SmallTable("\(SmallTable.header)\n101,局,43,1,8\n１０１,局,43,1,8\n")
    #expect(table.diagnostics() == ["table.csv:3 repeated-year"])
  }

  @Test func `a unit that a table before has is told with its place`() throws {
    let table = try SmallTable("\(SmallTable.header)\n甲,局,43,1,8\n")
    let map = try #require(FileManager.default.contents(atPath: table.path))
    let other = try table.folder.write(
      String(decoding: map, as: UTF8.self).replacing("table.csv", with: "other.csv"),
      to: "other.yaml")
    try table.folder.write("\(SmallTable.header)\n乙,局,43,1,8\n甲,局,43,1,8\n", to: "other.csv")
    let opened = try EvaluationBatch(paths: [table.path, other]).scores { loaded, _ in
      loaded.evaluation.unit.id
    }
    #expect(opened.kept == ["甲", "乙"])
    #expect(opened.remarks.leftOut == [.init(.rows, 1, of: 3)])
    let texts = opened.remarks.all.map { $0.text(.english) }
    #expect(texts.count == 2)
    #expect(texts[0].contains("other.csv:3: error: unit “甲” already stands in"))
    #expect(texts[0].contains("table.csv:2 for 2023"))
    #expect(texts[1].contains("table.csv:2: note: unit “甲” comes again in"))
    #expect(texts[1].contains("other.csv:3 for 2023"))
  }

  @Test func `a year without a scheme is told once`() throws {
    let rows = (0..<3_000).map { "2023,u\($0),局,43,1,8\n" }.joined()
    let table = try SmallTable(
      "年度,\(SmallTable.header)\n\(rows)2023,乙,局,多,1,8\n", top: "year: { column: 年度 }")
    let scheme = "\(table.folder.path)/scheme.yaml"
    let text = String(
      decoding: try #require(FileManager.default.contents(atPath: scheme)), as: UTF8.self)
    try table.folder.write(
      text.replacing("full-marks: 10", with: "full-marks: { 2024-01-01: 10 }"), to: "scheme.yaml")
    let found = table.diagnostics()
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("no-value-in-force") == true)
  }

  @Test func `analyses refuse more units than they can hold`() throws {
    let rows = (0...EvaluationBatch.traceLimit).map { "u\($0),局,43,1,8\n" }.joined()
    let table = try SmallTable("\(SmallTable.header)\n\(rows)")
    let error = #expect(throws: InvalidFiles.self) {
      try EvaluationBatch(paths: [table.path]).checkCount()
    }
    #expect(error?.diagnostics.map(\.code) == ["too-many-units"])
    #expect(throws: InvalidFiles.self) {
      try ChangedUnits(loading: [table.path], changedBy: OverlayLoader(paths: []))
    }
  }
}
