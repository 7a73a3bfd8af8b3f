import HengWorkbooks
import Testing

struct CellRangeTests {
  @Test(arguments: ["A1:C3", "B2", "A1:XFD1048576", "C3:C4"])
  func `reads what it writes`(text: String) {
    #expect(CellRange(text)?.text == text)
  }

  @Test(arguments: ["", ":", "A1:", ":A1", "C3:A1", "A3:C1", "A1:B2:C3", "A:C", "1:3", "A1-C3"])
  func `what is no range is refused`(text: String) {
    #expect(CellRange(text) == nil)
  }

  @Test func `contains its corners and nothing beyond them`() throws {
    let range = try #require(CellRange("B2:C4"))
    let inside = ["B2", "C2", "B4", "C4", "B3"].compactMap { CellAddress($0) }
    let outside = ["A2", "D2", "B1", "C5", "A1"].compactMap { CellAddress($0) }
    #expect(inside.allSatisfy(range.contains))
    #expect(!outside.contains(where: range.contains))
  }
}
