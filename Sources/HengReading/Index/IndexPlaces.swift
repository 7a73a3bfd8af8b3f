package import HengDiagnostics
package import HengIndex
import HengModel
package import HengSources

/// Where an index has what: in its file, its indicator table and its data table.
package struct IndexPlaces: Sendable {
  /// The index file.
  package let path: String
  /// The steps, or the file itself.
  package let steps: SourceNode
  package let indicators: TablePlaces
  package let data: TablePlaces
  /// The table's column of each indicator.
  package let indicatorColumns: [Int]

  /// The cells of a table without their text.
  package struct TablePlaces: Sendable {
    package let path: String
    package let sheet: FileLocation.Sheet?
    package let header: [PlainTable.Cell]
    package let rows: [[PlainTable.Cell]]

    package init(_ table: PlainTable) {
      (path, sheet, header, rows) = (table.path, table.sheet, table.header, table.rows)
    }

    package func location(_ cell: PlainTable.Cell) -> FileLocation {
      FileLocation(path: path, sheet: sheet, line: cell.line, column: cell.column)
    }

    /// Returns the place of the first cell with some text in a column, or of the header.
    package func location(ofText text: String, inColumnNamed names: [String]) -> FileLocation {
      let column = header.firstIndex { names.map(\.foldedName).contains($0.text.foldedName) }
      let row = rows.first { row in column.map { row[$0].text == text } ?? false }
      return location(row.flatMap { row in column.map { row[$0] } } ?? header[0])
    }
  }

  /// Returns what keeps a step from being taken, at the places to mend it.
  ///
  /// - Parameters:
  ///   - failure: What is wrong.
  ///   - pipeline: The data and the indicators.
  ///   - setting: The setting that changed steps, which is then the place of mistakes in steps.
  /// - Returns: A mistake for each problem, in their order.
  package func diagnostics(
    of failure: IndexFailure, _ pipeline: IndexPipeline, replayedBy setting: Place? = nil
  ) -> [Diagnostic] {
    failure.problems.map { diagnostic(of: $0, pipeline, failure.screenedRows, setting) }
  }

  private func diagnostic(
    of problem: IndexProblem, _ pipeline: IndexPipeline, _ screened: [Int]?, _ setting: Place?
  ) -> Diagnostic {
    let tree = pipeline.tree
    func label(_ id: String) -> LocalizedText {
      tree.column(of: id).map { tree.elements[$0].label } ?? LocalizedText(id)
    }
    func part(_ group: String, _ place: Int?) -> LocalizedText? {
      guard let place, let column = tree.column(of: group) else { return nil }
      return tree.elements[tree.groups[column - tree.indicatorCount].parts[place]].label
    }
    func unit(_ row: Int?) -> LocalizedText? {
      row.map { pipeline.data.rows[screened?[$0] ?? $0].label }
    }
    func step(_ name: String) -> Place { setting ?? self.step(name) }
    func at(_ place: Place, _ problem: Problem) -> Diagnostic { Diagnostic(problem, at: place) }
    switch problem {
    case .unknownColumn(let name, let named):
      let nearest = NearestName.of(name, among: data.header.map(\.text))
      return Diagnostic(
        .unknownColumn(name, nearest: nearest, known: []), at: step(named.rawValue))
    case .zeroDenominator(let row, let indicator, let denominator):
      let column = data.header.firstIndex { $0.text.foldedName == denominator.foldedName }
      return at(
        .file(data.location(column.map { data.rows[row][$0] } ?? data.rows[row][0])),
        .zeroDenominator(indicator: label(indicator)))
    case .unknownUnit(let id):
      let known = pipeline.data.rows.map(\.id)
      return at(
        step("screen"), .unknownUnitToScreen(id, nearest: NearestName.of(id, among: known)))
    case .numbersOutOfRange(let group):
      return at(step("aggregate"), .numbersOutOfRange(group: label(group)))
    case .tooFewUnits(let count):
      return count == pipeline.data.rowCount
        ? at(.file(at: data.path), .tooFewRows(count)) : at(step("screen"), .tooFewUnits(count))
    case .emptyRow(let row):
      return at(
        .file(data.location(data.rows[row][0])), .emptyRow(pipeline.data.rows[row].id))
    case .emptyIndicator(let id): return at(header(id, tree), .emptyIndicator(label(id)))
    case .normalization(let error, let id):
      return at(header(id, tree), .normalization(error, indicator: label(id)))
    case .noTarget(let id):
      return at(
        .file(indicators.location(ofText: id, inColumnNamed: IndexTableColumn.code.names)),
        .noTarget(label(id)))
    case .noReference(let id): return at(step("normalize"), .noReference(id))
    case .weighting(let error, let group):
      return at(
        step("weight"),
        .weighting(
          error, group: label(group), part: part(group, error.indicator), unit: unit(error.unit)))
    case .weightingNeedsAll(let group, let indicator):
      return at(
        header(indicator, tree),
        .weightingNeedsAll(group: label(group), indicator: label(indicator)))
    case .weightsAllZero(let group):
      return at(step("weight"), .groupWeightsAllZero(label(group)))
    case .aggregation(let error, let group):
      return at(
        step("aggregate"),
        .aggregation(
          error, group: label(group), part: part(group, error.column), unit: unit(error.row)))
    }
  }

  private func header(_ id: String, _ tree: IndicatorTree) -> Place {
    let cell = tree.column(of: id).map { data.header[indicatorColumns[$0]] } ?? data.header[0]
    return .file(data.location(cell))
  }

  /// Returns the place of a step, or of all steps where it isn't written.
  package func step(_ name: String) -> Place {
    let node = steps[name] ?? steps
    return .file(FileLocation(path: path, line: node.line, column: node.column))
  }
}

extension WeightingError {
  /// The indicator that is at fault, among those that the method looked at.
  package var indicator: Int? {
    switch self {
    case .nonFiniteValue(_, let indicator), .constantIndicator(let indicator),
      .negativeValue(_, _, let indicator), .nonPositiveValue(_, _, let indicator):
      indicator
    case .tooFewUnits, .noSpread, .undetermined, .numbersOutOfRange: nil
    }
  }

  /// The row that is at fault, among those that the method looked at.
  package var unit: Int? {
    switch self {
    case .nonFiniteValue(let unit, _), .negativeValue(_, let unit, _),
      .nonPositiveValue(_, let unit, _):
      unit
    case .constantIndicator, .tooFewUnits, .noSpread, .undetermined, .numbersOutOfRange: nil
    }
  }
}

extension AggregationError {
  fileprivate var column: Int? {
    switch self {
    case .invalidWeight(_, let column), .nonPositiveValue(_, _, let column),
      .negativeValue(_, _, let column), .missingValue(_, let column),
      .nonFiniteValue(_, _, let column):
      column
    case .allWeightsZero, .nonPositiveMean, .invalidExponent, .invalidOrderWeights,
      .invalidThresholds:
      nil
    }
  }

  fileprivate var row: Int? {
    switch self {
    case .nonPositiveValue(_, let row, _), .negativeValue(_, let row, _),
      .nonPositiveMean(_, let row), .missingValue(let row, _), .nonFiniteValue(_, let row, _):
      row
    case .allWeightsZero, .invalidWeight, .invalidExponent, .invalidOrderWeights,
      .invalidThresholds:
      nil
    }
  }
}
