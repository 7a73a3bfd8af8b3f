package import HengDiagnostics

/// What is read from a table in another way than the eye would, or not at all, counted row by row.
package struct PassedOver: Sendable {
  /// How many there are, and the first.
  package struct Tally: Sendable {
    package private(set) var count = 0
    private(set) var first: (text: String, line: Int, column: Int?)?

    package mutating func add(_ count: Int = 1, text: String, line: Int, column: Int? = nil) {
      if first == nil { first = (text, line, column) }
      self.count += count
    }

    mutating func add(_ later: Tally) {
      if first == nil { first = later.first }
      count += later.count
    }
  }

  /// Rows that the spec or map says to leave out.
  package var skipped = Tally()
  /// Cells beside the columns of the header.
  package var beside = Tally()
  /// Rows that a workbook doesn't show, and that are read.
  package var hidden = Tally()

  package init() {}

  /// Adds what was counted in later rows.
  package mutating func add(_ later: PassedOver) {
    skipped.add(later.skipped)
    beside.add(later.beside)
    hidden.add(later.hidden)
  }

  /// The notes that tell of it.
  ///
  /// - Parameters:
  ///   - path: The table.
  ///   - sheet: Its sheet.
  /// - Returns: One for each kind of which there is any.
  package func notes(on path: String, _ sheet: FileLocation.Sheet?) -> [Diagnostic] {
    [
      (skipped, { Problem.skippedRows($0, first: $1) }),
      (beside, { Problem.besideTable($1, count: $0) }),
      (hidden, { count, _ in Problem.hiddenRows(count) }),
    ].compactMap { (tally: Tally, problem: (Int, String) -> Problem) in
      tally.first.map { first in
        Diagnostic(
          problem(tally.count, first.text),
          at: .file(
            FileLocation(path: path, sheet: sheet, line: first.line, column: first.column)), .note)
      }
    }
  }
}
