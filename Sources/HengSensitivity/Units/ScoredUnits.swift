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
}

/// One unit's score as rates, which stay what they are when weights change.
public struct ScoredUnit: Hashable, Sendable {
  /// The unit, with the label of its evaluation where that has one.
  public let label: LocalizedText
  /// The evaluated year.
  public let year: Int
  /// The evaluation's file.
  public let path: String
  /// Whether the data is made up.
  public let isSynthetic: Bool
  /// Marks awarded over marks available, row by row, exact.
  public let rates: [Rational]
  /// The rates that the reported facts and admissions alone leave open, row by row.
  public let admissibleRates: [MarkRange]
  /// The total under the official weights.
  public let total: Rational
  /// The grade of the total; `nil` for a partial scheme.
  public let grade: Grade?
}

/// Units under one scheme, and the weights of its rows.
///
/// Rows without marks of their own are left out.
public struct ScoredUnits: Sendable {
  /// The scheme of all units.
  public let scheme: Scheme
  /// The rows that carry marks.
  public let indicators: [Indicator]
  /// The units, in the order in which they were added.
  public private(set) var units: [ScoredUnit] = []

  /// Starts with a scheme and no units.
  ///
  /// - Throws: ``ScoredUnitProblem/noMarks``.
  public init(_ scheme: Scheme) throws(ScoredUnitProblem) {
    self.scheme = scheme
    indicators = scheme.rows.map(\.indicator).filter { $0.fullMarks > 0 }
    if indicators.isEmpty { throw .noMarks }
  }

  /// Adds a unit.
  ///
  /// - Parameters:
  ///   - score: The unit's score.
  ///   - path: The evaluation's file.
  /// - Throws: ``ScoredUnitProblem``.
  public mutating func add(_ score: EvaluationScore, path: String) throws(ScoredUnitProblem) {
    let rows = score.rows.filter { $0.row.indicator.fullMarks > 0 }
    guard score.scheme.id == scheme.id else {
      throw .differentRows(expected: scheme.id, found: score.scheme.id)
    }
    guard rows.map(\.row.indicator.id) == indicators.map(\.id),
      rows.map(\.row.indicator.fullMarks) == indicators.map(\.fullMarks)
    else {
      let (found, expected) = (rows.map(\.row.indicator.id), indicators.map(\.id))
      let other = zip(found, expected).first { $0 != $1 }
      throw .differentRows(expected: other?.1 ?? scheme.id, found: other?.0 ?? score.scheme.id)
    }
    if let veto = score.rows.first(where: { $0.veto.map { $0.isExercised != false } ?? false }) {
      throw .veto(row: veto.row.indicator.id)
    }
    let open = rows.filter { $0.marks == nil }
    guard open.isEmpty, let total = score.total else {
      throw .undetermined(rows: open.map(\.row.indicator.id))
    }
    let label = score.evaluation.label.map { LocalizedText(zh: "（\($0.zh)）", en: " (\($0.en))") }
    units.append(
      ScoredUnit(
        label: score.evaluation.unit.label + (label ?? ""), year: score.evaluation.year,
        path: path, isSynthetic: score.evaluation.isSynthetic,
        rates: rows.map { ($0.marks ?? 0) / $0.row.indicator.fullMarks },
        admissibleRates: rows.map { row in
          let full = row.row.indicator.fullMarks
          return MarkRange(row.admissible.minimum / full, row.admissible.maximum / full)
        },
        total: total, grade: score.grade))
  }
}

extension ScoredUnits {
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

  /// The grades from best to worst; none for a partial scheme.
  public var grades: [Grade] { scheme.isPartial ? [] : scheme.grades.grades }

  /// The lower ends of all grades but the worst, as score rates, from best to worst.
  ///
  /// They hold before rounding: a total that rounds up to a cut lies below it.
  public var cuts: [Double] {
    let full = fullMarks
    return grades.dropLast().compactMap { $0.range.lower.map { ($0.value / full).doubleValue } }
  }

  /// The full marks as whole concentrations of a Dirichlet law whose mean they are, and the factor
  /// by which they were multiplied for it; `nil` if marks aren't multiples of 1/2.
  public var concentrations: (values: [Int], factor: Int)? {
    for factor in [1, 2] {
      let values = indicators.map { $0.fullMarks * Rational(factor) }
      if values.allSatisfy(\.isInteger) {
        return (values.map { Int($0.doubleValue) }, factor)
      }
    }
    return nil
  }

  /// Returns a unit's total under other full marks, given in the order of ``indicators``, rounded
  /// by the scheme's rule.
  public func total(ofUnit unit: Int, marks: [Rational]) -> Rational {
    let rows = zip(units[unit].rates, marks).map { scheme.rounding.indicatorMarks($0 * $1) }
    return scheme.rounding.total(rows.reduce(0, +))
  }
}

extension [Rational] {
  /// The rank of each total: 1 + the number of larger ones.
  public var ranks: [Int] {
    let falling = sorted(by: >)
    var first: [Rational: Int] = [:]
    for (place, total) in falling.enumerated() where first[total] == nil {
      first[total] = place + 1
    }
    return map { first[$0] ?? 0 }
  }
}
