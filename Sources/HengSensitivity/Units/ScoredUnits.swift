public import HengModel
public import HengNumerics
public import HengScoring

/// A reason that a score can't enter an analysis of weights.
public enum ScoredUnitProblem: Error, Hashable, Sendable {
  /// Rows have no marks yet.
  case undetermined(rows: [String])
  /// A veto limits the total whatever the weights, or might.
  case veto(row: String)
  /// No row carries marks.
  case noMarks
  /// The unit is scored under another scheme, or other rows of it, than the units before.
  case differentRows(expected: String, found: String)
  /// The unit's scheme has the same name and other grades or rounding than that of the units before.
  case differentGrades(scheme: String)
}

/// One unit's score as rates, which stay what they are when weights change.
public struct ScoredUnit: Hashable, Sendable {
  /// The unit.
  public let unit: EvaluationUnit
  /// The unit, with the label of its evaluation where that has one.
  public let label: LocalizedText
  /// The evaluated year.
  public let year: Int
  /// The evaluation's file.
  public let path: String
  /// Whether the data is made up.
  public let isSynthetic: Bool
  /// Marks awarded, before rounding, over marks available, row by row, exact.
  public let rates: [Rational]
  /// The rates that the reported facts and admissions alone leave open, row by row.
  public let admissibleRates: [MarkRange]
  /// The rows that carry marks, from which the rates follow with the next two.
  public let rows: [SchemeRow]
  /// The judgements on these rows.
  public let judgements: [Judgement?]
  /// The facts.
  public let facts: FactBook
  /// The total, rounded by the scheme's rule.
  public internal(set) var total: Rational
  /// The grade of the total; `nil` for a partial scheme.
  public internal(set) var grade: Grade?
}

/// Units under one scheme, and the weights of its rows.
///
/// Rows without marks of their own are left out.
public struct ScoredUnits: Sendable {
  /// The scheme of all units.
  public let scheme: Scheme
  /// The rows that carry marks, with the full marks that are the weights.
  public private(set) var indicators: [Indicator]
  /// The units, in order.
  public private(set) var units: [ScoredUnit]
  /// Whether the units are of different years, so that one may be there more than once.
  public private(set) var hasSeveralYears = false

  /// Takes from a score what an analysis of weights needs.
  ///
  /// - Parameters:
  ///   - score: The score of one evaluation.
  ///   - path: The evaluation's file.
  /// - Throws: ``ScoredUnitProblem``.
  public init(_ score: EvaluationScore, path: String) throws(ScoredUnitProblem) {
    scheme = score.scheme
    let rows = score.rows.filter { $0.row.indicator.fullMarks > 0 }
    indicators = rows.map(\.row.indicator)
    if rows.isEmpty { throw .noMarks }
    if let veto = score.rows.first(where: { $0.veto.map { $0.isExercised != false } ?? false }) {
      throw .veto(row: veto.row.indicator.id)
    }
    let open = rows.filter { $0.marks == nil }
    guard open.isEmpty, let total = score.total else {
      throw .undetermined(rows: open.map(\.row.indicator.id))
    }
    units = [
      ScoredUnit(
        unit: score.evaluation.unit,
        label: score.evaluation.unit.label.qualified(by: score.evaluation.label),
        year: score.evaluation.year,
        path: path, isSynthetic: score.evaluation.isSynthetic,
        rates: rows.map { ($0.result.marks ?? $0.marks ?? 0) / $0.row.indicator.fullMarks },
        admissibleRates: rows.map { row in
          let full = row.row.indicator.fullMarks
          return MarkRange(row.admissible.minimum / full, row.admissible.maximum / full)
        },
        rows: rows.map(\.row), judgements: rows.map(\.judgement), facts: score.facts,
        total: total, grade: score.grade)
    ]
  }

  /// Adds units that were scored under the same rows, grades and rounding.
  ///
  /// - Throws: ``ScoredUnitProblem/differentRows(expected:found:)``,
  ///   ``ScoredUnitProblem/differentGrades(scheme:)``.
  public mutating func append(_ other: ScoredUnits) throws(ScoredUnitProblem) {
    guard other.scheme.id == scheme.id else {
      throw .differentRows(expected: scheme.id, found: other.scheme.id)
    }
    guard other.scheme.grades == scheme.grades, other.scheme.rounding == scheme.rounding,
      other.scheme.isPartial == scheme.isPartial
    else { throw .differentGrades(scheme: scheme.id) }
    guard other.indicators.map(\.id) == indicators.map(\.id),
      other.indicators.map(\.fullMarks) == indicators.map(\.fullMarks)
    else {
      let pairs = zip(indicators, other.indicators)
      let differing = pairs.first { $0.id != $1.id || $0.fullMarks != $1.fullMarks }
      throw .differentRows(
        expected: differing?.0.id ?? scheme.id, found: differing?.1.id ?? other.scheme.id)
    }
    hasSeveralYears =
      hasSeveralYears || other.hasSeveralYears || units.first?.year != other.units.first?.year
    units += other.units
  }

  /// Returns the units under other full marks, with totals and grades to match.
  ///
  /// Score rates stay. Full marks that the scheme could print, multiples of its quantum, round as
  /// it says; those of rescaled weights belong to no printed row, so only the total is rounded.
  public func reweighted(by change: WeightChange) -> ScoredUnits {
    var result = self
    for (index, marks) in change.marks.enumerated() { result.indicators[index].fullMarks = marks }
    let totals = ReweightedTotals(marks: change.marks, rounding: scheme.rounding)
    for (index, unit) in units.enumerated() {
      let total = totals.total(of: unit.rates)
      result.units[index].total = total
      result.units[index].grade = scheme.isPartial ? nil : scheme.grades.grade(of: total)
    }
    return result
  }
}

extension ScoredUnits {
  /// Returns a unit's marks, row by row, under the full marks in force.
  ///
  /// They are rounded where the scheme rounds rows and could print these full marks.
  public func marks(ofUnit unit: Int) -> [Rational] {
    ReweightedTotals(marks: indicators.map(\.fullMarks), rounding: scheme.rounding)
      .rows(of: units[unit].rates)
  }

  /// The marks of all rows together.
  public var fullMarks: Rational { indicators.reduce(0) { $0 + $1.fullMarks } }

  /// The official weights: full marks over ``fullMarks``, which add up to 1.
  public var weights: [Double] {
    let full = fullMarks
    return indicators.map { ($0.fullMarks / full).doubleValue }
  }

  /// The score rates, units × indicators.
  public var rates: Matrix {
    Matrix(rows: units.map { $0.rates.map(\.doubleValue) })
  }

  /// The score rates between the ends that the reported facts leave open.
  public var admissibleRates: RateRanges {
    RateRanges(
      lower: Matrix(rows: units.map { $0.admissibleRates.map(\.minimum.doubleValue) }),
      upper: Matrix(rows: units.map { $0.admissibleRates.map(\.maximum.doubleValue) }))
  }

  /// The grades from best to worst; none for a partial scheme, or one without grades.
  public var grades: [Grade] { scheme.hasGrades ? scheme.grades.grades : [] }

  /// The lower ends of all grades but the worst, as score rates, from best to worst.
  ///
  /// They hold before rounding: a total that rounds up to a cut lies below it. A score on a cut has
  /// the better grade; a grade that leaves its lower end out begins 3·10⁻¹² above it.
  public var cuts: [Double] {
    let full = fullMarks
    return grades.dropLast().compactMap { grade in
      grade.range.lower.map { end in
        (end.value / full).doubleValue + (end.isClosed ? 0 : ScoredUnits.openEnd)
      }
    }
  }

  /// More than what counts as a tie of score rates, and far less than any marks.
  static let openEnd = 3 * Double.scoreTie

  /// The rank of each unit by its total, from 1; equal totals share one.
  public var ranks: [Int] { units.map(\.total).ranks }

  /// The units from the first rank to the last; those that share one stay in their order.
  public var ranking: [Int] {
    let ranks = ranks
    return ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }

  /// Whether data of some unit is made up.
  public var isSynthetic: Bool { units.contains(where: \.isSynthetic) }

  /// The concentration of a Dirichlet law around the official weights that is customary: the full
  /// marks, as if each were one observation, or twice as much where some are halves.
  ///
  /// With it every row's parameter is a whole number, for which the law is known exactly, unless
  /// some marks are finer than halves.
  public var customaryConcentration: Double {
    let marks = indicators.map(\.fullMarks)
    let areHalves = !marks.allSatisfy(\.isInteger) && marks.allSatisfy { ($0 * 2).isInteger }
    return (areHalves ? 2 : 1) * fullMarks.doubleValue
  }
}
