import HengModel

/// Collects the mistakes of one file while it is read.
final class ReadingContext {
  /// A file with more mistakes than this isn't worth listing further.
  static let diagnosticLimit = 200

  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// The day whose version of a dated file is read, for messages.
  var day: String?

  /// The name of the table's column whose cell is read, for messages.
  var columnName: String?

  /// Whether a form is read, whose messages name its columns.
  var isForm = false

  /// Names whose definition holds a mistake that was reported, so that what refers to them isn't
  /// reported as well.
  var brokenNames: Set<String> = []
  /// Names that a misspelt one most likely means, or that turned out unknown: they were reported,
  /// so what lacks them isn't.
  var doubtedNames: Set<String> = []
  /// Where a form asks for facts that nobody entered.
  var emptyCells: [FactKey: SourceNode] = [:]

  init(path: String) { self.path = path }

  var isClean: Bool { diagnostics.isEmpty }
  var isFull: Bool { diagnostics.count > ReadingContext.diagnosticLimit }

  func report(
    _ problem: Problem, sheet: FileLocation.Sheet? = nil, line: Int? = nil, column: Int? = nil
  ) {
    guard !isFull else { return }
    let isLast = diagnostics.count == ReadingContext.diagnosticLimit
    diagnostics.append(
      Diagnostic(
        isLast
          ? .moreMistakes(limit: ReadingContext.diagnosticLimit)
          : worded(problem),
        at: FileLocation(path: path, sheet: sheet, line: line, column: column)))
  }

  /// The problem in the words of what is read.
  private func worded(_ problem: Problem) -> Problem {
    if let columnName { return .inColumn(problem, columnName) }
    return isForm && problem.formMessage != nil ? .inForm(problem) : problem
  }

  /// Adds a mistake found in another file.
  func add(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.append(diagnostic) }
  }

  /// Returns the mistakes so far and forgets them.
  func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics.removeAll() }
    return diagnostics
  }

  func report(_ problem: Problem, at node: SourceNode) {
    report(problem, sheet: node.sheet, line: node.line, column: node.column)
  }

  func report(_ problem: Problem, atKeyOf pair: SourceNode.Pair) {
    report(problem, sheet: pair.sheet, line: pair.keyLine, column: pair.keyColumn)
  }
}
