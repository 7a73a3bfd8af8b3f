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

  @Test func `the rows without mistakes go to the file, and the others are told`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/scores.csv"
    let result = try Command.run(
      "score", "Tests/HengReadingTests/Fixtures/invalid/table/cells.yaml", "-o", path)
    #expect(result.status == 65 && result.output == "")
    #expect(result.errors.hasPrefix("10 of 11 rows left out:\n"))
    #expect(result.errors.contains("cells.csv:3:7: error: "))
    let lines = try #require(ProjectFiles.text(path)).split(separator: "\r\n")
    #expect(lines.count == 2 && lines[1].hasPrefix("u1,"))
  }

  @Test func `without a row that can be read no file is left`() throws {
    let folder = try TemporaryFolder()
    let table = try #require(
      ProjectFiles.text(ProjectFiles.path("datasets/synthetic-county/2023-table.csv")))
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(lines.prefix(2).joined(separator: "\n") + "\n,x\n", to: "2023-table.csv")
    let map = try #require(
      ProjectFiles.text(ProjectFiles.path("datasets/synthetic-county/2023-table.yaml")))
    let path = try folder.write(
      map.replacing("../schemes", with: ProjectFiles.path("datasets/schemes")), to: "map.yaml")
    let result = try Command.run("score", path, "-o", "\(folder.path)/scores.csv")
    #expect(result.status == 65 && result.output == "")
    #expect(result.errors.contains("2023-table.csv:3"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/scores.csv"))
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
