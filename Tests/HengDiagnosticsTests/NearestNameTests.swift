import HengDiagnostics
import Testing

@Suite struct NearestNameTests {
  static let names = ["target", "unit", "label", "质量", "产出质量"]

  @Test(arguments: [
    ("taget", "target"), ("tagret", "target"), ("targets", "target"), ("xunitx", "unit"),
    ("lable", "label"), ("质最", "质量"), ("target", "target"),
  ])
  func `a slip of two edits is seen through`(word: String, meant: String) {
    #expect(NearestName.of(word, among: Self.names) == meant)
  }

  @Test(arguments: ["", "x", "t", "tgtt", "budget-line", "数量", "unittest"])
  func `another word isn't taken for a slip`(word: String) {
    #expect(NearestName.of(word, among: ["target", "unit", "label", "质地"]) == nil)
  }

  @Test func `of equals the first one is meant`() {
    #expect(NearestName.of("row-3", among: ["row-1", "row-2"]) == "row-1")
    #expect(NearestName.of("row-3", among: [String]()) == nil)
  }
}
