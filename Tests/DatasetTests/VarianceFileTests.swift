import HengDiagnostics
import HengModel
import HengScoring
import HengSensitivity
import HengTestSupport
import HengWork
import Testing

@Suite struct VarianceFileTests {
  private static let valid = ProjectFiles.path("Tests/HengReadingTests/Fixtures/valid")

  private func plan(_ text: String) throws -> VariancePlan {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      heng-variance: 1
      evaluations: [\(Self.valid)/every-rule-evaluation.yaml, \(Self.valid)/every-rule-other.yaml]

      """ + text, to: "variance.yaml")
    return try VarianceFile(path: path).plan().plan
  }

  private func grid(
    _ lower: Rational, _ upper: Rational, unit: Rational = 1, coarsest: Rational? = nil
  ) throws -> DecimalGrid {
    try #require(
      DecimalGrid(
        over: Interval(lower: .init(lower, isClosed: true), upper: .init(upper, isClosed: true)),
        unit: unit, coarsest: coarsest))
  }

  @Test func `reads settings, factors of every kind and targets`() throws {
    let plan = try plan(
      """
      label: { zh: 试验, en: Trial }
      samples: 256
      scrambling: digital-shift
      seed: 7
      intervals: { kind: scrambles, count: 12, confidence: 90% }
      estimator: janon
      second-order: true
      targets:
        - { unit: 镇办, of: rank }
        - { unit: county-office, of: grade }
        - { of: rank-shift }
      factors:
        - { id: quality, kind: weight, of: 质量, range: "[10, 30]" }
        - { id: good, kind: parameter, of: grades.良, range: "[75, 85]", label: { zh: 良线, en: Good from } }
        - { id: cut, kind: parameter, of: 预算控制率.cut-2, range: "(5%, 15%]" }
        - { id: case, kind: parameter, of: compliance.marks, range: "[0.5, 2]" }
        - { id: steps, kind: choice, of: spending-rate.steps, options: [floor, ceil] }
        - id: method
          kind: choice
          options:
            - { id: official }
            - { id: strict, label: { zh: 从严, en: strict }, set: { grades.excellent: 92, control-rate.cut-3: 30% } }
            - { id: given, aggregation: harmonic }
            - { id: heavy, weights: { output: 50 } }
      """)
    #expect(plan.label == LocalizedText(zh: "试验", en: "Trial"))
    var settings = VarianceSettings()
    settings.sampleCount = 256
    settings.scrambling = .digitalShift
    settings.seed = 7
    settings.intervals = .scrambles(12)
    settings.confidence = 0.9
    settings.estimator = .janon
    settings.includesSecondOrder = true
    #expect(plan.settings == settings)
    #expect(plan.targets == [.unit(1, .rank), .unit(0, .grade), .rankShift])
    #expect(plan.factors.map(\.id) == ["quality", "good", "cut", "case", "steps", "method"])
    #expect(plan.factors[1].label == LocalizedText(zh: "良线", en: "Good from"))
    #expect(plan.factors[2].label.en == "Budget control rate: cut 2")
    let percent = Rational(1, over: 100)
    guard case .parameter(let address, let cut) = plan.factors[2].kind else {
      Issue.record("another kind")
      return
    }
    #expect(address == "control-rate.cut-2")
    #expect(cut.first == 5 * percent + cut.step && cut.last == 15 * percent)
    #expect(cut.step == percent / 100)
    #expect(plan.factors[0].kind == .weight(id: "quality", try grid(10, 30)))
    #expect(plan.factors[1].kind == .parameter(address: "grades.good", try grid(75, 85)))
    #expect(
      plan.factors[3].kind
        == .parameter(
          address: "compliance.marks",
          try grid(Rational(1, over: 2), 2, coarsest: Rational(1, over: 10))))
    #expect(
      plan.factors[4].options.map(\.parameters) == [
        [.init(address: "spending-rate.steps", value: .choice("floor"))],
        [.init(address: "spending-rate.steps", value: .choice("ceil"))],
      ])
    #expect(
      plan.factors[5].options == [
        .init(id: "official"),
        .init(
          id: "strict", label: LocalizedText(zh: "从严", en: "strict"),
          parameters: [
            .init(address: "grades.excellent", value: .number(92)),
            .init(address: "control-rate.cut-3", value: .number(30 * percent)),
          ]),
        .init(id: "given", mean: .harmonic),
        .init(id: "heavy", weighting: .marks([.init(id: "output", marks: 50)])),
      ])
  }

  @Test func `what isn't given is customary`() throws {
    let plan = try plan(
      """
      factors:
        - { id: weights, kind: weights, law: noise, within: 25% }
        - { id: steps, kind: choice, of: spending-rate.steps }
      """)
    #expect(plan.settings == VarianceSettings())
    #expect(plan.targets.count == 7 && plan.targets[0] == .rankShift)
    #expect(plan.factors[0].kind == .weights(.noise(fraction: 0.25)))
    #expect(plan.factors[1].options.map(\.id) == ["floor", "ceil", "proportional"])
  }

  /// A cut and a choice may move together past where either could alone.
  @Test func `ranges are checked only together`() throws {
    let plan = try plan(
      """
      factors:
        - { id: second, kind: parameter, of: control-rate.cut-2, range: "[20%, 25%]" }
        - { id: third, kind: parameter, of: control-rate.cut-3, range: "[26%, 30%]" }
      """)
    #expect(plan.factors.count == 2)
  }

  @Test func `a file that isn't there is told from a bad one`() throws {
    let error = try #require(throws: InvalidFiles.self) {
      try VarianceFile(path: "no/such/file.yaml")
    }
    #expect(error.isOnlyMissingFiles)
  }

  /// 30 % of 20 points lie beyond a first point that a share of 11 万元/人 doesn't reach.
  @Test func `values that leave a row without marks are named when they come up`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      heng-variance: 1
      evaluations: [\(Self.valid)/every-rule-evaluation.yaml, \(Self.valid)/every-rule-other.yaml]
      samples: 16
      factors:
        - { id: point, kind: parameter, of: staff-costs.at-1, range: "[7 万元/人, 9 万元/人]" }
      """, to: "variance.yaml")
    let file = try VarianceFile(path: path)
    let plan = try file.plan().plan
    let error = await #expect(throws: InvalidFiles.self) {
      try await file.variance(of: plan, seed: 1, taskCount: 2)
    }
    let found = try #require(error?.diagnostics.first)
    #expect(error?.diagnostics.count == 1)
    #expect(found.code == "row-without-marks")
    #expect(found.location?.path == "\(Self.valid)/every-rule-other.yaml")
    #expect(found.text(.chinese).contains("“人均支出”没有得分（staff-costs.at-1 = 8."))
    #expect(found.text(.english).contains("“Spending per head” gets no marks, at staff-costs.at-1"))
  }
}
