import HengModel
import HengScoring

/// What an indicator earns with the data of one year, under the rule of one, at the weight of one.
struct IndicatorMarks {
  let earlier: RowScore?
  let later: RowScore?
  let division: IndicatorChange.Division
  private let roundings: [Side: MarkRounding]
  /// Whether nothing of the row's rule, weight and rounding changed, so that only data can count.
  private let isUnchanged: Bool
  /// The score rate of each year's data under each year's rule, where it could be found.
  private var rates: [Side: [Side: Rational]] = [:]

  /// Takes an indicator that at least one of the schemes has.
  init(_ earlier: RowScore?, _ later: RowScore?, between pair: ScorePair) {
    self.earlier = earlier
    self.later = later
    roundings = [
      .earlier: pair.earlier.scheme.rounding, .later: pair.later.scheme.rounding,
    ]
    isUnchanged =
      earlier?.row == later?.row && pair.earlier.scheme.facts == pair.later.scheme.facts
      && pair.earlier.scheme.rounding == pair.later.scheme.rounding
    guard let earlier, let later else {
      let owner = earlier == nil ? pair.later : pair.earlier
      division = .onlyIn(year: owner.evaluation.year)
      return
    }
    rates = [.earlier: [.earlier: earlier.rate], .later: [.later: later.rate]]
    do throws(RescoringProblem) {
      rates[.earlier]?[.later] = try pair.earlierUnderLater.rate(of: later.row, own: earlier)
    } catch {
      division = .merged(dataOf: pair.earlier.evaluation.year, error)
      return
    }
    do throws(RescoringProblem) {
      rates[.later]?[.earlier] = try pair.laterUnderEarlier.rate(of: earlier.row, own: later)
    } catch {
      division = .merged(dataOf: pair.later.evaluation.year, error)
      return
    }
    division = .split
  }

  var isMerged: Bool { if case .merged = division { true } else { false } }

  private func row(_ side: Side) -> RowScore? { side == .earlier ? earlier : later }

  /// The marks at a corner; each year's own corner gives the marks as that year's scheme gave them.
  ///
  /// - Precondition: Merged data and rule are of the same year.
  func marks(at corner: Corner) -> Rational {
    guard let row = row(isUnchanged ? corner.data : corner.weight) else { return 0 }
    let official = row.marks ?? 0
    if case .onlyIn = division { return official }
    if isUnchanged || (corner.data == corner.weight && corner.rule == corner.weight) {
      return official
    }
    guard let rate = rates[corner.data]?[corner.rule], let rounding = roundings[corner.rule] else {
      preconditionFailure("\(row.row.indicator.id) can't be scored at \(corner)")
    }
    return rounding.indicatorMarks(rate * row.row.indicator.fullMarks)
  }

  var change: IndicatorChange? {
    guard let indicator = (later ?? earlier)?.row.indicator else { return nil }
    return IndicatorChange(
      indicator: indicator, earlier: earlier.flatMap(\.standing), later: later.flatMap(\.standing),
      division: division,
      parts: ChangeParts(mergingDataAndRule: isMerged) { marks(at: $0) })
  }
}

extension RowScore {
  fileprivate var standing: IndicatorChange.Standing? {
    marks.map { IndicatorChange.Standing(marks: $0, fullMarks: row.indicator.fullMarks) }
  }
}
