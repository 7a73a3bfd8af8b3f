import Foundation
import HengTestSupport
import Testing

@Suite struct TrendCommandTests {
  private static let county = "datasets/synthetic-county"
  private static let unit = [2021, 2022, 2023].map { "\(county)/\($0)/unit-17" }
  private static let guantang = "datasets/guantang-township-2023"
  private static let index = "Tests/HengReadingTests/Fixtures/valid/deflator.yaml"

  @Test func `shows the years of a real unit in either language`() throws {
    let chinese = try Command.run("trend", Self.guantang, language: "zh_CN.UTF-8")
    #expect(chinese.status == 0 && chinese.errors == "")
    #expect(chinese.output.contains("+17.27%") && chinese.output.contains("两年均为零"))
    #expect(chinese.output.contains("年数太少，看不出趋势"))
    let english = try Command.run("trend", Self.guantang, "--lang", "en")
    #expect(english.output.contains("Too few years to tell a trend"))
    #expect(try Command.run("trend", Self.guantang, "--lang", "zh").output == chinese.output)
  }

  @Test func `marks the claim of a decrease as not testable`() throws {
    let path = "datasets/hengshan-civil-affairs-2023"
    let english = try Command.run("trend", path)
    #expect(english.output.contains("Changes that can't be tested"))
    let chinese = try Command.run("trend", path, "--lang", "zh")
    #expect(chinese.output.contains("不能检验的变化"))
    #expect(chinese.output.contains("“三公”经费较上年都有减少"))
    #expect(chinese.output.contains("说法无从检验"))
  }

  @Test func `json is one document`() throws {
    for arguments in [Self.unit, [Self.guantang], Self.unit + ["\(Self.county)/2021/unit-03"]] {
      let result = try Command.run(["trend", "--json"] + arguments)
      #expect(result.status == 0)
      let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      #expect((value as? [String: Any])?["schema"] as? String == "heng-trend")
    }
  }

  static let pictures: [[String]] = [
    unit, unit + ["--chart", "waterfall"], unit + ["--chart", "slope"],
    unit + ["--chart", "execution"], ["\(county)/2022", "\(county)/2023"], [guantang],
    ["\(county)/2023", "--gap", "synthetic-unit-17", "synthetic-unit-42"],
  ]

  @Test(arguments: pictures)
  func `draws a picture`(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let plot = folder.path + "/trend.svg"
    let result = try Command.run(["trend"] + arguments + ["--plot", plot])
    #expect(result.status == 0 && result.errors == "")
    #expect(ProjectFiles.text(plot)?.hasPrefix("<svg") == true)
  }

  static let exitCodes: [(arguments: [String], status: Int32)] = [
    (["--help"], 0), (unit + ["--from", "2021", "--to", "2023"], 0),
    (unit + ["--deflator", index, "--prices-of", "2022"], 0),
    ([], 64), (unit + ["--from", "2023", "--to", "2021"], 64), (unit + ["--chart", "slope"], 64),
    (unit + ["--chart", "pie", "--plot", "a.svg"], 64), (unit + ["--plot", "a.png"], 64),
    (unit + ["--gap", "synthetic-unit-17"], 64), (unit + ["--prices-of", "2022"], 64),
    (unit + ["--gap", "a", "b", "--from", "2021"], 64),
    (unit + ["--from", "1999"], 65), (unit + [unit[0]], 65), (["\(county)/2023"], 65),
    ([guantang, "--chart", "execution", "--plot", "never.svg"], 65),
    (unit + ["--deflator", guantang + "/evaluation.yaml"], 65),
    (unit + ["--deflator", index, "--prices-of", "2030"], 65),
    (unit + ["--gap", "synthetic-unit-17", "nobody"], 65),
    (["no/such"], 66), (unit + ["--deflator", "no/such.yaml"], 66),
    (unit + ["--plot", "no/such/folder/a.svg"], 73),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code`(arguments: [String], status: Int32) throws {
    let result = try Command.run(["trend"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect((result.status == 0) != result.output.isEmpty)
    #expect((result.status == 0) == result.errors.isEmpty)
  }

  @Test func `tells to give one file where a year comes twice`() throws {
    let result = try Command.run(
      "trend", "datasets/hengshan-civil-affairs-2023/evaluation.yaml",
      "datasets/hengshan-civil-affairs-2023/alternative.yaml")
    #expect(result.status == 65)
    #expect(result.errors.contains("[repeated-year]") && result.errors.contains("give one file"))
  }
}
