package import HengDiagnostics
package import HengIndex
package import HengModel
import HengNumerics

extension DecisionValues {
  /// Takes an index's values after treatment.
  ///
  /// - Parameters:
  ///   - index: The index.
  ///   - code: The code of an aggregate, if only the indicators below it are wanted.
  /// - Throws: ``InvalidFiles`` with everything that keeps the steps from being taken, and every
  ///   indicator with missing values.
  package init(index: LoadedIndex, group code: String?) throws(InvalidFiles) {
    let pipeline = index.pipeline
    let treated: TreatedIndex
    do throws(IndexFailure) {
      treated = try pipeline.treated(index.specification)
    } catch {
      throw InvalidFiles(index.places.diagnostics(of: error, pipeline))
    }
    let chosen = try IndicatorGroup(code, in: pipeline.tree)
    let hasYears = treated.data.hasSeveralYears
    let units = treated.data.rows.map { row in
      row.label + LocalizedText(hasYears ? row.year.map { " \($0)" } ?? "" : "")
    }
    let elements = chosen.columns.map { pipeline.tree.elements[$0] }
    let table = index.places.data
    let tableColumns = chosen.columns.map { index.places.indicatorColumns[$0] }
    let columns = chosen.columns.map(treated.treated.column)
    var mistakes: [Diagnostic] = []
    for (place, column) in columns.enumerated() {
      guard let row = column.firstIndex(where: \.isNaN) else { continue }
      mistakes.append(
        Diagnostic(
          .noValue(row: units[row], indicator: elements[place].label),
          at: table.location(table.rows[treated.rows[row]][tableColumns[place]])))
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes).limited }
    self.init(
      path: index.path, indicators: elements, stage: .treated, units: units,
      values: Matrix(
        rowCount: units.count, columnCount: columns.count, storage: columns.flatMap(\.self)),
      table: table, rows: treated.rows, columns: tableColumns)
    remarks = index.remarks
    label = index.label
    source = index.source
    group = chosen.label
    areSiblings = chosen.areSiblings
  }
}

/// The indicators below an aggregate, or all of them.
package struct IndicatorGroup {
  /// The indicators as columns of the tree.
  package let columns: [Int]
  /// What the aggregate is called; `nil` for all indicators.
  package let label: LocalizedText?
  /// Whether the indicators are all the parts of one aggregate.
  package let areSiblings: Bool

  /// Finds the indicators below an aggregate.
  ///
  /// - Parameters:
  ///   - code: The aggregate's code; `nil` for the index.
  ///   - tree: All indicators.
  /// - Throws: ``InvalidFiles`` if no aggregate has the code.
  package init(_ code: String?, in tree: IndicatorTree) throws(InvalidFiles) {
    guard let code else {
      (columns, label) = (Array(tree.indicators.indices), nil)
      areSiblings = tree.groups.count == 1
      return
    }
    let group = tree.column(of: code).flatMap { column in
      tree.groups.first { $0.column == column }
    }
    guard let group else {
      let known = tree.groups.map { tree.elements[$0.column].id }
      let nearest = NearestName.of(code, among: known)
      throw InvalidFiles([
        Diagnostic(
          .unknownGroup(
            code, nearest: nearest, known: known, isIndicator: tree.column(of: code) != nil),
          at: .setting("group", value: code))
      ])
    }
    columns = tree.indicators(below: group.column)
    label = tree.elements[group.column].label
    areSiblings = group.parts.allSatisfy { $0 < tree.indicatorCount }
  }
}
