public import HengModel

/// Marks lost for every case found, until none are left.
public struct IncidentsRule: Hashable, Sendable {
  /// The marks lost per case.
  public var marksPerCase: Rational

  /// Creates a rule.
  public init(marksPerCase: Rational) { self.marksPerCase = marksPerCase }

  /// Returns the marks that are left after some cases.
  func marks(after count: Int, of fullMarks: Rational) -> Rational {
    max(0, fullMarks - Rational(count) * marksPerCase)
  }
}
