import FoundationEssentials
import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengTestSupport
import HengWork
import Testing

/// A file with a mistake, and the diagnostics expected of it beside it.
struct InvalidFile: Sendable, CustomTestStringConvertible {
  enum Kind: String, CaseIterable, Sendable {
    case scheme, evaluation, overlay, variance, deflator, table, judgements
  }

  static let fixtures = "Tests/HengReadingTests/Fixtures"

  var kind: Kind
  var name: String

  var testDescription: String { "\(kind.rawValue): \(name)" }

  private var folder: String { "\(InvalidFile.fixtures)/invalid/\(kind.rawValue)" }
  var path: String { ProjectFiles.path("\(folder)/\(name).yaml") }
  var expectedPath: String { "\(folder)/\(name).expected" }

  /// The scheme that the fixtures of overlays are read against.
  static let everyRuleScheme = ProjectFiles.path("\(fixtures)/valid/every-rule-scheme.yaml")

  /// Every fixture of every kind, sorted by name.
  static let all: [InvalidFile] = Kind.allCases.flatMap { kind in
    let folder = ProjectFiles.path("\(fixtures)/invalid/\(kind.rawValue)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      InvalidFile(kind: kind, name: String($0.dropLast(5)))
    }
  }

  /// The diagnostics of loading the file, with its cases, or `nil` if it loads.
  func diagnostics() -> [Diagnostic]? {
    do throws(InvalidFiles) {
      switch kind {
      case .scheme: _ = try SchemeFile(path: path).tests()
      case .evaluation: _ = try EvaluationLoader().load(path)
      case .overlay:
        let scheme = try SchemeFile(path: InvalidFile.everyRuleScheme).scheme(forYear: 2023)
        _ = try OverlayFile(path: path).overlay(for: scheme)
      case .variance: _ = try VarianceFile(path: path).plan()
      case .deflator: _ = try DeflatorFile.table(path: path)
      case .judgements: _ = try JudgementFile(path: path).weights(by: method)
      case .table: return try EvaluationBatch(paths: [path]).scores { _, _ in 0 }.remarks.all
      }
      return nil
    } catch {
      return error.diagnostics
    }
  }

  /// The method that a judgement file names.
  private var method: JudgementMethod {
    let text = ProjectFiles.text(path) ?? ""
    return JudgementMethod.allCases.first { text.contains("\nmethod: \($0.rawValue)\n") }
      ?? .bestWorst
  }

  /// Diagnostics as text without the folders of the fixtures, English lines before Chinese ones.
  func text(of diagnostics: [Diagnostic]) -> String {
    let lines = [Language.english, .chinese].flatMap { language in
      diagnostics.map { $0.text(language) + "\n" }
    }
    let root = ProjectFiles.path(InvalidFile.fixtures)
    let folders = Kind.allCases.map { "invalid/\($0.rawValue)/" } + ["valid/", ""]
    return folders.reduce(lines.joined()) { $0.replacing("\(root)/\($1)", with: "") }
  }
}

@Suite struct InvalidFileTests {
  @Test(arguments: InvalidFile.all)
  func `reports every mistake of a file at its place, in both languages`(
    _ file: InvalidFile
  ) throws {
    let diagnostics = try #require(file.diagnostics(), "the file loads without a mistake")
    #expect(!diagnostics.isEmpty)
    let difference = try Golden.difference(
      file.text(of: diagnostics), file.expectedPath)
    if let difference { Issue.record("\(difference)") }
  }

  @Test(arguments: InvalidFile.all)
  func `says each mistake in one line`(_ file: InvalidFile) {
    for diagnostic in file.diagnostics() ?? [] {
      for language in Language.allCases {
        let text = diagnostic.text(language)
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(!text.contains("\(diagnostic.code) [\(diagnostic.code)]"), "has no message")
      }
    }
  }

  @Test(arguments: InvalidFile.all)
  func `places each mistake inside the file`(_ file: InvalidFile) {
    let bytes = FileManager.default.contents(atPath: file.path) ?? Data()
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for diagnostic in file.diagnostics() ?? [] where diagnostic.location?.path == file.path {
      guard let line = diagnostic.location?.line else { continue }
      guard lines.indices.contains(line - 1) else {
        Issue.record("there is no line \(line)")
        continue
      }
      // A mistake at the end of a line stands one column behind its last character.
      let columns = 1...lines[line - 1].unicodeScalars.count + 1
      #expect(columns.contains(diagnostic.location?.column ?? 1))
    }
  }

  @Test func `covers a wide range of mistakes`() {
    #expect(InvalidFile.all.count >= 60)
  }

  @Test func `has a recorded text for each fixture and a fixture for each recorded text`() throws {
    for kind in InvalidFile.Kind.allCases {
      let folder = ProjectFiles.path("\(InvalidFile.fixtures)/invalid/\(kind.rawValue)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let recorded = names.filter { $0.hasSuffix(".expected") }.map { $0.dropLast(9) }.sorted()
      let fixtures = names.filter { $0.hasSuffix(".yaml") }.map { $0.dropLast(5) }.sorted()
      #expect(recorded == fixtures)
    }
  }

  /// Every code that a file's text can cause; the rest need a missing or an unreadable file, or
  /// come from other places than files.
  static let codes = [
    "wrong-encoding", "empty-file", "scheme-not-found", "yaml-syntax", "several-documents",
    "yaml-alias", "yaml-tag", "nesting-too-deep", "key-not-text", "duplicate-key",
    "not-a-scheme-file", "not-an-evaluation-file", "unknown-format-version", "unknown-key",
    "missing-key", "wrong-shape", "empty-value", "exclusive-keys", "full-width-text",
    "not-a-number", "number-too-long", "separated-number", "leading-zero", "not-a-whole-number",
    "number-out-of-range", "not-a-boolean", "not-a-date", "bad-identifier",
    "duplicate-identifier", "unknown-choice", "bad-interval", "empty-interval", "missing-unit",
    "unknown-unit", "wrong-unit", "no-value-in-force", "marks-do-not-sum", "marks-above-full",
    "bands-overlap", "bands-gap", "grades-do-not-cover", "points-not-rising", "too-many-items",
    "measure-needed", "measure-not-used", "unknown-source", "measure-too-long",
    "measure-too-deep", "measure-syntax", "measure-number", "unknown-fact", "unknown-function",
    "unit-mismatch", "quantity-needed", "condition-needed", "no-measure-here", "circular-facts",
    "unknown-indicator", "missing-fact", "place-missing", "reason-missing", "printed-missing",
    "printed-without-correction", "status-contradicts-value", "wrong-judgement",
    "inadmissible-marks", "too-fine-marks", "marks-outside-level", "facts-decide",
    "impossible-survey", "useless-key", "reserved-name", "more-mistakes", "veto-with-marks",
    "fact-without-unit", "chain-too-long", "not-an-overlay-file", "unknown-parameter",
    "ambiguous-name", "set-twice", "not-a-variance-file", "not-a-power-of-two", "not-scrambled",
    "evaluation-not-found", "unknown-unit-name", "one-unit", "no-grades", "range-without-ends",
    "nothing-varies", "wrong-factor-kind", "set-by-two-factors", "different-rows",
    "too-much-set", "nothing-to-rescale", "not-weighed", "different-rules",
    "not-a-deflator-file", "not-a-year", "outside-year", "leap-day", "repeated-day",
    "table-not-found", "unsupported-table", "unknown-column", "header-not-found", "no-rows",
    "repeated-column", "wrong-cell-count", "unclosed-quote", "stray-quote", "date-for-number",
    "repeated-year", "not-a-workbook",
    "not-a-fact", "wrong-item-count", "unknown-dimension", "row-without-measure",
    "unknown-budget-line", "part-of-itself", "prior-fact", "not-a-judgement-file",
    "missing-judgement", "too-few-indicators", "unequal-to-itself", "not-reciprocal",
    "compared-twice", "best-is-worst", "budget-missed", "no-points",
  ]

  @Test func `has a fixture for every code that a file can cause`() {
    let seen = Set(InvalidFile.all.flatMap { $0.diagnostics() ?? [] }.map(\.code))
    let missing = InvalidFileTests.codes.filter { !seen.contains($0) }
    #expect(missing.isEmpty)
  }
}
