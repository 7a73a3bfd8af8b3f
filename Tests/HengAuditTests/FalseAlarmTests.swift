import HengAudit
import HengModel
import HengScoring
import Testing

/// Reports that are odd and right, or that lack a figure: nothing may be read into them.
@Suite struct FalseAlarmTests {
  private func audit(_ change: (inout GeneratedReport) throws -> Void) throws -> Audit {
    var report = try GeneratedReport(seed: 11)
    try change(&report)
    return Audit(of: try report.scheme.score(report.evaluation))
  }

  private func line(_ id: String, _ kind: BudgetLine.Kind, adjusted: String?) -> BudgetLine {
    BudgetLine(
      id: id, label: LocalizedText(id), kind: kind, initial: "1 万元", adjusted: adjusted,
      expenditure: "2 万元")
  }

  @Test func `a claim on adjusted budgets says nothing of a line without one`() throws {
    let audit = try audit { report in
      report.evaluation.budgetLines.append(line("lot", .item, adjusted: nil))
      report.evaluation.claims.append(
        Claim(
          id: "all", statement: .withinBudget(.adjusted, lines: nil),
          evidence: Evidence(place: "正文")))
    }
    #expect(audit.findings.isEmpty)
  }

  @Test func `a line whose adjusted budget is missing isn't held against the initial one`() throws {
    let audit = try audit { report in
      report.scheme.facts.append(
        FactDeclaration(id: "lot-adjusted", label: "lot", unit: GeneratedFigures.money))
      report.evaluation.facts.append(
        Fact(key: FactKey("lot-adjusted"), content: .missing, status: .missing))
      var lot = line("lot", .item, adjusted: "lot-adjusted")
      lot.printedRate = .percent(1)
      report.evaluation.budgetLines.append(lot)
    }
    #expect(audit.findings.map(\.code) == [.figureMissing])
    #expect(audit.gaps.map(\.id) == ["lot", "lot"])
  }

  @Test func `one source of funds that gave nothing leaves nothing open`() throws {
    let audit = try audit { report in
      report.evaluation.budgetLines.removeAll { $0.kind == .fund }
      report.evaluation.budgetLines.append(
        BudgetLine(
          id: "fund", label: "fund", kind: .fund, initial: "0 万元", adjusted: nil,
          expenditure: "0 万元"))
    }
    #expect(audit.findings.isEmpty)
  }

  @Test func `costs of retired people are no people counted as staff`() throws {
    let audit = try audit { report in
      report.change("basic") { $0.label = LocalizedText(zh: "在职和离退休人员经费", en: "staff costs") }
      report.evaluation.relations.append(
        Relation(
          id: "costs", label: "costs",
          kind: .sum(
            [
              .init("30.5 万元", label: LocalizedText(zh: "工资", en: "pay")),
              .init("2.5 万元", label: LocalizedText(zh: "离退休费", en: "retired")),
            ], whole: .init("33 万元", label: LocalizedText(zh: "在职人员经费", en: "costs")))))
    }
    #expect(audit.findings.isEmpty)
  }

  @Test func `marks published to fewer places agree`() throws {
    let audit = try audit { report in
      guard let marks = report.evaluation.published?.marks["execution"] else { return }
      report.evaluation.published?.marks["execution"] = marks.rounded(to: 1, .halfUp)
    }
    #expect(!audit.findings.contains { $0.severity < .notice })
  }

  @Test func `a reason that the judgement gives is a reason`() throws {
    let audit = try audit { $0.evaluation.published?.reasons["compliance"] = nil }
    #expect(audit.findings.isEmpty)
  }

  /// The rows add up to more than a veto lets the total be.
  @Test func `a veto explains a total below the rows, and excludes one that ignores it`() throws {
    func vetoed(_ total: Rational) throws -> Audit {
      try audit { report in
        report.scheme.rows.append(
          SchemeRow(
            indicator: Indicator(
              id: "fraud", label: "fraud", fullMarks: 0, path: [],
              provenance: Provenance(marks: .assumed, rule: .assumed)),
            rule: .veto(VetoRule(condition: nil, effect: .totalAtMost(59)))))
        report.evaluation.judgements.append(
          Judgement(
            indicatorID: "fraud", decision: .veto(true),
            grounds: .init(basis: .reported, evidence: Evidence(place: "通报"))))
        report.evaluation.published?.total = total
        report.evaluation.published?.grade = nil
      }
    }
    #expect(try vetoed(59).findings.isEmpty)
    #expect(try vetoed(90).findings.map(\.code) == [.totalUnreachable])
  }
}
