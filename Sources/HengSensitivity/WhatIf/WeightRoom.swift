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
    let groups = WeightGroups(indicators, overlay, unlocking: dimension)
    let path = indicators[members.lowerBound].path
    let place = dimension.flatMap { id in path.firstIndex { $0.id == id } } ?? path.count
    let container = groups.container(of: members.lowerBound, above: place)
    let outside = groups.divided(
      container.members.filter { !members.contains($0) }, below: container.depth)
    let inside =
      dimension == nil ? (.zero, Array(members)) : groups.divided(members, below: place + 1)
    high = inside.free.isEmpty ? inside.fixed : max(inside.fixed, container.marks - outside.fixed)
    low = outside.free.isEmpty ? high : inside.fixed
  }
}
