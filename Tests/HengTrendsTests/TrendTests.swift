import FoundationEssentials
import HengModel
import HengTestSupport
import HengTrends
import Testing

/// A series with what pymannkendall and SciPy make of it, see `Cases/README.md`.
struct TrendCase: Decodable, Sendable {
  var name: String
  var years: [Int]
  var values: [String]
  var s: Double
  var variance: Double
  var z: Double
  var p: Double
  var tau: Double
  var slope: Double
  var low: Double
  var high: Double
}

@Suite struct TrendTests {
  private static func cases() throws -> [TrendCase] {
    let path = ProjectFiles.path("Tests/HengTrendsTests/Cases/trend_scipy_pymannkendall.json")
    let text = try #require(ProjectFiles.text(path))
    return try JSONDecoder().decode([TrendCase].self, from: Data(text.utf8))
  }

  private func series(_ values: [Int: Rational]) -> YearSeries {
    YearSeries(label: "series", unit: .one, values: values)
  }

  /// The other programs subtract doubles of up to 600, so their own digits end at about 1e-13.
  @Test func `agrees with pymannkendall and SciPy, ties and gaps included`() throws {
    let cases = try TrendTests.cases()
    #expect(cases.count == 18)
    for item in cases {
      let values = try item.values.map { try #require(Rational(decimal: $0)) }
      let series = series(Dictionary(uniqueKeysWithValues: zip(item.years, values)))
      guard case .estimate(let test, let slope) = series.trend else {
        Issue.record("\(item.name) has no trend")
        continue
      }
      func agrees(_ found: Double, _ expected: Double) -> Bool {
        abs(found - expected) <= 1e-12 * max(1, abs(expected))
      }
      #expect(Double(test.statistic) == item.s, "\(item.name)")
      #expect(agrees(test.variance.doubleValue, item.variance), "\(item.name)")
      #expect(agrees(test.z, item.z), "\(item.name)")
      #expect(agrees(test.pValue, item.p), "\(item.name)")
      #expect(agrees(test.tau.doubleValue, item.tau), "\(item.name)")
      #expect(agrees(slope.slope.doubleValue, item.slope), "\(item.name)")
      #expect(agrees(slope.lower.doubleValue, item.low), "\(item.name)")
      #expect(agrees(slope.upper.doubleValue, item.high), "\(item.name)")
    }
  }

  @Test func `fewer than four years have no trend`() {
    #expect(series([:]).trend == .tooFewYears(count: 0))
    #expect(series([2020: 1]).trend == .tooFewYears(count: 1))
    #expect(series([2020: 1, 2022: 2, 2023: 3]).trend == .tooFewYears(count: 3))
  }

  /// S = 6 of 6 pairs, Var = 4·3·13/18 = 26/3; slopes 1, 1, 1, 1, 1 and, over the gap, 1.
  @Test func `a straight line over a gap has its own slope and no width`() throws {
    let line = series([2018: 10, 2019: 11, 2022: 14, 2023: 15])
    guard case .estimate(let test, let slope) = line.trend else {
      Issue.record("no trend")
      return
    }
    #expect(test.statistic == 6)
    #expect(test.variance == Rational(26, over: 3))
    #expect(test.tau == 1)
    #expect((slope.slope, slope.lower, slope.upper) == (1, 1, 1))
  }

  /// Turning the values upside down turns S, z, τ and the slope, and leaves the variance and p.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a series upside down has the opposite trend`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    var values: [Int: Rational] = [:]
    while values.count < 8 {
      values[random.integer(in: 2000...2015)] = Rational(random.integer(in: -9...9), over: 4)
    }
    guard case .estimate(let test, let slope) = series(values).trend,
      case .estimate(let turned, let turnedSlope) = series(values.mapValues { -$0 }).trend
    else {
      Issue.record("no trend")
      return
    }
    #expect(test.statistic == -turned.statistic)
    #expect(test.variance == turned.variance)
    #expect(test.z == -turned.z)
    #expect(test.pValue == turned.pValue)
    #expect(slope.slope == -turnedSlope.slope)
    #expect(slope.lower <= slope.slope && slope.slope <= slope.upper)
  }

  @Test func `a single value has no test`() async {
    await #expect(processExitsWith: .failure) { _ = MannKendall([1]) }
  }
}
