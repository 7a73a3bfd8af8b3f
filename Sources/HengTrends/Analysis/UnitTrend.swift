public import HengModel
public import HengScoring

/// Two years, of which the first is the earlier.
public struct YearSpan: Hashable, Sendable {
  /// The earlier year.
  public let earlier: Int
  /// The later year.
  public let later: Int

  /// Creates a span.
  public init(earlier: Int, later: Int) {
    precondition(earlier < later, "\(earlier) isn't before \(later)")
    self.earlier = earlier
    self.later = later
  }

  /// The spans from each of some rising years to the next.
  static func between(_ years: [Int]) -> [YearSpan] {
    zip(years, years.dropFirst()).map { YearSpan(earlier: $0, later: $1) }
  }
}

/// One unit from year to year: its figures, its marks, and why its total moved.
public struct UnitTrend: Sendable {
  /// Why a total moved between two years, or what keeps that from being told.
  public struct Explanation: Sendable {
    /// The years.
    public let span: YearSpan
    /// The change by cause.
    public let outcome: Result<ScoreDecomposition, DecompositionError>
  }

  /// The unit's scores.
  public let history: UnitHistory
  /// The years that are compared, rising.
  public let years: [Int]
  /// The prices that amounts are turned into as well.
  public let prices: RealPrices?

  /// Chooses the years that are compared.
  ///
  /// - Parameters:
  ///   - history: One score or more of the unit.
  ///   - earlier: The first year; the first scored one before `later` if not given.
  ///   - later: The last year; the last one if not given.
  ///   - prices: The prices that amounts are turned into as well.
  /// - Throws: ``TrendError/noSuchYear(_:known:)``.
  public init(
    _ history: UnitHistory, from earlier: Int? = nil, to later: Int? = nil,
    prices: RealPrices? = nil
  ) throws(TrendError) {
    let known = history.years
    for year in [earlier, later].compactMap({ $0 }) where !known.contains(year) {
      throw .noSuchYear(year, known: known)
    }
    self.history = history
    self.prices = prices
    let end = later ?? known.last ?? 0
    // A year that only the next one's papers speak of is no start that anybody chose.
    let start = later == nil ? known.first : history.scoredYears.first { $0 < end } ?? known.first
    years = known.filter { ((earlier ?? start ?? end)...max(end, earlier ?? end)).contains($0) }
  }

  /// The unit, as the latest evaluation names it.
  public var unit: EvaluationUnit? { history.scores.last?.unit }

  /// From each compared year to the next.
  public var spans: [YearSpan] { YearSpan.between(years) }

  /// The compared years that have a score.
  public var scores: [EvaluationScore] {
    history.scores.filter { years.contains($0.evaluation.year) }
  }

  /// Why the total moved from each scored year to the next one.
  ///
  /// - Complexity: Each row is scored at most twice more for each pair of years.
  public var explanations: [Explanation] {
    zip(scores, scores.dropFirst()).map { earlier, later in
      Explanation(
        span: YearSpan(earlier: earlier.evaluation.year, later: later.evaluation.year),
        outcome: Result { () throws(DecompositionError) in
          try ScoreDecomposition(from: earlier, to: later)
        })
    }
  }

  /// The budget through each compared year for which dated figures are given.
  public var executions: [YearExecution] { scores.compactMap { YearExecution($0) } }
}
