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
    let locked = Set(overlay.locked).subtracting(set.keys)
    func fixedMarks(_ indicator: Indicator) -> Rational? {
      if let marks = set[indicator.id] { return marks }
      let isLocked =
        locked.contains(indicator.id) || indicator.path.contains { locked.contains($0.id) }
      return isLocked ? indicator.fullMarks : nil
    }
    let path = indicators[members.lowerBound].path
    let above = dimension.map { id in path.prefix { $0.id != id } } ?? path[...]
    let container = above.last { set[$0.id] != nil }?.id
    let depth = container.flatMap { id in path.firstIndex { $0.id == id } }.map { $0 + 1 } ?? 0
    var rest =
      container.flatMap { set[$0] } ?? indicators.reduce(Rational.zero) { $0 + $1.fullMarks }
    var hasFree = false
    var counted: Set<String> = []
    for (index, indicator) in indicators.enumerated() where !members.contains(index) {
      if let container, !indicator.path.contains(where: { $0.id == container }) { continue }
      let dimension = indicator.path.dropFirst(depth).first { inner in
        set[inner.id] != nil && !path.contains { $0.id == inner.id }
      }
      if let dimension, let marks = set[dimension.id] {
        if counted.insert(dimension.id).inserted { rest = rest - marks }
      } else if let marks = fixedMarks(indicator) {
        rest = rest - marks
      } else if indicator.fullMarks > 0 {
        hasFree = true
      }
    }
    let own = dimension == nil ? [] : members.map { indicators[$0] }
    let inside = own.reduce(Rational.zero) { $0 + (fixedMarks($1) ?? 0) }
    let isStiff =
      dimension != nil && !own.contains { fixedMarks($0) == nil && $0.fullMarks > 0 }
    high = isStiff ? inside : max(inside, rest)
    low = hasFree ? inside : high
  }
}
