import HengDiagnostics

extension RecordBatch {
  /// Reads a cell as a number.
  package func outcome(of cell: Cell, by reader: FigureReader) -> CellOutcome {
    if cell.isUncalculated { return .refused(.uncalculated) }
    return reader.read(
      bytes, from: Int(cell.start), to: Int(cell.end), display: display(of: cell))
  }
}
