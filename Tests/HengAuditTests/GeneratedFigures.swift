import HengModel
import HengTestSupport

/// The figures of a made-up evaluation, which agree with each other; amounts are in hundredths of
/// 万元.
struct GeneratedFigures {
  private var random: RepeatableRandom

  private(set) var adjusted = 0
  private(set) var expenditure = 0
  private var initial = 0
  private var basic = (initial: 0, spent: 0)
  private var funds = [(initial: 0, spent: 0)]
  private var official = (budget: 0, prior: 0)
  private var parts = (abroad: 0, vehicles: 0, reception: 0)
  private var staff = (administrative: 0, career: 0, inPost: 0, women: 0)
  private var inspection = (asked: 0, took: 0)
  private var hasPrintedRates = true

  static let money = UnitOfMeasure("万元") ?? .one
  static let people = UnitOfMeasure("人") ?? .one

  init(seed: UInt64) {
    random = RepeatableRandom(seed: seed)
    initial = random.integer(in: 20_000...900_000)
    adjusted = initial + random.integer(in: 0...500_000)
    expenditure = adjusted - random.integer(in: 0...(adjusted / 8))
    basic.initial = random.integer(in: (initial / 10)...(initial - 1_000))
    basic.spent = random.integer(in: (expenditure / 10)...(expenditure - 1_000))
    let first = random.integer(in: (initial / 10)...(initial - 1_000))
    let spent = random.integer(in: (expenditure / 10)...(expenditure - 1_000))
    funds = [(first, spent), (initial - first, expenditure - spent)]
    parts = (
      random.integer(in: 0...200), random.integer(in: 100...900), random.integer(in: 101...700)
    )
    official.budget = parts.abroad + parts.vehicles + parts.reception + random.integer(in: 0...400)
    official.prior = random.integer(in: 200...2_000)
    staff.administrative = random.integer(in: 3...40)
    staff.career = random.integer(in: 3...120)
    let posts = staff.administrative + staff.career
    staff.inPost = random.integer(in: (posts - 3)...(posts + 3))
    staff.women = random.integer(in: 0...staff.inPost)
    inspection.asked = random.integer(in: 50...900)
    inspection.took = random.integer(in: 1...inspection.asked)
    hasPrintedRates = random.integer(in: 0...1) == 0
  }

  private var spentOnOfficial: Int { parts.abroad + parts.vehicles + parts.reception }

  private static func evidence(_ place: String = "基础数据表") -> Evidence { Evidence(place: place) }

  // MARK: Facts

  var facts: [Fact] {
    func money(_ id: String, _ hundredths: Int, _ period: Period = .current) -> Fact {
      fact(id, .money(hundredths), period)
    }
    func people(_ id: String, _ count: Int, whole: String? = nil) -> Fact {
      fact(id, .count(count, GeneratedFigures.people), whole: whole)
    }
    var establishment = people("establishment", staff.administrative + staff.career)
    establishment.repetitions = [
      .init(
        figure: .count(staff.administrative + staff.career, GeneratedFigures.people),
        evidence: GeneratedFigures.evidence("正文"))
    ]
    return [
      people("staff-in-post", staff.inPost), establishment,
      people("administrative-posts", staff.administrative), people("career-posts", staff.career),
      people("women", staff.women, whole: "staff-in-post"),
      money("initial-budget", initial), money("adjusted-budget", adjusted),
      money("expenditure", expenditure), money("basic-budget", basic.initial),
      money("basic", basic.spent), money("project-budget", initial - basic.initial),
      money("project", expenditure - basic.spent), money("fund-1-budget", funds[0].initial),
      money("fund-1", funds[0].spent), money("fund-2-budget", funds[1].initial),
      money("fund-2", funds[1].spent), money("official-budget", official.budget),
      money("official-expenses", spentOnOfficial),
      money("official-expenses", official.prior, .prior), money("abroad", parts.abroad),
      money("vehicles", parts.vehicles), money("reception", parts.reception),
      money("balance", adjusted - expenditure), money("donations", 12_345),
    ]
  }

  private func fact(
    _ id: String, _ figure: Fact.Figure, _ period: Period = .current, whole: String? = nil
  ) -> Fact {
    Fact(
      key: FactKey(id, period), label: LocalizedText(id), content: .figure(figure),
      status: .reported, evidence: GeneratedFigures.evidence(), whole: whole)
  }

  // MARK: The budget

  var lines: [BudgetLine] {
    func line(
      _ id: String, _ kind: BudgetLine.Kind, _ initial: String?, _ spent: String,
      adjusted: String? = nil, whole: String? = nil, share: Int? = nil
    ) -> BudgetLine {
      BudgetLine(
        id: id, label: LocalizedText(id), kind: kind, initial: initial, adjusted: adjusted,
        expenditure: spent, wholeID: whole,
        printedShare: hasPrintedRates
          ? share.map { .percent(Rational($0, over: expenditure)) } : nil)
    }
    var total = line("total", .total, "initial-budget", "expenditure", adjusted: "adjusted-budget")
    if hasPrintedRates { total.printedRate = .percent(Rational(expenditure, over: adjusted)) }
    return [
      total, line("basic", .nature, "basic-budget", "basic", share: basic.spent),
      line("project", .nature, "project-budget", "project", share: expenditure - basic.spent),
      line("fund-1", .fund, "fund-1-budget", "fund-1"),
      line("fund-2", .fund, "fund-2-budget", "fund-2"),
      line("official", .item, "official-budget", "official-expenses"),
      line("vehicles", .item, nil, "vehicles", whole: "official"),
    ]
  }

  var execution: ExecutionRecord {
    func entry(_ month: Int, _ value: Int) -> ExecutionRecord.Entry? {
      CalendarDay(lastOfMonth: month, in: 2023).map {
        ExecutionRecord.Entry(
          day: $0, value: Rational(value) * 100,
          grounds: .init(basis: .reported, evidence: GeneratedFigures.evidence()))
      }
    }
    let months = [(3, expenditure / 4), (6, expenditure / 2), (12, expenditure)]
    return ExecutionRecord(
      initialBudget: "initial-budget", spending: months.compactMap { entry($0.0, $0.1) })
  }

  // MARK: Judgements

  var judgements: [Judgement] {
    var random = random
    let reason = Evidence(reason: LocalizedText("一项制度没有落实"))
    let answers = (1...4).map { number in
      Judgement.Answer(
        item: "item-\(number)", isMet: number == 1 || random.integer(in: 0...2) > 0,
        grounds: .init(basis: .judged, evidence: reason))
    }
    let cases = random.integer(in: 1...3)
    return [
      Judgement(
        indicatorID: "systems", decision: .checklist(answers),
        grounds: .init(basis: .judged, evidence: reason)),
      Judgement(
        indicatorID: "compliance",
        decision: .incidents([
          .init(count: cases, grounds: .init(basis: .judged, evidence: reason))
        ]), grounds: .init(basis: .judged, evidence: reason)),
      Judgement(
        indicatorID: "key-work",
        decision: .carriedOver(score: Rational(random.integer(in: 600...999), over: 10), of: 100),
        grounds: .init(basis: .reported, evidence: GeneratedFigures.evidence())),
    ]
  }

  var satisfaction: [SatisfactionGroup] {
    var random = random
    let asked = random.integer(in: 50...400)
    return [
      SatisfactionGroup(
        label: "people served", target: Rational(9, over: 10), claimedRate: nil,
        survey: .init(satisfied: random.integer(in: (asked / 2)...asked), asked: asked),
        evidence: GeneratedFigures.evidence("问卷"))
    ]
  }

  // MARK: Words, names and dates

  var dates: EvaluationDates {
    func event(_ text: String) -> Relation.Event? {
      CalendarPeriod(text).map { Relation.Event($0, evidence: GeneratedFigures.evidence("落款")) }
    }
    return EvaluationDates(
      evaluated: event("2024-06"), signed: event("2024-08-30"), published: event("2024-09"))
  }

  var claims: [Claim] {
    let place = Evidence(place: "正文", quote: "文中的话")
    let change: Claim.Direction =
      spentOnOfficial == official.prior
      ? .unchanged : spentOnOfficial < official.prior ? .decreased : .increased
    let more: Claim.Direction =
      expenditure == initial ? .unchanged : expenditure > initial ? .increased : .decreased
    return [
      Claim(
        id: "within", statement: .withinBudget(.adjusted, lines: ["total"]), evidence: place),
      Claim(
        id: "within-start", statement: .withinBudget(.initial, lines: ["official"]),
        evidence: place),
      Claim(
        id: "changed", statement: .changed(change, facts: ["official-expenses"]), evidence: place),
      Claim(
        id: "why", statement: .explains(difference: "expenditure - initial-budget", by: more),
        evidence: place),
      Claim(
        id: "goal",
        statement: .reached(actual: "\(inspection.took) 家", target: "\(inspection.took - 1) 家"),
        evidence: place),
      Claim(id: "public", statement: .published, evidence: place),
    ]
  }

  var relations: [Relation] {
    var random = random
    func relation(_ id: String, _ kind: Relation.Kind) -> Relation {
      Relation(
        id: id, label: LocalizedText(id), kind: kind, evidence: GeneratedFigures.evidence("正文"))
    }
    let places = random.integer(in: 0...2)
    let share = Rational(inspection.took, over: inspection.asked)
    let printed = (share * 100).decimalText(digits: places)
    return [
      relation(
        "posts",
        .sum(
          [.init("administrative-posts"), .init("career-posts")], whole: .init("establishment"))),
      relation(
        "same", .equals([.init("adjusted-budget"), .init("expenditure + balance")])),
      relation(
        "inspected",
        .ratio(
          .init("\(inspection.took) 家"), over: .init("\(inspection.asked) 家"),
          rate: .init("\(printed)%"))),
      relation(
        "at-most", .atMost(.init("\(inspection.took) 家"), limit: .init("\(inspection.asked) 家"))),
      relation("office", .member("财务股", of: ["办公室", "财务股"])),
      relation(
        "order",
        .before(
          [CalendarPeriod("2023-01"), CalendarPeriod("2023-02")].compactMap {
            $0.map { Relation.Event($0) }
          })),
      relation("reported", .reported(["donations"])),
    ]
  }
}

extension Fact.Figure {
  /// An amount in hundredths of 万元, printed to two places.
  static func money(_ hundredths: Int) -> Fact.Figure {
    let unit = GeneratedFigures.money
    return Fact.Figure(Quantity(Rational(hundredths, over: 100), unit), unit: unit, places: 2)
  }

  static func count(_ count: Int, _ unit: UnitOfMeasure) -> Fact.Figure {
    Fact.Figure(Quantity(Rational(count), unit), unit: unit, places: 0)
  }

  /// A rate, rounded and printed to two places of a per cent.
  static func percent(_ rate: Rational) -> Fact.Figure {
    Fact.Figure(Quantity(rate.rounded(to: 4, .halfUp)), unit: .percent, places: 2)
  }
}
