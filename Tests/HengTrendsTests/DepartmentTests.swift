import HengModel
import HengScoring
import HengTestSupport
import HengTrends
import Testing

@Suite struct LeagueChangeTests {
  private func score(
    _ unit: String, _ year: Int, _ rate: Rational?, fullMarks: Rational = 100
  ) throws -> EvaluationScore {
    let scheme = SmallSchemes.scheme([
      try SmallSchemes.row("a", fullMarks, try SmallSchemes.upTo("1"))
    ])
    var facts: [String: Rational] = [:]
    facts["a"] = rate
    return try scheme.score(SmallSchemes.evaluation(year, facts, unit: unit))
  }

  private func percent(_ number: Int) -> Rational { Rational(number, over: 100) }

  /// Among a, b and c, 90, 80 and 70 become 79, 80 and 80; the new 99 and the lost 95 don't count.
  @Test func `ranks are among the units of both years`() throws {
    let change = try LeagueChange(
      from: [
        try score("lost", 2022, percent(95)), try score("a", 2022, percent(90)),
        try score("b", 2022, percent(80)), try score("c", 2022, percent(70)),
        try score("open", 2022, 1),
      ],
      to: [
        try score("new", 2023, percent(99)), try score("b", 2023, percent(80)),
        try score("a", 2023, percent(79)), try score("c", 2023, percent(80)),
        try score("open", 2023, nil),
      ])
    #expect(change.arrived.map(\.id) == ["new"])
    #expect(change.gone.map(\.id) == ["lost"])
    #expect(change.unscored.map(\.id) == ["open"])
    #expect(change.movements.map(\.unit.id) == ["b", "a", "c"])
    #expect(change.movements.map(\.earlier.rank) == [2, 1, 3])
    #expect(change.movements.map(\.later.rank) == [1, 3, 1])
    #expect(change.movements.map(\.score) == [.stayed, .fell, .rose])
    #expect(change.movements.map(\.grade) == [.stayed, .fell, .rose])
    #expect(change.movements.map(\.rank) == [.rose, .fell, .rose])
    #expect(change.movements.map(\.change) == [0, -11, 10])
  }

  @Test func `totals out of different marks and grades of another scale aren't compared`() throws {
    let earlier = try score("a", 2022, 1, fullMarks: 50)
    var later = try score("a", 2023, percent(90))
    later.scheme.grades.grades[0].id = "excellent"
    let change = try LeagueChange(from: [earlier], to: [later])
    #expect(change.movements.map(\.score) == [.notComparable])
    #expect(change.movements.map(\.grade) == [.notComparable])
    #expect(change.movements.map(\.rank) == [.stayed])
  }

  @Test func `refuses a unit twice in a year`() throws {
    let score = try score("a", 2022, 1)
    #expect(throws: LeagueChangeError.repeatedUnit(id: "a", year: 2022)) {
      try LeagueChange(from: [score, score], to: [])
    }
    #expect(try LeagueChange(from: [], to: []).movements.isEmpty)
  }
}

@Suite struct ScoreGapTests {
  private func scheme(_ rows: [(String, Rational)], digits: Int = 2) throws -> Scheme {
    SmallSchemes.scheme(
      try rows.map { try SmallSchemes.row($0, $1, try SmallSchemes.upTo("1")) },
      rounding: MarkRounding(place: .total, digits: digits, mode: .halfUp))
  }

  /// 5 + 10 and 10 + 8: five marks up and two down; the wide one's own row stands in full.
  @Test func `each row's difference is its contribution`() throws {
    let half = Rational(1, over: 2)
    let narrow = try scheme([("a", 10), ("b", 10)]).score(
      SmallSchemes.evaluation(2023, ["a": half, "b": 1], unit: "narrow"))
    let wide = try scheme([("a", 10), ("b", 10), ("own", 4)]).score(
      SmallSchemes.evaluation(2023, ["a": 1, "b": Rational(4, over: 5), "own": half], unit: "wide"))
    let gap = try ScoreGap(from: narrow, to: wide)
    #expect(gap.lines.map(\.indicator.id) == ["a", "b", "own"])
    #expect(gap.lines.map(\.difference) == [5, -2, 2])
    #expect(gap.lines.map(\.marks) == [5, 10, nil])
    #expect(gap.gap == 5)
    #expect(
      gap.lines.map { gap.share(of: $0) } == [1, Rational(-2, over: 5), Rational(2, over: 5)])
    #expect(gap.rounding == 0 && gap.vetoes == 0)
    let none = try ScoreGap(from: narrow, to: narrow)
    #expect(none.gap == 0)
    #expect(none.share(of: none.lines[0]) == nil)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `contributions add up to the gap`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    var scheme = try scheme([("a", 30), ("b", 30), ("c", 40)], digits: random.integer(in: 0...2))
    scheme.rows.append(
      try SmallSchemes.row("veto", 0, .veto(VetoRule(condition: nil, effect: .totalAtMost(50)))))
    func score() throws -> EvaluationScore {
      var facts: [String: Rational] = [:]
      for id in ["a", "b", "c"] { facts[id] = Rational(random.integer(in: 0...99), over: 97) }
      let veto = SmallSchemes.judged("veto", .veto(random.integer(in: 0...3) == 0))
      return try scheme.score(SmallSchemes.evaluation(2023, facts, judgements: [veto]))
    }
    let (first, second) = (try score(), try score())
    let gap = try ScoreGap(from: first, to: second)
    let total = try #require(second.total) - (try #require(first.total))
    #expect(gap.gap == total)
    #expect(gap.lines.reduce(gap.rounding + gap.vetoes) { $0 + $1.difference } == total)
    #expect(abs(gap.rounding) <= 1)
  }

  @Test func `refuses other years, other schemes and open rows`() throws {
    let scheme = try scheme([("a", 10)])
    var other = scheme
    other.id = "other"
    let score = try scheme.score(SmallSchemes.evaluation(2023, ["a": 1]))
    #expect(throws: ScoreGapError.differentYears(2023, 2022)) {
      try ScoreGap(from: score, to: try scheme.score(SmallSchemes.evaluation(2022, ["a": 1])))
    }
    #expect(throws: ScoreGapError.differentSchemes("scheme", "other")) {
      try ScoreGap(from: score, to: try other.score(SmallSchemes.evaluation(2023, ["a": 1])))
    }
    #expect(throws: ScoreGapError.undetermined(unit: "open", rows: ["a"])) {
      try ScoreGap(from: score, to: try scheme.score(SmallSchemes.evaluation(2023, unit: "open")))
    }
  }
}
