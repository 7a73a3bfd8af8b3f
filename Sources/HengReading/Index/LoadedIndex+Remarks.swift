public import HengDiagnostics
public import HengIndex
import HengModel

extension LoadedIndex {
  /// Returns what is to be told of a result: how the files were read, the parts that go against
  /// their index, and ranks and ties that the printed scores don't show.
  ///
  /// - Parameter result: The index under some specification.
  /// - Returns: Notes, and the remarks of the files.
  public func remarks(of result: IndexResult) -> Remarks {
    let elements = result.tree.elements
    var remarks = remarks
    remarks.add(
      result.opposedParts.map { opposed in
        Diagnostic(
          .againstItsIndex(
            elements[opposed.part].label, index: elements[opposed.group].label,
            correlation: opposed.correlation),
          at: .file(
            places.indicators.location(
              ofText: elements[opposed.part].id, inColumnNamed: IndexTableColumn.code.names)), .note
        )
      })
    let close = result.closeScores
    if close.tiedCount > 0 {
      remarks.add([
        Diagnostic(
          .tieMargin(pairs: close.tiedCount, largest: close.largestTied), at: .file(at: path), .note
        )
      ])
    }
    if close.orderedCount > 0 {
      remarks.add([
        Diagnostic(
          .closeRanks(pairs: close.orderedCount, smallest: close.smallestOrdered),
          at: .file(at: path), .note)
      ])
    }
    return remarks
  }
}
