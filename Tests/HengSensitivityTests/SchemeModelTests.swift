import Glibc
import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import Testing

/// The model against scoring every evaluation anew and adding up exactly.
@Suite struct SchemeModelTests {
  private static let factors: [VarianceFactor] = [
    VarianceFactor(id: "a-weight", .weight(id: "a", VarianceUnits.grid(0, 40))),
    VarianceFactor(id: "output", .weight(id: "output", VarianceUnits.grid(20, 50))),
    VarianceFactor(id: "marks", .parameter(address: "a.marks", VarianceUnits.grid(1, 12))),
    VarianceFactor(id: "good", .parameter(address: "grades.good", VarianceUnits.grid(75, 95))),
    VarianceFactor(
      id: "method",
      .choice([
        .init(id: "official"),
        .init(
          id: "strict",
          parameters: [
            .init(address: "rate.steps", value: .choice("proportional")),
            .init(address: "rate.marks", value: .number(Rational(3, over: 2))),
            .init(address: "grades.fair", value: .number(72)),
          ]),
        .init(id: "equal", weighting: .equal),
        .init(id: "given", weighting: .marks([.init(id: "quality", marks: 25)])),
      ])),
    VarianceFactor(
      id: "mean", .choice(PowerMean.allCases.map { .init(id: $0.rawValue, mean: $0) })),
    // Fewer digits would be too few for the marks per case.
    VarianceFactor(
      id: "digits",
      .parameter(address: "rounding.digits", VarianceUnits.grid(2, 3, coarsest: 1))),
  ]

  /// Works out scores and cuts straight from the scheme and the evaluations.
  private func expected(_ levels: [Int]) throws -> (scores: [Double], cuts: [Rational]) {
    func number(_ factor: Int) -> Rational {
      switch Self.factors[factor].kind {
      case .weight(_, let grid), .parameter(_, let grid): grid[levels[factor]]
      case .weights, .choice: 0
      }
    }
    let option = Self.factors[4].options[levels[4]]
    let scheme = try VarianceUnits.scheme()
    let changed = try scheme.setting(
      [
        .init(address: "a.marks", value: .number(number(2))),
        .init(address: "grades.good", value: .number(number(3))),
        .init(address: "rounding.digits", value: .number(number(6))),
      ] + option.parameters)
    var indicators = scheme.rows.map(\.indicator)
    switch option.weighting {
    case .official: break
    case .equal: for index in indicators.indices { indicators[index].fullMarks = 20 }
    case .marks(let set):
      let marks = try WeightChange(indicators, setting: [set[0].id: set[0].marks]).marks
      for index in indicators.indices { indicators[index].fullMarks = marks[index] }
    }
    let marks = try WeightChange(indicators, setting: ["a": number(0), "output": number(1)]).marks
    let mean = PowerMean.allCases[levels[5]]
    let scores = try VarianceUnits.samples.enumerated().map { index, sample -> Double in
      let score = try changed.score(VarianceUnits.evaluation(index, sample))
      let rates = score.rows.map { ($0.marks ?? -1) / $0.row.indicator.fullMarks }
      let weighed = zip(rates, marks).filter { $1 > 0 }
      switch mean {
      case .arithmetic:
        return weighed.reduce(Rational.zero) { $0 + $1.0 * $1.1 }.doubleValue
      case .geometric:
        return 100 * weighed.reduce(1) { $0 * pow($1.0.doubleValue, $1.1.doubleValue / 100) }
      case .harmonic:
        if weighed.contains(where: { $0.0.isZero }) { return 0 }
        return (10_000 / weighed.reduce(Rational.zero) { $0 + $1.1 / $1.0 }).doubleValue
      }
    }
    return (scores, changed.grades.grades.dropLast().compactMap { $0.range.lower?.value })
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `agrees with scoring anew at random points`(seed: UInt64) throws {
    let units = try VarianceUnits.units()
    let targets = units.varianceTargets
    var stream = RandomStream(seed: seed, block: 3)
    let counts = Self.factors.map { factor in
      switch factor.kind {
      case .weight(_, let grid), .parameter(_, let grid): grid.count
      case .weights, .choice: factor.options.count
      }
    }
    let levels = counts.map { Int(stream.nextUnit() * Double($0)) }
    let point = zip(levels, counts).map { (Double($0) + 0.5) / Double($1) }
    let model = try SchemeModel(units, factors: Self.factors, targets: targets)
    let outputs = try model.outputs(at: Matrix(rows: [point]))
    let expected = try expected(levels)
    let official = units.ranks
    var shift = 0.0
    for (unit, score) in expected.scores.enumerated() {
      let rank = 1 + expected.scores.count { $0 > score + 1e-9 }
      shift += Double(abs(rank - official[unit])) / Double(expected.scores.count)
      let grade = expected.cuts.count { score < $0.doubleValue - 1e-9 }
      // The shift of ranks comes first, then score, rank and grade of each unit.
      let found = (1...3).map { outputs[0, 3 * unit + $0] }
      #expect(abs(found[0] - score) < 1e-9)
      #expect(found[1...] == [Double(rank), Double(grade)])
    }
    #expect(abs(outputs[0, 0] - shift) < 1e-12)
  }

  /// A score of 70.000… from rates whose doubles don't add up to it is on the cut, and units that
  /// reach the same score by different rows share a rank.
  @Test func `what only rounding keeps apart is equal`() throws {
    let samples = [
      VarianceUnits.Sample(a: 3, b: 9, rate: 103, share: 100, quality: 5),
      VarianceUnits.Sample(a: 9, b: 3, rate: 100, share: 100, quality: 2),
      VarianceUnits.Sample(a: 0, b: 0, rate: 100, share: 50, quality: Rational(1, over: 10)),
    ]
    let units = try VarianceUnits.units(samples)
    #expect(units.units.map(\.total) == [70, 70, Rational(741, over: 10)])
    let model = try SchemeModel(
      units, factors: [VarianceFactor(id: "same", .choice([.init(id: "a"), .init(id: "b")]))],
      targets: units.varianceTargets)
    let outputs = try model.outputs(at: Matrix(rows: [[0.25]])).row(0)
    let expected: [Double] = [0, 70, 2, 1, 70, 2, 1, 74.1, 1, 1]
    #expect(zip(outputs, expected).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func `an end that is open leaves the cut to the worse grade`() throws {
    var samples = VarianceUnits.samples
    samples[0] = VarianceUnits.Sample(a: 3, b: 9, rate: 103, share: 100, quality: 5)
    var scheme = try VarianceUnits.scheme()
    scheme.grades.grades[1].range.lower?.isClosed = false
    scheme.grades.grades[2].range.upper?.isClosed = true
    let units = try ScoredUnits(
      scheme.score(VarianceUnits.evaluation(0, samples[0])), path: "unit-0")
    let model = try SchemeModel(
      units, factors: [VarianceFactor(id: "same", .choice([.init(id: "a"), .init(id: "b")]))],
      targets: [.unit(0, .grade)])
    #expect(try model.outputs(at: Matrix(rows: [[0.25]]))[0, 0] == 2)
    #expect(units.units[0].grade?.id == "poor")
  }

  @Test func `a rate of 0 makes means 0 unless it has no weight`() throws {
    var sample = VarianceUnits.samples[0]
    sample.a = 30
    let units = try VarianceUnits.units([sample])
    let weight = VarianceFactor(id: "a", .weight(id: "a", VarianceUnits.grid(0, 40)))
    let mean = VarianceFactor(
      id: "mean", .choice(PowerMean.allCases.map { .init(id: $0.rawValue, mean: $0) }))
    let model = try SchemeModel(units, factors: [weight, mean], targets: [.unit(0, .score)])
    let means = [1.0 / 6, 0.5, 5.0 / 6]
    let without = try model.outputs(at: Matrix(rows: means.map { [0, $0] })).column(0)
    let with = try model.outputs(at: Matrix(rows: means.map { [0.5, $0] })).column(0)
    let rates = [0.9, 0.75, 0.88, 0.9]
    let pairs = Array(zip(rates, [20.0, 20, 10, 20].map { $0 / 70 }))
    let sum: Double = pairs.reduce(0) { $0 + $1.0 * $1.1 }
    let product: Double = pairs.reduce(1) { $0 * pow($1.0, $1.1) }
    let inverse: Double = pairs.reduce(0) { $0 + $1.1 / $1.0 }
    let expected = [sum, product, 1 / inverse]
    for (found, wanted) in zip(without, expected) { #expect(abs(found - 100 * wanted) < 1e-9) }
    #expect(with[0] > 0 && with[1] == 0 && with[2] == 0)
  }
}
