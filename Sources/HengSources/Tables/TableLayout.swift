package import HengDiagnostics

/// What a spec says of how a plain table is laid out.
package struct TableLayout: Sendable {
  /// Rows that are left out because a column of theirs says so.
  package struct SkippedValue: Sendable {
    package var column: String
    package var words: SkippedWords
    /// Where the column is named.
    package var place: FileLocation

    package init(column: String, words: SkippedWords, place: FileLocation) {
      (self.column, self.words, self.place) = (column, words, place)
    }
  }

  /// The sheet of a workbook, and where it is named.
  package var sheet: (name: String, place: FileLocation)?
  /// The rows whose texts, one below the other, name the columns, and where they are given; empty
  /// if they are to be found.
  package var headerRows: (lines: [Int], place: FileLocation)?
  /// The words of a row's first filled cell, or of the columns of units, that leave it out.
  package var skippedWords = SkippedWords([])
  package var skippedValues: [SkippedValue] = []
  /// The columns of units' codes and names.
  package var unitColumns: [String] = []

  package init() {}
}
