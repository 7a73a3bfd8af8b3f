import FoundationEssentials
import HengDiagnostics
import HengTestSupport
import Testing

/// A table made to hurt, and the one thing that is said about it.
struct HostileTable: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var bytes: @Sendable () -> [UInt8]
  var expected: [String]
}

@Suite(.timeLimit(.minutes(15))) struct HostileTableTests {
  private static let head = Array("\(SmallTable.header)\n甲,一局,43,1,8\n".utf8)

  private static func text(_ text: String, times count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  static let tables: [HostileTable] = [
    HostileTable(
      testDescription: "an open quote before 20 MB",
      bytes: { head + Array("乙,\"".utf8) + text("局,1\n", times: 3_000_000) },
      expected: ["table.csv:3:3 unclosed-quote"]),
    HostileTable(
      testDescription: "a cell of 10 MB",
      bytes: { head + Array("乙,".utf8) + text("长", times: 3_400_000) },
      expected: ["table.csv:3:3 cell-too-long"]),
    HostileTable(
      testDescription: "a million columns",
      bytes: { head + text(",", times: 1_000_000) },
      expected: ["table.csv:3:16385 too-many-columns"]),
    HostileTable(
      testDescription: "a row of many long cells",
      bytes: { head + text(String(repeating: "x", count: 100_000) + ",", times: 60) },
      expected: ["table.csv:3:4100042 row-too-long"]),
    HostileTable(
      testDescription: "a million bare carriage returns",
      bytes: { head + text("\r", times: 1_048_577) },
      expected: ["table.csv:2 table-breaks-off", "table.csv:1048577:1 too-many-rows"]),
    HostileTable(
      testDescription: "NUL bytes", bytes: { head + [0, 0, 0] },
      expected: ["table.csv wrong-encoding"]),
    HostileTable(
      testDescription: "broken GB18030", bytes: { [0xB5, 0xA5, 0x2C, 0xFF, 0x0A, 0x81] },
      expected: ["table.csv wrong-encoding"]),
    HostileTable(
      testDescription: "broken UTF-8 far into a file",
      bytes: { head + text("乙,局,1,1,8\n", times: 30_000) + [0xE5] },
      expected: ["table.csv wrong-encoding"]),
    HostileTable(
      testDescription: "half a unit of UTF-16", bytes: { [0xFF, 0xFE, 0x55, 0x53, 0x4D] },
      expected: ["table.csv wrong-encoding"]),
    HostileTable(
      testDescription: "no bytes", bytes: { [] }, expected: ["table.csv empty-file"]),
    HostileTable(
      testDescription: "a mark alone", bytes: { [0xEF, 0xBB, 0xBF] },
      expected: ["table.csv empty-file"]),
    HostileTable(
      testDescription: "commas alone", bytes: { text(",,,,\n", times: 100) },
      expected: ["table.csv header-not-found"]),
  ]

  @Test(arguments: tables)
  func `is refused, and told once`(_ hostile: HostileTable) throws {
    #expect(try SmallTable(hostile.bytes()).diagnostics() == hostile.expected)
  }

  @Test func `100 rows of 16,384 empty cells each are read in pieces`() throws {
    let row = String(repeating: ",", count: 16_000)
    let rows = (0..<100).map { "u\($0),局,43,1,8\(row)\n" }.joined()
    let table = try SmallTable("\(SmallTable.header)\(row)\n\(rows)")
    #expect(try table.rows().count == 100)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a table with bytes changed at random is read or refused`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let rows = (0..<20).map { "u\($0),\"一\"\"局\",43,\"1,234.5\",8\r\n" }.joined()
    var bytes = Array("\(SmallTable.header)\r\n\(rows)".utf8)
    let odd: [UInt8] = [0, 0x22, 0x2C, 0x0A, 0x0D, 0x80, 0xFF, 0xE5, 0x2D, 0x39, 0x3B, 0x09]
    for _ in 0..<random.integer(in: 1...12) {
      let place = random.integer(in: 0...bytes.count - 1)
      switch random.integer(in: 0...2) {
      case 0: bytes[place] = odd[random.integer(in: 0...odd.count - 1)]
      case 1: bytes.remove(at: place)
      default: bytes.insert(odd[random.integer(in: 0...odd.count - 1)], at: place)
      }
    }
    let table = try SmallTable(bytes)
    if table.diagnostics().isEmpty { #expect(try !table.rows().isEmpty) }
  }
}
