import Testing

/// What the tests of documents rely on.
@Suite struct ConsoleBlockTests {
  private static let output = ["Title", "a  1", "b  2", "c  3", "Total  6"]

  @Test(arguments: [
    ["Title", "a  1", "b  2", "c  3", "Total  6"], ["…"], ["Title", "…"], ["…", "Total  6"],
    ["…", "b  2", "c  3", "…"], ["Title", "…", "b  2", "…", "Total  6"], ["…", "…", "Total…"],
    ["T…e", "…", "…3", "…"], ["…", "Total  6", "…"],
  ])
  func `lines may be left out where an ellipsis says so`(shown: [String]) {
    #expect(ElidedText.difference(shown, Self.output) == nil)
  }

  @Test(arguments: [
    ([], ["(the end)"]), (["Title"], ["Title"]), (["a  1", "…"], ["a  1"]),
    (["…", "c  3"], ["c  3"]), (["…", "b  2", "Total  6"], ["b  2", "Total  6"]),
    (["…", "c  3", "…", "a  1", "…"], ["a  1"]), (["…", "b  3", "…"], ["b  3"]),
    (["Title", "…", "a …2", "…"], ["a …2"]), (["…", "otal  6"], ["otal  6"]),
    (["…", "Total  6", "…", "Total  6"], ["Total  6"]),
  ])
  func `nothing else may differ`(shown: [String], difference: [String]) {
    #expect(ElidedText.difference(shown, Self.output) == difference)
  }

  @Test func `words are split as bash does`() throws {
    #expect(
      try ShellWords.split("heng x --order 'a > b' \"c d\"e  # and so on")
        == ["heng", "x", "--order", "a > b", "c de"])
  }

  @Test(arguments: ["a > b", "a | b", "a $HOME", "a \"$HOME\"", "a *.yaml", "a 'b", "a; b"])
  func `what only a shell could run is refused`(command: String) {
    #expect(throws: DocumentFault.self) { try ShellWords.split(command) }
  }
}
