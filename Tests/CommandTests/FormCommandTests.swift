import Foundation
import HengTestSupport
import Testing

@Suite struct FormCommandTests {
  private static let scheme = "datasets/schemes/hunan-whole-department.yaml"

  @Test func `writes a form that every command takes`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/form.xlsx"
    let made = try Command.run(
      "form", "--from", "datasets/hengshan-civil-affairs-2023", "-o", path, "--lang", "zh")
    #expect(made.status == 0)
    #expect(made.output.isEmpty)
    // What the evaluation gives for audits alone is told, in one line.
    let lines = made.errors.split(separator: "\n")
    #expect(lines.count <= 1 && lines.allSatisfy { $0.hasPrefix("heng: 填报表只含") })
    let text = try Command.run("score", "datasets/hengshan-civil-affairs-2023", "--json")
    #expect(try Command.run("score", path, "--json").output == text.output)
    for arguments in [
      ["explain", path, "disclosure"], ["stability", path, path], ["trend", path],
    ] {
      #expect(try Command.run(arguments).status == 0, "\(arguments)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["form.xlsx"])
  }

  @Test func `says what only audits look at and a form doesn't hold`() throws {
    let folder = try TemporaryFolder()
    let evaluation = ProjectFiles.path(
      "Tests/HengReadingTests/Fixtures/valid/audited-evaluation.yaml")
    let keys = [
      "subtotals", "measures", "reasons", "also", "part-of", "share", "rate", "dates", "claims",
      "relations",
    ]
    let path = "\(folder.path)/form.xlsx"
    for (language, line, comma) in [
      (
        "en", "heng: a form holds what is scored; not carried over, as only audits look at it: ",
        ", "
      ),
      ("zh", "heng: 填报表只含计分所需的数据，以下供核对的内容没有带入：", "、"),
    ] {
      let made = try Command.run("form", "--from", evaluation, "-o", path, "--lang", language)
      #expect(made.status == 0)
      #expect(made.output.isEmpty)
      #expect(made.errors == line + keys.joined(separator: comma) + "\n")
    }
  }

  @Test func `the same form has the same bytes`() throws {
    let folder = try TemporaryFolder()
    let paths = ["a", "b"].map { "\(folder.path)/\($0).xlsx" }
    for path in paths { _ = try Command.run("form", Self.scheme, "-o", path) }
    let bytes = paths.map { FileManager.default.contents(atPath: $0) }
    #expect(bytes[0] != nil && bytes[0] == bytes[1])
  }

  @Test func `exit codes tell usage, data and output apart`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/form.xlsx"
    #expect(try Command.run("form", "-o", path).status == 64)
    #expect(try Command.run("form", Self.scheme, "-o", "form.csv").status == 64)
    #expect(try Command.run("form", Self.scheme, "-o", path, "--year", "23").status == 64)
    #expect(try Command.run("form", "no-such.yaml", "-o", path).status == 66)
    #expect(try Command.run("form", "datasets/README.md", "-o", path).status == 65)
    #expect(try Command.run("form", Self.scheme, "-o", "\(folder.path)/no/form.xlsx").status == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `the cover carries what is known beforehand`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/form.xlsx"
    _ = try Command.run(
      "form", Self.scheme, "-o", path, "--unit", "105001", "--unit-name", "某局", "--year", "2023")
    let read = try Command.run("score", path)
    #expect(read.status == 65)
    #expect(!read.errors.contains("empty-entry"))
    #expect(read.errors.contains("Base data!") || read.errors.contains("基础数据表!"))
  }
}
