public import HengModel

/// A case that a scheme carries to prove itself: what goes in and what must come out.
public struct SchemeTest: Hashable, Sendable {
  /// What a row must come to.
  public enum Expectation: Hashable, Sendable {
    /// Marks, after the scheme's rounding.
    case marks(Rational)
    /// A named outcome without marks of its own.
    case outcome(RowOutcome)
  }

  /// What one row must come to.
  public struct RowExpectation: Hashable, Sendable {
    /// The row.
    public var indicatorID: String
    /// What it must come to.
    public var expectation: Expectation

    /// Creates an expectation.
    public init(indicatorID: String, _ expectation: Expectation) {
      self.indicatorID = indicatorID
      self.expectation = expectation
    }
  }

  /// What the case is about.
  public var name: String
  /// The facts and judgements.
  public var evaluation: Evaluation
  /// What rows must come to, in the order of the file.
  public var rows: [RowExpectation]
  /// The total, if the case names one.
  public var total: Rational?
  /// The grade's identifier, if the case names one.
  public var gradeID: String?

  /// Creates a case.
  public init(
    name: String, evaluation: Evaluation, rows: [RowExpectation], total: Rational? = nil,
    gradeID: String? = nil
  ) {
    self.name = name
    self.evaluation = evaluation
    self.rows = rows
    self.total = total
    self.gradeID = gradeID
  }
}

/// A way in which a case didn't come out as it says.
public struct SchemeTestFailure: Hashable, Sendable {
  /// The row, or `nil` for the total or the grade.
  public var indicatorID: String?
  /// What the case asks for.
  public var expected: String
  /// What came out.
  public var found: String
}

extension SchemeTest {
  /// Scores the case and finds every difference from what it says.
  ///
  /// - Parameter scheme: The scheme as in force for the case's year.
  /// - Returns: The differences, none if the case holds.
  /// - Throws: ``ScoringError`` if the case can't be scored.
  public func failures(under scheme: Scheme) throws(ScoringError) -> [SchemeTestFailure] {
    let score = try scheme.score(evaluation)
    var failures: [SchemeTestFailure] = []
    func compare(_ id: String?, _ expected: String, _ found: String) {
      if expected != found {
        failures.append(SchemeTestFailure(indicatorID: id, expected: expected, found: found))
      }
    }
    for expected in rows {
      let id = expected.indicatorID
      let row = score.rows.first { $0.row.indicator.id == id }
      let outcome = row?.result.outcome.rawValue ?? "–"
      switch expected.expectation {
      case .marks(let marks): compare(id, marks.description, row?.marks?.description ?? outcome)
      case .outcome(let name): compare(id, name.rawValue, outcome)
      }
    }
    if let total { compare(nil, total.description, score.total?.description ?? "–") }
    if let gradeID { compare(nil, gradeID, score.grade?.id ?? "–") }
    return failures
  }
}
