import HengModel
import HengScoring
import Testing

/// Values by SciPy 1.17.1: `binomtest(k, n).proportion_ci(0.95, 'wilson')`,
/// `binomtest(k, n, alternative='greater').proportion_ci(0.95, 'exact').low`,
/// `binom.sf(k - 1, n, 0.9)`, or `binom.cdf(k, n, 0.9)` for a rate below 0.9.
struct SurveyCase: Sendable, CustomTestStringConvertible {
  var satisfied: Int
  var asked: Int
  var wilsonLow: Double
  var wilsonHigh: Double
  var exactLow: Double
  var chance: Double
  var testDescription: String { "\(satisfied) of \(asked)" }
}

@Suite struct SatisfactionTests {
  static let cases: [SurveyCase] = [
    (180, 200, 0.8505941875672826, 0.9343295513309041, 0.8580107484091117, 0.5591747822642033),
    (186, 200, 0.8859451911438936, 0.9578478281716571, 0.8927320207739601, 0.09294617949910373),
    (93, 100, 0.8625048526092649, 0.9656807389327273, 0.8725419844171268, 0.20605086180401033),
    (45, 50, 0.7863976856252034, 0.9565242350681095, 0.8011669974840243, 0.6161230077242773),
    (27, 30, 0.7437891742081592, 0.9654001112526657, 0.761402142706749, 0.6474391717918482),
    (950, 1000, 0.9346861797557491, 0.9618697376072511, 0.937136596487617, 5.995167632379592e-09),
    (0, 10, 0.0, 0.27753279986288926, 0.0, 1.0000000000000006e-10),
    (10, 10, 0.7224672001371109, 1.0, 0.7411344491066529, 0.34867844010000004),
    (9300, 10000, 0.924832325522095, 0.934837435879123, 0.9256597182103374, 4.761533763688569e-26),
  ].map {
    SurveyCase(
      satisfied: $0.0, asked: $0.1, wilsonLow: $0.2, wilsonHigh: $0.3, exactLow: $0.4, chance: $0.5)
  }

  private func test(
    _ survey: SatisfactionGroup.Survey?, claimed: Rational? = nil, target: Rational? = nil
  ) throws -> SatisfactionTest {
    let scheme = try OneRow(rule: .incidents(IncidentsRule(marksPerCase: 1))).scheme
    let group = SatisfactionGroup(
      label: "group", target: target, claimedRate: claimed, survey: survey, evidence: Evidence())
    let evaluation = Evaluation(
      unit: EvaluationUnit(id: "unit", label: "unit"), year: 2023, satisfaction: [group])
    return try scheme.score(evaluation).satisfaction[0]
  }

  @Test(arguments: cases)
  func `agrees with SciPy`(_ item: SurveyCase) throws {
    let survey = try #require(
      try test(.init(satisfied: item.satisfied, asked: item.asked)).survey)
    // A dozen roundings of values near one, and 60 halvings: 1e-12 leaves a wide margin.
    #expect(abs(survey.wilsonInterval.lowerBound - item.wilsonLow) < 1e-12)
    #expect(abs(survey.wilsonInterval.upperBound - item.wilsonHigh) < 1e-12)
    #expect(abs(survey.exactLowerBound - item.exactLow) < 1e-12)
    let chance = survey.chanceAtThreshold(Rational(9, over: 10))
    // The front factor is an exponential of terms up to 10⁵, each rounded to 2⁻⁵³ of itself.
    #expect(abs(chance - item.chance) <= 1e-10 * item.chance + 1e-300)
  }

  /// The oracle adds up the binomial terms one by one.
  @Test(arguments: [5, 17, 60, 150])
  func `the tail equals the sum of its terms`(trials: Int) throws {
    for satisfied in 0...trials {
      var (term, sum) = (1.0, 0.0)
      var terms: [Double] = []
      for k in 0...trials {
        if k == 0 {
          term = (0..<trials).reduce(1.0) { product, _ in product * 0.1 }
        } else {
          term *= Double(trials - k + 1) / Double(k) * 9
        }
        terms.append(term)
      }
      let isReached = 10 * satisfied >= 9 * trials
      let tail = isReached ? Array(satisfied...trials) : Array(0...satisfied)
      for k in tail { sum += terms[k] }
      let survey = try #require(try test(.init(satisfied: satisfied, asked: trials)).survey)
      let chance = survey.chanceAtThreshold(Rational(9, over: 10))
      #expect(abs(chance - sum) < 1e-12)
    }
  }

  @Test func `the threshold itself is reached`() throws {
    #expect(try test(.init(satisfied: 180, asked: 200)).verdict == .reached)
    #expect(try test(.init(satisfied: 179, asked: 200)).verdict == .missed)
    #expect(try test(nil, claimed: Rational(9, over: 10)).verdict == .claimedReached)
    #expect(try test(nil, claimed: Rational(8999, over: 10_000)).verdict == .claimedMissed)
    #expect(try test(nil, target: Rational(95, over: 100)).verdict == .notMeasured)
    #expect(
      try test(.init(satisfied: 184, asked: 200), target: Rational(95, over: 100)).verdict
        == .missed)
  }

  /// z² × 0.9 × 0.1 ÷ 0.03² = 270.6 for 93 %; with a group of 500: 270.6 ÷ (1 + 269.6 ÷ 500) = 175.8.
  @Test func `tells the sample that would be large enough`() throws {
    let ninety = Rational(9, over: 10)
    #expect(
      try test(.init(satisfied: 93, asked: 100)).survey?.sampleSizeToTell(from: ninety) == 271)
    #expect(
      try test(.init(satisfied: 93, asked: 100, population: 500)).survey?
        .sampleSizeToTell(from: ninety) == 176)
    #expect(
      try test(.init(satisfied: 90, asked: 100)).survey?.sampleSizeToTell(from: ninety) == nil)
  }

  @Test func `a whole group asked leaves no uncertainty, and a part less than a sample`() throws {
    let whole = try #require(try test(.init(satisfied: 45, asked: 50, population: 50)).survey)
    #expect(whole.wilsonInterval == 0.9...0.9)
    let part = try #require(try test(.init(satisfied: 45, asked: 50, population: 80)).survey)
    let sample = try #require(try test(.init(satisfied: 45, asked: 50)).survey)
    #expect(part.wilsonInterval.lowerBound > sample.wilsonInterval.lowerBound)
  }

  /// 0.9 of 300 and 0.8 of 100 people: 0.875 by population; 90 of 100 and 40 of 50 asked: 130/150.
  @Test func `groups are pooled by population, else by the people asked`() {
    func group(_ survey: SatisfactionGroup.Survey) -> SatisfactionGroup {
      SatisfactionGroup(
        label: "group", target: nil, claimedRate: nil, survey: survey, evidence: Evidence())
    }
    let weighted = [
      group(.init(satisfied: 90, asked: 100, population: 300)),
      group(.init(satisfied: 40, asked: 50, population: 100)),
    ]
    #expect(weighted.pooledRate == Rational(875, over: 1000))
    let plain = [group(.init(satisfied: 90, asked: 100)), group(.init(satisfied: 40, asked: 50))]
    #expect(plain.pooledRate == Rational(13, over: 15))
    #expect([SatisfactionGroup]().pooledRate == nil)
  }
}
