import HengTerms
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    ("Score rate", "score rate"), ("Rank", "rank"), ("rank", "rank"), ("TOPSIS", "TOPSIS"),
    ("P(first)", "P(first)"), ("A", "A"), ("", ""),
  ])
  func `a word has no capital within a sentence, unless it is made of them`(
    heading: String, word: String
  ) {
    let text = LocalizedText(zh: "得分率", en: heading).inSentence
    #expect(text == LocalizedText(zh: "得分率", en: word))
  }

  @Test func `what tells a unit from others stands in parentheses behind it`() {
    let unit = LocalizedText(zh: "民政局", en: "Civil Affairs")
    let variant = LocalizedText(zh: "复核", en: "reviewed")
    #expect(
      unit.qualified(by: variant)
        == LocalizedText(zh: "民政局（复核）", en: "Civil Affairs (reviewed)"))
    #expect(unit.qualified(by: nil) == unit)
  }
}
