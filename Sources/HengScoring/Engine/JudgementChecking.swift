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
    let fullMarks = indicator.fullMarks
    switch (judgement.decision, rule) {
    case (.veto, .veto), (.incidents, .incidents): return nil
    case (.veto, _), (_, .veto): return .wrongKind(rule: rule.kind)
    case (.notApplicable, _): return nil
    case (.marks(let marks), _):
      if rule.admits(marks, fullMarks: fullMarks, quantum: rounding.quantum) { return nil }
      return .inadmissibleMarks(
        marks, rule.range(fullMarks: fullMarks, quantum: rounding.quantum))
    case (.level(let id, let marks, _), .levels(let rule)):
      guard let level = rule.level(named: id) else {
        return .unknownLevel(id, known: rule.levels.map(\.id))
      }
      guard let marks else { return nil }
      let fits = level.range.contains(marks) && (marks / rounding.quantum).isInteger
      return fits ? nil : .marksOutsideLevel(marks, level.range)
    case (.checklist(let answers), .checklist(let rule)):
      let known = rule.items.map(\.id)
      let unknown = answers.first { !known.contains($0.item) }
      return unknown.map { .unknownItem($0.item, known: known) }
    case (.carriedOver, .external(let rule)):
      return rule.score == nil ? nil : .wrongKind(rule: self.rule.kind)
    default: return .wrongKind(rule: rule.kind)
    }
  }

  /// Returns whether facts rather than people decide the row.
  public var isMeasured: Bool { measure != nil || !rule.measures.isEmpty }
}
