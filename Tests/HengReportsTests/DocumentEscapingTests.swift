import HengModel
import HengReports
import HengTestSupport
import Testing

@Suite struct DocumentEscapingTests {
  private static let hostile =
    "<script>alert(1)</script><img src=x onerror=a>\" onload=\"b' javascript:c & ]]> | *d* _e_ `f` "
    + "[g](http://h.i) <!-- www.j.k l@m.n # \\ \u{0}\u{8}\u{B}\u{202E}\u{FFFF}\n> o\r\n- p"

  /// The source report with hostile words wherever words from data go.
  private static func report() throws -> Report {
    let text = LocalizedText(hostile)
    return try DocumentSamples.source { evaluation in
      evaluation.unit.label = text
      evaluation.label = text
      evaluation.note = text
      evaluation.published?.grade = hostile
      evaluation.published?.evidence = Evidence(place: hostile, quote: hostile)
      for index in evaluation.budgetLines.indices { evaluation.budgetLines[index].label = text }
      for index in evaluation.satisfaction.indices { evaluation.satisfaction[index].label = text }
      for index in evaluation.sources.indices {
        evaluation.sources[index].title = text
        evaluation.sources[index].address = "javascript:alert(1)"
      }
      for index in evaluation.judgements.indices {
        evaluation.judgements[index].grounds.evidence = Evidence(
          place: hostile, quote: hostile, reason: text)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `words from data are no tags, attributes or links in HTML`(language: Language) throws {
    let page = HTMLWriter(language: language).text(of: try Self.report())
    let tags = page.matches(of: /<\/?([A-Za-z]+)/).map { String($0.1) }
    let known: Set = [
      "html", "head", "meta", "title", "style", "body", "main", "h", "nav", "ul", "li", "a", "p",
      "dl", "div", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "mark",
      "figure", "figcaption", "span", "footer", "svg", "desc", "defs", "pattern", "rect", "path",
      "line", "text",
    ]
    #expect(Set(tags).subtracting(known) == [])
    #expect(!page.contains("<!--") && !page.contains("\u{0}") && !page.contains("\u{202E}"))
    // Inside a tag no quotation mark from data could have opened an attribute.
    for tag in page.matches(of: /<[^>]*>/) {
      #expect(!tag.0.contains("onload=\"") && !tag.0.contains("onerror"))
      #expect(!tag.0.contains("javascript:") || tag.0.contains("aria-label"))
    }
    let links = page.matches(of: /href="([^"]*)"/).map { String($0.1) }
    #expect(links.count == 8 && links.allSatisfy { $0.hasPrefix("#section-") })
    #expect(!page.contains("src=\"") && !page.contains("url(http"))
  }

  @Test(arguments: Language.allCases)
  func `the page's policy forbids whatever would be loaded or run`(language: Language) throws {
    let page = HTMLWriter(language: language).text(
      of: try DocumentSamples.report(DocumentSamples.source))
    #expect(page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "))
    #expect(!page.contains("script-src") && !page.contains("unsafe-eval"))
    #expect(page.contains("<html lang=\"\(language == .chinese ? "zh-Hans" : "en")\">"))
  }

  @Test(arguments: Language.allCases)
  func `every part of a document is XML whatever its words are`(language: Language) throws {
    for part in DocxWriter(language: language).parts(of: try Self.report()) {
      let elements = SVGReading.elements(of: part.text)
      #expect(elements != nil, "\(part.name)")
      #expect(!part.text.contains("\u{8}") && !part.text.contains("\u{FFFF}"))
    }
    let body = DocumentSamples.mainPart(of: try Self.report(), language)
    let names = Set((SVGReading.elements(of: body) ?? []).map(\.name))
    #expect(names.allSatisfy { $0.hasPrefix("w:") })
    #expect(!names.contains("w:hyperlink") && !names.contains("w:instrText"))
  }

  @Test func `words from data are no markup in Markdown`() throws {
    let report = Report(
      title: LocalizedText(Self.hostile),
      blocks: [
        .paragraph("- a"), .paragraph("1. b"), .paragraph("2) c"), .paragraph("=== d"),
        .paragraph("3.14 e"), .paragraph("+f"), .list(["- g", "# h"]),
        .table(Table(columns: [.init("a|b")], rows: [.init(["c|d\ne"])])),
      ])
    let lines = MarkdownWriter(language: .english).text(of: report).split(separator: "\n")
    #expect(
      lines.dropFirst() == [
        "\\- a", "1\\. b", "2\\) c", "\\=== d", "3.14 e", "\\+f", "- \\- g", "- \\# h",
        "| a\\|b |", "| :--- |", "| c\\|d e |",
      ])
    let title = try #require(lines.first).dropFirst(2)
    // Every mark that could begin markup stands behind a backslash.
    let marks = title.replacing("&#64;", with: "").matches(of: /(.)([<>*_`\[\]|#&$])/)
    #expect(marks.count > 20 && marks.allSatisfy { $0.1 == "\\" })
    #expect(title.contains("http\\://") && title.contains("www\\.j.k") && title.contains("l&#64;m"))
  }
}
