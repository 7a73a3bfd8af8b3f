import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// One cell of the sheet of judgements, with what belongs beside it.
struct JudgementLine {
  /// What the cell decides.
  enum Kind: Hashable {
    case notApplicable
    case marks
    case level
    case item(String)
    case incidents
    case score
    case outOf
    case veto
  }

  var kind: Kind
  var label: LocalizedText
  /// What the cell holds now.
  var content: Cell.Content = .blank
  /// What the cell takes.
  var validation: Validation.Rule?
  var remark: LocalizedText = ""
  var grounds: [Judgement.Grounds] = []
}

/// Where each judgement stands in the sheet of judgements.
struct JudgementPlaces {
  /// The lines of each row of the scheme that a person judges.
  let groups: [(row: RowScore, lines: [JudgementLine])]
  private let firstRows: [String: Int]
  private let sheetName: String

  /// The row of the table's head.
  static let headRow = 3
  /// The column of the decisions.
  static let valueColumn = 3

  init(_ score: EvaluationScore, _ language: Language) {
    sheetName = ScoreSheet.judgements.name[language]
    groups = score.rows.map { ($0, $0.judgementLines(in: score, language)) }
      .filter { !$0.1.isEmpty }
    var next = JudgementPlaces.headRow + 1
    var firstRows: [String: Int] = [:]
    for (row, lines) in groups {
      firstRows[row.row.indicator.id] = next
      next += lines.count
    }
    self.firstRows = firstRows
  }

  func firstRow(of indicatorID: String) -> Int? { firstRows[indicatorID] }

  /// The cells of a row of the scheme as formulas name them.
  func cells(of indicatorID: String) -> JudgementCells {
    var cells = JudgementCells()
    guard let first = firstRows[indicatorID],
      let group = groups.first(where: { $0.row.row.indicator.id == indicatorID })
    else { return cells }
    for (index, line) in group.lines.enumerated() {
      let place = CellAddress(row: first + index, column: JudgementPlaces.valueColumn).absolute
      let cell = FormulaText.reference(to: place, inSheet: sheetName)
      switch line.kind {
      case .notApplicable: cells.notApplicable = cell
      case .marks: cells.marks = cell
      case .level: cells.level = cell
      case .item(let id): cells.items[id] = cell
      case .incidents: cells.incidents = cell
      case .score: cells.score = cell
      case .outOf: cells.outOf = cell
      case .veto: cells.veto = cell
      }
    }
    return cells
  }
}

extension Rational {
  /// So many marks, in words.
  fileprivate var marksText: LocalizedText {
    LocalizedText(zh: "\(self) 分", en: "\(self) \(self == 1 ? "mark" : "marks")")
  }
}

extension RowScore {
  /// What a person may decide on the row: nothing where the facts decide.
  fileprivate func judgementLines(
    in score: EvaluationScore, _ language: Language
  ) -> [JudgementLine] {
    let indicator = row.indicator
    let (yes, no) = (FormulaWord.yes.label[language], FormulaWord.no.label[language])
    func answer(_ holds: Bool?) -> Cell.Content { holds.map { .text($0 ? yes : no) } ?? .blank }
    func number(_ value: Rational?) -> Cell.Content {
      value.map { .number($0.doubleValue) } ?? .blank
    }
    let grounds = [judgement?.grounds].compactMap { $0 }
    if case .veto = row.rule {
      var exercised: Bool?
      if case .veto(let isExercised) = judgement?.decision { exercised = isExercised }
      return [
        JudgementLine(
          kind: .veto, label: Term.isExercised,
          content: answer(exercised),
          validation: .choices([yes, no]), grounds: grounds)
      ]
    }
    if judgement == nil, row.isDecided(by: score.facts) { return [] }
    var lines = decisionLines(grounds: grounds, answer: answer, yes: yes, no: no, language)
    var direct: Rational?
    switch judgement?.decision {
    case .marks(let marks), .level(_, let marks?, _): direct = marks
    default: break
    }
    let takesMarks = row.rule.kind != .checklist && row.rule.kind != .incidents
    if takesMarks || direct != nil {
      lines.append(
        JudgementLine(
          kind: .marks, label: Term.directMarks, content: number(direct),
          validation: .number(from: 0, to: indicator.fullMarks.doubleValue),
          remark: LocalizedText(
            zh: "满分 \(indicator.fullMarks)", en: "full marks \(indicator.fullMarks)"),
          grounds: direct == nil || !lines.isEmpty ? [] : grounds))
    }
    let isNotApplicable = judgement?.decision == .notApplicable
    if row.notApplicableMarks != nil || isNotApplicable {
      lines.append(
        JudgementLine(
          kind: .notApplicable, label: Term.notApplicable.inSentence,
          content: isNotApplicable ? .text(yes) : .blank, validation: .choices([yes]),
          remark: row.notApplicableMarks.map {
            LocalizedText(zh: "计 ", en: "") + $0.marksText
          } ?? RowOutcome.notCovered.label,
          grounds: isNotApplicable ? grounds : []))
    }
    return lines
  }

  private func decisionLines(
    grounds: [Judgement.Grounds], answer: (Bool?) -> Cell.Content, yes: String, no: String,
    _ language: Language
  ) -> [JudgementLine] {
    switch row.rule {
    case .checklist(let rule):
      var answers: [Judgement.Answer] = []
      if case .checklist(let given) = judgement?.decision { answers = given }
      return rule.items.map { item in
        let given = answers.first { $0.item == item.id }
        return JudgementLine(
          kind: .item(item.id), label: item.label, content: answer(given?.isMet),
          validation: .choices([yes, no]),
          remark: item.marks.marksText,
          grounds: [given?.grounds].compactMap { $0 })
      }
    case .incidents:
      var content = Cell.Content.blank
      var reasons = grounds
      if case .incidents(let incidents) = judgement?.decision {
        content = .number(Double(incidents.reduce(0) { $0 + $1.count }))
        if !incidents.isEmpty { reasons = incidents.map(\.grounds) }
      }
      return [
        JudgementLine(
          kind: .incidents, label: Term.caseCount, content: content,
          validation: .wholeNumberFrom(0), grounds: reasons)
      ]
    case .levels(let rule):
      var content = Cell.Content.blank
      if case .level(let id, _, _) = judgement?.decision {
        content = rule.levels.first { $0.id == id }.map { .text($0.label[language]) } ?? .blank
      }
      let names = rule.levels.map { $0.label[language] }
      let fits =
        names.joined(separator: ",").utf16.count <= 255 && !names.contains { $0.contains(",") }
      let ranges = rule.levels.map { level in
        level.label + (level.onlyMarks.map { " \($0)" } ?? " \(level.range.notation)")
      }
      return [
        JudgementLine(
          kind: .level, label: Term.attainmentLevel, content: content,
          validation: fits ? .choices(names) : nil,
          remark: .joined(ranges, with: Term.semicolon), grounds: grounds)
      ]
    case .external(let rule) where rule.score == nil:
      var result: (Rational, Rational)?
      if case .carriedOver(let score, let total) = judgement?.decision { result = (score, total) }
      return [
        JudgementLine(
          kind: .score, label: Term.resultElsewhere,
          content: result.map { .number($0.0.doubleValue) } ?? .blank, grounds: grounds),
        JudgementLine(
          kind: .outOf, label: Term.outOf,
          content: result.map { .number($0.1.doubleValue) } ?? .blank,
          validation: .numberFrom(0)),
      ]
    default: return []
    }
  }
}
