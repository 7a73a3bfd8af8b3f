import HengDiagnostics
import HengModel
import HengReading
import HengScoring
import HengTestSupport
import HengWork
import Testing

@Suite struct ConsistencyReadingTests {
  private static let path = ProjectFiles.path(
    "\(InvalidFile.fixtures)/valid/audited-evaluation.yaml")

  private func load() throws -> LoadedEvaluation {
    try EvaluationLoader().load(Self.path)
  }

  private func date(_ text: String) throws -> CalendarPeriod {
    try #require(CalendarPeriod(text))
  }

  private func unit(_ symbol: String) throws -> UnitOfMeasure {
    try #require(UnitOfMeasure(symbol))
  }

  @Test func `facts know their whole, their other places and how they are written`() throws {
    let facts = try load().evaluation.facts
    func fact(_ id: String, _ period: Period = .current) throws -> Fact {
      try #require(facts.first { $0.key == FactKey(id, period) })
    }
    func figure(_ fact: Fact) throws -> Fact.Figure {
      guard case .figure(let figure) = fact.content else {
        throw InvalidFiles([])
      }
      return figure
    }
    let spending = try fact("spending")
    #expect(
      spending.repetitions == [
        Fact.Repetition(
          figure: Fact.Figure(
            Quantity(575_000, try unit("元")), unit: try unit("元"), places: 0),
          evidence: Evidence(place: "一（二）", quote: "支出575000元")),
        Fact.Repetition(
          figure: Fact.Figure(
            Quantity(Rational(575, over: 10), try unit("万元")), unit: try unit("万元"), places: 1),
          evidence: Evidence(place: "附件")),
      ])
    #expect(spending.whole == nil)
    #expect(try figure(spending).places == 2)
    #expect(try figure(try fact("budget")).places == 2)
    #expect(try figure(try fact("budget")).quantity.value == 1_000_000)
    #expect(try figure(try fact("staff")).places == 0)
    #expect(try figure(try fact("vehicle-expenses", .prior)).places == 1)
    #expect(try fact("vehicle-expenses").whole == "spending")
    #expect(try fact("vehicle-expenses", .prior).whole == "prior(spending)")
    #expect(try fact("staff").whole == "households * 1 人/户")
    #expect(try fact("staff").repetitions.map(\.evidence.place) == ["一（一）"])
    #expect(try fact("establishment").repetitions == [])
  }

  @Test func `budget lines know their whole and their printed shares and rates`() throws {
    let lines = try load().evaluation.budgetLines
    func percent(_ value: Rational, places: Int) -> Fact.Figure {
      Fact.Figure(Quantity(value / 100, dimension: .none), unit: .percent, places: places)
    }
    #expect(lines.map(\.id) == ["total", "basic", "vehicles"])
    #expect(lines.map(\.wholeID) == [nil, "total", "basic"])
    #expect(
      lines.map(\.printedShare) == [nil, nil, percent(Rational(1057, over: 100), places: 2)])
    #expect(
      lines.map(\.printedRate) == [
        percent(Rational(575, over: 10), places: 2), nil,
        percent(Rational(1216, over: 10), places: 1),
      ])
  }

  @Test func `published are subtotals, measures and reasons too`() throws {
    let published = try #require(try load().evaluation.published)
    #expect(published.total == 28)
    #expect(published.marks == ["administrative-efficiency": 9])
    #expect(published.subtotals == ["process": 19, "effects": 9])
    #expect(
      published.measures == [
        "staffing-rate": Fact.Figure(
          Quantity(Rational(1087, over: 1000), dimension: .none), unit: .percent, places: 2),
        "cost-per-head": Fact.Figure(
          Quantity(12_500, try unit("元/人")), unit: try unit("元/人"), places: 0),
      ])
    #expect(
      published.reasons == [
        "staffing-rate": LocalizedText("超编"),
        "cost-per-head": LocalizedText(zh: "控制较好", en: "Well controlled"),
      ])
    #expect(published.evidence == Evidence(place: "自评表"))
  }

  @Test func `dates are as precise as the document's`() throws {
    #expect(
      try load().evaluation.dates
        == EvaluationDates(
          evaluated: Relation.Event(try date("2024-03"), evidence: Evidence(place: "封面")),
          signed: Relation.Event(
            try date("2024-03-15"), evidence: Evidence(place: "落款", quote: "2024年3月15日")),
          published: Relation.Event(try date("2024"), evidence: Evidence(place: "网站"))))
  }

  @Test func `reads every kind of claim`() throws {
    func claim(_ id: String, _ statement: Claim.Statement, at place: String) -> Claim {
      Claim(id: id, statement: statement, evidence: Evidence(place: place))
    }
    var fell = claim(
      "expenses-fell", .changed(.decreased, facts: ["spending", "vehicle-expenses"]), at: "三（二）")
    fell.evidence.quote = "同比下降"
    var within = claim(
      "no-overspending", .withinBudget(.adjusted, lines: ["basic", "vehicles"]), at: "三（一）")
    within.evidence.quote = "未超预算"
    var all = claim("nothing-overspent", .withinBudget(.initial, lines: nil), at: "三（一）")
    all.label = LocalizedText(zh: "均未超支", en: "Nothing overspent")
    var published = claim("made-public", .published, at: "五")
    published.evidence.quote = "已公开"
    let expected = [
      within, all, fell,
      claim("staff-grew", .changed(.increased, facts: ["staff"]), at: "一（一）"),
      claim("as-before", .changed(.unchanged, facts: ["establishment"]), at: "一（一）"),
      claim("why-more", .explains(difference: "spending - budget", by: .decreased), at: "三（三）"),
      claim("lottery", .reached(actual: "1440 万元", target: "0.15 亿元"), at: "二（三）"),
      claim("income-reached", .reached(actual: "income", target: "15 万元"), at: "二（三）"),
      claim("inspected-all", .reached(actual: "137 家", target: nil, aim: .atMost), at: "二（四）"),
      claim("goals-met", .reached(actual: nil, target: nil), at: "二（五）"),
      claim("paid-in-time", .fulfilled(rows: ["administrative-efficiency"]), at: "四"),
      published,
    ]
    let found = try load().evaluation.claims
    #expect(found.map(\.id) == expected.map(\.id))
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
  }

  @Test func `reads every kind of relation`() throws {
    typealias Term = Relation.Term
    let expected = [
      Relation(
        id: "posts", label: LocalizedText(zh: "编制", en: "Posts"),
        kind: .sum(
          [
            Term("12 人", label: "行政编制", evidence: Evidence(place: "表三", quote: "行政编制12人")),
            Term("34 人"),
          ], whole: Term("establishment")),
        evidence: Evidence(place: "表三")),
      Relation(
        id: "total", label: "预算与收入",
        kind: .equals([
          Term("budget"), Term("income"),
          Term(
            "prior(spending) + 40 万元", label: LocalizedText(zh: "上年加四十", en: "last year plus forty")
          ),
        ]), tolerance: 5_000),
      Relation(
        id: "inspected", label: "抽查率",
        kind: .ratio(Term("137 家"), over: Term("177 家"), rate: Term("78%")),
        tolerance: Rational(5, over: 1000)),
      Relation(
        id: "per-head", label: "人均",
        kind: .ratio(
          Term("spending"), over: Term("staff"),
          rate: Term("1.15 万元/人", evidence: Evidence(place: "二（一）"))), tolerance: 100),
      Relation(
        id: "single", label: "单人户",
        kind: .atMost(Term("711 人"), limit: Term("491 户 * 1 人/户")), severity: .warning,
        evidence: Evidence(
          reason: LocalizedText(zh: "可能有合户", en: "Households may be joined"))),
      Relation(
        id: "unknown-sides", label: "收入",
        kind: .atMost(Term("income"), limit: Term("income + spending")), tolerance: 5),
      Relation(
        id: "office", label: "承办科室", kind: .member("财务股", of: ["办公室", "规划财务股"]),
        evidence: Evidence(place: "落款", quote: "财务股")),
      Relation(
        id: "balance", label: "时间",
        kind: .before([
          Relation.Event(try date("2023-12-31")),
          Relation.Event(
            try date("2024-06"), label: "公开",
            evidence: Evidence(place: "网站", quote: "6月公开")),
          Relation.Event(try date("2024")),
        ])),
      Relation(
        id: "asked", label: "应填报",
        kind: .reported(["vehicle-expenses", "prior(spending)", "women", "income"])),
    ]
    let found = try load().evaluation.relations
    #expect(found.map(\.id) == expected.map(\.id))
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
  }

  /// The evaluation has a relation `balance` of its own, which is another one.
  @Test func `a scheme says what holds for every evaluation, of facts of its form too`() throws {
    let loaded = try load()
    #expect(
      loaded.scheme.relations == [
        Relation(
          id: "balance", label: LocalizedText(zh: "收支平衡", en: "Income covers spending"),
          kind: .atMost(
            Relation.Term("spending"), limit: Relation.Term("income", label: "总收入")),
          tolerance: 100, severity: .warning, evidence: Evidence(reason: "量入为出")),
        Relation(
          id: "order", label: "时间先后",
          kind: .before([
            Relation.Event(try date("2023")), Relation.Event(try date("2024-01-31")),
          ])),
        Relation(
          id: "asked", label: "应填报", kind: .reported(["income", "prior(spending)"])),
      ])
    #expect(try loaded.score().total == Rational(27))
  }

  @Test func `an order of dates dates no version of a scheme`() throws {
    let path = ProjectFiles.path("\(InvalidFile.fixtures)/valid/audited-scheme.yaml")
    let scheme = try SchemeFile(path: path)
    #expect(try scheme.scheme(forYear: 1990) == scheme.scheme(forYear: 2023))
  }

  @Test func `what a document doesn't have is empty`() throws {
    let path = ProjectFiles.path("\(InvalidFile.fixtures)/valid/small-evaluation.yaml")
    let loaded = try EvaluationLoader().load(path)
    #expect(loaded.evaluation.claims == [])
    #expect(loaded.evaluation.relations == [])
    #expect(loaded.evaluation.dates == EvaluationDates())
    #expect(loaded.scheme.relations == [])
  }
}
