import Foundation
import HengIndex
import HengModel
import HengReading
import HengReports
import HengTestSupport
import Testing

/// The notebook of a shipped index.
struct IndexNotebookCase: Sendable, CustomTestStringConvertible {
  var name: String
  var path: String
  var language: Language
  var testDescription: String { name }
}

@Suite struct IndexNotebookTests {
  private static let asem = "datasets/asem/index.yaml"

  private static func subject(_ path: String, replaying edits: [String] = []) throws -> IndexSubject
  {
    let index = try IndexFile(path: ProjectFiles.path(path)).load()
    return IndexSubject(
      label: index.label, source: index.source, licence: index.licence, note: index.note,
      isSynthetic: index.isSynthetic, result: try index.run(replaying: edits))
  }

  private static func json(of notebook: Notebook) throws -> Data {
    let cell = try #require(notebook.cells.first { $0.id == "data" })
    let parts = cell.source.components(separatedBy: "'''")
    try #require(parts.count == 3 && parts[0] == "DATA = json.loads(r" && parts[2] == ")")
    return Data(parts[1].utf8)
  }

  private static func data(of notebook: Notebook) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: try json(of: notebook))
    return try #require(value as? [String: Any])
  }

  /// What is read digit by digit; `JSONSerialization` loses the last ones.
  private struct Reported: Decodable {
    var values: [String: [Double?]]
  }

  private static func text(_ id: String, of notebook: Notebook) throws -> String {
    try #require(notebook.cells.first { $0.id == id }).source
  }

  static let cases: [IndexNotebookCase] = [
    IndexNotebookCase(name: "index-zh", path: asem, language: .chinese),
    IndexNotebookCase(name: "index-en", path: asem, language: .english),
    IndexNotebookCase(
      name: "index-goalposts", path: "datasets/tai/index.yaml", language: .english),
  ]

  @Test(arguments: cases)
  func `has the outline as recorded`(_ item: IndexNotebookCase) throws {
    let notebook = Notebook(try Self.subject(item.path), item.language)
    let path = "Tests/HengReportsTests/Golden/Notebooks/\(item.name).txt"
    #expect(try Golden.difference(notebook.outline, path) == nil)
  }

  @Test(arguments: cases)
  func `is a notebook of the format, the same bytes each time`(_ item: IndexNotebookCase) throws {
    let subject = try Self.subject(item.path)
    let text = try Notebook(subject, item.language).text()
    #expect(try Notebook(subject, item.language).text() == text)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let file = try #require(value as? [String: Any])
    #expect(file["nbformat"] as? Int == 4 && file["nbformat_minor"] as? Int == 5)
    let cells = try #require(file["cells"] as? [[String: Any]])
    #expect(
      cells.allSatisfy { ($0["id"] as? String)?.wholeMatch(of: /[a-z-]{1,64}/) != nil })
  }

  @Test func `compares after every step`() throws {
    let notebook = Notebook(try Self.subject(Self.asem), .english)
    for step in IndexStep.allCases {
      #expect(try Self.text(step.rawValue, of: notebook).contains("check"))
      #expect(try !Self.text("\(step.rawValue)-text", of: notebook).isEmpty)
    }
  }

  @Test func `carries the reported values with all their digits`() throws {
    let subject = try Self.subject(Self.asem)
    let notebook = Notebook(subject, .chinese)
    let carried = try JSONDecoder().decode(Reported.self, from: try Self.json(of: notebook)).values
    let (reported, tree) = (subject.result.pipeline.data, subject.result.tree)
    for (indicator, element) in tree.indicators.enumerated() {
      #expect(carried[element.id] == reported.rows.indices.map { reported[$0, indicator] })
    }
    let data = try Self.data(of: notebook)
    let steps = try #require(data["steps"] as? [String: Any])
    let imputation = (steps["impute"] as? [String: Any])?["all"] as? [String: String]
    #expect(imputation == ["method": "group-mean", "by": "EurAsia_group"])
    let ranks = (data["heng"] as? [String: Any])?["ranks"] as? [String: [Double]]
    #expect(ranks?["Index"] == subject.result.ranks.map { $0 ?? 0 })
  }

  static let takenOver: [(edit: String, cell: String, element: String)] = [
    ("impute=siblings", "impute-text", "TBTs"), ("weight=entropy", "weight-text", "Goods"),
    ("aggregate.own.Conn.method=topsis", "aggregate-text", "Conn"),
  ]

  @Test(arguments: takenOver)
  func `says what its Python takes over`(edit: String, cell: String, element: String) throws {
    let edits = [edit, "impute.own.Gas.method=mean"]
    let subject = try Self.subject(Self.asem, replaying: edits)
    for (language, words) in [(Language.chinese, "照用衡的数"), (.english, "Taken over from Heng")] {
      let notebook = Notebook(subject, language)
      #expect(try Self.text(cell, of: notebook).contains("**\(words)**"))
      let opening = try Self.text("introduction", of: notebook)
      #expect(opening.contains(language == .chinese ? words : "taken over from Heng"))
    }
    let notebook = Notebook(subject, .english)
    let data = try Self.data(of: notebook)
    let tables = try #require(data["taken-over"] as? [String: [String: Any]])
    #expect(tables.values.contains { $0[element] != nil })
    // Scores that are taken over couldn't change with an argument.
    #expect(notebook.cells.contains { $0.id == "change" } == !edit.contains("topsis"))
  }

  @Test func `takes nothing over where its Python knows all methods`() throws {
    let notebook = Notebook(try Self.subject(Self.asem), .english)
    let tables = try #require(
      try Self.data(of: notebook)["taken-over"] as? [String: [String: Any]])
    #expect(tables.count == 3 && tables.values.allSatisfy(\.isEmpty))
    #expect(!notebook.cells.contains { $0.source.contains("Taken over") })
  }

  @Test(arguments: NotebookTests.hostile)
  func `keeps names from becoming code, tags, links or Markdown`(_ name: String) throws {
    let plain = try Self.subject(Self.asem)
    var hostile = plain
    let text = LocalizedText(name)
    (hostile.label, hostile.source, hostile.licence) = (text, name, name)
    var rows = plain.result.pipeline.data.rows
    for row in rows.indices { rows[row].label = text }
    var elements = plain.result.tree.elements
    for column in elements.indices { elements[column].label = text }
    let old = plain.result.pipeline.data
    let columns = Set(elements.compactMap(\.denominator))
    let index = IndexPipeline(
      IndexData(
        rows: rows,
        values: old.rows.indices.map { row in
          plain.result.tree.indicators.indices.map { old[row, $0] }
        },
        denominators: Dictionary(
          columns.map { ($0, old.rows.map { _ in 1.0 }) }, uniquingKeysWith: { $1 }),
        groups: old.groups),
      try IndicatorTree(elements))
    hostile.result = try index.run(plain.result.specification)
    let (clean, notebook) = (Notebook(plain, .english), Notebook(hostile, .english))
    #expect(try Self.data(of: notebook)["label"] as? String == name)
    for (before, after) in zip(clean.cells, notebook.cells) {
      switch after.kind {
      case .markdown:
        let shape = after.source.replacing(/\\[!-\/:-@\[-`{-~]/, with: "")
        let known = before.source.replacing(/\\[!-\/:-@\[-`{-~]/, with: "")
        for sign in "<>`*_[]!|$#" {
          #expect(shape.count { $0 == sign } == known.count { $0 == sign }, "\(after.source)")
        }
        #expect(!shape.contains("://") && !shape.contains("www."))
        #expect(after.source.count { $0 == "\n" } == before.source.count { $0 == "\n" })
      case .code(let outputs, _):
        if after.id != "data" { #expect(after.source == before.source) }
        for output in outputs {
          let shown =
            switch output {
            case .html(let text), .svg(let text): text
            }
          #expect(!shown.contains("<script") && !shown.contains("<b>"))
          #expect(!shown.contains("href") && !shown.contains("\u{202E}"))
        }
      }
    }
  }
}
