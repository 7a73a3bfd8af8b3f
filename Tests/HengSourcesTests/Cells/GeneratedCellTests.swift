import HengModel
import HengSources
import HengTestSupport
import HengWorkbooks
import Testing

@Suite struct GeneratedCellTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a cell is read as the value meant or refused`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<300 {
      let cell = GeneratedCell(&random)
      let reader = FigureReader(unit: UnitOfMeasure(cell.unit))
      let outcome = reader.read(cell.text)
      let bytes = Array(cell.text.utf8)
      #expect(reader.read(bytes, from: 0, to: bytes.count) == outcome, "\(cell)")
      switch outcome {
      case .number(let figure): #expect(figure.value == cell.meant, "\(cell)")
      case .missing: Issue.record("\(cell) was declared by nobody")
      case .refused(let refusal): #expect(!cell.isClear, "\(cell) is refused as \(refusal)")
      }
    }
  }

  /// Digits with an optional sign, thousands parted by commas in groups of three, a point.
  private static func reading(_ text: String) -> Rational? {
    var rest = Array(text)
    var isNegative = false
    if let sign = rest.first, "+-".contains(sign) {
      isNegative = sign == "-"
      rest.removeFirst()
    }
    let halves = String(rest).split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    let whole = groups.joined()
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    guard !(whole + fraction).isEmpty, (whole + fraction).allSatisfy({ ("0"..."9").contains($0) }),
      whole.count == 1 || whole.first != "0"
    else { return nil }
    var value = Rational.zero
    for digit in whole + fraction { value = value * 10 + Rational(digit.wholeNumberValue ?? 0) }
    for _ in fraction { value = value / 10 }
    return isNegative ? -value : value
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `digits and marks in any order are read as an oracle reads them`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let alphabet = Array("0123456789001234567,,.-+")
    let reader = FigureReader(unit: .one)
    for _ in 0..<1000 {
      let text = String(
        (0..<random.integer(in: 1...10)).map { _ in
          alphabet[random.integer(in: 0...(alphabet.count - 1))]
        })
      let expected = Self.reading(text)
      switch reader.read(text) {
      case .number(let figure): #expect(figure.value == expected, "“\(text)”")
      case .missing: Issue.record("“\(text)” was declared by nobody")
      case .refused(let refusal): #expect(expected == nil, "“\(text)” is refused as \(refusal)")
      }
    }
  }

  /// A format, the unit of the column, and how many base units one of the stored number is; `nil` if
  /// the cell has to be refused.
  private static let formats: [(code: String, unit: String, factor: Rational?)] = [
    ("General", "元", 1), ("#,##0.00", "万元", 10_000), ("0.0000_ ;[Red]-0.0000 ", "元", 1),
    ("0.00%", "%", 1), ("0%", "元", nil), ("0.00\"%\"", "%", Rational(1, over: 100)),
    ("0.00", "%", Rational(1, over: 100)), ("0.00\"万元\"", "元", 10_000),
    ("0.00\"万元\"", "万元", 10_000), ("0.00\"元\"", "万元", 1), ("0.00 亿元", "元", 100_000_000),
    ("0!.0,\"万元\"", "元", 1), ("0!.0,\"万元\"", "万元", 1), ("0!.0,", "万元", 1), ("0!.0,", "元", nil),
    ("0!.0,", "亿元", nil), ("0.0,", "千元", 1), ("0.0,", "元", nil), ("0.0,,", "万元", nil),
    ("0.0,\"千元\"", "元", 1), ("0.0,\"万元\"", "元", 10), ("¥#,##0.00", "元", 1),
    ("[$¥-804]#,##0.00", "元", 1), ("¥#,##0.00", "万元", nil), ("[$$-409]0", "元", nil),
    ("General\"人\"", "人", 1), ("0!.0,\"万\"", "人", 1), ("0\"万\"", "人", nil), ("0\"户\"", "人", nil),
    ("0.00E+00", "元", 1), ("# ?/?", "元", 1), ("@", "元", 1),
    ("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "元", 1), ("0.00_);(0.00)", "元", 1),
    ("yyyy/m/d", "元", nil), ("h:mm", "元", nil), ("[h]:mm", "元", nil), ("0\"00\"", "元", nil),
    ("0\"+\"", "元", nil), ("0000\"-\"00", "元", nil), ("\"-\"0;0", "元", nil),
    (";;;", "元", nil), ("\"无\"", "元", nil),
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a number of a workbook is read as it is shown or refused`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var sheet = Sheet(name: "表")
    var expected: [(format: (code: String, unit: String, factor: Rational?), meant: Rational?)] = []
    for row in 1...200 {
      let format = Self.formats[random.integer(in: 0...(Self.formats.count - 1))]
      let hundredths = random.integer(in: 1...9_999_999) * (random.integer(in: 0...4) == 0 ? -1 : 1)
      sheet[row, 1] = Cell(
        .number(Double(hundredths) / 100), style: CellStyle().with { $0.numberFormat = format.code }
      )
      expected.append((format, format.factor.map { $0 * Rational(hundredths, over: 100) }))
    }
    let folder = try TemporaryFolder()
    let path = folder.path + "/表.xlsx"
    try WorkbookWriter.write(Workbook(title: "表", sheets: [sheet]), to: path)
    let file = try WorkbookFile(path: path)
    let grid = try file.grid(of: #require(file.sheets.first))
    for (index, (format, meant)) in expected.enumerated() {
      let cell = try #require(grid[CellAddress(row: index + 1, column: 1)])
      let outcome = FigureReader(unit: UnitOfMeasure(format.unit)).read(cell)
      guard case .number(let figure) = outcome else {
        #expect(meant == nil, "\(cell) in \(format.unit)")
        continue
      }
      #expect(figure.value == meant, "\(cell) in \(format.unit)")
    }
  }
}
