/// Finds the levels of an indicator table's rows, their order as columns, and every mistake.
struct IndicatorArrangement {
  private(set) var mistakes: [InvalidIndicatorTree.Mistake] = []
  /// The level of each row, from 0 for the index.
  private(set) var levels: [Int]
  /// The rows in the order of columns.
  private(set) var order: [Int] = []

  init(_ rows: [IndexElement]) {
    levels = [Int](repeating: 0, count: rows.count)
    guard !rows.isEmpty else {
      report(.empty, at: 0)
      return
    }
    var rowOfID: [String: Int] = [:]
    for (row, element) in rows.enumerated() {
      if rowOfID[element.id] != nil {
        report(.duplicate(element.id), at: row)
      } else {
        rowOfID[element.id] = row
      }
    }
    let parents = rows.map { element in element.parent.flatMap { rowOfID[$0] } }
    checkParents(rows, parents)
    findLevels(rows, parents)
    checkWeights(rows, parents)
    mistakes.sort { $0.row < $1.row }
    guard mistakes.isEmpty else { return }
    let hasParts = Set(parents.compactMap { $0 })
    let wholes = rows.indices.filter(hasParts.contains)
    let levels = levels
    order =
      rows.indices.filter { !hasParts.contains($0) }
      + wholes.sorted { (-levels[$0], $0) < (-levels[$1], $1) }
  }

  private mutating func report(_ problem: IndicatorTreeProblem, at row: Int) {
    mistakes.append(.init(row: row, problem: problem))
  }

  private mutating func checkParents(_ rows: [IndexElement], _ parents: [Int?]) {
    let wholes = Set(parents.compactMap { $0 })
    var root: Int?
    for (row, element) in rows.enumerated() {
      if let parent = element.parent {
        if parents[row] == nil { report(.unknownParent(parent), at: row) }
      } else if let root {
        report(.secondRoot(first: rows[root].id), at: row)
      } else {
        root = row
      }
      guard wholes.contains(row) else { continue }
      if element.denominator != nil { report(.aggregateWithDenominator, at: row) }
      if element.direction == .smallerIsBetter { report(.aggregateDirection, at: row) }
    }
  }

  private mutating func findLevels(_ rows: [IndexElement], _ parents: [Int?]) {
    var reported: Set<Int> = []
    for row in rows.indices {
      var path = [row]
      var seen: Set<Int> = [row]
      while let parent = parents[path[path.count - 1]] {
        if !seen.insert(parent).inserted {
          if parent == row, reported.isDisjoint(with: path) {
            reported.formUnion(path)
            report(.cycle((path + [row]).map { rows[$0].id }), at: row)
          }
          break
        }
        path.append(parent)
      }
      levels[row] = path.count - 1
    }
  }

  private mutating func checkWeights(_ rows: [IndexElement], _ parents: [Int?]) {
    var parts: [Int: [Int]] = [:]
    for (row, element) in rows.enumerated() {
      if !(element.weight >= 0 && element.weight.isFinite) {
        report(.badWeight(element.weight), at: row)
      } else if let parent = parents[row] {
        parts[parent, default: []].append(row)
      }
    }
    for (parent, members) in parts where members.allSatisfy({ rows[$0].weight == 0 }) {
      report(.weightsAllZero(parts: members.map { rows[$0].id }), at: parent)
    }
  }
}
