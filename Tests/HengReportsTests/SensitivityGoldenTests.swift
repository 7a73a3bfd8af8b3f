import HengModel
import HengReports
import HengScoring
import HengSensitivity
import HengTestSupport
import HengWork
import Testing

/// Reports of an analysis of weights on some shipped evaluations.
struct SensitivityCase: Sendable, CustomTestStringConvertible {
  var name: String
  var paths: [String]
  var overlays: [String] = []
  var settings: [String] = []
  var locks: [String] = []
  /// Whether the JSON form is recorded too.
  var hasJSON = true
  var testDescription: String { name }

  static let source = ["hengshan-civil-affairs-2023/evaluation.yaml"]
  static let county = (1...5).map { "synthetic-county/2023/unit-0\($0)" }
  static let years = [2021, 2022].flatMap { year in
    (1...2).map { "synthetic-county/\(year)/unit-0\($0)" }
  }

  func load() throws -> ChangedUnits {
    try ChangedUnits(
      loading: paths.map { ProjectFiles.path("datasets/\($0)") },
      changedBy: OverlayLoader(
        paths: overlays.map { ProjectFiles.path("datasets/overlays/\($0)") },
        settings: OverlaySettings(settings: settings, locks: locks)))
  }
}

@Suite struct SensitivityGoldenTests {
  private static let folder = "Tests/HengReportsTests/Golden/Sensitivity"

  private func check(_ item: SensitivityCase, report: Report, json: JSONValue) throws {
    var forms = [
      ("zh.txt", TerminalWriter(language: .chinese).text(of: report)),
      ("en.txt", TerminalWriter(language: .english).text(of: report)),
    ]
    if item.hasJSON {
      forms.append(("json", try json.text().replacing(ProjectFiles.root + "/", with: "")))
    }
    for (form, text) in forms {
      #expect(try Golden.difference(text, "\(Self.folder)/\(item.name).\(form)") == nil)
    }
  }

  static let whatIfs: [SensitivityCase] = [
    SensitivityCase(
      name: "whatif-source", paths: SensitivityCase.source,
      overlays: ["laxer-supplementary-budgets.yaml"],
      settings: ["投入=12", "budget-control-rate=3", "grades.优=91"],
      locks: ["administrative-efficiency"]),
    SensitivityCase(
      name: "whatif-county", paths: SensitivityCase.county, settings: ["effects=40"]),
    SensitivityCase(
      name: "whatif-years", paths: SensitivityCase.years, settings: ["budget-control-rate=20"],
      hasJSON: false),
  ]

  @Test(arguments: whatIfs)
  func `what-if looks as recorded`(_ item: SensitivityCase) throws {
    let units = try item.load()
    let whatIf = WhatIf(units.before, units.after)
    try check(
      item, report: Report(whatIf, overlay: units.overlay),
      json: JSONValue(whatIf, overlay: units.overlay))
    for language in Language.allCases {
      let lines = String(decoding: whatIf.lines(language), as: UTF8.self)
      let golden = "\(Self.folder)/\(item.name).\(language.rawValue).csv"
      #expect(try Golden.difference(lines, golden) == nil)
    }
  }

  static let stabilities: [SensitivityCase] = [
    SensitivityCase(name: "stability-source", paths: SensitivityCase.source),
    SensitivityCase(
      name: "stability-on-a-cut", paths: SensitivityCase.source, settings: ["grades.优=89"],
      hasJSON: false),
    SensitivityCase(
      name: "stability-all-marks-on-one", paths: SensitivityCase.source,
      settings: ["budget-control-rate=100"], hasJSON: false),
    SensitivityCase(
      name: "stability-county", paths: SensitivityCase.county, hasJSON: false),
  ]

  @Test(arguments: stabilities)
  func `stability looks as recorded`(_ item: SensitivityCase) throws {
    let units = try item.load().after
    let index = units.indicators.firstIndex { $0.id == "budget-control-rate" }
    let stability = Stability(units, within: 0.1, top: 3)
    try check(
      item, report: Report(stability, walking: index),
      json: JSONValue(stability, walking: index))
  }

  /// Few rows keep the record of several units short.
  @Test func `the JSON form of several units' stability looks as recorded`() throws {
    let folder = try TemporaryFolder()
    let scheme = GeneratedScheme(marks: ["50", "30", "20"])
    try folder.write(scheme.text, to: "scheme.yaml")
    for (name, results) in [("a", [95, 90, 70]), ("b", [80, 90, 100]), ("c", [80, 90, 100])] {
      try folder.write(
        scheme.evaluation(results, name: name, scheme: "../scheme.yaml"),
        to: "\(name)/evaluation.yaml")
    }
    let units = try ChangedUnits(
      loading: [folder.path], changedBy: OverlayLoader(paths: [])
    ).before
    let json = try JSONValue(Stability(units, within: 0.2, top: 1), walking: 0).text()
      .replacing(folder.path + "/", with: "")
    #expect(try Golden.difference(json, "\(Self.folder)/stability-small.json") == nil)
  }

  static let robustnesses: [SensitivityCase] = [
    SensitivityCase(name: "robustness-source", paths: SensitivityCase.source),
    SensitivityCase(name: "robustness-county", paths: SensitivityCase.county),
  ]

  @Test(arguments: robustnesses)
  func `robustness looks as recorded`(_ item: SensitivityCase) async throws {
    let units = try item.load().after
    let robustness = try await Robustness(
      units, law: .dirichlet(concentration: units.customaryConcentration), drawCount: 1_000,
      seed: 2023, taskCount: 2)
    try check(item, report: Report(robustness), json: JSONValue(robustness))
  }

  /// Only what is said of the law is compared, so one draw is enough.
  @Test func `every law is told with its parameters`() async throws {
    let units = try Self.robustnesses[0].load().after
    let constraint = WeightConstraint(
      coefficients: units.indicators.indices.map { $0 == 0 ? -1 : 0 }, bound: -0.05)
    let box = try #require(BoxedWeights(around: units.weights, within: 0.25))
    let laws: [WeightLaw] = [
      .flat, .dirichlet(concentration: 12.5), .noise(fraction: 0.25), .box(box), .ordinal([3, 0]),
      .constrained([constraint]), .hierarchical(.group(units.indicators.indices.map { .leaf($0) })),
    ]
    var texts: [String] = []
    for law in laws {
      let robustness = try await Robustness(units, law: law, drawCount: 1, seed: 1, taskCount: 1)
      for language in [Language.chinese, .english] {
        let text = TerminalWriter(language: language).text(of: Report(robustness))
        texts += text.split(separator: "\n").filter {
          $0.hasPrefix("权重的分布") || $0.hasPrefix("Law of the weights")
        }.map(String.init)
      }
    }
    let text = texts.joined(separator: "\n") + "\n"
    #expect(try Golden.difference(text, "\(Self.folder)/laws.txt") == nil)
  }
}
