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
      formula = taken(cell, if: isPossible(cell), cell, blank: formula)
    }
    if let cell = places.judgement.notApplicable {
      let marks = row.notApplicableMarks.map(constant) ?? cells.word(RowOutcome.notCovered)
      formula = "IF(\(cell)=\(cells.word(.yes)),\(marks),\(formula))"
    }
    return formula
  }

  /// What a cell for a number comes to: nothing else passes, wherever it was pasted from.
  private func taken(
    _ cell: String, if condition: String, _ value: String, blank: String
  ) -> String {
    let refused = cells.word(.outOfRange)
    return "IF(ISNUMBER(\(cell)),IF(\(condition),\(value),\(refused)),"
      + "IF(LEN(\(cell))=0,\(blank),\(refused)))"
  }

  /// Whether the row may have the marks in a cell.
  private func isPossible(_ cell: String) -> String {
    guard case .levels(let rule) = row.rule else {
      return "AND(\(cell)>=0,\(cell)<=\(fullMarks))"
    }
    func isWithin(_ level: LevelsRule.Level) -> String {
      let lower = level.range.lower.map { end in
        "\(cell)\(end.isClosed ? ">=" : ">")\(constant(end.value))"
      }
      let upper = level.range.upper.map { end in
        "\(cell)\(end.isClosed ? "<=" : "<")\(constant(end.value))"
      }
      return "AND(\([lower, upper].compactMap { $0 }.joined(separator: ",")))"
    }
    let any = "OR(\(rule.levels.map(isWithin).joined(separator: ",")))"
    guard let chosen = places.judgement.level else { return any }
    return rule.levels.reversed().reduce("AND(LEN(\(chosen))=0,\(any))") { rest, level in
      "IF(\(chosen)=\(FormulaText.quoted(level.label[cells.language])),\(isWithin(level)),\(rest))"
    }
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
    return taken(
      cell, if: "AND(\(cell)>=0,\(cell)=INT(\(cell)))", "MAX(0,\(fullMarks)-\(charge))",
      blank: undecided)
  }

  func level(_ rule: LevelsRule) -> String {
    guard let cell = places.judgement.level else { return undecided }
    // A level with a choice of marks waits for them; the cell of the marks comes before this.
    let start = "IF(LEN(\(cell))=0,\(undecided),\(cells.word(.outOfRange)))"
    return rule.levels.reversed().reduce(start) { rest, level in
      let name = FormulaText.quoted(level.label[cells.language])
      return "IF(\(cell)=\(name),\(level.onlyMarks.map(constant) ?? undecided),\(rest))"
    }
  }

  func carriedOver() -> String {
    guard let score = places.judgement.score, let total = places.judgement.outOf else {
      return undecided
    }
    return "IF(COUNT(\(score),\(total))=2,\(share(score, of: total)),\(undecided))"
  }
}
