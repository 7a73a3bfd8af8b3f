package import HengDiagnostics
package import HengModel
import HengSources
import HengWorkbooks

/// The first rows of a table of unknown layout.
package struct SketchRows {
  /// A row, and which of its cells hold numbers.
  package struct Row {
    package var line: Int
    package var texts: [String]
    package var figures: [Rational?]

    /// The columns with content.
    package var filled: [Int] { texts.indices.filter { !texts[$0].isEmpty } }

    package func text(_ column: Int) -> String {
      column < texts.count ? texts[column] : ""
    }

    package func figure(_ column: Int) -> Rational? {
      column < figures.count ? figures[column] : nil
    }

    /// Whether the row has numbers other than years, as rows of units do.
    package var hasFigures: Bool {
      figures.indices.contains { figures[$0] != nil && EvaluationYear.plain(texts[$0]) == nil }
    }
  }

  package private(set) var rows: [Row] = []
  /// The sheet of a workbook, and the others with content.
  package private(set) var sheet: String?
  package private(set) var otherSheets: [String] = []

  /// The most sheets that are looked at.
  private static let sheetLimit = 20

  /// Reads a table's first rows, of the sheet that has the most rows of numbers.
  ///
  /// - Parameter path: The table.
  /// - Throws: ``InvalidFiles`` if it can't be read.
  package init(path: String) throws(InvalidFiles) {
    guard TableFormat(path: path) == .workbook else {
      let rows = try CSVRows(path: path) { batch in
        (0..<batch.rowCount).map { batch.row($0).count }.max() ?? 0
      }
      self.rows = try SketchRows.first(of: rows)
      return
    }
    let file: WorkbookFile
    do throws(WorkbookError) {
      file = try WorkbookFile(path: path)
    } catch {
      if error == .notFound { throw InvalidFiles(.fileNotFound, in: path) }
      throw InvalidFiles([Diagnostic(error, in: path)])
    }
    var most = -1
    for entry in file.sheets.prefix(SketchRows.sheetLimit) where !entry.isHidden {
      let place = FileLocation(path: path)
      let rows = try SketchRows.first(
        of: try WorkbookRows(path: path, sheet: (entry.name, place)))
      if rows.isEmpty { continue }
      otherSheets.append(entry.name)
      let count = rows.count(where: \.hasFigures)
      if count > most { (most, self.rows, sheet) = (count, rows, entry.name) }
    }
    otherSheets.removeAll { $0 == sheet }
    if self.rows.isEmpty { throw InvalidFiles(.emptyFile, in: path) }
  }

  private static func first(of source: some TableRows) throws(InvalidFiles) -> [Row] {
    var source = source
    var rows: [Row] = []
    let reader = FigureReader(unit: nil)
    try source.readBatches { batch throws(InvalidFiles) in
      rows = (0..<batch.rowCount).map { index in
        let cells = batch.row(index)
        return Row(
          line: batch.line(ofRow: index),
          texts: cells.map { batch.text($0).replacing("\n", with: "").trimmed },
          figures: cells.map { cell in
            if case .number(let figure) = batch.outcome(of: cell, by: reader) {
              figure.value
            } else {
              nil
            }
          })
      }
      return false
    }
    return rows
  }
}
