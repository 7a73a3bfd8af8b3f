package import HengDiagnostics
import HengIndex
import HengModel
import HengNumerics
import HengSources

/// Reads values from a table with units in its first column and numbers in others.
package struct DecisionTableReader {
  package let path: String

  /// What stands where there is no value.
  private static let missing = MissingWords.dashes.adding(["NA"])
  /// What is wrong with cells of words, days and codes; everything else is wrong with a number.
  private static let wordCodes: Set<String> = [
    "not-a-number", "date-for-number", "time-for-number", "leading-zero",
  ]
  /// Columns with these names hold years, which no weight is for.
  private static let yearNames = ["year", "年份", "年度", "年"]
  private static let years = 1900.0...2200.0

  /// An indicator with its column.
  private struct Member {
    var element: IndexElement
    var column: Int
  }

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - indicators: An indicator table, if there is one.
  ///   - group: The code of one of its aggregates.
  /// - Returns: The values, rows in the order of the table.
  /// - Throws: ``InvalidFiles`` with every mistake of both tables.
  package func values(indicators: String?, group: String?) throws(InvalidFiles) -> DecisionValues {
    let tree: IndicatorTree? =
      if let indicators { try DecisionTableReader.tree(path: indicators) } else { nil }
    let chosen: IndicatorGroup? = if let tree { try IndicatorGroup(group, in: tree) } else { nil }
    let elements = tree.flatMap { tree in chosen?.columns.map { tree.elements[$0] } }
    let context = ReadingContext(path: path)
    let wanted = elements.map { Set($0.flatMap(\.names).map(\.foldedName)) }
    let table = PlainTable(path: path, wanted: wanted, in: context)
    guard let table else { throw InvalidFiles(context.takeDiagnostics()) }
    let found = elements.map { members(of: $0, table) } ?? members(of: table)
    var values = self.values(of: found, table)
    if !context.isClean { throw InvalidFiles(context.takeDiagnostics()) }
    values.group = chosen?.label
    values.areSiblings = chosen?.areSiblings ?? true
    if tree == nil {
      let taken = Set(found.map(\.column) + [0])
      table.noteUnused(besides: Array(taken))
      values.leftOut = table.header.indices.filter { !taken.contains($0) }
        .map { table.header[$0].text }.filter { !$0.isEmpty }
    }
    values.remarks = Remarks(context.takeNotes())
    return values
  }

  private static func tree(path: String) throws(InvalidFiles) -> IndicatorTree {
    let context = ReadingContext(path: path)
    let wanted = Set(IndexTableColumn.allNames.map(\.foldedName))
    let table = PlainTable(path: path, wanted: wanted, in: context)
    let tree = table.flatMap { IndicatorTableReader($0).tree() }
    guard let tree, context.isClean else { throw InvalidFiles(context.takeDiagnostics()) }
    return tree
  }

  // MARK: Columns

  /// Finds the columns of known indicators, and reports those without.
  private func members(of elements: [IndexElement], _ table: PlainTable) -> [Member] {
    elements.compactMap { element in
      table.column(of: element).map { Member(element: element, column: $0) }
    }
  }

  /// Takes every column behind the first one in which at least half of what is written are meant as
  /// numbers, but for years.
  private func members(of table: PlainTable) -> [Member] {
    let columns = table.header.indices.dropFirst().filter { column in
      if Self.yearNames.contains(table.header[column].text.lowercased()) { return false }
      let reader = FigureReader(unit: nil, missing: Self.missing)
      var (numbers, others) = (0, 0)
      for row in table.rows.indices {
        switch table.outcome(row: row, column: column, by: reader) {
        case .missing: break
        case .number: numbers += 1
        case .refused(let problem) where problem.code == "undeclared-missing": break
        case .refused(let problem):
          if Self.wordCodes.contains(problem.code) { others += 1 } else { numbers += 1 }
        }
      }
      return numbers > 0 && numbers >= others
    }
    if columns.isEmpty {
      table.report(.noIndicators, at: table.header[0])
    } else if columns.allSatisfy({ isNumber(table.header[$0].text) }) {
      table.report(.onlyNumbersInHeader, at: table.header[0])
    }
    for column in columns {
      let name = table.header[column].text
      if name.isEmpty {
        table.report(.emptyValue, at: table.header[column])
      } else {
        // Looking a name up reports a second column of it.
        _ = table.column(named: name)
      }
    }
    return columns.map { Member(element: IndexElement(id: table.header[$0].text), column: $0) }
  }

  /// Whether a text is a number that is no year.
  private func isNumber(_ text: String) -> Bool {
    Double(text).map { !Self.years.contains($0) } ?? false
  }

  // MARK: Rows

  private func values(of members: [Member], _ table: PlainTable) -> DecisionValues {
    let taken = Set(members.map(\.column))
    let unitColumn = table.header.indices.first { !taken.contains($0) }
    let hasYears = table.header.contains { Self.yearNames.contains($0.text.lowercased()) }
    var lines: [String: Int] = [:]
    let units = table.rows.map { cells -> LocalizedText in
      guard let unitColumn else { return LocalizedText("\(cells[0].line ?? 0)") }
      let cell = cells[unitColumn]
      if cell.text.isEmpty {
        table.report(.emptyCode, at: cell, ofColumn: unitColumn)
      } else if cell.text.namesTotal {
        table.report(.totalRow(cell.text), at: cell)
      } else if let line = lines[cell.text], !hasYears {
        table.report(
          .repeatedUnit(cell.text, year: nil, firstLine: line), at: cell)
      } else {
        lines[cell.text] = cell.line
      }
      return LocalizedText(cell.text)
    }
    let columns = members.map { member in
      let reader = FigureReader(unit: member.element.knownUnit, missing: Self.missing)
      let figures = table.figures(inColumn: member.column, by: reader)
      return figures.values.enumerated().map { row, value -> Double in
        if let value { return value }
        table.report(.missingValue(member.element.label), at: table.rows[row][member.column])
        return .nan
      }
    }
    return DecisionValues(
      path: path, indicators: members.map(\.element), stage: .tabled, units: units,
      values: Matrix(
        rowCount: units.count, columnCount: columns.count, storage: columns.flatMap(\.self)),
      table: .init(table), rows: Array(units.indices), columns: members.map(\.column))
  }
}
