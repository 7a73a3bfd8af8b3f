import HengModel
import HengScoring
import HengTestSupport

/// A made-up evaluation all of whose figures, words and dates agree, with its scheme.
struct GeneratedReport {
  var scheme: Scheme
  var evaluation: Evaluation

  /// Makes up an evaluation; equal seeds give equal ones.
  init(seed: UInt64) throws {
    let figures = GeneratedFigures(seed: seed)
    scheme = try GeneratedReport.scheme()
    let facts = figures.facts
    var evaluation = Evaluation(
      unit: EvaluationUnit(id: "unit", label: LocalizedText(zh: "某局", en: "A bureau")),
      year: 2023, facts: facts, judgements: figures.judgements, budgetLines: figures.lines,
      execution: figures.execution, satisfaction: figures.satisfaction, dates: figures.dates,
      claims: figures.claims, relations: figures.relations)
    let score = try scheme.score(evaluation)
    evaluation.published = try GeneratedReport.published(score, figures)
    self.evaluation = evaluation
  }

  /// Changes the amount of a fact of the evaluated year.
  mutating func change(_ id: String, _ change: (inout Fact) -> Void) {
    for index in evaluation.facts.indices where evaluation.facts[index].key == FactKey(id) {
      change(&evaluation.facts[index])
    }
  }

  /// Changes what a relation says must hold.
  mutating func change(relation id: String, _ kind: (Relation.Kind) -> Relation.Kind) {
    for index in evaluation.relations.indices where evaluation.relations[index].id == id {
      evaluation.relations[index].kind = kind(evaluation.relations[index].kind)
    }
  }

  /// Changes a budget line.
  mutating func change(line id: String, _ change: (inout BudgetLine) -> Void) {
    for index in evaluation.budgetLines.indices where evaluation.budgetLines[index].id == id {
      change(&evaluation.budgetLines[index])
    }
  }

  /// Takes a claim out.
  mutating func withdraw(claim id: String) { evaluation.claims.removeAll { $0.id == id } }

  /// Takes out the shares and rates that are printed beside budget lines.
  mutating func withdrawPrintedRates() {
    for index in evaluation.budgetLines.indices {
      evaluation.budgetLines[index].printedShare = nil
      evaluation.budgetLines[index].printedRate = nil
    }
  }
}

// MARK: - The scheme

extension GeneratedReport {
  private static func scheme() throws -> Scheme {
    func row(
      _ id: String, _ marks: Rational, in dimension: Indicator.DimensionLabel,
      measure: String? = nil, _ rule: ScoringRule
    ) throws -> SchemeRow {
      SchemeRow(
        indicator: Indicator(
          id: id, label: LocalizedText(id), fullMarks: marks, path: [dimension],
          provenance: Provenance(marks: .assumed, rule: .assumed)),
        measure: try measure.map { try Measure(parsing: $0) }, unit: .percent, rule: rule)
    }
    func dimension(_ id: String, _ marks: Rational) -> Indicator.DimensionLabel {
      .init(id: id, label: LocalizedText(id), fullMarks: marks)
    }
    let (input, process, effects) = (
      dimension("input", 30), dimension("process", 40), dimension("effects", 30)
    )
    let perPoint = ScoringRule.deduct(
      DeductRule(
        side: .above, limit: 1, step: Rational(1, over: 100), marksPerStep: Rational(1, over: 2),
        steps: .floor))
    let items = (1...4).map {
      ChecklistRule.Item(id: "item-\($0)", label: LocalizedText("item \($0)"), marks: 4)
    }
    let bands = [
      BandsRule.Band(
        range: Interval(lower: .init(Rational(9, over: 10), isClosed: true), upper: nil), marks: 10),
      BandsRule.Band(
        range: Interval(lower: nil, upper: .init(Rational(9, over: 10), isClosed: false)), marks: 6),
    ]
    let (money, people) = (GeneratedFigures.money, GeneratedFigures.people)
    return Scheme(
      id: "generated", label: "generated", fullMarks: 100,
      rounding: MarkRounding(place: .indicators, digits: 2, mode: .halfUp),
      grades: GradeScale([
        Grade(
          id: "good", label: LocalizedText(zh: "良", en: "Good"), aliases: ["良好"],
          range: Interval(lower: .init(80, isClosed: true), upper: nil)),
        Grade(
          id: "poor", label: LocalizedText(zh: "差", en: "Poor"), aliases: ["较差"],
          range: Interval(lower: nil, upper: .init(80, isClosed: false))),
      ]), gradesProvenance: Provenance(marks: .assumed, rule: .assumed),
      facts: [
        FactDeclaration(id: "staff-in-post", label: "staff in post", unit: people),
        FactDeclaration(id: "establishment", label: "establishment", unit: people),
        FactDeclaration(id: "adjusted-budget", label: "adjusted budget", unit: money),
        FactDeclaration(id: "expenditure", label: "expenditure", unit: money),
        FactDeclaration(id: "official-budget", label: "official budget", unit: money),
        FactDeclaration(id: "official-expenses", label: "official expenses", unit: money),
        FactDeclaration(
          id: "satisfaction-rate", label: "satisfaction", unit: .percent, isMeasuredBySurvey: true),
      ],
      rows: [
        try row("staffing", 10, in: input, measure: "staff-in-post / establishment", perPoint),
        try row(
          "execution", 20, in: input, measure: "expenditure / adjusted-budget",
          .proportional(
            ProportionalRule(target: try Measure(parsing: "100%"), direction: .atLeast))),
        try row("systems", 16, in: process, .checklist(ChecklistRule(items: items))),
        try row("compliance", 12, in: process, .incidents(IncidentsRule(marksPerCase: 1))),
        try row(
          "official-control", 12, in: process, measure: "official-expenses / official-budget",
          perPoint),
        try row("key-work", 20, in: effects, .external(ExternalRule())),
        try row(
          "satisfaction", 10, in: effects, measure: "satisfaction-rate",
          .bands(BandsRule(bands: bands))),
      ],
      relations: [
        Relation(
          id: "official-parts", label: "parts of the official expenses",
          kind: .sum(
            [.init("abroad"), .init("vehicles"), .init("reception")],
            whole: .init("official-expenses")))
      ])
  }

  private static func published(
    _ score: EvaluationScore, _ figures: GeneratedFigures
  ) throws -> PublishedResult {
    let marks = Dictionary(
      uniqueKeysWithValues: score.rows.compactMap { row in
        row.marks.map { (row.row.indicator.id, $0) }
      })
    var subtotals: [String: Rational] = [:]
    for row in score.rows {
      subtotals[row.row.indicator.path[0].id, default: 0] += row.marks ?? 0
    }
    let lost = score.rows.filter { ($0.marks ?? 0) < $0.row.indicator.fullMarks }
    let execution = Rational(figures.expenditure, over: figures.adjusted)
    return PublishedResult(
      total: score.total, grade: score.grade?.label.zh, marks: marks, subtotals: subtotals,
      measures: ["execution": .percent(execution)],
      reasons: Dictionary(
        uniqueKeysWithValues: lost.map { ($0.row.indicator.id, "写明的原因") }),
      evidence: Evidence(place: "自评表"))
  }
}
