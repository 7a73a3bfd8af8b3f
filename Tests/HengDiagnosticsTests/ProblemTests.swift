import FoundationEssentials
import HengDiagnostics
import HengModel
import HengScoring
import HengTestSupport
import Testing

@Suite struct ProblemTests {
  // MARK: Codes

  /// The codes as they stand in the sources, beside their sentences.
  private static func codes() throws -> [String] {
    let definition =
      #/
      (?: Problem | \.unknown | \bproblem ) \( \s* "(?<code>[^"\s]+)"
      | static\slet\s\w+\s=\s"(?<named>[^"]+)"
      | \bcode \s = \s "(?<shared>[^"]+)" | _\scode:\sString\s=\s"(?<usual>[^"]+)"
      /#
    var codes: [String] = []
    for folder in ["Sources/HengDiagnostics/Problems", "Sources/HengSources/Workbooks"] {
      let path = ProjectFiles.path(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        let text = try #require(ProjectFiles.text("\(path)/\(name)"))
        codes += text.matches(of: definition).compactMap { match in
          let found = match.output
          return (found.code ?? found.named ?? found.shared ?? found.usual).map(String.init)
        }
      }
    }
    return codes
  }

  @Test func `every code is in kebab-case`() throws {
    let codes = try Self.codes()
    #expect(Set(codes).count > 200)
    for known in ["file-not-found", "separated-number", "set-by-two-factors", "cannot-weight"] {
      #expect(codes.contains(known))
    }
    for code in codes {
      #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(code)")
    }
  }

  // MARK: Arguments

  static let told: [(problem: Problem, arguments: [String: String])] = [
    (.separatedNumber("1,234", plain: "1234"), ["text": "1,234", "plain": "1234"]),
    (.fileTooLarge(bytes: 9, limit: 8), ["bytes": "9", "limit": "8"]),
    (
      .unknownKey("taget", nearest: "target", known: ["target", "unit"]),
      ["key": "taget", "nearest": "target", "expected": "target, unit"]
    ),
    (
      .unknownKey("x", nearest: nil, known: ["target", "unit"]),
      ["key": "x", "expected": "target, unit"]
    ),
    (
      .marksDoNotSum(below: LocalizedText(zh: "产出", en: "Output"), 31, expected: 30),
      ["label": "Output", "sum": "31", "expected": "30"]
    ),
    (
      .marksAboveFull(Rational(1, over: 2), full: 10),
      ["marks": "\(Rational(1, over: 2))", "full": "10"]
    ),
    (.impossibleSurvey(satisfied: 5, asked: 4, population: nil), ["satisfied": "5", "asked": "4"]),
    (
      .measure(MeasureError(.unknownFact("staf"), at: 0), nearest: "staff"),
      ["id": "staf", "nearest": "staff"]
    ),
    (
      .judgement(.unknownLevel("fine", known: ["good", "poor"]), row: "质量"),
      ["row": "质量", "id": "fine", "expected": "good, poor"]
    ),
    (
      .repeatedYear(unit: "民政局", year: 2023, first: "a.yaml"),
      ["unit": "民政局", "year": "2023", "first": "a.yaml"]
    ),
  ]

  @Test(arguments: told)
  func `what the message tells of is told to programs too`(
    problem: Problem, arguments: [String: String]
  ) {
    #expect(problem.arguments == arguments)
    for (name, value) in arguments where name != "expected" || arguments["nearest"] == nil {
      #expect(problem.message.en.contains(value), "\(name)")
    }
  }

  @Test func `the nearest name is offered before all that are possible`() {
    let near = Problem.unknownKey("taget", nearest: "target", known: ["target", "unit"])
    #expect(near.message.en == "key “taget” isn't known; did you mean “target”?")
    let far = Problem.unknownKey("x", nearest: nil, known: ["target", "unit"])
    #expect(far.message.zh == "键“x”未知，应为 target、unit 之一")
    #expect(far.message.en == "key “x” isn't known, expected one of target, unit")
    let lost = Problem.unknownKey("x", nearest: nil, known: [])
    #expect(lost.message == LocalizedText(zh: "键“x”未知", en: "key “x” isn't known"))
  }

  // MARK: Other words

  @Test func `other words keep the code and the arguments`() {
    let problem = Problem.notANumber("x")
    let variants = [
      (problem.inColumn("产量"), "（列“产量”）", " (column “产量”)", "column"),
      (problem.shown(at: ["a = 1", "b = 2"]), "（a = 1、b = 2 时）", ", at a = 1, b = 2", "settings"),
      (
        problem.shown(under: ["min-max", "equal"]), "（当 min-max、equal）",
        " (with min-max, equal)", "options"
      ),
    ]
    for (variant, zh, en, argument) in variants {
      #expect(variant.code == problem.code)
      #expect(variant.message == problem.message + LocalizedText(zh: zh, en: en))
      #expect(Set(variant.arguments.keys) == ["text", argument])
    }
  }

  @Test func `a form has words of its own where it has no keys`() {
    #expect(Problem.missingKey("unit").inForm.message.en == "key “unit” is missing")
    let column = LocalizedText(zh: "计量单位", en: "Unit")
    let missing = Problem.missingKey("unit", column: column)
    #expect(missing.message.zh == "缺少键“unit”")
    #expect(missing.inForm.message == LocalizedText(zh: "请填写“计量单位”", en: "fill in “Unit”"))
    #expect(missing.inForm.code == "missing-key")
    let formula = Problem.measure(MeasureError(.unknownFact("收入"), at: 0), nearest: nil)
    #expect(formula.inForm.message.en.hasPrefix("there is no fact “收入”; name figures by the"))
    let near = Problem.measure(MeasureError(.unknownFact("a"), at: 0), nearest: "b")
    #expect(near.inForm == near)
    #expect(Problem.emptyFile.inForm == .emptyFile)
  }
}
