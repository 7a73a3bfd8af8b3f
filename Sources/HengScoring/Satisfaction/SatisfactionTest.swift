import Glibc
public import HengModel

/// What a survey says about a satisfaction rate.
public struct SurveyResult: Hashable, Sendable {
  /// The people who said they are satisfied.
  public var satisfied: Int
  /// The people asked.
  public var asked: Int
  /// The people in the group, if known.
  public var population: Int?

  /// The share of the asked who are satisfied, exact.
  public var rate: Rational { Rational(satisfied, over: asked) }

  /// The 95 % Wilson score interval for the group's rate.
  ///
  /// With a known population the sample counts as larger by the finite-population correction:
  /// n·(N − 1)/(N − n). A whole group asked leaves no uncertainty.
  ///
  /// Source: E. B. Wilson, *JASA* 22 (1927), 209–212.
  public var wilsonInterval: ClosedRange<Double> {
    let share = rate.doubleValue
    guard let size = effectiveSize else { return share...share }
    let z = SurveyResult.normalQuantile975
    let center = share + z * z / (2 * size)
    let spread = z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
    let scale = 1 + z * z / size
    return max(0, (center - spread) / scale)...min(1, (center + spread) / scale)
  }

  /// The lower end of the one-sided 95 % Clopper–Pearson interval.
  public var exactLowerBound: Double {
    BinomialTail.lowerBound(satisfied, of: asked, level: 0.05)
  }

  /// The chance of a result as far from the threshold, on the same side, if the group's rate were
  /// just the threshold.
  ///
  /// Below 0.05 the survey shows that the group's rate lies on that side: P(X ≥ satisfied) for a
  /// rate of the threshold or more, P(X ≤ satisfied) for one below. The sample is taken as
  /// binomial.
  public func chanceAtThreshold(_ threshold: Rational) -> Double {
    let probability = threshold.doubleValue
    return rate >= threshold
      ? BinomialTail.atLeast(satisfied, of: asked, probability: probability)
      : BinomialTail.atLeast(asked - satisfied, of: asked, probability: 1 - probability)
  }

  /// Whether everyone in the group was asked, which leaves nothing to infer.
  public var isCensus: Bool { population.map { $0 <= asked } ?? false }

  /// The sample size from which the observed rate would differ from the threshold at 95 %,
  /// one-sided; `nil` where they are equal.
  ///
  /// n₀ = z²·t·(1 − t)/(p − t)², the score test's size, then n₀/(1 + (n₀ − 1)/N) for a group of N.
  public func sampleSizeToTell(from threshold: Rational) -> Int? {
    if rate == threshold { return nil }
    let (share, limit) = (rate.doubleValue, threshold.doubleValue)
    let z = SurveyResult.normalQuantile95
    var size = z * z * limit * (1 - limit) / ((share - limit) * (share - limit))
    if let population { size = size / (1 + (size - 1) / Double(population)) }
    return Int(min(size.rounded(.up), 1e15))
  }

  private var effectiveSize: Double? {
    let n = Double(asked)
    guard let population else { return n }
    if population <= asked { return nil }
    return n * (Double(population) - 1) / (Double(population) - n)
  }

  /// The standard normal quantile of 0.975.
  private static let normalQuantile975 = 1.959963984540054
  /// The standard normal quantile of 0.95.
  private static let normalQuantile95 = 1.6448536269514722
}

/// Whether one group's satisfaction reaches its threshold.
public struct SatisfactionTest: Hashable, Sendable {
  /// The answer, by name.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The measured rate is the threshold or more.
    case reached
    /// The measured rate is below the threshold.
    case missed
    /// A rate of the threshold or more is stated without a sample.
    case claimedReached = "claimed-reached"
    /// A rate below the threshold is stated without a sample.
    case claimedMissed = "claimed-missed"
    /// There is a target and no rate at all.
    case notMeasured = "not-measured"
  }

  /// The group.
  public var label: LocalizedText
  /// The rate aimed at; reaching it exactly counts.
  public var threshold: Rational
  /// The rate, measured or claimed.
  public var rate: Rational?
  /// The survey behind the rate, if there is one.
  public var survey: SurveyResult?
  /// Where this stands.
  public var evidence: Evidence

  /// The answer.
  public var verdict: Verdict {
    guard let rate else { return .notMeasured }
    if survey == nil { return rate >= threshold ? .claimedReached : .claimedMissed }
    return rate >= threshold ? .reached : .missed
  }
}

extension SatisfactionTest {
  init(_ group: SatisfactionGroup, threshold: Rational) {
    label = group.label
    self.threshold = group.target ?? threshold
    survey = group.survey.map {
      SurveyResult(satisfied: $0.satisfied, asked: $0.asked, population: $0.population)
    }
    rate = survey?.rate ?? group.claimedRate
    evidence = group.evidence
  }
}

extension [SatisfactionGroup] {
  /// The rate over all surveyed groups, weighted by population where every group gives one, else
  /// by the people asked; `nil` without a survey.
  public var pooledRate: Rational? {
    let surveys = compactMap(\.survey)
    // The weight of a single group doesn't matter.
    if surveys.count <= 1 { return surveys.first.map { Rational($0.satisfied, over: $0.asked) } }
    let weights =
      surveys.allSatisfy { $0.population != nil }
      ? surveys.map { $0.population ?? 0 } : surveys.map(\.asked)
    let total = weights.reduce(Rational.zero) { $0 + Rational($1) }
    let weighted = zip(surveys, weights).reduce(Rational.zero) { sum, pair in
      sum + Rational(pair.0.satisfied, over: pair.0.asked) * Rational(pair.1)
    }
    return weighted / total
  }
}
