import HengModel
import HengScoring
import HengTrends
import Testing

@Suite struct ScoreDecompositionTests {
  private func decomposition(
    _ earlier: (Scheme, Evaluation), _ later: (Scheme, Evaluation)
  ) throws -> ScoreDecomposition {
    try ScoreDecomposition(
      from: try earlier.0.score(earlier.1), to: try later.0.score(later.1))
  }

  private let half = Rational(1, over: 2)

  /// From 0.5 · 10 = 5 to 0.8 · 20 = 16: data first adds 3, last 6; weight first adds 5, last 8.
  @Test func `averages over the orders`() throws {
    let rule = try SmallSchemes.upTo("1")
    let split = try decomposition(
      (
        SmallSchemes.scheme([try SmallSchemes.row("a", 10, rule)]),
        SmallSchemes.evaluation(2022, ["a": half])
      ),
      (
        SmallSchemes.scheme([try SmallSchemes.row("a", 20, rule)]),
        SmallSchemes.evaluation(2023, ["a": Rational(4, over: 5)])
      ))
    let expected = ChangeParts(data: Rational(9, over: 2), weight: Rational(13, over: 2))
    #expect(split.indicators.map(\.parts) == [expected])
    #expect(split.indicators[0].division == .split)
    let (old, new) = (split.indicators[0].earlier, split.indicators[0].later)
    #expect([old?.marks, old?.fullMarks, new?.marks, new?.fullMarks] == [5, 10, 16, 20])
    #expect(split.parts == expected)
    #expect(split.change == 11)
  }

  /// Rates by data and rule: ½ and 1 under the target 1, 1 and 1 under the target ½; the rule adds
  /// 5 first and 0 last, as the data does.
  @Test func `a laxer rule and better data share what either would have brought`() throws {
    let strict = SmallSchemes.scheme([
      try SmallSchemes.row("a", 10, try SmallSchemes.upTo("1"))
    ])
    let lax = SmallSchemes.scheme([try SmallSchemes.row("a", 10, try SmallSchemes.upTo("0.5"))])
    let split = try decomposition(
      (strict, SmallSchemes.evaluation(2022, ["a": half])),
      (lax, SmallSchemes.evaluation(2023, ["a": 1])))
    #expect(split.parts == ChangeParts(data: Rational(5, over: 2), rule: Rational(5, over: 2)))
  }

  @Test func `one scheme in both years leaves nothing to rule and weight`() throws {
    let scheme = SmallSchemes.scheme(
      [
        try SmallSchemes.row("a", Rational(25, over: 3), try SmallSchemes.upTo("1")),
        try SmallSchemes.row(
          "b", Rational(25, over: 3), .incidents(IncidentsRule(marksPerCase: 1))),
      ], rounding: MarkRounding(place: .indicators, digits: 1, mode: .halfEven))
    let cases = [Judgement.Incident(count: 2, grounds: .init(basis: .judged))]
    let split = try decomposition(
      (
        scheme,
        SmallSchemes.evaluation(
          2022, ["a": half], judgements: [SmallSchemes.judged("b", .incidents(cases))])
      ),
      (
        scheme,
        SmallSchemes.evaluation(
          2023, ["a": 1], judgements: [SmallSchemes.judged("b", .incidents([]))])
      ))
    #expect(split.parts == ChangeParts(data: split.change))
    #expect(split.change != 0)
    #expect(split.indicators.allSatisfy { $0.division == .split })
  }

  @Test func `an indicator of one year is a matter of weight`() throws {
    let rule = try SmallSchemes.upTo("1")
    let split = try decomposition(
      (
        SmallSchemes.scheme(
          [try SmallSchemes.row("a", 10, rule), try SmallSchemes.row("old", 20, rule)]),
        SmallSchemes.evaluation(2022, ["a": 1, "old": half])
      ),
      (
        SmallSchemes.scheme(
          [try SmallSchemes.row("new", 5, rule), try SmallSchemes.row("a", 10, rule)]),
        SmallSchemes.evaluation(2023, ["a": 1, "new": 1])
      ))
    #expect(split.indicators.map(\.indicator.id) == ["new", "a", "old"])
    #expect(split.indicators.map(\.division) == [.onlyIn(year: 2023), .split, .onlyIn(year: 2022)])
    #expect(split.indicators.map(\.parts.weight) == [5, 0, -10])
    #expect(split.parts == ChangeParts(weight: -5))
  }

  /// Judged 8 of 10 and 15 of 15: at the other weight 12 of 15 and 10 of 10, so data first
  /// adds 2, last 3; weight first adds 4, last 5.
  @Test func `a judged row keeps its share`() throws {
    func scheme(_ marks: Rational, _ levels: [(String, Rational, Rational)]) throws -> Scheme {
      let rule = LevelsRule(
        levels: levels.map { id, low, high in
          .init(
            id: id, label: LocalizedText(id),
            range: Interval(lower: .init(low, isClosed: true), upper: .init(high, isClosed: true)))
        })
      return SmallSchemes.scheme([try SmallSchemes.row("a", marks, .levels(rule))])
    }
    func evaluation(_ year: Int, _ level: String, _ marks: Rational) -> Evaluation {
      let decision = Judgement.Decision.level(id: level, marks: marks, marksBasis: .judged)
      return SmallSchemes.evaluation(year, judgements: [SmallSchemes.judged("a", decision)])
    }
    let old = try scheme(10, [("good", 6, 10), ("bad", 0, 5)])
    let new = try scheme(15, [("fine", 9, 15), ("weak", 3, 8)])
    let split = try decomposition(
      (old, evaluation(2022, "good", 8)), (new, evaluation(2023, "fine", 15)))
    #expect(split.indicators[0].division == .split)
    #expect(split.parts == ChangeParts(data: Rational(5, over: 2), weight: Rational(9, over: 2)))
    // A tenth of full marks is less than the new rule can give.
    let merged = try decomposition(
      (old, evaluation(2022, "bad", 1)), (new, evaluation(2023, "fine", 15)))
    #expect(
      merged.indicators[0].division
        == .merged(dataOf: 2022, .judgedShareNotPossible(share: Rational(1, over: 10))))
    // Data and rule first: 1 to 10, last: 1.5 to 15.
    #expect(
      merged.parts
        == ChangeParts(weight: Rational(11, over: 4), dataAndRule: Rational(45, over: 4)))
  }

  @Test func `what can't be scored under the other rule merges data and rule`() throws {
    func reason(
      _ old: (ScoringRule, String?), _ new: (ScoringRule, String?), _ facts: [String: Rational],
      _ laterFacts: [String: Rational], judgements: [Judgement] = [],
      later laterJudgements: [Judgement] = []
    ) throws -> IndicatorChange.Division {
      let split = try decomposition(
        (
          SmallSchemes.scheme([try SmallSchemes.row("a", 10, old.0, fact: old.1)]),
          SmallSchemes.evaluation(2022, facts, judgements: judgements)
        ),
        (
          SmallSchemes.scheme([try SmallSchemes.row("a", 10, new.0, fact: new.1)]),
          SmallSchemes.evaluation(2023, laterFacts, judgements: laterJudgements)
        ))
      #expect(split.parts == ChangeParts(dataAndRule: split.change))
      return split.indicators[0].division
    }
    let rule = try SmallSchemes.upTo("1")
    #expect(
      try reason((rule, "x"), (rule, "y"), ["x": half], ["x": 1, "y": 1])
        == .merged(dataOf: 2022, .missingFacts([FactKey("y")])))
    #expect(
      try reason((rule, "x"), (rule, "y"), ["x": half, "y": 1], ["y": 1])
        == .merged(dataOf: 2023, .missingFacts([FactKey("x")])))
    let line = ScoringRule.linear(
      LinearRule(
        points: [.init(value: 1, marks: 0), .init(value: 2, marks: 10)], outside: .notCovered))
    #expect(
      try reason((rule, "x"), (line, "x"), ["x": half], ["x": 2])
        == .merged(dataOf: 2022, .notCovered))
    let incidents = ScoringRule.incidents(IncidentsRule(marksPerCase: 2))
    #expect(
      try reason(
        (rule, "x"), (incidents, nil), ["x": half], [:],
        later: [SmallSchemes.judged("a", .incidents([]))])
        == .merged(dataOf: 2022, .needsJudgement))
  }

  /// The earlier year's fact decides under the new rule, so the rule has its own part: the judged
  /// 4 of 10 would be 5 by the fact.
  @Test func `facts decide a judged row where the other rule has them do so`() throws {
    let old = SmallSchemes.scheme([
      try SmallSchemes.row("a", 10, .incidents(IncidentsRule(marksPerCase: 2)))
    ])
    let new = SmallSchemes.scheme([try SmallSchemes.row("a", 10, try SmallSchemes.upTo("1"))])
    let cases = [Judgement.Incident(count: 3, grounds: .init(basis: .judged))]
    let judgement = SmallSchemes.judged("a", .incidents(cases))
    let split = try decomposition(
      (old, SmallSchemes.evaluation(2022, ["a": half], judgements: [judgement])),
      (new, SmallSchemes.evaluation(2023, judgements: [SmallSchemes.judged("a", .marks(9))])))
    #expect(split.indicators[0].division == .split)
    // Rule first: 4 to 5, last: 9 to 9; data first: 4 to 9, last: 5 to 9.
    #expect(split.parts == ChangeParts(data: Rational(9, over: 2), rule: half))
  }

  @Test func `a row that doesn't apply needs the other scheme to say so`() throws {
    let rule = try SmallSchemes.upTo("1")
    func scheme(_ notApplicableMarks: Rational?, _ fullMarks: Rational) throws -> Scheme {
      SmallSchemes.scheme([
        try SmallSchemes.row("a", fullMarks, rule, notApplicableMarks: notApplicableMarks)
      ])
    }
    let absent = SmallSchemes.evaluation(
      2022, judgements: [SmallSchemes.judged("a", .notApplicable)])
    let later = SmallSchemes.evaluation(2023, ["a": half])
    let told = try decomposition((scheme(10, 10), absent), (scheme(8, 8), later))
    #expect(told.indicators[0].division == .split)
    let untold = try decomposition((scheme(10, 10), absent), (scheme(nil, 8), later))
    #expect(
      untold.indicators[0].division == .merged(dataOf: 2022, .judgedShareNotPossible(share: 1)))
    #expect(untold.parts.sum == -6)
  }

  /// Thirds of 10: 3.333… each, 6.67 in all; the later rounding to whole marks makes 7 of them.
  @Test func `a change of rounding is a matter of rule`() throws {
    let rows = [
      try SmallSchemes.row("a", 10, try SmallSchemes.upTo("1")),
      try SmallSchemes.row("b", 10, try SmallSchemes.upTo("1")),
    ]
    func scheme(_ digits: Int) -> Scheme {
      SmallSchemes.scheme(
        rows, rounding: MarkRounding(place: .total, digits: digits, mode: .halfUp))
    }
    let third = Rational(1, over: 3)
    let split = try decomposition(
      (scheme(2), SmallSchemes.evaluation(2022, ["a": third, "b": third])),
      (scheme(0), SmallSchemes.evaluation(2023, ["a": third, "b": third])))
    #expect(split.indicators.allSatisfy { $0.parts == ChangeParts() })
    #expect(split.rounding == ChangeParts(rule: Rational(33, over: 100)))
    #expect(split.parts.sum == split.change)
  }

  @Test func `a veto's effect stands by itself`() throws {
    let rows = [
      try SmallSchemes.row("a", 100, try SmallSchemes.upTo("1")),
      try SmallSchemes.row("veto", 0, .veto(VetoRule(condition: nil, effect: .totalAtMost(59)))),
    ]
    let scheme = SmallSchemes.scheme(rows)
    let split = try decomposition(
      (scheme, SmallSchemes.evaluation(2022, ["a": Rational(7, over: 10)])),
      (
        scheme,
        SmallSchemes.evaluation(
          2023, ["a": Rational(9, over: 10)], judgements: [SmallSchemes.judged("veto", .veto(true))]
        )
      ))
    #expect(split.change == -11)
    #expect(split.vetoes == ChangeParts(dataAndRule: -31))
    #expect(split.parts == ChangeParts(data: 20, dataAndRule: -31))
    #expect(!split.isAllData)
  }

  @Test func `a fact in another kind of unit isn't taken for the same`() throws {
    let rule = try SmallSchemes.upTo("1")
    let old = SmallSchemes.scheme([try SmallSchemes.row("a", 10, rule)])
    var new = SmallSchemes.scheme([
      try SmallSchemes.row("a", 20, try SmallSchemes.upTo("1 人"))
    ])
    let people = try #require(UnitOfMeasure("人"))
    new.facts[0].unit = people
    var later = SmallSchemes.evaluation(2023)
    later.facts = [
      Fact(
        key: FactKey("a"), content: .figure(.init(Quantity(1, people), unit: people)),
        status: .reported)
    ]
    let split = try decomposition((old, SmallSchemes.evaluation(2022, ["a": half])), (new, later))
    #expect(
      split.indicators[0].division == .merged(dataOf: 2022, .missingFacts([FactKey("a")])))
    #expect(split.parts.sum == 15)
  }

  @Test func `refuses other units and open rows`() throws {
    let scheme = SmallSchemes.scheme([
      try SmallSchemes.row("a", 10, try SmallSchemes.upTo("1"))
    ])
    let scored = try scheme.score(SmallSchemes.evaluation(2022, ["a": 1]))
    let other = try scheme.score(SmallSchemes.evaluation(2023, ["a": 1], unit: "other"))
    let open = try scheme.score(SmallSchemes.evaluation(2023))
    #expect(throws: DecompositionError.differentUnits("unit", "other")) {
      try ScoreDecomposition(from: scored, to: other)
    }
    #expect(throws: DecompositionError.undetermined(year: 2023, rows: ["a"])) {
      try ScoreDecomposition(from: scored, to: open)
    }
  }

  /// What an incomplete scheme leaves out would look like new indicators.
  @Test func `a partial scheme is compared to the same rows only`() throws {
    let rule = try SmallSchemes.upTo("1")
    var part = SmallSchemes.scheme([try SmallSchemes.row("a", 10, rule)])
    part.isPartial = true
    let whole = SmallSchemes.scheme([
      try SmallSchemes.row("a", 10, rule), try SmallSchemes.row("b", 10, rule),
    ])
    let later = (whole, SmallSchemes.evaluation(2023, ["a": 1, "b": 1]))
    #expect(throws: DecompositionError.partialScheme(year: 2022)) {
      try decomposition((part, SmallSchemes.evaluation(2022, ["a": half])), later)
    }
    let split = try decomposition(
      (part, SmallSchemes.evaluation(2022, ["a": half])),
      (part, SmallSchemes.evaluation(2023, ["a": 1])))
    #expect(split.parts == ChangeParts(data: 5))
  }
}
