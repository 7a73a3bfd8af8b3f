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
    let fixedYear: Int? = if case .fixed(let year) = map.year { year } else { nil }
    var last: (reader: TableRowReader, year: Int)?
    self.rows.reserveCapacity(rows.count)
    for index in rows {
      let cells = batch.row(index)
      if cells.allSatisfy(batch.isBlank) { continue }
      var outcome = TableRowOutcome<Kept>(
        location: FileLocation(
          path: map.tablePath, sheet: kind.sheet, line: cells.first.map { Int($0.line) }))
      func reader(_ year: Int) throws(InvalidFiles) -> TableRowReader {
        if let last, last.year == year { return last.reader }
        do throws(InvalidFiles) {
          let made = TableRowReader(
            plan: try plans.plan(forYear: year), sheet: kind.sheet,
            rowsMayBeShort: kind.mayBeShort, context: context,
            collector: collector)
          last = (made, year)
          return made
        } catch {
          outcome.failedYear = (year, error)
          throw error
        }
      }
      do throws(InvalidFiles) {
        // Where the year stands is the same in every plan.
        let general = try reader(fixedYear ?? last?.year ?? SchemeLibrary.lastYear)
        if general.isSkipped(batch, cells) { continue }
        if general.isReadable(batch, cells), let year = fixedYear ?? general.year(batch, cells) {
          let reader = try reader(year)
          if let unit = reader.unit(batch, cells) {
            outcome.unit = (UnitYear(unit.id, year: year, schemePath: map.schemePath), unit.id)
            let row = reader.row(batch, cells, unit, year: year)
            outcome.kept = row.flatMap { keep($0, reader.plan, context) }
          }
        }
      } catch {
        // The year's mistakes are in the outcome; there is nothing more to say of the row.
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
  package var location: FileLocation
  /// The unit, as far as the row names it, and the identifier as it stands there.
  package var unit: (key: UnitYear, id: String)?
  /// What was kept of the row; `nil` if something is wrong with it.
  package var kept: Kept?
  package var mistakes: [Diagnostic] = []
  package var notes: [Diagnostic] = []
  /// The year whose plan couldn't be made, with the mistakes of that.
  package var failedYear: (year: Int, error: InvalidFiles)?
}
