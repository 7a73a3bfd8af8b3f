import HengWorkbench
import Testing

@Suite struct QuestionTests {
  @Test func `fields are decoded, and a plus is a space`() throws {
    let question = try Question(
      "set=a%3D1&set=%E9%A2%84%E7%AE%97%3D50%2F3&lock=b&label=x+y%2B&empty=&bare")
    #expect(question.all("set") == ["a=1", "预算=50/3"])
    #expect(try question.state() == DeskState(settings: ["a=1", "预算=50/3"], locks: ["b"]))
    #expect(question.text("label") == "x y+" && question.text("empty") == "")
    #expect(question.text("bare") == "" && question.text("none") == nil)
    #expect(try Question(nil).all("set").isEmpty)
  }

  @Test(arguments: ["set=%", "set=%zz", "set=%-0", "set=%+1", "set=%FF%FE"])
  func `what isn't encoded is refused`(query: String) {
    #expect(throws: HTTPError.self) { try Question(query) }
  }

  @Test func `numbers keep to their range`() throws {
    let question = try Question("top=3&many=99999999999999999999&minus=-1&word=x&none=")
    #expect(try question.number("top", in: 1...9) == 3)
    #expect(try question.number("none", in: 1...9) == nil)
    for name in ["many", "minus", "word"] {
      #expect(throws: HTTPError.self) { try question.number(name, in: 0...9) }
    }
  }

  @Test func `too many settings are refused`() throws {
    let query = (0...DeskState.limit).map { _ in "set=a=1" }.joined(separator: "&")
    #expect(throws: HTTPError.self) { try Question(query).state() }
  }
}
