public import HengModel
public import HengScoring

/// How far the marks of an indicator or a dimension can be set while all others that are set or
/// locked stay.
public struct WeightRoom: Hashable, Sendable {
  /// The smallest marks; equal to the largest where nothing free is left to make up for a change.
  public let low: Rational
  /// The largest marks.
  public let high: Rational

  /// Finds the room of indicators.
  ///
  /// - Parameters:
  ///   - members: The indicators that move together, by index: one of them, or those of a dimension.
  ///   - dimension: The dimension that they make up, or `nil` for one indicator.
  ///   - indicators: The indicators with their official marks.
  ///   - overlay: What is set and locked.
  public init(
    of members: Range<Int>, dimension: String?, among indicators: [Indicator],
    under overlay: SchemeOverlay
  ) {
    let set = Dictionary(overlay.weights.map { ($0.id, $0.marks) }, uniquingKeysWith: { $1 })
    let locked = Set(overlay.locked).subtracting(set.keys).subtracting(
      [dimension].compactMap(\.self))
    /// What of some indicators is fixed, where no dimension as deep as a depth or less is set.
    func fixed(_ indices: some Sequence<Int>, below depth: Int) -> (marks: Rational, hasFree: Bool)
    {
      var (marks, hasFree) = (Rational.zero, false)
      var counted: Set<String> = []
      for indicator in indices.map({ indicators[$0] }) {
        if let inner = indicator.path.dropFirst(depth).first(where: { set[$0.id] != nil }) {
          if counted.insert(inner.id).inserted { marks = marks + (set[inner.id] ?? 0) }
        } else if let own = set[indicator.id] {
          marks = marks + own
        } else if locked.contains(indicator.id)
          || indicator.path.contains(where: { locked.contains($0.id) })
        {
          marks = marks + indicator.fullMarks
        } else if indicator.fullMarks > 0 {
          hasFree = true
        }
      }
      return (marks, hasFree)
    }

    let path = indicators[members.lowerBound].path
    let place = dimension.flatMap { id in path.firstIndex { $0.id == id } } ?? path.count
    let depth = path[..<place].lastIndex { set[$0.id] != nil }.map { $0 + 1 } ?? 0
    let container = depth > 0 ? path[depth - 1].id : nil
    let whole =
      container.flatMap { set[$0] } ?? indicators.reduce(Rational.zero) { $0 + $1.fullMarks }
    let others = indicators.indices.filter { index in
      !members.contains(index)
        && (container == nil || indicators[index].path.contains { $0.id == container })
    }
    let outside = fixed(others, below: depth)
    let inside =
      dimension == nil ? (marks: Rational.zero, hasFree: true) : fixed(members, below: place + 1)
    high = inside.hasFree ? max(inside.marks, whole - outside.marks) : inside.marks
    low = outside.hasFree ? inside.marks : high
  }
}
