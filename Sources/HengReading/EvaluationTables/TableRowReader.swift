package import HengDiagnostics
package import HengModel
import HengScoring
package import HengSources

/// Reads the rows of a table by a plan.
package final class TableRowReader {
  package let plan: TablePlan
  /// The table.
  private let source: FileLocation
  private let rowsMayBeShort: Bool
  package let context: ReadingContext
  package let collector: RowCollector

  package init(
    plan: TablePlan, source: FileLocation, rowsMayBeShort: Bool, context: ReadingContext,
    collector: RowCollector
  ) {
    (self.plan, self.source, self.rowsMayBeShort) = (plan, source, rowsMayBeShort)
    (self.context, self.collector) = (context, collector)
  }

  var sheet: FileLocation.Sheet? { source.sheet }

  /// Returns the year that a row's cell gives.
  package func year(_ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>) -> Int? {
    guard let place = plan.year else { return nil }
    guard let cell = cell(place, cells) else {
      reportBlank(place, cells)
      return nil
    }
    let text = batch.text(cell)
    if let year = CellWords.year(text) { return year }
    inColumn(place) {
      report(text.trimmed.isEmpty ? .emptyValue : .notAYear(text.trimmed), at: cell)
    }
    return nil
  }

  /// Reads a row; `nil` if mistakes of it are reported, earlier ones included.
  package func row(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ unit: EvaluationUnit, year: Int
  ) -> TableRow? {
    guard let first = cells.first else { return nil }
    var location = source
    location.line = Int(first.line)
    var row = TableRow(
      unit: unit, year: year, location: location,
      figures: plan.givenFigures,
      judgements: Array(repeating: nil, count: plan.scheme.rows.count), satisfaction: [])
    for figure in plan.figures {
      guard let cell = cell(figure.cell, cells),
        let read = self.figure(batch, cell, figure)
      else { continue }
      row.figures[figure.slot] = CompiledScheme.Figure(read.value, basis: figure.basis)
      if let unit = read.unit { row.ownUnits[figure.slot] = unit }
      if let places = read.places { row.ownPlaces.append((figure.slot, places)) }
    }
    for columns in plan.decisions {
      row.judgements[columns.index] = judgement(batch, cells, columns)
    }
    row.satisfaction = plan.surveys.compactMap { survey(batch, cells, $0) }
    guard context.isClean else { return nil }
    return row
  }

  /// Reports a row that has cells beyond the header, or fewer than it.
  private func checkCount(_ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>) -> Bool {
    let width = plan.header.names.count
    if cells.count == width || (rowsMayBeShort && cells.count < width) { return true }
    if cells.count > width {
      let beside = cells.dropFirst(width).filter { !batch.isBlank($0) }
      guard let first = beside.first else { return true }
      // Where a separator too many may have moved the cells, none of them is sure.
      if rowsMayBeShort {
        collector.passedOver.beside.add(
          beside.count, text: batch.text(first).trimmed, line: Int(first.line),
          column: Int(first.column))
        return true
      }
    }
    if cells.count < width, cells.count >= plan.header.width { return true }
    context.report(
      .cellCount(cells.count, expected: width), sheet: sheet,
      line: cells.first.map { Int($0.line) })
    return false
  }

  /// Whether a row can be read at all; reports what is in the way.
  package func isReadable(_ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>) -> Bool {
    guard checkFormulas(batch, cells) else {
      // What else is wrong with the row is told with it.
      _ = row(batch, cells, EvaluationUnit(id: "", label: ""), year: SchemeLibrary.lastYear)
      return false
    }
    return checkContent(batch, cells) && checkCount(batch, cells)
  }

  /// Reports names and years that formulas didn't come to, and returns whether the row can be read
  /// on: it can't without them.
  private func checkFormulas(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>
  ) -> Bool {
    var isNamed = true
    for place in plan.nameCells {
      guard let cell = cell(place, cells) else { continue }
      if cell.absence == .lostText, place == plan.label, place != plan.unit {
        // The unit's code stands in for its name.
        inColumn(place) { note(.lostText, at: cell) }
        continue
      }
      if let absence = cell.absence {
        inColumn(place) { report(absence.problem, at: cell) }
      } else if isFormulaError(batch, cell) {
        inColumn(place) { report(.formulaError(batch.text(cell).trimmed), at: cell) }
      } else {
        continue
      }
      isNamed = false
    }
    return isNamed
  }

  func isFormulaError(_ batch: RecordBatch, _ cell: RecordBatch.Cell) -> Bool {
    cell.start < cell.end && batch.bytes[Int(cell.start)] == UInt8(ascii: "#")
      && FigureReader.isFormulaError(batch.text(cell))
  }

  /// Reports a row that has nothing but a name, as notes below a table have.
  private func checkContent(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>
  ) -> Bool {
    func isBlank(_ place: Int) -> Bool { cell(place, cells).map(batch.isBlank) ?? true }
    guard plan.dataCells.allSatisfy(isBlank), !plan.dataCells.isEmpty,
      let first = cells.first(where: { !batch.isBlank($0) })
    else { return true }
    let text = batch.text(first).trimmed
    report(.noFigures(text, skippedBy: SkippedWords.word(leavingOut: text)), at: first)
    return false
  }

  /// Whether a row is one that the map says to leave out, such as 合计.
  package func isSkipped(_ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>) -> Bool {
    for (place, words) in plan.skipped {
      guard let value = cell(place, cells), words.contains(batch.text(value)) else { continue }
      collector.passedOver.skipped.add(text: batch.text(value).trimmed, line: Int(value.line))
      return true
    }
    if plan.map.skippedWords.isEmpty { return false }
    let first = cells.first { !batch.isBlank($0) }
    let named = [plan.unit, plan.label].compactMap { $0 }.compactMap { cell($0, cells) }
    let word = ([first].compactMap { $0 } + named).first {
      plan.map.skippedWords.contains(batch.text($0))
    }
    guard let word else { return false }
    collector.passedOver.skipped.add(text: batch.text(word).trimmed, line: Int(word.line))
    return true
  }

  // MARK: Cells

  func report(_ problem: Problem, at cell: RecordBatch.Cell?) {
    context.report(
      problem, sheet: sheet, line: cell.map { Int($0.line) }, column: cell.map { Int($0.column) })
  }

  private func note(_ problem: Problem, at cell: RecordBatch.Cell) {
    context.note(problem, sheet: sheet, line: Int(cell.line), column: Int(cell.column))
  }

  func cell(_ place: Int, _ cells: ArraySlice<RecordBatch.Cell>) -> RecordBatch.Cell? {
    place < cells.count ? cells[cells.startIndex + place] : nil
  }

  /// Runs a reading whose mistakes name the column.
  func inColumn<Value>(_ place: Int, _ body: () -> Value) -> Value {
    context.columnName = plan.header.names[place]
    defer { context.columnName = nil }
    return body()
  }

  /// Returns the unit of a row, or reports that it names none.
  package func unit(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>
  ) -> EvaluationUnit? {
    let idCell = cell(plan.unit, cells)
    if let idCell, let problem = batch.codeProblem(of: idCell) {
      inColumn(plan.unit) {
        problem.isRefusal ? report(problem.told, at: idCell) : note(problem.told, at: idCell)
      }
      if problem.isRefusal { return nil }
    }
    let id = idCell.map { batch.code(of: $0) } ?? ""
    let label = plan.label.flatMap { cell($0, cells) }.map { batch.text($0).trimmed } ?? ""
    if id.namesTotal || label.namesTotal {
      let (place, name) = id.namesTotal ? (plan.unit, id) : (plan.label ?? plan.unit, label)
      inColumn(place) { report(.totalRow(name), at: cell(place, cells)) }
      return nil
    }
    if id.isEmpty {
      return inColumn(plan.unit) {
        let cell = cell(plan.unit, cells) ?? cells.first
        context.report(
          .emptyValue, sheet: sheet, line: cell.map { Int($0.line) },
          column: cell.map { Int($0.column) })
        return nil
      }
    }
    return EvaluationUnit(id: id, label: LocalizedText(label.isEmpty ? id : label))
  }
}
