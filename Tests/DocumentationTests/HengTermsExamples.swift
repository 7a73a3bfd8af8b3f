import HengTerms
import Testing

@Suite struct HengTermsExamples {
  @Test func `a label has a version in each language`() {
    // example: reading-a-label
    let label = LocalizedText(zh: "预算执行率", en: "Budget execution rate")
    let shown = Language.allCases.map { label[$0] }  // 预算执行率, Budget execution rate
    // end
    #expect(shown == ["预算执行率", "Budget execution rate"])
  }

  @Test func `pieces are put together language by language`() {
    // example: joining-labels
    let rows = [
      LocalizedText(zh: "预算执行率", en: "Budget execution rate"),
      LocalizedText(zh: "满意度", en: "Satisfaction"),
    ]
    let list = LocalizedText.joined(rows)  // 预算执行率、满意度 and Budget execution rate, Satisfaction
    let line: LocalizedText = "1. \(list)"
    // end
    #expect(line.zh == "1. 预算执行率、满意度")
    #expect(line.en == "1. Budget execution rate, Satisfaction")
  }
}
