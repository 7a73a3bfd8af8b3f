import HengModel
import HengReports
import HengTestSupport
import Testing

@Suite struct TerminalTests {
  private func lines(_ table: Table, _ language: Language = .chinese) -> [String] {
    TerminalWriter(language: language).text(of: Report(title: "t", blocks: [.table(table)]))
      .split(separator: "\n").map(String.init)
  }

  @Test func `columns with Chinese, Latin and full-width text line up`() {
    let table = Table(
      columns: [.init("名称"), .init("分值", .trailing)],
      rows: [
        .init(["预算控制率", "5"]), .init(["abc", "10"]), .init(["ｆｕｌｌ", "8.50"]),
        .init(["“三公”", "7"], indent: 1),
      ])
    #expect(
      lines(table) == [
        "t", "=", "名称        分值", "----------------", "预算控制率     5", "abc           10",
        "ｆｕｌｌ    8.50", "  “三公”       7",
      ])
  }

  @Test func `a wide table wraps the columns that may, and no line is wider than the limit`() {
    let long = String(repeating: "没有严格制定本部门的厉行节约制度，", count: 12)
    let table = Table(
      columns: [.init("指标"), .init("原因", wraps: true), .init("位置", wraps: true)],
      rows: [.init(["管理制度健全性", LocalizedText(long), "五、存在的问题"])])
    let body = lines(table).dropFirst(2)
    #expect(body.count > 4)
    #expect(body.allSatisfy { displayWidth($0) <= 120 })
    let joined = body.joined().filter { $0 != " " }
    #expect(joined.contains("五、存在的问题"))
    #expect(body.allSatisfy { !$0.drop { $0 == " " }.hasPrefix("，") })
  }

  @Test func `control characters from data can't steer the terminal`() {
    let report = Report(title: "a\u{1B}[31mb\rc\nd", blocks: [.paragraph("x\u{7}\u{9B}y")])
    let text = TerminalWriter(language: .english).text(of: report)
    #expect(text.hasPrefix("a [31mb c d\n"))
    #expect(text.hasSuffix("\nx  y\n"))
  }

  /// An independent count: two columns for CJK, full-width forms and Hangul, one for the rest.
  private func displayWidth(_ line: String) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60:
        sum + 2
      default: sum + 1
      }
    }
  }
}
