import Foundation
import HengTestSupport
import Testing

@Suite struct IndexCommandTests {
  private static let asem = "datasets/asem/index.yaml"
  private static let tai = "datasets/tai/index.yaml"

  private func document(_ arguments: [String]) throws -> Document {
    let result = try Command.run(arguments + ["--json"])
    try #require(result.status == 0, "\(result.errors)")
    return try Document(result.output)
  }

  /// A table of a case whose cells need no quotes.
  private func table(_ path: String) -> [[String]] {
    let text = ProjectFiles.text(ProjectFiles.path("Tests/HengIndexTests/Cases/\(path)")) ?? ""
    return text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // MARK: Published figures

  /// COINr 1.1.14, `build_example_coin()`, by its results of all levels.
  @Test func `the ASEM dataset leads to COINr's scores and ranks`() throws {
    let rows = try document(["index", Self.asem])["rows"]
    #expect(rows.items.count == 51)
    for (name, key, tolerance) in [
      ("aggregated", "scores", 1e-9), ("results_ranks", "ranks", 0),
    ] {
      let lines = table("coinr/asem_\(name).csv")
      for line in lines.dropFirst() {
        let found = rows.first("id", line[0])[key]
        for (id, cell) in zip(lines[0], line).dropFirst() {
          let (wanted, value) = (try #require(Double(cell)), try #require(found[id].number))
          // JSON keeps 12 decimal places.
          #expect(
            abs(value - wanted) <= tolerance * max(1, abs(wanted)), "\(line[0]) \(id) \(key)")
        }
      }
    }
  }

  /// Tables 23 and 38 of the OECD/JRC Handbook (2008).
  @Test(arguments: [
    (["equal", "linear"], "T23_EW", 0), (["equal", "linear"], "T38_LIN", 0),
    (["budget-allocation", "linear"], "T23_BAP", 0), (["equal", "geometric"], "T38_GME", 0),
    (["factor-analysis", "linear"], "T23_FA", 4), (["pairwise", "linear"], "T23_AHP", 3),
  ])
  func `the TAI dataset leads to the Handbook's ranks`(
    options: [String], column: String, misses: Int
  ) throws {
    let grid = try document(["index", Self.tai, "--analysis", "grid"])
    let combination = grid["combinations"].items.first {
      $0["options"].items.compactMap(\.text) == options
    }
    let ranks = try #require(combination)["ranks"]
    let rows = try document(["index", Self.tai])["rows"]
    let lines = table("tai/tai_table23_38_ranks.csv")
    let place = try #require(lines[0].firstIndex(of: column))
    var differing = 0
    for line in lines.dropFirst() {
      let row = rows.items.first { $0["label"]["en"].text == line[0] }
      let id = try #require(row?["id"].text, "\(line[0])")
      if ranks[id].number != Double(line[place]) { differing += 1 }
    }
    #expect(lines.count == 24)
    #expect(differing == misses)
  }

  // MARK: What is printed

  @Test func `a replay tells what its change does`() throws {
    let arguments = ["index", Self.asem, "--replay", "normalize.method=rank"]
    let english = try Command.run(arguments + ["--lang", "en"])
    #expect(english.status == 0 && english.output.contains("- normalize.method=rank"))
    #expect(english.output.contains("Rank before"))
    let chinese = try Command.run(arguments + ["--lang", "zh"])
    #expect(chinese.output.contains("改动后重算"))
    let replayed = try document(arguments)["replay"]
    #expect(replayed["set"][0].text == "normalize.method=rank")
    #expect(replayed["rows"].items.count == 51)
  }

  @Test func `the log has every cell that a step changed`() throws {
    let steps = try document(["index", Self.asem])["steps"]
    let impute = steps.first("step", "impute")
    #expect(impute["arguments"]["method"].text == "group-mean")
    #expect(impute["changed"].items.count == 65)
    #expect(impute["changed"].items.allSatisfy { $0["before"].number == nil })
    #expect(impute["changed"].items.allSatisfy { $0["after"].number != nil })
    #expect(steps.first("step", "treat")["changed"].items.count == 35)
  }

  static let analyses: [[String]] = [
    ["leave-one-out"], ["leave-one-out", "--level", "2"], ["grid"], ["importance"],
    ["importance", "--level", "2", "--measure", "linear"],
    ["importance", "--wanted", "Conn=60%", "--wanted", "Sust=40%"],
    ["robustness", "--draws", "200", "--seed", "3"],
    ["variance", "--samples", "32", "--seed", "3"],
  ]

  @Test(arguments: analyses)
  func `every analysis prints, draws and repeats itself`(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let plot = folder.path + "/plot.svg"
    let command = ["index", Self.asem, "--analysis"] + arguments
    let english = try Command.run(command + ["--lang", "en", "--plot", plot])
    #expect(english.status == 0 && english.errors == "")
    #expect(ProjectFiles.text(plot)?.hasPrefix("<svg") == true)
    let chinese = try Command.run(command + ["--lang", "zh"])
    #expect(chinese.status == 0)
    #expect(chinese.output.contains("亚欧会议") && !english.output.contains("亚欧会议"))
    let json = try Command.run(command + ["--json"])
    #expect(try Command.run(command + ["--json"]).output == json.output)
    _ = try Document(json.output)
  }

  @Test func `an analysis of a replayed index looks at the replayed one`() throws {
    let command = ["index", Self.tai, "--analysis", "leave-one-out"]
    let plain = try document(command)
    let replayed = try document(command + ["--replay", "weight.own.university=0"])
    let omission = replayed["omissions"].first("id", "university")
    #expect(omission["comparison"]["mean-shift"].number == 0)
    #expect(plain["omissions"].first("id", "university")["comparison"]["mean-shift"].number != 0)
  }

  // MARK: Mistakes

  static let exitCodes: [(arguments: [String], status: Int32)] = [
    (["index"], 64), (["index", "--help"], 0), (["index", "no/such.yaml"], 66),
    (["index", "datasets/variance/county.yaml"], 65), (["index", "datasets/asem"], 65),
    (["index", asem, "--analysis", "all"], 64), (["index", asem, "--level", "1"], 64),
    (["index", asem, "--seed", "1"], 64), (["index", asem, "--plot", "a.png"], 64),
    (["index", asem, "--analysis", "leave-one-out", "--level", "9"], 65),
    (["index", asem, "--analysis", "importance", "--wanted", "Conn=60%"], 65),
    (["index", asem, "--analysis", "importance", "--wanted", "Con=60%"], 65),
    (["index", asem, "--analysis", "variance", "--samples", "100"], 64),
    (["index", asem, "--replay", "normalize"], 65),
    (["index", asem, "--replay", "aggregate=geometric"], 65),
    (["index", asem, "--analysis", "grid", "--replay", "treat=none"], 65),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code`(arguments: [String], status: Int32) throws {
    let result = try Command.run(arguments)
    #expect(result.status == status)
    #expect((result.status == 0) != result.output.isEmpty)
    #expect((result.status == 0) == result.errors.isEmpty)
  }
}
