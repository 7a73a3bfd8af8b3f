import HengModel
import HengScoring
import HengSensitivity

/// A small scheme of 100 marks and made-up units under it.
enum VarianceUnits {
  /// What a unit reports: cases a and b, a rate in percent, a share in hundredths, marks of quality.
  struct Sample: Sendable {
    var a: Int
    var b: Int
    var rate: Int
    var share: Int
    var quality: Rational
    /// Marks judged for the rate, which then isn't reported.
    var judgedRate: Rational?
  }

  static let samples = [
    Sample(a: 3, b: 2, rate: 105, share: 90, quality: 18),
    Sample(a: 1, b: 4, rate: 100, share: 50, quality: 20),
    Sample(a: 0, b: 1, rate: 130, share: 100, quality: 12),
    Sample(a: 2, b: 0, rate: 102, share: 75, quality: 15),
  ]

  private static let provenance = Provenance(marks: .assumed, rule: .assumed)

  private static func interval(_ lower: Rational, _ upper: Rational, closed: Bool) -> Interval {
    Interval(lower: .init(lower, isClosed: true), upper: .init(upper, isClosed: closed))
  }

  private static func row(
    _ id: String, _ marks: Rational, in dimension: String, measure: Measure? = nil,
    unit: UnitOfMeasure = .one, _ rule: ScoringRule
  ) -> SchemeRow {
    SchemeRow(
      indicator: Indicator(
        id: id, label: LocalizedText(id), fullMarks: marks,
        path: [.init(id: dimension, label: LocalizedText(dimension), fullMarks: 0)],
        provenance: provenance), measure: measure, unit: unit, rule: rule)
  }

  static func scheme() throws -> Scheme {
    Scheme(
      id: "variance", label: "variance", fullMarks: 100,
      rounding: MarkRounding(place: .indicators, digits: 2, mode: .halfUp),
      grades: GradeScale([
        Grade(id: "good", label: "good", range: interval(85, 100, closed: true)),
        Grade(id: "fair", label: "fair", range: interval(70, 85, closed: false)),
        Grade(id: "poor", label: "poor", range: interval(0, 70, closed: false)),
      ]), gradesProvenance: provenance,
      facts: [
        FactDeclaration(id: "rate", label: "rate", unit: .percent),
        FactDeclaration(id: "share", label: "share", unit: .percent),
      ],
      rows: [
        row("a", 30, in: "process", .incidents(IncidentsRule(marksPerCase: 1))),
        row("b", 20, in: "process", .incidents(IncidentsRule(marksPerCase: 1))),
        row(
          "rate", 20, in: "process", measure: try Measure(parsing: "rate"), unit: .percent,
          .deduct(
            DeductRule(side: .above, limit: 1, step: Rational(1, over: 100), marksPerStep: 1))),
        row(
          "share", 10, in: "output", measure: try Measure(parsing: "share"), unit: .percent,
          .linear(
            LinearRule(
              points: [
                .init(value: 0, marks: 0), .init(value: Rational(1, over: 2), marks: 4),
                .init(value: 1, marks: 10),
              ], outside: .notCovered))),
        row(
          "quality", 20, in: "output",
          .levels(
            LevelsRule(levels: [
              .init(id: "any", label: "any", range: interval(0, 20, closed: true))
            ]))),
      ])
  }

  static func evaluation(_ number: Int, _ sample: Sample) -> Evaluation {
    func fact(_ id: String, _ hundredths: Int) -> Fact {
      Fact(
        key: FactKey(id),
        content: .figure(.init(Quantity(Rational(hundredths), .percent), unit: .percent)),
        status: .reported)
    }
    func judgement(_ id: String, _ decision: Judgement.Decision) -> Judgement {
      Judgement(indicatorID: id, decision: decision, grounds: .init(basis: .judged))
    }
    func cases(_ count: Int) -> Judgement.Decision {
      .incidents([.init(count: count, grounds: .init(basis: .judged))])
    }
    return Evaluation(
      unit: EvaluationUnit(id: "unit-\(number)", label: LocalizedText("unit \(number)")),
      year: 2023,
      facts: [fact("share", sample.share)]
        + (sample.judgedRate == nil ? [fact("rate", sample.rate)] : []),
      judgements: [
        judgement("a", cases(sample.a)), judgement("b", cases(sample.b)),
        judgement("quality", .level(id: "any", marks: sample.quality, marksBasis: .judged)),
      ] + (sample.judgedRate.map { [judgement("rate", .marks($0))] } ?? []))
  }

  static func units(_ samples: [Sample] = samples) throws -> ScoredUnits {
    let scheme = try scheme()
    let parts = try samples.enumerated().map { number, sample in
      try ScoredUnits(scheme.score(evaluation(number, sample)), path: "unit-\(number)")
    }
    var all = parts[0]
    for part in parts.dropFirst() { try all.append(part) }
    return all
  }

  /// A grid over a closed interval.
  static func grid(
    _ lower: Rational, _ upper: Rational, unit: Rational = 1, coarsest: Rational? = nil
  ) -> DecimalGrid {
    guard
      let grid = DecimalGrid(
        over: interval(lower, upper, closed: true), unit: unit, coarsest: coarsest)
    else { preconditionFailure("no grid from \(lower) to \(upper)") }
    return grid
  }
}

extension DecimalGrid {
  /// The variance of its numbers, each equally likely: step²·(count² − 1)/12.
  var variance: Double {
    let (width, size) = (step.doubleValue, Double(count))
    return width * width * (size * size - 1) / 12
  }
}
