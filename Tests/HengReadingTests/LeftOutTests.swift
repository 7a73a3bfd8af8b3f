import FoundationEssentials
import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import HengWorkbooks
import Testing

/// Of files and rows exactly those that can be read are scored, with the marks that they have alone.
@Suite struct LeftOutTests {
  private static let county = ProjectFiles.path("datasets/synthetic-county")

  /// The lines of the county's table: a title, the header, and a unit each.
  private static let lines =
    (ProjectFiles.text("\(county)/2023-table.csv") ?? "").split(whereSeparator: \.isNewline)
    .map(String.init)
  private static let titleCount = 2

  private struct Verdict: Hashable {
    var unit: String
    var summary: ScoreSummary
  }

  /// Scores a table of the county's columns.
  private func scored(
    _ rows: [String], runs: Int = 2
  ) throws -> (verdicts: [Verdict], remarks: Remarks) {
    let folder = try TemporaryFolder()
    try folder.write(
      (Self.lines.prefix(Self.titleCount) + rows).joined(separator: "\n") + "\n",
      to: "2023-table.csv")
    let map = try #require(ProjectFiles.text("\(Self.county)/2023-table.yaml"))
    let path = try folder.write(
      map.replacing("../schemes", with: ProjectFiles.path("datasets/schemes")), to: "map.yaml")
    var batch = try EvaluationBatch(paths: [path])
    batch.runCount = runs
    var verdicts: [Verdict] = []
    let remarks = try batch.summaries {
      Verdict(unit: $0.unit.id, summary: $0.summary)
    } into: {
      verdicts += $0
    }
    return (verdicts, remarks)
  }

  /// Ways to break a row of figures.
  private static let faults: [@Sendable (inout [String]) -> Void] = [
    { $0[2] = "多" }, { $0[4] = "2023-12-31" }, { $0[0] = "" }, { $0.removeLast(3) },
    { $0 += ["9", "9"] }, { $0[6] = "1.2.3" }, { $0[0] = "合计" }, { $0[5] = "#REF!" },
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `broken rows are left out and no other`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let whole = Array(Self.lines.dropFirst(Self.titleCount))
    let all = try scored(whole)
    #expect(all.verdicts.count == 60 && all.remarks.isEmpty)
    var rows = whole
    var broken: Set<Int> = []
    for _ in 0..<random.integer(in: 1...30) {
      let row = random.integer(in: 0...whole.count - 1)
      guard broken.insert(row).inserted else { continue }
      var cells = rows[row].split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      Self.faults[random.integer(in: 0...Self.faults.count - 1)](&cells)
      rows[row] = cells.joined(separator: ",")
    }
    let found = try scored(rows)
    #expect(
      found.verdicts
        == all.verdicts.indices.filter { !broken.contains($0) }.map { all.verdicts[$0] })
    #expect(found.remarks.leftOut == [.init(.rows, broken.count, of: 60)])
    let lines = Set(found.remarks.mistakes.compactMap(\.location?.line))
    #expect(lines == Set(broken.map { $0 + Self.titleCount + 1 }))
    for runs in [1, 3, 60] {
      let other = try scored(rows, runs: runs)
      #expect(other.verdicts == found.verdicts && told(other.remarks) == told(found.remarks))
    }
  }

  /// What remarks tell, without the folder of the table.
  private func told(_ remarks: Remarks) -> [String] {
    remarks.leftOut.map { "\($0)" }
      + remarks.all.map { diagnostic in
        let place = diagnostic.location
        return
          "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.code) \(diagnostic.message.en)"
      }
  }

  @Test func `of a unit that comes again the first row counts, and both places are told`() throws {
    let table = try SmallTable(
      "\(SmallTable.header)\n甲,局,43,1,8\n乙,局,43,1,8\n甲,局,44,1,9\n甲,局,45,1,7\n")
    let opened = try EvaluationBatch(paths: [table.path]).scores { loaded, score in
      "\(loaded.evaluation.unit.id) \(score.total?.description ?? "")"
    }
    #expect(opened.kept == ["甲 8", "乙 8"])
    #expect(opened.remarks.leftOut == [.init(.rows, 2, of: 4)])
    #expect(table.diagnostics() == ["table.csv:4 repeated-year", "table.csv:5 repeated-year"])
    #expect(table.notes() == ["table.csv:2 repeated-year", "table.csv:2 repeated-year"])
    #expect(
      opened.remarks.notes.map(\.message.zh).allSatisfy { $0.contains("无法判断哪一处正确") })
  }

  @Test func `merged figures leave out their rows and no other`() throws {
    var sheet = Sheet(name: "表")
    for (column, name) in SmallTable.header.split(separator: ",").enumerated() {
      sheet[1, column + 1] = Cell(.text(String(name)))
    }
    for (row, unit) in ["甲", "乙", "丙", "丁"].enumerated() {
      sheet[row + 2, 1] = Cell(.text(unit))
      sheet[row + 2, 2] = Cell(.text("局"))
      for (column, value) in [43.0, 1, 8].enumerated() where row != 2 || column != 1 {
        sheet[row + 2, column + 3] = Cell(.number(value))
      }
    }
    let merged = CellRange(CellAddress(row: 3, column: 4), CellAddress(row: 4, column: 4))
    sheet.merge(merged, Cell(.number(1)))
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/merged.xlsx"
    try WorkbookWriter.write(Workbook(title: "", sheets: [sheet]), to: path)
    let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
    let table = try SmallTable(bytes, name: "table.xlsx")
    let opened = try EvaluationBatch(paths: [table.path]).scores { loaded, _ in
      loaded.evaluation.unit.id
    }
    #expect(opened.kept == ["甲", "丁"])
    #expect(opened.remarks.leftOut == [.init(.rows, 2, of: 4)])
    #expect(table.diagnostics() == ["table.xlsx:表!D3 merged-cells"])
  }

  @Test func `a map that doesn't fit is left out beside one that does`() throws {
    let table = try SmallTable("\(SmallTable.header)\n甲,局,43,1,8\n")
    let map = try #require(ProjectFiles.text(table.path))
    let other = try table.folder.write(
      map.replacing("budget: 预算", with: "budget: 金额"), to: "other.yaml")
    let wrong = try table.folder.write("heng-table: 1\nscheme: x\n", to: "wrong.yaml")
    let opened = try EvaluationBatch(
      paths: [other, table.path, wrong, "\(table.folder.path)/none"]
    ).scores { $1.total }
    #expect(opened.kept == [8])
    #expect(opened.remarks.leftOut == [.init(.files, 3, of: 4)])
    let codes = opened.remarks.mistakes.map(\.code)
    #expect(codes.contains("unknown-column") && codes.contains("file-not-found"))
    #expect(codes.contains("missing-key"))
    #expect(opened.remarks.headline?.en == "3 of 4 files left out:")
    #expect(opened.remarks.headline?.zh == "4 个文件中有 3 个未计入：")
  }

  @Test func `a table that breaks off gives the rows in front, and says which is the last`() throws
  {
    let rows = (0..<10_000).map { "u\($0),局,43,1,8\n" }.joined()
    let table = try SmallTable("\(SmallTable.header)\n\(rows)甲,\"局,43,1,8\n")
    var batch = try EvaluationBatch(paths: [table.path])
    var found: [[String]] = []
    for runs in [1, 7] {
      batch.runCount = runs
      var units: [String] = []
      let remarks = try batch.summaries(keeping: \.unit.id, into: { units += $0 })
      #expect(remarks.mistakes.map(\.code).sorted() == ["table-breaks-off", "unclosed-quote"])
      let last = remarks.mistakes.first { $0.code == "table-breaks-off" }?.location?.line
      #expect(last == units.count + 1 && units.count > 5_000)
      found.append(units)
    }
    #expect(found[0] == found[1])
  }

  @Test func `more mistakes than are listed leave the rows behind them read`() throws {
    let rows = (0..<1_000).map { "u\($0),局,\($0 < 300 ? "多" : "43"),1,8\n" }.joined()
    let table = try SmallTable("\(SmallTable.header)\n\(rows)")
    let opened = try EvaluationBatch(paths: [table.path]).scores { loaded, _ in
      loaded.evaluation.unit.id
    }
    #expect(opened.kept == (300..<1_000).map { "u\($0)" })
    #expect(opened.remarks.leftOut == [.init(.rows, 300, of: 1_000)])
    #expect(opened.remarks.mistakes.count == 201)
    #expect(opened.remarks.mistakes.last?.code == "more-mistakes")
  }
}
