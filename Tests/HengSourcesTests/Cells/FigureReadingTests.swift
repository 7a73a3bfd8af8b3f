import HengDiagnostics
import HengModel
import HengSources
import HengWorkbooks
import Testing

/// A cell's text, the unit of its column, and what it says.
struct CellCase: Sendable, CustomTestStringConvertible {
  var text: String
  var unit: String?
  var expected: String

  init(_ text: String, _ unit: String? = "元", _ expected: String) {
    (self.text, self.unit, self.expected) = (text, unit, expected)
  }

  var testDescription: String { "“\(text)” in \(unit ?? "no unit")" }
}

/// Tells an outcome in short: the number in base units, or the code of a refusal.
func told(_ outcome: CellOutcome) -> String {
  switch outcome {
  case .number(let figure):
    figure.value.description + (figure.unit.map { " [\($0.symbol)]" } ?? "")
  case .missing(let word): "missing \(word)"
  case .refused(let refusal): refusal.code
  }
}

@Suite struct FigureReadingTests {
  static let numbers: [CellCase] = [
    CellCase("8557.32", "元", "8557.32"), CellCase("-0.5", "元", "-0.5"), CellCase("+5", "元", "5"),
    CellCase("1,234", "元", "1234"), CellCase("1,234,567.8", "元", "1234567.8"),
    CellCase("-12,345.60", "元", "-12345.6"), CellCase("１，２３４．５", "元", "1234.5"),
    CellCase("1\u{A0}234\u{A0}567", "元", "1234567"), CellCase("22\u{202F}310.5", "元", "22310.5"),
    CellCase("−5.2", "元", "-5.2"), CellCase("－5.2", "元", "-5.2"), CellCase("5.", "元", "5"),
    CellCase(".5", "元", "0.5"), CellCase(" \u{3000}7\u{200B} ", "元", "7"),
    CellCase("1.0005E+03", "元", "1000.5"), CellCase("1.2E+01", "元", "12"),
    CellCase("1e3", "元", "1000"), CellCase("1e+05", "元", "100000"),
    CellCase("2.5e-7", "元", "0.00000025"),
    CellCase("1.5E-3", "元", "0.0015"), CellCase("0.00E+00", "元", "0"),
    CellCase("0.30000000000000004", "元", "0.30000000000000004"),
    CellCase("12.5", "万元", "125000"), CellCase("12.5万元", "元", "125000 [万元]"),
    CellCase("12.5 万 元", "元", "125000 [万元]"), CellCase("3亿元", "万元", "300000000 [亿元]"),
    CellCase("8557.32 元", "万元", "8557.32 [元]"), CellCase("5（万元）", "元", "50000 [万元]"),
    CellCase("¥5", "元", "5 [元]"), CellCase("￥1,234.50", "元", "1234.5 [元]"),
    CellCase("¥5万元", "元", "50000 [万元]"), CellCase("43人", "人", "43 [人]"),
    CellCase("1.2万人", "人", "12000 [万人]"), CellCase("90%", "%", "0.9 [%]"),
    CellCase("９０％", "%", "0.9 [%]"), CellCase("90", "%", "0.9"), CellCase("5‰", "%", "0.005 [‰]"),
    CellCase("3%", nil, "0.03 [%]"), CellCase("12万元", nil, "120000 [万元]"),
    CellCase("3 元/人", "元/人", "3 [元/人]"), CellCase("1,234.50元", "元", "1234.5 [元]"),
  ]

  static let refusals: [CellCase] = [
    CellCase("177,50", "元", "decimal-comma"), CellCase("1,5", "元", "decimal-comma"),
    CellCase("0,123", "元", "decimal-comma"), CellCase("1.234,5", "元", "decimal-comma"),
    CellCase("1234,567", "元", "decimal-comma"), CellCase("1\u{A0}234,5", "元", "decimal-comma"),
    CellCase("12,34,567", "元", "separated-number"), CellCase("1,234,56", "元", "separated-number"),
    CellCase("12,34.5", "元", "separated-number"), CellCase("1.234.567", "元", "separated-number"),
    CellCase("22 310", "元", "separated-number"), CellCase("1'234", "元", "separated-number"),
    CellCase("1_000", "元", "separated-number"), CellCase("1,234 567", "元", "separated-number"),
    CellCase("007", "元", "leading-zero"), CellCase("00.5", "元", "leading-zero"),
    CellCase("1234567890123456789", "元", "number-too-long"),
    CellCase("1.23457E+11", "元", "shortened-number"), CellCase("1E+05", "元", "shortened-number"),
    CellCase("1e999", "元", "number-out-of-range"),
    CellCase("601+", "元", "inexact-number"), CellCase("~5", "元", "inexact-number"),
    CellCase("约5", "元", "inexact-number"), CellCase("<0.1", "元", "inexact-number"),
    CellCase("≥3", "元", "inexact-number"), CellCase("＞95", "元", "inexact-number"),
    CellCase("10-20", "元", "inexact-number"), CellCase("10～20", "元", "inexact-number"),
    CellCase("5万元以上", "元", "inexact-number"), CellCase("100多人", "人", "inexact-number"),
    CellCase("30左右", "元", "inexact-number"), CellCase("<5%", "%", "inexact-number"),
    CellCase("10.1 *", "元", "note-beside-number"), CellCase("12 [a]", "元", "note-beside-number"),
    CellCase("80.1†", "元", "note-beside-number"), CellCase("5.2¹", "元", "note-beside-number"),
    CellCase("82.0 e", "元", "note-beside-number"), CellCase("12万元*", "元", "note-beside-number"),
    CellCase("41,000 (2019)", "元", "note-beside-number"),
    CellCase("[5.2]", "元", "note-beside-number"),
    CellCase("3.0 (2.5–3.5)", "元", "note-beside-number"), CellCase("*5", "元", "note-beside-number"),
    CellCase("400+400", "元", "not-a-number"), CellCase("=2*(3+4)", "元", "not-a-number"),
    CellCase("3 × 4", "元", "not-a-number"), CellCase("5万美元", "元", "unknown-unit"),
    CellCase("(5.2)", "元", "not-a-number"), CellCase("（1.5）", "元", "not-a-number"),
    CellCase("'95", "元", "not-a-number"), CellCase("abc", "元", "not-a-number"),
    CellCase("1/2", "元", "not-a-number"), CellCase("1:2", "元", "not-a-number"),
    CellCase("½", "元", "not-a-number"), CellCase("٣", "元", "not-a-number"),
    CellCase("TRUE", "元", "not-a-number"), CellCase("是", "元", "not-a-number"),
    CellCase("0x10", "元", "unknown-unit"), CellCase("5.2 kg", "元", "unknown-unit"),
    CellCase("12万", "万元", "ambiguous-unit"), CellCase("12万", "人", "ambiguous-unit"),
    CellCase("¥5", "万元", "ambiguous-unit"), CellCase("¥5", "人", "wrong-unit"),
    CellCase("$45", "元", "wrong-unit"), CellCase("€4", nil, "wrong-unit"),
    CellCase("90%", "元", "wrong-unit"), CellCase("12万元", "%", "wrong-unit"),
    CellCase("43人", "户", "wrong-unit"), CellCase("#REF!", "元", "formula-error"),
    CellCase("2023-12-31", "元", "date-for-number"), CellCase("2023年12月", "元", "date-for-number"),
    CellCase("3月4日", "元", "date-for-number"), CellCase("12-Jan", "元", "date-for-number"),
    CellCase("2023.12.31", "元", "date-for-number"),
    CellCase("2023/1/5 9:30", "元", "date-for-number"), CellCase("9:30", "元", "time-for-number"),
    CellCase("下午3:05", "元", "time-for-number"), CellCase("9时30分", "元", "time-for-number"),
    CellCase("30:15:00", "元", "time-for-number"), CellCase("..", "元", "undeclared-missing"),
    CellCase("...", "元", "undeclared-missing"), CellCase("N/A", "元", "undeclared-missing"),
    CellCase("NA", "元", "undeclared-missing"), CellCase("–", "元", "undeclared-missing"),
    CellCase("—", "元", "undeclared-missing"), CellCase("-", "元", "undeclared-missing"),
    CellCase("#N/A", "元", "undeclared-missing"), CellCase("无", "元", "undeclared-missing"),
    CellCase("不适用", "元", "undeclared-missing"), CellCase("NaN", "元", "undeclared-missing"),
  ]

  @Test(arguments: numbers + refusals)
  func `a cell of text is read or refused`(_ cell: CellCase) {
    let reader = FigureReader(unit: cell.unit.flatMap { UnitOfMeasure($0) })
    #expect(told(reader.read(cell.text)) == cell.expected)
    let bytes = Array("x\(cell.text)y".utf8)
    #expect(told(reader.read(bytes, from: 1, to: bytes.count - 1)) == cell.expected)
  }

  @Test func `arithmetic is told as such, and a bound from it`() {
    let reader = FigureReader(unit: UnitOfMeasure("元"))
    for text in ["400+400", "400 + 400.5", "3*4", "3×4", "=5", "＝400/2", "=(1+2)*3"] {
      #expect(reader.read(text) == .refused(.calculationForNumber(text)), "\(text)")
    }
    for text in ["400+", "95 +"] {
      #expect(reader.read(text) == .refused(.boundForNumber(text)), "\(text)")
    }
    #expect(reader.read("10*") == .refused(.noteBesideNumber("10*", note: "*")))
  }

  @Test func `both readings of a decimal comma are named`() {
    let reader = FigureReader(unit: UnitOfMeasure("元"))
    #expect(
      reader.read("177,50") == .refused(.decimalComma("177,50", readings: ["177.50", "17750"])))
    #expect(reader.read("0,5") == .refused(.decimalComma("0,5", readings: ["0.5"])))
    #expect(reader.read("1.234,5") == .refused(.decimalComma("1.234,5", readings: ["1234.5"])))
  }

  @Test func `a lone comma is told, and refused where commas may be decimal`() {
    let reader = FigureReader(unit: nil)
    #expect(reader.read("1,234") == .number(CellFigure(1234, hasLoneComma: true)))
    #expect(reader.read("1,234.0") == .number(CellFigure(1234, places: 1)))
    #expect(reader.read("1,234,567") == .number(CellFigure(1_234_567)))
    let bytes = Array("1,234".utf8)
    #expect(
      reader.read(bytes, from: 0, to: 5) == .number(CellFigure(1234, hasLoneComma: true)))
    let open = FigureReader(unit: nil, commaMayBeDecimal: true)
    let refusal = CellOutcome.refused(.decimalComma("1,234", readings: ["1.234", "1234"]))
    #expect(open.read("1,234") == refusal)
    #expect(open.read(bytes, from: 0, to: 5) == refusal)
    #expect(open.read("1,234.5") == .number(CellFigure(Rational(12345, over: 10), places: 1)))
  }

  @Test func `declared words are compared by value and folded`() {
    let reader = FigureReader(
      unit: UnitOfMeasure("万元"), missing: MissingWords(["-99", "N/A", "暂 无", "1,000"]))
    for text in ["-99", "-99.0", "-99.00", "－99", "n/a", "Ｎ／Ａ", " N/A ", "暂无", "", "  ", "1000"] {
      guard case .missing = reader.read(text) else {
        Issue.record("“\(text)” is missing")
        continue
      }
      let bytes = Array(text.utf8)
      guard case .missing = reader.read(bytes, from: 0, to: bytes.count) else {
        Issue.record("“\(text)” is missing")
        continue
      }
    }
    for (text, value) in [("-99.1", "-991000"), ("99", "990000"), ("-99元", "-99 [元]")] {
      #expect(told(reader.read(text)) == value)
    }
  }

  @Test func `the places that are shown are kept`() {
    let reader = FigureReader(unit: UnitOfMeasure("万元"))
    for (text, places) in [("12.50", 2), ("12.0万元", 1), ("12", 0), ("1.20e1", 0)] {
      guard case .number(let figure) = reader.read(text) else {
        Issue.record("“\(text)” is a number")
        continue
      }
      #expect(figure.places == places)
    }
  }

  @Test func `plain numbers of a column of percentages are what the map says`() {
    let fractions = FigureReader(unit: .percent, scale: .fraction)
    #expect(told(fractions.read("0.9")) == "0.9")
    #expect(told(fractions.read("90%")) == "0.9 [%]")
    let percentages = FigureReader(unit: .percent, scale: .percent)
    #expect(told(percentages.read("0.9")) == "0.009")
  }

  @Test func `every refusal speaks both languages`() {
    let reader = FigureReader(unit: UnitOfMeasure("万元"))
    for cell in Self.refusals {
      guard case .refused(let refusal) = reader.read(cell.text) else { continue }
      #expect(refusal.message.zh != refusal.message.en)
      #expect(!refusal.message.en.hasSuffix("."))
    }
  }
}
