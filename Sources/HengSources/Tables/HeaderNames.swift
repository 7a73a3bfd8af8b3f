/// The column names that one row has, or several rows one below the other.
package struct HeaderNames: Sendable {
  /// The names by column, those of several rows joined from the top.
  package let names: [String]
  /// The columns of each name, folded.
  package let places: [String: [Int]]

  /// Joins the texts of rows from the top; a text above a group of columns, as merged cells have it,
  /// counts for each of them.
  package init(_ rows: [[String]]) {
    var texts = rows
    let width = texts.map(\.count).max() ?? 0
    for level in texts.indices {
      texts[level] += Array(repeating: "", count: width - texts[level].count)
    }
    for level in texts.indices.dropLast() {
      for column in 1..<max(1, width) where texts[level][column].isEmpty {
        let isInGroup = [column - 1, column].allSatisfy { column in
          texts[(level + 1)...].contains { !$0[column].isEmpty }
        }
        if isInGroup { texts[level][column] = texts[level][column - 1] }
      }
    }
    names = (0..<width).map { column in texts.map { $0[column] }.joined() }
    var places: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty {
      places[name.foldedName, default: []].append(index)
    }
    // Below a group, the column's own name alone will do where no other column has it.
    if texts.count > 1 {
      var own: [String: [Int]] = [:]
      for column in 0..<width {
        guard let name = texts.last(where: { !$0[column].isEmpty })?[column] else { continue }
        own[name.foldedName, default: []].append(column)
      }
      places.merge(own) { joined, _ in joined }
    }
    self.places = places
  }

  /// Counts those names of some, folded, that there are.
  package func count(of names: Set<String>) -> Int { names.count { places[$0] != nil } }
}
