import Foundation
import HengModel
import HengReports
import HengTestSupport
import HengTrends
import HengWork
import Testing

/// What is compared, and the name of its records.
struct TrendCase: Sendable, CustomTestStringConvertible {
  var name: String
  var paths: [String]
  var earlier: Int?
  var gap: [String] = []
  var deflator: String?
  var hasJSON = false

  var testDescription: String { name }

  func analysis() throws -> TrendAnalysis {
    try TrendRequest(
      paths: paths.map { ProjectFiles.path("datasets/\($0)") }, from: earlier, gap: gap,
      deflator: deflator.map { ProjectFiles.path("Tests/HengReadingTests/Fixtures/valid/\($0)") }
    ).analysis().analysis
  }
}

@Suite struct TrendGoldenTests {
  private static let folder = "Tests/HengReportsTests/Golden/Trends"

  private static func years(_ unit: String) -> [String] {
    [2021, 2022, 2023].map { "synthetic-county/\($0)/unit-\(unit)" }
  }

  static let cases: [TrendCase] = [
    TrendCase(name: "guantang", paths: ["guantang-township-2023"], hasJSON: true),
    TrendCase(name: "unit-2018", paths: ["hunan-unit-2018"]),
    TrendCase(name: "source", paths: ["hengshan-civil-affairs-2023"]),
    TrendCase(
      name: "synthetic-03", paths: years("03"), earlier: 2022, deflator: "deflator.yaml",
      hasJSON: true),
    TrendCase(name: "synthetic-42", paths: years("42")),
    TrendCase(name: "county", paths: years("03") + years("17") + years("42")),
    TrendCase(
      name: "gap", paths: years("03") + years("17"),
      gap: ["synthetic-unit-17", "合成单位03（虚构）"], hasJSON: true),
  ]

  @Test(arguments: cases)
  func `looks as recorded`(_ item: TrendCase) throws {
    let analysis = try item.analysis()
    for language in Language.allCases {
      let text = TerminalWriter(language: language).text(of: Report(analysis))
      let golden = "\(Self.folder)/\(item.name).\(language.rawValue).txt"
      #expect(try Golden.difference(text, golden) == nil)
    }
    if item.hasJSON {
      let json = try JSONValue(analysis).text()
      #expect(try Golden.difference(json, "\(Self.folder)/\(item.name).json") == nil)
    }
  }

  @Test(arguments: cases)
  func `says that data is made up where it is`(_ item: TrendCase) throws {
    let analysis = try item.analysis()
    let isMadeUp = item.paths[0].hasPrefix("synthetic")
    let text = TerminalWriter(language: .english).text(of: Report(analysis))
    #expect(text.contains("synthetic data") == isMadeUp)
    #expect(try JSONValue(analysis).text().contains("\"synthetic\" : true") == isMadeUp)
    let svg = try? analysis.chart(nil, .chinese)
    #expect(svg?.contains("合成数据") ?? isMadeUp == isMadeUp)
  }

  @Test(arguments: cases)
  func `json is one document with a version`(_ item: TrendCase) throws {
    let text = try JSONValue(item.analysis()).text()
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "heng-trend")
    #expect(document["schema-version"] as? Int == 1)
  }

  @Test func `the picture follows from what there is`() throws {
    func subject(_ name: String, _ kind: TrendChart? = nil) throws -> String {
      let item = try #require(Self.cases.first { $0.name == name })
      return try item.analysis().chart(kind, .english)
    }
    #expect(try subject("guantang").contains("nominal amounts"))
    #expect(try subject("synthetic-42").contains("why the total moved, 2022→2023"))
    #expect(try subject("synthetic-42", .execution).contains("execution through 2023"))
    #expect(try subject("synthetic-42", .slope).contains("Total"))
    #expect(try subject("county").contains("Scores of units, 2021→2023"))
    #expect(try subject("gap").contains("by indicator"))
    #expect(throws: NoTrendChart.self) { try subject("source") }
    #expect(throws: NoTrendChart.self) { try subject("guantang", .waterfall) }
    #expect(throws: NoTrendChart.self) { try subject("guantang", .execution) }
    #expect(throws: NoTrendChart.self) { try subject("county", .waterfall) }
    #expect(throws: NoTrendChart.self) { try subject("gap", .slope) }
  }

  /// Marks and rules of a generated scheme that change between the years, and a lost row.
  @Test func `tells a change of scheme from a change of data`() throws {
    let folder = try TemporaryFolder()
    let old = GeneratedScheme(marks: ["50", "30", "20"])
    let new = GeneratedScheme(marks: ["40", "60"])
    try folder.write(old.text, to: "old.yaml")
    try folder.write(new.text, to: "new.yaml")
    try folder.write(
      old.evaluation([77, 66, 50], year: 2022, scheme: "../old.yaml"), to: "a/evaluation.yaml")
    try folder.write(
      new.evaluation([90, 45], year: 2023, scheme: "../new.yaml"), to: "b/evaluation.yaml")
    let analysis = try TrendRequest(paths: [folder.path]).analysis().analysis
    for language in Language.allCases {
      let text = TerminalWriter(language: language).text(of: Report(analysis))
      let golden = "\(Self.folder)/scheme-change.\(language.rawValue).txt"
      #expect(try Golden.difference(text, golden) == nil)
    }
    let svg = try analysis.chart(.waterfall, .english)
    #expect(svg.contains("change of weights"))
  }

  @Test func `a year without a total keeps its figures and names its open rows`() throws {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: ["60", "40"])
    try folder.write(scheme.text, to: "scheme.yaml")
    for (year, results) in [(2022, [60, 70]), (2023, [65, nil])] {
      try folder.write(
        scheme.evaluation(results, year: year, scheme: "../scheme.yaml"),
        to: "\(year)/evaluation.yaml")
    }
    let analysis = try TrendRequest(paths: [folder.path]).analysis().analysis
    let text = TerminalWriter(language: .english).text(of: Report(analysis))
    #expect(text.contains("2023:   no total: 39.0000 marks determined, rows worth 40"))
    #expect(text.contains("There is no total of 2023; rows without marks: row-2."))
    #expect(text.contains("Row 1      36.00  39.00      +3.00"))
    #expect(throws: NoTrendChart.self) { try analysis.chart(nil, .english) }
  }

  @Test func `four years have a trend`() throws {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: ["60", "40"])
    try folder.write(scheme.text, to: "scheme.yaml")
    for (year, results) in [
      (2019, [60, 70]), (2020, [65, 70]), (2021, [70, 80]), (2023, [72, 90]),
    ] {
      try folder.write(
        scheme.evaluation(results, year: year, scheme: "../scheme.yaml"),
        to: "\(year)/evaluation.yaml")
    }
    let report = Report(try TrendRequest(paths: [folder.path]).analysis().analysis)
    let text = TerminalWriter(language: .english).text(of: report)
    #expect(text.contains("0.089  can't be told from chance"))
    #expect(!text.lowercased().contains("too few years"))
  }
}
