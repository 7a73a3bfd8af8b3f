public import HengModel

/// A decision that could have been taken otherwise, such as the normalization.
public struct IndexChoice: Hashable, Sendable {
  /// One way to take it.
  public struct Option: Hashable, Sendable {
    /// The name, unique in the choice.
    public var id: String
    /// What it is, in words.
    public var label: LocalizedText

    /// Creates an option.
    public init(id: String, label: LocalizedText? = nil) {
      self.id = id
      self.label = label ?? LocalizedText(id)
    }
  }

  /// The name, unique among the choices.
  public var id: String
  /// What it is, in words.
  public var label: LocalizedText
  /// The ways to take it, two or more.
  public var options: [Option]

  /// Creates a choice.
  public init(id: String, label: LocalizedText? = nil, options: [Option]) {
    self.id = id
    self.label = label ?? LocalizedText(id)
    self.options = options
  }
}

/// How far weights may be from the ones in force: each is multiplied by a number that is uniform
/// between 1 − ``fraction`` and 1 + ``fraction``, independently of the others.
public struct IndexWeightNoise: Hashable, Sendable {
  /// The most that a weight changes, as a share of itself; above 0, at most 1.
  public var fraction: Double
  /// The level whose weights vary, from 1 for the parts of the index; `nil` for all levels.
  public var level: Int?

  /// Creates the noise.
  public init(fraction: Double, level: Int? = nil) {
    self.fraction = fraction
    self.level = level
  }
}

/// The decisions of an index that could have been taken otherwise, in every combination.
public struct IndexChoices: Hashable, Sendable {
  /// The choices.
  public var choices: [IndexChoice]
  /// What each combination of options comes to.
  ///
  /// Combination *c* takes option *c* mod *k*₁ of the first choice, ⌊*c*/*k*₁⌋ mod *k*₂ of the
  /// second, and so on, *k* being the numbers of options.
  public var specifications: [IndexSpecification]
  /// How far weights vary beside the choices; `nil` if they don't.
  public var noise: IndexWeightNoise?

  /// Creates the choices.
  ///
  /// - Precondition: There is a specification for every combination.
  public init(
    _ choices: [IndexChoice], specifications: [IndexSpecification],
    noise: IndexWeightNoise? = nil
  ) {
    precondition(
      specifications.count == choices.reduce(1) { $0 * $1.options.count },
      "\(specifications.count) specifications don't match the combinations")
    self.choices = choices
    self.specifications = specifications
    self.noise = noise
  }

  /// Returns the option that each choice has in a combination.
  public func options(ofCombination combination: Int) -> [Int] {
    var rest = combination
    return choices.map { choice in
      defer { rest /= choice.options.count }
      return rest % choice.options.count
    }
  }

  /// Returns the combination in which each choice has some option.
  public func combination(_ options: [Int]) -> Int {
    zip(choices, options).reversed().reduce(0) { $0 * $1.0.options.count + $1.1 }
  }
}
