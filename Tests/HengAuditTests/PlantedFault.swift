import HengAudit
import HengModel
import HengScoring
import HengTestSupport
import Testing

/// A fault to plant in a consistent evaluation, with the one finding that tells it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The findings; more than one only where the fault can't be without the others.
  var expected: [FindingCode]
  var severity: Severity?
  var settings = AuditSettings()
  var plant: @Sendable (inout GeneratedReport, inout RepeatableRandom) -> Void

  init(
    _ description: String, _ expected: FindingCode..., severity: Severity? = nil,
    settings: AuditSettings = AuditSettings(),
    plant: @escaping @Sendable (inout GeneratedReport, inout RepeatableRandom) -> Void
  ) {
    testDescription = description
    self.expected = expected
    self.severity = severity
    self.settings = settings
    self.plant = plant
  }

  static let all: [PlantedFault] = arithmetic + budget + words + results + absences

  /// Adds to the amount of a fact, in its own unit.
  private static func add(_ amount: Rational, to fact: inout Fact) {
    guard case .figure(var figure) = fact.content else { return }
    figure.quantity.value += amount * figure.unit.factor
    fact.content = .figure(figure)
  }

  private static func term(_ count: Int) -> Relation.Term { Relation.Term("\(count) 家") }

  // MARK: Arithmetic

  private static let arithmetic: [PlantedFault] = [
    PlantedFault("posts that don't add up", .partsDifferFromTotal) { report, random in
      report.change("career-posts") { add(Rational(random.integer(in: 1...2)), to: &$0) }
    },
    PlantedFault("a part above its whole", .partAboveWhole) { report, random in
      report.change("women") { add(Rational(random.integer(in: 500...900)), to: &$0) }
    },
    PlantedFault("a budget line above the line that it is a part of", .partAboveWhole) {
      report, _ in
      report.change(line: "vehicles") { $0.expenditure = "official-expenses + 3.21 万元" }
    },
    PlantedFault("parts of a line that together are above it", .partAboveWhole) { report, _ in
      report.evaluation.budgetLines.append(
        BudgetLine(
          id: "more", label: "more", kind: .item, initial: nil, adjusted: nil,
          expenditure: "official-expenses - 0.50 万元", wholeID: "official"))
    },
    PlantedFault("a printed rate", .rateDiffers) { report, random in
      report.change(relation: "inspected") {
        guard case .ratio(let took, let asked, _) = $0 else { return $0 }
        let wrong = random.integer(in: 101...140)
        return .ratio(took, over: asked, rate: Relation.Term("\(wrong).7%"))
      }
    },
    PlantedFault("a printed share of spending", .rateDiffers) { report, random in
      let off = Rational(random.integer(in: 5...900), over: 10_000)
      report.withdrawPrintedRates()
      report.change(line: "basic") { $0.printedShare = .percent(1 + off) }
    },
    PlantedFault("a printed execution rate", .rateDiffers) { report, random in
      let off = Rational(random.integer(in: 5...900), over: 10_000)
      report.withdrawPrintedRates()
      report.change(line: "total") { $0.printedRate = .percent(1 + off) }
    },
    PlantedFault("a rate beside a row", .rateDiffers) { report, random in
      let off = Rational(random.integer(in: 5...900), over: 10_000)
      report.evaluation.published?.measures["execution"] = .percent(1 + off)
    },
    PlantedFault("a quantity given twice", .figuresDiffer) { report, random in
      let more = Rational(random.integer(in: 2...9))
      report.change("establishment") { $0.repetitions[0].figure.quantity.value += more }
    },
    PlantedFault("figures that should be equal", .figuresDiffer) { report, random in
      let more = random.integer(in: 2...90)
      report.change(relation: "same") { _ in
        .equals([.init("adjusted-budget"), .init("expenditure + balance + 0.\(more + 10) 万元")])
      }
    },
    PlantedFault("a year that ends elsewhere", .figuresDiffer) { report, random in
      report.evaluation.execution?.spending[2].value += Rational(random.integer(in: 300...90_000))
    },
    PlantedFault("two figures of one name", .figuresDiffer, severity: .warning) { report, random in
      report.evaluation.facts.append(
        Fact(
          key: FactKey("again"), label: "donations",
          content: .figure(.money(12_345 + random.integer(in: 2...90))), status: .reported,
          evidence: Evidence(place: "另一处")))
    },
    PlantedFault("a count above its limit", .aboveLimit) { report, random in
      let asked = random.integer(in: 10...99)
      report.change(relation: "at-most") { _ in .atMost(term(asked + 7), limit: term(asked)) }
    },
    PlantedFault("shares that don't make a whole", .sharesNotWhole) { report, random in
      let share = Rational(random.integer(in: 1_000...9_000), over: 10_000)
      report.withdrawPrintedRates()
      for id in ["basic", "project"] {
        report.change(line: id) {
          $0.expenditure = nil
          $0.printedShare = .percent(id == "basic" ? share : 1 - share + Rational(1, over: 100))
        }
      }
    },
    PlantedFault("元 for 万元 in a part", .unitOff) { report, _ in
      report.change("reception") { fact in
        guard case .figure(let figure) = fact.content, let yuan = UnitOfMeasure("元") else { return }
        fact.content = .figure(
          .init(Quantity(figure.quantity.value / 10_000, yuan), unit: yuan, places: figure.places))
      }
    },
    PlantedFault("元 for 万元 in a total", .unitOff) { report, _ in
      report.change("official-expenses") { fact in
        guard case .figure(let figure) = fact.content, let yuan = UnitOfMeasure("元") else { return }
        fact.content = .figure(
          .init(Quantity(figure.quantity.value / 10_000, yuan), unit: yuan, places: figure.places))
      }
      // Its row is scored by the wrong figure too, and the change is too great to be claimed.
      report.evaluation.published = nil
    },
    PlantedFault("a percentage a hundred times too small", .unitOff) { report, random in
      let took = random.integer(in: 11...40)
      report.change(relation: "inspected") { _ in
        .ratio(
          term(took), over: term(50),
          rate: .init("\(Rational(took * 2, over: 100).decimalText(digits: 2))%"))
      }
    },
    PlantedFault("a misprint put right", .misprint) { report, random in
      report.change("donations") {
        $0.status = .corrected
        $0.printed = .money(12_345 + random.integer(in: 1...90))
        $0.evidence.reason = "见附表"
      }
    },
    PlantedFault("a unit put right", .unitOff) { report, _ in
      report.change("reception") { fact in
        guard case .figure(let figure) = fact.content, let yuan = UnitOfMeasure("元") else { return }
        fact.status = .corrected
        fact.printed = .init(Quantity(figure.quantity.value / 10_000, yuan), unit: yuan, places: 2)
        fact.evidence.reason = "分项以万元计"
      }
    },
    PlantedFault("an amount ten thousand times its budget", .unitOff, severity: .warning) {
      report, random in
      report.withdraw(claim: "within")
      for (id, amount) in [
        ("lot-budget", 30_000), ("lot", 30_000 * random.integer(in: 6_000...9_000)),
      ] {
        report.evaluation.facts.append(
          Fact(
            key: FactKey(id), label: LocalizedText(id), content: .figure(.money(amount)),
            status: .reported, evidence: Evidence(place: "表")))
      }
      report.evaluation.budgetLines.append(
        BudgetLine(
          id: "lot", label: "lot", kind: .item, initial: "lot-budget", adjusted: nil,
          expenditure: "lot"))
    },
    PlantedFault("cumulative spending that falls", .spendingFalls) { report, _ in
      guard var entries = report.evaluation.execution?.spending else { return }
      (entries[0].value, entries[1].value) = (entries[1].value, entries[0].value)
      report.evaluation.execution?.spending = entries
    },
    PlantedFault("retired people in the establishment", .retireesCounted) { report, _ in
      report.change("career-posts") { $0.label = LocalizedText(zh: "离退休人员", en: "the retired") }
      report.change("establishment") { $0.label = LocalizedText(zh: "编制数", en: "establishment") }
    },
    PlantedFault("retired people as a part of the staff in post", .retireesCounted) { report, _ in
      report.change("women") { $0.label = LocalizedText(zh: "退休返聘", en: "retired") }
      report.change("women") { add(1, to: &$0) }
      report.change("staff-in-post") {
        $0.label = LocalizedText(zh: "在职人员", en: "staff in post")
        add(1, to: &$0)
      }
      report.evaluation.published = nil
    },
    PlantedFault("a figure finer than the others", .mixedPrecision) { report, random in
      let fine = Rational(1_234_567 + random.integer(in: 0...3) * 10, over: 10_000)
      report.change("donations") {
        let unit = GeneratedFigures.money
        $0.content = .figure(.init(Quantity(fine, unit), unit: unit, places: 4))
      }
    },
    PlantedFault("a gap that rounding explains", .roundingGap) { report, _ in
      report.change("reception") { add(Rational(1, over: 100), to: &$0) }
    },
    PlantedFault("a gap within a stated tolerance", .roundingGap) { report, random in
      let more = random.integer(in: 20...50)
      report.evaluation.relations.append(
        Relation(
          id: "about", label: "about",
          kind: .sum([term(100), term(more)], whole: term(100)), tolerance: 50))
    },
  ]

  // MARK: The budget

  private static func item(
    _ report: inout GeneratedReport, planned: Int, spent: Int, adjusted: Int? = nil
  ) {
    let amounts =
      [("lot-budget", planned), ("lot", spent)] + (adjusted.map { [("lot-adjusted", $0)] } ?? [])
    for (id, amount) in amounts {
      report.evaluation.facts.append(
        Fact(
          key: FactKey(id), label: LocalizedText(id), content: .figure(.money(amount)),
          status: .reported, evidence: Evidence(place: "表")))
    }
    report.evaluation.budgetLines.append(
      BudgetLine(
        id: "lot", label: "lot", kind: .item, initial: "lot-budget",
        adjusted: adjusted.map { _ in "lot-adjusted" }, expenditure: "lot"))
  }

  private static func claim(_ id: String, _ statement: Claim.Statement) -> Claim {
    Claim(id: id, statement: statement, evidence: Evidence(place: "正文", quote: "文中的话"))
  }

  private static let budget: [PlantedFault] = [
    PlantedFault("spending by nature that isn't the total", .partsDifferFromTotal) {
      report, random in
      report.withdrawPrintedRates()
      report.change("basic") {
        add(Rational(random.integer(in: 1...300), over: 7).rounded(to: 2, .up), to: &$0)
      }
    },
    PlantedFault("a budget by source of funds that isn't the total", .partsDifferFromTotal) {
      report, random in
      report.change("fund-2-budget") {
        add(Rational(random.integer(in: 12...999), over: 100) + 1, to: &$0)
      }
    },
    PlantedFault("two ways to divide that differ, without a total", .figuresDiffer) {
      report, random in
      report.withdrawPrintedRates()
      report.withdraw(claim: "within")
      report.evaluation.execution = nil
      report.change(line: "total") { $0.expenditure = nil }
      report.change("project") {
        add(Rational(random.integer(in: 12...999), over: 100) + 1, to: &$0)
      }
    },
    PlantedFault("spending on a budget of zero", .overZeroBudget, severity: .warning) {
      report, random in
      item(&report, planned: 0, spent: random.integer(in: 1...9_999))
    },
    PlantedFault(
      "spending on a budget of zero against the claim", .overZeroBudget, severity: .error
    ) {
      report, random in
      report.evaluation.claims.append(claim("all", .withinBudget(.initial, lines: ["lot"])))
      item(&report, planned: 0, spent: random.integer(in: 1...9_999))
    },
    PlantedFault("spending above the adjusted budget", .overAdjustedBudget) { report, random in
      let adjusted = random.integer(in: 1_000...2_000)
      item(&report, planned: 900, spent: adjusted + random.integer(in: 2...500), adjusted: adjusted)
    },
    PlantedFault("spending above the budget against the claim", .overBudgetAgainstClaim) {
      report, random in
      report.evaluation.claims.append(claim("all", .withinBudget(.initial, lines: ["lot"])))
      item(&report, planned: 900, spent: 900 + random.integer(in: 2...500))
    },
    PlantedFault("one source of funds alone", .splitIncomplete) { report, _ in
      report.evaluation.budgetLines.removeAll { $0.id == "fund-2" }
    },
  ]

  // MARK: Words, names and dates

  private static let words: [PlantedFault] = [
    PlantedFault("a fall that was a rise", .changeContradictsClaim) { report, _ in
      report.withdraw(claim: "changed")
      for (period, amount) in [(Period.prior, 500), (.current, 700)] {
        report.evaluation.facts.append(
          Fact(
            key: FactKey("fuel", period), label: "fuel", content: .figure(.money(amount)),
            status: .reported, evidence: Evidence(place: "表")))
      }
      report.evaluation.claims.append(claim("fell", .changed(.decreased, facts: ["fuel"])))
    },
    PlantedFault("a rise explained by a fall", .explanationContradictsChange) { report, _ in
      report.evaluation.claims.append(
        claim("reason", .explains(difference: "expenditure - 0.01 万元", by: .decreased)))
    },
    PlantedFault("a goal that was missed", .goalNotReached) { report, random in
      let target = random.integer(in: 100...900)
      report.evaluation.claims.append(
        claim("missed", .reached(actual: "\(target - 1) 家", target: "\(target) 家")))
    },
    PlantedFault("a limit that was missed", .goalNotReached) { report, random in
      let limit = random.integer(in: 100...900)
      report.evaluation.claims.append(
        claim("missed", .reached(actual: "\(limit + 1) 件", target: "\(limit) 件", aim: .atMost)))
    },
    PlantedFault("a row fully met that lost marks", .claimContradictsMarks) { report, _ in
      report.evaluation.claims.append(claim("met", .fulfilled(rows: ["compliance"])))
    },
    PlantedFault("a goal without a target", .claimWithoutFigure) { report, _ in
      report.evaluation.claims.append(claim("some", .reached(actual: "3 家", target: nil)))
    },
    PlantedFault("publication without a date", .claimWithoutFigure) { report, _ in
      report.evaluation.dates.published = nil
    },
    PlantedFault("a change without last year's figure", .claimWithoutFigure) { report, _ in
      report.evaluation.claims.append(claim("less", .changed(.decreased, facts: ["donations"])))
    },
    PlantedFault("an evaluation before the year's end", .impossibleDate) { report, random in
      report.evaluation.dates.evaluated = CalendarPeriod(
        year: 2023, month: random.integer(in: 1...11)
      ).map { Relation.Event($0) }
    },
    PlantedFault("a publication before the signature", .impossibleDate) { report, random in
      report.evaluation.dates.published = CalendarPeriod(
        year: 2024, month: random.integer(in: 1...7)
      ).map { Relation.Event($0) }
    },
    PlantedFault("a publication before the evaluation, with a vague signature", .impossibleDate) {
      report, _ in
      report.evaluation.dates.signed = CalendarPeriod("2024").map { Relation.Event($0) }
      report.evaluation.dates.published = CalendarPeriod("2024-03").map { Relation.Event($0) }
    },
    PlantedFault("events out of order", .impossibleDate) { report, _ in
      report.change(relation: "order") {
        guard case .before(let events) = $0 else { return $0 }
        return .before(events.reversed())
      }
    },
    PlantedFault("an office that isn't listed", .notAMember) { report, _ in
      report.change(relation: "office") { _ in .member("财务股", of: ["办公室", "规划财务股"]) }
    },
  ]

  // MARK: The score

  private static func withdrawReason(of row: String, in report: inout GeneratedReport) {
    for index in report.evaluation.judgements.indices
    where report.evaluation.judgements[index].indicatorID == row {
      guard case .incidents(let cases) = report.evaluation.judgements[index].decision else {
        continue
      }
      report.evaluation.judgements[index] = Judgement(
        indicatorID: row,
        decision: .incidents(
          cases.map { .init(count: $0.count, grounds: .init(basis: .judged)) }),
        grounds: .init(basis: .judged))
    }
  }

  private static let results: [PlantedFault] = [
    PlantedFault("a subtotal that isn't its rows'", .rowsDifferFromTotal) { report, random in
      report.evaluation.published?.subtotals["effects", default: 0] +=
        -Rational(random.integer(in: 2...20), over: 10)
    },
    PlantedFault("a total that the facts exclude", .noRowMarks, .totalUnreachable) { report, _ in
      report.evaluation.published = PublishedResult(total: 1, grade: "差")
    },
    PlantedFault("marks that aren't the rule's", .marksDifferFromRule) { report, _ in
      guard var published = report.evaluation.published else { return }
      published.marks["execution", default: 0] += -2
      published.subtotals["input", default: 0] += -2
      published.total = published.total.map { $0 - 2 }
      published.grade = nil
      published.reasons["execution"] = "写明的原因"
      report.evaluation.published = published
    },
    PlantedFault("a grade that isn't the total's", .gradeContradictsTotal) { report, _ in
      let grade = report.evaluation.published?.grade
      report.evaluation.published?.grade = grade == "良" ? "差" : "良"
    },
    PlantedFault("a word for the grade that isn't the scheme's", .unofficialGradeWord) {
      report, _ in
      let grade = report.evaluation.published?.grade
      report.evaluation.published?.grade = grade == "良" ? "良好" : "较差"
    },
    PlantedFault("a published deduction without a reason", .deductionWithoutReason) { report, _ in
      report.evaluation.published?.reasons["compliance"] = "无。"
      withdrawReason(of: "compliance", in: &report)
    },
    PlantedFault("a judged deduction without a reason", .deductionWithoutReason) { report, _ in
      report.evaluation.published = nil
      withdrawReason(of: "compliance", in: &report)
    },
    PlantedFault("a reason beside full marks", .reasonWithoutDeduction) { report, _ in
      let met = (1...4).map {
        Judgement.Answer(item: "item-\($0)", isMet: true, grounds: .init(basis: .judged))
      }
      for index in report.evaluation.judgements.indices
      where report.evaluation.judgements[index].indicatorID == "systems" {
        report.evaluation.judgements[index].decision = .checklist(met)
      }
      report.evaluation.published = PublishedResult(
        marks: ["systems": 16], reasons: ["systems": "制度不够完善"],
        evidence: Evidence(place: "自评表"))
    },
    PlantedFault(
      "a row with an outsize share", .dominantIndicator, .dominantIndicator,
      settings: AuditSettings(largestShare: Rational(19, over: 100))
    ) { _, _ in },
  ]

  // MARK: What isn't there

  private static let absences: [PlantedFault] = [
    PlantedFault("a total without the marks of rows", .noRowMarks) { report, _ in
      report.evaluation.published?.marks = [:]
      report.evaluation.published?.subtotals = [:]
    },
    PlantedFault("a missing figure", .figureMissing) { report, _ in
      report.change("balance") {
        $0.content = .missing
        $0.status = .missing
      }
    },
    PlantedFault("an assumed figure", .figureAssumed) { report, _ in
      report.change("balance") {
        $0.status = .assumed
        $0.evidence.reason = "没有填报"
      }
    },
    PlantedFault("a target without a measurement", .targetNotMeasured) { report, _ in
      report.evaluation.satisfaction.append(
        SatisfactionGroup(
          label: "others", target: Rational(9, over: 10), claimedRate: nil, survey: nil,
          evidence: Evidence(place: "正文")))
    },
    PlantedFault("a rate without a sample", .rateWithoutSample) { report, _ in
      report.evaluation.satisfaction.append(
        SatisfactionGroup(
          label: "others", target: nil, claimedRate: Rational(95, over: 100), survey: nil,
          evidence: Evidence(place: "正文")))
    },
    PlantedFault("a figure that should be reported", .notReported) { report, _ in
      report.change("donations") {
        $0.content = .missing
        $0.status = .missing
      }
    },
  ]
}
