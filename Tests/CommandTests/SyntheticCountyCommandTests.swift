import Testing

@Suite struct SyntheticCountyCommandTests {
  @Test(arguments: [("zh", "含合成数据"), ("en", "synthetic")])
  func `a league of made-up units says so`(language: String, words: String) throws {
    let result = try Command.run("score", "datasets/synthetic-county/2023", "--lang", language)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").count { $0.contains(" 2023 ") } == 60)
    #expect(result.output.split(separator: "\n").last?.contains(words) == true)
  }
}
