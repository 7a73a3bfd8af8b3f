import HengModel
import HengScoring
import Testing

@Suite struct HengScoringExamples {
  @Test func `a measure is computed over named facts`() throws {
    // example: computing-a-measure
    let measure = try Measure(parsing: "min(spent / budget, 100%)")
    let figures = [FactKey("spent"): Rational(92), FactKey("budget"): Rational(100)]
    let type = try measure.type { figures[$0] == nil ? nil : Dimension.none }
    let outcome = measure.outcome { key in
      figures[key].map { .quantity(Quantity($0)) } ?? .missing([key])
    }  // the quantity 0.92
    // end
    #expect(type == .quantity(.none))
    #expect(outcome == .quantity(Quantity(Rational(92, over: 100))))
  }

  @Test func `a department is scored`() throws {
    // example: scoring-a-department
    let assumed = Provenance(marks: .assumed, rule: .assumed)
    let rule = DeductRule(
      side: .below, limit: 1, step: Rational(1, over: 100), marksPerStep: Rational(1, over: 2))
    let row = SchemeRow(
      indicator: Indicator(
        id: "execution", label: "Budget execution", fullMarks: 10, path: [], provenance: assumed),
      measure: try Measure(parsing: "spent / budget"), unit: .percent, rule: .deduct(rule))
    let scheme = Scheme(
      id: "example", label: "Example", fullMarks: 10,
      rounding: MarkRounding(place: .total, digits: 2, mode: .halfUp), grades: GradeScale([]),
      gradesProvenance: assumed,
      facts: ["spent", "budget"].map {
        FactDeclaration(id: $0, label: LocalizedText($0), unit: .one)
      }, rows: [row])
    let facts = [("spent", 9_350), ("budget", 10_000)].map { id, amount in
      Fact(
        key: FactKey(id), content: .figure(.init(Quantity(Rational(amount)), unit: .one)),
        status: .reported)
    }
    let score = try scheme.score(
      Evaluation(
        unit: EvaluationUnit(id: "bureau", label: "A bureau"), year: 2024, facts: facts))
    let total = score.total  // 7
    let reasons = score.deductions.map(\.deduction.reason.en)
    // end
    #expect(total == 7)
    #expect(reasons.count == 1)
    #expect(score.admissible == MarkRange(7))
  }
}
