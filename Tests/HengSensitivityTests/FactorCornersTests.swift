import HengModel
import HengNumerics
import HengScoring
import HengSensitivity
import Testing

@Suite struct FactorCornersTests {
  private static let addresses = [
    "share.at-1", "share.at-2", "share.at-3", "grades.good", "grades.fair",
  ]

  /// Random ranges for points of a rule and for grade cuts, some of which may cross.
  private func factors(_ seed: UInt64) -> [VarianceFactor] {
    var stream = RandomStream(seed: seed, block: 1)
    return zip(Self.addresses, [0, 50, 100, 85, 70]).compactMap { address, official in
      if stream.nextUnit() < 0.25 { return nil }
      let low = Rational(official - Int(30 * stream.nextUnit()))
      let high = low + Rational(1 + Int(40 * stream.nextUnit()))
      let unit = address.hasPrefix("share") ? Rational(1, over: 100) : 1
      return VarianceFactor(
        id: address,
        .parameter(address: address, VarianceUnits.grid(low * unit, high * unit, unit: unit)))
    }
  }

  /// Every combination of ends, by the scheme itself.
  private func isPossible(_ factors: [VarianceFactor], _ scheme: Scheme) -> Bool {
    (0..<(1 << factors.count)).allSatisfy { corner in
      let changes = factors.enumerated().compactMap { index, factor -> SchemeParameter.Change? in
        guard case .parameter(let address, let grid) = factor.kind else { return nil }
        let number = corner >> index & 1 == 0 ? grid.first : grid.last
        return SchemeParameter.Change(address: address, value: .number(number))
      }
      return (try? scheme.setting(changes)) != nil
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `few corners tell whether all go together`(seed: UInt64) throws {
    let units = try VarianceUnits.units()
    let factors = factors(seed)
    #expect(
      units.invalidCorners(of: factors).isEmpty == isPossible(factors, units.scheme))
  }

  @Test func `some of the random ranges go together and some don't`() throws {
    let scheme = try VarianceUnits.scheme()
    let possible = (0..<60).count { isPossible(factors(UInt64($0)), scheme) }
    #expect(possible > 3 && possible < 57)
  }

  @Test func `weights that add up to too much are found at a corner`() throws {
    let units = try VarianceUnits.units()
    func weight(_ id: String, _ low: Rational, _ high: Rational) -> VarianceFactor {
      VarianceFactor(id: id, .weight(id: id, VarianceUnits.grid(low, high)))
    }
    #expect(units.invalidCorners(of: [weight("a", 10, 60), weight("b", 10, 40)]).isEmpty)
    #expect(
      units.invalidCorners(of: [weight("a", 10, 60), weight("b", 10, 41)]) == [
        .weights(
          .tooMuchSet(dimension: nil, sum: 101, available: 100),
          at: [.init(id: "a", marks: 60), .init(id: "b", marks: 41)])
      ])
    #expect(
      units.invalidCorners(of: [weight("a", 10, 60), weight("process", 50, 80)]) == [
        .weights(
          .tooMuchSet(dimension: "process", sum: 60, available: 50),
          at: [.init(id: "a", marks: 60), .init(id: "process", marks: 50)])
      ])
  }

  @Test func `options are tried with each other and with the ends of ranges`() throws {
    let units = try VarianceUnits.units()
    func option(_ id: String, _ address: String, _ value: Rational) -> VarianceFactor.Option {
      .init(id: id, parameters: [.init(address: address, value: .number(value))])
    }
    let good = VarianceFactor(
      id: "good", .choice([.init(id: "official"), option("lax", "grades.good", 75)]))
    let fair = VarianceFactor(
      id: "fair", .choice([.init(id: "official"), option("strict", "grades.fair", 76)]))
    #expect(units.invalidCorners(of: [good]).isEmpty)
    #expect(units.invalidCorners(of: [fair]).isEmpty)
    let error = SchemeParameterError.outOfRange(
      address: "grades.good", 75,
      allowed: Interval(lower: .init(76, isClosed: false), upper: .init(100, isClosed: true)))
    let changes = [
      SchemeParameter.Change(address: "grades.good", value: .number(75)),
      SchemeParameter.Change(address: "grades.fair", value: .number(76)),
    ]
    #expect(units.invalidCorners(of: [good, fair]) == [.parameters(error, at: changes)])
    let range = VarianceFactor(
      id: "fair", .parameter(address: "grades.fair", VarianceUnits.grid(65, 76)))
    #expect(units.invalidCorners(of: [good, range]) == [.parameters(error, at: changes)])
  }

  static let clashes: [(VarianceFactor.Kind, VarianceFactor.Kind, VarianceFactor.Claim?)] = [
    (.weights(.flat), .weights(.flat), .allWeights),
    (.weights(.flat), .weight(id: "a", VarianceUnits.grid(1, 2)), .allWeights),
    (.weight(id: "a", VarianceUnits.grid(1, 2)), .weights(.flat), .weight("a")),
    (.weight(id: "a", VarianceUnits.grid(1, 2)), .weight(id: "b", VarianceUnits.grid(1, 2)), nil),
    (
      .choice([.init(id: "a"), .init(id: "b", weighting: .equal)]),
      .weight(id: "b", VarianceUnits.grid(1, 2)), nil
    ),
    (.choice([.init(id: "a"), .init(id: "b", weighting: .equal)]), .weights(.flat), .weighting),
    (
      .choice([.init(id: "a"), .init(id: "b", mean: .harmonic)]),
      .choice([.init(id: "a", mean: .geometric)]), .mean
    ),
    (
      .choice([.init(id: "a", parameters: [.init(address: "x.y", value: .number(1))])]),
      .parameter(address: "x.y", VarianceUnits.grid(1, 2)), .parameter("x.y")
    ),
    (.choice([.init(id: "a")]), .choice([.init(id: "a")]), nil),
  ]

  @Test(arguments: clashes)
  func `no two factors set the same`(
    one: VarianceFactor.Kind, other: VarianceFactor.Kind, claim: VarianceFactor.Claim?
  ) {
    let found = VarianceFactor(id: "one", one).clash(with: VarianceFactor(id: "other", other))
    #expect(found == claim)
  }
}
