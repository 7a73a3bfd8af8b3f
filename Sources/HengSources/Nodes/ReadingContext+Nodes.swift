package import HengDiagnostics

extension ReadingContext {
  /// Adds a mistake at a value.
  package func report(_ problem: Problem, at node: SourceNode) {
    report(problem, sheet: node.sheet, line: node.line, column: node.column)
  }

  /// Adds a mistake at the key of a value.
  package func report(_ problem: Problem, atKeyOf pair: SourceNode.Pair) {
    report(problem, sheet: pair.sheet, line: pair.keyLine, column: pair.keyColumn)
  }

  /// Adds that a key isn't there; a form tells its column.
  package func reportMissing(_ key: String, at node: SourceNode) {
    report(.missingKey(key, column: columnTitles?[key]), at: node)
  }
}
