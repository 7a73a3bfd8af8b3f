import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// Cells that stand plainly are read by their bytes, all others as text: both must come to the same.
@Suite(.timeLimit(.minutes(15))) struct TableCellFormTests {
  /// What rows come to.
  private struct Outcome: Equatable {
    var names: [String] = []
    var summaries: [ScoreSummary] = []
    /// The mistakes and notes by line, without the column.
    var told: [String] = []
  }

  private static func text(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.location?.line ?? 0) \(diagnostic.message.zh)"
  }

  private static let folder = ProjectFiles.path("datasets/synthetic-county")

  /// The header and some rows of a county's table, whose cells need no quotation marks.
  private static let table: [[String]] = {
    let text = ProjectFiles.text("\(folder)/2023-table.csv") ?? ""
    let lines = text.split(whereSeparator: \.isNewline).dropFirst().prefix(13)
    return lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }()

  private func outcome(_ table: [[String]]) throws -> Outcome {
    let folder = try TemporaryFolder()
    let map = ProjectFiles.text("\(Self.folder)/2023-table.yaml") ?? ""
    let text = table.map { $0.joined(separator: "\t") + "\n" }.joined()
    try folder.write(text, to: "table.tsv")
    let path = try folder.write(
      map.replacing("2023-table.csv", with: "table.tsv")
        .replacing("../schemes", with: ProjectFiles.path("datasets/schemes")), to: "map.yaml")
    var outcome = Outcome()
    do throws(InvalidFiles) {
      let remarks = try EvaluationBatch(paths: [path]).summaries {
        ($0.unit.label.zh, $0.summary)
      } into: {
        outcome.names += $0.map(\.0)
        outcome.summaries += $0.map(\.1)
      }
      outcome.told = remarks.all.map(Self.text)
    } catch {
      outcome.told = error.diagnostics.map(Self.text)
    }
    return outcome
  }

  /// Cells as people write them, right and wrong ones.
  private static let cells = [
    "", "0", "1", "2", "12.50", "-3", "1,234.5", "12,34", "007", "1.2.3", "1e3", "12.5%", "95.5分",
    "12万元", "12元", "3人", "3项", "(5)", "¥8", "2023-12-31", "1234567890123456.5", "-", "—", "/",
    "#1", "n/a", "是", "否", "有", "无", "√", "×", "是是", "y", "Yes", "TRUE",
    "no", "效果较好", "效果一般", "无效果或不明显", "效果", "合计", "合成", "’5", "'5",
  ]

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `white space around cells changes nothing`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var table = Self.table
    for _ in 0..<random.integer(in: 1...4) {
      let cell = Self.cells[random.integer(in: 0...Self.cells.count - 1)]
      let row = random.integer(in: 1...table.count - 1)
      table[row][random.integer(in: 0...table[row].count - 1)] = cell
    }
    let padded = table.map { $0.map { "\u{3000}\($0) " } }
    let (found, expected) = (try outcome(padded), try outcome(table))
    #expect(found == expected)
  }

  @Test func `full-width forms of all cells change nothing but the identifiers`() throws {
    let wide = Self.table.map { row in
      row.map { cell in
        String(
          String.UnicodeScalarView(
            cell.unicodeScalars.map { scalar in
              0x21...0x7E ~= scalar.value
                ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
            }))
      }
    }
    let (found, expected) = (try outcome(wide), try outcome(Self.table))
    #expect(found.told.isEmpty && expected.summaries.count == 12)
    #expect(found.summaries == expected.summaries)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a cell holds what was quoted, and those behind it keep their places`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let pieces = ["甲", "a", "é", "e\u{301}", "🏛️", ",", "\"", "\n", ";", "\t", "b c"]
    let name =
      "局"
      + (0..<random.integer(in: 0...12)).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined() + "局"
    let needsQuotes = name.contains { ",\"\n".contains($0) } || random.integer(in: 0...1) == 0
    let cell = needsQuotes ? "\"\(name.replacing("\"", with: "\"\""))\"" : name
    let row = try SmallTable("\(SmallTable.header)\n甲,\(cell),43,1,8\n").rows()[0]
    #expect(row.name == name && row.facts["staff"] == 43)

    let front = "\(SmallTable.header)\n甲,\(cell),"
    let lines = front.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let place = "table.csv:\(lines.count):\((lines.last?.count ?? 0) + 1)"
    #expect(
      try SmallTable(front + "many,1,8\n").diagnostics() == ["\(place) not-a-number"])
  }
}
