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

  /// The marks of a value, or `nil` if the rule doesn't cover it.
  func marks(of value: Rational) -> Rational? {
    guard let first = points.first, let last = points.last else { return nil }
    if value < first.value || value > last.value {
      return outside == .hold ? (value < first.value ? first : last).marks : nil
    }
    guard let upper = points.firstIndex(where: { value <= $0.value }), upper > 0 else {
      return first.marks
    }
    let (left, right) = (points[upper - 1], points[upper])
    let share = (value - left.value) / (right.value - left.value)
    return left.marks + share * (right.marks - left.marks)
  }

  func result(of value: Rational, in context: RuleContext) -> RuleResult {
    let shown = context.text(value)
    guard let marks = marks(of: value) else { return .notCovered(shown) }
    guard let upper = points.firstIndex(where: { value <= $0.value }),
      upper > 0 || value == points[0].value
    else {
      return .scored(
        marks,
        LocalizedText(
          zh: "\(shown.zh) 在首末两点之外，计 \(marks) 分",
          en: "\(shown.en) is beyond the end points: \(marks.counted("mark"))"))
    }
    if upper == 0 {
      return .scored(
        marks,
        LocalizedText(zh: "\(shown.zh) 即起点", en: "\(shown.en) is the first point"))
    }
    let (left, right) = (points[upper - 1], points[upper])
    let (from, to) = (context.text(left.value), context.text(right.value))
    return .scored(
      marks,
      LocalizedText(
        zh: "\(shown.zh) 在 \(from.zh)（\(left.marks) 分）与 \(to.zh)（\(right.marks) 分）之间按直线计分",
        en: "\(shown.en) lies between \(from.en) (\(left.marks)) and \(to.en) (\(right.marks))"))
  }
}
