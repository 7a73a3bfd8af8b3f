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
