import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import Testing

@Suite struct SchemeVarianceTests {
  /// Marks per case can't be finer than the scheme's rounding.
  private static func caseGrid(_ lower: Rational, _ upper: Rational) -> DecimalGrid {
    VarianceUnits.grid(lower, upper, coarsest: Rational(1, over: 100))
  }

  private static let caseMarks = VarianceFactor(
    id: "a", .parameter(address: "a.marks", caseGrid(1, 3)))
  private static let otherCaseMarks = VarianceFactor(
    id: "b", .parameter(address: "b.marks", caseGrid(1, 4)))
  private static let excellent = VarianceFactor(
    id: "good", .parameter(address: "grades.good", VarianceUnits.grid(80, 90)))

  private func variance(
    _ factors: [VarianceFactor], _ targets: [VarianceTarget], samples: Int = 4096, seed: UInt64 = 5,
    tasks: Int = 1, changing change: (inout VarianceSettings) -> Void = { _ in }
  ) async throws -> SchemeVariance {
    let units = try VarianceUnits.units()
    var plan = VariancePlan(units: units, factors: factors, targets: targets)
    plan.settings.sampleCount = samples
    change(&plan.settings)
    return try await SchemeVariance(plan, seed: seed, taskCount: tasks)
  }

  // MARK: Closed forms

  /// Unit 0 has 3 cases a and 2 cases b, so its score is a constant less 3·x + 2·y.
  @Test func `the indices of a score that is linear in two parameters`() async throws {
    let result = try await variance(
      [Self.caseMarks, Self.otherCaseMarks], [.unit(0, .score)])
    let parts = [9 * Self.caseGrid(1, 3).variance, 4 * Self.caseGrid(1, 4).variance]
    let whole = parts[0] + parts[1]
    let indices = result.indices[0]
    #expect(abs(indices.variance / whole - 1) < 1e-3)
    for factor in 0..<2 {
      #expect(abs(indices.firstOrder[factor].value - parts[factor] / whole) < 5e-3)
      #expect(abs(indices.total[factor].value - parts[factor] / whole) < 5e-3)
    }
    // A sum of five products, whose order BLAS chooses by the processor.
    #expect(result.officialValues.count == 1 && abs(result.officialValues[0] - 86.8) < 1e-12)
    #expect(result.evaluationCount == 4096 * 4)
  }

  /// With the marks of a and b set, the score is a·r₁ + b·r₂ + (100 − a − b)·r, where r is the rate
  /// of the other three rows together.
  @Test func `the indices of a score under two weights`() async throws {
    let grids = [VarianceUnits.grid(10, 50), VarianceUnits.grid(5, 25)]
    let result = try await variance(
      [
        VarianceFactor(id: "a", .weight(id: "a", grids[0])),
        VarianceFactor(id: "b", .weight(id: "b", grids[1])),
      ], [.unit(0, .score)])
    let rest = 41.8 / 50
    let slopes = [27.0 / 30 - rest, 18.0 / 20 - rest]
    let parts = zip(slopes, grids).map { $0 * $0 * $1.variance }
    let whole = parts[0] + parts[1]
    #expect(abs(result.indices[0].variance / whole - 1) < 1e-3)
    for factor in 0..<2 {
      let index = parts[factor] / whole
      #expect(abs(result.indices[0].firstOrder[factor].value - index) < 5e-3)
      #expect(abs(result.indices[0].total[factor].value - index) < 5e-3)
    }
  }

  /// Uniform weights on the simplex give a score the variance (Σ r²/n − r̄²)/(n + 1).
  @Test func `the variance of a score under flat weights`() async throws {
    let units = try VarianceUnits.units()
    let result = try await variance(
      [VarianceFactor(id: "weights", .weights(.flat))],
      units.units.indices.map { .unit($0, .score) })
    for (unit, indices) in result.indices.enumerated() {
      let rates = units.rates.row(unit).map { 100 * $0 }
      let mean = rates.reduce(0, +) / 5
      let square = rates.reduce(0) { $0 + $1 * $1 } / 5
      #expect(abs(indices.variance / ((square - mean * mean) / 6) - 1) < 0.02)
      #expect(abs(indices.firstOrder[0].value - 1) < 0.02)
    }
  }

  /// Unit 0 has 86.8 marks, so the cut between 80 and 90 is above it for 3201 of 10001 values.
  @Test func `the variance of a grade under a cut`() async throws {
    let result = try await variance([Self.excellent], [.unit(0, .grade), .unit(0, .score)])
    let share = 3200.0 / 10_001
    #expect(abs(result.indices[0].variance - share * (1 - share)) < 1e-3)
    #expect(result.indices[1].isConstant)
    #expect(result.officialValues[0] == 0)
  }

  // MARK: Nothing there

  @Test func `a factor that does nothing has indices of exactly 0`() async throws {
    let idle: [VarianceFactor] = [
      Self.excellent,
      // No unit reports more than 130 %.
      VarianceFactor(id: "limit", .parameter(address: "rate.limit", VarianceUnits.grid(2, 3))),
      VarianceFactor(id: "same", .choice([.init(id: "one"), .init(id: "other")])),
      VarianceFactor(
        id: "equal",
        .choice([
          .init(id: "one", parameters: [.init(address: "b.marks", value: .number(1))]),
          .init(id: "other"),
        ])),
    ]
    let result = try await variance(
      [Self.caseMarks, VarianceFactor(id: "weights", .weights(.noise(fraction: 0.5)))] + idle,
      [.unit(1, .score), .unit(1, .rank), .rankShift], samples: 256)
    for indices in result.indices {
      #expect(!indices.isConstant)
      for factor in 2...5 {
        #expect(indices.firstOrder[factor].value == 0)
        #expect(indices.total[factor].value == 0)
        #expect(indices.total[factor].isIndistinguishableFromZero)
      }
    }
  }

  @Test func `identical ways of putting rates together have an index of 0`() async throws {
    let result = try await variance(
      [
        Self.caseMarks,
        VarianceFactor(
          id: "mean",
          .choice([.init(id: "one", mean: .geometric), .init(id: "other", mean: .geometric)])),
        VarianceFactor(
          id: "weighting",
          .choice([.init(id: "one", weighting: .equal), .init(id: "other", weighting: .equal)])),
      ], [.unit(0, .score)], samples: 256)
    #expect(result.indices[0].firstOrder[0].value > 0.9)
    for factor in 1...2 {
      #expect(result.indices[0].firstOrder[factor].value == 0)
      #expect(result.indices[0].total[factor].value == 0)
    }
  }

  // MARK: Determinism

  static let everything: [VarianceFactor] = [
    caseMarks, excellent, VarianceFactor(id: "weights", .weights(.flat)),
    VarianceFactor(
      id: "rate",
      .choice(
        ["floor", "ceil", "proportional"].map { word in
          .init(id: word, parameters: [.init(address: "rate.steps", value: .choice(word))])
        })),
    VarianceFactor(
      id: "mean", .choice(PowerMean.allCases.map { .init(id: $0.rawValue, mean: $0) })),
  ]

  @Test(arguments: [2, 4])
  func `the result doesn't depend on the number of tasks`(tasks: Int) async throws {
    let targets = try VarianceUnits.units().varianceTargets
    let one = try await variance(Self.everything, targets, samples: 2048)
    let several = try await variance(Self.everything, targets, samples: 2048, tasks: tasks)
    #expect(one.indices == several.indices)
    let scrambled = try await variance(Self.everything, targets, samples: 64) {
      $0.intervals = .scrambles(8)
    }
    let again = try await variance(Self.everything, targets, samples: 64, tasks: tasks) {
      $0.intervals = .scrambles(8)
    }
    #expect(scrambled.indices == again.indices)
    #expect(scrambled.evaluationCount == 8 * 64 * 7)
    #expect(SchemeVariance.evaluationCount(of: scrambled.plan) == scrambled.evaluationCount)
  }

  @Test func `another seed gives other estimates`() async throws {
    let one = try await variance(Self.everything, [.rankShift], samples: 64)
    let other = try await variance(Self.everything, [.rankShift], samples: 64, seed: 6)
    #expect(one.indices != other.indices)
  }

  // MARK: What can't be

  /// Unit 1 has a share of 50 %, which a first point beyond it leaves without marks.
  @Test func `a row without marks is named with its unit`() async throws {
    let factor = VarianceFactor(
      id: "share",
      .choice([
        .init(id: "official"),
        .init(
          id: "late",
          parameters: [
            .init(address: "share.at-1", value: .number(Rational(3, over: 5))),
            .init(address: "share.at-2", value: .number(Rational(4, over: 5))),
          ]),
      ]))
    let error = await #expect(throws: SchemeVarianceError.self) {
      try await variance([factor], [.rankShift], samples: 16)
    }
    guard case .noMarks(let unit, let row, let changes) = error else {
      Issue.record("found \(String(describing: error))")
      return
    }
    #expect(unit == 1 && row == 3)
    #expect(changes.map(\.address) == ["share.at-1", "share.at-2"])
  }

  /// 15 of 20 marks are five steps of 1 and no number of steps of 0.7.
  @Test func `a judgement that no longer fits is named with its unit`() async throws {
    var samples = VarianceUnits.samples
    samples[2].judgedRate = 15
    let units = try VarianceUnits.units(samples)
    let plan = VariancePlan(
      units: units,
      factors: [
        VarianceFactor(id: "rate", .parameter(address: "rate.marks", VarianceUnits.grid(1, 2)))
      ], targets: [.rankShift])
    let error = await #expect(throws: SchemeVarianceError.self) {
      try await SchemeVariance(plan, seed: 1)
    }
    guard case .judgement(.inadmissibleMarks, let unit, let row, _) = error else {
      Issue.record("found \(String(describing: error))")
      return
    }
    #expect(unit == 2 && row == 2)
  }

  @Test func `more numbers than fit are refused before any work`() async throws {
    let units = try VarianceUnits.units()
    var plan = VariancePlan(
      units: units, factors: [Self.caseMarks], targets: [.rankShift])
    plan.settings.sampleCount = 1 << 20
    plan.settings.intervals = .bootstrap(1000)
    await #expect(
      throws: SchemeVarianceError.tooLarge(1_048_576_000, limit: SchemeVariance.numberLimit)
    ) { try await SchemeVariance(plan, seed: 1) }
  }
}
