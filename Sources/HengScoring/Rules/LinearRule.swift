public import HengModel

/// Marks on straight lines between points.
public struct LinearRule: Hashable, Sendable {
  /// A value and its marks.
  public struct Point: Hashable, Sendable {
    /// The value, in base units.
    public var value: Rational
    /// The marks.
    public var marks: Rational

    /// Creates a point.
    public init(value: Rational, marks: Rational) {
      self.value = value
      self.marks = marks
    }
  }

  /// What values beyond the first and last point get.
  public enum Outside: String, Hashable, Sendable, CaseIterable {
    /// The marks of the nearest point.
    case hold
    /// No marks: the rule doesn't cover them.
    case notCovered = "not-covered"
  }

  /// The points, values strictly rising; at least two.
  public var points: [Point]
  /// What values beyond the first and last point get.
  public var outside: Outside

  /// Creates a rule.
  public init(points: [Point], outside: Outside) {
    self.points = points
    self.outside = outside
  }

  var range: MarkRange {
    let marks = points.map(\.marks)
    return MarkRange(marks.min() ?? 0, marks.max() ?? 0)
  }

  func result(of value: Rational, in context: RuleContext) -> RuleResult {
    let shown = context.text(value)
    guard let upper = points.firstIndex(where: { value <= $0.value }),
      upper > 0 || value == points[0].value
    else {
      guard outside == .hold, let first = points.first, let last = points.last else {
        return .notCovered(shown)
      }
      let nearest = value < first.value ? first : last
      return .scored(
        nearest.marks,
        LocalizedText(
          zh: "\(shown.zh) 在首末两点之外，计 \(nearest.marks) 分",
          en: "\(shown.en) is beyond the end points: \(nearest.marks) marks"))
    }
    if upper == 0 {
      return .scored(
        points[0].marks,
        LocalizedText(zh: "\(shown.zh) 即起点", en: "\(shown.en) is the first point"))
    }
    let (left, right) = (points[upper - 1], points[upper])
    let share = (value - left.value) / (right.value - left.value)
    let (from, to) = (context.text(left.value), context.text(right.value))
    return .scored(
      left.marks + share * (right.marks - left.marks),
      LocalizedText(
        zh: "\(shown.zh) 在 \(from.zh)（\(left.marks) 分）与 \(to.zh)（\(right.marks) 分）之间按直线计分",
        en: "\(shown.en) lies between \(from.en) (\(left.marks)) and \(to.en) (\(right.marks))"))
  }
}
