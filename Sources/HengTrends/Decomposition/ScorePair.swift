import HengModel
import HengScoring

/// The scores of one unit in two years, each ready to be scored under the other's scheme.
struct ScorePair {
  let earlier: EvaluationScore
  let later: EvaluationScore
  let earlierUnderLater: Rescoring
  let laterUnderEarlier: Rescoring

  init(_ earlier: EvaluationScore, _ later: EvaluationScore) throws(DecompositionError) {
    let (expected, found) = (earlier.evaluation.unit.id, later.evaluation.unit.id)
    if expected != found { throw .differentUnits(expected, found) }
    for score in [earlier, later] {
      let open = score.rows.filter { $0.marks == nil }.map(\.row.indicator.id)
      guard open.isEmpty, score.total != nil else {
        throw .undetermined(year: score.evaluation.year, rows: open)
      }
    }
    let covered = [earlier, later].map { Set($0.rows.map(\.row.indicator.id)) }
    if covered[0] != covered[1], let partial = [earlier, later].first(where: \.scheme.isPartial) {
      throw .partialScheme(year: partial.evaluation.year)
    }
    self.earlier = earlier
    self.later = later
    earlierUnderLater = Rescoring(earlier, under: later.scheme)
    laterUnderEarlier = Rescoring(later, under: earlier.scheme)
  }

  /// The indicators that carry marks: those of the later scheme in its order, then those that only
  /// the earlier one has.
  var indicators: [IndicatorMarks] {
    let (before, after) = (earlier.weighedRows, later.weighedRows)
    let old = Dictionary(before.map { ($0.row.indicator.id, $0) }) { first, _ in first }
    let kept = Set(after.map(\.row.indicator.id))
    return after.map { IndicatorMarks(old[$0.row.indicator.id], $0, between: self) }
      + before.filter { !kept.contains($0.row.indicator.id) }
      .map { IndicatorMarks($0, nil, between: self) }
  }

  /// What vetoes took off the later total, less what they took off the earlier one.
  var vetoChange: Rational { later.vetoEffect - earlier.vetoEffect }
}

extension EvaluationScore {
  /// The rows that carry marks; a veto doesn't.
  var weighedRows: [RowScore] { rows.filter { $0.row.indicator.fullMarks > 0 } }

  /// The total before any veto: the rows' marks, rounded where the scheme rounds totals.
  var totalBeforeVetoes: Rational {
    scheme.rounding.total(weighedRows.reduce(0) { $0 + ($1.marks ?? 0) })
  }

  /// What vetoes did to the total, zero or below.
  var vetoEffect: Rational { (total ?? totalBeforeVetoes) - totalBeforeVetoes }
}
