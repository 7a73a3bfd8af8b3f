public import HengModel

/// Qualitative levels, each with the marks that may be given within it.
public struct LevelsRule: Hashable, Sendable {
  /// One level.
  public struct Level: Hashable, Sendable {
    /// The kebab-case name, unique in the rule.
    public var id: String
    /// The printed name.
    public var label: LocalizedText
    /// The marks that may be given.
    public var range: Interval

    /// Creates a level.
    public init(id: String, label: LocalizedText, range: Interval) {
      self.id = id
      self.label = label
      self.range = range
    }

    /// The marks of a level that leaves no choice, else `nil`.
    public var onlyMarks: Rational? {
      range.lower?.value == range.upper?.value ? range.lower?.value : nil
    }

    /// The smallest and largest marks that may be given.
    ///
    /// - Parameter quantum: The smallest step between two marks; an open end is one step off.
    /// - Returns: Both ends, attained.
    public func marks(quantum: Rational) -> MarkRange {
      let low = range.lower.map { $0.isClosed ? $0.value : $0.value + quantum } ?? 0
      let high = range.upper.map { $0.isClosed ? $0.value : $0.value - quantum } ?? low
      return MarkRange(low, max(low, high))
    }
  }

  /// The levels, from best to worst; at least one.
  public var levels: [Level]

  /// Creates a rule.
  public init(levels: [Level]) { self.levels = levels }

  func range(quantum: Rational) -> MarkRange {
    let ranges = levels.map { $0.marks(quantum: quantum) }
    return ranges.dropFirst().reduce(ranges.first ?? MarkRange(0)) { $0.hull($1) }
  }

  func level(named id: String) -> Level? { levels.first { $0.id == id } }
}
