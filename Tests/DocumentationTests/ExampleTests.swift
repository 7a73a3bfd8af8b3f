import FoundationEssentials
import HengTestSupport
import Testing

@Suite struct ExampleTests {
  private static let modules = [
    "HengTerms", "HengModel", "HengNumerics", "HengScoring", "HengIndex", "HengSensitivity",
    "HengAudit", "HengTrends",
  ]

  private let examples: [MarkedExample]
  private let shown: [ShownCode]

  init() throws {
    func names(in folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: ProjectFiles.path(folder)).sorted()
    }
    func text(_ path: String) throws -> String {
      try #require(ProjectFiles.text(ProjectFiles.path(path)))
    }
    let tests = "Tests/DocumentationTests"
    examples = try names(in: tests).filter { $0.hasSuffix("Examples.swift") }.flatMap {
      MarkedExample.examples(in: try text("\(tests)/\($0)"), file: $0)
    }
    var documents = ["README.md", "README.zh.md"]
    for module in ExampleTests.modules {
      let catalogue = "Sources/\(module)/\(module).docc"
      documents += try names(in: catalogue).filter { $0.hasSuffix(".md") }.map {
        "\(catalogue)/\($0)"
      }
    }
    if FileManager.default.fileExists(atPath: ProjectFiles.path("docs")) {
      documents += try names(in: "docs").filter {
        $0.hasPrefix("library") && $0.hasSuffix(".md")
      }.map { "docs/\($0)" }
    }
    shown = try documents.flatMap { ShownCode.blocks(in: try text($0), path: $0) }
  }

  /// A block may begin with imports: those of the example's file, or `Heng`, which re-exports them.
  @Test func `every Swift block of the documents is a marked example`() {
    for block in shown where !block.isManifest {
      let example = examples.first { $0.lines == block.body }
      #expect(example != nil, "\(block): no example in Tests/DocumentationTests has this code")
      for module in block.imports where module != "Heng" {
        #expect(example?.imports.contains(module) ?? true, "\(block): import \(module)")
      }
    }
  }

  @Test func `every marked example is shown, under a name of its own`() {
    for example in examples {
      #expect(shown.contains { $0.body == example.lines }, "\(example): no document shows it")
      #expect(examples.count { $0.name == example.name } == 1, "\(example): the name comes twice")
    }
  }

  @Test(arguments: modules)
  func `a module's landing page and an article of it show code`(module: String) {
    let catalogue = "Sources/\(module)/\(module).docc/"
    let paths = Set(shown.map(\.path).filter { $0.hasPrefix(catalogue) })
    #expect(paths.contains("\(catalogue)\(module).md"))
    #expect(paths.count >= 2)
  }

  /// Parts of a manifest name products that there are.
  @Test func `products that documents name are products`() throws {
    let manifest = try #require(ProjectFiles.text(ProjectFiles.path("Package.swift")))
    for line in shown.filter(\.isManifest).flatMap(\.lines) {
      for part in line.split(separator: ".product(name: \"").dropFirst() {
        let name = part.prefix { $0 != "\"" }
        #expect(manifest.contains(".library(name: \"\(name)\""), "\(name) is no product")
      }
    }
  }
}
