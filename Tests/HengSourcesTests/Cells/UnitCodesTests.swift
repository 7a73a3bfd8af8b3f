import HengDiagnostics
import HengSources
import HengWorkbooks
import Testing

@Suite struct UnitCodesTests {
  private func code(_ text: String, _ display: NumberDisplay?) -> String {
    UnitCodes.code(text, display: display)
  }

  @Test func `a code is read as it is shown`() {
    #expect(code("7", nil) == "7")
    #expect(code("7", NumberDisplay(.number, wholeDigits: 3)) == "007")
    #expect(code("1234", NumberDisplay(.number, wholeDigits: 3)) == "1234")
    #expect(code("7", NumberDisplay(.number, before: "A", wholeDigits: 3)) == "A007")
    #expect(code("民政", NumberDisplay(.text, after: "局")) == "民政局")
  }

  @Test func `what became of a code is told`() {
    func told(_ text: String, _ display: NumberDisplay) -> (String, Bool)? {
      UnitCodes.problem(of: text, display: display).map { ($0.told.code, $0.isRefusal) }
    }
    #expect(told("2024-01-01", NumberDisplay(.date)) ?? ("", true) == ("code-became-date", false))
    #expect(told("430423198001010000", .general) ?? ("", false) == ("code-lost-digits", true))
    let parted = NumberDisplay(.number, isFaithful: false)
    #expect(told("1234567", parted) ?? ("", false) == ("shown-otherwise", true))
    #expect(told("430423", .general) == nil)
    #expect(told("430423198001010000", NumberDisplay(.text)) == nil)
  }
}
