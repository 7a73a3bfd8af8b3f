import HengModel

/// What a type-checked measure comes to, without what it measures and which facts are missing.
///
/// It decides the marks of a row as ``MeasureOutcome`` does and costs no memory of its own.
enum PlainOutcome: Sendable {
  /// A number in base units.
  case number(Rational)
  /// Whether a condition holds.
  case truth(Bool)
  /// A rate that doesn't exist.
  case undefined(UndefinedRate)
  /// A number longer than any real figure leads to.
  case tooLarge
  /// Some fact isn't there.
  case missing
}
