import HengTestSupport
import HengWorkbooks
import Testing

/// A file that no honest program writes, and what has to come of it.
struct HostileCase: Sendable, CustomTestStringConvertible {
  enum Outcome: Hashable, Sendable {
    /// The lines of the cells of all sheets.
    case cells([String])
    case error(WorkbookError)
  }

  var testDescription: String
  var bytes: @Sendable () -> [UInt8]
  var limits = ReadingLimits.customary
  var expected: Outcome
  /// What may be inflated before the file is refused.
  var inflatedAtMost = 2 << 20

  init(
    _ description: String, _ expected: Outcome, limits: ReadingLimits = .customary,
    inflatedAtMost: Int = 2 << 20, _ bytes: @escaping @Sendable () -> [UInt8]
  ) {
    testDescription = description
    self.expected = expected
    self.limits = limits
    self.inflatedAtMost = inflatedAtMost
    self.bytes = bytes
  }

  /// The sheet of a hand-made workbook, as errors name it.
  static let sheet = SheetEntry(name: "S", number: 1, part: HandMadeWorkbook.sheetPart)

  /// The outcome for the cell A1.
  static func cell(_ fault: CellFault, _ cell: String = "A1") -> Outcome {
    .error(.cell(fault, sheet: sheet, cell: cell))
  }

  /// What comes of reading a file, by rows and as grids, which have to agree.
  static func outcome(
    of path: String, limits: ReadingLimits
  ) throws -> (outcome: Outcome, inflated: Int) {
    let file: WorkbookFile
    do throws(WorkbookError) {
      file = try WorkbookFile(path: path, limits: limits)
    } catch {
      return (.error(error), 0)
    }
    let outcome: Outcome
    do {
      outcome = .cells(try file.sheets.indices.flatMap { try cellLines(file, sheet: $0) })
    } catch let error as WorkbookError {
      outcome = .error(error)
    }
    let inflated = file.inflatedBytes
    do throws(WorkbookError) {
      for sheet in file.sheets { _ = try file.grid(of: sheet) }
      if case .error(let error) = outcome { Issue.record("the grid hides \(error)") }
    } catch {
      if case .cells = outcome { Issue.record("the grid alone has \(error)") }
    }
    return (outcome, inflated)
  }
}

struct HostileTests {
  @Test(
    arguments: HostileCase.archives + HostileCase.markup + HostileCase.workbooks
      + HostileCase.sheets + HostileCase.cells)
  func `hostile files have the outcome they should`(hostile: HostileCase) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(hostile.bytes(), to: "hostile.xlsx")
    let found = try HostileCase.outcome(of: path, limits: hostile.limits)
    #expect(found.outcome == hostile.expected)
    #expect(found.inflated <= hostile.inflatedAtMost)
  }

  @Test func `the corpus has at least sixty files`() {
    let all =
      HostileCase.archives + HostileCase.markup + HostileCase.workbooks + HostileCase.sheets
      + HostileCase.cells
    #expect(all.count >= 60)
    #expect(Set(all.map(\.testDescription)).count == all.count)
  }
}
