import Dispatch
import FoundationEssentials
package import HengDiagnostics
import HengModel
import HengScoring
import HengSources
package import HengWorkbooks
import Synchronization

/// A table with one department a row, and what its columns mean.
package struct EvaluationTable: Sendable {
  package let map: TableMap
  /// What is to be known of how the map was read.
  package let notes: [Diagnostic]

  /// Reads a map; its table and scheme are opened when rows are read.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake of the map.
  package init(_ document: Document) throws(InvalidFiles) {
    let root = try document.root(as: .tableMap)
    let context = ReadingContext(path: document.path)
    let map = TableMapReader(context: context).map(root)
    guard let map, context.isClean else { throw InvalidFiles(context.diagnostics) }
    self.map = map
    notes = context.notes
  }

  /// Counts the rows below the header that aren't blank or left out.
  package func rowCount() throws(InvalidFiles) -> Int {
    var count = 0
    do throws(InvalidFiles) {
      try forEachBatch { kind, batch, rows, plans throws(InvalidFiles) in
        let plan = try plans.anyPlan()
        let reader = TableRowReader(
          plan: plan, source: FileLocation(path: map.tablePath, sheet: kind.sheet),
          rowsMayBeShort: kind.mayBeShort, context: ReadingContext(path: map.tablePath),
          collector: RowCollector(TableColumnChecks(plan)))
        count += rows.count { row in
          let cells = batch.row(row)
          return !cells.allSatisfy(batch.isBlank) && !reader.isSkipped(batch, cells)
        }
      }
    } catch {
      // The rows in front of what breaks a table off are read.
      if count == 0 { throw error }
    }
    return count
  }

  /// Reads every row on several processors and keeps of each what a function takes.
  ///
  /// What can't be read is left out and told; what comes out doesn't depend on how the rows are cut
  /// into slices. Rows are given as they are read, unless what their columns say so far keeps them
  /// from being used, as numbers up to 1 in a column of per cent do, or the sheet has merged cells
  /// among its figures, which of its rows they concern being known once all are read.
  ///
  /// - Parameters:
  ///   - sliceCount: The slices that each batch of rows is cut into at the most.
  ///   - seen: The units that were read before, in other tables too.
  ///   - progress: Called with the count of rows read so far.
  ///   - keep: Takes what is wanted from a row, or reports what is wrong with it.
  ///   - sink: Called with what was kept, in the order of the rows.
  /// - Returns: What is told of the rows, and how many are left out.
  /// - Throws: ``InvalidFiles`` if the table as a whole can't be used; nothing was given then.
  package func read<Kept: Sendable>(
    sliceCount: Int, seen: inout SeenUnits, progress: @Sendable (Int) -> Void,
    keeping keep: @escaping @Sendable (TableRow, TablePlan, ReadingContext) -> Kept?,
    into sink: ([Kept]) -> Void
  ) throws(InvalidFiles) -> TableAccount {
    var account = TableAccount()
    account.noteOfTable(notes)
    var (held, ranges): ([TableRowOutcome<Kept>], [CellRange]) = ([], [])
    var (checks, passedOver): (TableColumnChecks?, PassedOver) = (nil, PassedOver())
    var place = FileLocation(path: map.tablePath)
    var source: (plan: TablePlan, plans: TablePlans)?
    do throws(InvalidFiles) {
      try forEachBatch { rowsKind, batch, rows, plans throws(InvalidFiles) in
        if source == nil {
          let plan = try plans.anyPlan()
          ranges = plan.ranges(among: rowsKind.merges)
          source = (plan, plans)
          place.sheet = rowsKind.sheet
          account.noteOfTable(rowsKind.notes)
        }
        let slices = try slices(
          of: rows, count: sliceCount, in: batch, rowsKind, plans, keeping: keep)
        for slice in slices {
          if checks?.add(slice.checks) == nil { checks = slice.checks }
          passedOver.add(slice.passedOver)
          if held.isEmpty { held = slice.rows } else { held += slice.rows }
        }
        for line in batch.hiddenLines where line >= batch.line(ofRow: rows.lowerBound) {
          passedOver.hidden.add(text: "", line: line)
        }
        if ranges.isEmpty, !(checks?.isOpen ?? false) {
          sink(account.take(held, of: place, under: map.schemePath, seen: &seen))
          held = []
        }
        progress(account.rowCount + held.count)
      }
    } catch {
      guard let line = held.last?.line ?? account.lastLine else { throw error }
      var last = place
      last.line = line
      account.reportOfTable(error.diagnostics + [Diagnostic(.tableBreaksOff, at: last)])
    }
    if let found = checks?.mistakes, !found.isEmpty {
      let mistakes = found.map { $0.diagnostic(in: place.path, place.sheet) }
      if account.rowCount == 0 { throw InvalidFiles(mistakes + held.flatMap(\.mistakes)).limited }
      account.reportOfTable(mistakes)
      for row in held.indices { held[row].kept = nil }
    }
    account.noteOfTable(passedOver.notes(on: place.path, place.sheet))
    account.noteOfTable((checks?.notes ?? []).map { $0.diagnostic(in: place.path, place.sheet) })
    if let source, !held.isEmpty {
      let faults = source.plan.faults(
        of: ranges, over: held.map(\.line), sheet: place.sheet)
      account.reportOfTable(faults.map(\.mistake))
      let byLine = faults.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
      // Ranges may overlap in rows, but of those before a row the one that reaches furthest will do.
      var (next, furthest) = (0, byLine.first)
      for row in held.indices {
        let line = held[row].line
        while next < byLine.count, byLine[next].rows.lowerBound <= line {
          if byLine[next].rows.upperBound >= furthest?.rows.upperBound ?? 0 {
            furthest = byLine[next]
          }
          next += 1
        }
        guard let fault = furthest, fault.rows.contains(line) else { continue }
        held[row].kept = nil
        // What lacks there follows from it.
        held[row].mistakes.removeAll { $0.place == fault.mistake.place }
      }
      sink(account.take(held, of: place, under: map.schemePath, seen: &seen))
    }
    if account.rowCount == 0 { throw InvalidFiles(.noRows, in: map.tablePath) }
    account.noteOfTable(source?.plans.notes ?? [])
    return account
  }

  /// Reads the rows of a batch, each slice of them on a processor of its own.
  private func slices<Kept: Sendable>(
    of rows: Range<Int>, count: Int, in batch: RecordBatch, _ kind: RowsKind, _ plans: TablePlans,
    keeping keep: @escaping @Sendable (TableRow, TablePlan, ReadingContext) -> Kept?
  ) throws(InvalidFiles) -> [TableSlice<Kept>] {
    let checks = TableColumnChecks(try plans.anyPlan())
    let sliceCount = max(1, min(count, rows.count / 16))
    let slices = (0..<sliceCount).map { number in
      let (low, count) = (rows.lowerBound, rows.count)
      return low + count * number / sliceCount..<low + count * (number + 1) / sliceCount
    }
    let results = Mutex([Int: TableSlice<Kept>]())
    DispatchQueue.concurrentPerform(iterations: slices.count) { number in
      let slice = TableSlice(
        rows: slices[number], of: batch, kind: kind, plans: plans, map: map, checks: checks,
        keeping: keep)
      results.withLock { $0[number] = slice }
    }
    return results.withLock { found in slices.indices.compactMap { found[$0] } }
  }

  /// What the rows of a source have in common.
  package struct RowsKind: Sendable {
    package var sheet: FileLocation.Sheet?
    package var mayBeShort: Bool
    /// What is told of the way that the file is read.
    package var notes: [Diagnostic]
    /// The merged ranges of the sheet that end below the header.
    package var merges: [CellRange]
  }

  /// Opens the table, finds its header and goes through the rows below it.
  private func forEachBatch(
    _ body: (RowsKind, RecordBatch, Range<Int>, TablePlans) throws(InvalidFiles) -> Void
  ) throws(InvalidFiles) {
    var rows = try open()
    var kind = RowsKind(
      sheet: rows.sheet, mayBeShort: rows.rowsMayBeShort,
      notes: rows.notes.map { Diagnostic($0, at: .file(at: map.tablePath), .note) },
      merges: try rows.readMerges())
    var plans: TablePlans?
    try rows.readBatches { batch throws(InvalidFiles) in
      if let plans {
        try body(kind, batch, 0..<batch.rowCount, plans)
        return true
      }
      let (header, row) = try TableHeader.find(in: batch, for: map, sheet: kind.sheet)
      let made = TablePlans(map, header: header)
      // What doesn't fit shows before the first row.
      _ = try made.anyPlan()
      plans = made
      let line = batch.line(ofRow: row)
      kind.merges.removeAll { $0.last.row <= line }
      if row + 1 < batch.rowCount { try body(kind, batch, row + 1..<batch.rowCount, made) }
      return true
    }
    if plans == nil { throw InvalidFiles(.emptyFile, in: map.tablePath) }
  }

  /// Opens the table as its name ends.
  private func open() throws(InvalidFiles) -> any TableRows {
    do throws(InvalidFiles) {
      switch TableFormat(path: map.tablePath) {
      case .text:
        if let sheet = map.sheet {
          throw InvalidFiles([
            Diagnostic(
              .sheetOfText,
              at: FileLocation(path: map.path, line: sheet.node.line, column: sheet.node.column))
          ])
        }
        return try CSVRows(path: map.tablePath, countColumns: countColumns)
      case .workbook:
        let sheet = map.sheet.map { sheet in
          let (line, column) = (sheet.node.line, sheet.node.column)
          return (sheet.name, FileLocation(path: map.path, line: line, column: column))
        }
        return try WorkbookRows(path: map.tablePath, sheet: sheet, countColumns: countColumns)
      case nil: break
      }
    } catch {
      guard error.isOnlyMissingFiles else { throw error }
      throw InvalidFiles([
        Diagnostic(
          .tableNotFound(text(map.table)),
          at: FileLocation(path: map.path, line: map.table.line, column: map.table.column))
      ])
    }
    throw InvalidFiles([
      Diagnostic(
        .unsupportedTable(text(map.table)),
        at: FileLocation(path: map.path, line: map.table.line, column: map.table.column))
    ])
  }

  /// Counts the columns of the map that the first rows of a table have.
  private func countColumns(_ batch: RecordBatch) -> Int {
    map.headerSearch.find(in: batch)?.count ?? 0
  }

  private func text(_ node: SourceNode) -> String {
    if case .scalar(let text) = node.content { text } else { "" }
  }
}
