public import HengDiagnostics
public import HengIndex
import HengModel

extension LoadedIndex {
  /// Returns what is to be told of a result: how the files were read, and the parts that go against
  /// their index.
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
    return remarks
  }
}
