import HengDiagnostics
import HengModel
import HengSources

/// A figure of a row.
struct TableFigure {
  /// The amount in base units.
  var value: Rational
  /// The unit if it isn't the column's.
  var unit: UnitOfMeasure?
  /// The decimal places if needless zeros are among them.
  var places: Int?
}

/// The cells with numbers.
extension TableRowReader {
  func figure(
    _ batch: RecordBatch, _ cell: RecordBatch.Cell, _ figure: TablePlan.FigureCell
  ) -> TableFigure? {
    let reader = figure.reader
    if figure.check == nil, let number = batch.plainNumber(of: cell, by: reader) {
      return TableFigure(value: number.value, places: number.hasNeedlessZeros ? number.places : nil)
    }
    let outcome = batch.outcome(of: cell, by: reader)
    collector.add(outcome, to: figure, at: cell)
    guard let found = number(outcome, figure.cell, cell) else { return nil }
    let unit = found.unit.flatMap { $0 == reader.unit ? nil : $0 }
    let shown = found.value / (found.unit ?? reader.plainUnit).factor
    return TableFigure(
      value: found.value, unit: unit,
      places: found.places > shown.decimalPlaces ? found.places : nil)
  }

  /// Returns the number that a cell came to, or reports what it is instead; `nil` for a blank.
  private func number(
    _ outcome: CellOutcome, _ place: Int, _ cell: RecordBatch.Cell
  ) -> CellFigure? {
    switch outcome {
    case .number(let figure): return figure
    case .missing: return nil
    case .refused(let problem):
      inColumn(place) { report(problem, at: cell) }
      return nil
    }
  }

  /// Reads marks.
  func marks(_ batch: RecordBatch, _ place: Int, _ cell: RecordBatch.Cell) -> Rational? {
    let reader = plan.markReader
    if let plain = batch.plainNumber(of: cell, by: reader) { return plain.value }
    return number(batch.outcome(of: cell, by: reader), place, cell)?.value
  }

  /// Reads how many cases or people there are.
  func count(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ place: Int, upTo limit: Int
  ) -> Int? {
    guard let cell = cell(place, cells) else { return nil }
    if let plain = batch.plainNumber(of: cell, by: plan.countReader), plain.value >= 0,
      plain.value <= Rational(limit), let count = Int(exactly: plain.value)
    {
      return count
    }
    guard let figure = number(batch.outcome(of: cell, by: plan.countReader), place, cell) else {
      return nil
    }
    let value = figure.value
    guard figure.unit?.isCounted ?? true, value >= 0, value <= Rational(limit),
      let count = Int(exactly: value)
    else {
      inColumn(place) {
        report(.notACount(batch.text(cell).trimmed, limit: limit), at: cell)
      }
      return nil
    }
    return count
  }

  /// Whether a cell says anything.
  func isGiven(
    _ place: Int, _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>
  ) -> Bool {
    guard let cell = cell(place, cells) else { return false }
    return cell.absence != nil || batch.plainNumber(of: cell, by: plan.countReader) != nil
      || !(batch.isBlank(cell) || plan.map.missing.contains(batch.text(cell)))
  }

  /// Reports a cell that is needed because another one is filled.
  func reportBlank(_ place: Int, _ cells: ArraySlice<RecordBatch.Cell>) {
    let found = cell(place, cells)
    inColumn(place) {
      context.report(
        .emptyValue, sheet: sheet, line: (found ?? cells.first).map { Int($0.line) },
        // Where a row of a workbook ends, the columns go on.
        column: found.map { Int($0.column) } ?? (sheet == nil ? nil : place + 1))
    }
  }
}

extension UnitOfMeasure {
  /// Whether one of it is one thing or person.
  fileprivate var isCounted: Bool {
    ["money", "area", "day", "month", "mark"].allSatisfy { dimension != Dimension(of: $0) }
      && (factor == 1 || dimension != .none)
  }
}
