import HengDiagnostics
import HengIndex
import HengModel
import HengReading
import HengTestSupport
import Testing

/// Indicators that stand in the index file itself.
@Suite struct IndicatorListTests {
  private static let data = "code,a,b,c\nX,1,9,3\nY,2,7,5\nZ,4,8,1\n"

  private func load(_ indicators: String) throws -> LoadedIndex {
    let folder = try TemporaryFolder()
    try folder.write(Self.data, to: "data.csv")
    let text = "heng-index: 1\nlabel: { zh: 指数, en: Index }\ndata: data.csv\n\(indicators)\n"
    return try IndexFile(path: folder.write(text, to: "index.yaml")).load()
  }

  private func mistakes(_ indicators: String) -> [String] {
    do {
      _ = try load(indicators)
      return []
    } catch {
      guard let files = error as? InvalidFiles else { return ["\(error)"] }
      return files.diagnostics.filter { $0.severity == .error }.map {
        "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code)"
      }
    }
  }

  @Test func `codes alone are parts of the index that weigh the same`() throws {
    let index = try load("indicators: [a, b, c]")
    let tree = index.pipeline.tree
    #expect(tree.elements.map(\.id) == ["a", "b", "c", "index"])
    #expect(tree.elements.last?.label.zh == "指数")
    #expect(tree.indicators.map(\.weight) == [1, 1, 1])
    #expect(tree.indicators.allSatisfy { $0.direction == .largerIsBetter })
  }

  @Test func `a list comes to what its table comes to`() throws {
    let list = try load(
      """
      indicators:
        - { code: part, label: { zh: 分, en: Part }, weight: 0.25 }
        - { code: a, parent: part, weight: 3 }
        - { code: b, parent: part, direction: -1, unit: 个, weight: 1 }
        - { code: c, weight: 0.75, target: 5 }
      """)
    let folder = try TemporaryFolder()
    try folder.write(Self.data, to: "data.csv")
    try folder.write(
      """
      code,name-zh,name-en,parent,direction,weight,unit,target
      index,指数,Index,,,1,,
      part,分,Part,index,,0.25,,
      a,,,part,,3,,
      b,,,part,-1,1,个,
      c,,,index,,0.75,,5
      """, to: "indicators.csv")
    let text =
      "heng-index: 1\nlabel: { zh: 指数, en: Index }\ndata: data.csv\nindicators: indicators.csv\n"
    let table = try IndexFile(path: folder.write(text, to: "index.yaml")).load()
    #expect(list.pipeline.tree.elements == table.pipeline.tree.elements)
    #expect(try list.run().scores == table.run().scores)
  }

  @Test(arguments: [
    ("indicators: []", ["4:13 empty-value"]),
    ("indicators: [a, { label: x }]", ["4:17 missing-key"]),
    ("indicators: [a, { code: b, wieght: 2 }]", ["4:28 unknown-key"]),
    ("indicators: [a, a]", ["4:17 duplicate-identifier"]),
    ("indicators: [{ code: a, direction: up }, b]", ["4:36 unknown-choice"]),
    ("indicators: [{ code: a, weight: heavy }, b]", ["4:33 not-a-number", "4:42 empty-value"]),
    ("indicators: [{ code: a, parent: q }, b]", ["4:33 unknown-indicator"]),
    ("indicators: [a, [b]]", ["4:17 wrong-shape"]),
    ("indicators: [a, d]", ["1:1 missing-column"]),
  ])
  func `a mistake is told at its place in the index file`(text: String, expected: [String]) {
    #expect(mistakes(text) == expected)
  }
}
