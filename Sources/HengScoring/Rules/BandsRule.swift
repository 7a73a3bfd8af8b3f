public import HengModel

/// Marks by the band in which the measure lies.
///
/// Bands follow each other without gap or overlap; values outside all of them aren't covered.
public struct BandsRule: Hashable, Sendable {
  /// A stretch of values and its marks.
  public struct Band: Hashable, Sendable {
    /// The values, in base units.
    public var range: Interval
    /// The marks.
    public var marks: Rational

    /// Creates a band.
    public init(range: Interval, marks: Rational) {
      self.range = range
      self.marks = marks
    }
  }

  /// The bands, from low values to high ones; at least one.
  public var bands: [Band]

  /// Creates a rule.
  public init(bands: [Band]) { self.bands = bands }

  var range: MarkRange {
    let marks = bands.map(\.marks)
    return MarkRange(marks.min() ?? 0, marks.max() ?? 0)
  }

  /// The marks of a value, or `nil` if no band holds it.
  func marks(of value: Rational) -> Rational? {
    bands.firstIndex { $0.range.contains(value) }.map { bands[$0].marks }
  }

  func result(of value: Rational, in context: RuleContext) -> RuleResult {
    let limits = bands.flatMap { [$0.range.lower?.value, $0.range.upper?.value] }.compactMap { $0 }
    let shown = context.text(value, besides: limits)
    guard let band = bands.first(where: { $0.range.contains(value) }) else {
      return .notCovered(shown)
    }
    let range = band.range.notation { context.text($0) }
    return .scored(
      band.marks,
      LocalizedText(
        zh: "\(shown.zh) ∈ \(range.zh)，计 \(band.marks) 分",
        en: "\(shown.en) ∈ \(range.en): \(band.marks.counted("mark"))"))
  }
}
