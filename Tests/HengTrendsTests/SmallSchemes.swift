import HengModel
import HengScoring

/// Schemes and evaluations made in the test.
enum SmallSchemes {
  static let provenance = Provenance(marks: .assumed, rule: .assumed)
  static let byRow = MarkRounding(place: .indicators, digits: 2, mode: .halfUp)
  static let grades = GradeScale([
    Grade(id: "good", label: "good", range: Interval(lower: .init(80, isClosed: true), upper: nil)),
    Grade(
      id: "fair", label: "fair",
      range: Interval(lower: .init(60, isClosed: true), upper: .init(80, isClosed: false))),
    Grade(
      id: "poor", label: "poor", range: Interval(lower: nil, upper: .init(60, isClosed: false))),
  ])

  /// A row over the fact of its own name, or of another.
  static func row(
    _ id: String, _ fullMarks: Rational, _ rule: ScoringRule, fact: String? = nil,
    notApplicableMarks: Rational? = nil
  ) throws -> SchemeRow {
    let measured = rule.kind.takesMeasure != false
    return SchemeRow(
      indicator: Indicator(
        id: id, label: LocalizedText(id), fullMarks: fullMarks, path: [], provenance: provenance),
      measure: measured ? try Measure(parsing: fact ?? id) : nil, rule: rule,
      notApplicableMarks: notApplicableMarks)
  }

  static func scheme(
    _ rows: [SchemeRow], rounding: MarkRounding = byRow, id: String = "scheme"
  ) -> Scheme {
    let names = Set(rows.flatMap(\.facts).map(\.id)).sorted()
    return Scheme(
      id: id, label: LocalizedText(id),
      fullMarks: rows.reduce(0) { $0 + $1.indicator.fullMarks }, rounding: rounding,
      grades: grades, gradesProvenance: provenance,
      facts: names.map { FactDeclaration(id: $0, label: LocalizedText($0), unit: .one) }, rows: rows
    )
  }

  static func evaluation(
    _ year: Int, _ facts: [String: Rational] = [:], judgements: [Judgement] = [],
    unit: String = "unit"
  ) -> Evaluation {
    Evaluation(
      unit: EvaluationUnit(id: unit, label: LocalizedText(unit)), year: year,
      facts: facts.sorted { $0.key < $1.key }.map { id, value in
        Fact(
          key: FactKey(id), content: .figure(.init(Quantity(value), unit: .one)),
          status: .reported)
      }, judgements: judgements)
  }

  static func judged(_ id: String, _ decision: Judgement.Decision) -> Judgement {
    Judgement(indicatorID: id, decision: decision, grounds: .init(basis: .judged))
  }

  /// Full marks at a target, in proportion below it.
  static func upTo(_ target: String) throws -> ScoringRule {
    .proportional(ProportionalRule(target: try Measure(parsing: target), direction: .atLeast))
  }
}
