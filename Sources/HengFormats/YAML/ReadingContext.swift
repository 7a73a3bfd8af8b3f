import HengModel

/// Collects the mistakes of one file while it is read.
final class ReadingContext {
  /// A file with more mistakes than this isn't worth listing further.
  static let diagnosticLimit = 200

  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  func report(_ problem: Problem, line: Int? = nil, column: Int? = nil) {
    guard diagnostics.count < ReadingContext.diagnosticLimit else { return }
    diagnostics.append(
      Diagnostic(problem, at: FileLocation(path: path, line: line, column: column)))
  }

  func report(_ problem: Problem, at node: YAMLNode) {
    report(problem, line: node.line, column: node.column)
  }

  func report(_ problem: Problem, atKeyOf pair: YAMLNode.Pair) {
    report(problem, line: pair.keyLine, column: pair.keyColumn)
  }

  func add(_ others: [Diagnostic]) {
    diagnostics += others.prefix(ReadingContext.diagnosticLimit - diagnostics.count)
  }

  var isClean: Bool { diagnostics.isEmpty }
}
