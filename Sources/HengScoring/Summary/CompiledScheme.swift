public import HengModel

/// A scheme made ready to score many units without a trace.
///
/// Names of facts become places in a list and no sentence about a rule is written, so that a unit
/// takes microseconds. Marks, total, grade and admissible interval are those of
/// ``Scheme/score(_:)`` for an evaluation whose facts are plain figures, neither corrected nor
/// with formulas of its own. It is an object, so that no unit copies it.
public final class CompiledScheme: Sendable {
  /// The scheme.
  public let scheme: Scheme
  /// The facts that the scheme declares, of both years, sorted.
  public let facts: [FactKey]

  private let slots: [FactKey: Int]
  /// The places of the facts that surveys measure, in the evaluated year.
  private let surveyed: [Int]
  private let isSurveyed: [Bool]
  /// The formulas of the scheme, each behind everything it is computed from.
  private let formulas: [Formula]
  private let rows: [CompiledRow]

  private struct Formula: Sendable {
    var slot: Int
    var expression: SlotExpression
    var inputs: [Int]
  }

  /// Makes a scheme ready.
  public init(_ scheme: Scheme) {
    self.scheme = scheme
    let facts = scheme.facts.flatMap { fact in Period.allCases.map { FactKey(fact.id, $0) } }
      .sorted()
    let slots = Dictionary(zip(facts, facts.indices)) { first, _ in first }
    self.facts = facts
    self.slots = slots
    surveyed = scheme.facts.compactMap { $0.isMeasuredBySurvey ? slots[FactKey($0.id)] : nil }
    isSurveyed = facts.map { scheme.declaration(of: $0.id)?.isMeasuredBySurvey == true }
    formulas = FactBook(checking: scheme.facts, facts: []).formulaOrder.compactMap { key in
      guard let slot = slots[key], let formula = scheme.declaration(of: key.id)?.formula else {
        return nil
      }
      return Formula(
        slot: slot, expression: SlotExpression(formula.expression) { slots[$0] },
        inputs: formula.facts.compactMap { slots[$0] })
    }
    rows = scheme.rows.map { row in
      CompiledRow(row, rounding: scheme.rounding) { slots[$0] }
    }
  }

  /// Returns the place of a fact in the list of figures, or `nil` if the scheme doesn't ask for it.
  public func slot(of key: FactKey) -> Int? { slots[key] }

  /// Returns the list for the figures of a unit, of which none is given yet.
  public func noFigures() -> Figures { Figures(count: facts.count) }

  /// Finds what's wrong with a judgement on a row, by the row's place.
  public func problem(with judgement: Judgement, onRow place: Int) -> JudgementProblem? {
    rows[place].problem(with: judgement)
  }

  /// Scores a unit.
  ///
  /// - Parameters:
  ///   - figures: The unit's figures in the order of ``facts``; `nil` for one that isn't given.
  ///   - satisfactionRate: The pooled rate of surveys, if there are any.
  ///   - judgements: The decisions in the order of the rows, each one that fits its row.
  /// - Returns: The verdict, and the rows that were judged though the facts decide them.
  /// - Complexity: Linear in rows and facts.
  public func score(
    figures: [Figure?], satisfactionRate: Rational? = nil, judgements: [Judgement?]
  ) -> (summary: ScoreSummary, judgedTwice: [Int]) {
    precondition(
      figures.count == facts.count, "\(figures.count) figures for \(facts.count) facts")
    var list = noFigures()
    for (place, figure) in figures.enumerated() { list[place] = figure }
    return score(list, satisfactionRate: satisfactionRate, judgements: judgements)
  }

  /// Scores a unit.
  ///
  /// - Parameters:
  ///   - figures: The unit's figures.
  ///   - satisfactionRate: The pooled rate of surveys, if there are any.
  ///   - judgements: The decisions in the order of the rows, each one that fits its row.
  /// - Returns: The verdict, and the rows that were judged though the facts decide them.
  /// - Complexity: Linear in rows and facts.
  public func score(
    _ figures: Figures, satisfactionRate: Rational? = nil, judgements: [Judgement?]
  ) -> (summary: ScoreSummary, judgedTwice: [Int]) {
    precondition(
      judgements.count == rows.count, "\(judgements.count) judgements for \(rows.count) rows")
    let (everything, reported) = values(figures, satisfactionRate)
    var marks: [Rational?] = []
    marks.reserveCapacity(rows.count)
    var (sum, isWhole): (Rational, Bool) = (0, true)
    var (minimum, maximum): (Rational, Rational) = (0, 0)
    var vetoes: [VetoLimits.Veto] = []
    var judgedTwice: [Int] = []
    for (index, row) in rows.enumerated() {
      let judgement = judgements[index]
      if judgement != nil, row.looksAtFacts, row.factMarks(everything) != nil {
        judgedTwice.append(index)
      }
      if row.isVeto {
        marks.append(0)
        if let veto = row.veto(everything, reported, judgement) { vetoes.append(veto) }
        continue
      }
      let outcome = row.marks(everything, reported: reported, judgement: judgement)
      minimum += outcome.admissible.minimum
      maximum += outcome.admissible.maximum
      if let known = outcome.marks { sum += known } else { isWhole = false }
      marks.append(outcome.marks)
    }
    let (known, reportedLimits) = (VetoLimits.known(vetoes), VetoLimits.reported(vetoes))
    let total = isWhole ? scheme.total(sum, under: known.certain) : nil
    let summary = ScoreSummary(
      marks: marks, total: total,
      grade: scheme.isPartial ? nil : total.flatMap { scheme.grade(of: $0, under: known.certain) },
      admissible: scheme.interval(of: MarkRange(minimum, maximum), under: reportedLimits))
    return (summary, judgedTwice)
  }

  /// The values of all facts under the two readings; one list where they are the same.
  private func values(
    _ figures: Figures, _ satisfactionRate: Rational?
  ) -> (everything: [PlainOutcome], reported: [PlainOutcome]?) {
    var everything = [PlainOutcome](repeating: .missing, count: facts.count)
    var isSupposed = [Bool]()
    func suppose(_ slot: Int) {
      if isSupposed.isEmpty { isSupposed = [Bool](repeating: false, count: facts.count) }
      isSupposed[slot] = true
    }
    for slot in figures.slots.indices {
      guard let basis = figures.slots[slot].basis else { continue }
      everything[slot] = .number(figures.slots[slot].value)
      // A rate that surveys should measure is a claim without one.
      if basis > .corrected || isSurveyed[slot] { suppose(slot) }
    }
    if let satisfactionRate {
      for slot in surveyed where !figures.isGiven(slot) {
        everything[slot] = .number(satisfactionRate)
      }
    }
    for formula in formulas where !isGiven(formula.slot, figures, satisfactionRate) {
      everything[formula.slot] = formula.expression.outcome(everything)
      if !isSupposed.isEmpty, formula.inputs.contains(where: { isSupposed[$0] }) {
        suppose(formula.slot)
      }
    }
    if isSupposed.isEmpty { return (everything, nil) }
    var reported = everything
    for slot in reported.indices where isSupposed[slot] { reported[slot] = .missing }
    return (everything, reported)
  }

  private func isGiven(_ slot: Int, _ figures: Figures, _ satisfactionRate: Rational?) -> Bool {
    figures.isGiven(slot) || (satisfactionRate != nil && surveyed.contains(slot))
  }
}
