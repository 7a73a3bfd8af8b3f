package import HengDiagnostics

/// What can't be read in a column, so that one cause is told once and many of a kind briefly.
package struct ColumnRefusals: Sendable {
  /// Problems of one kind that are told each at its own place; the last one tells of those behind it.
  private static let toldPlaces = 8

  private struct Entry {
    var problem: Problem
    var row: Int
    var count = 1
  }

  private var entries: [Entry] = []
  private var places: [Problem: Int] = [:]
  /// The entries of each kind, and how many more there are.
  private var kinds: [String: (last: Int, entryCount: Int, others: Int)] = [:]

  package init() {}

  /// Takes what a cell can't be read for.
  package mutating func add(_ problem: Problem, at row: Int) {
    if let place = places[problem] {
      entries[place].count += 1
      return
    }
    var kind = kinds[problem.code] ?? (0, 0, 0)
    if kind.entryCount == ColumnRefusals.toldPlaces {
      kind.others += 1
    } else {
      kind = (entries.count, kind.entryCount + 1, 0)
      places[problem] = entries.count
      entries.append(Entry(problem: problem, row: row))
    }
    kinds[problem.code] = kind
  }

  /// What is to be told, with the row of the first cell that is meant, in the order of rows.
  package var all: [(problem: Problem, row: Int)] {
    entries.enumerated().map { place, entry in
      let kind = kinds[entry.problem.code]
      let others = kind?.last == place ? kind?.others ?? 0 : 0
      return (entry.problem.counted(entry.count, others: others), entry.row)
    }
  }
}
