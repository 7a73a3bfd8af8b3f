import HengModel
import HengScoring
import HengTestSupport

/// Two years of one unit, with weights, rules and data changed at random.
struct GeneratedYears {
  private var random: RepeatableRandom
  private(set) var earlier: (scheme: Scheme, evaluation: Evaluation)
  private(set) var later: (scheme: Scheme, evaluation: Evaluation)

  /// Makes two years; `onlyRates` stays with rules that give a share of any full marks from facts,
  /// on rows that both schemes have.
  init(seed: UInt64, onlyRates: Bool = false) throws {
    var random = RepeatableRandom(seed: seed)
    let rowCount = random.integer(in: 1...6)
    let ids = (0..<rowCount).map { "row-\($0)" }
    var rows = try ids.map {
      try GeneratedYears.row($0, onlyRates: onlyRates, &random)
    }
    let rounding = GeneratedYears.rounding(&random)
    let old = SmallSchemes.scheme(rows, rounding: rounding, id: "old")
    var newRounding = rounding
    if random.integer(in: 0...3) > 0 {
      for index in rows.indices where random.integer(in: 0...2) == 0 {
        rows[index] = try GeneratedYears.row(ids[index], onlyRates: onlyRates, &random)
      }
      if !onlyRates {
        if random.integer(in: 0...2) == 0 { rows.removeLast() }
        if random.integer(in: 0...2) == 0 || rows.isEmpty {
          rows.insert(try GeneratedYears.row("new", onlyRates: false, &random), at: 0)
        }
      }
      if random.integer(in: 0...3) == 0 { newRounding = GeneratedYears.rounding(&random) }
      if !onlyRates, random.integer(in: 0...7) == 0 {
        let veto = VetoRule(condition: nil, effect: .totalAtMost(5))
        rows.append(try SmallSchemes.row("veto", 0, .veto(veto)))
      }
    }
    let new = SmallSchemes.scheme(rows, rounding: newRounding, id: "new")
    let names = Set((old.rows + new.rows).flatMap(\.facts).map(\.id)).sorted()
    earlier = (
      old, GeneratedYears.evaluation(2022, old, names, keepsAll: onlyRates, &random)
    )
    later = (new, GeneratedYears.evaluation(2023, new, names, keepsAll: onlyRates, &random))
    self.random = random
  }

  private static func rounding(_ random: inout RepeatableRandom) -> MarkRounding {
    MarkRounding(
      place: random.integer(in: 0...1) == 0 ? .indicators : .total,
      digits: random.integer(in: 0...2),
      mode: RoundingMode.allCases[random.integer(in: 0...3)])
  }

  private static func row(
    _ id: String, onlyRates: Bool, _ random: inout RepeatableRandom
  ) throws -> SchemeRow {
    let fullMarks = Rational(random.integer(in: 6...40), over: random.integer(in: 1...2))
    let fact = random.integer(in: 0...4) == 0 ? "other-\(id)" : id
    let kind = random.integer(in: 0...(onlyRates ? 2 : 9))
    return try SmallSchemes.row(
      id, fullMarks, try rule(kind, fullMarks, &random), fact: fact,
      notApplicableMarks: random.integer(in: 0...1) == 0 ? fullMarks : nil)
  }

  private static func rule(
    _ kind: Int, _ fullMarks: Rational, _ random: inout RepeatableRandom
  ) throws -> ScoringRule {
    let bound = Rational(random.integer(in: 2...12), over: 10)
    let half = fullMarks / 2
    switch kind {
    case 0, 1:
      return .proportional(
        ProportionalRule(
          target: try Measure(parsing: bound.description), direction: kind == 0 ? .atLeast : .atMost
        ))
    case 2: return .fullIf(FullIfRule(condition: try Measure(parsing: "measure >= \(bound)")))
    case 3:
      return .deduct(
        DeductRule(side: .below, limit: bound, step: Rational(1, over: 20), marksPerStep: 1))
    case 4:
      return .bands(
        BandsRule(bands: [
          .init(
            range: Interval(lower: nil, upper: .init(bound, isClosed: false)), marks: half),
          .init(
            range: Interval(lower: .init(bound, isClosed: true), upper: nil), marks: fullMarks),
        ]))
    case 5, 6:
      return .linear(
        LinearRule(
          points: [
            .init(value: 0, marks: 0), .init(value: bound, marks: fullMarks),
          ], outside: random.integer(in: 0...1) == 0 ? .hold : .notCovered))
    case 7: return .incidents(IncidentsRule(marksPerCase: 1))
    case 8:
      return .checklist(
        ChecklistRule(items: [
          .init(id: "one", label: "one", marks: half), .init(id: "two", label: "two", marks: half),
        ]))
    default:
      return .levels(
        LevelsRule(levels: [
          .init(
            id: "good", label: "good",
            range: Interval(
              lower: .init(half, isClosed: true), upper: .init(fullMarks, isClosed: true))),
          .init(
            id: "bad", label: "bad",
            range: Interval(lower: .init(1, isClosed: true), upper: .init(half, isClosed: false))),
        ]))
    }
  }

  private static func evaluation(
    _ year: Int, _ scheme: Scheme, _ names: [String], keepsAll: Bool,
    _ random: inout RepeatableRandom
  ) -> Evaluation {
    let own = Set(scheme.rows.flatMap(\.facts).map(\.id))
    var facts: [String: Rational] = [:]
    for name in names {
      let value = Rational(random.integer(in: 0...120), over: random.integer(in: 90...110))
      // A fact of the other scheme alone is often unknown.
      if keepsAll || own.contains(name) || random.integer(in: 0...1) == 0 { facts[name] = value }
    }
    var judgements: [Judgement] = []
    for row in scheme.rows {
      let id = row.indicator.id
      switch row.rule {
      case .incidents:
        let found = Judgement.Incident(
          count: random.integer(in: 0...5), grounds: .init(basis: .judged))
        judgements.append(SmallSchemes.judged(id, .incidents([found])))
      case .checklist:
        let answers = ["one", "two"].map {
          Judgement.Answer(
            item: $0, isMet: random.integer(in: 0...1) == 0, grounds: .init(basis: .judged))
        }
        judgements.append(SmallSchemes.judged(id, .checklist(answers)))
      case .levels:
        let isGood = random.integer(in: 0...1) == 0
        let marks = isGood ? row.indicator.fullMarks.floor : 1
        judgements.append(
          SmallSchemes.judged(
            id, .level(id: isGood ? "good" : "bad", marks: marks, marksBasis: .judged)))
      case .veto:
        judgements.append(SmallSchemes.judged(id, .veto(random.integer(in: 0...1) == 0)))
      case .proportional, .deduct, .bands, .linear, .fullIf, .external:
        guard !keepsAll, random.integer(in: 0...9) == 0, let fact = row.facts.first else {
          continue
        }
        let full = row.indicator.fullMarks
        let isGivable = row.rule.admits(full, fullMarks: full, quantum: scheme.rounding.quantum)
        let decision: Judgement.Decision = isGivable ? .marks(full) : .notApplicable
        if !isGivable, row.notApplicableMarks == nil { continue }
        facts[fact.id] = nil
        judgements.append(SmallSchemes.judged(id, decision))
      }
    }
    return SmallSchemes.evaluation(year, facts, judgements: judgements)
  }
}
