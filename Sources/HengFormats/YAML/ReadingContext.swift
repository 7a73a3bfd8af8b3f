import HengModel

/// Collects the mistakes of one file while it is read.
final class ReadingContext {
  /// A file with more mistakes than this isn't worth listing further.
  static let diagnosticLimit = 200

  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// The day whose version of a dated file is read, for messages.
  var day: String?

  /// Names whose definition holds a mistake that was reported, so that what refers to them isn't
  /// reported as well.
  var brokenNames: Set<String> = []
  /// Names that a misspelt one most likely means, or that turned out unknown: they were reported,
  /// so what lacks them isn't.
  var doubtedNames: Set<String> = []

  init(path: String) { self.path = path }

  var isClean: Bool { diagnostics.isEmpty }
  var isFull: Bool { diagnostics.count > ReadingContext.diagnosticLimit }

  func report(_ problem: Problem, line: Int? = nil, column: Int? = nil) {
    guard !isFull else { return }
    let isLast = diagnostics.count == ReadingContext.diagnosticLimit
    diagnostics.append(
      Diagnostic(
        isLast ? .moreMistakes(limit: ReadingContext.diagnosticLimit) : problem,
        at: FileLocation(path: path, line: line, column: column)))
  }

  /// Adds a mistake found in another file.
  func add(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.append(diagnostic) }
  }

  func report(_ problem: Problem, at node: YAMLNode) {
    report(problem, line: node.line, column: node.column)
  }

  func report(_ problem: Problem, atKeyOf pair: YAMLNode.Pair) {
    report(problem, line: pair.keyLine, column: pair.keyColumn)
  }
}
