import HengModel
import HengReports
import Testing

@Suite struct ReportModelTests {
  private static let table = Table(
    columns: [.init("一级"), .init("二级"), .init("三级"), .init("分值", .trailing)],
    rows: [
      .init(["a", "x", "1", "5"]), .init(["a", "x", "2", "5"]), .init(["a", "y", "3", "5"]),
      .init(["b", "y", "4", "5"]), .init(["a", "y", "4", "5"]),
    ], footer: .init(["合计", "", "", "25"]), mergedColumnCount: 2)

  @Test func `rows below each other share the cells in which they agree, and no others`() {
    #expect(Self.table.rowSpans(column: 0) == [3, 0, 0, 1, 1])
    #expect(Self.table.rowSpans(column: 1) == [2, 0, 1, 1, 1])
    #expect(Self.table.rowSpans(column: 2) == [1, 1, 1, 1, 1])
    #expect(Table(columns: [.init("a")], rows: [], mergedColumnCount: 1).rowSpans(column: 0) == [])
  }

  @Test func `the footer's name takes the merged columns it leaves empty`() {
    #expect(Self.table.footerSpan == 3)
    var table = Self.table
    table.footer = .init(["合计", "", "7", "25"])
    #expect(table.footerSpan == 2)
    table.mergedColumnCount = 0
    table.footer = .init(["合计", "", "", ""])
    #expect(table.footerSpan == 1)
  }

  @Test func `without spans a shared text stands in the first row`() {
    let rows = Self.table.rowsWithoutRepetition.map { $0.cells.prefix(2).map(\.zh) }
    #expect(rows == [["a", "x"], ["", ""], ["", "y"], ["b", "y"], ["a", "y"]])
  }

  @Test func `finds the places to fill in among other text`() {
    let blank = LocalizedText.blank(LocalizedText(zh: "公开日期", en: "the date"))
    let words = "〔待填：公开日期〕"
    #expect(
      Blank.pieces(of: "于" + blank.zh + blank.zh + "。") == [
        .init(text: "于", isBlank: false), .init(text: words, isBlank: true),
        .init(text: words, isBlank: true), .init(text: "。", isBlank: false),
      ])
    #expect(Blank.pieces(of: blank.en) == [.init(text: "[to fill in: the date]", isBlank: true)])
    #expect(Blank.pieces(of: "[a] 〔b〕") == [.init(text: "[a] 〔b〕", isBlank: false)])
    #expect(Blank.pieces(of: "") == [])
  }

  @Test func `words from data that read like a blank are none`() {
    for words in ["〔待填：公开日期〕", "[to fill in: the date]"] {
      #expect(Blank.pieces(of: words) == [.init(text: words, isBlank: false)])
      let report = Report(title: LocalizedText(words), blocks: [.paragraph(LocalizedText(words))])
      for language in Language.allCases {
        #expect(!HTMLWriter(language: language).text(of: report).contains("<mark>"))
        #expect(!DocumentSamples.mainPart(of: report, language).contains("w:highlight"))
      }
    }
    // A mark that nothing closes is taken out like any character that isn't for texts.
    #expect(Blank.pieces(of: "a\u{1FFFE}b") == [.init(text: "a b", isBlank: false)])
  }

  @Test func `a page breaks words without a place to break, and prints many columns small`() {
    let long = String(repeating: "a", count: 400)
    let names = ["资金", "Administrative efficiency", LocalizedText(long)]
    let table = Table(
      columns: [.init("x", wraps: true), .init("n", .trailing)],
      rows: names.map { .init([$0, "1545.59%"]) })
    let wide = Table(columns: (0..<11).map { .init("\($0)") }, rows: [])
    let page = HTMLWriter(language: .english).text(
      of: Report(title: "t", blocks: [.table(table), .table(wide)]))
    #expect(page.contains("<th scope=\"row\" class=\"w long\">\(long)</th>"))
    #expect(page.contains("<th scope=\"row\" class=\"w\">Administrative efficiency</th>"))
    #expect(page.matches(of: /class="n long"/).isEmpty)
    #expect(page.matches(of: /<table class="many">/).count == 1)
  }

  @Test func `what is written has no mark of a blank left`() {
    let blank = LocalizedText.blank("x")
    let report = Report(title: blank, blocks: [.paragraph(blank), .heading(blank)])
    let texts = [
      HTMLWriter(language: .english).text(of: report),
      MarkdownWriter(language: .english).text(of: report),
      DocumentSamples.mainPart(of: report, .english),
    ]
    for text in texts {
      #expect(text.unicodeScalars.allSatisfy { !$0.properties.isNoncharacterCodePoint })
      #expect(text.contains("to fill in: x"))
    }
  }

  @Test func `a name can't close its own blank`() {
    let blank = LocalizedText.blank(LocalizedText(zh: "甲〕乙", en: "a] b"))
    #expect(Blank.pieces(of: blank.zh).count == 1)
    #expect(Blank.pieces(of: blank.en).count == 1)
  }

  @Test func `every piece of a report has its place in every format`() {
    let report = Report(
      title: "题",
      blocks: [
        .heading("一、甲"), .heading("（一）乙", level: 2), .paragraph("段"), .note("注"), .list(["项"]),
        .pairs([.init("名", "值")]), .table(Self.table),
        .figure(
          Figure(
            svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", caption: "图名", alternative: "图中")),
        .figure(Figure(svg: "<svg/>", caption: "不说的图", alternative: nil)),
        .signature(["单位", "日期"]),
      ])
    let terminal = TerminalWriter(language: .chinese).text(of: report)
    #expect(
      terminal == """
        题
        ==

        一、甲
        ------

        （一）乙
        --------

        段

        注

        - 项

        名：值

        一级  二级  三级  分值
        ----------------------
        a     x     1        5
                    2        5
              y     3        5
        b     y     4        5
        a     y     4        5
        ----------------------
        合计                25

        图名：图中

        单位
        日期

        """)
    let markdown = MarkdownWriter(language: .chinese).text(of: report)
    #expect(
      markdown == """
        # 题

        ## 一、甲

        ### （一）乙

        段

        注

        - 项

        - **名**：值

        | 一级 | 二级 | 三级 | 分值 |
        | :--- | :--- | :--- | ---: |
        | a | x | 1 | 5 |
        |  |  | 2 | 5 |
        |  | y | 3 | 5 |
        | b | y | 4 | 5 |
        | a | y | 4 | 5 |
        | 合计 |  |  | 25 |

        图名：图中

        单位\\
        日期

        """)
    let page = HTMLWriter(language: .chinese).text(of: report)
    for piece in [
      "<h2 id=\"section-1\">一、甲</h2>", "<h3>（一）乙</h3>", "<p class=\"note\">注</p>",
      "<dt>名</dt><dd>值</dd>", "<th scope=\"rowgroup\" rowspan=\"3\">a</th>",
      "<th scope=\"row\" colspan=\"3\">合计</th>", "<figcaption>不说的图</figcaption>",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }
    // One section needs no table of contents.
    #expect(!page.contains("<nav"))
  }
}
