public import HengModel

/// A figure whose variance is to be explained.
public enum VarianceTarget: Hashable, Sendable {
  /// A figure of one unit.
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// The score in marks, before rounding.
    case score
    /// The rank, from 1; equal scores share one.
    case rank
    /// The number of the grade, from 0 for the best.
    case grade
  }

  /// A figure of a unit, by its index.
  case unit(Int, Figure)
  /// How far units are from their official ranks, in the mean.
  case rankShift
}

/// How a variance analysis is carried out.
public struct VarianceSettings: Hashable, Sendable {
  /// The kinds of scrambling, without their seed.
  public enum Scrambling: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case owen, none
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case digitalShift = "digital-shift"
  }

  /// How the error of estimates is told.
  public enum Intervals: Hashable, Sendable {
    /// By ``RowBootstrap``, with so many resamples.
    case bootstrap(Int)
    /// By ``SobolDesign/indicesOverScrambles(_:confidence:estimator:taskCount:model:)``, with so many
    /// scrambles.
    case scrambles(Int)
  }

  /// The number of samples *N*, a power of two.
  public var sampleCount = 1024
  /// The kind of scrambling.
  public var scrambling = Scrambling.owen
  /// What fixes scrambling and resampling; `nil` if nothing does yet.
  public var seed: UInt64?
  /// How the error of estimates is told.
  public var intervals = Intervals.bootstrap(100)
  /// The probability that an interval holds, above 0 and below 1.
  public var confidence = 0.95
  /// The estimator of first-order indices.
  public var estimator = FirstOrderEstimator.saltelli
  /// Whether second-order indices are estimated too.
  public var includesSecondOrder = false

  /// Creates the customary settings.
  public init() {}
}

/// What is analysed: units, the factors that vary, and the figures whose variance they explain.
public struct VariancePlan: Sendable {
  /// What the analysis is about.
  public var label: LocalizedText?
  /// The units.
  public var units: ScoredUnits
  /// The factors, of which no two set the same.
  public var factors: [VarianceFactor]
  /// The figures.
  public var targets: [VarianceTarget]
  /// How it is carried out.
  public var settings: VarianceSettings

  /// Creates a plan.
  public init(
    label: LocalizedText? = nil, units: ScoredUnits, factors: [VarianceFactor],
    targets: [VarianceTarget], settings: VarianceSettings = VarianceSettings()
  ) {
    self.label = label
    self.units = units
    self.factors = factors
    self.targets = targets
    self.settings = settings
  }
}

extension ScoredUnits {
  /// Every figure that these units have: the shift of ranks, and of each unit its score, its rank
  /// if there are several, and its grade if there are any.
  public var varianceTargets: [VarianceTarget] {
    let isRanked = units.count > 1
    let figures = VarianceTarget.Figure.allCases.filter { figure in
      switch figure {
      case .score: true
      case .rank: isRanked
      case .grade: !grades.isEmpty
      }
    }
    return (isRanked ? [.rankShift] : [])
      + units.indices.flatMap { unit in figures.map { .unit(unit, $0) } }
  }
}
