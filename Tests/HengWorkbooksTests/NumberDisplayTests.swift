import HengTestSupport
import HengWorkbooks
import Testing

/// A number, a format, and what the cell shows by hand-made derivation from the standard.
///
/// Source: ISO/IEC 29500-1, 18.8.30 and 18.8.31: `0`, `#` and `?` are places of digits, `%` shows the
/// hundredfold, a comma behind the last place divides by a thousand, quotes and `\` show characters as
/// they are, `_` leaves a width, `*` repeats, sections are for positive and negative numbers, zero and
/// text, `[condition]` replaces these, `[h]` counts hours beyond a day. LibreOffice 7.4 shows the same
/// when it saves a sheet as text, but for `!`, which only Excel takes for `\`, and for names of parts of
/// formats in Chinese.
struct ShownCase: Sendable, CustomTestStringConvertible {
  var number: String
  var code: String
  /// What the cell shows, for the reader of this table.
  var shown: String
  var expected: NumberDisplay

  init(_ number: String, _ code: String, _ shown: String, _ expected: NumberDisplay) {
    (self.number, self.code, self.shown, self.expected) = (number, code, shown, expected)
  }

  var testDescription: String { "\(number) as \(code)" }
}

@Suite struct NumberDisplayTests {
  private static func unfaithful(_ before: String = "", _ after: String = "") -> NumberDisplay {
    NumberDisplay(.number, before: before, after: after, isFaithful: false)
  }

  static let cases: [ShownCase] = [
    ShownCase("12345.6", "General", "12345.6", .general),
    ShownCase("12345.6", "#,##0.00", "12,345.60", NumberDisplay(.number, places: 2)),
    ShownCase("12345.6", "0.0###", "12345.6", NumberDisplay(.number, places: 1)),
    ShownCase("0.774", "0.0%", "77.4%", NumberDisplay(.percent, places: 1)),
    ShownCase("0.774", "[Red]0%;[Blue]-0%", "77%", NumberDisplay(.percent)),
    ShownCase("95", "0\"%\"", "95%", NumberDisplay(.number, after: "%")),
    ShownCase("95", "0\\%", "95%", NumberDisplay(.number, after: "%")),
    ShownCase("95", "[Color10]0", "95", NumberDisplay(.number)),
    ShownCase("12.5", "0.00\"万元\"", "12.50万元", NumberDisplay(.number, after: "万元", places: 2)),
    ShownCase("12.5", "0.00 万元", "12.50 万元", NumberDisplay(.number, after: "万元", places: 2)),
    ShownCase("12.5", "0.00\\元", "12.50元", NumberDisplay(.number, after: "元", places: 2)),
    ShownCase("43", "General\"人\"", "43人", NumberDisplay(.general, after: "人")),
    ShownCase("43", "G/通用格式\"人\"", "43人", NumberDisplay(.general, after: "人")),
    ShownCase("12", "¥#,##0.00", "¥12.00", NumberDisplay(.number, before: "¥", places: 2)),
    ShownCase("12", "[$¥-804]#,##0.00", "¥12.00", NumberDisplay(.number, before: "¥", places: 2)),
    ShownCase("12", "[$-804]0", "12", NumberDisplay(.number)),
    ShownCase("12", "[$US$-409]0", "US$12", NumberDisplay(.number, before: "US$")),
    ShownCase("12345", "0.0,", "12.3", NumberDisplay(.number, exponent: -3, places: 1)),
    ShownCase("12345", "#,##0,", "12", NumberDisplay(.number, exponent: -3)),
    ShownCase("12345678", "0.0,,", "12.3", NumberDisplay(.number, exponent: -6, places: 1)),
    ShownCase("12345", "0!.0,", "1.2", NumberDisplay(.number, exponent: -4, places: 1)),
    ShownCase("12345", "0\\.0,", "1.2", NumberDisplay(.number, exponent: -4, places: 1)),
    ShownCase("12345", "0\".\"0,", "1.2", NumberDisplay(.number, exponent: -4, places: 1)),
    ShownCase("12345", "0!.0000", "1.2345", NumberDisplay(.number, exponent: -4, places: 4)),
    ShownCase(
      "12345", "#,##0!.0,\"万元\"", "1.2万元",
      NumberDisplay(.number, after: "万元", exponent: -4, places: 1)),
    ShownCase(
      "123456789", "0!.00,,\"亿\"", "1.23亿",
      NumberDisplay(.number, after: "亿", exponent: -8, places: 2)),
    ShownCase(
      "123456789", "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0", "1.23亿",
      NumberDisplay(.number, after: "亿", exponent: -8, places: 2)),
    ShownCase(
      "12345", "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0", "1.2万",
      NumberDisplay(.number, after: "万", exponent: -4, places: 1)),
    ShownCase(
      "123", "[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0", "123", NumberDisplay(.number)),
    ShownCase("-12", "0.00_);(0.00)", "(12.00)", NumberDisplay(.number, places: 2)),
    ShownCase("-12", "0.00;[Red]0.00", "12.00 in red", NumberDisplay(.number, places: 2)),
    ShownCase("-12", "0;0", "12", unfaithful()),
    ShownCase("12", "\"-\"0", "-12", unfaithful()),
    ShownCase("5", "0\"00\"", "500", unfaithful("", "00")),
    ShownCase("202301", "0000\"年\"00\"月\"", "2023年01月", unfaithful("", "月")),
    ShownCase("20230105", "0000\\-00\\-00", "2023-01-05", unfaithful()),
    ShownCase(
      "0", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-", NumberDisplay(.number)),
    ShownCase("0", "0;-0;\"无\"", "无", NumberDisplay(.words, before: "无")),
    ShownCase("0", "0;-0;;@", "", NumberDisplay(.words)),
    ShownCase("5", ";;;", "", NumberDisplay(.words)),
    ShownCase("1", "[=1]\"有\";[=0]\"无\";General", "有", NumberDisplay(.words, before: "有")),
    ShownCase("7", "[=1]\"有\";[=0]\"无\";General", "7", .general),
    ShownCase("12345", "0.00E+00", "1.23E+04", NumberDisplay(.scientific)),
    ShownCase("0.5", "# ?/?", "1/2", NumberDisplay(.fraction)),
    ShownCase("0.5", "# ?/100", "50/100", NumberDisplay(.fraction)),
    ShownCase("5", "0.00\"元/人\"", "5.00元/人", NumberDisplay(.number, after: "元/人", places: 2)),
    ShownCase("5", "@", "5", .general),
    ShownCase("5", "# ##0", "5", NumberDisplay(.number)),
    ShownCase("5", "\"约\"0", "约5", NumberDisplay(.number, before: "约")),
    ShownCase("5", "0\"+\"", "5+", NumberDisplay(.number, after: "+")),
    ShownCase("5", "0%%", "50000%", NumberDisplay(.number, isFaithful: false)),
    ShownCase("45291", "yyyy\"年\"m\"月\"d\"日\";@", "2023年12月31日", NumberDisplay(.date)),
    ShownCase("45291", "m\"月\"", "12月", NumberDisplay(.date)),
    ShownCase("45291", "[$-804]aaaa", "星期日", NumberDisplay(.date)),
    ShownCase("0.5", "h\"时\"mm\"分\"", "12时00分", NumberDisplay(.time)),
    ShownCase("0.5", "上午/下午h:mm", "下午12:00", NumberDisplay(.time)),
    ShownCase("0.5", "mm:ss.0", "00:00.0", NumberDisplay(.time)),
    ShownCase("1.25", "[h]:mm", "30:00", NumberDisplay(.duration)),
    ShownCase("1.25", "[mm]:ss", "1800:00", NumberDisplay(.duration)),
    ShownCase("5", "", "5", .general),
  ]

  /// Returns the display of the one cell of a workbook.
  private static func display(
    _ attributes: String, _ content: String, code: String
  ) throws -> NumberDisplay? {
    let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;")
    var workbook = HandMadeWorkbook(cell: attributes, content)
    workbook[HandMadeWorkbook.stylesPart] = HandMadeWorkbook.styles(
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"164\"/></cellXfs>")
    let folder = try TemporaryFolder()
    let path = try folder.write(workbook.bytes, to: "made.xlsx")
    let file = try WorkbookFile(path: path)
    return try file.grid(of: file.sheets[0])[CellAddress(row: 1, column: 1)]?.display
  }

  @Test(arguments: cases)
  func `a cell shows what its format makes of it`(_ shown: ShownCase) throws {
    let display = try Self.display("s=\"0\"", "<v>\(shown.number)</v>", code: shown.code)
    #expect(display == shown.expected)
  }

  @Test func `a format may add to text`() throws {
    let text = "<is><t>12</t></is>"
    #expect(
      try Self.display("t=\"inlineStr\" s=\"0\"", text, code: "0;-0;0;@\"万元\"")
        == NumberDisplay(.text, after: "万元"))
    #expect(try Self.display("t=\"inlineStr\" s=\"0\"", text, code: "0\"元\"") == .general)
    #expect(try Self.display("t=\"inlineStr\" s=\"0\"", text, code: "@") == .general)
  }
}
