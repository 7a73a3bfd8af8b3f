import FoundationEssentials
import HengTestSupport
import Testing

/// An index file where commands take evaluations.
@Suite struct IndexAsEvaluationsTests {
  static let tai = "datasets/tai/index.yaml"
  static let asem = "datasets/asem/index.yaml"

  @Test func `is a league of its units`() throws {
    let result = try Command.run("score", Self.tai, "--lang", "en")
    #expect(result.status == 0 && result.errors == "")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("   1  Finland") && $0.contains("74.4903") })
    #expect(lines.count == 6 + 23)
  }

  @Test(arguments: ["zh", "en"])
  func `is taken by every analysis of weights`(language: String) throws {
    for command in [
      ["whatif", Self.tai, "--set", "patents=30"], ["stability", Self.tai],
      ["robustness", Self.tai, "--draws", "500", "--seed", "1"], ["check", Self.tai],
    ] {
      let result = try Command.run(command + ["--lang", language])
      #expect(result.status == 0 && result.errors == "", "\(command)")
      #expect(!result.output.contains("partial") && !result.output.contains("不完整"))
    }
  }

  @Test(arguments: ["html", "docx", "xlsx", "md"])
  func `becomes a report`(ending: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/report.\(ending)"
    let result = try Command.run("report", Self.tai, "-o", path)
    #expect(result.status == 0 && result.errors == "")
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func `becomes a notebook`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/tai.ipynb"
    #expect(try Command.run("notebook", Self.tai, "-o", path).status == 0)
    #expect(ProjectFiles.text(path)?.contains("Finland") == true)
  }

  @Test func `a unit's value is explained step by step`() throws {
    let result = try Command.run(
      "explain", Self.asem, "flights", "--unit", "LUX", "--json")
    #expect(result.status == 0 && result.errors == "")
    let words = ["reported 4.84458 ÷ Population 583.455", "normalize: min-max", "data.csv:19:115"]
    for word in words { #expect(result.output.contains(word), "\(word)") }
  }

  @Test(arguments: [
    ([], "several-evaluations"), (["--unit", "FINN"], "unknown-unit-name"),
    (["--unit", "FIN", "--year", "1999"], "several-evaluations"),
  ])
  func `which unit is explained must be clear`(_ options: [String], code: String) throws {
    let result = try Command.run(["explain", Self.tai, "patents"] + options)
    #expect(result.status == 65 && result.errors.contains("[\(code)]"))
  }
}
