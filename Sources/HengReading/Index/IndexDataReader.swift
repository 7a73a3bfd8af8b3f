package import HengDiagnostics
package import HengIndex
package import HengModel
package import HengSources

/// Where a data table has what, as the spec says.
package struct IndexDataColumns {
  /// A column with the node that names it; without one it has its customary name.
  package struct Name {
    package var text: String
    package var node: SourceNode?
  }

  /// The names that a column of codes usually has.
  package static let customaryCodes = IndexTableColumn.code.names + ["单位代码", "单位"]

  package var code = Name(text: "code")
  package var chineseName: Name?
  package var englishName: Name?
  package var year: Name?
  /// What is written where there is no value, beside dashes.
  package var missing = MissingWords.dashes.adding(["NA"])
  /// What plain numbers of columns of percentages are; `nil` if nobody said.
  package var scale: FigureScale?
  /// The columns of series' names and of their values, where each unit has a row for each series.
  package var series: (name: Name, value: Name)?
  /// Columns of words that the spec groups by.
  package var groups: [Name] = []
  /// Columns that the spec divides by, beside those of the indicator table.
  package var denominators: [Name] = []
}

/// Reads a data table.
package struct IndexDataReader {
  package let table: PlainTable
  package let tree: IndicatorTree
  package let names: IndexDataColumns
  /// Takes mistakes about names that the spec gives.
  package let context: ReadingContext
  /// Whether the indicators are those of the table; else some may be no indicators.
  package let isTreeWhole: Bool

  /// Returns the data and the table's column of each indicator, or reports every mistake, among them
  /// what keeps an index's first steps from being taken.
  package func data(for specification: IndexSpecification) -> (data: IndexData, columns: [Int])? {
    let indicators = tree.indicators.map {
      (element: $0, column: table.column(of: $0, isNeeded: isTreeWhole))
    }
    let denominators = denominatorNames.map { (name: $0.text, column: column($0)) }
    let groups = names.groups.map { (name: $0.text, column: column($0)) }
    let code = codeColumn
    let year = names.year.flatMap(column)
    let isYearMissing = names.year != nil && year == nil
    let areIndicatorsKnown = !isTreeWhole || !indicators.contains { $0.column == nil }
    guard let code, areIndicatorsKnown, !denominators.contains(where: { $0.column == nil }),
      !groups.contains(where: { $0.column == nil }), !isYearMissing
    else { return nil }
    let columns = indicators.compactMap(\.column)
    let notes = noteRows
    let labels = nameColumns
    let rows = rows(code: code, year: year, labels, besides: notes)
    var isWhole = rows.allSatisfy { $0 != nil }
    let elements = indicators.filter { $0.column != nil }.map(\.element)
    let byColumn = zip(elements, columns).map { element, column in
      let figures = table.figures(
        inColumn: column, by: reader(of: element, specification), threshold: threshold(of: element))
      if !figures.isWhole { isWhole = false }
      return figures.values
    }
    checkValues(byColumn, columns, elements, rows, besides: notes, specification)
    let divisors = denominators.compactMap { pair in
      pair.column.map { column in
        let figures = table.figures(inColumn: column, by: plainReader)
        if !figures.isWhole { isWhole = false }
        return (pair.name, figures.values)
      }
    }
    let used =
      [year, labels.chinese, labels.english].compactMap(\.self)
      + denominators.compactMap(\.column) + groups.compactMap(\.column) + columns + [code]
    table.noteUnused(besides: used)
    guard isWhole, isTreeWhole else { return nil }
    let others = table.header.indices.filter { !columns.contains($0) && $0 != code }
    let data = IndexData(
      rows: rows.compactMap { $0 },
      values: table.rows.indices.map { row in byColumn.map { $0[row] } },
      denominators: Dictionary(divisors + numbers(others)) { first, _ in first },
      groups: Dictionary(others.map { (table.header[$0].text, words($0)) }) { first, _ in first })
    return (data, columns)
  }

  /// Reports rows and indicators without values, and indicators with one value only where the
  /// normalization needs a spread; cells that are no numbers are passed over.
  private func checkValues(
    _ byColumn: [[Double?]], _ columns: [Int], _ elements: [IndexElement], _ rows: [IndexRow?],
    besides notes: Set<Int>, _ specification: IndexSpecification
  ) {
    let imputation = specification.imputation
    let isImputed = imputation.common != .none || !imputation.own.isEmpty
    for row in table.rows.indices where byColumn.allSatisfy({ $0[row] == nil }) {
      guard let id = rows[row]?.id else { continue }
      let isDropped = specification.screening.dropsEmpty(
        id, isImputed: isImputed, indicatorCount: byColumn.count)
      if isDropped { continue }
      let cell = table.rows[row].first { !$0.isBlank } ?? table.rows[row][0]
      let isNote = notes.contains(row)
      table.report(
        isNote
          ? .noFigures(cell.text, skippedBy: SkippedWords.word(leavingOut: cell.text))
          : .emptyRow(id), at: isNote ? cell : table.rows[row][0])
    }
    for (indicator, values) in byColumn.enumerated() {
      let element = elements[indicator]
      let known = values.compactMap { $0 }
      if known.isEmpty {
        table.report(
          .emptyIndicator(element.label), at: table.header[columns[indicator]])
      } else if let first = known.first, element.denominator == nil,
        known.allSatisfy({ $0 == first }),
        specification.normalization[element.id].needsSpread
      {
        table.report(
          .normalization(.constant(value: first), indicator: element.label),
          at: table.header[columns[indicator]])
      }
    }
  }

  // MARK: Numbers

  private var plainReader: FigureReader {
    FigureReader(unit: nil, scale: names.scale, missing: names.missing)
  }

  /// Reads an indicator's column in its unit, unless that is the unit of a quotient.
  private func reader(
    of element: IndexElement, _ specification: IndexSpecification
  ) -> FigureReader {
    var isDivided = element.denominator != nil
    if case .by = specification.denomination[element.id] { isDivided = true }
    return FigureReader(
      unit: isDivided ? nil : element.knownUnit, scale: names.scale, missing: names.missing)
  }

  /// What an indicator's values are held against, in base units.
  private func threshold(of element: IndexElement) -> Rational? {
    guard element.denominator == nil, let target = element.target else { return nil }
    return Rational(shortestDecimalOf: target) * (element.knownUnit?.factor ?? 1)
  }

  // MARK: Columns

  /// The column of codes: the one that the spec names, or the first with a customary name.
  var codeColumn: Int? {
    guard names.code.node == nil else { return column(names.code) }
    return IndexDataColumns.customaryCodes.lazy.compactMap { table.column(named: $0) }.first
      ?? column(names.code)
  }

  /// The columns to divide by: those of the indicator table and those of the spec.
  private var denominatorNames: [IndexDataColumns.Name] {
    var found: [IndexDataColumns.Name] = []
    let tabled = tree.indicators.compactMap { element in
      element.denominator.map { IndexDataColumns.Name(text: $0) }
    }
    for name in tabled + names.denominators where !found.contains(where: { $0.text == name.text }) {
      found.append(name)
    }
    return found
  }

  func column(_ name: IndexDataColumns.Name) -> Int? {
    if let column = table.column(named: name.text) { return column }
    if let node = name.node {
      context.report(
        .unknownColumn(
          name.text, nearest: table.nearestName(to: name.text), known: table.header.map(\.text)),
        at: node)
    } else {
      table.report(
        .missingDataColumn(name.text, nearest: table.nearestName(to: name.text)),
        at: table.header[0])
    }
    return nil
  }

  // MARK: Other columns

  /// The columns that hold numbers and nothing else, which a replay may divide by.
  private func numbers(_ columns: [Int]) -> [(String, [Double?])] {
    columns.compactMap { column in
      table.plainFigures(inColumn: column, by: plainReader).map {
        (table.header[column].text, $0)
      }
    }
  }

  private func words(_ column: Int) -> [String?] {
    table.rows.map { $0[column].text.isEmpty ? nil : $0[column].text }
  }
}

extension IndexElement {
  /// The unit of measure, if it is one that is known.
  package var knownUnit: UnitOfMeasure? {
    unit.flatMap { $0.isEmpty ? nil : UnitOfMeasure($0) }
  }
}

extension NormalizationMethod {
  /// Whether equal values are a mistake.
  fileprivate var needsSpread: Bool {
    switch self {
    case .formula(.minMax), .formula(.zScore): true
    case .formula, .toTarget, .toUnit: false
    }
  }
}
