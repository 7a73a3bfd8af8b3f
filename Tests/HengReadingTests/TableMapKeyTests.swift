import HengDiagnostics
import HengModel
import HengWork
import Testing

/// What a map says of how the cells of its table are read.
@Suite struct TableMapKeyTests {
  private static let head = SmallTable.header
  private static let rates = "单位,名称,在职人数,预算,率,评分\n"

  private func budgets(_ table: SmallTable) throws -> [Rational?] {
    try table.rows().map { $0.facts["budget"] }
  }

  private func notes(_ table: SmallTable) throws -> [String] {
    try EvaluationBatch(paths: [table.path]).scores { _, _ in 0 }.remarks.all.map(\.code)
  }

  @Test func `words for nothing are compared by value, width and case`() throws {
    let text = "\(Self.head)\n甲,一局,43,-99,8\n乙,二局,43,-99.00,8\n丙,三局,43,ＮＡ,8\n丁,四局,43,5,8\n"
    let table = try SmallTable(text, top: "missing: [-99, na]")
    #expect(try budgets(table) == [nil, nil, nil, 50_000])
    let undeclared = try SmallTable(text)
    // -99 is a number unless the map says that it isn't.
    #expect(undeclared.diagnostics() == ["table.csv:4:9 undeclared-missing"])
  }

  @Test func `the scale of a column of per cents is said or asked for`() throws {
    let text = Self.rates + "甲,一局,43,1,0.9,8\n乙,二局,43,1,0.85,8\n"
    for (scale, first) in [
      ("fraction", Rational(9, over: 10)), ("percent", Rational(9, over: 1000)),
    ] {
      let table = try SmallTable(text, facts: "    rate: { column: 率, scale: \(scale) }")
      #expect(try table.rows()[0].facts["rate"] == first)
    }
    // No row asks for this rate, so that both may be meant: it is told.
    let open = try SmallTable(text, facts: "    rate: 率")
    #expect(try notes(open) == ["fractions-for-percent"])
    let beside = try SmallTable(
      text.replacing("0.85", with: "85%"), facts: "    rate: 率")
    #expect(beside.diagnostics() == ["table.csv:2:11 fractions-for-percent"])
    let useless = try SmallTable(text, facts: "    rate: { column: 在职人数, scale: x }")
    #expect(useless.diagnostics().contains { $0.hasSuffix("unknown-choice") })
  }

  @Test func `a constant stands for every row`() throws {
    let text = "\(Self.head)\n甲,一局,43,1,8\n乙,二局,44,2,8\n"
    let table = try SmallTable(text, facts: "    rate: { constant: 90% }")
    #expect(
      try table.rows().map { $0.facts["rate"] } == [Rational(9, over: 10), Rational(9, over: 10)])
    let wrong = try SmallTable(text, facts: "    rate: { constant: 3 万元 }")
    #expect(wrong.diagnostics().map { $0.split(separator: " ").last } == ["wrong-unit"])
    let both = try SmallTable(text, facts: "    rate: { constant: 90%, column: 预算 }")
    #expect(both.diagnostics().contains { $0.hasSuffix("exclusive-keys") })
  }

  @Test func `rows are left out by a column`() throws {
    let text = "单位,名称,在职人数,预算,评分,类别\n甲,一局,43,1,8,局\n乙,小计一,43,1,8,小计\n丙,三局,43,1,8,局\n"
    let table = try SmallTable(text, top: "skip: [{ 类别: [小计] }]")
    #expect(try table.rows().map(\.unit) == ["甲", "丙"])
    #expect(try notes(table) == ["skipped-rows"])
    let unknown = try SmallTable(text, top: "skip: [{ 种类: [小计] }]")
    #expect(unknown.diagnostics().map { $0.split(separator: " ").last } == ["unknown-column"])
  }

  @Test func `codes that differ by zeros in front are told`() throws {
    let text = "\(Self.head)\n001,一局,43,1,8\n1,二局,43,1,8\n2,三局,43,1,8\n02,四局,43,1,8\n"
    let table = try SmallTable(text)
    #expect(try table.rows().count == 4)
    #expect(try notes(table) == ["codes-alike", "codes-alike"])
    #expect(try notes(SmallTable("\(Self.head)\n001,一局,43,1,8\n010,二局,43,1,8\n")) == [])
  }

  @Test func `a line in another encoding is told at its place`() throws {
    // 单位,名称,在职人数,预算,评分 in GB18030, and a line of UTF-8 below it.
    let header: [UInt8] =
      [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xD4, 0xDA, 0xD6, 0xB0]
      + [0xC8, 0xCB, 0xCA, 0xFD, 0x2C, 0xD4, 0xA4, 0xCB, 0xE3, 0x2C, 0xC6, 0xC0, 0xB7, 0xD6, 0x0A]
    let row = Array("1,A,43,1,8\n".utf8)
    #expect(try notes(SmallTable(header + row)) == ["guessed-encoding"])
    let mixed = try SmallTable(header + row + Array("2,二局,43,1,8\n".utf8))
    #expect(mixed.diagnostics() == ["table.csv:3:3 mixed-encoding"])
  }

  @Test func `a declared word for nothing comes before what else it says`() throws {
    let text = "\(Self.head)\n甲,一局,43,1,0\n乙,二局,43,1,8\n"
    #expect(try SmallTable(text).rows().map(\.marks) == [0, 8])
    #expect(try SmallTable(text, top: "missing: [0]").rows().map(\.marks) == [nil, 8])
  }

  /// A column of fractions that only its end shows to be one of per cents.
  private static func fractions(_ count: Int) -> String {
    let rows = (1...count).map { "\($0),局,43,1,0.9,8\n" }.joined()
    return rates + rows + "末,局,43,1,95%,8\n"
  }

  @Test(arguments: [20, 3_000])
  func `what the last row shows holds for the first, however many are between`(count: Int) throws {
    let table = try SmallTable(Self.fractions(count), facts: "    rate: 率")
    #expect(table.diagnostics() == ["table.csv:2:10 fractions-for-percent"])
  }

  @Test func `a table that breaks off says so beside any number of mistakes`() throws {
    let bad = (1...300).map { "\($0),局,43,坏,8\n" }.joined()
    let good = (301...5_000).map { "\($0),局,43,1,8\n" }.joined()
    let table = try SmallTable("\(Self.head)\n\(bad)\(good)x,\"局,43,1,8\n")
    let told = table.told().mistakes.map(\.code)
    #expect(told.contains("unclosed-quote") && told.contains("more-mistakes"))
  }
}
