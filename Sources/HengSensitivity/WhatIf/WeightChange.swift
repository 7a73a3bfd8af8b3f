public import HengModel
public import HengScoring

/// A reason that a wanted change of weights can't be made.
public enum WeightChangeError: Error, Hashable, Sendable {
  /// A row that carries no marks can't be given any.
  case notWeighed(id: String)
  /// A weight would be below zero.
  case negativeWeight(id: String, Rational)
  /// What is set and locked inside a dimension, or in the whole scheme (`nil`), adds up to more
  /// than it has.
  case tooMuchSet(dimension: String?, sum: Rational, available: Rational)
  /// Something is left to share out inside a dimension, or in the whole scheme (`nil`), and no
  /// free weight above zero to take it.
  case nothingToRescale(dimension: String?, rest: Rational)
}

/// The marks of indicators with some set anew, some locked, and the rest rescaled in proportion.
public struct WeightChange: Hashable, Sendable {
  /// The full marks after the change, exact, in the order of the indicators; they add up to what
  /// they did before.
  public let marks: [Rational]

  fileprivate struct Allocation {
    var marks: [Rational]
    /// The indicators whose marks may not move any more.
    var isFixed: [Bool]
  }

  /// Sets the marks of indicators and dimensions and rescales what is free.
  ///
  /// Inside a dimension that is set, the free indicators keep their proportions; so do those that
  /// are left in the whole scheme. Dimensions inside others are settled first.
  ///
  /// - Parameters:
  ///   - indicators: The indicators that carry marks, and the dimensions above them.
  ///   - set: New marks of indicators and dimensions, by identifier.
  ///   - locked: Indicators and dimensions whose indicators keep their marks; setting one wins.
  /// - Throws: ``WeightChangeError``.
  public init(
    _ indicators: [Indicator], setting set: [String: Rational], locking locked: Set<String> = []
  ) throws(WeightChangeError) {
    for (id, marks) in set.sorted(by: { $0.key < $1.key }) where marks < 0 {
      throw .negativeWeight(id: id, marks)
    }
    let locked = locked.subtracting(set.keys)
    var allocation = Allocation(
      marks: indicators.map { set[$0.id] ?? $0.fullMarks },
      isFixed: indicators.map { indicator in
        set[indicator.id] != nil || locked.contains(indicator.id)
          || indicator.path.contains { locked.contains($0.id) }
      })
    let dimensions = WeightChange.dimensions(of: indicators, among: set)
    for id in set.keys.sorted() + locked.sorted()
    where !indicators.contains(where: { $0.id == id || $0.path.contains { $0.id == id } }) {
      throw .notWeighed(id: id)
    }
    for (id, members) in dimensions {
      try allocation.rescale(members, to: set[id] ?? 0, in: id)
    }
    let total = indicators.reduce(Rational.zero) { $0 + $1.fullMarks }
    try allocation.rescale(Array(indicators.indices), to: total, in: nil)
    marks = allocation.marks
  }

  /// Sets and locks what an overlay does.
  ///
  /// - Throws: ``WeightChangeError``.
  public init(
    _ indicators: [Indicator], _ overlay: SchemeOverlay
  ) throws(WeightChangeError) {
    try self.init(
      indicators,
      setting: Dictionary(overlay.weights.map { ($0.id, $0.marks) }, uniquingKeysWith: { $1 }),
      locking: Set(overlay.locked))
  }

  /// The dimensions that are set, inner ones first, each with the indicators below it.
  private static func dimensions(
    of indicators: [Indicator], among set: [String: Rational]
  ) -> [(id: String, members: [Int])] {
    var depths: [String: Int] = [:]
    var members: [String: [Int]] = [:]
    for (index, indicator) in indicators.enumerated() {
      for (depth, dimension) in indicator.path.enumerated() where set[dimension.id] != nil {
        depths[dimension.id] = depth
        members[dimension.id, default: []].append(index)
      }
    }
    return depths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.key, members[$0.key] ?? []) }
  }
}

extension WeightChange.Allocation {
  /// Rescales the free members so that all of them add up to a target, and fixes them.
  mutating func rescale(
    _ members: [Int], to target: Rational, in dimension: String?
  ) throws(WeightChangeError) {
    func sum(_ indices: [Int]) -> Rational { indices.reduce(0) { $0 + marks[$1] } }
    let fixed = sum(members.filter { isFixed[$0] })
    let free = members.filter { !isFixed[$0] }
    let (rest, freeSum) = (target - fixed, sum(free))
    if rest < 0 {
      throw .tooMuchSet(dimension: dimension, sum: fixed, available: target)
    }
    if rest > 0, freeSum.isZero { throw .nothingToRescale(dimension: dimension, rest: rest) }
    for index in free where !freeSum.isZero { marks[index] = marks[index] * rest / freeSum }
    for index in members { isFixed[index] = true }
  }
}
