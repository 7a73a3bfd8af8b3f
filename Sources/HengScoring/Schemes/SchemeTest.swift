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

  /// What the case is about.
  public var name: String
  /// The facts and judgements.
  public var evaluation: Evaluation
  /// What rows must come to, in the order of the file.
  public var rows: [(indicatorID: String, expectation: Expectation)] {
    rowIDs.map { ($0, expectations[$0] ?? .outcome(.undecided)) }
  }
  /// The total, if the case names one.
  public var total: Rational?
  /// The grade's identifier, if the case names one.
  public var gradeID: String?

  private var rowIDs: [String]
  private var expectations: [String: Expectation]

  /// Creates a case.
  public init(
    name: String, evaluation: Evaluation, rows: [(String, Expectation)], total: Rational? = nil,
    gradeID: String? = nil
  ) {
    self.name = name
    self.evaluation = evaluation
    rowIDs = rows.map(\.0)
    expectations = Dictionary(rows) { first, _ in first }
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
    for (id, expectation) in rows {
      let row = score.rows.first { $0.row.indicator.id == id }
      let outcome = row?.result.outcome.rawValue ?? "–"
      switch expectation {
      case .marks(let marks): compare(id, marks.description, row?.marks?.description ?? outcome)
      case .outcome(let name): compare(id, name.rawValue, outcome)
      }
    }
    if let total { compare(nil, total.description, score.total?.description ?? "–") }
    if let gradeID { compare(nil, gradeID, score.grade?.id ?? "–") }
    return failures
  }
}
