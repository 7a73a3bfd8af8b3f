import HengAudit
import HengModel
import HengReading
import HengReports
import HengScoring
import HengSensitivity
import HengTestSupport
import HengWork
import HengWorkbooks
import Testing

/// Reports under a scheme without grades, which is whole all the same.
@Suite struct GradelessSchemeTests {
  /// Shipped evaluations under their scheme with its grades taken away.
  static func scored(_ files: [String]) throws -> [ScoredEvaluation] {
    try files.map { file in
      let loaded = try EvaluationLoader().load(ProjectFiles.path("datasets/\(file)"))
      var scheme = loaded.scheme
      scheme.grades = GradeScale([])
      return ScoredEvaluation(try scheme.score(loaded.evaluation), path: file)
    }
  }

  static let subjects = [
    DocumentSamples.source, DocumentSamples.league, DocumentSamples.years,
  ]

  private func check(_ text: String) {
    for word in ["方案不完整", "partial scheme", "scheme is partial", "known in part"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: subjects, Language.allCases)
  func `every format of reports can be written`(files: [String], language: Language) throws {
    let scored = try Self.scored(files)
    let document = ReportDocument(scored)
    for format in DocumentFormat.allCases where format != .xlsx {
      #expect(try format.bytes(of: document, in: language)?.isEmpty == false)
    }
    check(MarkdownWriter(language: language).text(of: Report(document)))
    let workbook = Workbook(scored, language)
    #expect(workbook.sheets.count > 1)
    for sheet in workbook.sheets {
      for cell in sheet.cells.values {
        if case .text(let text) = cell.content { check(text) }
      }
    }
  }

  @Test func `a league has no column for grades`() throws {
    let scored = try Self.scored(DocumentSamples.league)
    let entries = scored.map { LeagueEntry($0.score, path: $0.path) }
    let text = TerminalWriter(language: .english).text(of: Report(league: entries))
    #expect(!text.contains("Grade") && text.contains("Total"))
    check(text)
  }

  @Test func `a score says that there are no grades`() throws {
    let score = try Self.scored(DocumentSamples.source)[0].score
    let text = TerminalWriter(language: .english).text(of: Report(score))
    #expect(text.contains("the scheme has no grades"))
    check(text)
  }

  @Test(arguments: Language.allCases)
  func `a notebook can be written`(language: Language) throws {
    for files in [DocumentSamples.source, DocumentSamples.league] {
      let scored = try Self.scored(files)
      let subject = try NotebookSubject(scored.map(\.score), paths: scored.map(\.path))
      let text = try Notebook(subject, language).text()
      #expect(text.contains(language == .chinese ? "方案不分等级" : "The scheme has no grades"))
      check(text)
    }
  }

  @Test func `analyses of weights go without grades`() throws {
    var units: ScoredUnits?
    for item in try Self.scored(DocumentSamples.league) {
      let next = try ScoredUnits(item.score, path: item.path)
      if units == nil { units = next } else { try units?.append(next) }
    }
    let all = try #require(units)
    #expect(all.grades.isEmpty && all.cuts.isEmpty)
    let stability = Stability(all, within: 0.1, top: 1)
    let text = TerminalWriter(language: .english).text(of: Report(stability, walking: nil))
    #expect(text.contains("the scheme has no grades"))
    check(text)
  }
}
