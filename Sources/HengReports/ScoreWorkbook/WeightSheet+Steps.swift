import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// Weights from step to step in hidden columns, and the dimensions that the steps fill up.
extension ScoreWorkbook {
  func columns(ofStep step: Int, _ members: ClosedRange<Int>) -> WeightFormulas.Columns {
    func range(_ column: Int) -> String {
      CellRange(weights.cell(column, members.lowerBound), weights.cell(column, members.upperBound))
        .absolute
    }
    return WeightFormulas.Columns(
      marks: range(weights.marksColumn(ofStep: step)),
      isSettled: range(weights.settledColumn(ofStep: step)))
  }

  var wholeRange: ClosedRange<Int> { 0...max(0, weights.rows.count - 1) }

  /// The dimensions above a row, as places in the table of dimensions.
  func dimensions(above place: Int) -> [Int] {
    weights.dimensions.indices.filter { weights.dimensions[$0].members.contains(place) }
  }

  func setCell(ofDimension index: Int) -> String {
    CellAddress(row: weights.row(ofDimension: index), column: WeightPlaces.setColumn).absolute
  }

  func lockCell(ofDimension index: Int) -> String {
    CellAddress(row: weights.row(ofDimension: index), column: WeightPlaces.lockColumn).absolute
  }

  /// Writes the hidden columns of a row: its weight from step to step.
  func writeSteps(_ place: Int, _ full: Rational, _ sheet: inout Sheet) {
    let above = dimensions(above: place)
    let value = Cell.FormulaValue.number(full.doubleValue)
    func set(_ column: Int, _ formula: String, _ value: Cell.FormulaValue) {
      sheet.cells[weights.cell(column, place)] = Cell(.formula(formula, value: value))
    }
    func text(_ column: Int) -> String { weights.cell(column, place).absolute }
    let ownSet = text(WeightPlaces.setColumn)
    set(
      weights.marksColumn(ofStep: 0),
      weightFormulas.start(set: ownSet, else: text(WeightPlaces.fullColumn)), value)
    let locks: [(lock: String, set: String?)] =
      [(text(WeightPlaces.lockColumn), nil)]
      + above.map { (lockCell(ofDimension: $0), setCell(ofDimension: $0)) }
    set(
      weights.settledColumn(ofStep: 0), weightFormulas.isSettled(set: ownSet, locks: locks),
      .number(0))
    for (step, depth) in weights.depths.enumerated() {
      let (marks, settled) = (
        text(weights.marksColumn(ofStep: step)), text(weights.settledColumn(ofStep: step))
      )
      guard let index = above.first(where: { weights.dimensions[$0].depth == depth }) else {
        set(weights.marksColumn(ofStep: step + 1), marks, value)
        set(weights.settledColumn(ofStep: step + 1), settled, .number(0))
        continue
      }
      let target = setCell(ofDimension: index)
      set(
        weights.marksColumn(ofStep: step + 1),
        weightFormulas.filled(
          marks, isSettled: settled, to: target,
          members: columns(ofStep: step, weights.dimensions[index].members)), value)
      set(
        weights.settledColumn(ofStep: step + 1), weightFormulas.isSettled(settled, orBy: target),
        .number(0))
    }
    let last = weights.depths.count
    set(
      weights.marksColumn(ofStep: last + 1),
      weightFormulas.filled(
        text(weights.marksColumn(ofStep: last)),
        isSettled: text(weights.settledColumn(ofStep: last)), to: officialSum.absolute,
        members: columns(ofStep: last, wholeRange)), value)
  }

  func writeDimension(_ index: Int, _ sheet: inout Sheet) {
    let dimension = weights.dimensions[index]
    let row = weights.row(ofDimension: index)
    let members = weights.rows[dimension.members].reduce(Rational.zero) {
      $0 + score.rows[$1].row.indicator.fullMarks
    }
    func range(_ column: Int) -> String {
      CellRange(
        weights.cell(column, dimension.members.lowerBound),
        weights.cell(column, dimension.members.upperBound)
      ).absolute
    }
    sheet[row, WeightPlaces.nameColumn] = Cell(
      .text(dimension.label.label[language]),
      style: SheetStyle.text.with { $0.indent = dimension.depth })
    sheet[row, WeightPlaces.fullColumn] = Cell(
      .formula(
        "SUM(\(range(WeightPlaces.fullColumn)))", value: .number(members.doubleValue)),
      style: SheetStyle.number)
    sheet[row, WeightPlaces.setColumn] = Cell(.blank, style: SheetStyle.input(SheetStyle.number))
    sheet[row, WeightPlaces.lockColumn] = Cell(
      .blank, style: SheetStyle.input(SheetStyle.centered))
    sheet[row, WeightPlaces.weightColumn] = Cell(
      .formula(
        "ROUND(SUM(\(range(WeightPlaces.weightColumn))),10)", value: .number(members.doubleValue)),
      style: SheetStyle.number)
    let step = weights.depths.firstIndex(of: dimension.depth) ?? 0
    sheet[row, WeightPlaces.rateColumn] = Cell(
      .formula(
        weightFormulas.problem(
          target: setCell(ofDimension: index), members: columns(ofStep: step, dimension.members)),
        value: .text("")), style: SheetStyle.text)
  }
}
