import HengAudit
import HengModel
import Testing

@Suite struct FindingCodeTests {
  @Test func `every kind of finding has its own words in both languages`() {
    for language in Language.allCases {
      let titles = FindingCode.allCases.map { $0.title[language] }
      #expect(Set(titles).count == titles.count)
      #expect(FindingCode.allCases.allSatisfy { !$0.remedy[language].isEmpty })
    }
  }
}
