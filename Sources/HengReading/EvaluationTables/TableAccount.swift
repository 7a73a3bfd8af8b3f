package import HengDiagnostics
import HengModel

/// What is told of a table's rows, and how many are left out.
///
/// Mistakes and notes are listed up to the limit of a file; the counts know no limit.
package struct TableAccount: Sendable {
  /// The rows with content that the map doesn't say to skip.
  package private(set) var rowCount = 0
  /// Those of them of which nothing was kept.
  package private(set) var leftOutCount = 0
  /// The line of the last row that was read.
  package private(set) var lastLine: Int?
  private var ofRows: [Diagnostic] = []
  private var ofYears: [Int: InvalidFiles] = [:]
  private var notes: [Diagnostic] = []
  private var ofTable: [Diagnostic] = []
  private var notesOnTable: [Diagnostic] = []

  /// Takes the next rows in the order of the table.
  ///
  /// A year that can't be scored is told once. Of rows of one unit and year the first counts, right
  /// or wrong, and both places are told.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - source: Their table.
  ///   - schemePath: The scheme that they are scored under.
  ///   - seen: The units that were read before, in other tables too.
  /// - Returns: What was kept of those that count.
  package mutating func take<Kept>(
    _ rows: [TableRowOutcome<Kept>], of source: FileLocation, under schemePath: String,
    seen: inout SeenUnits
  ) -> [Kept] {
    var kept: [Kept] = []
    kept.reserveCapacity(rows.count)
    for row in rows {
      rowCount += 1
      lastLine = row.line
      note(row.notes)
      report(row.mistakes)
      if let failed = row.failedYear { ofYears[failed.year] = failed.error }
      if !repeats(row, of: source, under: schemePath, seen: &seen), let item = row.kept {
        kept.append(item)
      } else {
        leftOutCount += 1
      }
    }
    return kept
  }

  /// Returns whether the unit and year of a row stand in one before it, and tells both if so.
  private mutating func repeats<Kept>(
    _ row: TableRowOutcome<Kept>, of source: FileLocation, under schemePath: String,
    seen: inout SeenUnits
  ) -> Bool {
    guard let unit = row.unit else { return false }
    func location() -> FileLocation {
      var location = source
      location.line = row.line
      return location
    }
    if let other = seen.alike(unit.key, under: schemePath) {
      let place = other.place.seen(from: location())
      note([
        Diagnostic(
          .codesAlike(unit.key.id, other: other.code, at: place), at: .file(location()), .note)
      ])
    }
    guard let first = seen.insert(unit.key, under: schemePath, in: source, line: row.line) else {
      return false
    }
    let year = unit.key.year
    report([
      Diagnostic(
        .repeatedUnitYear(unit.id, year: year, first: first.seen(from: location())),
        at: location())
    ])
    note([
      Diagnostic(
        .unitYearComesAgain(unit.id, year: year, again: location().seen(from: first)),
        at: .file(first), .note)
    ])
    return true
  }

  /// Adds mistakes of rows.
  package mutating func report(_ mistakes: [Diagnostic]) {
    if ofRows.count <= ReadingContext.diagnosticLimit { ofRows += mistakes }
  }

  /// Adds mistakes of the table as a whole, which are told however many rows have some.
  package mutating func reportOfTable(_ mistakes: [Diagnostic]) { ofTable += mistakes }

  /// Adds notes on the table as a whole and its map.
  package mutating func noteOfTable(_ more: [Diagnostic]) { notesOnTable += more }

  /// Adds notes on rows.
  package mutating func note(_ more: [Diagnostic]) {
    if notes.count < ReadingContext.diagnosticLimit { notes += more }
  }

  /// The first mistakes by place, as a single file lists them, and the notes.
  package var diagnostics: [Diagnostic] {
    let years = ofYears.sorted { $0.key < $1.key }.flatMap(\.value.diagnostics)
    return years + ofTable + InvalidFiles(ofRows).limited.diagnostics + notesOnTable + notes
  }
}

extension FileLocation {
  /// The place as it is named in another place: by its line in the same file.
  fileprivate func seen(from other: FileLocation) -> LocalizedText {
    guard path == other.path, let line else { return LocalizedText(text) }
    return LocalizedText(zh: "第 \(line) 行", en: "line \(line)")
  }
}
