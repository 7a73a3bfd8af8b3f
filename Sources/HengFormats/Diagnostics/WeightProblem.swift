package import HengIndex
package import HengModel

/// A reason that no weights can be derived from judgements or values.
package enum WeightProblem: Hashable, Sendable {
  // MARK: Judgements
  /// A file that holds judgements for another method than the one that was asked for.
  case otherMethod(String, asked: String)
  case unknownCode(String, nearest: String?)
  case codeTwice(String, firstLine: Int)
  /// Indicators that nothing is said about.
  case missingCodes([String])
  case tooFewIndicators(Int, needed: Int)
  case rowCount(Int, expected: Int)
  case rowLength(Int, of: String, expected: Int)
  /// An indicator that is compared with itself and found different.
  case unequalToItself(String, found: String, expected: String)
  /// A judgement of a pair that doesn't fit the one of the same pair the other way round.
  case contradiction(Cell, with: Cell)
  /// An indicator and others that it isn't compared with.
  case uncompared(String, with: [String])
  case comparedTwice(String, String, firstLine: Int)
  case notAPreference(String)
  case bestIsWorst(String)
  /// What is judged of the best against the worst in the second list and in the first.
  case twoBestToWorst(String, first: String, firstLine: Int)
  case budgetMissed(sum: String, budget: String)
  case noPoints
  case noExperts

  // MARK: Values
  case missingValue(LocalizedText)
  case noIndicators
  /// A code that no aggregate has.
  case unknownGroup(String, nearest: String?, known: [String], isIndicator: Bool)
  case onlyNumbersInHeader
  case noValue(row: LocalizedText, indicator: LocalizedText)
  case values(WeightingError, Subject)

  /// A judgement in a table of comparisons.
  package struct Cell: Hashable, Sendable {
    /// The indicator that is compared.
    var row: String
    /// The indicator that it is compared with.
    var column: String
    /// What is written.
    var text: String
    /// What would fit the other judgement of the pair.
    var expected: String
    var line: Int
  }

  /// Which values a method was to look at, and which it can't use.
  package struct Subject: Hashable, Sendable {
    var method: ObjectiveWeighting
    var isTreated: Bool
    var indicator: LocalizedText?
    var unit: LocalizedText?
    /// How many other indicators have values that the method can't use.
    var otherCount = 0
  }

  var code: String {
    switch self {
    case .otherMethod: "other-method"
    case .unknownCode, .unknownGroup: "unknown-indicator"
    case .codeTwice: "duplicate-identifier"
    case .missingCodes, .uncompared: "missing-judgement"
    case .tooFewIndicators: "too-few-indicators"
    case .rowCount, .rowLength: "wrong-item-count"
    case .unequalToItself: "unequal-to-itself"
    case .contradiction, .twoBestToWorst: "not-reciprocal"
    case .comparedTwice: "compared-twice"
    case .notAPreference: "unknown-choice"
    case .bestIsWorst: "best-is-worst"
    case .budgetMissed: "budget-missed"
    case .noPoints: "no-points"
    case .noExperts: "empty-value"
    case .missingValue, .noValue: "missing-value"
    case .noIndicators: "no-indicators"
    case .onlyNumbersInHeader: "header-not-found"
    case .values(.constantIndicator, _): "constant-indicator"
    case .values(.tooFewUnits, _): "too-few-units"
    case .values: "cannot-weight"
    }
  }

  var message: LocalizedText { judgementMessage ?? valueMessage }
}
