/// The evaluation file of a department's year.
struct EvaluationText {
  let unit: String
  let account: Account
  let seed: UInt64

  /// Where figures are said to stand, in papers that don't exist.
  private static let place = "虚构的基础数据表"

  /// The file's lines, each ended by a line feed.
  var text: String {
    let lines =
      [
        "# Made-up data by synthetic-county, seed \(seed); it describes no real unit. 合成数据，纯属虚构。",
        "heng-evaluation: 1",
        "unit: { id: synthetic-unit-\(unit), label: { zh: 合成单位\(unit)（虚构）, en: Synthetic unit \(unit) (made up) }, kind: department }",
        "year: \(account.year)",
        "scheme: ../../../schemes/hunan-whole-department.yaml",
        "synthetic: true",
        "note: { zh: 合成数据，纯属虚构，不指任何真实单位。, en: Made-up data that describes no real unit. }",
      ] + facts + judgements + budget + execution + satisfaction
    return lines.map { $0 + "\n" }.joined()
  }

  private func fact(_ id: String, _ value: String) -> String {
    "  \(id): { value: \(value), place: \(EvaluationText.place) }"
  }

  private var facts: [String] {
    [
      "facts:",
      fact("staff-in-post", "\(account.staff) 人"),
      fact("establishment", "\(account.establishment) 人"),
      fact("official-expenses-budget", account.officialExpensesBudget.text),
      fact("official-expenses", account.officialExpenses.text),
      fact("initial-budget", account.initialBudget.text),
      fact("supplementary-budget", account.supplementaryBudget.text),
      fact("carry-over", account.carryOver.text),
      fact("year-end-balance", account.yearEndBalance.text),
    ] + buildingFacts + [
      fact("operating-expenses", account.operatingExpenses.text),
      fact("operating-budget", account.operatingBudget.text),
      fact("procurement", account.procurement.text),
      fact("procurement-budget", account.procurementBudget.text),
      "  adjusted-budget: { label: { zh: 全年预算数, en: adjusted budget }, formula: carry-over + initial-budget + supplementary-budget }",
      "  expenditure: { label: { zh: 全年执行数, en: expenditure }, formula: adjusted-budget - year-end-balance }",
      "prior-facts:",
      fact("official-expenses-budget", account.priorOfficialExpensesBudget.text),
    ]
  }

  private var buildingFacts: [String] {
    [
      fact("built-area", "\(account.builtArea) ㎡"),
      fact("approved-area", "\(account.approvedArea) ㎡"),
      fact("building-cost", account.buildingCost.text),
      fact("approved-cost", account.approvedCost.text),
    ]
  }

  private var judgements: [String] {
    let conduct = account.conduct
    let efficiency = Finding.efficiency[conduct.efficiency]
    return [
      "judgements:",
      checklist("management-systems", Finding.management, conduct.managementItems),
      incidents,
      checklist("disclosure", Finding.disclosure, conduct.disclosureItems),
      "  key-work-completion-rate: { score: \(conduct.keyWork / 10).\(conduct.keyWork % 10), of: 100, status: reported, place: 虚构的绩效考核结果 }",
      "  economic-and-social-benefit: { level: judged, marks: \(conduct.benefitTenths / 10).\(conduct.benefitTenths % 10), status: judged, marks-status: judged, reason: \(Finding.benefit) }",
      "  administrative-efficiency: { level: \(efficiency.item), status: judged, reason: \(efficiency.reason) }",
    ]
  }

  private func checklist(_ id: String, _ findings: [Finding], _ met: [Bool]) -> String {
    let items = zip(findings, met).map { finding, isMet in
      "\(finding.item): "
        + (isMet ? "true" : "{ met: false, status: judged, reason: \(finding.reason) }")
    }.joined(separator: ", ")
    return "  \(id): { status: judged, reason: \(Finding.inspection), items: { \(items) } }"
  }

  private var incidents: String {
    let count = account.conduct.incidentCount
    if count == 0 { return "  compliant-use-of-funds: { incidents: [] }" }
    return
      "  compliant-use-of-funds: { incidents: [{ count: \(count), status: judged, reason: \(Finding.misuse) }] }"
  }

  private var budget: [String] {
    [
      "budget:",
      "  - { id: total, label: { zh: 合计, en: Total }, kind: total, initial: initial-budget, adjusted: adjusted-budget, expenditure: expenditure }",
      "  - { id: official-expenses, label: { zh: “三公”经费, en: Three official expenses }, kind: item, initial: official-expenses-budget, expenditure: official-expenses }",
    ]
  }

  private var execution: [String] {
    guard let execution = account.execution else { return [] }
    func list(_ key: String, _ entries: [String]) -> [String] {
      entries.isEmpty ? [] : ["  \(key):"] + entries.map { "    - { \($0) }" }
    }
    let year = account.year
    return ["execution:", "  initial: initial-budget", "  place: 虚构的月报"]
      + list(
        "changes",
        [
          "date: \(year)-01-20, amount: \(account.carryOver.text), label: { zh: 上年结转, en: carry-over }",
          "date: \(year)-08-15, amount: \(account.supplementaryBudget.text), label: { zh: 追加预算, en: supplementary budget }",
        ])
      + list(
        "spending", execution.spending.map { "date: \(year)-\($0.day), total: \($0.amount.text)" })
      + list("plan", execution.plan.map { "date: \(year)-\($0.day), rate: \($0.percent)%" })
      + list(
        "attainment", execution.attainment.map { "date: \(year)-\($0.day), rate: \($0.percent)%" })
  }

  private var satisfaction: [String] {
    let conduct = account.conduct
    return [
      "satisfaction:",
      "  - { group: { zh: 服务对象, en: People served }, target: 90%, survey: { satisfied: \(conduct.satisfied), asked: \(conduct.asked) }, place: 虚构的问卷汇总 }",
    ]
  }
}
