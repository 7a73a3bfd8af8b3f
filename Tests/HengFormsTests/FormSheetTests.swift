import HengForms
import HengModel
import Testing

struct FormSheetTests {
  @Test(arguments: Language.allCases)
  func `sheets have different names that fit a tab`(language: Language) {
    let names = FormSheet.allCases.map { $0.name[language] }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.count <= 31 })
  }
}
