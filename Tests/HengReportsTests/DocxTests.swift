import HengModel
import HengReports
import HengTestSupport
import Testing

@Suite struct DocxTests {
  /// The width of the text between the margins, in twentieths of a point: 156 mm.
  private static let textWidth = 8845

  @Test(arguments: Language.allCases)
  func `the columns of every table fill the page exactly`(language: Language) throws {
    for files in [DocumentSamples.source, DocumentSamples.league, DocumentSamples.years] {
      let body = DocumentSamples.mainPart(of: try DocumentSamples.report(files), language)
      let grids = body.matches(of: /<w:tblGrid>(.*?)<\/w:tblGrid>/)
      #expect(grids.count > 3)
      for grid in grids {
        let widths = grid.1.matches(of: /w:w="(\d+)"/).compactMap { Int($0.1) }
        #expect(widths.reduce(0, +) == Self.textWidth)
        #expect(widths.allSatisfy { $0 > 300 })
      }
    }
  }

  @Test func `tables with more columns than there is room for still fit`() {
    let columns = (0..<60).map { Table.Column("第\($0)列很长的名称", wraps: $0 % 2 == 0) }
    let row = Table.Row(columns.map { _ in "unbreakable-and-long_word_that_never_ends" })
    let report = Report(title: "t", blocks: [.table(Table(columns: columns, rows: [row]))])
    let body = DocumentSamples.mainPart(of: report, .chinese)
    let widths = body.matches(of: /gridCol w:w="(-?\d+)"/).compactMap { Int($0.1) }
    #expect(widths.count == 60 && widths.reduce(0, +) == Self.textWidth)
    #expect(widths.allSatisfy { $0 > 0 })
  }

  @Test func `shared cells merge, the first row repeats, rows stay whole`() throws {
    let body = DocumentSamples.mainPart(
      of: try DocumentSamples.report(DocumentSamples.source), .chinese)
    // Three dimensions of level 1 and five of level 2, of which one has a single row.
    #expect(body.matches(of: /w:vMerge w:val="restart"/).count == 3 + 4)
    #expect(body.matches(of: /<w:vMerge\/>/).count == 16 - 3 + 16 - 5)
    #expect(body.contains("<w:gridSpan w:val=\"3\"/>"))
    let tables = body.matches(of: /<w:tbl>/).count
    #expect(body.matches(of: /<w:tblHeader\/>/).count == tables)
    let rows = body.matches(of: /<w:tr>/).count
    #expect(body.matches(of: /<w:cantSplit\/>/).count == rows)
  }

  @Test(arguments: Language.allCases)
  func `figures keep to one line, in small type where there are many`(
    language: Language
  ) throws {
    for files in [DocumentSamples.source, DocumentSamples.partial, DocumentSamples.years] {
      let body = DocumentSamples.mainPart(of: try DocumentSamples.report(files), language)
      for table in body.matches(of: /<w:tbl>(?s:.*?)<\/w:tbl>/) {
        let common = language == .chinese ? 21 : 18
        let size = table.0.firstMatch(of: /<w:sz w:val="(\d+)"/).flatMap { Int($0.1) } ?? common
        for cell in table.0.matches(
          of: /<w:tcW w:w="(\d+)"(?:(?!<\/w:tc>).)*?<w:noWrap\/>(.*?)<\/w:tc>/)
        {
          let text = cell.2.matches(of: /<w:t [^>]*>([^<]*)</).map { String($0.1) }.joined()
          if text.contains(where: \.isLetter) { continue }
          let width = try #require(Int(cell.1))
          // Digits and signs are at most 13 twentieths as wide as the type is high and % 19; 114 of
          // the cell's width is its margins.
          let tenths = text.reduce(0) { $0 + ($1 == "%" ? 19 : $1.isPunctuation ? 8 : 13) }
          #expect((width - 114) * 10 >= tenths * 5 * size, "\(text) in \(width)")
        }
      }
    }
  }

  @Test func `a date isn't broken at its hyphens, and a table doesn't begin with a lone row`() {
    let table = Table(
      columns: [.init("Date"), .init("n", .trailing)],
      rows: (0..<3).map { _ in .init(["2023-03-31", "-5"]) })
    let body = DocumentSamples.mainPart(
      of: Report(title: "t", blocks: [.table(table)]), .english)
    #expect(body.matches(of: /2023<\/w:t><w:noBreakHyphen\/><w:t [^>]*>03<\/w:t>/).count == 3)
    #expect(body.contains(">-5</w:t>"))
    // Two cells of the head and two of the first row.
    #expect(body.matches(of: /<w:keepNext\/>/).count == 4)
  }

  @Test func `headings are headings and blanks are highlighted`() throws {
    let report = try DocumentSamples.report(DocumentSamples.source)
    let body = DocumentSamples.mainPart(of: report, .chinese)
    #expect(body.matches(of: /w:pStyle w:val="Heading1"/).count == 8)
    #expect(
      body.contains("<w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">〔待填：主要职责〕"))
  }

  @Test func `an archive begins with the kinds of its parts and has no clock in it`() throws {
    let report = try DocumentSamples.report(DocumentSamples.source)
    let writer = DocxWriter(language: .chinese)
    #expect(writer.parts(of: report).first?.name == "[Content_Types].xml")
    for part in writer.parts(of: report) {
      #expect(!part.text.contains("dcterms") && !part.text.contains("rsid"))
    }
  }
}
