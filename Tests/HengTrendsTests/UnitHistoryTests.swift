import HengModel
import HengScoring
import HengTrends
import Testing

@Suite struct UnitHistoryTests {
  private func scheme(_ fullMarks: Rational = 50) throws -> Scheme {
    let rule = try SmallSchemes.upTo("1")
    return SmallSchemes.scheme([
      try SmallSchemes.row("a", fullMarks, rule), try SmallSchemes.row("b", 50, rule),
    ])
  }

  private func score(_ year: Int, _ a: Rational?, _ b: Rational = 1) throws -> EvaluationScore {
    var facts = ["b": b]
    facts["a"] = a
    return try scheme().score(SmallSchemes.evaluation(year, facts))
  }

  private let half = Rational(1, over: 2)

  @Test func `a year without a total or marks is a gap`() throws {
    let history = try UnitHistory([
      try score(2023, 1), try score(2021, half), try score(2022, nil),
    ])
    #expect(history.scores.map(\.evaluation.year) == [2021, 2022, 2023])
    #expect(history.totals.points.map(\.year) == [2021, 2023])
    #expect(history.totals.points.map(\.value) == [75, 100])
    #expect(history.totals.gaps == [2022])
    #expect(history.marks(of: "a").points.map(\.value) == [25, 50])
    #expect(history.marks(of: "b").points.map(\.value) == [50, 50, 50])
    #expect(try history.measure(of: "a").points.map(\.value) == [half, 1])
    #expect(history.marks(of: "nothing").points.isEmpty)
    #expect(try history.fact("nothing").points.isEmpty)
    #expect(history.totals.trend == .tooFewYears(count: 2))
  }

  @Test func `a fact of the year before fills a year that has none of its own`() throws {
    func score(_ year: Int, current: Rational?, prior: Rational) throws -> EvaluationScore {
      let scheme = try scheme()
      var evaluation = SmallSchemes.evaluation(year, ["b": 1])
      let figures: [(FactKey, Rational?)] = [
        (FactKey("a"), current), (FactKey("a", .prior), prior),
      ]
      for case (let key, let value?) in figures {
        evaluation.facts.append(
          Fact(key: key, content: .figure(.init(Quantity(value), unit: .one)), status: .reported))
      }
      return try scheme.score(evaluation)
    }
    let history = try UnitHistory([
      try score(2021, current: 2, prior: 1), try score(2022, current: nil, prior: 9),
      try score(2023, current: 4, prior: 3),
    ])
    let series = try history.fact("a")
    #expect(series.points.map(\.year) == [2020, 2021, 2022, 2023])
    #expect(series.points.map(\.value) == [1, 2, 3, 4])
  }

  @Test func `refuses other units, a year twice, and another kind of unit`() throws {
    let score = try score(2022, 1)
    let other = try scheme().score(
      SmallSchemes.evaluation(2023, ["a": 1, "b": 1], unit: "other"))
    #expect(throws: HistoryError.differentUnit(expected: "unit", found: "other")) {
      try UnitHistory([score, other])
    }
    #expect(throws: HistoryError.repeatedYear(2022)) { try UnitHistory([score, score]) }
    let people = try #require(UnitOfMeasure("人"))
    var changed = SmallSchemes.scheme([
      try SmallSchemes.row("a", 50, try SmallSchemes.upTo("1 人"))
    ])
    changed.facts[0].unit = people
    var evaluation = SmallSchemes.evaluation(2023)
    evaluation.facts = [
      Fact(
        key: FactKey("a"), content: .figure(.init(Quantity(3, people), unit: people)),
        status: .reported)
    ]
    let history = try UnitHistory([score, try changed.score(evaluation)])
    let error = HistoryError.differentDimension(
      year: 2023, expected: .none, found: people.dimension)
    #expect(throws: error) { try history.fact("a") }
    #expect(throws: error) { try history.measure(of: "a") }
    #expect(history.marks(of: "a").points.map(\.value) == [50, 50])
  }

  @Test func `no scores make empty series`() throws {
    #expect(try UnitHistory([]).totals.points.isEmpty)
  }
}
