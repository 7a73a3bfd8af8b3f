package import HengDiagnostics
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
  /// The codes with zeros in front, by their digits without them.
  private var padded: [String: (code: String, row: Row)] = [:]

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
    guard let first = rows[scope, default: [:]].insert(row, for: unit.id) else {
      if unit.id.utf8.first == UInt8(ascii: "0"), let plain = UnitCodes.plainForm(of: unit.id) {
        _ = padded.insert((unit.id, row), for: plain)
      }
      return nil
    }
    return place(of: first)
  }

  /// Finds a code that was seen before, in any year, and differs from one by zeros in front only.
  package func alike(_ unit: UnitYear) -> (code: String, place: FileLocation)? {
    let isPadded = unit.id.utf8.first == UInt8(ascii: "0")
    guard isPadded || !padded.isEmpty, let plain = UnitCodes.plainForm(of: unit.id) else {
      return nil
    }
    if let found = padded[plain], found.code != unit.id {
      return (found.code, place(of: found.row))
    }
    guard isPadded, plain != unit.id else { return nil }
    let scopes = rows.filter { $0.key.schemePath == unit.schemePath && $0.value[plain] != nil }
    return scopes.min { $0.key.year < $1.key.year }?.value[plain].map { (plain, place(of: $0)) }
  }

  private func place(of row: Row) -> FileLocation {
    var place = sources[Int(row.source)]
    place.line = Int(row.line)
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
