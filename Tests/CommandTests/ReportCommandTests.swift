import Foundation
import HengTestSupport
import Testing

@Suite struct ReportCommandTests {
  private static let source = "datasets/hengshan-civil-affairs-2023"
  private static let county = "datasets/synthetic-county"

  @Test(arguments: [
    ("a.html", "<!DOCTYPE html>"), ("a.md", "# 2023 "), ("报告.docx", "PK"), ("A.MD", "# "),
    ("a.xlsx", "PK"),
  ])
  func `the file's ending chooses the format`(name: String, start: String) throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/\(name)"
    let arguments = ["report", Self.source, "--lang", "zh", "-o", file]
    let result = try Command.run(arguments)
    #expect(result.status == 0 && result.output == "" && result.errors == "")
    let first = try #require(FileManager.default.contents(atPath: file))
    #expect(first.starts(with: Data(start.utf8)))
    #expect(try Command.run(arguments).status == 0)
    #expect(FileManager.default.contents(atPath: file) == first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
  }

  @Test func `without a file Markdown goes to standard output`() throws {
    let english = try Command.run("report", Self.source)
    #expect(english.status == 0 && english.errors == "")
    #expect(english.output.contains("\n## 8. Other matters\n"))
    let chinese = try Command.run("report", Self.source, "--lang", "zh")
    #expect(chinese.output.contains("| 总分 |  |  | 100 | 89.00 | 11.00 |"))
  }

  @Test func `years and leagues have reports of their own`() throws {
    let years = try Command.run(
      ["report", "--lang", "zh"] + [2021, 2022].map { "\(Self.county)/\($0)/unit-17" })
    #expect(years.output.hasPrefix("# 【合成数据】历年变化：合成单位17（虚构）\n"))
    let league = try Command.run("report", "--lang", "zh", "\(Self.county)/2023")
    #expect(league.output.hasPrefix("# 【合成数据】绩效评价情况报告（60 个单位，60 份评价）\n"))
    #expect(league.output.contains("扣分最多的指标"))
  }

  static let exitCodes: [(arguments: [String], status: Int32)] = [
    (["--help"], 0), ([], 64), ([source, "-o", "a.pdf"], 64), ([source, "-o", "html"], 64),
    ([source, "--json"], 64), (["no/such/path"], 66), (["README.md", "-o", "never.md"], 65),
    ([source, "-o", "no/such/folder/a.docx"], 73), ([source, "-o", "no/such/folder/a.xlsx"], 73),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code`(arguments: [String], status: Int32) throws {
    let result = try Command.run(["report"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect((result.status == 0) != result.output.isEmpty)
    #expect((result.status == 0) == result.errors.isEmpty)
  }

  @Test func `an unknown ending is answered with those that are known`() throws {
    let result = try Command.run("report", Self.source, "-o", "a.pdf")
    for ending in [".html", ".docx", ".md", ".xlsx"] { #expect(result.errors.contains(ending)) }
  }
}
