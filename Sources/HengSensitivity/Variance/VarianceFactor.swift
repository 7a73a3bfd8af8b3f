public import HengModel
public import HengScoring

/// Something of a scheme that is uncertain or open to choice, as an input of a variance analysis.
public struct VarianceFactor: Hashable, Sendable {
  /// How all weights vary together.
  public enum WeightGroup: Hashable, Sendable {
    /// Uniform over all weights, by ``StickBreaking`` in the order of the indicators.
    case flat
    /// Every official weight times 1 ± up to a fraction, 0…1, uniformly, then rescaled to the sum.
    case noise(fraction: Double)
  }

  /// The weights that an option starts from.
  public enum Weighting: Hashable, Sendable {
    /// The full marks of the scheme.
    case official
    /// The same for every indicator.
    case equal
    /// Full marks of some indicators and dimensions, the others in proportion.
    case marks([SchemeOverlay.Weight])
  }

  /// One way of doing it, as a set of changes.
  public struct Option: Hashable, Sendable {
    /// The name, unique among the options.
    public var id: String
    /// What it is, in words.
    public var label: LocalizedText
    /// The parameters that it sets; others stay as they are.
    public var parameters: [SchemeParameter.Change]
    /// The weights.
    public var weighting: Weighting
    /// How rates are put together.
    public var mean: PowerMean

    /// Creates an option; without changes it is the scheme as it is.
    public init(
      id: String, label: LocalizedText? = nil, parameters: [SchemeParameter.Change] = [],
      weighting: Weighting = .official, mean: PowerMean = .arithmetic
    ) {
      self.id = id
      self.label = label ?? LocalizedText(id)
      self.parameters = parameters
      self.weighting = weighting
      self.mean = mean
    }
  }

  /// What varies, and how.
  public enum Kind: Hashable, Sendable {
    /// All weights, as one factor.
    case weights(WeightGroup)
    /// The full marks of an indicator or a dimension, the others in proportion.
    case weight(id: String, DecimalGrid)
    /// A number of the scheme.
    case parameter(address: String, DecimalGrid)
    /// One of several options, each equally likely.
    case choice([Option])
  }

  /// The name, unique in an analysis.
  public var id: String
  /// What it is, in words.
  public var label: LocalizedText
  /// What varies, and how.
  public var kind: Kind

  /// Creates a factor.
  public init(id: String, label: LocalizedText? = nil, _ kind: Kind) {
    self.id = id
    self.label = label ?? LocalizedText(id)
    self.kind = kind
  }
}

extension VarianceFactor {
  /// What a factor sets; no two factors may set the same.
  public enum Claim: Hashable, Sendable {
    /// All weights, so that neither ``weight(_:)`` nor ``weighting`` can be another's.
    case allWeights
    /// The weights that others start from.
    case weighting
    /// The full marks of an indicator or a dimension.
    case weight(String)
    /// How rates are put together.
    case mean
    /// A parameter, by its address.
    case parameter(String)
  }

  /// What the factor sets.
  public var claims: [Claim] {
    switch kind {
    case .weights: return [.allWeights]
    case .weight(let id, _): return [.weight(id)]
    case .parameter(let address, _): return [.parameter(address)]
    case .choice(let options):
      var claims = options.flatMap(\.parameters).map { Claim.parameter($0.address) }.uniqued()
      if options.contains(where: { $0.weighting != .official }) { claims.append(.weighting) }
      if options.contains(where: { $0.mean != .arithmetic }) { claims.append(.mean) }
      return claims
    }
  }

  /// Returns the first thing that this factor and another one both set, or `nil`.
  public func clash(with other: VarianceFactor) -> Claim? {
    func isOfWeights(_ claim: Claim) -> Bool {
      switch claim {
      case .allWeights, .weighting, .weight: true
      case .mean, .parameter: false
      }
    }
    let theirs = other.claims
    return claims.first { claim in
      theirs.contains(claim)
        || (claim == .allWeights && theirs.contains(where: isOfWeights))
        || (isOfWeights(claim) && theirs.contains(.allWeights))
    }
  }

  /// The options; none unless it is a choice.
  public var options: [Option] { if case .choice(let options) = kind { options } else { [] } }

  /// The number of values of a grid or a choice; 0 for a group of weights, which has none to count.
  var levelCount: Int {
    switch kind {
    case .weights: 0
    case .weight(_, let grid), .parameter(_, let grid): grid.count
    case .choice(let options): options.count
    }
  }

  /// The columns of the cube that the factor takes.
  func columnCount(weightCount: Int) -> Int {
    switch kind {
    case .weights(.flat): StickBreaking(weightCount: weightCount).coordinateCount
    case .weights(.noise): weightCount
    case .weight, .parameter, .choice: 1
    }
  }
}
