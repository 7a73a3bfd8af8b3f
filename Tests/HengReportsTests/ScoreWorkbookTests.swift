import HengModel
import HengReading
import HengReports
import HengScoring
import HengTestSupport
import HengWork
import HengWorkbooks
import Testing

@Suite struct ScoreWorkbookTests {
  private static let fixtures = "Tests/HengReadingTests/Fixtures/valid"

  /// Evaluations under whole and partial schemes, with every rule, vetoes, and rows left open.
  static let files = [
    "datasets/hengshan-civil-affairs-2023/evaluation.yaml",
    "datasets/hengshan-civil-affairs-2023/self-evaluation-form.yaml",
    "datasets/guantang-township-2023/under-hunan-table.yaml",
    "datasets/hunan-unit-2018/evaluation.yaml",
    "datasets/synthetic-county/2023/unit-01/evaluation.yaml",
    "\(fixtures)/every-rule-evaluation.yaml", "\(fixtures)/small-evaluation.yaml",
  ]

  private static func score(_ file: String) throws -> EvaluationScore {
    let loaded = try EvaluationLoader().load(ProjectFiles.path(file))
    return try loaded.scheme.score(loaded.evaluation)
  }

  @Test(arguments: files, Language.allCases)
  func `every sheet is one that programs open`(file: String, language: Language) throws {
    let workbook = Workbook(try Self.score(file), language)
    #expect(workbook.sheets.map(\.name) == ScoreSheet.allCases.map { $0.name[language] })
    for sheet in workbook.sheets {
      for (place, cell) in sheet.cells {
        guard case .formula(let formula, let value) = cell.content else { continue }
        #expect(formula.utf16.count < 8_192, "\(sheet.name)!\(place.text)")
        if case .number(let number) = value { #expect(number.isFinite) }
      }
      for (index, merge) in sheet.merges.enumerated() {
        let others = sheet.merges[(index + 1)...]
        #expect(
          !others.contains { other in
            other.contains(merge.first) || merge.contains(other.first)
          }, "\(sheet.name)!\(merge.text)")
      }
      #expect(sheet.rowHeights.values.allSatisfy { (10...409).contains($0) })
    }
  }

  @Test(arguments: files)
  func `the same score gives the same file`(file: String) throws {
    let folder = try TemporaryFolder()
    let workbook = Workbook(try Self.score(file), .chinese)
    #expect(workbook == Workbook(try Self.score(file), .chinese))
    try WorkbookWriter.write(workbook, to: "\(folder.path)/score.xlsx")
  }

  @Test func `marks and total are formulas that carry what they come to`() throws {
    let sheet = try #require(
      Workbook(try Self.score(Self.files[0]), .chinese).sheets.first)
    let values = sheet.cells.values.compactMap { cell -> Cell.FormulaValue? in
      if case .formula(_, let value) = cell.content { value } else { nil }
    }
    // The total in its row, and as the verdict and the what-if above the table.
    #expect(values.count { $0 == .number(89) } == 3)
    #expect(values.count { $0 == .text("良") } == 2)
    #expect(values.contains(.text("缺少数据")))
    #expect(values.contains(.text("分子分母均为零")))
  }

  @Test func `inputs may be changed and nothing else`() throws {
    let workbook = Workbook(try Self.score(Self.files[0]), .chinese)
    for sheet in workbook.sheets {
      #expect(sheet.isProtected)
      for (place, cell) in sheet.cells where !cell.style.isLocked {
        if case .formula = cell.content { Issue.record("\(sheet.name)!\(place.text) is a formula") }
      }
    }
    let open = workbook.sheets.map { sheet in sheet.cells.values.count { !$0.style.isLocked } }
    #expect(open[0] == 0 && open[5...8].allSatisfy { $0 == 0 })
    #expect(open[1...4].allSatisfy { $0 > 10 })
  }

  @Test func `words of the data never become formulas`() throws {
    var score = try Self.score(Self.files[0])
    score.evaluation.unit.label = LocalizedText("=HYPERLINK(\"http://x\")")
    score.rows[0].row.indicator.label = LocalizedText("\",1)+cmd|' /C calc'!A0")
    let workbook = Workbook(score, .chinese)
    for sheet in workbook.sheets {
      for cell in sheet.cells.values {
        guard case .formula(let formula, _) = cell.content else { continue }
        #expect(!formula.contains("HYPERLINK") && !formula.contains("cmd|"))
      }
    }
  }

  @Test func `several scores are ranked by scheme and year, those of one unit by year`() throws {
    func league(_ files: [String]) throws -> Workbook {
      Workbook(try files.map { ScoredEvaluation(try Self.score($0), path: $0) }, .english)
    }
    let county = "datasets/synthetic-county"
    let units = try league((1...3).map { "\(county)/2023/unit-0\($0)/evaluation.yaml" })
    #expect(units.sheets.map(\.name) == ["Ranking", "Marks", "Audit", "Charts"])
    #expect(
      units.sheets[0][4, 1]?.content
        == .formula("IF(ISNUMBER(C4),RANK(C4,$C$4:$C$6),\"–\")", value: .number(1)))
    #expect(units.sheets.map(\.charts.count) == [0, 0, 0, 1])
    #expect(units.sheets[3].charts[0].title == "[synthetic data] Totals")
    #expect(units.title == "[synthetic data] Scores of 3 evaluations")
    let years = try league((1...3).map { "\(county)/202\($0)/unit-01/evaluation.yaml" })
    #expect(years.sheets.map(\.name) == ["Years", "Marks", "Audit", "Charts"])
    #expect(
      (4...6).map { years.sheets[0][$0, 1]?.content } == [2021, 2022, 2023].map { .text("\($0)") })
    let mixed = try league([Self.files[0], "\(county)/2022/unit-01/evaluation.yaml"])
    #expect(
      mixed.sheets.map(\.name)
        == [
          "Ranking 1", "Marks 1", "Audit 1", "Charts 1", "Ranking 2", "Marks 2", "Audit 2",
          "Charts 2",
        ])
    #expect(mixed.title == "[synthetic data] Scores of 2 evaluations")
    let notes = [mixed.sheets[0], mixed.sheets[4]].compactMap { sheet -> Bool? in
      guard case .text(let words)? = sheet[2, 1]?.content else { return nil }
      return words.contains("ynthetic data")
    }
    #expect(notes == [false, true])
  }

  @Test func `only facts that a row needs may be changed`() throws {
    let sheet = Workbook(try Self.score(Self.files[0]), .chinese).sheets[1]
    let head = try #require(
      sheet.cells.first { $0.value.content == .text("其他数据（没有指标用到，不影响得分）") }?.key.row)
    let open = sheet.cells.filter { !$0.value.style.isLocked }.map(\.key.row)
    #expect(open.allSatisfy { $0 < head } && open.count > 10)
  }

  @Test(arguments: files)
  func `every parameter has limits, and its choices are words`(file: String) throws {
    let score = try Self.score(file)
    let sheet = Workbook(score, .chinese).sheets[4]
    for (index, parameter) in score.scheme.parameters.enumerated() {
      let row = 4 + index
      #expect(sheet[row, 7]?.content == .text(parameter.address))
      guard case .formula(let problem, let value) = sheet[row, 6]?.content else {
        Issue.record("\(parameter.address) has no problem's cell")
        continue
      }
      #expect(problem.contains("$B$\(row)") && value == .text(""))
      #expect(
        sheet.validations.contains { $0.range.contains(CellAddress(row: row, column: 2)) })
      guard case .choice(let code) = parameter.value else { continue }
      #expect(sheet[row, 2]?.content != .text(code))
    }
  }

  @Test func `limits are the neighbours' cells`() throws {
    let score = try Self.score(Self.files[0])
    let sheet = Workbook(score, .chinese).sheets[4]
    let row = try #require(
      score.scheme.parameters.firstIndex { $0.address.hasPrefix("grades.") })
    // The second cut lies between the third and the first.
    #expect(
      sheet[row + 5, 6]?.content
        == .formula(
          "IF(IFERROR(AND(ISNUMBER($B$\(row + 5)),$B$\(row + 5)>$B$\(row + 6),"
            + "$B$\(row + 5)<$B$\(row + 4)),FALSE),\"\",\"超出范围\")", value: .text("")))
  }

  @Test(arguments: ["12", "-3.50", "−3.5", "40.25%"])
  func `figures of tables are numbers again`(text: String) throws {
    let values: [String: (Double, String)] = [
      "12": (12, "0"), "-3.50": (-3.5, "0.00"), "−3.5": (-3.5, "0.0"), "40.25%": (0.4025, "0.00%"),
    ]
    let number = try #require(PrintedNumber(text))
    let (value, format) = try #require(values[text])
    #expect(abs(number.value - value) < 1e-15 && number.format == format)
    #expect(
      PrintedNumber("[1, 2]") == nil && PrintedNumber("–") == nil && PrintedNumber("1.") == nil)
  }

  @Test func `words of the export show only beside its figures`() throws {
    let sheet = Workbook(try Self.score(Self.files[0]), .chinese).sheets[0]
    let texts = sheet.cells.values.compactMap { cell -> String? in
      if case .formula(let formula, .text) = cell.content, formula.hasSuffix("\"已改动\")") {
        formula
      } else {
        nil
      }
    }
    // Range, basis and reason of every row, and the range of the total.
    let rows = try Self.score(Self.files[0]).rows.count
    #expect(texts.count == 3 * rows + 1)
    let state = try #require(sheet.cells.first { $0.value.content == .text("与导出相比") }?.key)
    #expect(state.row == 4)
  }
}
