import HengModel
import HengScoring
import HengWorkbooks

/// Judgements.
extension RowFormulas {
  /// What the judgement's cells come to, where the facts leave something to judge.
  ///
  /// - Parameter rest: What the row gets if nobody gave it marks directly.
  /// - Returns: The formula.
  func judged(_ rest: String) -> String {
    var formula = rest
    if let cell = places.judgement.marks {
      formula = "IF(ISNUMBER(\(cell)),\(cell),\(formula))"
    }
    if let cell = places.judgement.notApplicable {
      let marks = row.notApplicableMarks.map(constant) ?? cells.word(RowOutcome.notCovered)
      formula = "IF(\(cell)=\(cells.word(.yes)),\(marks),\(formula))"
    }
    return formula
  }

  private var undecided: String { cells.word(RowOutcome.undecided) }

  func checklist(_ rule: ChecklistRule) -> String {
    let answers = rule.items.map { places.judgement.items[$0.id] }
    guard !answers.contains(nil) else { return undecided }
    let (yes, no) = (cells.word(.yes), cells.word(.no))
    let items = zip(rule.items, answers.compactMap { $0 })
    let known = items.map { "(\($1)=\(yes))+(\($1)=\(no))" }.joined(separator: "+")
    let marks = items.map { item, cell in "(\(cell)=\(yes))*\(parameter(item.id, or: item.marks))" }
    return "IF(\(known)=\(rule.items.count),\(marks.joined(separator: "+")),\(undecided))"
  }

  func incidents(_ rule: IncidentsRule) -> String {
    guard let cell = places.judgement.incidents else { return undecided }
    let charge = "\(cell)*\(parameter("marks", or: rule.marksPerCase))"
    return "IF(ISNUMBER(\(cell)),MAX(0,\(fullMarks)-\(charge)),\(undecided))"
  }

  func level(_ rule: LevelsRule) -> String {
    guard let cell = places.judgement.level else { return undecided }
    // A level with a choice of marks waits for them; the cell of the marks comes before this.
    return rule.levels.reversed().reduce(undecided) { rest, level in
      guard let marks = level.onlyMarks else { return rest }
      let name = FormulaText.quoted(level.label[cells.language])
      return "IF(\(cell)=\(name),\(constant(marks)),\(rest))"
    }
  }

  func carriedOver() -> String {
    guard let score = places.judgement.score, let total = places.judgement.outOf else {
      return undecided
    }
    return "IF(COUNT(\(score),\(total))=2,\(share(score, of: total)),\(undecided))"
  }
}
