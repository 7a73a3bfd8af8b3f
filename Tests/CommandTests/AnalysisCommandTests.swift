import Foundation
import HengTestSupport
import Testing

/// A JSON document with steps into it by key and index.
struct Document {
  let value: Any?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private init(value: Any?) { self.value = value }

  subscript(key: String) -> Document { Document(value: (value as? [String: Any])?[key]) }
  subscript(index: Int) -> Document {
    let items = items
    return Document(value: items.indices.contains(index) ? items[index].value : nil)
  }

  var items: [Document] { (value as? [Any] ?? []).map { Document(value: $0) } }
  var number: Double? { (value as? NSNumber)?.doubleValue }
  var text: String? { value as? String }

  /// The first of some objects with an identifier at a key.
  func first(_ key: String, _ id: String) -> Document {
    items.first { $0[key].text == id } ?? Document(value: nil)
  }
}

@Suite struct AnalysisCommandTests {
  private static let source = "datasets/hengshan-civil-affairs-2023"
  private static let county = ["01", "02", "03"].map { "datasets/synthetic-county/2023/unit-\($0)" }

  private func document(_ arguments: [String]) throws -> Document {
    let result = try Command.run(arguments + ["--json"])
    try #require(result.status == 0, "\(result.errors)")
    return try Document(result.output)
  }

  // MARK: Numbers

  /// The first in exact rationals, the second by the Beta law's aggregation, to 12 digits each.
  static let probabilities: [(law: String, values: [Double])] = [
    (
      "dirichlet", [0.366240741188837, 0.632419505074426, 0.00133975373665135, 8.63213729107e-14]
    ),
    ("flat", [0.446231523327408, 0.442589040909289, 0.109674843910963, 0.0015045918523392]),
  ]

  @Test(arguments: probabilities)
  func `robustness knows the source report's grade probabilities`(
    law: String, values: [Double]
  ) throws {
    let found = try document([
      "robustness", Self.source, "--weights", law, "--draws", "1000", "--seed", "7",
    ])
    let grades = found["units"][0]["grades"].items
    #expect(grades.map { $0["grade"].text } == ["excellent", "good", "fair", "poor"])
    for (grade, value) in zip(grades, values) {
      let exact = try #require(grade["exact"].number)
      #expect(abs(exact - value) < 1e-9 * value)
    }
    #expect(found["law"]["name"].text == law)
    #expect(found["draws"].number == 1000)
    #expect(found["seed"].text == "7")
  }

  static let intervals: [(id: String, below: Double?, above: Double?)] = [
    ("budget-control-rate", 3.932584269662921, 14.606741573033707),
    ("administrative-efficiency", 3.5897435897435894, 27.692307692307693),
    ("management-systems", 1.4285714285714286, 67.14285714285714),
    ("operating-expenses-control-rate", nil, 16.363636363636363),
    ("compliant-use-of-funds", nil, nil),
  ]

  @Test(arguments: intervals)
  func `stability knows where the source report's grade changes`(
    id: String, below: Double?, above: Double?
  ) throws {
    let found = try document(["stability", Self.source])
    let kept = found["weights"].first("indicator", id)["keeps-grade"][0]
    #expect(abs(try #require(kept["from"]["marks"].number) - (below ?? 0)) < 1e-9)
    #expect(abs(try #require(kept["to"]["marks"].number) - (above ?? 100)) < 1e-9)
    #expect(kept["changes-below"].text == below.map { _ in "excellent" })
  }

  @Test func `one mark from budget control makes the source report excellent`() throws {
    let nearest = try document(["stability", Self.source])["units"][0]["nearest-better-grade"]
    #expect(abs(try #require(nearest["sum"]["distance"]["marks"].number) - 1) < 1e-9)
    let giver = nearest["sum"]["change"].first("indicator", "budget-control-rate")
    #expect(abs(try #require(giver["by"]["marks"].number) + 1) < 1e-9)
    let text = try Command.run("stability", Self.source, "--lang", "zh").output
    #expect(text.contains("优：            至少移动 1 分：从 预算控制率 1，"))
  }

  // MARK: What-if

  static let changes: [(arguments: [String], total: Double, grade: String)] = [
    // 89·97/95 of what the others carry.
    (["--set", "budget-control-rate=3"], 90.87, "excellent"),
    (["--set", "预算控制率=5"], 89, "good"),
    (["--set", "grades.优=89"], 89, "excellent"),
    (["--set", "budget-control-rate.marks-5=1"], 90, "excellent"),
    (["--scheme-overlay", "datasets/overlays/laxer-supplementary-budgets.yaml"], 90, "excellent"),
    (
      [
        "--scheme-overlay", "datasets/overlays/laxer-supplementary-budgets.yaml",
        "--set", "budget-control-rate.marks-5=0",
      ], 89, "good"
    ),
    // Every mark on input leaves its two full rows.
    (["--set", "投入=100"], 100, "excellent"),
    (["--set", "budget-control-rate=100"], 0, "poor"),
  ]

  @Test(arguments: changes)
  func `what-if scores the source report anew`(
    arguments: [String], total: Double, grade: String
  ) throws {
    let found = try document(["whatif", Self.source] + arguments)["units"][0]
    #expect(found["total"].number == 89)
    #expect(found["total-after"].number == total)
    #expect(found["grade-after"].text == grade)
  }

  /// 20 marks of effects and 8 of a locked row stay, so that 72 are the most that another can have.
  @Test func `what was set or locked stays while another weight moves`() throws {
    let arguments = [
      "stability", Self.source, "--set", "effects=20", "--lock", "management-systems",
    ]
    let kept = try document(arguments + ["--keep-set"])
    #expect(kept["keeps-set"].value as? Bool == true)
    let free = try document(arguments)
    #expect(free["keeps-set"].value as? Bool == false)
    func ends(_ document: Document) -> [Double] {
      document["weights"].items.compactMap { $0["keeps-grade"][0]["to"]["marks"].number }
    }
    #expect(ends(kept).count == 16 && ends(kept) != ends(free))
    #expect(ends(kept).max().map { abs($0 - 72) < 1e-9 } == true && ends(free).max() == 100)
    let plain = try Command.run(["stability", Self.source, "--keep-set"])
    #expect(plain.status == 64 && plain.errors.contains("--keep-set means nothing without"))
  }

  @Test func `a locked indicator keeps its marks and the rest give way`() throws {
    let found = try document([
      "whatif", Self.source, "--set", "budget-control-rate=14", "--lock", "行政效能", "--lock", "投入",
    ])["weights"]
    func after(_ id: String) -> Double? { found.first("indicator", id)["marks"]["after"].number }
    #expect(after("budget-control-rate") == 14)
    #expect(after("administrative-efficiency") == 6)
    #expect(after("staffing-control-rate") == 5)
    // 79 free marks become 70.
    #expect(abs(try #require(after("management-systems")) - 8 * 70 / 79) < 1e-9)
  }

  // MARK: Repeatability

  @Test(arguments: [
    ["whatif", "--set", "input=12"], ["stability", "--indicator", "budget-control-rate"],
    ["robustness", "--seed", "3", "--draws", "600"],
    ["robustness", "--seed", "3", "--draws", "600", "--weights", "box", "--within", "20%"],
    [
      "robustness", "--seed", "3", "--draws", "600", "--weights", "constrained", "--constraint",
      "effects <= 20",
    ],
    ["robustness", "--seed", "3", "--draws", "600", "--admissible-rates"],
  ])
  func `the same seed gives the same bytes`(arguments: [String]) throws {
    for form in [["--lang", "zh"], ["--lang", "en"], ["--json"]] {
      let first = try Command.run(arguments + Self.county + form)
      #expect(first.status == 0 && first.errors.isEmpty)
      #expect(try Command.run(arguments + Self.county + form).output == first.output)
    }
  }

  @Test func `a seed that wasn't given is told, and gives the same again`() throws {
    let arguments = ["robustness", Self.source, "--draws", "300", "--json"]
    let first = try Command.run(arguments).output
    let seed = try #require(try Document(first)["seed"].text)
    #expect(try Command.run(arguments + ["--seed", seed]).output == first)
    let other = try #require(try Document(Command.run(arguments).output)["seed"].text)
    #expect(other != seed)
  }

  static let laws: [(arguments: [String], zh: String, en: String)] = [
    ([], "狄利克雷分布，集中度 100", "Dirichlet around the weights in force, concentration 100"),
    (["--weights", "flat"], "均匀分布于全部权重", "flat: uniform over all weights"),
    (["--weights", "noise", "--within", "25%"], "至多 25% 后归一", "each weight ± up to 25%"),
    (["--weights", "box", "--bound", "预算控制率=3..7"], "均匀分布于界限之内", "flat between bounds"),
    (
      ["--weights", "ordinal", "--order", "行政效能 > 预算控制率"], "行政效能 > 预算控制率",
      "Administrative efficiency > Budget control rate"
    ),
    (
      ["--weights", "constrained", "--constraint", "投入 >= 20"], "分值满足",
      "flat where the marks meet"
    ),
    (["--weights", "hierarchical"], "逐级独立均匀", "hierarchical"),
  ]

  @Test(arguments: laws)
  func `every report names its law, draws and seed`(
    arguments: [String], zh: String, en: String
  ) throws {
    let common = ["robustness", Self.source, "--draws", "256", "--seed", "5"]
    let chinese = try Command.run(common + arguments, language: "zh_CN.UTF-8")
    #expect(chinese.status == 0)
    for piece in [zh, "256，种子 5"] { #expect(chinese.output.contains(piece)) }
    let english = try Command.run(common + arguments)
    for piece in [en, "256, seed 5"] { #expect(english.output.contains(piece)) }
    let found = try document(common + arguments)
    let label = try #require(found["law"]["label"]["zh"].text)
    #expect(label.contains(zh))
    #expect(found["draws"].number == 256 && found["seed"].text == "5")
  }

  // MARK: Pictures

  /// A scheme that is known in part gives no grade to draw.
  @Test(arguments: ["robustness", "stability"])
  func `a unit without grades is drawn too`(command: String) throws {
    let folder = try TemporaryFolder()
    let picture = "\(folder.path)/x.svg"
    let draws = command == "robustness" ? ["--draws", "100", "--seed", "1"] : []
    let drawn = try Command.run(
      [command, ProjectFiles.path("datasets/hunan-unit-2018"), "--plot", picture] + draws)
    #expect(drawn.status == 0)
    #expect(ProjectFiles.text(picture)?.hasPrefix("<svg") == true)
  }

  @Test(arguments: [
    ["stability"], ["stability", "--indicator", "预算控制率"],
    ["robustness", "--draws", "256", "--seed", "1"],
  ])
  func `a picture is written beside the report`(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    for paths in [[Self.source], Self.county] {
      let plain = try Command.run(arguments + paths)
      let drawn = try Command.run(arguments + paths + ["--plot", "\(folder.path)/图 1.svg"])
      #expect(drawn.status == 0)
      #expect(drawn.output == plain.output)
      let picture = try #require(ProjectFiles.text("\(folder.path)/图 1.svg"))
      #expect(picture.contains("<svg ") && picture.contains("</svg>"))
    }
  }

  @Test(arguments: ["stability", "robustness"])
  func `a picture that can't be written leaves nothing behind`(command: String) throws {
    let folder = try TemporaryFolder()
    let draws = command == "robustness" ? ["--draws", "1"] : []
    let result = try Command.run(
      [command, Self.source, "--plot", "\(folder.path)/missing/x.svg"] + draws)
    #expect(result.status == 73)
    #expect(result.output == "")
    #expect(
      result.errors
        == "heng: can't write \(folder.path)/missing/x.svg: No such file or directory\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  // MARK: Exit codes

  static let exitCodes: [(arguments: [String], status: Int32, message: String)] = [
    (["whatif", source], 64, "nothing is changed: give --set or --scheme-overlay"),
    (["stability", source, "--lock", "input"], 64, "--lock means nothing without"),
    (["stability", source, "--top", "0"], 64, "--top must be 1 or more"),
    (["stability", source, "--plot", "x.png"], 64, "--plot takes a file that ends in .svg"),
    (["robustness", source, "--draws", "0"], 64, "--draws must lie between"),
    (["robustness", source, "--draws", "1000000001"], 64, "--draws must lie between"),
    (["robustness", source, "--seed=-1"], 64, "The value '-1' is invalid for '--seed"),
    (["robustness", source, "--weights", "normal"], 64, "--weights"),
    (["robustness", source, "--plot", ""], 64, "--plot takes a file that ends in .svg"),
    (
      ["whatif", source, "--set", "budget-controll-rate=3"], 65,
      "did you mean “budget-control-rate”?"
    ),
    (["whatif", source, "--set", "预算控制=3"], 65, "did you mean “预算控制率”?"),
    (["whatif", source, "--set", "预算控制率=３"], 65, "write “3” [full-width-text]"),
    (["whatif", source, "--set", ""], 65, "[not-a-setting]"),
    (
      ["whatif", source, "--set", "input=60", "--set", "budget-control-rate=60"], 65,
      "[too-much-set]"
    ),
    (["stability", source, "--within", "10"], 65, "10 is out of range, expected [0%, 100%]"),
    (["stability", source, "--indicator", "nobody"], 65, "--indicator: error: the scheme has no"),
    (["robustness", source, "--weights", "noise"], 65, "[missing-setting]"),
    (["robustness", source, "--order", "a > b"], 65, "[useless-setting]"),
    (["robustness", source, "--weights", "ordinal", "--order", "a>>b"], 65, "[not-an-order]"),
    (["robustness", source, "--weights", "box", "--bound", "x=3"], 65, "[not-a-bound]"),
    (
      ["robustness", source, "--weights", "constrained", "--constraint", "input >= 101"], 65,
      "--constraint: error: no weights meet all constraints [infeasible-weights]"
    ),
    (["stability", "datasets"], 65, "[different-rows]"),
    (["robustness", "datasets/guantang-township-2023"], 65, "[undetermined-rows]"),
    (["whatif", "no/such/path", "--set", "a=1"], 66, "[file-not-found]"),
    (["stability", "no/such/path"], 66, "[file-not-found]"),
    (["robustness", source, "--scheme-overlay", "no/such.yaml"], 66, "[file-not-found]"),
  ]

  @Test(arguments: exitCodes)
  func `each kind of mistake has its exit code and names its option`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let result = try Command.run(arguments)
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
  }

  @Test func `judgements that new rules don't fit are told for every file`() throws {
    let result = try Command.run(
      ["whatif"] + Self.county + ["--set", "rounding.digits=0"])
    #expect(result.status == 65)
    let lines = result.errors.split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.contains(": error: ") })
  }
}
