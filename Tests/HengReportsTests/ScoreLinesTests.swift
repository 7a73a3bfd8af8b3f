import HengModel
import HengReading
import HengReports
import HengScoring
import HengTestSupport
import Testing

@Suite struct ScoreLinesTests {
  private func line(_ id: String, _ name: String) throws -> String {
    let scheme = try SchemeFile(
      path: ProjectFiles.path("Tests/HengReadingTests/Fixtures/valid/every-rule-scheme.yaml")
    ).scheme(forYear: 2023)
    let compiled = CompiledScheme(scheme)
    let (summary, _) = compiled.score(
      figures: compiled.facts.map { _ in nil }, judgements: scheme.rows.map { _ in nil })
    let unit = EvaluationUnit(id: id, label: LocalizedText(name))
    return String(
      decoding: ScoreLines(.chinese).line(of: unit, year: 2023, summary), as: UTF8.self)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"),
    ("a=1", "a=1"), ("一\"局\"", "\"一\"\"局\"\"\""), ("一,二", "\"一,二\""),
    ("甲\u{202E}乙\n丙", "甲 乙 丙"), ("\u{202E}=1", "' =1"), ("=a,b", "\"'=a,b\""),
  ])
  func `text can't become a formula or break its cell`(_ name: String, _ written: String) throws {
    #expect(try line("u", name).hasPrefix("u,\(written),2023,"))
    #expect(try line(name, "x").hasPrefix("\(written),x,2023,"))
  }

  /// Every scalar of the first plane, and some of those where controls stand.
  @Test func `a line has no scalar that breaks it or turns its direction`() {
    for value in Array<UInt32>(0...0xFFFF) + Array(0xE0000...0xE01FF) + [0x1FFFF, 0x20000] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isReplaced =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isNoncharacterCodePoint
        }
      let line = "a\(scalar)".inOneLine
      if line.unicodeScalars.elementsEqual(["a", isReplaced ? " " : scalar]) { continue }
      Issue.record("\(value) became \(line.debugDescription)")
    }
  }

  @Test func `what isn't known is empty`() throws {
    #expect(try line("u", "局") == "u,局,2023,,,3,100,,,,,,,,,0\r\n")
  }
}
