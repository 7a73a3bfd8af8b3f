import HengModel
import HengNumerics
import HengScoring

/// The lower end of a grade as a share of the full marks.
struct GradeCut: Hashable, Sendable {
  let score: Double
  /// Whether a score on the cut earns the better grade.
  let isClosed: Bool

  /// The lower ends of all grades but the worst, from best to worst; none for a partial scheme.
  static func all(of scheme: Scheme, fullMarks: Rational) -> [GradeCut] {
    if scheme.isPartial { return [] }
    return scheme.grades.grades.dropLast().compactMap { grade in
      grade.range.lower.map {
        GradeCut(score: ($0.value / fullMarks).doubleValue, isClosed: $0.isClosed)
      }
    }
  }

  /// Whether a score lies below, where one that differs by rounding lies on the cut.
  func isAbove(_ score: Double) -> Bool {
    let margin = isClosed ? -SchemeModel.rounding : SchemeModel.rounding
    return score < self.score + margin
  }
}

/// The figures that follow from the scores of all units.
struct UnitFigures: Sendable {
  private let targets: [VarianceTarget]
  private let fullMarks: Double
  private let needsRanks: Bool
  /// The scores under the scheme as it is.
  private let officialScores: [Double]
  private let officialRanks: [Int]
  private let officialCuts: [GradeCut]

  init(_ units: ScoredUnits, targets: [VarianceTarget]) {
    self.targets = targets
    fullMarks = units.fullMarks.doubleValue
    needsRanks = targets.contains { target in
      switch target {
      case .unit(_, .rank), .rankShift: true
      case .unit(_, .score), .unit(_, .grade): false
      }
    }
    officialScores = units.rates.times(units.weights)
    officialRanks = Self.ranks(of: officialScores[...])
    officialCuts = GradeCut.all(of: units.scheme, fullMarks: units.fullMarks)
  }

  /// The figures under the scheme as it is.
  var officialValues: [Double] { values(scores: officialScores[...], cuts: officialCuts) }

  /// Returns the figures that follow from scores as shares of the full marks, one for each target.
  func values(scores: ArraySlice<Double>, cuts: [GradeCut]) -> [Double] {
    let ranks = needsRanks ? Self.ranks(of: scores) : []
    return targets.map { target in
      switch target {
      case .unit(let unit, .score): return scores[scores.startIndex + unit] * fullMarks
      case .unit(let unit, .rank): return Double(ranks[unit])
      case .unit(let unit, .grade):
        let score = scores[scores.startIndex + unit]
        return Double(cuts.count { $0.isAbove(score) })
      case .rankShift:
        let shift = zip(ranks, officialRanks).reduce(0) { $0 + abs($1.0 - $1.1) }
        return Double(shift) / Double(ranks.count)
      }
    }
  }

  /// The rank of each score: 1 + the number of those larger by more than rounding.
  static func ranks(of scores: ArraySlice<Double>) -> [Int] {
    let scores = Array(scores)
    let falling = scores.indices.sorted { scores[$0] > scores[$1] }
    var ranks = [Int](repeating: 0, count: scores.count)
    var ahead = 0
    for unit in falling {
      while scores[falling[ahead]] > scores[unit] + SchemeModel.rounding { ahead += 1 }
      ranks[unit] = ahead + 1
    }
    return ranks
  }
}
