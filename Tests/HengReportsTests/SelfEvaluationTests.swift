import Foundation
import HengModel
import HengReading
import HengReports
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct SelfEvaluationTests {
  private static let sections = [
    "一、部门基本情况", "二、一般公共预算支出情况", "三、政府性基金预算支出情况", "四、部门整体支出绩效情况", "五、存在的问题及原因分析",
    "六、下一步改进措施", "七、部门整体支出绩效自评结果拟应用和公开情况", "八、其他需要说明的情况",
  ]

  private func headings(_ report: Report, level: Int) -> [String] {
    report.blocks.compactMap {
      if case .heading(let text, level) = $0 { text.zh } else { nil }
    }
  }

  private func tables(_ report: Report) -> [Table] {
    report.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func text(_ report: Report, _ language: Language = .chinese) -> String {
    MarkdownWriter(language: language).text(of: report)
  }

  @Test(arguments: [
    DocumentSamples.source, DocumentSamples.guantang, DocumentSamples.partial,
    ["guantang-township-2023/evaluation.yaml"],
    ["hengshan-civil-affairs-2023/self-evaluation-form.yaml"], [DocumentSamples.league[2]],
  ])
  func `every evaluation has the eight customary sections`(files: [String]) throws {
    let report = try DocumentSamples.report(files)
    #expect(headings(report, level: 1) == Self.sections)
  }

  @Test func `the scoring table has every row, what it lost, and the total`() throws {
    let report = try DocumentSamples.report(DocumentSamples.source)
    let table = try #require(tables(report).first { $0.mergedColumnCount == 2 })
    #expect(table.rows.count == 16)
    #expect(table.columns.map(\.title.zh).prefix(6) == ["一级指标", "二级指标", "三级指标", "分值", "得分", "扣分"])
    #expect(table.footer?.cells.prefix(6).map(\.zh) == ["总分", "", "", "100", "89.00", "11.00"])
    let lost = table.rows.filter { $0.cells[5] != "0.00" }.map { $0.cells[2].zh }
    #expect(lost == ["预算控制率", "管理制度健全性", "资金使用合规性", "行政效能"])
  }

  @Test func `published marks stand beside the computed ones`() throws {
    let report = try DocumentSamples.report(DocumentSamples.partial)
    let table = try #require(tables(report).first { $0.mergedColumnCount == 1 })
    #expect(table.columns.map(\.title.zh)[2...5] == ["分值", "自评分", "复核分", "扣分"])
    let marks = table.rows.map { $0.cells[3...5].map(\.zh) }
    #expect(
      marks == [
        ["8.00", "8.00", "0.00"], ["0.00", "0.00", "8.00"], ["8.00", "8.00", "0.00"],
        ["–", "0.00", "8.00"],
      ])
    #expect(table.footer?.cells[0].zh == "已知部分合计")
    #expect(text(report).contains("不定等级"))
  }

  @Test func `what the data doesn't know is a blank, not a claim`() throws {
    let report = try DocumentSamples.source { evaluation in
      evaluation.facts.removeAll { ["staff-in-post"].contains($0.key.id) }
      evaluation.published = nil
      evaluation.budgetLines = []
      evaluation.satisfaction = []
    }
    let chinese = text(report)
    for blank in [
      "〔待填：在职人员数〕", "〔待填：自评得分和等次〕", "〔待填：公开日期〕", "〔待填：公开网址或载体〕", "〔待填：满意度调查的对象、样本和结果〕",
      "〔待填：基本支出的预算数和执行数；没有的填“无”〕", "〔待填：政府性基金预算支出的预算数和执行数；没有的填“无”〕",
    ] {
      #expect(chinese.contains(blank), "\(blank)")
    }
    #expect(!chinese.contains("8557.32 万元，为年初预算"))
    #expect(chinese.contains("尚不能合计"))
    #expect(chinese.contains("在职人员控制率（缺少数据）"))
  }

  @Test func `each row that lost marks has a problem with its words and a blank for the remedy`()
    throws
  {
    let chinese = text(try DocumentSamples.report(DocumentSamples.source))
    #expect(chinese.contains("2\\. 管理制度健全性扣 2 分（填报）：没有本部门的厉行节约制度。原文："))
    #expect(chinese.contains("“没有严格制定本部门的厉行节约制度”"))
    for name in ["预算控制率", "管理制度健全性", "资金使用合规性", "行政效能"] {
      #expect(chinese.contains("\(name)：〔待填：“\(name)”的改进措施和完成时限〕"))
    }
  }

  @Test func `made-up data says so in every language and format`() throws {
    for files in [[DocumentSamples.league[1]], DocumentSamples.league, DocumentSamples.years] {
      let report = try DocumentSamples.report(files)
      for language in Language.allCases {
        let mark = language == .chinese ? "【合成数据】" : "[synthetic data]"
        #expect(HTMLWriter(language: language).text(of: report).contains("<h1>\(mark)"))
        #expect(DocumentSamples.mainPart(of: report, language).contains(mark))
        let title = text(report, language).split(separator: "\n")[0]
        #expect(title.contains(language == .chinese ? mark : "\\[synthetic data\\]"))
      }
    }
  }

  @Test func `a veto has no marks, and a scheme without dimensions one column of names`() throws {
    let generated = GeneratedScheme(marks: ["60", "40"], hasVeto: true)
    let folder = try TemporaryFolder()
    try folder.write(generated.text, to: "scheme.yaml")
    let path = try folder.write(
      """
      heng-evaluation: 1
      unit: { id: a, label: { zh: 甲, en: A }, kind: project }
      year: 2023
      scheme: scheme.yaml
      judgements:
        row-1: { score: 50, of: 100, status: reported, place: p }
      """, to: "evaluation.yaml")
    let loaded = try EvaluationLoader().load(path)
    let report = Report(selfEvaluation: try loaded.score())
    #expect(headings(report, level: 1)[0] == "一、项目基本情况")
    let table = try #require(tables(report).first { $0.columns[0].title.zh == "一级指标" })
    #expect(table.mergedColumnCount == 0)
    let rows = table.rows.map { $0.cells.prefix(4).map(\.zh) }
    #expect(rows.contains(["指标1", "60", "30.0000", "30.0000"]))
    #expect(rows.contains(["指标2", "40", "–", "–"]))
    #expect(rows.contains(["弄虚作假", "–", "–", "–"]))
    #expect(!text(report).contains("图："))
  }

  @Test func `a reason that only names the rule's case leaves the cause to the unit`() throws {
    let chinese = text(try DocumentSamples.report(DocumentSamples.source))
    let blank = "〔待填：“预算控制率”未得满分的原因〕"
    // Once in the table of deductions and once among the problems.
    #expect(chinese.components(separatedBy: blank).count == 3)
    #expect(!chinese.contains("〔待填：“行政效能”未得满分的原因〕"))
  }

  @Test func `parts of a budget that don't add up are told with their figures`() throws {
    for file in ["under-hunan-table", "evaluation"] {
      let report = try DocumentSamples.report(["guantang-township-2023/\(file).yaml"])
      let chinese = text(report)
      #expect(chinese.contains("= 1925.67 万元，合计 2030.12 万元，相差 104.45 万元"))
      #expect(chinese.contains("〔待填：“按支出性质分的全年执行数”分项与合计相差的原因〕"))
      #expect(text(report, .english).contains("a gap of 104.45 ten-thousand-yuan"))
    }
    // 520.02 + 8037.29 = 8557.31 of 8557.32.
    let source = text(try DocumentSamples.report(DocumentSamples.source))
    #expect(source.contains("相差 0.01 万元") && !source.contains("分项与合计相差的原因〕"))
  }

  @Test func `a unit that isn't scored isn't told that it lost nothing`() throws {
    let report = try DocumentSamples.report(DocumentSamples.guantang + [DocumentSamples.source[0]])
    #expect(text(report).contains("项（") && text(report).contains("分）未计分"))
    let open = try DocumentSamples.report(DocumentSamples.guantang)
    let rows = try #require(tables(open).first { $0.mergedColumnCount == 2 }).rows
    let count = rows.count { $0.cells[4].zh == "–" }
    #expect(count > 0 && text(report).contains("尚有 \(count) 项（"))
    #expect(text(report, .english).contains("\(count) rows ("))
  }

  @Test func `years of one unit are compared, anything else is a league`() throws {
    if case .years = try DocumentSamples.document(DocumentSamples.years) {
    } else {
      Issue.record("three years of one unit aren't a comparison")
    }
    let years = try DocumentSamples.report(DocumentSamples.years)
    let titles = headings(years, level: 1)
    for (number, title) in titles.enumerated() {
      #expect(title.hasPrefix("\((number + 1).chineseNumeral)、"))
    }
    #expect(titles.count > 3 && text(years).contains("不是正式文本"))
    let report = try DocumentSamples.report(DocumentSamples.league)
    let losses = try #require(tables(report).first { $0.columns[0].title.zh == "指标" })
    let marks = losses.rows.compactMap { Double($0.cells[4].zh) }
    #expect(marks.count == losses.rows.count && marks == marks.sorted(by: >))
    #expect(ReportDocument([]).isEmptyLeague)
  }

  @Test func `several evaluations of one unit and year are reconstructions, not units`() throws {
    let twice = DocumentSamples.source + ["hengshan-civil-affairs-2023/alternative.yaml"]
    let report = try DocumentSamples.report(twice)
    let chinese = text(report)
    #expect(report.title.zh == "绩效评价情况报告（1 个单位，2 份评价）")
    #expect(chinese.contains("“衡山县民政局”2 份") && chinese.contains("不同还原"))
    for word in ["名次", "中位数", "等级分布", "扣分单位"] {
      #expect(!chinese.contains(word), "\(word)")
    }
    #expect(text(try DocumentSamples.report(DocumentSamples.league)).contains("名次"))
  }

  @Test func `the same evaluation given twice counts once`() throws {
    let source = DocumentSamples.source
    guard case .evaluation = try DocumentSamples.document(source + source) else {
      Issue.record("one file given twice isn't one evaluation")
      return
    }
    guard
      case .years = try DocumentSamples.document(DocumentSamples.years + [DocumentSamples.years[1]])
    else {
      Issue.record("a year given twice isn't the same year")
      return
    }
    let report = try DocumentSamples.report(DocumentSamples.league + [DocumentSamples.league[0]])
    #expect(report.title.zh == "【合成数据】绩效评价情况报告（3 个单位，3 份评价）")
    #expect(text(report).contains("有 1 份评价与所列的某一份完全相同，只计一次"))
  }
}

extension ReportDocument {
  fileprivate var isEmptyLeague: Bool {
    if case .league(let evaluations, repeatedCount: 0) = self { evaluations.isEmpty } else { false }
  }
}
