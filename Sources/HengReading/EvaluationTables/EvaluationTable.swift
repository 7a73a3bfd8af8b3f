import Dispatch
import FoundationEssentials
package import HengDiagnostics
import HengModel
import HengScoring
import HengSources
import HengWorkbooks
import Synchronization

/// A table with one department a row, and what its columns mean.
package struct EvaluationTable: Sendable {
  package let map: TableMap

  /// Reads a map; its table and scheme are opened when rows are read.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake of the map.
  package init(_ document: Document) throws(InvalidFiles) {
    let root = try document.root(as: .tableMap)
    let context = ReadingContext(path: document.path)
    let map = TableMapReader(context: context).map(root)
    guard let map, context.isClean else { throw InvalidFiles(context.diagnostics) }
    self.map = map
  }

  /// Counts the rows below the header that aren't blank or left out.
  package func rowCount() throws(InvalidFiles) -> Int {
    var count = 0
    _ = try forEachBatch { _, batch, rows, _ in
      count += rows.count { !batch.row($0).allSatisfy(batch.isBlank) }
      return true
    }
    return count
  }

  /// Reads every row on several processors and keeps of each what a function takes.
  ///
  /// What comes out, mistakes included, doesn't depend on how the rows are cut into slices.
  ///
  /// - Parameters:
  ///   - sliceCount: The slices that each batch of rows is cut into at the most.
  ///   - seen: The units that were read before, in other tables too.
  ///   - progress: Called with the count of rows read so far.
  ///   - keep: Takes what is wanted from a row, or reports what is wrong with it.
  ///   - sink: Called with what was kept, in the order of the rows; not any more once there is a
  ///     mistake.
  /// - Throws: ``InvalidFiles`` with the mistakes of the table.
  package func read<Kept: Sendable>(
    sliceCount: Int, seen: inout SeenUnits, progress: @Sendable (Int) -> Void,
    keeping keep: @escaping @Sendable (TableRow, TablePlan, ReadingContext) -> Kept?,
    into sink: ([Kept]) -> Void
  ) throws(InvalidFiles) {
    var mistakes = TableMistakes()
    var (rowCount, lines): (Int, [Int]) = (0, [])
    var checks: TableColumnChecks?
    let (plans, sheet, merges) = try forEachBatch {
      (rowsKind, batch, rows, plans) throws(InvalidFiles) in
      let plan = try plans.anyPlan()
      let sliceCount = max(1, min(sliceCount, rows.count / 16))
      let slices = (0..<sliceCount).map { number in
        let (low, count) = (rows.lowerBound, rows.count)
        return low + count * number / sliceCount..<low + count * (number + 1) / sliceCount
      }
      let results = Mutex([Int: TableSlice<Kept>]())
      DispatchQueue.concurrentPerform(iterations: slices.count) { number in
        let slice = TableSlice(
          rows: slices[number], of: batch, kind: rowsKind, plans: plans, map: map,
          checks: TableColumnChecks(plan), keeping: keep)
        results.withLock { $0[number] = slice }
      }
      for number in slices.indices {
        guard let slice = results.withLock({ $0[number] }) else { continue }
        if checks?.add(slice.checks) == nil { checks = slice.checks }
        for event in slice.events where !mistakes.isFull {
          rowCount += 1
          if rowsKind.sheet != nil, let line = event.location.line { lines.append(line) }
          mistakes.add(event, seen: &seen)
        }
        if mistakes.isEmpty { sink(slice.kept) }
      }
      progress(rowCount)
      return !mistakes.isFull
    }
    let found = checks?.diagnostics(path: map.tablePath, sheet: sheet) ?? []
    mistakes.add(found.filter { $0.severity == .error })
    if rowCount == 0 { throw InvalidFiles(.noRows, in: map.tablePath) }
    if !merges.isEmpty, !lines.isEmpty {
      let plan = try plans.anyPlan()
      mistakes.add(plan.mistakes(of: merges, over: lines, path: map.tablePath, sheet: sheet))
    }
    if !mistakes.isEmpty { throw mistakes.error }
  }

  /// What the rows of a source have in common.
  package struct RowsKind: Sendable {
    package var sheet: FileLocation.Sheet?
    package var mayBeShort: Bool
  }

  /// Opens the table, finds its header and goes through the rows below it until told to stop.
  private func forEachBatch(
    _ body: (RowsKind, RecordBatch, Range<Int>, TablePlans) throws(InvalidFiles) -> Bool
  ) throws(InvalidFiles) -> (plans: TablePlans, sheet: FileLocation.Sheet?, merges: [CellRange]) {
    var rows = try open()
    let kind = RowsKind(sheet: rows.sheet, mayBeShort: rows.rowsMayBeShort)
    var plans: TablePlans?
    try rows.readBatches { batch throws(InvalidFiles) in
      if let plans { return try body(kind, batch, 0..<batch.rowCount, plans) }
      let (header, row) = try TableHeader.find(in: batch, for: map, sheet: kind.sheet)
      let made = TablePlans(map, header: header)
      // What doesn't fit shows before the first row.
      _ = try made.anyPlan()
      plans = made
      return row + 1 < batch.rowCount
        ? try body(kind, batch, row + 1..<batch.rowCount, made) : true
    }
    guard let plans else { throw InvalidFiles(.emptyFile, in: map.tablePath) }
    return (plans, rows.sheet, rows.merges)
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
        return try CSVRows(path: map.tablePath) { batch in
          let found = try? TableHeader.find(in: batch, for: map, sheet: nil)
          return found?.header.count(of: map.foldedColumns) ?? 0
        }
      case .workbook:
        let sheet = map.sheet.map { sheet in
          let (line, column) = (sheet.node.line, sheet.node.column)
          return (sheet.name, FileLocation(path: map.path, line: line, column: column))
        }
        return try WorkbookRows(path: map.tablePath, sheet: sheet)
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

  private func text(_ node: SourceNode) -> String {
    if case .scalar(let text) = node.content { text } else { "" }
  }
}
