import HengModel
import HengReports
import HengTestSupport
import Testing

/// A report in one language and format, and the name of its record.
struct DocumentCase: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String]
  var language: Language
  /// The ending of the record, which tells the format.
  var ending: String

  var golden: String { "\(name).\(language.rawValue).\(ending)" }
  var testDescription: String { golden }
}

@Suite struct DocumentGoldenTests {
  static let cases: [DocumentCase] =
    ["html", "md", "xml"].flatMap { ending in
      Language.allCases.map {
        DocumentCase(name: "source", files: DocumentSamples.source, language: $0, ending: ending)
      }
    } + [
      DocumentCase(
        name: "guantang", files: DocumentSamples.guantang, language: .chinese, ending: "md"),
      DocumentCase(
        name: "partial", files: DocumentSamples.partial, language: .english, ending: "md"),
      DocumentCase(name: "league", files: DocumentSamples.league, language: .chinese, ending: "md"),
      DocumentCase(
        name: "league", files: DocumentSamples.league, language: .english, ending: "html"),
      DocumentCase(name: "years", files: DocumentSamples.years, language: .chinese, ending: "md"),
    ]

  @Test(arguments: cases)
  func `looks as recorded`(_ item: DocumentCase) throws {
    let report = try DocumentSamples.report(item.files)
    let text =
      switch item.ending {
      case "html": HTMLWriter(language: item.language).text(of: report)
      case "md": MarkdownWriter(language: item.language).text(of: report)
      default: DocumentSamples.mainPart(of: report, item.language)
      }
    let place = "Tests/HengReportsTests/Golden/Documents/\(item.golden)"
    #expect(try Golden.difference(text, place) == nil)
  }

  @Test(arguments: DocumentFormat.allCases, Language.allCases)
  func `the same matter gives the same bytes`(format: DocumentFormat, language: Language) throws {
    for files in [DocumentSamples.source, DocumentSamples.league] {
      let once = try format.bytes(of: DocumentSamples.document(files), in: language)
      let again = try format.bytes(of: DocumentSamples.document(files), in: language)
      #expect(once == again && once?.isEmpty == (format == .xlsx ? nil : false))
    }
  }

  @Test func `a file's ending tells its format`() {
    for format in DocumentFormat.allCases {
      #expect(DocumentFormat(path: "报告/a.b.\(format.rawValue)") == format)
      #expect(DocumentFormat(path: "A.\(format.rawValue.uppercased())") == format)
    }
    for path in ["a.pdf", "html", "a.", "", ".html", "a.html/b", "a.htm"] {
      #expect(DocumentFormat(path: path) == nil)
    }
  }
}
