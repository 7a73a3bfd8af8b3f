public import HengModel
public import HengScoring

/// Which weights are fixed by what an overlay sets and locks, and which give way.
///
/// What moves inside a dimension that is set is made up for inside it; everything else over the whole
/// scheme.
struct WeightGroups {
  let indicators: [Indicator]
  private let set: [String: Rational]
  private let locked: Set<String>

  /// - Parameters:
  ///   - indicators: The indicators with their official marks.
  ///   - overlay: What is set and locked.
  ///   - dimension: A dimension whose lock doesn't count.
  init(_ indicators: [Indicator], _ overlay: SchemeOverlay, unlocking dimension: String? = nil) {
    self.indicators = indicators
    set = Dictionary(overlay.weights.map { ($0.id, $0.marks) }, uniquingKeysWith: { $1 })
    locked = Set(overlay.locked).subtracting(set.keys).subtracting([dimension].compactMap(\.self))
  }

  /// The innermost dimension that is set, among the first of an indicator's path.
  struct Container {
    /// The indicators in it.
    var members: [Int]
    /// How many dimensions of their paths lead to it, itself included.
    var depth: Int
    /// Its marks.
    var marks: Rational
  }

  /// Returns what a change of an indicator, or of the dimension at some depth above it, is made up
  /// for in.
  func container(of index: Int, above depth: Int) -> Container {
    let path = indicators[index].path
    guard let place = path[..<depth].lastIndex(where: { set[$0.id] != nil }),
      let marks = set[path[place].id]
    else {
      let whole = indicators.reduce(Rational.zero) { $0 + $1.fullMarks }
      return Container(members: Array(indicators.indices), depth: 0, marks: whole)
    }
    let members = indicators.indices.filter { other in
      indicators[other].path.contains { $0.id == path[place].id }
    }
    return Container(members: members, depth: place + 1, marks: marks)
  }

  /// Divides indicators, where no dimension down to a depth is set, into what is fixed and what is
  /// free.
  func divided(_ indices: some Sequence<Int>, below depth: Int) -> (fixed: Rational, free: [Int]) {
    var fixed = Rational.zero
    var free: [Int] = []
    var counted: Set<String> = []
    for index in indices {
      let indicator = indicators[index]
      if let inner = indicator.path.dropFirst(depth).first(where: { set[$0.id] != nil }) {
        if counted.insert(inner.id).inserted { fixed = fixed + (set[inner.id] ?? 0) }
      } else if let own = set[indicator.id] {
        fixed = fixed + own
      } else if locked.contains(indicator.id)
        || indicator.path.contains(where: { locked.contains($0.id) })
      {
        fixed = fixed + indicator.fullMarks
      } else if indicator.fullMarks > 0 {
        free.append(index)
      }
    }
    return (fixed, free)
  }
}

extension SchemeOverlay {
  /// Returns the groups of indicators that make up for each other's changes while all that is set or
  /// locked stays.
  ///
  /// - Parameter indicators: The indicators with their official marks.
  /// - Returns: The indices of each group, rising; groups of one can't change.
  public func movableGroups(among indicators: [Indicator]) -> [[Int]] {
    let companions = companions(among: indicators)
    var seen: Set<Int> = []
    var groups: [[Int]] = []
    for (index, others) in companions.enumerated()
    where !seen.contains(index) && others.contains(where: { companions[$0].contains(index) }) {
      let group = (others + [index]).sorted()
      seen.formUnion(group)
      groups.append(group)
    }
    return groups
  }

  /// Returns, for each indicator, those that give way as its weight moves while all others that are
  /// set or locked stay.
  ///
  /// - Parameter indicators: The indicators with their official marks.
  /// - Returns: The indices of the indicators that give way in proportion, rising.
  public func companions(among indicators: [Indicator]) -> [[Int]] {
    let groups = WeightGroups(indicators, self)
    return indicators.indices.map { index in
      let container = groups.container(of: index, above: indicators[index].path.count)
      return groups.divided(
        container.members.filter { $0 != index }, below: container.depth
      ).free
    }
  }
}
