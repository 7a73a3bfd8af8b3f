import HengModel
import HengScoring
import HengTestSupport
import Testing

@Suite struct EngineTests {
  private static let provenance = Provenance(marks: .assumed, rule: .assumed)
  private static let halves = [
    Grade(id: "pass", label: "pass", range: Interval(lower: .init(60, isClosed: true), upper: nil)),
    Grade(
      id: "fail", label: "fail", range: Interval(lower: nil, upper: .init(60, isClosed: false))),
  ]

  private func scheme(
    _ rows: [(String, Rational, ScoringRule)], rounding: MarkRounding
  ) throws -> Scheme {
    Scheme(
      id: "test", label: "test", fullMarks: 100, rounding: rounding,
      grades: GradeScale(EngineTests.halves), gradesProvenance: EngineTests.provenance,
      facts: [FactDeclaration(id: "rate", label: "rate", unit: .percent)],
      rows: try rows.map { id, marks, rule in
        let judged =
          if case .veto = rule { true } else if case .incidents = rule { true } else { false }
        return SchemeRow(
          indicator: Indicator(
            id: id, label: LocalizedText(id), fullMarks: marks, path: [],
            provenance: EngineTests.provenance),
          measure: judged ? nil : try Measure(parsing: "rate"), unit: .percent, rule: rule)
      })
  }

  private func evaluation(
    rate: Rational?, judgements: [Judgement] = [], status: FactStatus = .reported,
    printed: Rational? = nil, published: PublishedResult? = nil
  ) -> Evaluation {
    let facts = rate.map { value in
      Fact(
        key: FactKey("rate"), content: .figure(.init(Quantity(value), unit: .percent)),
        status: status, printed: printed.map { .init(Quantity($0), unit: .percent) })
    }
    return Evaluation(
      unit: EvaluationUnit(id: "unit", label: "unit"), year: 2023, published: published,
      facts: [facts].compactMap { $0 }, judgements: judgements)
  }

  private func proportional() throws -> ScoringRule {
    .proportional(ProportionalRule(target: try Measure(parsing: "100%"), direction: .atLeast))
  }

  /// Two rows of 50 at one third each: 16.666… twice is 33.33 rounded once, and 33.34 row by row.
  @Test func `rounds once, where the scheme says`() throws {
    let rows = [("a", Rational(50), try proportional()), ("b", 50, try proportional())]
    let third = evaluation(rate: Rational(1, over: 3))
    let atTotal = try scheme(rows, rounding: .init(place: .total, digits: 2, mode: .halfUp))
    let atRows = try scheme(rows, rounding: .init(place: .indicators, digits: 2, mode: .halfUp))
    #expect(try atTotal.score(third).total == Rational(3333, over: 100))
    #expect(try atTotal.score(third).rows[0].marks == Rational(50, over: 3))
    #expect(try atRows.score(third).total == Rational(3334, over: 100))
  }

  /// 59.995 becomes 60.00, and that is what the grade is looked up by.
  @Test func `grades the rounded total`() throws {
    let scheme = try scheme(
      [("a", 100, try proportional())], rounding: .init(place: .total, digits: 2, mode: .halfUp))
    let score = try scheme.score(evaluation(rate: Rational(59_995, over: 100_000)))
    #expect(score.total == 60)
    #expect(score.grade?.id == "pass")
  }

  @Test func `facts of different standing open the interval differently`() throws {
    let scheme = try scheme(
      [("a", 100, try proportional())], rounding: .init(place: .total, digits: 2, mode: .halfUp))
    let reported = try scheme.score(evaluation(rate: Rational(7, over: 10)))
    #expect(reported.admissible == MarkRange(70))
    let assumed = try scheme.score(evaluation(rate: Rational(7, over: 10), status: .assumed))
    #expect(assumed.total == 70)
    #expect(assumed.admissible == MarkRange(0, 100))
    #expect(assumed.admissibleGrades.map(\.id) == ["pass", "fail"])
    let corrected = try scheme.score(
      evaluation(rate: Rational(7, over: 10), status: .corrected, printed: Rational(4, over: 10)))
    #expect(corrected.total == 70)
    #expect(corrected.admissible == MarkRange(40, 70))
    #expect(corrected.shares == [BasisShare(basis: .corrected, available: 100, awarded: 70)])
    let missing = try scheme.score(evaluation(rate: nil))
    #expect(missing.total == nil)
    #expect(missing.grade == nil)
    #expect(missing.undeterminedFullMarks == 100)
    #expect(missing.rows[0].result.outcome == .missingFacts)
  }

  @Test(arguments: [
    (Rational(70), PublishedCheck.Total.reproduced), (50, .reachable), (80, .unreachable),
  ])
  func `a published total is reproduced, reachable, or an error`(
    published: Rational, outcome: PublishedCheck.Total
  ) throws {
    let scheme = try scheme(
      [("a", 100, try proportional())], rounding: .init(place: .total, digits: 2, mode: .halfUp))
    let score = try scheme.score(
      evaluation(
        rate: Rational(7, over: 10), status: .corrected, printed: Rational(4, over: 10),
        published: PublishedResult(total: published, grade: "pass")))
    #expect(score.published?.total == outcome)
    #expect(score.published?.isGradeConsistent == (published >= 60))
  }

  @Test func `a veto caps the total, and opens the interval while undecided`() throws {
    let scheme = try scheme(
      [
        ("a", 100, try proportional()),
        (
          "veto", 0,
          .veto(VetoRule(condition: nil, effect: .totalAtMost(Rational(5999, over: 100))))
        ),
      ], rounding: .init(place: .total, digits: 2, mode: .halfUp))
    func veto(_ isExercised: Bool, _ basis: Basis) -> Judgement {
      Judgement(indicatorID: "veto", decision: .veto(isExercised), grounds: .init(basis: basis))
    }
    let undecided = try scheme.score(evaluation(rate: 1))
    #expect(undecided.total == 100)
    #expect(undecided.admissible == MarkRange(Rational(5999, over: 100), 100))
    let exercised = try scheme.score(evaluation(rate: 1, judgements: [veto(true, .reported)]))
    #expect(exercised.total == Rational(5999, over: 100))
    #expect(exercised.grade?.id == "fail")
    #expect(exercised.admissible == MarkRange(Rational(5999, over: 100)))
    let dismissed = try scheme.score(evaluation(rate: 1, judgements: [veto(false, .reported)]))
    #expect(dismissed.admissible == MarkRange(100))
  }

  @Test func `a veto by condition limits the grade alone`() throws {
    let condition = try Measure(parsing: "rate > 90%")
    let scheme = try scheme(
      [
        ("a", 100, try proportional()),
        (
          "veto", 0,
          .veto(VetoRule(condition: condition, effect: .gradeAtMost(EngineTests.halves[1])))
        ),
      ], rounding: .init(place: .total, digits: 2, mode: .halfUp))
    let score = try scheme.score(evaluation(rate: 1))
    #expect(score.total == 100)
    #expect(score.grade?.id == "fail")
    #expect(try scheme.score(evaluation(rate: Rational(9, over: 10))).grade?.id == "pass")
  }

  private func vetoScheme(_ vetoes: [VetoRule]) throws -> Scheme {
    try scheme(
      [("a", 100, try proportional())]
        + vetoes.enumerated().map { ("veto-\($0)", Rational.zero, ScoringRule.veto($1)) },
      rounding: .init(place: .total, digits: 2, mode: .halfUp))
  }

  private func veto(_ number: Int, _ isExercised: Bool, _ basis: Basis) -> Judgement {
    Judgement(
      indicatorID: "veto-\(number)", decision: .veto(isExercised), grounds: .init(basis: basis))
  }

  @Test func `a settled veto limits although another with the same effect is undecided`() throws {
    let cap = VetoRule(condition: nil, effect: .totalAtMost(59))
    let score = try vetoScheme([cap, cap]).score(
      evaluation(
        rate: 1, judgements: [veto(0, true, .reported)],
        published: PublishedResult(total: 95)))
    #expect(score.total == 59)
    #expect(score.admissible == MarkRange(59))
    #expect(score.published?.total == .unreachable)
    #expect(score.hasUndecidedVeto)
  }

  @Test func `a judged veto limits what is charged and not what is admissible`() throws {
    let cap = VetoRule(condition: nil, effect: .totalAtMost(59))
    let score = try vetoScheme([cap]).score(
      evaluation(rate: 1, judgements: [veto(0, true, .judged)]))
    #expect(score.total == 59)
    #expect(score.admissible == MarkRange(59, 100))
    #expect(score.charged == MarkRange(59))
  }

  @Test func `a veto on a corrected figure is settled only if both readings agree`() throws {
    let cap = VetoRule(
      condition: try Measure(parsing: "rate < 50%"), effect: .totalAtMost(30))
    let score = try vetoScheme([cap]).score(
      evaluation(
        rate: Rational(7, over: 10), status: .corrected, printed: Rational(4, over: 10)))
    #expect(score.total == 70)
    #expect(score.admissible == MarkRange(30, 70))
    let agreed = try vetoScheme([cap]).score(
      evaluation(
        rate: Rational(7, over: 10), status: .corrected, printed: Rational(6, over: 10)))
    #expect(agreed.admissible == MarkRange(60, 70))
  }

  @Test func `a grade veto shows in the admissible grades and in the published check`() throws {
    let cap = VetoRule(condition: nil, effect: .gradeAtMost(EngineTests.halves[1]))
    func score(_ judgements: [Judgement]) throws -> EvaluationScore {
      try vetoScheme([cap]).score(
        evaluation(
          rate: 1, judgements: judgements, published: PublishedResult(total: 100, grade: "fail")))
    }
    let settled = try score([veto(0, true, .reported)])
    #expect(settled.admissibleGrades.map(\.id) == ["fail"])
    #expect(settled.published?.isGradeConsistent == true)
    let undecided = try score([])
    #expect(undecided.grade?.id == "pass")
    #expect(undecided.admissibleGrades.map(\.id) == ["pass", "fail"])
    #expect(undecided.published?.isGradeConsistent == true)
    let dismissed = try score([veto(0, false, .reported)])
    #expect(dismissed.published?.isGradeConsistent == false)
  }

  @Test func `a published total is compared to its own places, and within a tenth`() throws {
    let scheme = try scheme(
      [("a", 100, try proportional())], rounding: .init(place: .total, digits: 2, mode: .halfUp))
    func check(_ published: Rational) throws -> PublishedCheck.Total? {
      try scheme.score(
        evaluation(
          rate: Rational(8863, over: 10_000), published: PublishedResult(total: published))
      ).published?.total
    }
    #expect(try check(Rational(8863, over: 100)) == .reproduced)
    #expect(try check(Rational(886, over: 10)) == .reproduced)
    #expect(try check(89) == .reproduced)
    #expect(try check(Rational(887, over: 10)) == .withinTolerance)
    #expect(try check(Rational(888, over: 10)) == .unreachable)
  }

  @Test func `a judgement can't overrule facts`() throws {
    let scheme = try scheme(
      [("a", 100, try proportional())], rounding: .init(place: .total, digits: 2, mode: .halfUp))
    let judgement = Judgement(indicatorID: "a", decision: .marks(5), grounds: .init(basis: .judged))
    #expect(throws: ScoringError.invalidJudgement(indicatorID: "a", .factsDecide)) {
      try scheme.score(evaluation(rate: 1, judgements: [judgement]))
    }
    #expect(try scheme.score(evaluation(rate: nil, judgements: [judgement])).total == 5)
  }

  /// For any facts and judgements: the total is the sum of the rows, lies inside the interval, and
  /// the shares divide the full marks.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `parts add up and the interval holds the total`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let bases: [Basis] = [.reported, .judged, .assumed]
    let scheme = try scheme(
      [
        ("a", 40, try proportional()), ("b", 30, .incidents(IncidentsRule(marksPerCase: 7))),
        (
          "c", 30,
          .deduct(DeductRule(side: .below, limit: 1, step: Rational(3, over: 100), marksPerStep: 2))
        ),
      ], rounding: .init(place: .indicators, digits: 2, mode: .halfUp))
    let incidents = (0..<random.integer(in: 0...3)).map { _ in
      Judgement.Incident(
        count: random.integer(in: 1...2), grounds: .init(basis: bases[random.integer(in: 0...2)]))
    }
    let status: [FactStatus] = [.reported, .corrected, .assumed]
    let chosen = status[random.integer(in: 0...2)]
    let score = try scheme.score(
      evaluation(
        rate: Rational(random.integer(in: 0...1200), over: 1000),
        judgements: [
          Judgement(
            indicatorID: "b", decision: .incidents(incidents),
            grounds: .init(basis: bases[random.integer(in: 0...2)]))
        ], status: chosen,
        printed: chosen == .corrected ? Rational(random.integer(in: 0...1200), over: 1000) : nil))
    let total = try #require(score.total)
    #expect(total == score.rows.reduce(0) { $0 + ($1.marks ?? 0) })
    #expect(score.admissible.contains(total))
    #expect(score.charged.contains(total))
    #expect(score.charged.maximum <= score.admissible.maximum)
    #expect(score.shares.reduce(0) { $0 + $1.available } == 100)
    #expect(score.shares.reduce(0) { $0 + $1.awarded } == total)
    #expect(score.deductions.reduce(0) { $0 + $1.deduction.marks } == 100 - total)
  }
}
