package import HengModel

/// Collects the mistakes of one file or setting while it is read.
package final class ReadingContext {
  /// A file with more mistakes than this isn't worth listing further.
  package static let diagnosticLimit = 200

  /// The file, or the setting that is read.
  package let origin: Place
  package private(set) var diagnostics: [Diagnostic] = []
  /// What a reader of the result should know of how the file was read.
  package private(set) var notes: [Diagnostic] = []

  /// The day whose version of a dated file is read, for messages.
  package var day: String?

  /// The name of the table's column whose cell is read, for messages.
  package var columnName: String?

  /// What a data-entry workbook calls the columns that stand for keys, by key, for messages; `nil`
  /// for every other file.
  package var columnTitles: [String: LocalizedText]?

  /// Names whose definition holds a mistake that was reported, so that what refers to them isn't
  /// reported as well.
  package var brokenNames: Set<String> = []
  /// Names that a misspelt one most likely means, or that turned out unknown: they were reported,
  /// so what lacks them isn't.
  package var doubtedNames: Set<String> = []
  /// Where a form asks for facts that nobody entered.
  package var emptyCells: [FactKey: FileLocation] = [:]

  package init(_ origin: Place) { self.origin = origin }

  package convenience init(path: String) { self.init(.file(at: path)) }

  /// The file that is read; empty for a setting, beside which no file lies.
  package var path: String { origin.location?.path ?? "" }

  package var isClean: Bool { diagnostics.isEmpty }
  package var isFull: Bool { diagnostics.count > ReadingContext.diagnosticLimit }

  /// Adds a mistake at a place in the file; a setting has no lines.
  package func report(
    _ problem: Problem, sheet: FileLocation.Sheet? = nil, line: Int? = nil, column: Int? = nil
  ) {
    guard !isFull else { return }
    let isLast = diagnostics.count == ReadingContext.diagnosticLimit
    diagnostics.append(
      Diagnostic(
        isLast ? .moreMistakes(limit: ReadingContext.diagnosticLimit) : worded(problem),
        at: place(sheet, line, column)))
  }

  /// Adds a note on a place in the file: what stands there was used, or passed over, as it says.
  package func note(
    _ problem: Problem, sheet: FileLocation.Sheet? = nil, line: Int? = nil, column: Int? = nil
  ) {
    guard notes.count < ReadingContext.diagnosticLimit else { return }
    notes.append(Diagnostic(worded(problem), at: place(sheet, line, column), .note))
  }

  private func place(_ sheet: FileLocation.Sheet?, _ line: Int?, _ column: Int?) -> Place {
    guard let location = origin.location else { return origin }
    return .file(FileLocation(path: location.path, sheet: sheet, line: line, column: column))
  }

  /// The problem in the words of what is read.
  private func worded(_ problem: Problem) -> Problem {
    if let columnName { return problem.inColumn(columnName) }
    return columnTitles == nil ? problem : problem.inForm
  }

  /// Adds a mistake found in another file, or a note on it.
  package func add(_ diagnostic: Diagnostic) {
    switch diagnostic.severity {
    case .error: if !isFull { diagnostics.append(diagnostic) }
    case .note: if notes.count < ReadingContext.diagnosticLimit { notes.append(diagnostic) }
    }
  }

  /// Returns the mistakes so far and forgets them.
  package func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics.removeAll() }
    return diagnostics
  }

  /// Returns the notes so far and forgets them.
  package func takeNotes() -> [Diagnostic] {
    defer { notes.removeAll() }
    return notes
  }
}
