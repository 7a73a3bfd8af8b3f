public import HengModel
public import HengScoring

/// Many units between two years: who rose and who fell.
public struct DepartmentTrend: Sendable {
  /// The units, each with its scores.
  public let histories: [UnitHistory]
  /// The scored years from the earlier to the later one, rising.
  public let years: [Int]
  /// The years that are compared.
  public let span: YearSpan
  /// How units moved between them.
  public let change: LeagueChange

  /// Compares units between two years.
  ///
  /// - Parameters:
  ///   - histories: The units.
  ///   - earlier: The earlier year; the first scored one if not given.
  ///   - later: The later year; the last scored one if not given.
  /// - Throws: ``TrendError``.
  public init(
    _ histories: [UnitHistory], from earlier: Int? = nil, to later: Int? = nil
  ) throws(TrendError) {
    let known = Set(histories.flatMap(\.scoredYears)).sorted()
    for year in [earlier, later].compactMap({ $0 }) where !known.contains(year) {
      throw .noSuchYear(year, known: known)
    }
    guard let first = earlier ?? known.first, let last = later ?? known.last, first < last else {
      throw .oneYear(earlier ?? later ?? known.first ?? 0)
    }
    func scores(of year: Int) throws(TrendError) -> [EvaluationScore] {
      let scores = histories.compactMap { $0.score(of: year) }
      let schemes = scores.map(\.scheme).uniqued(by: \.id)
      if schemes.count > 1 { throw .severalSchemes(year: year, schemes.map(\.label)) }
      return scores
    }
    for year in known where (first...last).contains(year) { _ = try scores(of: year) }
    let (before, after) = (try scores(of: first), try scores(of: last))
    do throws(LeagueChangeError) {
      change = try LeagueChange(from: before, to: after)
    } catch {
      throw .league(error)
    }
    self.histories = histories
    span = YearSpan(earlier: first, later: last)
    years = known.filter { (first...last).contains($0) }
  }
}

/// Two units in one year, and what each indicator contributes to the gap between them.
public struct DepartmentGap: Sendable {
  /// The unit that the gap is counted from.
  public let first: EvaluationScore
  /// The other unit.
  public let second: EvaluationScore
  /// The contributions.
  public let gap: ScoreGap

  /// Compares two units in a year.
  ///
  /// - Parameters:
  ///   - first: The unit that the gap is counted from.
  ///   - second: The other unit.
  ///   - year: The year; the latest one that both have a score of if not given.
  /// - Throws: ``TrendError``.
  public init(
    from first: UnitHistory, to second: UnitHistory, in year: Int? = nil
  ) throws(TrendError) {
    let shared = first.scoredYears.filter(second.scoredYears.contains)
    if let year, !shared.contains(year) { throw .noSuchYear(year, known: shared) }
    guard let year = year ?? shared.last, let one = first.score(of: year),
      let other = second.score(of: year)
    else {
      throw .noSharedYear(first.label, second.label)
    }
    do throws(ScoreGapError) {
      gap = try ScoreGap(from: one, to: other)
    } catch {
      throw .gap(error)
    }
    self.first = one
    self.second = other
  }
}

extension UnitHistory {
  /// Returns the score of a year, or `nil`.
  public func score(of year: Int) -> EvaluationScore? {
    scores.first { $0.evaluation.year == year }
  }

  /// The unit's printed name in the latest evaluation.
  public var label: LocalizedText { scores.last?.unit.label ?? "" }
}

extension [Scheme] {
  /// The schemes, each name at its first place only.
  fileprivate func uniqued(by id: KeyPath<Scheme, String>) -> [Scheme] {
    var seen: Set<String> = []
    return filter { seen.insert($0[keyPath: id]).inserted }
  }
}
