import HengAudit
import HengModel
import HengTestSupport
import Testing

@Suite struct AuditDocumentationTests {
  @Test(arguments: [("datasets/README.md", Language.english), ("datasets/README.zh.md", .chinese)])
  func `every kind of finding is described, with its severity`(
    path: String, language: Language
  ) throws {
    let text = try #require(ProjectFiles.text(ProjectFiles.path(path)))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    for code in FindingCode.allCases {
      let start = "| `\(code.rawValue)` | \(code.severity.label[language]) | "
      #expect(rows.count { $0.hasPrefix(start) } == 1, "\(code.rawValue)")
    }
  }
}
