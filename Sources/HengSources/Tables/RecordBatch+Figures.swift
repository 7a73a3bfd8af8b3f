package import HengDiagnostics
package import HengWorkbooks

extension RecordBatch {
  /// Reads a cell as a number.
  package func outcome(of cell: Cell, by reader: FigureReader) -> CellOutcome {
    if let absence = cell.absence { return .refused(absence.problem) }
    return reader.read(
      bytes, from: Int(cell.start), to: Int(cell.end), display: display(of: cell))
  }

  /// Reads a cell with plain digits, as ``FigureReader/plainNumber(_:from:to:)`` does.
  package func plainNumber(of cell: Cell, by reader: FigureReader) -> FigureReader.PlainNumber? {
    if cell.display >= 0, !displays[cell.display].isPlain { return nil }
    return reader.plainNumber(bytes, from: Int(cell.start), to: Int(cell.end))
  }

  /// Reads a cell as a unit's code.
  package func code(of cell: Cell) -> String {
    UnitCodes.code(text(cell).trimmed, display: display(of: cell))
  }

  /// Tells what became of a unit's code that was stored as something else than text.
  package func codeProblem(of cell: Cell) -> (told: Problem, isRefusal: Bool)? {
    display(of: cell).flatMap { UnitCodes.problem(of: text(cell).trimmed, display: $0) }
  }
}

/// The displays of a sheet's numbers, each kept once: cells of a column share one.
package struct DisplayList: Sendable {
  private var displays: [NumberDisplay] = []
  private var places: [NumberDisplay: Int32] = [:]
  private var last: Int32 = 0

  package subscript(place: Int32) -> NumberDisplay { displays[Int(place)] }

  /// Returns the place of a display, which is added if it is new.
  package mutating func place(of display: NumberDisplay) -> Int32 {
    // Neighbours mostly look alike, and comparing is faster than hashing.
    if !displays.isEmpty, displays[Int(last)] == display { return last }
    if let place = places[display] {
      last = place
    } else {
      last = Int32(displays.count)
      places[display] = last
      displays.append(display)
    }
    return last
  }
}
