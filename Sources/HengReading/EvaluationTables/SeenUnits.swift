package import HengDiagnostics
import HengSources

/// A unit in a year, which the tables of a call give once under a scheme.
package struct UnitYear: Sendable {
  /// The identifier as people tell them apart: full-width forms, white space around it and an
  /// apostrophe in front, which spreadsheets mark text by, make no other one.
  package var id: String
  package var year: Int

  package init(_ id: String, year: Int) {
    let plain = id.halfWidth.trimmed
    let isMarked = plain.utf8.first == UInt8(ascii: "'") && plain.first == "'"
    self.id = isMarked ? String(plain.dropFirst()) : plain
    self.year = year
  }
}

/// The units that were read, with the place of each.
package struct SeenUnits {
  /// What a unit is given once in.
  private struct Scope {
    var schemePath: String
    var year: Int
    var rows: [String: Row] = [:]
  }

  /// A row by its table, in eight bytes, as there may be a million.
  private struct Row {
    var source: Int32
    var line: Int32
  }

  /// The tables that were read, without a line.
  private var sources: [FileLocation] = []
  private var scopes: [Scope] = []
  /// The codes with zeros in front, by their digits without them.
  private var padded: [String: (code: String, row: Row)] = [:]

  package init() {}

  /// Notes where a unit is given.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - schemePath: The scheme that it is scored under.
  ///   - source: Its table.
  ///   - line: Its row.
  /// - Returns: The place where it was given before, if it was.
  package mutating func insert(
    _ unit: UnitYear, under schemePath: String, in source: FileLocation, line: Int
  ) -> FileLocation? {
    if sources.last != source { sources.append(source) }
    let row = Row(source: Int32(sources.count - 1), line: Int32(line))
    let known = scopes.firstIndex { $0.year == unit.year && $0.schemePath == schemePath }
    if known == nil { scopes.append(Scope(schemePath: schemePath, year: unit.year)) }
    let scope = known ?? scopes.count - 1
    guard let first = scopes[scope].rows.updateValue(row, forKey: unit.id) else {
      if unit.id.utf8.first == UInt8(ascii: "0"), let plain = UnitCodes.plainForm(of: unit.id),
        padded[plain] == nil
      {
        padded[plain] = (unit.id, row)
      }
      return nil
    }
    // The first place is told for all later ones.
    scopes[scope].rows[unit.id] = first
    return place(of: first)
  }

  /// Finds a code that was seen before, in any year, and differs from one by zeros in front only.
  package func alike(
    _ unit: UnitYear, under schemePath: String
  ) -> (code: String, place: FileLocation)? {
    let isPadded = unit.id.utf8.first == UInt8(ascii: "0")
    guard isPadded || !padded.isEmpty, let plain = UnitCodes.plainForm(of: unit.id) else {
      return nil
    }
    if let found = padded[plain], found.code != unit.id {
      return (found.code, place(of: found.row))
    }
    guard isPadded, plain != unit.id else { return nil }
    let scopes = scopes.filter { $0.schemePath == schemePath && $0.rows[plain] != nil }
    return scopes.min { $0.year < $1.year }?.rows[plain].map { (plain, place(of: $0)) }
  }

  private func place(of row: Row) -> FileLocation {
    var place = sources[Int(row.source)]
    place.line = Int(row.line)
    return place
  }
}
