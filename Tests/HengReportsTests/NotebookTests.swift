import Foundation
import HengModel
import HengReports
import HengScoring
import HengSensitivity
import HengTestSupport
import HengWork
import Testing

/// A notebook of some shipped evaluations.
struct NotebookCase: Sendable, CustomTestStringConvertible {
  var name: String
  var paths: [String]
  var language = Language.english
  var testDescription: String { name }
}

@Suite struct NotebookTests {
  private static let source = "datasets/hengshan-civil-affairs-2023/evaluation.yaml"

  private static func scores(_ paths: [String]) throws -> [EvaluationScore] {
    try EvaluationBatch(paths: paths.map { ProjectFiles.path($0) }).scores { $1 }.kept
  }

  private static func notebook(
    _ scores: [EvaluationScore], _ language: Language = .english
  ) throws -> Notebook {
    Notebook(try NotebookSubject(scores, paths: scores.indices.map { "\($0).yaml" }), language)
  }

  private static func data(of notebook: Notebook) throws -> [String: Any] {
    let cell = try #require(notebook.cells.first { $0.id == "data" })
    let parts = cell.source.components(separatedBy: "'''")
    try #require(parts.count == 3 && parts[0] == "DATA = json.loads(r" && parts[2] == ")")
    let value = try JSONSerialization.jsonObject(with: Data(parts[1].utf8))
    return try #require(value as? [String: Any])
  }

  static let cases: [NotebookCase] = [
    NotebookCase(name: "source-zh", paths: [source], language: .chinese),
    NotebookCase(name: "source-en", paths: [source]),
    NotebookCase(
      name: "county", paths: (1...3).map { "datasets/synthetic-county/2023/unit-0\($0)" }),
    NotebookCase(name: "partial", paths: ["datasets/hunan-unit-2018"]),
    NotebookCase(
      name: "undetermined", paths: ["datasets/guantang-township-2023/under-hunan-table.yaml"],
      language: .chinese),
    NotebookCase(
      name: "mixed",
      paths: [source, "datasets/guantang-township-2023/under-hunan-table.yaml"]
        + (1...2).map { "datasets/synthetic-county/202\($0)/unit-01" }),
  ]

  @Test(arguments: cases)
  func `is a notebook of the format`(_ item: NotebookCase) throws {
    let text = try Self.notebook(try Self.scores(item.paths), item.language).text()
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let file = try #require(value as? [String: Any])
    #expect(file["nbformat"] as? Int == 4 && file["nbformat_minor"] as? Int == 5)
    let metadata = file["metadata"] as? [String: [String: String]]
    #expect(metadata?["kernelspec"]?["name"] == "python3")
    let cells = try #require(file["cells"] as? [[String: Any]])
    let names = cells.compactMap { $0["id"] as? String }
    #expect(names.count == cells.count && Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z-]{1,64}/) != nil })
    for cell in cells {
      let lines = try #require(cell["source"] as? [String])
      #expect(lines.dropLast().allSatisfy { $0.hasSuffix("\n") } && lines.last?.last != "\n")
      let isCode = cell["cell_type"] as? String == "code"
      #expect(isCode == (cell["outputs"] is [Any]) && isCode == (cell["execution_count"] is NSNull))
    }
  }

  @Test(arguments: cases)
  func `has the outline as recorded`(_ item: NotebookCase) throws {
    let notebook = try Self.notebook(try Self.scores(item.paths), item.language)
    let path = "Tests/HengReportsTests/Golden/Notebooks/\(item.name).txt"
    #expect(try Golden.difference(notebook.outline, path) == nil)
  }

  @Test(arguments: cases)
  func `gives the same bytes each time`(_ item: NotebookCase) throws {
    let scores = try Self.scores(item.paths)
    #expect(
      try Self.notebook(scores, item.language).text()
        == Self.notebook(scores, item.language).text())
  }

  @Test func `carries what Heng found, exactly`() throws {
    let data = try Self.data(of: Self.notebook(try Self.scores([Self.source])))
    #expect(data["engine"] as? String == "heng \(HengVersion.current)")
    let heng = try #require(data["heng"] as? [String: Any])
    let unit = try #require((heng["units"] as? [[String: Any]])?.first)
    #expect(unit["total"] as? String == "89" && unit["grade"] as? String == "good")
    #expect(
      unit["marks"] as? [String]
        == [5, 5, 5, 0, 5, 5, 8, 7, 6, 6, 5, 5, 8, 10, 3, 6].map(String.init))
    // A rate of 8003.66 over 553.66 never ends as a decimal.
    #expect((unit["measured"] as? [Any])?[3] as? String == "400183/27683")
    // In exact rationals: 0.366240741188837, 0.632419505074426, 0.00133975373665135.
    let probabilities = try #require(heng["grade-probabilities"] as? [Double])
    for (found, expected) in zip(
      probabilities, [0.366240741188837, 0.632419505074426, 0.00133975373665135])
    {
      #expect(abs(found - expected) < 1e-12)
    }
    // 5 marks become 2.5 and the 95 others 97.5: 89 · 97.5 / 95 = 91.342…
    let whatIf = try #require(heng["what-if"] as? [String: Any])
    #expect(whatIf["fixed"] as? [String: String] == ["budget-control-rate": "2.5"])
    #expect(whatIf["totals"] as? [String] == ["91.34"])
  }

  /// 20 for effects (22) and 5 for disclosure leave 75 of 73 to the others.
  @Test func `looks at weights that were chosen`() throws {
    let overlay = SchemeOverlay(
      label: "甲", weights: [.init(id: "effects", marks: 20)], locked: ["disclosure"])
    let subject = try NotebookSubject(
      try Self.scores([Self.source]), paths: ["0.yaml"], weights: overlay)
    let notebook = Notebook(subject, .chinese)
    let text = try #require(notebook.cells.first { $0.id == "what-if-text" }).source
    #expect(text.contains("情景：甲") && text.contains("履职效益 20；锁定：预决算信息公开性"))
    let heng = try #require(try Self.data(of: notebook)["heng"] as? [String: Any])
    let whatIf = try #require(heng["what-if"] as? [String: Any])
    let fixed = try #require(whatIf["fixed"] as? [String: String])
    #expect(fixed["disclosure"] == "5" && fixed["administrative-efficiency"] == "60/11")
    #expect(fixed.count == 4 && (whatIf["row-marks"] as? [String])?.first == "375/73")
  }

  @Test func `tells what is computed again and what is not`() throws {
    func opening(_ paths: [String]) throws -> String {
      try #require(try Self.notebook(try Self.scores(paths)).cells.first).source
    }
    let single = try opening([Self.source])
    let open = try opening(["datasets/guantang-township-2023/under-hunan-table.yaml"])
    #expect(single.contains("probabilities of grades") && single.contains("one weight changed"))
    #expect(!open.contains("probabilities of grades") && !open.contains("one weight changed"))
    for text in [single, open] {
      #expect(text.contains("the admissible interval are Heng's and are not computed again"))
    }
  }

  /// Bernstein's exponent k² ÷ (2s² + 2k/3) for k = 6s + 12, which bounds false alarms of the
  /// simulation by 2e⁻¹⁸, whatever the probability: s² is Np(1 − p).
  @Test(arguments: [0, 1e-12, 1e-6, 1e-3, 0.1, 1, 10, 200, 223.6])
  func `a right probability hardly ever fails its simulation`(s: Double) {
    let k = 6 * s + 12
    #expect(k * k / (2 * s * s + 2 * k / 3) >= 18)
    // And a share that is off by three in a hundred fails: N is 200 000, s at most 223.6.
    #expect(k / 200_000 < 0.03)
  }

  @Test func `the bound of the simulation is the one that was reasoned`() throws {
    let notebook = try Self.notebook(try Self.scores([Self.source]))
    let cell = try #require(notebook.cells.first { $0.id == "probability" })
    #expect(
      cell.source.contains("within=6 * error + 12 / DRAWS") && cell.source.contains("200_000"))
  }

  static let hostile: [String] = [
    "r'''\"\"\"\n__import__('os')", "'''); import os #", "<script>alert(1)</script>",
    "](javascript:alert(1))", "![](https://example.org/a.png)",
    "https://example.org www.example.org",
    "$x^2$ \\(y\\) \\u0027", "`code` **b** _i_ # h\n- l\n> q | c", "&lt;b&gt; a\u{202E}b\u{2028}c",
  ]

  @Test(arguments: hostile)
  func `keeps names from becoming code, tags, links or Markdown`(_ name: String) throws {
    let plain = try Self.scores([Self.source])
    var scores = plain
    let text = LocalizedText(name)
    scores[0].evaluation.unit.label = text
    scores[0].scheme.label = text
    for index in scores[0].rows.indices {
      scores[0].rows[index].row.indicator.label = text
      scores[0].scheme.rows[index].indicator.label = text
    }
    let (clean, notebook) = (try Self.notebook(plain), try Self.notebook(scores))
    let data = try Self.data(of: notebook)
    #expect((data["scheme"] as? [String: Any])?["label"] as? String == name)
    for (before, after) in zip(clean.cells, notebook.cells) {
      switch after.kind {
      case .markdown:
        // Only the statements' own bold words and code stay unescaped.
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

  @Test func `refuses evaluations under different rules`() throws {
    let scores = try Self.scores([Self.source])
    var other = scores[0]
    other.scheme.rows[2].notApplicableMarks = 1
    let row = other.scheme.rows[2].indicator.id
    #expect(throws: ScoredUnitProblem.differentRows(expected: row, found: row)) {
      try Self.notebook([scores[0], other])
    }
    other = scores[0]
    other.scheme.rounding.digits = 3
    #expect(throws: ScoredUnitProblem.differentGrades(scheme: other.scheme.id)) {
      try Self.notebook([scores[0], other])
    }
  }
}
