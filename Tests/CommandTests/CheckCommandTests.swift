import Foundation
import HengTestSupport
import Testing

@Suite struct CheckCommandTests {
  private static let source = "datasets/hengshan-civil-affairs-2023"
  private static let county = "datasets/synthetic-county/2023"

  static let exitCodes: [(arguments: [String], status: Int32)] = [
    (["--help"], 0), ([], 64), ([source, "--fail-on", "notice"], 64),
    ([source, "--fail-on", "nothing"], 64), ([source, "--largest-share", "0.3"], 64),
    ([source, "--largest-share", "101%"], 64), ([source, "--largest-share", "-1%"], 64),
    ([source, "-o", "a.md"], 64), (["no/such/path"], 66), (["README.md"], 65),
    (["datasets/schemes"], 65),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code`(arguments: [String], status: Int32) throws {
    let result = try Command.run(["check"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect((result.status == 0) != result.output.isEmpty)
    #expect((result.status == 0) == result.errors.isEmpty)
  }

  @Test func `a share that isn't a per cent is answered with how to write one`() throws {
    let result = try Command.run("check", Self.source, "--largest-share", "0.3")
    #expect(result.errors.contains("such as 30%"))
  }

  @Test func `findings are told in either language, and errors make the exit code 1`() throws {
    let chinese = try Command.run("check", Self.source, "--lang", "zh")
    #expect(chinese.status == 1 && chinese.errors == "")
    #expect(chinese.output.hasPrefix("衡山县民政局 2023 年度数据核查"))
    #expect(chinese.output.contains("[unit-off]") && chinese.output.contains("0.57 万元"))
    #expect(chinese.output.contains("不等于报告无误"))
    let english = try Command.run("check", Self.source)
    #expect(english.status == 1 && english.output.contains("Found:"))
    #expect(try Command.run("check", Self.source, language: "zh_CN.UTF-8").output == chinese.output)
  }

  @Test(arguments: [("error", 0), ("warning", 0), ("missing", 1)] as [(String, Int32)])
  func `--fail-on chooses what makes the exit code 1`(level: String, status: Int32) throws {
    // What this unit doesn't say is its only finding.
    let result = try Command.run("check", "datasets/hunan-unit-2018", "--fail-on", level)
    #expect(result.status == status)
    #expect(result.output.contains("Missing:   1 "))
  }

  @Test func `a row's largest share is what is asked for`() throws {
    let strict = try Command.run("check", Self.source, "--largest-share", "9%")
    #expect(strict.output.contains("[dominant-indicator]"))
    let lenient = try Command.run("check", Self.source, "--largest-share", "50%")
    #expect(!lenient.output.contains("[dominant-indicator]"))
    #expect(try Command.run("check", Self.source).output == lenient.output)
  }

  @Test(arguments: [[source], [county], ["datasets"]])
  func `json is one document of the same bytes`(paths: [String]) throws {
    let result = try Command.run(["check", "--json"] + paths)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "heng-check")
    #expect(object["schema-version"] as? Int == 1)
    let counts = try #require(object["counts"] as? [String: Int])
    #expect(result.status == ((counts["error"] ?? 0) > 0 ? 1 : 0))
    let evaluations = try #require(object["evaluations"] as? [[String: Any]])
    let findings = evaluations.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    #expect(
      findings.count
        == ["error", "warning", "missing", "notice"].reduce(0) { $0 + (counts[$1] ?? 0) })
    #expect(try Command.run(["check", "--json"] + paths).output == result.output)
  }

  @Test func `folders and tables have an evaluation a line`() throws {
    let folder = try Command.run("check", Self.county, "--lang", "zh")
    #expect(folder.output.hasPrefix("【含合成数据】数据核查（60 份评价）\n"))
    let table = try Command.run("check", "\(Self.county)-table.yaml", "--lang", "zh")
    #expect(table.output.hasPrefix("【含合成数据】数据核查（"))
  }
}
