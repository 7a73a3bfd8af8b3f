import HengAudit
import HengModel
import HengReports
import HengTestSupport
import HengWorkbooks
import Testing

/// What an audit found, in documents and workbooks.
@Suite struct AuditDocumentTests {
  private static func blocks(_ report: Report, under heading: String) -> [Report.Block] {
    report.blocks.drop {
      if case .heading(let text, _) = $0 { !text.zh.hasSuffix(heading) } else { true }
    }.dropFirst().prefix {
      if case .heading(_, level: 1...2) = $0 { false } else { true }
    }
  }

  private static func tables(_ blocks: [Report.Block]) -> [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private static func paragraphs(_ blocks: [Report.Block]) -> [String] {
    blocks.compactMap { if case .paragraph(let text) = $0 { text.zh } else { nil } }
  }

  @Test func `the self-evaluation report lists every finding`() throws {
    let report = Report(ReportDocument([try AuditSamples.full()]))
    let part = Self.blocks(report, under: "（二）数据核查")
    #expect(Self.paragraphs(part) == ["错误 3 项，疑点 1 项，缺失 1 项，提示 1 项。核对相符 2 项，缺数据未能核对 1 项。"])
    let table = try #require(Self.tables(part).first)
    #expect(table.columns.map(\.title.zh) == ["级别", "发现", "出处", "处理"])
    #expect(table.rows.map(\.cells[0].zh) == ["错误", "错误", "错误", "疑点", "缺失", "提示"])
    #expect(table.rows[0].cells[1].zh.hasPrefix("编制（分项与合计不符）：行政编制 12 人 + 事业编制 65 人"))
    #expect(table.rows[0].cells[1].zh.hasSuffix("相差 12 人；不计行政编制 12 人则相符"))
    #expect(table.rows[1].cells[2] == "–")
  }

  @Test func `nothing found is said`() throws {
    var evaluation = try AuditSamples.full()
    evaluation.audit = try AuditSamples.audit([])
    let part = Self.blocks(Report(ReportDocument([evaluation])), under: "（二）数据核查")
    #expect(Self.paragraphs(part) == ["没有发现问题。核对相符 2 项，缺数据未能核对 0 项。"])
    #expect(Self.tables(part).isEmpty)
  }

  @Test func `a budget split that doesn't add up has a blank, unless rounding explains it`() throws
  {
    let report = Report(ReportDocument([try AuditSamples.full()]))
    let budget = Self.blocks(report, under: "一般公共预算支出情况")
    let told = Self.paragraphs(budget).filter { $0.contains("相差") }
    #expect(told.count == 1 && told[0].hasPrefix("执行数按支出性质：基本支出 900.47"))
    let english = HTMLWriter(language: .english).text(of: report)
    #expect(
      english.contains("[to fill in: why the parts differ from the total: Spending by nature]"))
    let notes = budget.compactMap { if case .note(let text) = $0 { text.zh } else { nil } }
    #expect(notes.contains("执行数按资金来源：各项之和比合计少 0.01 万元，是四舍五入的尾差。"))
  }

  @Test func `a league counts the findings of each unit`() throws {
    let part = Self.blocks(
      Report(ReportDocument(try AuditSamples.several())), under: "）数据核查")
    let table = try #require(Self.tables(part).first)
    let counts = Dictionary(
      uniqueKeysWithValues: table.rows.map { ($0.cells[0].zh, $0.cells.dropFirst().map(\.zh)) })
    #expect(
      counts == [
        "合成单位03（虚构）": ["3", "1", "1", "1", "2", "1"],
        "合成单位17（虚构）": ["0", "0", "1", "1", "2", "0"],
        "合成单位42（虚构）": ["0", "0", "0", "0", "2", "0"],
      ])
    #expect(table.footer?.cells.map(\.zh) == ["合计", "3", "1", "2", "2", "6", "1"])
  }

  @Test(arguments: Language.allCases)
  func `a workbook has a row for each finding`(language: Language) throws {
    let one = Workbook([try AuditSamples.full()], language)
    let sheet = try #require(one.sheets.first { $0.name == ScoreSheet.audit.name[language] })
    func words(_ sheet: Sheet, _ row: Int) -> [String] {
      (1...8).compactMap { column in
        if case .text(let text)? = sheet[row, column]?.content { text } else { nil }
      }
    }
    #expect(words(sheet, 3).count == 7 && sheet.page.isLandscape && sheet.page.fitsWidth)
    for (index, finding) in AuditSamples.everySeverity.enumerated() {
      let row = words(sheet, 4 + index)
      #expect(row[0] == finding.severity.label[language] && row[1] == finding.subject[language])
      #expect(row[5...6] == [finding.remedy[language], finding.code.rawValue])
    }
    #expect(words(sheet, 4 + AuditSamples.everySeverity.count).isEmpty)
    let several = Workbook(try AuditSamples.several(), language)
    let league = try #require(several.sheets.first { $0.name == ScoreSheet.audit.name[language] })
    #expect(words(league, 3).count == 8)
    let units = Set((4...11).compactMap { words(league, $0).first })
    #expect(units.count == 2 && words(league, 12).isEmpty)
  }

  @Test func `words of findings stay text, whatever they begin with`() throws {
    var evaluation = try AuditSamples.full()
    evaluation.audit.findings = ["=1+1", "+1", "-1", "@SUM(A1)"].map { words in
      Finding(
        .misprint, subject: LocalizedText(words), statement: LocalizedText(words),
        places: [Evidence(place: words)])
    }
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.xlsx"
    try WorkbookWriter.write(Workbook([evaluation], .english), to: path)
    for sheet in Workbook([evaluation], .english).sheets where sheet.name == "Audit" {
      for cell in sheet.cells.values {
        if case .formula = cell.content { Issue.record("a cell is a formula") }
      }
    }
  }

  @Test func `years of one unit have no part for it, and a sheet by year`() throws {
    let years = try DocumentSamples.scored(DocumentSamples.years).map { evaluation in
      ScoredEvaluation(
        evaluation.score, audit: try AuditSamples.audit([AuditSamples.claim]), path: evaluation.path
      )
    }
    #expect(Self.blocks(Report(ReportDocument(years)), under: "数据核查").isEmpty)
    let sheet = try #require(Workbook(years, .chinese).sheets.first { $0.name == "数据核查" })
    #expect(sheet[3, 1]?.content == .text("年度"))
    #expect((4...6).map { sheet[$0, 1]?.content } == [2021, 2022, 2023].map { .text("\($0)") })
  }
}
