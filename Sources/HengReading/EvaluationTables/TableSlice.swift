package import HengDiagnostics
import HengModel
package import HengSources

/// What came out of some rows.
package struct TableSlice<Kept: Sendable>: Sendable {
  /// One for each row with content that the map doesn't say to skip, in their order.
  package private(set) var rows: [TableRowOutcome<Kept>] = []
  /// What the columns say in these rows.
  package let checks: TableColumnChecks
  /// What of these rows wasn't read, or looks otherwise.
  package let passedOver: PassedOver

  /// Reads rows; what is wrong with one keeps no other from being read.
  package init(
    rows: Range<Int>, of batch: RecordBatch, kind: EvaluationTable.RowsKind, plans: TablePlans,
    map: TableMap, checks: TableColumnChecks,
    keeping keep: (TableRow, TablePlan, ReadingContext) -> Kept?
  ) {
    let collector = RowCollector(checks)
    let context = ReadingContext(path: map.tablePath)
    let source = FileLocation(path: map.tablePath, sheet: kind.sheet)
    let fixedYear: Int? = if case .fixed(let year) = map.year { year } else { nil }
    var last: (reader: TableRowReader, year: Int)?
    var anyYear: TableRowReader?
    func reader(_ year: Int) throws(FailedYear) -> TableRowReader {
      if let last, last.year == year { return last.reader }
      do throws(InvalidFiles) {
        let made = TableRowReader(
          plan: try plans.plan(forYear: year), source: source, rowsMayBeShort: kind.mayBeShort,
          context: context, collector: collector)
        last = (made, year)
        return made
      } catch {
        throw FailedYear(year: year, error: error)
      }
    }
    self.rows.reserveCapacity(rows.count)
    for index in rows {
      let cells = batch.row(index)
      if cells.allSatisfy({ batch.isBlank($0) }) { continue }
      var outcome = TableRowOutcome<Kept>(line: cells.first.map { Int($0.line) } ?? 0)
      do throws(FailedYear) {
        // Where the year stands is the same in every plan.
        if anyYear == nil { anyYear = try reader(fixedYear ?? SchemeLibrary.lastYear) }
        guard let general = anyYear else { continue }
        if general.isSkipped(batch, cells) { continue }
        if general.isReadable(batch, cells), let year = fixedYear ?? general.year(batch, cells) {
          let reader = try reader(year)
          if let unit = reader.unit(batch, cells) {
            outcome.unit = (UnitYear(unit.id, year: year), unit.id)
            if let row = reader.row(batch, cells, unit, year: year) {
              outcome.kept = keep(row, reader.plan, context)
            }
          }
        }
      } catch {
        outcome.failedYear = error
      }
      outcome.mistakes = context.takeDiagnostics()
      outcome.notes = context.takeNotes()
      self.rows.append(outcome)
    }
    self.checks = collector.checks
    passedOver = collector.passedOver
  }
}

/// What a row of a table came to.
package struct TableRowOutcome<Kept: Sendable>: Sendable {
  /// The line of the table that it starts in.
  package var line: Int
  /// The unit, as far as the row names it, and the identifier as it stands there.
  package var unit: (key: UnitYear, id: String)?
  /// What was kept of the row; `nil` if something is wrong with it.
  package var kept: Kept?
  package var mistakes: [Diagnostic] = []
  package var notes: [Diagnostic] = []
  package var failedYear: FailedYear?
}

/// A year whose plan couldn't be made, with the mistakes of that.
package struct FailedYear: Error {
  package var year: Int
  package var error: InvalidFiles
}
