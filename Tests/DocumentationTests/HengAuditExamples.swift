import HengAudit
import HengModel
import HengScoring
import Testing

@Suite struct HengAuditExamples {
  @Test func `parts that miss their total are found, and a claim that figures contradict`() throws {
    // example: finding-a-wrong-sum
    let yuan = UnitOfMeasure(symbol: "元", dimension: Dimension(of: "money"), factor: 1)
    let assumed = Provenance(marks: .assumed, rule: .assumed)
    let scheme = Scheme(
      id: "no-rows", label: "No rows", fullMarks: 100,
      rounding: MarkRounding(place: .total, digits: 2, mode: .halfUp), grades: GradeScale([]),
      gradesProvenance: assumed, facts: [], rows: [])
    let facts = [("basic", 60), ("project", 30), ("total", 100)].map { id, amount in
      let figure = Fact.Figure(Quantity(Rational(amount), yuan), unit: yuan)
      return Fact(key: FactKey(id), content: .figure(figure), status: .reported)
    }
    let parts: Relation.Kind = .sum([.init("basic"), .init("project")], whole: .init("total"))
    let evaluation = Evaluation(
      unit: EvaluationUnit(id: "bureau", label: "A bureau"), year: 2024, facts: facts,
      relations: [Relation(id: "parts", label: "Parts of the budget", kind: parts)])
    let finding = Audit(of: try scheme.score(evaluation)).findings.first  // parts-differ-from-total
    // end
    #expect(finding?.code == .partsDifferFromTotal)
    #expect(finding?.severity == .error)

    // example: auditing-a-report
    var report = evaluation
    let spent = Fact.Figure(Quantity(33, yuan), unit: yuan)
    report.facts.append(Fact(key: FactKey("spent"), content: .figure(spent), status: .reported))
    report.budgetLines = [
      BudgetLine(
        id: "project", label: "Projects", kind: .item, initial: nil, adjusted: "project",
        expenditure: "spent")
    ]
    report.claims = [
      Claim(
        id: "no-overspending", statement: .withinBudget(.adjusted, lines: nil),
        evidence: Evidence(place: "Section 2", quote: "No line was overspent"))
    ]
    let audit = Audit(of: try scheme.score(report))
    let codes = audit.findings.map(\.code.rawValue)
    let fails = audit.hasFindings(from: .error)  // true
    // end
    #expect(codes == ["parts-differ-from-total", "over-budget-against-claim"])
    #expect(fails)
  }
}
