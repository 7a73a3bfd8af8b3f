import Dispatch
import FoundationEssentials
import HengModel
import HengScoring
import Synchronization

/// A table with one department a row, and what its columns mean.
struct EvaluationTable: Sendable {
  let map: TableMap

  /// The endings of tables that need a map to be read.
  private static let textEndings = [".csv", ".tsv", ".txt"]

  /// Whether a path is a table itself, which says nothing without a map.
  static func isBareTable(_ path: String) -> Bool {
    textEndings.contains { path.lowercased().hasSuffix($0) }
  }

  /// Whether a file announces that it is a map of columns.
  static func isMap(atPath path: String) -> Bool {
    let context = ReadingContext(path: path)
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml"),
      let text = FileReading.text(of: path, in: context)
    else { return false }
    return text.hasPrefix("heng-table:") || text.contains("\nheng-table:")
  }

  /// Reads a map; its table and scheme are opened when rows are read.
  ///
  /// - Throws: ``InvalidFiles`` with every mistake of the map.
  init(path: String) throws(InvalidFiles) {
    let root = try MarkedFile.root(
      of: path, marked: "heng-table", otherwise: .notAnEvaluationFile)
    let context = ReadingContext(path: path)
    let map = TableMapReader(context: context).map(root)
    guard let map, context.isClean else { throw InvalidFiles(context.diagnostics) }
    self.map = map
  }

  /// Counts the rows below the header that aren't blank or left out.
  func rowCount() throws(InvalidFiles) -> Int {
    var count = 0
    try forEachBatch { _, batch, rows, _ in
      count += rows.count { !batch.row($0).allSatisfy(batch.isBlank) }
      return true
    }
    return count
  }

  /// Reads every row on every processor and keeps of each what a function takes.
  ///
  /// - Parameters:
  ///   - progress: Called with the count of rows read so far.
  ///   - keep: Takes what is wanted from a row, or reports what is wrong with it.
  ///   - sink: Called with what was kept, in the order of the rows; not any more once there is a
  ///     mistake.
  /// - Throws: ``InvalidFiles`` with the mistakes of the table.
  func read<Kept: Sendable>(
    progress: @Sendable (Int) -> Void,
    keeping keep: @escaping @Sendable (TableRow, TablePlan, ReadingContext) -> Kept?,
    into sink: ([Kept]) -> Void
  ) throws(InvalidFiles) {
    var mistakes: [Diagnostic] = []
    var seen: [UnitYear: Int] = [:]
    let processors = ProcessInfo.processInfo.activeProcessorCount
    try forEachBatch { rowsKind, batch, rows, plans in
      let sliceCount = max(1, min(processors, rows.count / 16))
      let slices = (0..<sliceCount).map { number in
        let (low, count) = (rows.lowerBound, rows.count)
        return low + count * number / sliceCount..<low + count * (number + 1) / sliceCount
      }
      let results = Mutex([Int: Slice<Kept>]())
      DispatchQueue.concurrentPerform(iterations: slices.count) { number in
        let slice = Slice(
          rows: slices[number], of: batch, kind: rowsKind, path: map.tablePath, plans: plans,
          map: map, keeping: keep)
        results.withLock { $0[number] = slice }
      }
      for number in slices.indices {
        guard let slice = results.withLock({ $0[number] }) else { continue }
        mistakes += slice.mistakes
        for unit in slice.units {
          if let first = seen.updateValue(unit.line, forKey: unit.key), first != unit.line {
            seen[unit.key] = first
            let problem = TableProblem.repeatedUnit(
              unit.key.id, year: unit.key.year, first: first)
            mistakes.append(
              Diagnostic(
                .table(problem),
                at: FileLocation(path: map.tablePath, sheet: rowsKind.sheet, line: unit.line)))
          }
        }
        if mistakes.isEmpty { sink(slice.kept) }
      }
      progress(seen.count)
      return mistakes.count <= ReadingContext.diagnosticLimit
    }
    if seen.isEmpty, mistakes.isEmpty {
      throw InvalidFiles(.table(.noRows), at: map.tablePath)
    }
    if !mistakes.isEmpty { throw InvalidFiles(limited(mistakes)) }
  }

  /// The first mistakes by place, as a single file lists them.
  private func limited(_ mistakes: [Diagnostic]) -> [Diagnostic] {
    let limit = ReadingContext.diagnosticLimit
    let sorted = InvalidFiles(mistakes).diagnostics
    guard sorted.count > limit else { return sorted }
    let location = sorted[limit].location
    return sorted.prefix(limit) + [Diagnostic(.moreMistakes(limit: limit), at: location)]
  }

  /// What the rows of a source have in common.
  struct RowsKind: Sendable {
    var sheet: FileLocation.Sheet?
    var mayBeShort: Bool
  }

  /// Opens the table, finds its header and goes through the rows below it until told to stop.
  private func forEachBatch(
    _ body: (RowsKind, RecordBatch, Range<Int>, TablePlans) throws(InvalidFiles) -> Bool
  ) throws(InvalidFiles) {
    var rows = try open()
    let kind = RowsKind(sheet: rows.sheet, mayBeShort: rows.rowsMayBeShort)
    var plans: TablePlans?
    try rows.readBatches { batch throws(InvalidFiles) in
      if let plans { return try body(kind, batch, 0..<batch.rowCount, plans) }
      let (header, row) = try header(in: batch, kind)
      let made = TablePlans(map, header: header)
      // What doesn't fit shows before the first row; a year by rows is checked with the newest.
      let fixed: Int? = if case .fixed(let year) = map.year { year } else { nil }
      _ = try made.plan(forYear: fixed ?? EvaluationLoader.lastYear)
      plans = made
      return row + 1 < batch.rowCount
        ? try body(kind, batch, row + 1..<batch.rowCount, made) : true
    }
    if plans == nil { throw InvalidFiles(.emptyFile, at: map.tablePath) }
  }

  private func header(
    in batch: RecordBatch, _ kind: RowsKind
  ) throws(InvalidFiles) -> (TableHeader, Int) {
    let context = ReadingContext(path: map.tablePath)
    let found = TableHeader.find(in: batch, for: map, sheet: kind.sheet, context: context)
    guard let found else { throw InvalidFiles(context.diagnostics) }
    return (found.header, found.row)
  }

  /// Opens the table as its name ends.
  private func open() throws(InvalidFiles) -> any TableRows {
    do throws(InvalidFiles) {
      if EvaluationTable.isBareTable(map.tablePath) {
        if let sheet = map.sheet {
          throw InvalidFiles([
            Diagnostic(
              .table(.sheetOfText),
              at: FileLocation(path: map.path, line: sheet.node.line, column: sheet.node.column))
          ])
        }
        return try CSVRows(path: map.tablePath)
      }
      if map.tablePath.lowercased().hasSuffix(".xlsx") { return try WorkbookRows(map) }
    } catch {
      guard error.isOnlyMissingFiles else { throw error }
      throw InvalidFiles([
        Diagnostic(
          .table(.tableNotFound(text(map.table))),
          at: FileLocation(path: map.path, line: map.table.line, column: map.table.column))
      ])
    }
    throw InvalidFiles([
      Diagnostic(
        .table(.unsupportedTable(text(map.table))),
        at: FileLocation(path: map.path, line: map.table.line, column: map.table.column))
    ])
  }

  private func text(_ node: SourceNode) -> String {
    if case .scalar(let text) = node.content { text } else { "" }
  }
}

/// A unit in a year, which a table gives once.
private struct UnitYear: Hashable, Sendable {
  var id: String
  var year: Int
}

/// What came out of some rows.
private struct Slice<Kept: Sendable>: Sendable {
  private(set) var kept: [Kept] = []
  private(set) var units: [(key: UnitYear, line: Int)] = []
  private(set) var mistakes: [Diagnostic] = []

  init(
    rows: Range<Int>, of batch: RecordBatch, kind: EvaluationTable.RowsKind, path: String,
    plans: TablePlans, map: TableMap, keeping keep: (TableRow, TablePlan, ReadingContext) -> Kept?
  ) {
    let context = ReadingContext(path: path)
    let fixedYear: Int? = if case .fixed(let year) = map.year { year } else { nil }
    var reader: (reader: TableRowReader, year: Int)?
    kept.reserveCapacity(rows.count)
    for index in rows where !context.isFull {
      let cells = batch.row(index)
      if cells.allSatisfy(batch.isBlank) { continue }
      do throws(InvalidFiles) {
        func reading(_ year: Int) throws(InvalidFiles) -> TableRowReader {
          if let reader, reader.year == year { return reader.reader }
          let made = TableRowReader(
            plan: try plans.plan(forYear: year), sheet: kind.sheet,
            rowsMayBeShort: kind.mayBeShort, context: context)
          reader = (made, year)
          return made
        }
        // Where the year stands is the same in every plan.
        let general = try reading(fixedYear ?? reader?.year ?? EvaluationLoader.lastYear)
        if general.isSkipped(batch, cells) || !general.checkCount(batch, cells) { continue }
        guard let year = fixedYear ?? general.year(batch, cells) else { continue }
        let reading = try reading(year)
        guard let row = reading.row(batch, cells, year: year) else { continue }
        guard let item = keep(row, reading.plan, context) else { continue }
        kept.append(item)
        units.append((UnitYear(id: row.unit.id, year: year), row.location.line ?? 0))
      } catch {
        mistakes += error.diagnostics
      }
    }
    mistakes += context.diagnostics.filter {
      if case .moreMistakes = $0.problem { false } else { true }
    }
  }
}
