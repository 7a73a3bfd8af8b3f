package import HengDiagnostics
package import HengModel
import HengScoring
package import HengSources

/// Reads the rows of a table by a plan.
package struct TableRowReader {
  package let plan: TablePlan
  package let sheet: FileLocation.Sheet?
  package let rowsMayBeShort: Bool
  package let context: ReadingContext

  /// Returns the year that a row's cell gives.
  package func year(_ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>) -> Int? {
    guard let place = plan.year, let cell = cell(place, cells) else { return nil }
    return inColumn(place) {
      let text = batch.text(cell).halfWidth.trimmed
      let year = text.last == "年" ? String(text.dropLast()) : text
      return context.integer(node(year, cell), in: EvaluationReader.years)
    }
  }

  /// Reads a row; `nil` if mistakes of it are reported, earlier ones included.
  package func row(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ unit: EvaluationUnit, year: Int
  ) -> TableRow? {
    guard let first = cells.first else { return nil }
    let location = FileLocation(path: context.path, sheet: sheet, line: Int(first.line))
    var row = TableRow(
      unit: unit, year: year, location: location,
      figures: plan.compiled.noFigures(),
      judgements: Array(repeating: nil, count: plan.scheme.rows.count), satisfaction: [])
    for figure in plan.figures {
      guard let cell = cell(figure.cell, cells),
        let read = self.figure(batch, cell, figure)
      else { continue }
      row.figures[figure.slot] = CompiledScheme.Figure(read.value, basis: figure.basis)
      if let unit = read.unit { row.ownUnits[figure.slot] = unit }
      if let places = read.places { row.ownPlaces.append((figure.slot, places)) }
    }
    for columns in plan.decisions {
      row.judgements[columns.index] = judgement(batch, cells, columns)
    }
    row.satisfaction = plan.surveys.compactMap { survey(batch, cells, $0) }
    return context.isClean ? row : nil
  }

  /// Reports a row that has cells beyond the header, or fewer than it.
  private func checkCount(_ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>) -> Bool {
    let width = plan.header.names.count
    if cells.count == width || (rowsMayBeShort && cells.count < width) { return true }
    if cells.count > width, cells.dropFirst(width).allSatisfy(batch.isBlank) { return true }
    if cells.count < width, cells.count >= plan.header.width { return true }
    context.report(
      .cellCount(cells.count, expected: width), sheet: sheet,
      line: cells.first.map { Int($0.line) })
    return false
  }

  /// Whether a row can be read at all; reports what is in the way.
  package func isReadable(_ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>) -> Bool {
    checkFormulas(batch, cells) && checkContent(batch, cells) && checkCount(batch, cells)
  }

  /// Excel's errors.
  private static let formulaErrors: Set<String> = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!",
    "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!",
  ]

  private func isFormulaError(_ batch: RecordBatch, _ cell: RecordBatch.Cell) -> Bool {
    cell.start < cell.end && batch.bytes[Int(cell.start)] == UInt8(ascii: "#")
      && TableRowReader.formulaErrors.contains(batch.text(cell).trimmed)
  }

  /// Reports formulas that failed or weren't calculated, and returns whether the row can be read
  /// on: it can't without its name and year.
  private func checkFormulas(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>
  ) -> Bool {
    var isNamed = true
    for place in plan.cells {
      guard let cell = cell(place, cells) else { continue }
      if cell.isUncalculated {
        inColumn(place) { report(.uncalculated, at: cell) }
      } else if isFormulaError(batch, cell) {
        inColumn(place) { report(.formulaError(batch.text(cell).trimmed), at: cell) }
      } else {
        continue
      }
      if [plan.unit, plan.label, plan.year].contains(place) { isNamed = false }
    }
    return isNamed
  }

  /// Reports a row that has nothing but a name, as notes below a table have.
  private func checkContent(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>
  ) -> Bool {
    func isBlank(_ place: Int) -> Bool { cell(place, cells).map(batch.isBlank) ?? true }
    guard plan.dataCells.allSatisfy(isBlank), !plan.dataCells.isEmpty,
      let first = cells.first(where: { !batch.isBlank($0) })
    else { return true }
    report(.noFigures(batch.text(first).trimmed), at: first)
    return false
  }

  /// Whether a row is one that the map says to leave out, such as 合计.
  package func isSkipped(_ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>) -> Bool {
    if plan.map.skippedWords.isEmpty { return false }
    let first = cells.first { !batch.isBlank($0) }
    let named = [plan.unit, plan.label].compactMap { $0 }.compactMap { cell($0, cells) }
    return ([first].compactMap { $0 } + named).contains {
      plan.map.skippedWords.contains(batch.text($0))
    }
  }

  // MARK: Cells

  private func cell(_ place: Int, _ cells: ArraySlice<RecordBatch.Cell>) -> RecordBatch.Cell? {
    place < cells.count ? cells[cells.startIndex + place] : nil
  }

  private func node(_ text: String, _ cell: RecordBatch.Cell) -> SourceNode {
    SourceNode(
      content: .scalar(text), line: Int(cell.line), column: Int(cell.column), sheet: sheet)
  }

  /// Runs a reading whose mistakes name the column.
  private func inColumn<Value>(_ place: Int, _ body: () -> Value) -> Value {
    context.columnName = plan.header.names[place]
    defer { context.columnName = nil }
    return body()
  }

  /// Returns the unit of a row, or reports that it names none.
  package func unit(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>
  ) -> EvaluationUnit? {
    let id = cell(plan.unit, cells).map { batch.text($0).trimmed } ?? ""
    let label = plan.label.flatMap { cell($0, cells) }.map { batch.text($0).trimmed } ?? ""
    for (place, name) in [(plan.unit, id), (plan.label ?? plan.unit, label)] where name.namesTotal {
      inColumn(place) { report(.totalRow(name), at: cell(place, cells)) }
      return nil
    }
    if id.isEmpty {
      return inColumn(plan.unit) {
        let cell = cell(plan.unit, cells) ?? cells.first
        context.report(
          .emptyValue, sheet: sheet, line: cell.map { Int($0.line) },
          column: cell.map { Int($0.column) })
        return nil
      }
    }
    return EvaluationUnit(id: id, label: LocalizedText(label.isEmpty ? id : label))
  }

  /// What people write into a cell that has no figure.
  private static let noFigure: Set<String> = ["", "-", "—", "–", "――", "——", "--", "/"]

  /// Returns a text in half-width forms, or `nil` if it says that there is nothing, or is the error
  /// of a formula, which was reported.
  package static func content(of text: String) -> String? {
    if text.utf8.first == UInt8(ascii: "#"), formulaErrors.contains(text.trimmed) { return nil }
    let plain = text.halfWidth.trimmed
    return noFigure.contains(plain) ? nil : plain
  }

  private func text(_ batch: RecordBatch, _ cell: RecordBatch.Cell) -> String? {
    cell.start == cell.end ? nil : TableRowReader.content(of: batch.text(cell))
  }

  private func figure(
    _ batch: RecordBatch, _ cell: RecordBatch.Cell, _ figure: TablePlan.FigureCell
  ) -> TableFigure? {
    if cell.start == cell.end { return nil }
    let end = Int(cell.end)
    if !batch.isPercent(cell),
      let number = CellNumber(batch.bytes, from: Int(cell.start), to: end),
      number.end == end || batch.bytes[number.end..<end].elementsEqual(figure.suffix)
    {
      return TableFigure(
        value: Rational(Int(number.digits)) * figure.scales[number.places],
        places: number.hasNeedlessZeros ? number.places : nil)
    }
    guard let text = text(batch, cell) else { return nil }
    return inColumn(figure.cell) {
      context.tableFigure(text, batch.text(cell).trimmed, at: node(text, cell), unit: figure.unit)
    }
  }

  private func number(_ batch: RecordBatch, _ place: Int, _ cell: RecordBatch.Cell) -> Rational? {
    if !batch.isPercent(cell),
      let number = CellNumber(batch.bytes, from: Int(cell.start), to: Int(cell.end)),
      number.end == Int(cell.end)
    {
      return number.value
    }
    guard let text = text(batch, cell) else { return nil }
    return inColumn(place) {
      context.tableFigure(
        text, batch.text(cell).trimmed, at: node(text, cell), unit: TableRowReader.mark)?.value
    }
  }

  private static let mark = UnitOfMeasure("分") ?? .one

  // MARK: Judgements

  private func judgement(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ columns: TablePlan.DecisionCells
  ) -> Judgement? {
    guard let (decision, place) = decision(batch, cells, columns) else { return nil }
    let judgement = Judgement(
      indicatorID: columns.row.indicator.id, decision: decision, grounds: columns.grounds)
    switch decision {
    case .marks, .level:
      guard let problem = plan.compiled.problem(with: judgement, onRow: columns.index) else {
        return judgement
      }
      inColumn(place) {
        report(.judgement(problem, row: columns.row.indicator.label), at: cell(place, cells))
      }
      return nil
    default: return judgement
    }
  }

  private func isGiven(
    _ place: Int, _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>
  ) -> Bool {
    cell(place, cells).map {
      $0.isUncalculated || startsWithDigit(batch, $0) || isFormulaError(batch, $0)
        || text(batch, $0) != nil
    } ?? false
  }

  private func startsWithDigit(_ batch: RecordBatch, _ cell: RecordBatch.Cell) -> Bool {
    cell.start < cell.end
      && UInt8(ascii: "0")...UInt8(ascii: "9") ~= batch.bytes[Int(cell.start)]
  }

  /// Reports a cell that is needed because another one is filled.
  private func reportBlank(_ place: Int, _ cells: ArraySlice<RecordBatch.Cell>) {
    let found = cell(place, cells)
    inColumn(place) {
      context.report(
        .emptyValue, sheet: sheet, line: (found ?? cells.first).map { Int($0.line) },
        // Where a row of a workbook ends, the columns go on.
        column: found.map { Int($0.column) } ?? (sheet == nil ? nil : place + 1))
    }
  }

  private func report(_ problem: Problem, at cell: RecordBatch.Cell?) {
    context.report(
      problem, sheet: sheet, line: cell.map { Int($0.line) }, column: cell.map { Int($0.column) })
  }

  /// Reads a decision, and the column that a misfit lies in.
  private func decision(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ columns: TablePlan.DecisionCells
  ) -> (Judgement.Decision, Int)? {
    switch columns.decision {
    case .marks(let place):
      guard let cell = cell(place, cells), let marks = number(batch, place, cell) else {
        return nil
      }
      return (.marks(marks), place)
    case .level(let place, let names, let words, let marksPlace):
      let cell = cell(place, cells)
      guard
        let id = cell.flatMap({ words.value(of: $0, in: batch) })
          ?? level(batch, cell, place, named: names)
      else {
        if cell.flatMap({ text(batch, $0) }) == nil, let marksPlace,
          isGiven(marksPlace, batch, cells)
        {
          reportBlank(place, cells)
        }
        return nil
      }
      let marksCell = marksPlace.flatMap { place in self.cell(place, cells).map { (place, $0) } }
      let marks = marksCell.flatMap { number(batch, $0, $1) }
      return (
        .level(id: id, marks: marks, marksBasis: columns.marksBasis),
        marks == nil ? place : marksPlace ?? place
      )
    case .items(let items):
      let answers = items.compactMap { item in
        answer(batch, cells, item.cell).map {
          Judgement.Answer(item: item.id, isMet: $0, grounds: columns.grounds)
        }
      }
      return answers.isEmpty ? nil : (.checklist(answers), items[0].cell)
    case .incidents(let place):
      guard let count = count(batch, cells, place) else { return nil }
      let found = count == 0 ? [] : [Judgement.Incident(count: count, grounds: columns.grounds)]
      return (.incidents(found), place)
    case .score(let place, let fixed, let wholePlace):
      guard let cell = cell(place, cells), let score = number(batch, place, cell) else {
        return nil
      }
      if let wholePlace, !isGiven(wholePlace, batch, cells) { reportBlank(wholePlace, cells) }
      let wholeCell = wholePlace.flatMap { place in self.cell(place, cells).map { (place, $0) } }
      guard let whole = fixed ?? wholeCell.flatMap({ number(batch, $0, $1) }) else { return nil }
      if whole <= 0, let (place, cell) = wholeCell {
        inColumn(place) { report(.numberOutOfRange("\(whole)", range: "(0, +∞)"), at: cell) }
        return nil
      }
      if score >= 0, score <= whole {
        return (.carriedOver(score: score, of: whole), place)
      }
      inColumn(place) {
        report(.numberOutOfRange("\(score)", range: "[0, \(whole)]"), at: cell)
      }
      return nil
    case .notApplicable(let place):
      return answer(batch, cells, place) == true ? (.notApplicable, place) : nil
    case .exercised(let place):
      return answer(batch, cells, place).map { (.veto($0), place) }
    }
  }

  /// Returns the level whose name a cell has in any form; a blank cell names none.
  private func level(
    _ batch: RecordBatch, _ cell: RecordBatch.Cell?, _ place: Int, named names: [String: String]
  ) -> String? {
    guard let cell, let text = text(batch, cell) else { return nil }
    let own = batch.text(cell).trimmed
    if let id = names[text] ?? names[own] { return id }
    return inColumn(place) {
      context.reportUnknownChoice(own, among: names.keys.sorted(), at: node(text, cell))
      return nil
    }
  }

  private static let answers: [String: Bool] = [
    "是": true, "有": true, "√": true, "✓": true, "✔": true, "1": true, "true": true, "yes": true,
    "y": true, "否": false, "无": false, "×": false, "✗": false, "✘": false, "0": false,
    "false": false, "no": false, "n": false,
  ]
  private static let answerWords = CellWords(answers)

  private func answer(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ place: Int
  ) -> Bool? {
    guard let cell = cell(place, cells) else { return nil }
    if let answer = TableRowReader.answerWords.value(of: cell, in: batch) { return answer }
    guard let text = text(batch, cell) else { return nil }
    if let answer = TableRowReader.answers[text] ?? TableRowReader.answers[text.lowercased()] {
      return answer
    }
    return inColumn(place) {
      context.reportUnknownChoice(
        batch.text(cell).trimmed, among: ["是", "否"], at: node(text, cell))
      return nil
    }
  }

  /// The most cases or people that a cell may count.
  private static let countLimit = 1_000_000_000

  private func count(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ place: Int,
    upTo limit: Int = 10_000
  ) -> Int? {
    guard let cell = cell(place, cells) else { return nil }
    if !batch.isPercent(cell),
      let number = CellNumber(batch.bytes, from: Int(cell.start), to: Int(cell.end)),
      number.end == Int(cell.end), number.places == 0, (0...Int64(limit)).contains(number.digits)
    {
      return Int(number.digits)
    }
    guard let text = text(batch, cell) else { return nil }
    let (digits, symbol) = context.split(text)
    return inColumn(place) {
      let isCounted = symbol.isEmpty || UnitOfMeasure(symbol)?.factor == 1
      return context.integer(node(isCounted ? digits.ungrouped : text, cell), in: 0...limit)
    }
  }

  private func survey(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ survey: TablePlan.SurveyCells
  ) -> SatisfactionGroup? {
    func people(_ place: Int) -> Int? {
      count(batch, cells, place, upTo: TableRowReader.countLimit)
    }
    let population = survey.population.flatMap(people)
    let pair = [survey.satisfied, survey.asked]
    let blank = pair.filter { !isGiven($0, batch, cells) }
    if blank.count == 1 { reportBlank(blank[0], cells) }
    guard let satisfied = people(survey.satisfied), let asked = people(survey.asked) else {
      return nil
    }
    guard asked > 0, satisfied <= asked, population.map({ $0 >= asked }) ?? true else {
      inColumn(survey.satisfied) {
        report(
          .impossibleSurvey(satisfied: satisfied, asked: asked, population: population),
          at: cell(survey.satisfied, cells))
      }
      return nil
    }
    return SatisfactionGroup(
      label: survey.group, target: survey.target, claimedRate: nil,
      survey: .init(satisfied: satisfied, asked: asked, population: population),
      evidence: Evidence())
  }
}
