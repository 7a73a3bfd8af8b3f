package import HengDiagnostics
import HengModel
import HengScoring
import HengSources

/// What a table of unknown layout seems to hold.
///
/// Where its header is, what its columns are and which rows are no units: all of it is guessed, to
/// be confirmed by who knows the table.
package struct TableSketch {
  package let path: String
  package let sheet: String?
  package let otherSheets: [String]
  /// The lines of the header where it can't be told from its names: several rows whose texts make
  /// the names together.
  package private(set) var headerLines: [Int] = []
  package private(set) var columns: [SketchColumn] = []
  /// The columns of the units' codes and names; the same one if there is no other.
  package private(set) var code: SketchColumn?
  package private(set) var name: SketchColumn?
  package private(set) var year: SketchColumn?
  /// The count of rows that seem to be units.
  package private(set) var unitCount = 0
  /// Rows that aren't units, by the words that leave them out.
  package private(set) var skipped: [(word: String, line: Int)] = []
  /// Units without any number, by name.
  package private(set) var emptyUnits: [String] = []

  /// The most rows that a header has.
  private static let headerLimit = 4

  /// Reads a table and guesses.
  ///
  /// - Parameter path: The table.
  /// - Throws: ``InvalidFiles`` if it can't be read, or has no rows with numbers.
  package init(path: String) throws(InvalidFiles) {
    self.path = path
    let source = try SketchRows(path: path)
    (sheet, otherSheets) = (source.sheet, source.otherSheets)
    let rows = source.rows
    let start = rows.firstIndex { $0.hasFigures && $0.filled.count > 1 }
    guard let start else { throw InvalidFiles(.noRows, in: path) }
    let data = rows[start...].filter { $0.hasFigures && $0.filled.count > 1 }
    let width = data.map(\.texts.count).max() ?? 0
    let needed = (0..<width).filter { column in
      2 * data.count { !$0.text(column).isEmpty } > data.count
    }
    var top = start
    while top > 0, start - top < TableSketch.headerLimit {
      let isAlone = rows[top - 1].filled.count < 2
      if isAlone, rows[top..<start].contains(where: { $0.filled.count > 1 }) { break }
      top -= 1
    }
    let block = rows[top..<start].filter { $0.filled.count > 1 }
    let header = SketchHeader(Array(block), columns: needed)
    headerLines = header.lines.count > 1 ? header.lines : []
    skipped = header.extra.map { ($0.text($0.filled.first ?? 0), $0.line) }
    // Names of groups stand alone in their rows, above the first unit too.
    let first = rows[..<start].lastIndex { $0.filled.count > 1 }.map { $0 + 1 } ?? start
    let below = Array(rows[first...])
    let candidates = below.filter { $0.filled.count > 1 }
    let names = (0..<max(width, header.names.count)).map {
      $0 < header.names.count ? header.names[$0] : ""
    }
    func sketch(_ rows: [SketchRows.Row]) -> [SketchColumn] {
      names.indices.map { SketchColumn($0, name: names[$0], unit: header.unit($0), rows: rows) }
    }
    columns = sketch(candidates)
    findUnits()
    var units: [SketchRows.Row] = []
    let indicators = columns.filter(\.isIndicator)
    for row in below where !row.filled.isEmpty {
      let own = row.text(name?.index ?? code?.index ?? 0)
      let leading = own.isEmpty ? row.text(row.filled[0]) : own
      if row.filled.count == 1 || leading.namesTotal || TableSketch.namesAll(leading) {
        skipped.append((leading, row.line))
        continue
      }
      units.append(row)
      if indicators.allSatisfy({ row.figure($0.index) == nil }) { emptyUnits.append(leading) }
    }
    unitCount = units.count
    columns = sketch(units)
    findUnits()
  }

  /// Words by which rows are told that sum up all units, or many of them.
  private static let wholes = [
    "world", "total", "average", "mean", "median", "global", "all", "平均", "平均值", "全国", "全省", "全市",
    "总体",
  ]

  private static func namesAll(_ text: String) -> Bool {
    wholes.contains(text.foldedCell)
  }

  private static let codeWords = ["code", "iso", "代码", "编码", "id"]
  private static let nameWords = [
    "name", "country", "economy", "city", "institution", "university", "unit", "名称", "单位", "国家",
    "地区", "城市", "学校", "省份", "部门",
  ]

  /// Finds the columns that tell the units, by their names and by having each word once.
  private mutating func findUnits() {
    let words = columns.filter { column in
      if case .words = column.content { !column.name.isEmpty } else { false }
    }
    func isCalled(_ column: SketchColumn, _ names: [String]) -> Bool {
      let folded = column.name.foldedCell
      return names.contains { folded.contains($0) }
    }
    year = columns.first { $0.content == .years }
    let coded = columns.first { column in
      isCalled(column, TableSketch.codeWords) && (column.isDistinct || year != nil)
        && column.content != .blank
    }
    let others = words.filter { $0.index != coded?.index }
    let named =
      others.first { isCalled($0, TableSketch.nameWords) && ($0.isDistinct || year != nil) }
      ?? others.first(where: \.isDistinct) ?? others.first
    code = coded ?? named
    name = named
  }

  /// The columns of numbers that an index may be made of.
  package var indicators: [SketchColumn] {
    columns.filter { $0.isIndicator && $0.index != code?.index && !$0.name.isEmpty }
  }

  /// Every word of columns of numbers that says that there is none.
  package var missingWords: [String] { indicators.flatMap(\.missingWords).uniqued() }
}
