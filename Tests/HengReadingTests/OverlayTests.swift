import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct OverlayTests {
  private static func scheme() throws -> Scheme {
    try SchemeFile(path: InvalidFile.everyRuleScheme).scheme(forYear: 2023)
  }

  private func overlay(_ text: String) throws -> SchemeOverlay {
    let folder = try TemporaryFolder()
    let path = try folder.write("heng-overlay: 1\n" + text, to: "overlay.yaml")
    return try OverlayFile(path: path).overlay(for: Self.scheme())
  }

  private static let whole = SchemeOverlay(
    label: LocalizedText(zh: "放宽", en: "Laxer"),
    weights: [.init(id: "control-rate", marks: 3), .init(id: "output", marks: 25)],
    locked: ["quality"],
    parameters: [
      .init(address: "grades.excellent", value: .number(88)),
      .init(address: "control-rate.cut-3", value: .number(Rational(1, over: 4))),
      .init(address: "staff-costs.at-1", value: .number(60_000)),
      .init(address: "process-timeliness.threshold", value: .number(450_000)),
      .init(address: "spending-rate.steps", value: .choice("ceil")),
    ])

  @Test func `reads weights, locks and parameters in their units`() throws {
    let read = try overlay(
      """
      label: { zh: 放宽, en: Laxer }
      weights: { control-rate: 3, output: 25 }
      lock: [quality]
      set:
        grades.excellent: 88
        control-rate.cut-3: 25%
        staff-costs.at-1: 60000 元/人
        process-timeliness.threshold: 45 万元
        spending-rate.steps: ceil
      """)
    #expect(read == Self.whole)
  }

  @Test func `takes printed names for indicators, dimensions and grades`() throws {
    let read = try overlay(
      """
      label: { zh: 放宽, en: Laxer }
      weights: { 预算控制率: 3, 产出: 25 }
      lock: [Quality]
      set:
        grades.优秀: 88
        预算控制率.cut-3: 25%
        人均支出.at-1: 6 万元/人
        process-timeliness.threshold: 45 万元
        支出率.steps: ceil
      """)
    #expect(read == Self.whole)
  }

  @Test func `reads the same from the command line`() throws {
    let settings = OverlaySettings(
      settings: [
        "control-rate=3", "产出 = 25", "grades.优=88", "预算控制率.cut-3=25%",
        "staff-costs.at-1=6 万元/人", "process-timeliness.threshold=45万元",
        "spending-rate.steps=ceil",
      ], locks: ["质量"])
    var read = try settings.overlay(for: Self.scheme())
    read.label = Self.whole.label
    #expect(read == Self.whole)
  }

  @Test func `full marks may be exact fractions`() throws {
    let third = Rational(50, over: 3)
    #expect(try overlay("weights: { output: 50/3 }").weights == [.init(id: "output", marks: third)])
    let settings = OverlaySettings(settings: ["output=50/3", "control-rate=7.5/2.5"])
    #expect(try settings.overlay(for: Self.scheme()).weights.map(\.marks) == [third, 3])
  }

  /// Only full marks: a parameter is printed in a scheme, and no scheme prints fractions.
  @Test func `what is no fraction is told`() throws {
    let settings = OverlaySettings(settings: [
      "output=1/0", "control-rate=1/2/3", "quality=400/3", "compliance=/3", "grades.excellent=88/1",
      "spending-rate=１/2",
    ])
    let error = try #require(throws: InvalidFiles.self) {
      try settings.overlay(for: Self.scheme())
    }
    #expect(
      error.diagnostics.map(\.code) == [
        "full-width-text", "not-a-number", "not-a-number", "not-a-number", "not-a-number",
        "number-out-of-range",
      ])
  }

  @Test func `a message stands without its place`() throws {
    let error = try #require(throws: InvalidFiles.self) {
      try OverlaySettings(settings: ["output=120"]).overlay(for: Self.scheme())
    }
    #expect(error.diagnostics[0].message.en == "120 is out of range, expected [0, 100]")
    #expect(
      error.diagnostics[0].text(.english, settings: .options)
        == "--set: error: 120 is out of range, expected [0, 100] [number-out-of-range]")
  }

  @Test func `mistakes of the command line are all placed at their option`() throws {
    let settings = OverlaySettings(
      settings: [
        "control-rate", "=3", "control-rate=", "controll-rate=3", "grades.excellent=80",
        "control-rate.cut-2=15", "quality=3", "质量=4", "及时性=3", "grades.good=85=86",
        "compliance.marks=0.25",
      ], locks: ["ouput", "quality", "quality"])
    let error = try #require(throws: InvalidFiles.self) {
      try settings.overlay(for: Self.scheme())
    }
    #expect(
      error.diagnostics.map { $0.text(.english, settings: .options) } == [
        "--lock: error: “quality” is given more than once [set-twice]",
        "--lock: error: the scheme has no indicator “ouput”; did you mean “output”? "
          + "[unknown-indicator]",
        "--set: error: “及时性” may mean process-timeliness, output-timeliness; "
          + "write one of these [ambiguous-name]",
        "--set: error: “15” has no unit, expected one such as “15%” [missing-unit]",
        "--set: error: “control-rate” isn't a setting, expected one like ID=3 or "
          + "grades.excellent=88 [not-a-setting]",
        "--set: error: “=3” isn't a setting, expected one like ID=3 or grades.excellent=88 "
          + "[not-a-setting]",
        "--set: error: “control-rate=” isn't a setting, expected one like ID=3 or "
          + "grades.excellent=88 [not-a-setting]",
        "--set: error: 80 is out of range, expected (80, 100] [number-out-of-range]",
        "--set: error: “quality” is given more than once [set-twice]",
        "--set: error: 0.25 marks are too fine, the scheme has steps of 0.1 [too-fine-marks]",
        "--set: error: the scheme has no indicator “controll-rate”; did you mean "
          + "“control-rate”? [unknown-indicator]",
        "--set: error: the scheme has no parameter “grades.good=85”, expected one of "
          + "grades.excellent, grades.good [unknown-parameter]",
      ])
  }

  @Test func `settings that are all right leave no trace of where they stood`() throws {
    #expect(try OverlaySettings().overlay(for: Self.scheme()).isEmpty)
  }

  /// 良 from 92 needs 优 from 95, which an earlier file sets; the setting then wins over both.
  @Test func `later overlays build on earlier ones and win over them`() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(
      "heng-overlay: 1\nlabel: 甲\nlock: [quality]\nset: { grades.excellent: 95 }\n",
      to: "first.yaml")
    let second = try folder.write(
      "heng-overlay: 1\nlabel: 乙\nweights: { output: 30 }\nset: { grades.good: 92 }\n",
      to: "second.yaml")
    let loader = try OverlayLoader(
      paths: [first, second],
      settings: OverlaySettings(settings: ["grades.excellent=93", "output=35"]))
    let scheme = try Self.scheme()
    let read = try loader.overlay(for: scheme)
    #expect(
      read
        == SchemeOverlay(
          label: LocalizedText(zh: "甲；乙", en: "甲; 乙"), weights: [.init(id: "output", marks: 35)],
          locked: ["quality"],
          parameters: [
            .init(address: "grades.good", value: .number(92)),
            .init(address: "grades.excellent", value: .number(93)),
          ]))
    #expect(
      try scheme.applying(parametersOf: read).grades.grades.map(\.range.notation)
        == ["[93, 100]", "[92, 93)", "[0, 92)"])
    #expect(throws: InvalidFiles.self) { try OverlayLoader(paths: [second]).overlay(for: scheme) }
  }

  @Test func `the mistakes of all overlays are told together, and once for many evaluations`()
    throws
  {
    let folder = try TemporaryFolder()
    let first = try folder.write("heng-overlay: 1\nlock: [nobody]\n", to: "first.yaml")
    let second = try folder.write("heng-overlay: 1\nset: { grades.good: 95 }\n", to: "second.yaml")
    let loader = try OverlayLoader(
      paths: [first, second], settings: OverlaySettings(settings: ["nothing"]))
    let scheme = try Self.scheme()
    let found = (0..<3).flatMap { _ -> [Diagnostic] in
      do throws(InvalidFiles) {
        _ = try loader.overlay(for: scheme)
        return []
      } catch {
        return error.diagnostics
      }
    }
    #expect(
      InvalidFiles(found).diagnostics.map(\.code) == [
        "not-a-setting", "unknown-indicator", "number-out-of-range",
      ])
  }

  @Test func `files that aren't overlays are all told when they are opened`() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("# 空\n", to: "empty.yaml")
    let error = try #require(throws: InvalidFiles.self) {
      try OverlayLoader(paths: [empty, InvalidFile.everyRuleScheme, "\(folder.path)/none.yaml"])
    }
    #expect(
      Set(error.diagnostics.map(\.code)) == ["empty-file", "not-an-overlay-file", "file-not-found"])
  }

  // MARK: Evaluations under an overlay

  private func loaded(in folder: TemporaryFolder) throws -> LoadedEvaluation {
    let path = try folder.write(
      """
      heng-evaluation: 1
      unit: { id: unit, label: 某局 }
      year: 2023
      scheme: \(InvalidFile.everyRuleScheme)
      facts:
        budget: { value: 100 万元, place: 表一 }
        added: missing
        spending: { value: 96 万元, place: 表一 }
        staff: { value: 24 人, place: 表一 }
        satisfaction-rate: missing
      judgements:
        control-rate: { marks: 8 }
        staff-costs: { marks: 9 }
        quality: { level: high, marks: 17.5 }
        compliance: { incidents: [] }
      """, to: "evaluation.yaml")
    return try EvaluationLoader().load(path)
  }

  @Test func `an evaluation goes under the changed scheme`() throws {
    let folder = try TemporaryFolder()
    let loaded = try loaded(in: folder)
    let overlay = SchemeOverlay(
      weights: [.init(id: "output", marks: 10)],
      parameters: [.init(address: "spending-rate.steps", value: .choice("ceil"))])
    let changed = try loaded.applying(overlay)
    #expect(changed.evaluation == loaded.evaluation)
    #expect(changed.scheme == (try loaded.scheme.applying(parametersOf: overlay)))
    // 96 % is four points short of 100 %: no whole step of 5 %, and one that has begun.
    #expect(try loaded.score().rows[0].marks == 10)
    #expect(try changed.score().rows[0].marks == 8)
  }

  @Test func `a judgement that no longer fits its row is a mistake that names the row`() throws {
    let folder = try TemporaryFolder()
    let loaded = try loaded(in: folder)
    let overlay = try OverlaySettings(
      settings: ["control-rate.marks-2=7", "staff-costs.at-1=3 万元/人", "rounding.digits=0"]
    ).overlay(for: loaded.scheme)
    let error = try #require(throws: InvalidFiles.self) { try loaded.applying(overlay) }
    #expect(!error.isOurFault)
    #expect(
      error.diagnostics.map { $0.text(.english).replacing(folder.path + "/", with: "") } == [
        "evaluation.yaml: error: the judgement on “Spending per head” doesn't fit the changed "
          + "scheme: “Spending per head” is decided by facts; remove the judgement [facts-decide]",
        "evaluation.yaml: error: the judgement on “Budget control rate” doesn't fit the changed "
          + "scheme: “Budget control rate” can't get 8 marks, expected 0, 5, 7, 10 "
          + "[inadmissible-marks]",
        "evaluation.yaml: error: the judgement on “Quality” doesn't fit the changed scheme: "
          + "17.5 marks are too fine, the scheme has steps of 1 [too-fine-marks]",
      ])
    #expect(error.diagnostics[0].text(.chinese).contains("方案调整后，对“人均支出”的评判不再适用"))
  }

  @Test func `an overlay of another scheme is refused at the scheme`() throws {
    let folder = try TemporaryFolder()
    let loaded = try loaded(in: folder)
    let overlay = SchemeOverlay(parameters: [
      .init(address: "no-such-row.per", value: .number(1)),
      .init(address: "spending-rate.steps", value: .number(1)),
      .init(address: "spending-rate.per", value: .choice("ceil")),
    ])
    let error = try #require(throws: InvalidFiles.self) { try loaded.applying(overlay) }
    #expect(
      error.diagnostics.map(\.code) == ["not-a-number", "unknown-choice", "unknown-parameter"])
    #expect(error.diagnostics.allSatisfy { $0.location?.path == loaded.schemePath })
  }
}
