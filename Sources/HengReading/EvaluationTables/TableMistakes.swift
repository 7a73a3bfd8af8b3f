package import HengDiagnostics
import HengModel
import HengSources

/// A unit under a scheme in a year, which the tables of a call give once.
package struct UnitYear: Hashable, Sendable {
  /// The identifier as people tell them apart: full-width forms, white space around it and an
  /// apostrophe in front, which spreadsheets mark text by, make no other one.
  package var id: String
  package var year: Int
  package var schemePath: String

  package init(_ id: String, year: Int, schemePath: String) {
    let plain = id.halfWidth.trimmed
    self.id = plain.first == "'" ? String(plain.dropFirst()) : plain
    (self.year, self.schemePath) = (year, schemePath)
  }
}

/// The units that were read, with the place of each.
package struct SeenUnits {
  /// What a unit is given once in.
  private struct Scope: Hashable {
    var schemePath: String
    var year: Int
  }

  /// A row by its table, in eight bytes, as there may be a million.
  private struct Row {
    var source: Int32
    var line: Int32
  }

  /// The tables that were read, without a line.
  private var sources: [FileLocation] = []
  private var rows: [Scope: [String: Row]] = [:]

  package init() {}

  /// Notes where a unit is given.
  ///
  /// - Returns: The place where it was given before, if it was.
  package mutating func insert(_ unit: UnitYear, at location: FileLocation) -> FileLocation? {
    var source = location
    source.line = nil
    if sources.last != source { sources.append(source) }
    let row = Row(source: Int32(sources.count - 1), line: Int32(location.line ?? 0))
    let scope = Scope(schemePath: unit.schemePath, year: unit.year)
    guard let first = rows[scope, default: [:]].insert(row, for: unit.id) else { return nil }
    var place = sources[Int(first.source)]
    place.line = Int(first.line)
    return place
  }
}

extension Dictionary {
  /// Adds a value for a key that has none, or returns the one that it has.
  fileprivate mutating func insert(_ value: Value, for key: Key) -> Value? {
    if let found = self[key] { return found }
    self[key] = value
    return nil
  }
}

/// What a row of a table came to, but for what was kept of it.
package struct TableRowEvent: Sendable {
  package var location: FileLocation
  /// The unit, as far as the row names it, and the identifier as it stands there.
  package var unit: (key: UnitYear, id: String)?
  package var mistakes: [Diagnostic] = []
  /// The year whose plan couldn't be made, with the mistakes of that.
  package var failedYear: (year: Int, error: InvalidFiles)?
}

/// The mistakes of a table's rows, up to the limit of a file.
package struct TableMistakes {
  private var ofRows: [Diagnostic] = []
  private var ofYears: [Int: InvalidFiles] = [:]

  package var isEmpty: Bool { ofRows.isEmpty && ofYears.isEmpty }
  package var isFull: Bool { ofRows.count > ReadingContext.diagnosticLimit }

  /// Adds what is wrong with the next row; a year that can't be scored is told once.
  package mutating func add(_ event: TableRowEvent, seen: inout SeenUnits) {
    ofRows += event.mistakes
    if let failed = event.failedYear { ofYears[failed.year] = failed.error }
    guard let unit = event.unit, let first = seen.insert(unit.key, at: event.location) else {
      return
    }
    ofRows.append(
      Diagnostic(
        .repeatedUnitYear(unit.id, year: unit.key.year, first: first.seen(from: event.location)),
        at: event.location))
  }

  /// Adds mistakes of the table as a whole.
  package mutating func add(_ mistakes: [Diagnostic]) { ofRows += mistakes }

  /// The first mistakes by place, as a single file lists them.
  package var error: InvalidFiles {
    let years = ofYears.sorted { $0.key < $1.key }.flatMap(\.value.diagnostics)
    return InvalidFiles(years + InvalidFiles(ofRows).limited.diagnostics)
  }
}

extension FileLocation {
  /// The place as it is named in another place: by its line in the same file.
  fileprivate func seen(from other: FileLocation) -> LocalizedText {
    guard path == other.path, let line else { return LocalizedText(text) }
    return LocalizedText(zh: "第 \(line) 行", en: "line \(line)")
  }
}
