import FoundationEssentials
import HengTestSupport
import HengWorkbooks
import Testing

/// Files as broken transfers and bad disks leave them: whatever comes of them, nothing crashes.
@Suite(.timeLimit(.minutes(15))) struct DamageTests {
  private static let names = ["openpyxl", "libreoffice", "xlsxwriter", "strict"]

  private static func bytes(_ name: String) throws -> [UInt8] {
    try Array(#require(FileManager.default.contents(atPath: fixturePath(name))))
  }

  @Test(arguments: names)
  func `a file cut anywhere is refused`(name: String) throws {
    let bytes = try DamageTests.bytes(name)
    let folder = try TemporaryFolder()
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let path = try folder.write(bytes.prefix(length), to: "cut.xlsx")
      let (outcome, _) = try HostileCase.outcome(of: path, limits: .customary)
      let expected: WorkbookError =
        length == 0 ? .emptyFile : length < 4 ? .notAnArchive : .damagedArchive
      #expect(outcome == .error(expected), "cut to \(length) bytes")
    }
  }

  @Test(arguments: names, 0..<100 as Range<UInt64>)
  func `a file with flipped bits is read as it was or refused`(name: String, seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var bytes = try DamageTests.bytes(name)
    for _ in 0...random.integer(in: 0...3) {
      bytes[random.integer(in: 0...bytes.count - 1)] ^= 1 << UInt8(random.integer(in: 0...7))
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "flipped.xlsx")
    let (outcome, _) = try HostileCase.outcome(of: path, limits: .customary)
    if case .cells(let cells) = outcome {
      let (sound, _) = try HostileCase.outcome(of: fixturePath(name), limits: .customary)
      // The checksums leave only bits of the headers that mean nothing here.
      #expect(sound == .cells(cells))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a part with random bytes under a right checksum is read or refused`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var workbook = HandMadeWorkbook(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"2\"><v>45291.5</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
        + "<c r=\"C1\" t=\"inlineStr\"><is><t>a_x4E2D_</t></is></c></row>")
    let place = random.integer(in: 0...workbook.entries.count - 1)
    var bytes = workbook.entries[place].stored
    for _ in 0...random.integer(in: 0...5) {
      let index = random.integer(in: 0...bytes.count - 1)
      let other = random.integer(in: 0...bytes.count - 1)
      switch random.integer(in: 0...3) {
      case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.swapAt(index, other)
      case 2: bytes.replaceSubrange(min(index, other)..<max(index, other), with: [])
      default: bytes.insert(contentsOf: bytes[min(index, other)...max(index, other)], at: index)
      }
      if bytes.isEmpty { break }
    }
    let name = String(decoding: workbook.entries[place].name, as: UTF8.self)
    workbook.entries[place] = HandMadeArchive.Entry(name, bytes)
    let folder = try TemporaryFolder()
    let path = try folder.write(workbook.bytes, to: "mutated.xlsx")
    _ = try HostileCase.outcome(of: path, limits: .customary)
  }

  @Test func `a thousandfold bomb is refused by its ratio`() throws {
    let (outcome, inflated) = try HostileCase.outcome(of: fixturePath("bomb"), limits: .customary)
    #expect(outcome == .error(.inflatesTooFar("xl/tabs/ONE.xml", .ratio(limit: 200))))
    #expect(inflated < 5 << 20)
  }

  @Test func `folders, devices and missing files are named`() throws {
    func error(_ path: String) -> WorkbookError? {
      do throws(WorkbookError) {
        _ = try WorkbookFile(path: path)
        return nil
      } catch {
        return error
      }
    }
    let folder = try TemporaryFolder()
    #expect(error(folder.path) == .notAFile)
    #expect(error("/dev/null") == .notAFile)
    #expect(error(folder.path + "/none.xlsx") == .notFound)
    #expect(error(folder.path + "/none/none.xlsx") == .notFound)
  }
}
