public import HengModel

/// Weights of some indicators with the method and all that they follow from.
public struct WeightDerivation: Hashable, Sendable {
  /// An indicator that is weighed.
  public struct Indicator: Hashable, Sendable {
    /// The code.
    public var id: String
    /// The printed name.
    public var label: LocalizedText

    /// Creates an indicator.
    public init(id: String, label: LocalizedText? = nil) {
      self.id = id
      self.label = label ?? LocalizedText(id)
    }
  }

  /// What weights follow from.
  public enum Basis: Hashable, Sendable {
    /// Values.
    case values(ValueWeights)
    /// Pairwise comparisons by how many times.
    case comparisons(AnalyticHierarchyProcess)
    /// Comparisons with the best and the worst.
    case bestWorst(BestWorstMethod)
    /// Pairwise comparisons that only say which is more important, by ``RANCOMWeights``.
    case preferences(weights: [Double])
    /// Points of several experts.
    case budget(ExpertShares)
    /// Points for the swing of each indicator, by ``SwingWeights``.
    case swings(points: [Double], weights: [Double])
    /// An order of importance: a place for each indicator, from 1, equal ones with the same.
    case order(places: [Int], RankOrderWeights)
  }

  /// The stage at which values are looked at.
  public enum Stage: Hashable, Sendable {
    /// As they stand in a table.
    case tabled
    /// After denomination, imputation, screening and treatment.
    case treated
  }

  /// The file of the values or judgements, as the person named it.
  public var path: String
  /// What the file is called.
  public var label: LocalizedText?
  /// Where values or judgements come from.
  public var source: String?
  /// The indicators, *n* of them.
  public var indicators: [Indicator]
  /// What the weights follow from.
  public var basis: Basis
  /// The stage of the values; `nil` for judgements.
  public var stage: Stage?
  /// The group whose indicators are weighed; `nil` for all.
  public var group: LocalizedText?
  /// Whether the indicators are all the parts of one whole, so that a spec can take the weights.
  public var areSiblings: Bool
  /// Columns of a table that are no indicators.
  public var leftOut: [String]

  /// Creates a derivation.
  ///
  /// - Precondition: The basis has as many weights as there are indicators.
  public init(
    path: String, label: LocalizedText? = nil, source: String? = nil, indicators: [Indicator],
    basis: Basis, stage: Stage? = nil, group: LocalizedText? = nil, areSiblings: Bool = true,
    leftOut: [String] = []
  ) {
    self.path = path
    self.label = label
    self.source = source
    self.indicators = indicators
    self.basis = basis
    self.stage = stage
    self.group = group
    self.areSiblings = areSiblings
    self.leftOut = leftOut
    let count = weights.count
    precondition(count == indicators.count, "\(count) weights for \(indicators.count) indicators")
  }

  /// The weights, each at least 0, with the sum 1, length *n*.
  public var weights: [Double] {
    switch basis {
    case .values(let values): values.weights
    case .comparisons(let process): process.weights
    case .bestWorst(let method): method.weights
    case .preferences(let weights), .swings(_, let weights): weights
    case .budget(let experts): experts.weights
    case .order(let places, let formula): formula.weights(ofRanks: places)
    }
  }

  /// The method.
  public var method: WeightingMethod {
    switch basis {
    case .values(let values): .objective(values.method)
    case .comparisons: .judged(.analyticHierarchyProcess)
    case .bestWorst: .judged(.bestWorst)
    case .preferences: .judged(.rancom)
    case .budget: .judged(.budgetAllocation)
    case .swings: .judged(.swing)
    case .order(_, .centroid): .judged(.rankOrderCentroid)
    case .order(_, .sum): .judged(.rankSum)
    case .order(_, .reciprocal): .judged(.rankReciprocal)
    }
  }

  /// Weights as near as this are equal up to rounding.
  private static let tolerance = 1e-12

  /// The indicators from the largest weight to the smallest, each with its rank from 1; equal
  /// weights share the best rank they take.
  public var ranking: [(indicator: Int, rank: Int)] {
    let weights = weights
    let order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    var ranking: [(indicator: Int, rank: Int)] = []
    for (place, indicator) in order.enumerated() {
      if let last = ranking.last,
        weights[last.indicator] - weights[indicator] <= WeightDerivation.tolerance
      {
        ranking.append((indicator, last.rank))
      } else {
        ranking.append((indicator, place + 1))
      }
    }
    return ranking.sorted { ($0.rank, $0.indicator) < ($1.rank, $1.indicator) }
  }
}
