public import HengModel
public import HengScoring

/// A reason that units can't be compared between two years.
public enum LeagueChangeError: Error, Hashable, Sendable {
  /// A year has two scores of one unit.
  case repeatedUnit(id: String, year: Int)
}

/// Which way something moved between two years.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// It is better than before.
  case rose
  /// It is worse than before.
  case fell
  /// It is what it was.
  case stayed
  /// The two years measure it on different scales.
  case notComparable = "not-comparable"
}

/// Who rose and who fell among many units between two years.
public struct LeagueChange: Sendable {
  /// Where a unit stood in one year.
  public struct Standing: Hashable, Sendable {
    /// The total, rounded by the scheme's rule.
    public let total: Rational
    /// The grade of the total; `nil` for a partial scheme.
    public let grade: Grade?
    /// The rank among the compared units, from 1; equal totals share one.
    public let rank: Int
  }

  /// How one unit moved.
  public struct Movement: Hashable, Sendable {
    /// The unit as the later year names it.
    public let unit: EvaluationUnit
    /// Where it stood in the earlier year.
    public let earlier: Standing
    /// Where it stood in the later year.
    public let later: Standing
    /// How the total moved; not comparable where the totals are out of different marks.
    public let score: Direction
    /// How the grade moved; not comparable between different scales or without a grade.
    public let grade: Direction
    /// How the rank moved; a smaller rank is a rise.
    public let rank: Direction

    /// The later total less the earlier one.
    public var change: Rational { later.total - earlier.total }
  }

  /// The units with a total in both years, in the order of the later year.
  public let movements: [Movement]
  /// The units that only the later year has.
  public let arrived: [EvaluationUnit]
  /// The units that only the earlier year has.
  public let gone: [EvaluationUnit]
  /// The units of both years without a total in one of them, so that they have no rank.
  public let unscored: [EvaluationUnit]

  /// Compares the scores of two years, units matched by their identifier.
  ///
  /// Ranks compare totals as they are: within a year all units should follow one scheme.
  ///
  /// - Parameters:
  ///   - earlier: The scores of one year.
  ///   - later: The scores of another year.
  /// - Throws: ``LeagueChangeError`` for the first unit that a year has twice.
  /// - Complexity: O(*m* log *m*) for *m* units.
  public init(
    from earlier: [EvaluationScore], to later: [EvaluationScore]
  ) throws(LeagueChangeError) {
    let old = try LeagueChange.byUnit(earlier)
    let new = try LeagueChange.byUnit(later)
    let pairs = later.compactMap { score in old[score.unit.id].map { ($0, score) } }
    let scored = pairs.compactMap { before, after -> (before: Scored, after: Scored)? in
      guard let first = Scored(before), let second = Scored(after) else { return nil }
      return (first, second)
    }
    let oldRanks = scored.map(\.before.total).ranks
    let newRanks = scored.map(\.after.total).ranks
    movements = scored.enumerated().map { index, pair in
      let (before, after) = (pair.before, pair.after)
      return Movement(
        unit: after.score.unit, earlier: before.standing(rank: oldRanks[index]),
        later: after.standing(rank: newRanks[index]),
        score: LeagueChange.scoreDirection(before, after),
        grade: LeagueChange.gradeDirection(before.score, after.score),
        rank: Direction(from: newRanks[index], to: oldRanks[index]))
    }
    arrived = later.map(\.unit).filter { old[$0.id] == nil }
    gone = earlier.map(\.unit).filter { new[$0.id] == nil }
    unscored = pairs.filter { $0.total == nil || $1.total == nil }.map { $1.unit }
  }

  /// A score that has a total.
  private struct Scored {
    let score: EvaluationScore
    let total: Rational

    init?(_ score: EvaluationScore) {
      guard let total = score.total else { return nil }
      (self.score, self.total) = (score, total)
    }

    func standing(rank: Int) -> Standing {
      Standing(total: total, grade: score.grade, rank: rank)
    }
  }

  private static func byUnit(
    _ scores: [EvaluationScore]
  ) throws(LeagueChangeError) -> [String: EvaluationScore] {
    var found: [String: EvaluationScore] = [:]
    for score in scores {
      if found.updateValue(score, forKey: score.unit.id) != nil {
        throw .repeatedUnit(id: score.unit.id, year: score.evaluation.year)
      }
    }
    return found
  }

  private static func scoreDirection(_ before: Scored, _ after: Scored) -> Direction {
    before.score.scheme.knownMarks == after.score.scheme.knownMarks
      ? Direction(from: before.total, to: after.total) : .notComparable
  }

  private static func gradeDirection(
    _ before: EvaluationScore, _ after: EvaluationScore
  ) -> Direction {
    let scale = after.scheme.grades.grades.map(\.id)
    guard before.scheme.grades.grades.map(\.id) == scale,
      let old = before.grade.flatMap({ scale.firstIndex(of: $0.id) }),
      let new = after.grade.flatMap({ scale.firstIndex(of: $0.id) })
    else { return .notComparable }
    return Direction(from: new, to: old)
  }
}

extension Direction {
  /// The way from one value to another, of which the larger is the better.
  fileprivate init<Value: Comparable>(from earlier: Value, to later: Value) {
    self = later > earlier ? .rose : later < earlier ? .fell : .stayed
  }
}

extension EvaluationScore {
  /// The evaluated unit.
  package var unit: EvaluationUnit { evaluation.unit }
}
