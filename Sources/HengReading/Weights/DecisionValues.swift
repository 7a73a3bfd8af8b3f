public import HengDiagnostics
public import HengIndex
package import HengModel
package import HengNumerics
import HengSources

/// The values of some indicators that weights are derived from, and where they stand.
public struct DecisionValues: Sendable {
  package let path: String
  package var label: LocalizedText?
  package var source: String?
  package let indicators: [IndexElement]
  package let stage: WeightDerivation.Stage
  package var group: LocalizedText?
  package var areSiblings = true
  package var leftOut: [String] = []
  /// What is to be told first of how the values were read.
  public package(set) var remarks = Remarks()
  /// The rows' names, with the year if there are several.
  package let units: [LocalizedText]
  /// The values, rows × indicators, all of them there.
  package let values: Matrix
  /// The table of the values.
  package let table: IndexPlaces.TablePlaces
  /// The table's row of each row of values.
  package let rows: [Int]
  /// The table's column of each indicator.
  package let columns: [Int]

  /// Reads values.
  ///
  /// - Parameters:
  ///   - path: An index file, whose values are taken after treatment, or a table of units and
  ///     numbers.
  ///   - indicators: An indicator table, which says what the columns of a table are; without one
  ///     every column of numbers is an indicator of which more is better.
  ///   - group: The code of an aggregate, if only the indicators below it are wanted.
  /// - Throws: ``InvalidFiles`` with every mistake of all files.
  public init(
    path: String, indicators: String? = nil, group: String? = nil
  ) throws(InvalidFiles) {
    self =
      DecisionValues.isTable(path)
      ? try DecisionTableReader(path: path).values(indicators: indicators, group: group)
      : try DecisionValues(index: IndexFile(path: path).load(), group: group)
  }

  /// Whether a path ends as tables do.
  public static func isTable(_ path: String) -> Bool {
    TableFormat(path: path) != nil
  }

  package init(
    path: String, indicators: [IndexElement], stage: WeightDerivation.Stage,
    units: [LocalizedText], values: Matrix, table: IndexPlaces.TablePlaces, rows: [Int],
    columns: [Int]
  ) {
    self.path = path
    self.indicators = indicators
    self.stage = stage
    self.units = units
    self.values = values
    self.table = table
    self.rows = rows
    self.columns = columns
  }

  /// Derives weights from the values.
  ///
  /// - Parameter method: The method.
  /// - Returns: The weights, with what they follow from.
  /// - Throws: ``InvalidFiles`` with what keeps the method from finding weights.
  public func weights(by method: ObjectiveWeighting) throws(InvalidFiles) -> WeightDerivation {
    do throws(WeightingError) {
      let decision = try DecisionMatrix(values: values, directions: indicators.map(\.direction))
      return WeightDerivation(
        path: path, label: label, source: source,
        indicators: indicators.map { .init(id: $0.id, label: $0.label) },
        basis: .values(try ValueWeights(of: decision, by: method)), stage: stage, group: group,
        areSiblings: areSiblings, leftOut: leftOut)
    } catch {
      throw InvalidFiles(diagnostics(of: error, method))
    }
  }

  /// Returns what is to be told of weights: how the values were read, and the indicators that go
  /// against the weighted sum of all.
  ///
  /// - Parameter weights: Weights that were derived from these values.
  /// - Returns: Notes.
  public func remarks(of weights: WeightDerivation) -> Remarks {
    let columns = indicators.indices.map { place in
      let column = values.column(place)
      let mean = column.reduce(0, +) / Double(column.count)
      let spread = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
      let sign = indicators[place].direction == .smallerIsBetter ? -1.0 : 1.0
      return column.map { spread > 0 ? sign * ($0 - mean) / spread : 0 }
    }
    let shares = weights.weights
    let sum = (columns.first ?? []).indices.map { row in
      zip(columns, shares).reduce(0) { $0 + $1.0[row] * $1.1 }
    }
    var remarks = remarks
    remarks.add(
      indicators.indices.compactMap { place -> Diagnostic? in
        guard shares[place] > 0, let found = columns[place].opposition(to: sum) else { return nil }
        let whole = group ?? label ?? Term.weightedSum
        return Diagnostic(
          .againstItsIndex(indicators[place].label, index: whole, correlation: found),
          at: .file(table.location(table.header[self.columns[place]])), .note)
      })
    return remarks
  }

  // MARK: Mistakes

  private func diagnostics(
    of error: WeightingError, _ method: ObjectiveWeighting
  ) -> [Diagnostic] {
    func diagnostic(_ error: WeightingError, otherCount: Int = 0) -> Diagnostic {
      let subject = WeighedValues(
        method: method, isTreated: stage == .treated,
        indicator: error.indicator.map { indicators[$0].label }, unit: error.unit.map { units[$0] },
        otherCount: otherCount)
      return Diagnostic(.valueWeighting(error, of: subject), at: location(of: error))
    }
    switch error {
    case .constantIndicator:
      return indicators.indices.filter { indicator in
        let column = values.column(indicator)
        return column.allSatisfy { $0 == column[0] }
      }.map { diagnostic(.constantIndicator($0)) }
    case .negativeValue(_, _, let indicator):
      return [diagnostic(error, otherCount: count(of: { $0 < 0 }, besides: indicator))]
    case .nonPositiveValue(_, _, let indicator):
      return [diagnostic(error, otherCount: count(of: { $0 <= 0 }, besides: indicator))]
    case .nonFiniteValue, .tooFewUnits, .noSpread, .undetermined, .numbersOutOfRange:
      return [diagnostic(error)]
    }
  }

  /// Counts the other indicators with some value that isn't accepted.
  private func count(of isRefused: (Double) -> Bool, besides indicator: Int) -> Int {
    indicators.indices.count { $0 != indicator && values.column($0).contains(where: isRefused) }
  }

  private func location(of error: WeightingError) -> FileLocation {
    guard let indicator = error.indicator else { return FileLocation(path: path) }
    let column = columns[indicator]
    return table.location(
      error.unit.map { table.rows[rows[$0]][column] } ?? table.header[column])
  }
}
