import HengModel
import HengScoring
import HengTestSupport
import Testing

/// One row over one rate, so that a rule can be tried on many values.
struct OneRow {
  var rule: ScoringRule
  var fullMarks: Rational = 10
  var rounding = MarkRounding(place: .indicators, digits: 2, mode: .halfUp)

  var scheme: Scheme {
    get throws {
      let usesMeasure =
        switch rule {
        case .checklist, .incidents, .levels, .external, .veto: false
        default: true
        }
      let indicator = Indicator(
        id: "row", label: "row", fullMarks: fullMarks, path: [],
        provenance: Provenance(marks: .assumed, rule: .assumed))
      return Scheme(
        id: "one-row", label: "one row", fullMarks: fullMarks, rounding: rounding,
        grades: GradeScale([
          Grade(
            id: "any", label: "any",
            range: Interval(lower: nil, upper: nil))
        ]), gradesProvenance: Provenance(marks: .assumed, rule: .assumed),
        facts: [
          FactDeclaration(id: "rate", label: "rate", unit: .one),
          FactDeclaration(id: "target", label: "target", unit: .one),
        ],
        rows: [
          SchemeRow(
            indicator: indicator, measure: usesMeasure ? try Measure(parsing: "rate") : nil,
            rule: rule)
        ])
    }
  }

  func score(_ rate: String, target: String? = nil) throws -> RowScore {
    let facts = try [("rate", rate), ("target", target)].compactMap { id, text -> Fact? in
      guard let text else { return nil }
      let value = try #require(Rational(decimal: text))
      return Fact(
        key: FactKey(id), content: .figure(.init(Quantity(value), unit: .one)), status: .reported)
    }
    let evaluation = Evaluation(
      unit: EvaluationUnit(id: "unit", label: "unit"), year: 2023, facts: facts)
    return try scheme.score(evaluation).rows[0]
  }

  func marks(_ rate: String, target: String? = nil) throws -> String {
    let score = try score(rate, target: target)
    return score.marks?.description ?? score.result.outcome.rawValue
  }

  func score(_ decision: Judgement.Decision, basis: Basis = .judged) throws -> RowScore {
    let judgement = Judgement(indicatorID: "row", decision: decision, grounds: .init(basis: basis))
    let evaluation = Evaluation(
      unit: EvaluationUnit(id: "unit", label: "unit"), year: 2023, judgements: [judgement])
    return try scheme.score(evaluation).rows[0]
  }
}

@Suite struct DeductRuleTests {
  private func row(_ side: DeductRule.Side, _ steps: DeductRule.Steps) -> OneRow {
    OneRow(
      rule: .deduct(
        DeductRule(
          side: side, limit: 1, step: Rational(5, over: 100), marksPerStep: 2, steps: steps)))
  }

  /// 每低于 5% 扣 2 分 of 10 marks, worked by hand in each way of counting a part of a step.
  @Test(arguments: [
    ("1", "10", "10", "10"), ("0.9927", "10", "8", "9.71"), ("0.95", "8", "8", "8"),
    ("0.9499", "8", "6", "8"), ("0.9", "6", "6", "6"), ("0.7", "0", "0", "0"),
    ("1.2", "10", "10", "10"), ("-3", "0", "0", "0"),
  ])
  func `counts steps below a limit`(
    rate: String, floor: String, ceil: String, proportional: String
  ) throws {
    #expect(try row(.below, .floor).marks(rate) == floor)
    #expect(try row(.below, .ceil).marks(rate) == ceil)
    #expect(try row(.below, .proportional).marks(rate) == proportional)
  }

  @Test func `sides mirror each other`() throws {
    #expect(try row(.above, .floor).marks("1.1") == "6")
    #expect(try row(.above, .floor).marks("0.5") == "10")
    #expect(try row(.from, .floor).marks("1.1") == "6")
    #expect(try row(.from, .floor).marks("0.9") == "6")
  }

  /// A rate whose decimal expansion never ends must still land on its step.
  @Test func `a step's edge is met exactly`() throws {
    let third = DeductRule(
      side: .above, limit: 0, step: Rational(1, over: 3), marksPerStep: 1, steps: .floor)
    var row = OneRow(rule: .deduct(third))
    row.rule = .deduct(third)
    #expect(try row.marks("1") == "7")
    #expect(try row.marks("0.999999999999") == "8")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `more excess never earns more`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    for steps in DeductRule.Steps.allCases {
      let values = (0..<20).map { _ in Rational(random.integer(in: 90_000...140_000), over: 100_000)
      }
      let marks = try values.sorted().map { value in
        try #require(try row(.above, steps).score(value.decimalText(digits: 5)).marks)
      }
      #expect(marks == marks.sorted(by: >))
    }
  }
}

@Suite struct BandsRuleTests {
  private static let bands: [(Interval, Rational)] = [
    (Interval(lower: .init(0, isClosed: true), upper: .init(0, isClosed: true)), 5),
    (
      Interval(
        lower: .init(0, isClosed: false), upper: .init(Rational(1, over: 10), isClosed: true)), 4
    ),
    (Interval(lower: .init(Rational(1, over: 10), isClosed: false), upper: nil), 0),
  ]
  private let row = OneRow(
    rule: .bands(BandsRule(bands: bands.map { BandsRule.Band(range: $0.0, marks: $0.1) })),
    fullMarks: 5)

  @Test(arguments: [
    ("0", "5"), ("0.000001", "4"), ("0.1", "4"), ("0.1000001", "0"), ("99", "0"),
    ("-0.01", "not-covered"),
  ])
  func `keeps every edge on its side`(rate: String, marks: String) throws {
    #expect(try row.marks(rate) == marks)
  }

  @Test func `shows enough places to tell a value from an edge`() throws {
    #expect(try row.score("0.1000001").result.branch.en == "0.1000001 ∈ (0.1, +∞): 0 marks")
  }

  @Test func `marks given by hand must be those of a band`() throws {
    #expect(row.rule.admits(4, fullMarks: 5, quantum: Rational(1, over: 100)))
    #expect(!row.rule.admits(3, fullMarks: 5, quantum: Rational(1, over: 100)))
  }
}

@Suite struct ProportionalRuleTests {
  private func row(
    _ direction: ProportionalRule.Direction, _ decline: ProportionalRule.Decline = .linear
  ) throws -> OneRow {
    OneRow(
      rule: .proportional(
        ProportionalRule(
          target: try Measure(parsing: "target"), direction: direction, decline: decline)))
  }

  /// Worked by hand from the three rules of the deployed systems, two decimals, half up.
  @Test(arguments: [
    (ProportionalRule.Direction.atLeast, "1", "1", "10"), (.atLeast, "2", "1", "10"),
    (.atLeast, "0.885", "1", "8.85"), (.atLeast, "1", "3", "3.33"), (.atLeast, "2", "3", "6.67"),
    (.atLeast, "-1", "1", "0"), (.atLeast, "0", "0", "10"), (.equal, "5", "4", "10"),
    (.equal, "3", "4", "7.5"), (.equal, "0", "0", "10"), (.equal, "0.1", "0", "0"),
    (.equal, "-2", "0", "10"), (.atMost, "8", "8", "10"), (.atMost, "9", "8", "8.75"),
    (.atMost, "15.99", "8", "0.01"), (.atMost, "16", "8", "0"), (.atMost, "20", "8", "0"),
    (.atMost, "0.1", "0", "0"), (.atMost, "0", "0", "10"),
  ])
  func `follows the deployed rules`(
    direction: ProportionalRule.Direction, actual: String, target: String, marks: String
  ) throws {
    #expect(try row(direction).marks(actual, target: target) == marks)
  }

  /// The Hubei form of 2020: target over actual.
  @Test func `declines inversely where asked`() throws {
    #expect(try row(.atMost, .inverse).marks("16", target: "8") == "5")
    #expect(try row(.atMost, .inverse).marks("24", target: "8") == "3.33")
  }

  @Test func `a missing target leaves the row open`() throws {
    let score = try row(.atLeast).score("1")
    #expect(score.result.outcome == .missingFacts)
    #expect(score.admissible == MarkRange(0, 10))
  }
}

@Suite struct LinearRuleTests {
  private func row(_ points: [(String, String)], _ outside: LinearRule.Outside) throws -> OneRow {
    let parsed = try points.map {
      LinearRule.Point(
        value: try #require(Rational(decimal: $0.0)), marks: try #require(Rational(decimal: $0.1)))
    }
    return OneRow(
      rule: .linear(LinearRule(points: parsed, outside: outside)), fullMarks: 1,
      rounding: MarkRounding(place: .total, digits: 2, mode: .halfUp))
  }

  private static let falling = [("20", "1"), ("45", "0.9"), ("65", "0.4"), ("85", "0")]

  /// Worked by hand: between two points the marks lie on the straight line through them.
  private static let straightLines: [([(String, String)], String, String)] = [
    ([("-0.4", "0"), ("0.6", "1")], "0.2", "0.6"),
    ([("10", "1"), ("50", "0")], "20", "0.75"),
    ([("-0.4", "0"), ("0.1", "0.3"), ("0.6", "0.8"), ("1.1", "1")], "0.2", "0.4"),
    (falling, "30", "0.96"), (falling, "55", "0.65"), (falling, "45", "0.9"),
    (falling, "20", "1"), (falling, "85", "0"), (falling, "5", "1"), (falling, "100", "0"),
  ]

  @Test(arguments: straightLines)
  func `interpolates along straight lines and holds beyond them`(
    points: [(String, String)], value: String, marks: String
  ) throws {
    #expect(try row(points, .hold).marks(value) == marks)
  }

  @Test func `values beyond the points may be uncovered`() throws {
    let row = try row([("0", "0"), ("1", "1")], .notCovered)
    #expect(try row.marks("1.01") == "not-covered")
    #expect(try row.marks("-0.01") == "not-covered")
    #expect(try row.marks("1") == "1")
  }
}

@Suite struct FullIfRuleTests {
  @Test func `gives all or a stated rest`() throws {
    let row = OneRow(
      rule: .fullIf(
        FullIfRule(condition: try Measure(parsing: "measure >= 0.9 and target < 5"), otherwise: 3)))
    #expect(try row.marks("0.9", target: "4") == "10")
    #expect(try row.marks("0.9", target: "5") == "3")
    #expect(try row.marks("0.89", target: "4") == "3")
    #expect(try row.marks("0.89") == "missing-facts")
  }
}

@Suite struct JudgedRuleTests {
  private let quantum = Rational(1, over: 100)

  @Test func `a checklist adds what is met and keeps what is undecided open`() throws {
    let items = [("a", 2), ("b", 3), ("c", 5)].map {
      ChecklistRule.Item(id: $0.0, label: LocalizedText($0.0), marks: Rational($0.1))
    }
    let row = OneRow(rule: .checklist(ChecklistRule(items: items)))
    func answer(_ id: String, _ isMet: Bool, _ basis: Basis) -> Judgement.Answer {
      Judgement.Answer(item: id, isMet: isMet, grounds: .init(basis: basis))
    }
    let all = try row.score(
      .checklist([
        answer("a", true, .assumed), answer("b", false, .reported), answer("c", false, .judged),
      ]))
    #expect(all.marks == 2)
    #expect(all.admissible == MarkRange(0, 7))
    #expect(all.charged == MarkRange(0, 2))
    #expect(all.deductions.map(\.marks) == [3, 5])
    #expect(all.shares.map(\.basis) == [.assumed, .reported, .judged])
    let some = try row.score(.checklist([answer("a", true, .reported)]))
    #expect(some.marks == nil)
    #expect(some.admissible == MarkRange(2, 10))
  }

  @Test func `incidents cost marks down to zero`() throws {
    let row = OneRow(rule: .incidents(IncidentsRule(marksPerCase: 4)))
    func incidents(_ counts: [(Int, Basis)]) -> Judgement.Decision {
      .incidents(counts.map { .init(count: $0.0, grounds: .init(basis: $0.1)) })
    }
    let one = try row.score(incidents([(1, .reported), (1, .judged)]))
    #expect(one.marks == 2)
    #expect(one.admissible == MarkRange(0, 6))
    #expect(one.charged == MarkRange(0, 2))
    let many = try row.score(incidents([(2, .judged), (5, .judged)]))
    #expect(many.marks == 0)
    #expect(many.deductions.map(\.marks) == [8, 2])
    #expect(try row.score(.incidents([]), basis: .reported).admissible == MarkRange(10))
    #expect(try row.score(.incidents([]), basis: .judged).admissible == MarkRange(0, 10))
  }

  @Test func `an open end of a level is one quantum off`() throws {
    let partly = LevelsRule.Level(
      id: "partly", label: "partly",
      range: Interval(lower: .init(6, isClosed: true), upper: .init(8, isClosed: false)))
    let row = OneRow(rule: .levels(LevelsRule(levels: [partly])))
    let score = try row.score(.level(id: "partly", marks: 7, marksBasis: .judged), basis: .reported)
    #expect(score.marks == 7)
    #expect(score.admissible == MarkRange(6, Rational(799, over: 100)))
    #expect(score.basis == .judged)
    #expect(throws: ScoringError.self) {
      try row.score(.level(id: "partly", marks: 8, marksBasis: .judged))
    }
  }

  @Test func `a judged level caps what is charged even where its marks are assumed`() throws {
    let low = LevelsRule.Level(
      id: "low", label: "low",
      range: Interval(lower: .init(0, isClosed: true), upper: .init(8, isClosed: false)))
    let row = OneRow(rule: .levels(LevelsRule(levels: [low])))
    let score = try row.score(.level(id: "low", marks: 7, marksBasis: .assumed), basis: .judged)
    #expect(score.admissible == MarkRange(0, Rational(799, over: 100)))
    #expect(score.charged == MarkRange(0, Rational(799, over: 100)))
    #expect(score.basis == .assumed)
    let judged = try row.score(.level(id: "low", marks: 7, marksBasis: .judged), basis: .judged)
    #expect(judged.charged == MarkRange(0, 7))
  }

  @Test func `cases that are admitted don't settle that there are no others`() throws {
    let row = OneRow(rule: .incidents(IncidentsRule(marksPerCase: 1)))
    let admitted = Judgement.Decision.incidents([.init(count: 1, grounds: .init(basis: .reported))])
    #expect(try row.score(admitted, basis: .judged).basis == .judged)
    #expect(try row.score(admitted, basis: .reported).basis == .reported)
  }

  @Test func `an external result is capped at full marks`() throws {
    let row = OneRow(rule: .external(ExternalRule()), fullMarks: 8)
    #expect(
      try row.score(.carriedOver(score: Rational(925, over: 10), of: 100)).marks
        == Rational(74, over: 10))
    #expect(try row.score(.carriedOver(score: 105, of: 100)).marks == 8)
  }

  @Test func `marks by hand must be marks the rule can give`() {
    let deduct = ScoringRule.deduct(
      DeductRule(
        side: .above, limit: 1, step: Rational(1, over: 100), marksPerStep: Rational(1, over: 2)))
    #expect(deduct.admits(Rational(9, over: 2), fullMarks: 5, quantum: quantum))
    #expect(deduct.admits(0, fullMarks: 5, quantum: quantum))
    #expect(!deduct.admits(Rational(44, over: 10), fullMarks: 5, quantum: quantum))
    #expect(!deduct.admits(6, fullMarks: 5, quantum: quantum))
    let incidents = ScoringRule.incidents(IncidentsRule(marksPerCase: 1))
    #expect(!incidents.admits(Rational(1, over: 2), fullMarks: 6, quantum: quantum))
    let linear = ScoringRule.linear(
      LinearRule(points: [.init(value: 0, marks: 0), .init(value: 1, marks: 5)], outside: .hold))
    #expect(linear.admits(Rational(123, over: 100), fullMarks: 5, quantum: quantum))
    #expect(!linear.admits(Rational(1234, over: 1000), fullMarks: 5, quantum: quantum))
  }
}
