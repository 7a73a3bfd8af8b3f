import HengDiagnostics
package import HengModel

extension PlainTable {
  /// The numbers of a column, row by row.
  package struct Figures {
    /// The numbers in ``unit``; `nil` where there is none, NaN where that was reported.
    package var values: [Double?]
    /// What the numbers count: the reader's unit, or the one that all of them have.
    package var unit: UnitOfMeasure?

    /// Whether every cell could be read.
    package var isWhole: Bool { !values.contains { $0?.isNaN ?? false } }
  }

  /// Reads a cell as a number.
  package func outcome(row: Int, column: Int, by reader: FigureReader) -> CellOutcome {
    var buffer: [UInt8] = []
    return outcome(rows[row][column], by: reader, &buffer)
  }

  /// Reads a column's cells as numbers, and reports those that can't be read, and what makes all of
  /// them doubtful.
  ///
  /// Numbers that are all written in one unit count in it: 12 % and 15 % are 12 and 15.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - reader: Reads its cells.
  ///   - threshold: What the numbers are held against, in base units, if anything.
  /// - Returns: The numbers, as many as there are rows.
  package func figures(
    inColumn column: Int, by reader: FigureReader, threshold: Rational? = nil
  ) -> Figures {
    var check = ColumnCheck(reader, threshold: threshold)
    var refusals = ColumnRefusals()
    var units = OneUnit()
    var buffer: [UInt8] = []
    let found = rows.indices.map { row -> Rational?? in
      let outcome = outcome(rows[row][column], by: reader, &buffer)
      check.add(outcome, at: row)
      switch outcome {
      case .missing: return .some(nil)
      case .number(let figure):
        units.add(figure.unit)
        return figure.value
      case .refused(let problem):
        refusals.add(problem, at: row)
        return nil
      }
    }
    for refusal in refusals.all {
      report(refusal.problem, at: rows[refusal.row][column], ofColumn: column)
    }
    var isRefused = false
    for finding in check.findings {
      let cell = rows[finding.place][column]
      if finding.isRefusal {
        report(finding.problem, at: cell, ofColumn: column)
        isRefused = true
      } else {
        note(finding.problem, at: cell, ofColumn: column)
      }
    }
    let unit = reader.unit ?? units.common
    let factor = unit?.factor ?? 1
    return Figures(
      values: found.map { value in
        guard let value, !isRefused else { return .nan }
        return value.map { (factor == 1 ? $0 : $0 / factor).doubleValue }
      }, unit: unit)
  }

  /// Reads a cell as a number, or reports why it is none.
  ///
  /// - Returns: The number in the reader's unit, or else in its own; `nil` if there is none, NaN if
  ///   that was reported.
  package func figure(
    row: Int, column: Int, by reader: FigureReader
  ) -> (value: Double?, unit: UnitOfMeasure?) {
    switch outcome(row: row, column: column, by: reader) {
    case .missing: return (nil, nil)
    case .number(let figure):
      let unit = reader.unit ?? figure.unit
      return ((figure.value / (unit?.factor ?? 1)).doubleValue, unit)
    case .refused(let problem):
      report(problem, at: rows[row][column], ofColumn: column)
      return (.nan, nil)
    }
  }

  /// Reads a column's cells as numbers without a word about those that aren't any.
  ///
  /// - Returns: The numbers, or `nil` if there is anything that is none.
  package func plainFigures(inColumn column: Int, by reader: FigureReader) -> [Double?]? {
    var buffer: [UInt8] = []
    var values: [Double?] = []
    for row in rows {
      switch outcome(row[column], by: reader, &buffer) {
      case .missing: values.append(nil)
      case .number(let figure): values.append(figure.value.doubleValue)
      case .refused: return nil
      }
    }
    return values
  }

  private func outcome(
    _ cell: Cell, by reader: FigureReader, _ buffer: inout [UInt8]
  ) -> CellOutcome {
    if let absence = cell.absence { return .refused(absence.problem) }
    buffer.removeAll(keepingCapacity: true)
    buffer += cell.text.utf8
    return reader.read(buffer, from: 0, to: buffer.count, display: display(of: cell))
  }
}

/// Finds out whether all numbers of a column are written in one unit.
private struct OneUnit {
  private var first: UnitOfMeasure??
  private var isOne = true

  mutating func add(_ unit: UnitOfMeasure?) {
    if let first { isOne = isOne && first == unit } else { first = .some(unit) }
  }

  /// The unit, if all numbers have the same.
  var common: UnitOfMeasure? { isOne ? first ?? nil : nil }
}
