public import HengModel

extension SchemeRow {
  /// Finds what's wrong with a judgement on this row.
  ///
  /// - Parameters:
  ///   - judgement: The judgement.
  ///   - rounding: The scheme's rounding, which fixes the step between two marks.
  /// - Returns: The first thing that doesn't fit, or `nil`.
  public func problem(
    with judgement: Judgement, rounding: MarkRounding
  ) -> JudgementProblem? {
    RowJudging(row: self, rounding: rounding).problem(with: judgement)
  }
}

extension RowJudging {
  /// Finds what's wrong with a judgement on the row.
  func problem(with judgement: Judgement) -> JudgementProblem? {
    switch (judgement.decision, rule) {
    case (.veto, .veto), (.incidents, .incidents): return nil
    case (.veto, _), (_, .veto): return wrongKind
    case (.notApplicable, _): return nil
    case (.marks(let marks), _):
      if !(marks / quantum).isInteger { return .tooFineMarks(marks, step: quantum) }
      if range.contains(marks), rule.gives(marks, fullMarks: fullMarks) { return nil }
      return .inadmissibleMarks(
        marks, range, possible: rule.possibleMarks(fullMarks: fullMarks))
    case (.level(let id, let marks, _), .levels(let rule)):
      guard let level = rule.level(named: id) else {
        return .unknownLevel(id, known: rule.levels.map(\.id))
      }
      guard let marks else { return nil }
      if !(marks / quantum).isInteger { return .tooFineMarks(marks, step: quantum) }
      return level.range.contains(marks) ? nil : .marksOutsideLevel(marks, level.range)
    case (.checklist(let answers), .checklist(let rule)):
      let known = rule.items.map(\.id)
      let unknown = answers.first { !known.contains($0.item) }
      return unknown.map { .unknownItem($0.item, known: known) }
    case (.carriedOver, .external(let rule)): return rule.score == nil ? nil : wrongKind
    default: return wrongKind
    }
  }

  private var wrongKind: JudgementProblem {
    let key =
      switch rule {
      case .checklist: "items"
      case .incidents: "incidents"
      case .levels: "level"
      case .external: "score"
      case .veto: "exercised"
      case .fullIf, .deduct, .bands, .proportional, .linear: "marks"
      }
    return .wrongKind(rule: rule.kind, key: key)
  }
}
