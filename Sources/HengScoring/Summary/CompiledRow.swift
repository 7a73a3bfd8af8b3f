import HengModel

/// What one row comes to, without words.
struct RowMarks: Sendable {
  var marks: Rational?
  var admissible: MarkRange
}

/// A row made ready to score many units without a trace.
final class CompiledRow: Sendable {
  private let measure: SlotExpression?
  /// The rule's own measures, in its order.
  private let ruleMeasures: [SlotExpression]
  private let undefinedMarks: [UndefinedRate: Rational]
  private let judging: RowJudging

  /// Whether the row names facts at all.
  let looksAtFacts: Bool
  let isVeto: Bool

  init(_ row: SchemeRow, rounding: MarkRounding, slot: (FactKey) -> Int?) {
    measure = row.measure.map { SlotExpression($0.expression, slot: slot) }
    ruleMeasures = row.rule.measures.map { SlotExpression($0.expression, slot: slot) }
    undefinedMarks = row.undefinedMarks
    judging = RowJudging(row: row, rounding: rounding)
    looksAtFacts = !row.facts.isEmpty
    isVeto = row.rule.kind == .veto
  }

  /// Scores the row, which isn't a veto.
  ///
  /// - Parameters:
  ///   - everything: Every fact's value, by place.
  ///   - reported: The same with assumed facts missing; `nil` if there are none.
  ///   - judgement: The judgement on the row.
  /// - Returns: The marks with what they leave open.
  func marks(
    _ everything: [PlainOutcome], reported: [PlainOutcome]?, judgement: Judgement?
  ) -> RowMarks {
    if let judgement, let judged = judging.marks(of: judgement) {
      return RowMarks(marks: judged.marks, admissible: judged.admissible)
    }
    let rounding = judging.rounding
    let marks = factMarks(everything).map(rounding.indicatorMarks)
    let settled =
      reported.map { factMarks($0).map(rounding.indicatorMarks) } ?? marks
    return RowMarks(marks: marks, admissible: settled.map { MarkRange($0) } ?? judging.range)
  }

  /// Finds what's wrong with a judgement on the row.
  func problem(with judgement: Judgement) -> JudgementProblem? { judging.problem(with: judgement) }

  /// The marks before rounding that the facts give, or `nil` if they don't decide.
  func factMarks(_ values: [PlainOutcome]) -> Rational? {
    let measured = measure?.outcome(values)
    let full = judging.fullMarks
    func withValue(_ body: (Rational) -> Rational?) -> Rational? {
      guard let measured else { return nil }
      guard case .number(let value) = measured else { return unmeasured(measured) }
      return body(value)
    }
    switch judging.rule {
    case .deduct(let rule): return withValue { rule.marks(of: $0, fullMarks: full) }
    case .bands(let rule): return withValue(rule.marks)
    case .linear(let rule): return withValue(rule.marks)
    case .proportional(let rule):
      return withValue { value in
        let target = ruleMeasures[0].outcome(values)
        guard case .number(let aim) = target else { return unmeasured(target) }
        return rule.share(of: value, target: aim) * full
      }
    case .fullIf(let rule):
      let condition = ruleMeasures[0].outcome(values, measured: measured ?? .missing)
      guard case .truth(let holds) = condition else { return unmeasured(condition) }
      return rule.marks(holds: holds, fullMarks: full)
    case .external(let rule):
      guard ruleMeasures.count == 2 else { return nil }
      let (part, whole) = (ruleMeasures[0].outcome(values), ruleMeasures[1].outcome(values))
      guard case .number(let score) = part else { return unmeasured(part) }
      guard case .number(let total) = whole else { return unmeasured(whole) }
      return rule.marks(score: score, outOf: total, fullMarks: full)
    case .checklist, .incidents, .levels, .veto: return nil
    }
  }

  private func unmeasured(_ outcome: PlainOutcome) -> Rational? {
    if case .undefined(let kind) = outcome { undefinedMarks[kind] } else { nil }
  }

  /// Returns the veto that the row is, and whether it is exercised; `nil` for another row.
  func veto(
    _ everything: [PlainOutcome], _ reported: [PlainOutcome]?, _ judgement: Judgement?
  ) -> VetoLimits.Veto? {
    guard case .veto(let rule) = judging.rule else { return nil }
    if let state = judgement.flatMap(VetoState.init) { return (rule.effect, state) }
    func holds(_ values: [PlainOutcome]) -> Bool? {
      guard let condition = ruleMeasures.first, case .truth(let holds) = condition.outcome(values)
      else { return nil }
      return holds
    }
    let exercised = holds(everything)
    let state = VetoState(
      isExercised: exercised, isSettled: reported.map(holds) ?? exercised, isCharged: false)
    return (rule.effect, state)
  }
}
