import HengDiagnostics
import HengModel
import HengScoring
import HengSources

/// The cells with decisions and surveys.
extension TableRowReader {
  func judgement(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ columns: TablePlan.DecisionCells
  ) -> Judgement? {
    guard let decision = decision(batch, cells, columns) else { return nil }
    let judgement = Judgement(
      indicatorID: columns.row.indicator.id, decision: decision, grounds: columns.grounds)
    switch decision {
    case .marks, .level:
      guard let problem = plan.compiled.problem(with: judgement, onRow: columns.index) else {
        return judgement
      }
      let place = columns.decision.place(ofMisfit: decision)
      inColumn(place) {
        report(.judgement(problem, row: columns.row.indicator.label), at: cell(place, cells))
      }
      return nil
    default: return judgement
    }
  }

  /// The most cases that a cell may count.
  private static let incidentLimit = 10_000

  /// Reads a decision.
  private func decision(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ columns: TablePlan.DecisionCells
  ) -> Judgement.Decision? {
    switch columns.decision {
    case .marks(let place):
      guard let cell = cell(place, cells), let marks = marks(batch, place, cell) else {
        return nil
      }
      return .marks(marks)
    case .level(let place, let names, let marksPlace):
      guard let id = level(batch, cells, place, names) else {
        if !isGiven(place, batch, cells), let marksPlace, isGiven(marksPlace, batch, cells) {
          reportBlank(place, cells)
        }
        return nil
      }
      let marksCell = marksPlace.flatMap { place in cell(place, cells).map { (place, $0) } }
      let marks = marksCell.flatMap { self.marks(batch, $0, $1) }
      return .level(id: id, marks: marks, marksBasis: columns.marksBasis)
    case .items(let items):
      var answers: [Judgement.Answer] = []
      answers.reserveCapacity(items.count)
      for item in items {
        guard let isMet = answer(batch, cells, item.cell) else { continue }
        answers.append(Judgement.Answer(item: item.id, isMet: isMet, grounds: columns.grounds))
      }
      return answers.isEmpty ? nil : .checklist(answers)
    case .incidents(let place):
      guard let count = incidents(batch, cells, place) else { return nil }
      let found = count == 0 ? [] : [Judgement.Incident(count: count, grounds: columns.grounds)]
      return .incidents(found)
    case .score(let place, let fixed, let wholePlace):
      return carriedOver(batch, cells, place, of: fixed, wholePlace)
    case .notApplicable(let place):
      return answer(batch, cells, place) == true ? .notApplicable : nil
    case .exercised(let place):
      return answer(batch, cells, place).map { .veto($0) }
    }
  }

  private func incidents(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ place: Int
  ) -> Int? {
    // People write 无 where nothing happened.
    if let cell = cell(place, cells), batch.plainNumber(of: cell, by: plan.countReader) == nil,
      !plan.map.missing.contains(batch.text(cell)), CellWords.answer(batch.text(cell)) == false
    {
      return 0
    }
    return count(batch, cells, place, upTo: TableRowReader.incidentLimit)
  }

  /// Reads a score that another assessment gave, of a fixed total or one that a cell holds.
  private func carriedOver(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ place: Int,
    of fixed: Rational?, _ wholePlace: Int?
  ) -> Judgement.Decision? {
    guard let cell = cell(place, cells), let score = marks(batch, place, cell) else { return nil }
    if let wholePlace, !isGiven(wholePlace, batch, cells) { reportBlank(wholePlace, cells) }
    let wholeCell = wholePlace.flatMap { place in self.cell(place, cells).map { (place, $0) } }
    guard let whole = fixed ?? wholeCell.flatMap({ marks(batch, $0, $1) }) else { return nil }
    if whole <= 0, let (place, cell) = wholeCell {
      inColumn(place) { report(.numberOutOfRange("\(whole)", range: "(0, +∞)"), at: cell) }
      return nil
    }
    if score >= 0, score <= whole { return .carriedOver(score: score, of: whole) }
    inColumn(place) { report(.numberOutOfRange("\(score)", range: "[0, \(whole)]"), at: cell) }
    return nil
  }

  // MARK: Words

  /// Returns a cell's text without white space at its ends; `nil` for one that says nothing, and,
  /// reported, for a formula without a result.
  private func word(
    _ batch: RecordBatch, _ cell: RecordBatch.Cell, _ place: Int
  ) -> String? {
    if let absence = cell.absence {
      inColumn(place) { report(absence.problem, at: cell) }
      return nil
    }
    let text = cell.start == cell.end ? "" : batch.text(cell).trimmed
    if text.isEmpty || plan.map.missing.contains(text) { return nil }
    if isFormulaError(batch, cell) {
      inColumn(place) { report(.formulaError(text), at: cell) }
      return nil
    }
    return text
  }

  /// Returns the level that a cell names; a blank cell names none.
  private func level(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ place: Int, _ names: LevelNames
  ) -> String? {
    guard let cell = cell(place, cells) else { return nil }
    if !plan.declaresMissing, let id = names.exact.value(of: cell, in: batch) { return id }
    guard let text = word(batch, cell, place) else { return nil }
    if let id = names.level(of: text) { return id }
    inColumn(place) {
      report(
        .unknownChoice(
          text, choices: names.all, nearest: NearestName.of(text, among: names.all)), at: cell)
    }
    return nil
  }

  private static let answerWords = ExactWords(["是": true, "否": false, "1": true, "0": false])

  private func answer(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ place: Int
  ) -> Bool? {
    guard let cell = cell(place, cells) else { return nil }
    if !plan.declaresMissing, let answer = TableRowReader.answerWords.value(of: cell, in: batch) {
      return answer
    }
    guard let text = word(batch, cell, place) else { return nil }
    if let answer = CellWords.answer(text) { return answer }
    inColumn(place) {
      report(.unknownChoice(text, choices: ["是", "否"], nearest: nil), at: cell)
    }
    return nil
  }

  // MARK: Surveys

  /// The most people that a cell may count.
  private static let peopleLimit = 1_000_000_000

  func survey(
    _ batch: RecordBatch, _ cells: ArraySlice<RecordBatch.Cell>, _ survey: TablePlan.SurveyCells
  ) -> SatisfactionGroup? {
    func people(_ place: Int) -> Int? {
      count(batch, cells, place, upTo: TableRowReader.peopleLimit)
    }
    let population = survey.population.flatMap(people)
    let isCounted = isGiven(survey.satisfied, batch, cells)
    if isCounted != isGiven(survey.asked, batch, cells) {
      reportBlank(isCounted ? survey.asked : survey.satisfied, cells)
    }
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
