import HengDiagnostics
package import HengIndex
import HengModel
package import HengSources

/// Reads an indicator table.
package struct IndicatorTableReader {
  package let table: PlainTable
  private let columns: [IndexTableColumn: Int]
  /// The weights, row by row, with the unit that each is written in; `nil` without a column of them.
  private let weights: [(value: Double?, unit: UnitOfMeasure?)]?

  package init(_ table: PlainTable) {
    self.table = table
    var columns: [IndexTableColumn: Int] = [:]
    for kind in IndexTableColumn.allCases {
      for name in kind.names where columns[kind] == nil {
        columns[kind] = table.column(named: name)
      }
    }
    self.columns = columns
    let reader = FigureReader(unit: nil, missing: .dashes)
    weights = columns[.weight].map { column in
      table.rows.indices.map { table.figure(row: $0, column: column, by: reader) }
    }
  }

  /// Returns the indicators as a tree, or reports every mistake.
  package func tree() -> IndicatorTree? {
    guard checkColumns(), checkWeights() else { return nil }
    var rows: [IndexElement] = []
    var isWhole = true
    for row in table.rows.indices {
      if let element = element(row) { rows.append(element) } else { isWhole = false }
    }
    guard isWhole else { return nil }
    do throws(InvalidIndicatorTree) {
      let tree = try IndicatorTree(rows)
      return checkLevels(of: tree) ? tree : nil
    } catch {
      for mistake in error.mistakes { report(mistake) }
      return nil
    }
  }

  /// Reports columns that are missing, and names that look like misspelt ones.
  private func checkColumns() -> Bool {
    var isComplete = true
    for needed in [IndexTableColumn.code, .parent] where columns[needed] == nil {
      table.report(
        .missingIndicatorTableColumn(needed.names[0], chinese: needed.names[1]),
        at: table.header[0])
      isComplete = false
    }
    let taken = Set(columns.values)
    for (place, cell) in table.header.enumerated() where !taken.contains(place) {
      let name = cell.text
      guard let nearest = NearestName.of(name, among: IndexTableColumn.allNames),
        nearest.foldedName != name.foldedName
      else { continue }
      table.report(.misspeltColumn(name, nearest: nearest), at: cell)
      isComplete = false
    }
    return isComplete
  }

  /// Reports weights that are blank beside given ones of the same aggregate, and plain ones beside
  /// percentages.
  private func checkWeights() -> Bool {
    guard let weights, let column = columns[.weight] else { return true }
    var areWhole = true
    func report(_ problem: Problem, at row: Int) {
      table.report(problem, at: table.rows[row][column], ofColumn: column)
      areWhole = false
    }
    let groups = Dictionary(grouping: table.rows.indices) { text(.parent, $0) }
    for (parent, rows) in groups where parent != nil {
      let given = rows.filter { weights[$0].value != nil }
      if given.isEmpty { continue }
      for row in rows where weights[row].value == nil { report(.blankWeight, at: row) }
      let plain = given.filter { weights[$0].unit == nil && weights[$0].value != 0 }
      let percentages = given.filter { weights[$0].unit != nil }
      if let first = plain.first, !percentages.isEmpty {
        report(.percentAndPlain(percent: percentages.count, plain: plain.count), at: first)
      }
    }
    return areWhole
  }

  /// Notes the aggregates whose weights are meant as shares of a whole and miss it, so that they are
  /// rescaled.
  package func noteRescaledWeights(of tree: IndicatorTree) {
    guard let weights, let column = columns[.weight] else { return }
    for group in tree.groups where group.parts.count > 1 {
      let codes = Set(group.parts.map { tree.elements[$0].id })
      let rows = table.rows.indices.filter { text(.code, $0).map(codes.contains) ?? false }
      let sum = rows.reduce(Rational.zero) {
        $0 + (weights[$1].value.map { Rational(shortestDecimalOf: $0) } ?? 0)
      }
      guard let whole = IndicatorTableReader.wholes.first(where: { sum.nearlyMisses($0) }),
        let first = rows.first
      else { continue }
      table.note(
        .weightsRescaled(tree.elements[group.column].label, sum: sum, whole: whole),
        at: table.rows[first][column])
    }
  }

  private static let wholes: [Rational] = [1, 100]

  private func text(_ kind: IndexTableColumn, _ row: Int) -> String? {
    guard let column = columns[kind] else { return nil }
    let text = table.rows[row][column].text
    return text.isEmpty ? nil : text
  }

  /// The printed names; `nil` for a row without any.
  private func label(_ row: Int) -> LocalizedText? {
    table.label(row, columns[.chineseName], columns[.englishName])
  }

  private func number(_ kind: IndexTableColumn, _ row: Int) -> Double? {
    columns[kind].flatMap { table.figure(row: row, column: $0, by: FigureReader(unit: nil)).value }
  }

  private func report(_ problem: Problem, _ kind: IndexTableColumn, _ row: Int) {
    let cell = columns[kind].map { table.rows[row][$0] } ?? table.rows[row][0]
    table.report(problem, at: cell)
  }

  private func element(_ row: Int) -> IndexElement? {
    guard let code = text(.code, row) else {
      report(.emptyCode, .code, row)
      return nil
    }
    let direction = direction(row)
    let weight = weights?[row].value ?? 1
    let (target, unit) = target(row)
    if direction == nil || weight.isNaN || target?.isNaN ?? false { return nil }
    return IndexElement(
      id: code, label: label(row), parent: text(.parent, row),
      direction: direction ?? .largerIsBetter,
      weight: weight, unit: unit, target: target,
      denominator: text(.denominator, row))
  }

  /// The target with the indicator's unit, which is the target's own where the table names none.
  private func target(_ row: Int) -> (value: Double?, unit: String?) {
    let unit = text(.unit, row)
    guard let column = columns[.target] else { return (nil, unit) }
    let known = unit.flatMap { UnitOfMeasure($0) }
    let target = table.figure(row: row, column: column, by: FigureReader(unit: known))
    return (target.value, unit ?? target.unit?.symbol)
  }

  private func direction(_ row: Int) -> IndicatorDirection? {
    switch text(.direction, row) {
    case nil, "1", "正向", "larger": return .largerIsBetter
    case "-1", "−1", "逆向", "负向", "smaller": return .smallerIsBetter
    case let text?:
      report(.badDirection(text), .direction, row)
      return nil
    }
  }

  private func checkLevels(of tree: IndicatorTree) -> Bool {
    var areRight = true
    for row in table.rows.indices {
      guard let level = number(.level, row), let code = text(.code, row),
        let column = tree.column(of: code), level != Double(tree.levels[column])
      else { continue }
      if !level.isNaN {
        let found = text(.level, row) ?? ""
        report(.wrongLevel(found, expected: tree.levels[column]), .level, row)
      }
      areRight = false
    }
    return areRight
  }

  /// A flat tree of the codes that stand in the table, for checking data while the table itself
  /// has mistakes.
  package var treeOfCodes: IndicatorTree? {
    guard columns[.code] != nil, columns[.parent] != nil else { return nil }
    var seen: Set<String> = []
    let indicators = table.rows.indices.compactMap { row -> IndexElement? in
      guard let code = text(.code, row), seen.insert(code).inserted else { return nil }
      return IndexElement(
        id: code, label: label(row), parent: "\u{0}", denominator: text(.denominator, row))
    }
    return try? IndicatorTree([IndexElement(id: "\u{0}")] + indicators)
  }

  private func report(_ mistake: InvalidIndicatorTree.Mistake) {
    let kind: IndexTableColumn =
      switch mistake.problem {
      case .empty, .duplicate: .code
      case .unknownParent, .cycle, .secondRoot: .parent
      case .badWeight, .weightsAllZero: .weight
      case .aggregateWithDenominator: .denominator
      case .aggregateDirection: .direction
      }
    let codes = table.rows.indices.compactMap { text(.code, $0) }
    let nearest: String? =
      if case .unknownParent(let parent) = mistake.problem {
        NearestName.of(parent, among: codes)
      } else {
        nil
      }
    report(.indicatorTree(mistake.problem, nearest: nearest), kind, mistake.row)
  }
}

extension Rational {
  /// Whether the value isn't a whole but within a tenth of it.
  fileprivate func nearlyMisses(_ whole: Rational) -> Bool {
    self != whole && abs(self - whole) <= whole * Rational(1, over: 10)
  }
}
