import HengAudit
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

/// What the audit finds in the shipped data; the rows are those of the dataset's own README.
@Suite struct AuditDataTests {
  private static func audit(_ dataset: String) throws -> Audit {
    let path = ProjectFiles.path("datasets/\(dataset)")
    return Audit(of: try EvaluationLoader().loadOnly(at: path).score())
  }

  /// A row of the list of inconsistencies, with where the audit finds it.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var severity: Severity
    var code: FindingCode
    var id: String?

    init(_ name: String, _ severity: Severity, _ code: FindingCode, _ id: String? = nil) {
      testDescription = name
      self.severity = severity
      self.code = code
      self.id = id
    }
  }

  static let sourceReport: [Row] = [
    Row("C01", .error, .unitOff, "official-expenses"),
    Row("C02", .notice, .roundingGap, "budget-by-nature"),
    Row("C03 total", .error, .overBudgetAgainstClaim, "total"),
    Row("C03 project", .error, .overBudgetAgainstClaim, "project"),
    Row("C04", .error, .overZeroBudget, "reception"),
    Row("C05", .error, .overZeroBudget, "government-fund"),
    Row("C06", .error, .explanationContradictsChange, "why-above-budget"),
    Row("C07", .error, .partsDifferFromTotal, "establishment-by-kind"),
    Row("C08", .error, .partsDifferFromTotal, "staff-present"),
    Row("C09", .error, .rateDiffers, "inspection-rate"),
    Row("C10", .error, .impossibleDate, "dates"),
    Row("C11", .warning, .partsDifferFromTotal, "inspection-of-participants"),
    Row("C12", .missing, .claimWithoutFigure, "official-expenses-fell"),
    Row("C13", .missing, .splitIncomplete, "budget-by-fund"),
    Row("C14", .warning, .claimContradictsMarks, "paid-in-time"),
    Row("C15", .warning, .notAMember, "evaluating-office"),
    Row("C16", .missing, .targetNotMeasured),
    Row("C17", .missing, .notReported, "programmes-given"),
    Row("C18", .missing, .notReported, "standards-given"),
    Row("C19", .warning, .aboveLimit, "single-person-households"),
    Row("C21", .missing, .notReported, "vehicle-purchase-given"),
    Row("C22", .missing, .noRowMarks, "total"),
    Row("C25 lottery", .missing, .claimWithoutFigure, "lottery-goal"),
    Row("C25 projects", .missing, .claimWithoutFigure, "livelihood-projects"),
    Row("C25 coverage", .missing, .claimWithoutFigure, "two-coverages"),
    Row("C26", .warning, .mixedPrecision, "de-facto-orphan-allowances"),
    Row("C27", .missing, .claimWithoutFigure, "made-public"),
    Row("C28", .warning, .unofficialGradeWord, "grade"),
    Row("claims of a fall against 2022", .missing, .claimWithoutFigure, "accounts-fell"),
    Row("figures that rows need", .missing, .figureMissing),
    Row("figures that the reconstruction assumes", .missing, .figureAssumed),
  ]

  @Test(arguments: sourceReport)
  func `finds each inconsistency of the source report`(_ row: Row) throws {
    let audit = try AuditDataTests.audit("hengshan-civil-affairs-2023")
    let found = audit.findings.filter { $0.code == row.code && $0.id == row.id }
    #expect(found.map(\.severity) == [row.severity])
  }

  /// So nothing beyond the list is flagged, which holds for all that is right in the report.
  @Test func `finds nothing else in the source report`() throws {
    let audit = try AuditDataTests.audit("hengshan-civil-affairs-2023")
    #expect(audit.findings.count == AuditDataTests.sourceReport.count)
    #expect(audit.gaps.isEmpty)
  }

  /// The rows that are right, tested and found to be right.
  @Test(arguments: [
    ("OK1", "appropriation"), ("OK1", "budget-by-nature"), ("OK2", "increase"), ("OK3", "basic"),
    ("OK3", "project"), ("OK4", "official-expenses-budget"), ("OK4", "fund-increase"),
    ("OK5", "divisions"), ("OK5", "offices"), ("OK6", "inspection-of-all"), ("OK6", "dormant"),
    ("OK6", "adoptions"),
    ("OK6", "day-of-donations"), ("OK6", "donations-spent"), ("OK9", "income-and-spending"),
    ("C24", "homes"),
  ])
  func `what is right in the source report agrees`(row: String, id: String) throws {
    let audit = try AuditDataTests.audit("hengshan-civil-affairs-2023")
    #expect(audit.agreements.contains { $0.id == id })
  }

  @Test func `the slip of a unit names the parts that bear it out`() throws {
    let audit = try AuditDataTests.audit("hengshan-civil-affairs-2023")
    let slip = try #require(audit.findings.first { $0.code == .unitOff })
    #expect(
      slip.statement
        == LocalizedText(
          zh: "印作 0.57 元，应为 0.57 万元", en: "printed as 0.57 yuan, should be 0.57 ten-thousand-yuan"))
    #expect(slip.explanation?.zh.contains("0.25 万元") ?? false)
    #expect(slip.explanation?.zh.hasSuffix("“三公”经费实际支出数 0.57 万元") ?? false)
  }

  @Test func `a township's spending by nature lacks 104.45 of the total`() throws {
    let audit = try AuditDataTests.audit("guantang-township-2023")
    let finding = try #require(audit.findings.first)
    #expect(audit.findings.count == 1)
    #expect(finding.code == .partsDifferFromTotal)
    #expect(finding.id == "budget-by-nature")
    #expect(
      finding.statement.zh
        == "基本支出 900.47 万元 + 项目支出 1025.20 万元 = 1925.67 万元，合计 2030.12 万元，相差 104.45 万元")
    #expect(finding.explanation?.zh.contains("按收入性质（资金来源）分合计 2030.12 万元") ?? false)
  }

  @Test func `retired people stand inside the establishment of a finance bureau`() throws {
    let audit = try AuditDataTests.audit("nanxian-finance-2020")
    let finding = try #require(audit.findings.first)
    #expect(finding.code == .retireesCounted)
    #expect(
      finding.statement.zh == "编制人员 205 人中计有离休 2 人、退休 75 人，不计则为 128 人")
    #expect(audit.findings.map(\.code) == [.retireesCounted, .noRowMarks, .figureMissing])
    #expect(audit.agreements.map(\.id) == ["establishment-by-group"])
  }

  @Test func `a committee's spending is above its income, and its sums and rates are right`() throws
  {
    let audit = try AuditDataTests.audit("nanxian-cppcc-2021")
    let finding = try #require(audit.findings.first)
    #expect(finding.code == .aboveLimit)
    #expect(finding.severity == .warning)
    #expect(finding.statement.zh == "支出 799.12 万元，大于收入 792.22 万元，多 6.90 万元")
    #expect(audit.findings.map(\.code) == [.aboveLimit, .figureMissing])
    #expect(
      audit.agreements.map(\.id)
        == ["income-growth", "appropriation-growth", "budget-by-nature"])
  }

  @Test func `nothing contradicts itself in a filled table of 2018`() throws {
    let audit = try AuditDataTests.audit("hunan-unit-2018")
    #expect(audit.findings.map(\.code) == [.splitIncomplete])
    #expect(audit.agreements.count == 16)
  }

  @Test func `the made-up county contradicts itself nowhere, nor does its table`() throws {
    let table = ProjectFiles.path("datasets/synthetic-county/2023-table.yaml")
    let rows = try EvaluationBatch(paths: [table]).scores { Audit(of: $1) }.kept
    #expect(rows.count == 60)
    #expect(rows.allSatisfy { $0.findings.isEmpty })
    for year in 2021...2023 {
      let path = ProjectFiles.path("datasets/synthetic-county/\(year)")
      let audits = try EvaluationBatch(paths: [path]).scores { Audit(of: $1) }.kept
      #expect(audits.count == 60)
      #expect(audits.allSatisfy { $0.findings.isEmpty && !$0.agreements.isEmpty })
    }
  }
}
