import HengModel
import HengScoring
import HengSensitivity
import HengTestSupport

/// Scored units to test with: schemes whose rows carry over a share of their marks.
enum SmallUnits {
  private static let provenance = Provenance(marks: .assumed, rule: .assumed)

  /// A scheme of rows a, b, c, … with the grades best from 90, middle from 80, worst.
  static func scheme(
    _ marks: [Rational], id: String = "small", isPartial: Bool = false, hasVeto: Bool = false,
    cut: Rational = 90, rounding: MarkRounding = .init(place: .total, digits: 12, mode: .halfUp)
  ) -> Scheme {
    func grade(_ id: String, from lower: Rational, to upper: Rational, isTop: Bool = false) -> Grade
    {
      Grade(
        id: id, label: LocalizedText(id),
        range: Interval(
          lower: .init(lower, isClosed: true), upper: .init(upper, isClosed: isTop)))
    }
    var rows = marks.enumerated().map { index, marks in
      row(String(Array("abcdefghijklmnop")[index]), marks, .external(ExternalRule()))
    }
    if hasVeto {
      rows.append(row("fraud", 0, .veto(VetoRule(condition: nil, effect: .totalAtMost(59)))))
    }
    return Scheme(
      id: id, label: "small", isPartial: isPartial, fullMarks: 100, rounding: rounding,
      grades: GradeScale([
        grade("best", from: cut, to: 100, isTop: true), grade("middle", from: 80, to: cut),
        grade("worst", from: 0, to: 80),
      ]), gradesProvenance: provenance, facts: [], rows: rows)
  }

  private static func row(_ id: String, _ marks: Rational, _ rule: ScoringRule) -> SchemeRow {
    SchemeRow(
      indicator: Indicator(
        id: id, label: LocalizedText(id), fullMarks: marks, path: [], provenance: provenance),
      rule: rule)
  }

  /// One unit with score rates in per cent; `nil` leaves a row without marks.
  static func unit(
    _ percents: [Rational?], under scheme: Scheme, year: Int = 2023, basis: Basis = .judged,
    veto: Bool? = nil
  ) throws -> ScoredUnits {
    var judgements = zip(scheme.rows, percents).compactMap { row, percent in
      percent.map { percent in
        Judgement(
          indicatorID: row.indicator.id, decision: .carriedOver(score: percent, of: 100),
          grounds: .init(basis: basis))
      }
    }
    if let veto {
      judgements.append(
        Judgement(indicatorID: "fraud", decision: .veto(veto), grounds: .init(basis: .judged)))
    }
    let evaluation = Evaluation(
      unit: EvaluationUnit(id: "unit", label: "unit"), year: year, judgements: judgements)
    return try ScoredUnits(try scheme.score(evaluation), path: "unit.yaml")
  }

  /// Several units under one scheme.
  static func units(
    _ percents: [[Rational]], under scheme: Scheme, basis: Basis = .judged
  ) throws -> ScoredUnits {
    let parts = try percents.map { try unit($0, under: scheme, basis: basis) }
    return try parts.dropFirst().reduce(into: parts[0]) { try $0.append($1) }
  }

  /// Units of random rates in whole per cent under three rows of 50, 30 and 20 marks.
  static func random(seed: UInt64, count: Int) throws -> ScoredUnits {
    var random = RepeatableRandom(seed: seed)
    let percents = (0..<count).map { _ in
      (0..<3).map { _ in Rational(random.integer(in: 0...100)) }
    }
    return try units(percents, under: scheme([50, 30, 20]))
  }
}
