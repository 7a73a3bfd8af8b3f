import Foundation
import HengTestSupport
import Testing

/// What can't say much is answered with a plain report or a name, in either form.
@Suite struct DegenerateInputTests {
  /// Writes a scheme and units under it, and returns the folder with the units.
  private func write(
    _ scheme: GeneratedScheme, _ results: [[Int?]], to folder: TemporaryFolder
  ) throws -> String {
    try folder.write(scheme.text, to: "scheme.yaml")
    for (index, results) in results.enumerated() {
      try folder.write(
        scheme.evaluation(results, name: "u\(index + 1)", veto: nil),
        to: "units/u\(index + 1)/evaluation.yaml")
    }
    return "\(folder.path)/units"
  }

  private static let commands: [[String]] = [
    ["whatif", "--set", "grades.middle=70"], ["stability"],
    ["stability", "--within", "100%", "--top", "1000000", "--indicator", "row-1"],
    ["robustness", "--draws", "256", "--seed", "1"],
    ["robustness", "--draws", "256", "--seed", "1", "--weights", "flat"],
    ["robustness", "--draws", "256", "--seed", "1", "--weights", "box", "--within", "10%"],
    ["robustness", "--draws", "256", "--seed", "1", "--admissible-rates"],
  ]

  static let plain: [(name: String, marks: [String], results: [[Int?]])] = [
    ("one indicator", ["100"], [[85], [60]]),
    ("one unit of one indicator", ["100"], [[85]]),
    ("one unit", ["50", "30", "20"], [[100, 50, 0]]),
    ("two identical units", ["50", "30", "20"], [[100, 50, 0], [100, 50, 0]]),
    ("equal rates", ["50", "30", "20"], [[70, 70, 70], [70, 70, 70], [70, 70, 70]]),
    ("no marks earned", ["50", "50"], [[0, 0], [0, 0]]),
    ("all marks earned", ["50", "50"], [[100, 100], [100, 100]]),
    ("a score on its cut", ["50", "50"], [[90, 90], [70, 70]]),
    ("rows of zero marks", ["60", "0", "40"], [[100, 50, 0], [20, 50, 90]]),
    ("halves and quarters", ["50.25", "29.5", "20.25"], [[100, 50, 0], [20, 50, 90]]),
  ]

  @Test(arguments: plain)
  func `is reported`(name: String, marks: [String], results: [[Int?]]) throws {
    let folder = try TemporaryFolder()
    let units = try write(GeneratedScheme(marks: marks), results, to: folder)
    let picture = "\(folder.path)/picture.svg"
    for command in Self.commands {
      let plot = command[0] == "whatif" ? [] : ["--plot", picture]
      for form in [["--lang", "zh"] + plot, ["--json"]] {
        let result = try Command.run(command + [units] + form)
        #expect(result.status == 0, "\(command) \(result.errors)")
        #expect(result.errors == "")
        #expect(!result.output.contains("nan") && !result.output.contains("inf"))
      }
    }
    let drawn = try #require(ProjectFiles.text(picture))
    #expect(!drawn.contains("nan") && !drawn.contains("inf"))
  }

  @Test func `a partial scheme has ranks and no grades`() throws {
    let folder = try TemporaryFolder()
    let units = try write(
      GeneratedScheme(marks: ["30", "20"], isPartial: true), [[100, 0], [0, 100]], to: folder)
    for command in [
      ["stability"], ["robustness", "--draws", "256"], ["whatif", "--set", "row-1=10"],
    ] {
      let result = try Command.run(command + [units])
      #expect(result.status == 0 && !result.output.contains("Best"))
    }
  }

  static let refused: [(scheme: GeneratedScheme, results: [[Int?]], code: String)] = [
    (GeneratedScheme(marks: ["60", "40"], hasVeto: true), [[100, 50]], "veto-limits-total"),
    (GeneratedScheme(marks: ["60", "40"]), [[100, 50], [100, nil]], "undetermined-rows"),
    (GeneratedScheme(marks: ["0"], isPartial: true), [[100]], "no-marks"),
  ]

  @Test(arguments: refused)
  func `is refused by name`(
    scheme: GeneratedScheme, results: [[Int?]], code: String
  ) throws {
    let folder = try TemporaryFolder()
    let units = try write(scheme, results, to: folder)
    for command in [["stability"], ["robustness"], ["whatif", "--set", "row-1=1"]] {
      let result = try Command.run(command + [units])
      #expect(result.status == 65)
      #expect(result.output == "" && result.errors.contains("[\(code)]"))
    }
  }

  @Test func `an indicator with every mark says that it carries all the weight`() throws {
    let folder = try TemporaryFolder()
    let units = try write(
      GeneratedScheme(marks: ["50", "30", "20"]), [[100, 50, 0], [20, 50, 90]], to: folder)
    let set = ["--set", "row-2=100"]
    let text = try Command.run(["stability", units] + set).output
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("Row 2") })
    #expect(row.contains("all the weight"))
    let found = try Document(Command.run(["stability", units, "--json"] + set).output)["weights"]
    #expect(found.items.map { $0["carries-everything"].value as? Bool } == [false, true, false])
    // Weights of zero take part in no law around the official ones.
    for law in [
      [], ["--weights", "noise", "--within", "50%"], ["--weights", "box", "--within", "50%"],
    ] {
      let result = try Command.run(
        ["robustness", units, "--draws", "256", "--seed", "1", "--json"] + law + set)
      #expect(result.status == 0, "\(law) \(result.errors)")
      let unit = try Document(result.output)["units"][0]
      #expect(unit["mean-score"].number == 0.5)
    }
  }

  @Test func `a weight of zero stays zero in a box`() throws {
    let folder = try TemporaryFolder()
    let units = try write(GeneratedScheme(marks: ["50", "30", "20"]), [[100, 50, 0]], to: folder)
    for within in ["10%", "100%"] {
      let found = try Document(
        Command.run(
          "robustness", units, "--draws", "256", "--seed", "1", "--json", "--set", "row-1=0",
          "--weights", "box", "--within", within
        ).output)
      // Without the first row no weights lift the score above a half.
      let top = try #require(found["units"][0]["score-quantiles"]["p95"].number)
      #expect(top <= 0.5)
    }
  }

  @Test func `500 indicators`() throws {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: Array(repeating: "0.2", count: 500))
    let results = (0..<2).map { unit in (0..<500).map { Optional(($0 * (unit + 3)) % 101) } }
    let units = try write(scheme, results, to: folder)
    for command in [
      ["whatif", "--set", "row-1=50"], ["stability"],
      ["robustness", "--draws", "256", "--seed", "1"],
    ] {
      let result = try Command.run(command + [units])
      #expect(result.status == 0, "\(command) \(result.errors)")
      #expect(result.output.contains("Row 500"))
    }
  }

  /// A list of the same path stands for a county that is too large.
  @Test func `more units than can be ranked are refused, and told without details`() throws {
    let folder = try TemporaryFolder()
    let units = try write(
      GeneratedScheme(marks: ["60", "40"]), (0..<21).map { [$0 * 4, 100 - $0 * 3] }, to: folder)
    let many = Array(repeating: units, count: 96)
    let refused = try Command.run(["robustness", "--draws", "1"] + many)
    #expect(refused.status == 65)
    #expect(
      refused.errors.hasSuffix(
        "error: found 2016 units, this analysis takes 2000 at the most [too-many-units]\n"))
    let stability = try Command.run(["stability", "--json"] + many)
    #expect(stability.status == 0)
    #expect(stability.output.utf8.count < 2_000_000)
    #expect(try Document(stability.output)["without-details"].value as? Bool == true)
    let text = try Command.run(["stability"] + many.prefix(25)).output
    #expect(text.utf8.count < 100_000)
    #expect(text.contains("with more than 500 units, single units and pairs are left out"))
  }

  @Test func `the same file twice is level with itself`() throws {
    let source = "datasets/hengshan-civil-affairs-2023"
    let found = try Document(Command.run("stability", source, source, "--json").output)
    #expect(found["units"].items.map { $0["rank"].number } == [1, 1])
    #expect(found["pairs"][0]["nearest"]["sum"]["distance"]["marks"].number == 0)
    let text = try Command.run("robustness", source, source, "--draws", "256").output
    #expect(text.contains("1.5000") && text.contains("count half a place for each other"))
  }

  @Test func `several years under one scheme are told apart`() throws {
    let years = [2021, 2022].map { "datasets/synthetic-county/\($0)/unit-01" }
    for command in [
      ["whatif", "--set", "input=20"], ["stability"],
      ["robustness", "--draws", "256", "--seed", "1"],
    ] {
      let text = try Command.run(command + years + ["--lang", "zh"]).output
      #expect(text.contains("合成单位01（虚构） 2021") && text.contains("合成单位01（虚构） 2022"))
    }
  }

  @Test func `rows of a unit's own keep it from others`() throws {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: ["60", "40"])
    try folder.write(scheme.text, to: "scheme.yaml")
    for (unit, row) in [("a", "bridges"), ("b", "schools")] {
      let own = """
          \(row): { score: 50, of: 100, status: judged, reason: 测试 }
        own-indicators:
          row-2:
            - id: \(row)
              label: { zh: 自定, en: Own }
              marks: 40
              rule: { kind: external }
              provenance: { marks: assumed, rule: assumed }

        """
      try folder.write(scheme.evaluation([80]) + own, to: "units/\(unit)/evaluation.yaml")
    }
    let alone = try Command.run("whatif", "\(folder.path)/units/a", "--set", "bridges=30")
    #expect(alone.status == 0, "\(alone.errors)")
    let both = try Command.run("stability", "\(folder.path)/units")
    #expect(both.status == 65)
    #expect(both.errors.contains("expected “bridges”, found “schools” [different-rows]"))
  }
}
