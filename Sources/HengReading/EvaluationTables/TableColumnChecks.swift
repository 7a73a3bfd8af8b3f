package import HengDiagnostics
import HengModel
package import HengSources

/// What the columns of a table's figures say as a whole, collected row by row.
///
/// Slices of a table are added up in their order, so that what comes out doesn't depend on them.
package struct TableColumnChecks: Sendable {
  private let plan: TablePlan
  private var checks: [Int: ColumnCheck] = [:]

  /// Starts the checks of a table.
  ///
  /// - Parameter plan: Any plan of the table; the targets of its scheme serve for every year.
  package init(_ plan: TablePlan) { self.plan = plan }

  mutating func add(
    _ outcome: CellOutcome, to figure: TablePlan.FigureCell, at cell: RecordBatch.Cell
  ) {
    if figure.check == nil {
      // Elsewhere only commas may be read in two ways.
      switch outcome {
      case .number(let figure) where figure.hasLoneComma: break
      case .refused: break
      default: return
      }
    }
    let place = CellPlace(line: Int(cell.line), column: Int(cell.column))
    let start = checks[figure.cell] ?? check(of: figure)
    checks[figure.cell, default: start].add(outcome, at: place.key)
  }

  private func check(of figure: TablePlan.FigureCell) -> ColumnCheck {
    plan.figures.first { $0.cell == figure.cell }?.check ?? ColumnCheck(figure.reader)
  }

  /// Adds what a later slice of the table collected.
  package mutating func add(_ other: TableColumnChecks) {
    for (cell, check) in other.checks {
      if checks[cell]?.add(check) == nil { checks[cell] = check }
    }
  }

  /// What keeps every row so far from being used; later rows may show that it needn't.
  package var mistakes: [Oddity] { oddities(areRefused: true) }

  /// Whether later rows may show that those so far can't be used: numbers up to 1 in a column of
  /// per cent, commas that may be decimal points.
  package var isOpen: Bool {
    checks.values.contains { $0.isOpen }
  }

  /// What else is odd.
  package var notes: [Oddity] { oddities(areRefused: false) }

  /// The findings of the columns from left to right.
  private func oddities(areRefused: Bool) -> [Oddity] {
    checks.sorted { $0.key < $1.key }.flatMap { cell, check in
      check.findings.filter { $0.isRefusal == areRefused }.map {
        Oddity(finding: $0, columnName: plan.header.names[cell])
      }
    }
  }

  /// A finding of a column.
  package struct Oddity {
    package let finding: ColumnCheck.Finding
    package let columnName: String

    package func diagnostic(in path: String, _ sheet: FileLocation.Sheet?) -> Diagnostic {
      let place = CellPlace(key: finding.place)
      return Diagnostic(
        finding.problem.inColumn(columnName),
        at: .file(FileLocation(path: path, sheet: sheet, line: place.line, column: place.column)),
        finding.isRefusal ? .error : .note)
    }
  }
}

/// Takes what is counted in the rows that one reader reads.
package final class RowCollector {
  package private(set) var checks: TableColumnChecks
  package var passedOver = PassedOver()

  package init(_ checks: TableColumnChecks) { self.checks = checks }

  func add(_ outcome: CellOutcome, to figure: TablePlan.FigureCell, at cell: RecordBatch.Cell) {
    checks.add(outcome, to: figure, at: cell)
  }
}

/// A cell's place as one number.
private struct CellPlace {
  var line: Int
  var column: Int

  /// Columns of separated values are counted in characters, of which a row has some millions.
  private static let columns = 1 << 24

  init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  init(key: Int) { (line, column) = key.quotientAndRemainder(dividingBy: CellPlace.columns) }

  var key: Int { line * CellPlace.columns + min(column, CellPlace.columns - 1) }
}
