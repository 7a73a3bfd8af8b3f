package import HengDiagnostics
import HengModel
package import HengSources

/// What came out of some rows.
package struct TableSlice<Kept: Sendable>: Sendable {
  /// What was kept of the rows without mistakes.
  package private(set) var kept: [Kept] = []
  /// One for each row with content that isn't left out.
  package private(set) var events: [TableRowEvent] = []
  /// What the columns say in these rows.
  package let checks: TableColumnChecks

  /// Reads rows until there are more mistakes than are listed.
  package init(
    rows: Range<Int>, of batch: RecordBatch, kind: EvaluationTable.RowsKind, plans: TablePlans,
    map: TableMap, checks: TableColumnChecks, keeping keep: (TableRow, TablePlan, ReadingContext) -> Kept?
  ) {
    let collector = TableColumnChecks.Collector(checks)
    let context = ReadingContext(path: map.tablePath)
    let fixedYear: Int? = if case .fixed(let year) = map.year { year } else { nil }
    var last: (reader: TableRowReader, year: Int)?
    var mistakeCount = 0
    kept.reserveCapacity(rows.count)
    events.reserveCapacity(rows.count)
    for index in rows where mistakeCount <= ReadingContext.diagnosticLimit {
      let cells = batch.row(index)
      if cells.allSatisfy(batch.isBlank) { continue }
      var event = TableRowEvent(
        location: FileLocation(
          path: map.tablePath, sheet: kind.sheet, line: cells.first.map { Int($0.line) }))
      func reader(_ year: Int) throws(InvalidFiles) -> TableRowReader {
        if let last, last.year == year { return last.reader }
        do throws(InvalidFiles) {
          let made = TableRowReader(
            plan: try plans.plan(forYear: year), sheet: kind.sheet,
            rowsMayBeShort: kind.mayBeShort, context: context, checks: collector)
          last = (made, year)
          return made
        } catch {
          event.failedYear = (year, error)
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
            event.unit = (UnitYear(unit.id, year: year, schemePath: map.schemePath), unit.id)
            let row = reader.row(batch, cells, unit, year: year)
            if let row, let item = keep(row, reader.plan, context) { kept.append(item) }
          }
        }
      } catch {
        // The year's mistakes are in the event; there is nothing more to say of the row.
      }
      event.mistakes = context.takeDiagnostics()
      mistakeCount += event.mistakes.count
      events.append(event)
    }
    self.checks = collector.checks
  }
}
