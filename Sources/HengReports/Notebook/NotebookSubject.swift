import HengModel
public import HengScoring
public import HengSensitivity

/// The evaluations that a notebook is about, all under one scheme.
public struct NotebookSubject: Sendable {
  /// The scores.
  let scores: [EvaluationScore]
  /// The scores' files.
  let paths: [String]
  /// The scores that an analysis of weights can take, or `nil` if there are none.
  let weighed: ScoredUnits?
  /// The places of these among the scores.
  let weighedPlaces: [Int]
  /// Why each of the others can't be taken, by its place.
  let leftOut: [(place: Int, problem: ScoredUnitProblem)]
  /// Weights to look at, if they were chosen.
  let overlay: SchemeOverlay?

  /// The most evaluations that a notebook takes.
  public static let unitLimit = 500

  /// Collects the evaluations of a notebook.
  ///
  /// - Parameters:
  ///   - scores: The scores, one at least.
  ///   - paths: The scores' files.
  ///   - overlay: Weights that the notebook looks at instead of some of its own choice.
  /// - Throws: ``ScoredUnitProblem/differentRows(expected:found:)`` or
  ///   ``ScoredUnitProblem/differentGrades(scheme:)`` where they aren't under the same rules.
  public init(
    _ scores: [EvaluationScore], paths: [String], weights overlay: SchemeOverlay? = nil
  ) throws(ScoredUnitProblem) {
    precondition(
      !scores.isEmpty && scores.count == paths.count,
      "\(paths.count) paths for \(scores.count) scores")
    self.scores = scores
    self.paths = paths
    self.overlay = overlay
    var all: ScoredUnits?
    var places: [Int] = []
    var leftOut: [(place: Int, problem: ScoredUnitProblem)] = []
    for (place, score) in scores.enumerated() {
      try scores[0].scheme.requireSameRules(as: score.scheme)
      do throws(ScoredUnitProblem) {
        let unit = try ScoredUnits(score, path: paths[place])
        if all == nil { all = unit } else { try all?.append(unit) }
        places.append(place)
      } catch {
        leftOut.append((place, error))
      }
    }
    weighed = all
    weighedPlaces = places
    self.leftOut = leftOut
  }

  /// The scheme of all.
  var scheme: Scheme { scores[0].scheme }
  /// Whether the notebook is about one evaluation.
  var isSingle: Bool { scores.count == 1 }
  /// Whether the evaluations are of different years.
  var hasSeveralYears: Bool { Set(scores.map(\.evaluation.year)).count > 1 }

  /// An evaluation's unit with what tells it from others, marked where it is made up.
  func name(_ place: Int) -> LocalizedText {
    let evaluation = scores[place].evaluation
    let year = hasSeveralYears ? LocalizedText(" \(evaluation.year)") : ""
    let mark = evaluation.isSynthetic ? Term.wordGap + Term.synthetic.inBrackets : ""
    return evaluation.unit.label.qualified(by: evaluation.label) + year + mark
  }
}

extension Scheme {
  /// Throws where another version of the scheme doesn't score by the same rules.
  fileprivate func requireSameRules(as other: Scheme) throws(ScoredUnitProblem) {
    guard other.id == id else { throw .differentRows(expected: id, found: other.id) }
    guard other.grades == grades, other.rounding == rounding, other.isPartial == isPartial else {
      throw .differentGrades(scheme: id)
    }
    for (left, right) in zip(rows, other.rows) where !left.scores(like: right) {
      throw .differentRows(expected: left.indicator.id, found: right.indicator.id)
    }
    if rows.count != other.rows.count {
      let more = (rows.count > other.rows.count ? rows : other.rows).last
      throw .differentRows(expected: id, found: more?.indicator.id ?? other.id)
    }
  }
}

extension SchemeRow {
  fileprivate func scores(like other: SchemeRow) -> Bool {
    indicator.id == other.indicator.id && indicator.fullMarks == other.indicator.fullMarks
      && measure?.expression == other.measure?.expression && rule == other.rule
      && undefinedMarks == other.undefinedMarks && notApplicableMarks == other.notApplicableMarks
  }
}
