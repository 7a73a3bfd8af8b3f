import HengAudit
import HengModel
import HengReports
import HengScoring

/// Audits made by hand, in the place of what the shipped evaluations' own find.
enum AuditSamples {
  private static func text(_ zh: String, _ en: String) -> LocalizedText {
    LocalizedText(zh: zh, en: en)
  }

  private static func people(_ zh: String, _ en: String, _ count: Int) -> Finding.Figure {
    Finding.Figure(
      label: text(zh, en), value: Rational(count), text: text("\(count) 人", "\(count) people"))
  }

  static let staff = Finding(
    .partsDifferFromTotal, id: "establishment", subject: text("编制", "Establishment"),
    statement: text(
      "行政编制 12 人 + 事业编制 65 人 = 77 人，报告为 65 人，相差 12 人",
      "civil-service posts 12 + public-institution posts 65 = 77; the report says 65, a gap of 12"),
    explanation: text("不计行政编制 12 人则相符", "it agrees without the 12 civil-service posts"),
    figures: [
      people("行政编制", "civil-service posts", 12),
      people("事业编制", "public-institution posts", 65), people("编制数", "posts", 65),
    ],
    places: [
      Evidence(place: "一、部门基本情况（二）", quote: "核定行政编制12名、事业编制65名"),
      Evidence(place: "附件1 基础数据表", quote: "编制数 65"),
    ])

  static let split = Finding(
    .partsDifferFromTotal, id: "budget-by-nature",
    subject: text("执行数按支出性质", "Spending by nature"),
    statement: text(
      "基本支出 900.47 + 项目支出 1025.20 = 1925.67 万元，合计为 2030.12 万元，相差 104.45 万元",
      "basic 900.47 + project 1025.20 = 1925.67 ten-thousand-yuan; the total is 2030.12, "
        + "a gap of 104.45"))

  static let rounding = Finding(
    .roundingGap, id: "budget-by-fund", subject: text("执行数按资金来源", "Spending by fund"),
    statement: text(
      "各项之和比合计少 0.01 万元", "the parts are 0.01 short of the total"))

  static let claim = Finding(
    .overBudgetAgainstClaim, id: "=within-budget", subject: text("=“三公”经费", "=Three expenses"),
    statement: text(
      "年初预算 0 万元，支出 3.28 万元，报告称“未超预算”",
      "initial budget 0, spent 3.28; the report says “within budget”"),
    places: [Evidence(place: "二（三）", quote: "严格控制“三公”经费，未超预算")])

  static let warning = Finding(
    .deductionWithoutReason, id: "efficiency", subject: text("行政效能", "Administrative efficiency"),
    statement: text("扣 2 分，没有写明原因", "2 marks were lost and no reason is given"))

  static let missing = Finding(
    .rateWithoutSample, id: "satisfaction-rate", subject: text("服务对象满意度", "Satisfaction"),
    statement: text("报告为 96.5%，没有样本数", "given as 96.5% without a sample"),
    figures: [
      Finding.Figure(
        label: text("满意度", "rate"), value: Rational(193, over: 200), text: "96.5%"),
      Finding.Figure(
        label: text("三分之一", "a third"), value: Rational(1, over: 3), text: text("约 0.33", "≈ 0.33")),
    ],
    places: [Evidence(quote: "服务对象满意度达96.5%")])

  /// The shipped score with an audit that finds what it is told to.
  static func audit(
    _ findings: [Finding], agreements: [Audit.Agreement] = agreements, gaps: [Audit.Gap] = []
  ) throws -> Audit {
    var audit = Audit(of: try DocumentSamples.scored(DocumentSamples.source)[0].score)
    (audit.findings, audit.agreements, audit.gaps) = (findings, agreements, gaps)
    return audit
  }

  static let agreements = [
    Audit.Agreement(
      id: "total", subject: text("得分合计", "Sum of the marks"), statement: "10 + 41 + 38 = 89"),
    Audit.Agreement(
      subject: text("在职人员控制率", "Staffing control rate"), statement: "43 ÷ 65 ≈ 66.15%"),
  ]

  static let gaps = [
    Audit.Gap(
      id: "transfer", subject: text("结转结余", "Carry-over"),
      missing: [text("年初结转", "carry-over at the start"), text("年末结余", "balance at the end")])
  ]

  static let everySeverity = [staff, split, claim, warning, missing, rounding]

  /// One evaluation with findings of every severity.
  static func full() throws -> ScoredEvaluation {
    let score = try DocumentSamples.scored(DocumentSamples.source)[0].score
    return ScoredEvaluation(score, audit: try audit(everySeverity, gaps: gaps), path: "a.yaml")
  }

  /// Several evaluations: with everything, with nothing to tell of, without a finding.
  static func several() throws -> [ScoredEvaluation] {
    let audits = [
      try audit(everySeverity, gaps: gaps), try audit([missing, rounding]), try audit([]),
    ]
    return zip(try DocumentSamples.scored(DocumentSamples.league), audits).map {
      ScoredEvaluation($0.score, audit: $1, path: $0.path)
    }
  }

  static func checked(_ evaluations: [ScoredEvaluation]) -> [CheckedEvaluation] {
    evaluations.map { CheckedEvaluation($0.score, audit: $0.audit, path: $0.path) }
  }
}
