import HengTerms
import Testing

@Suite struct LocalizedTextTests {
  private let unit = LocalizedText(zh: "单位", en: "Unit")
  private let grade = LocalizedText(zh: "等级", en: "Grade")

  @Test func `a literal reads the same in both languages`() {
    let text: LocalizedText = "42 %"
    #expect(Language.allCases.map { text[$0] } == ["42 %", "42 %"])
  }

  @Test func `texts are joined language by language`() {
    #expect(unit + grade == LocalizedText(zh: "单位等级", en: "UnitGrade"))
    #expect(LocalizedText.joined([unit, grade]) == LocalizedText(zh: "单位、等级", en: "Unit, Grade"))
    #expect(
      LocalizedText.joined([unit, grade], with: Term.semicolon)
        == LocalizedText(zh: "单位；等级", en: "Unit; Grade"))
    #expect(LocalizedText.joined([]) == "")
  }

  @Test func `a piece in two languages goes to each, any other to both`() {
    let text: LocalizedText = "\(unit) \(7): \("x")"
    #expect(text == LocalizedText(zh: "单位 7: x", en: "Unit 7: x"))
  }
}
