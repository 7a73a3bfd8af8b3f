import Foundation
import HengTestSupport
import Testing

@Suite struct NotebookCommandTests {
  private static let source = "datasets/hengshan-civil-affairs-2023"

  static let exported: [(paths: String, name: String, language: String)] = [
    (source, "hengshan-civil-affairs-2023.zh", "zh"),
    (source, "hengshan-civil-affairs-2023.en", "en"),
    ("datasets/synthetic-county/2023", "synthetic-county-2023.zh", "zh"),
    ("datasets/synthetic-county/2023", "synthetic-county-2023.en", "en"),
    ("datasets/asem/index.yaml", "asem.zh", "zh"),
    ("datasets/asem/index.yaml", "asem.en", "en"),
  ]

  @Test(arguments: exported)
  func `the exported notebooks are what the command writes`(
    paths: String, name: String, language: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/fresh.ipynb"
    let result = try Command.run("notebook", paths, "-o", file, "--lang", language)
    #expect(result.status == 0 && result.output == "")
    #expect(result.errors.split(separator: "\n").allSatisfy { $0.contains("[unused-columns]") })
    let text = try #require(ProjectFiles.text(file))
    #expect(text.utf8.count < 1_000_000)
    let committed = ProjectFiles.text(ProjectFiles.path("notebooks-export/\(name).ipynb"))
    // `make notebooks` writes them again.
    #expect(text == committed, "notebooks-export/\(name).ipynb is out of date")
  }

  static let exitCodes: [(arguments: [String], status: Int32)] = [
    (["--help"], 0), ([], 64), ([source], 64), ([source, "-o", "a.json"], 64),
    (["-o", "a.ipynb"], 64), ([source, "-o", "a.ipynb", "--lang", "fr"], 64),
    (["datasets/guantang-township-2023/evaluation.yaml", source, "-o", "never.ipynb"], 65),
    (["no/such", "-o", "never.ipynb"], 66),
    (["datasets/asem/index.yaml", source, "-o", "never.ipynb"], 65),
    ([source, "-o", "no/such/folder/a.ipynb"], 73),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code`(arguments: [String], status: Int32) throws {
    let result = try Command.run(["notebook"] + arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect((result.status == 0) == result.errors.isEmpty)
    #expect(ProjectFiles.text(ProjectFiles.path("never.ipynb")) == nil)
  }

  @Test func `takes the file's ending in capitals too`() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run("notebook", Self.source, "-o", folder.path + "/A.IPYNB")
    #expect(result.status == 0)
    #expect(ProjectFiles.text(folder.path + "/A.IPYNB")?.hasPrefix("{") == true)
  }

  @Test func `tells evaluations under different schemes apart`() throws {
    let result = try Command.run(
      "notebook", Self.source, "\(Self.source)/self-evaluation-form.yaml", "-o", "never.ipynb")
    #expect(result.status == 65)
    #expect(result.errors.contains("[different-rows]"))
  }

  @Test func `tells what is wrong with an index file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("heng-index: 1\nlabel: 甲\n", to: "index.yaml")
    let result = try Command.run("notebook", path, "-o", folder.path + "/never.ipynb")
    #expect(result.status == 65)
    #expect(result.errors.contains("index.yaml:1:1") && result.errors.contains("indicators"))
    #expect(ProjectFiles.text(folder.path + "/never.ipynb") == nil)
  }
}
