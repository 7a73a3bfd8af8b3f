import FoundationEssentials
import HengTestSupport
import Testing

@Suite struct ScoreTableCommandTests {
  @Test func `a table's scores go to a file whole, in the order of the table`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/scores.csv"
    let result = try Command.run(
      "score", "datasets/synthetic-county/2023-table.yaml", "-o", path, "--lang", "zh")
    #expect(result.status == 0 && result.output == "" && result.errors == "")
    let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 61)
    #expect(lines[0].hasPrefix("单位,名称,年度,总分,等级,可达下限,可达上限,在职人员控制率,"))
    #expect(lines[1].hasPrefix("synthetic-unit-01,合成单位01（虚构）,2023,"))
    #expect(lines[60].hasPrefix("synthetic-unit-60,"))
  }

  @Test func `a mistake leaves no file`() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(
      "score", "Tests/HengReadingTests/Fixtures/invalid/table/cells.yaml", "-o",
      "\(folder.path)/scores.csv")
    #expect(result.status == 65)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `marks of different rows never share a file`() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(
      "score", "datasets/synthetic-county/2023-table.yaml",
      "Tests/HengReadingTests/Fixtures/valid/every-rule-evaluation.yaml", "-o",
      "\(folder.path)/scores.csv")
    #expect(result.status == 65)
    #expect(result.errors.contains("[different-rows]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
