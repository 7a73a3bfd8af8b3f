import HengAudit
import HengModel
import HengScoring
import Testing

/// A relation over bare figures and what is found of it.
struct RelationCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var kind: Relation.Kind
  /// `nil` where the figures agree.
  var code: FindingCode?
  var statement: LocalizedText
  var explanation: LocalizedText?
}

@Suite struct RelationTests {
  private static func audit(_ kind: Relation.Kind, facts: [Fact] = []) throws -> Audit {
    var report = try GeneratedReport(seed: 1)
    report.evaluation.relations = [Relation(id: "tested", label: "tested", kind: kind)]
    report.evaluation.facts += facts
    return Audit(of: try report.scheme.score(report.evaluation))
  }

  private static func sum(_ parts: String..., whole: String) -> Relation.Kind {
    .sum(parts.map { Relation.Term($0) }, whole: Relation.Term(whole))
  }

  private static func ratio(_ top: String, _ bottom: String, _ rate: String) -> Relation.Kind {
    .ratio(.init(top), over: .init(bottom), rate: .init(rate))
  }

  static let cases: [RelationCase] = [
    // Sums. Three figures of two places, each rounded, leave a gap of at most 0.015.
    RelationCase(
      testDescription: "a sum", kind: sum("1.20 万元", "2.30 万元", whole: "3.50 万元"), code: nil,
      statement: LocalizedText(
        zh: "1.20 万元 + 2.30 万元 = 3.50 万元",
        en: "1.20 ten-thousand-yuan + 2.30 ten-thousand-yuan = 3.50 ten-thousand-yuan")),
    RelationCase(
      testDescription: "a gap of the last place",
      kind: sum("1.20 万元", "2.31 万元", whole: "3.50 万元"), code: .roundingGap,
      statement: LocalizedText(
        zh: "1.20 万元 + 2.31 万元 = 3.51 万元，3.50 万元，相差 0.01 万元",
        en: "1.20 ten-thousand-yuan + 2.31 ten-thousand-yuan = 3.51 ten-thousand-yuan, but "
          + "3.50 ten-thousand-yuan, a gap of 0.01 ten-thousand-yuan")),
    RelationCase(
      testDescription: "a gap of two of the last place",
      kind: sum("1.20 万元", "2.32 万元", whole: "3.50 万元"), code: .partsDifferFromTotal,
      statement: LocalizedText(
        zh: "1.20 万元 + 2.32 万元 = 3.52 万元，3.50 万元，相差 0.02 万元",
        en: "1.20 ten-thousand-yuan + 2.32 ten-thousand-yuan = 3.52 ten-thousand-yuan, but "
          + "3.50 ten-thousand-yuan, a gap of 0.02 ten-thousand-yuan")),
    RelationCase(
      testDescription: "元 for 万元 in the total",
      kind: sum("0 万元", "0.25 万元", "0.32 万元", whole: "0.57 元"), code: .unitOff,
      statement: LocalizedText(
        zh: "0 万元 + 0.25 万元 + 0.32 万元 = 5700.00 元，0.57 元，相差 5699.43 元",
        en: "0 ten-thousand-yuan + 0.25 ten-thousand-yuan + 0.32 ten-thousand-yuan = 5700.00 yuan, "
          + "but 0.57 yuan, a gap of 5699.43 yuan"),
      explanation: LocalizedText(
        zh: "把 0.57 元 改为 0.57 万元 即相符", en: "0.57 yuan would fit as 0.57 ten-thousand-yuan")),
    RelationCase(
      testDescription: "万元 for 元 in a part", kind: sum("300 元", "25 万元", whole: "325 元"),
      code: .unitOff,
      statement: LocalizedText(
        zh: "300 元 + 25 万元 = 250300 元，325 元，相差 249975 元",
        en: "300 yuan + 25 ten-thousand-yuan = 250300 yuan, but 325 yuan, a gap of 249975 yuan"),
      explanation: LocalizedText(
        zh: "把 25 万元 改为 25 元 即相符", en: "25 ten-thousand-yuan would fit as 25 yuan")),
    RelationCase(
      testDescription: "a part that doesn't belong", kind: sum("43 人", "45 人", whole: "43 人"),
      code: .partsDifferFromTotal,
      statement: LocalizedText(
        zh: "43 人 + 45 人 = 88 人，43 人，相差 45 人",
        en: "43 people + 45 people = 88 people, but 43 people, a gap of 45 people"),
      explanation: LocalizedText(
        zh: "不计 45 人则相符，它多半不在其中",
        en: "without 45 people it adds up, so that most likely isn't part of it")),
    RelationCase(
      testDescription: "exchanged digits", kind: sum("126 家", "17 家", whole: "134 家"),
      code: .partsDifferFromTotal,
      statement: LocalizedText(
        zh: "126 家 + 17 家 = 143 家，134 家，相差 9 家", en: "126 家 + 17 家 = 143 家, but 134 家, a gap of 9 家"
      ),
      explanation: LocalizedText(
        zh: "把 134 家 改为 143 家 即相符，可能是相邻数字颠倒",
        en: "134 家 would fit as 143 家, with two digits exchanged")),
    RelationCase(
      testDescription: "a part left out", kind: sum("100.00 万元", "1.00 万元", whole: "224.45 万元"),
      code: .partsDifferFromTotal,
      statement: LocalizedText(
        zh: "100.00 万元 + 1.00 万元 = 101.00 万元，224.45 万元，相差 123.45 万元",
        en: "100.00 ten-thousand-yuan + 1.00 ten-thousand-yuan = 101.00 ten-thousand-yuan, but "
          + "224.45 ten-thousand-yuan, a gap of 123.45 ten-thousand-yuan"),
      explanation: LocalizedText(
        zh: "差额恰为donations 123.45 万元，可能漏计",
        en: "the gap is just donations 123.45 ten-thousand-yuan, which may be left out")),
    // Rates, to their printed places: half a unit of the last one is let pass.
    RelationCase(
      testDescription: "a rate to two places", kind: ratio("136 人", "143 人", "95.10%"), code: nil,
      statement: LocalizedText(
        zh: "136 人 ÷ 143 人 = 95.1049%，填报 95.10%",
        en: "136 people ÷ 143 people = 95.1049%, given as 95.10%")),
    RelationCase(
      testDescription: "a rate rounded up", kind: ratio("137 家", "177 家", "78%"),
      code: .rateDiffers,
      statement: LocalizedText(
        zh: "137 家 ÷ 177 家 = 77.40%，应为 77%，填报 78%",
        en: "137 家 ÷ 177 家 = 77.40%, so 77%, but given as 78%"),
      explanation: LocalizedText(
        zh: "只差末位，多半是舍入有误", en: "only the last place is off, most likely by rounding")),
    RelationCase(
      testDescription: "a rate the other way round", kind: ratio("50 人", "46 人", "92%"),
      code: .rateDiffers,
      statement: LocalizedText(
        zh: "50 人 ÷ 46 人 = 108.70%，应为 109%，填报 92%",
        en: "50 people ÷ 46 people = 108.70%, so 109%, but given as 92%"),
      explanation: LocalizedText(
        zh: "分子分母颠倒则相符", en: "it fits with the two figures the other way round")),
    RelationCase(
      testDescription: "a change for a rate", kind: ratio("120 人", "100 人", "20%"),
      code: .rateDiffers,
      statement: LocalizedText(
        zh: "120 人 ÷ 100 人 = 120.00%，应为 120%，填报 20%",
        en: "120 people ÷ 100 people = 120.00%, so 120%, but given as 20%"),
      explanation: LocalizedText(zh: "它是增减率，不是比率", en: "it is the change, not the rate")),
    RelationCase(
      testDescription: "a fraction for a percentage", kind: ratio("137 家", "177 家", "0.774%"),
      code: .unitOff,
      statement: LocalizedText(
        zh: "137 家 ÷ 177 家 = 77.40113%，应为 77.401%，填报 0.774%",
        en: "137 家 ÷ 177 家 = 77.40113%, so 77.401%, but given as 0.774%"),
      explanation: LocalizedText(zh: "把 0.774% 改为 77.4% 即相符", en: "0.774% would fit as 77.4%")),
    RelationCase(
      testDescription: "a rate over nothing", kind: ratio("3 人", "0 人", "100%"), code: .rateDiffers,
      statement: LocalizedText(
        zh: "3 人 ÷ 0 人 没有比率，却填报 100%", en: "3 people ÷ 0 people is no rate, yet 100% is given")),
    // Whole figures below a hundred are exact, larger ones may be rounded.
    RelationCase(
      testDescription: "small whole amounts", kind: sum("60 万元", "41 万元", whole: "99 万元"),
      code: .partsDifferFromTotal,
      statement: LocalizedText(
        zh: "60 万元 + 41 万元 = 101 万元，99 万元，相差 2 万元",
        en: "60 ten-thousand-yuan + 41 ten-thousand-yuan = 101 ten-thousand-yuan, but "
          + "99 ten-thousand-yuan, a gap of 2 ten-thousand-yuan")),
    RelationCase(
      testDescription: "a total in round figures",
      kind: sum("520.02 万元", "8037.29 万元", whole: "8557 万元"), code: .roundingGap,
      statement: LocalizedText(
        zh: "520.02 万元 + 8037.29 万元 = 8557.31 万元，8557 万元，相差 0.31 万元",
        en: "520.02 ten-thousand-yuan + 8037.29 ten-thousand-yuan = 8557.31 ten-thousand-yuan, but "
          + "8557 ten-thousand-yuan, a gap of 0.31 ten-thousand-yuan")),
    RelationCase(
      testDescription: "parts in 元 and a total in 万元",
      kind: sum("5200231 元", "80372888 元", whole: "8557.31 万元"), code: .roundingGap,
      statement: LocalizedText(
        zh: "5200231 元 + 80372888 元 = 8557.3119 万元，8557.31 万元，相差 0.0019 万元",
        en: "5200231 yuan + 80372888 yuan = 8557.3119 ten-thousand-yuan, but "
          + "8557.31 ten-thousand-yuan, a gap of 0.0019 ten-thousand-yuan")),
    RelationCase(
      testDescription: "a limit that rounding can't keep",
      kind: .atMost(.init("101 万元"), limit: .init("100 万元")), code: .aboveLimit,
      statement: LocalizedText(
        zh: "101 万元，大于 100 万元，多 1 万元",
        en: "101 ten-thousand-yuan is above 100 ten-thousand-yuan, by 1 ten-thousand-yuan")),
    RelationCase(
      testDescription: "a limit in round figures",
      kind: .atMost(.init("2030.12 万元"), limit: .init("2030 万元")), code: nil,
      statement: LocalizedText(
        zh: "2030.12 万元，2030 万元，舍入后相同",
        en: "2030.12 ten-thousand-yuan, 2030 ten-thousand-yuan, the same when rounded")),
    RelationCase(
      testDescription: "a rate of small whole amounts", kind: ratio("4 万元", "5 万元", "95%"),
      code: .rateDiffers,
      statement: LocalizedText(
        zh: "4 万元 ÷ 5 万元 = 80.00%，应为 80%，填报 95%",
        en: "4 ten-thousand-yuan ÷ 5 ten-thousand-yuan = 80.00%, so 80%, but given as 95%")),
    RelationCase(
      testDescription: "a rate per mille", kind: ratio("29 人", "5801 人", "5‰"), code: nil,
      statement: LocalizedText(
        zh: "29 人 ÷ 5801 人 = 5.00‰，填报 5‰", en: "29 people ÷ 5801 people = 5.00‰, given as 5‰")),
    RelationCase(
      testDescription: "people per household", kind: ratio("29 人", "10 户", "3 人/户"), code: nil,
      statement: LocalizedText(
        zh: "29 人 ÷ 10 户 = 2.90 人/户，填报 3 人/户",
        en: "29 people ÷ 10 households = 2.90 people/households, given as 3 people/households")),
    // Equality.
    RelationCase(
      testDescription: "whole amounts that differ",
      kind: .equals([.init("101 万元"), .init("100 万元")]), code: .figuresDiffer,
      statement: LocalizedText(
        zh: "101 万元，100 万元，相差 1 万元",
        en: "101 ten-thousand-yuan, 100 ten-thousand-yuan, a gap of 1 ten-thousand-yuan")),
    RelationCase(
      testDescription: "one of two in the wrong unit",
      kind: .equals([.init("0.57 元"), .init("0.57 万元")]), code: .unitOff,
      statement: LocalizedText(
        zh: "0.57 元，0.57 万元，相差 5699.43 元",
        en: "0.57 yuan, 0.57 ten-thousand-yuan, a gap of 5699.43 yuan"),
      explanation: LocalizedText(
        zh: "其中一个的单位有误：把 0.57 元 改为 0.57 万元 即相符，或把 0.57 万元 改为 0.57 元 即相符",
        en: "one of them is in the wrong unit: 0.57 yuan would fit as 0.57 ten-thousand-yuan, or "
          + "0.57 ten-thousand-yuan would fit as 0.57 yuan")),
    RelationCase(
      testDescription: "exchanged digits of one of two",
      kind: .equals([.init("46 人"), .init("64 人")]), code: .figuresDiffer,
      statement: LocalizedText(
        zh: "46 人，64 人，相差 18 人", en: "46 people, 64 people, a gap of 18 people"),
      explanation: LocalizedText(
        zh: "把 64 人 改为 46 人 即相符，可能是相邻数字颠倒",
        en: "64 people would fit as 46 people, with two digits exchanged")),
    RelationCase(
      testDescription: "one amount to fewer places",
      kind: .equals([.init("8557.32 万元"), .init("8557.3 万元")]), code: nil,
      statement: LocalizedText(
        zh: "8557.32 万元，8557.3 万元",
        en: "8557.32 ten-thousand-yuan, 8557.3 ten-thousand-yuan")),
    RelationCase(
      testDescription: "nothing is no rounding of something",
      kind: .equals([.init("0 万元"), .init("0.32 万元")]), code: .figuresDiffer,
      statement: LocalizedText(
        zh: "0 万元，0.32 万元，相差 0.32 万元",
        en: "0 ten-thousand-yuan, 0.32 ten-thousand-yuan, a gap of 0.32 ten-thousand-yuan")),
    // Limits.
    RelationCase(
      testDescription: "people of one-person households",
      kind: .atMost(.init("711 人"), limit: .init("491 户 * 1 人/户")), code: .aboveLimit,
      statement: LocalizedText(
        zh: "711 人，大于491 户 × 1 人/户 = 491 人，多 220 人",
        en: "711 people is above 491 households × 1 people/households = 491 people, by 220 people")),
    RelationCase(
      testDescription: "just the limit", kind: .atMost(.init("40 家"), limit: .init("40 家")),
      code: nil,
      statement: LocalizedText("40 家 ≤ 40 家")),
  ]

  @Test(arguments: cases)
  func `tells whether a relation holds, and the nearest explanation`(
    _ testCase: RelationCase
  ) throws {
    let audit = try RelationTests.audit(testCase.kind)
    guard let code = testCase.code else {
      let agreement = try #require(audit.agreements.first { $0.id == "tested" })
      #expect(agreement.statement == testCase.statement)
      #expect(!audit.findings.contains { $0.id == "tested" })
      return
    }
    let finding = try #require(audit.findings.first { $0.id == "tested" })
    #expect(finding.code == code)
    #expect(finding.statement == testCase.statement)
    #expect(finding.explanation == testCase.explanation)
  }

  @Test func `a relation without its figures is told and is no finding`() throws {
    let missing = Fact(
      key: FactKey("unknown"), label: LocalizedText(zh: "未知数", en: "unknown"), content: .missing,
      status: .missing)
    let audit = try RelationTests.audit(
      .sum([.init("unknown"), .init("1 人")], whole: .init("2 人")), facts: [missing])
    #expect(audit.gaps.map(\.missing) == [[LocalizedText(zh: "未知数", en: "unknown")]])
    #expect(audit.findings.map(\.code) == [.figureMissing])
  }

  @Test func `an assumption is no statement of the document`() throws {
    let assumed = Fact(
      key: FactKey("guess"), label: "guess",
      content: .figure(.count(5, GeneratedFigures.people)), status: .assumed,
      evidence: Evidence(reason: "猜测"))
    let audit = try RelationTests.audit(
      .sum([.init("guess"), .init("1 人")], whole: .init("2 人")), facts: [assumed])
    #expect(audit.gaps.map(\.id) == ["tested"])
    #expect(audit.findings.map(\.code) == [.figureAssumed])
  }

  /// A vehicle cost in 元 breaks the sum, the shares and the limits it stands in; it is one slip.
  @Test func `one wrong unit is one finding, however many checks it breaks`() throws {
    var report = try GeneratedReport(seed: 7)
    report.change("vehicles") { fact in
      guard case .figure(let figure) = fact.content, let yuan = UnitOfMeasure("元") else { return }
      fact.content = .figure(
        .init(Quantity(figure.quantity.value / 10_000, yuan), unit: yuan, places: figure.places))
    }
    report.evaluation.relations += [
      Relation(
        id: "twice", label: "twice",
        kind: .equals([.init("vehicles"), .init("official-expenses - abroad - reception")])),
      Relation(
        id: "more", label: "more",
        kind: .atMost(.init("official-expenses - abroad - reception"), limit: .init("vehicles"))),
    ]
    let audit = Audit(of: try report.scheme.score(report.evaluation))
    #expect(audit.findings.map(\.code) == [.unitOff])
    #expect(audit.agreements.contains { $0.id == "twice" })
    #expect(audit.agreements.contains { $0.id == "more" })
  }

  /// Forty steps, each naming the one before twice, are 2⁴⁰ paths.
  @Test(.timeLimit(.minutes(15)))
  func `a lattice of formulas over a wrong unit takes no longer than its size`() throws {
    var report = try GeneratedReport(seed: 7)
    report.change("vehicles") { fact in
      guard case .figure(let figure) = fact.content, let yuan = UnitOfMeasure("元") else { return }
      fact.content = .figure(
        .init(Quantity(figure.quantity.value / 10_000, yuan), unit: yuan, places: figure.places))
    }
    report.evaluation.facts += (1...40).map { step in
      let last = step == 1 ? "vehicles" : "step-\(step - 1)"
      return Fact(
        key: FactKey("step-\(step)"), label: LocalizedText("step \(step)"),
        content: .formula("(\(last) + \(last)) / 2"), status: .derived)
    }
    report.evaluation.relations.append(
      Relation(
        id: "lattice", label: "lattice",
        kind: .equals([.init("step-40"), .init("official-expenses - abroad - reception")])))
    let audit = Audit(of: try report.scheme.score(report.evaluation))
    #expect(audit.findings.map(\.code) == [.unitOff])
    #expect(audit.agreements.contains { $0.id == "lattice" })
  }

  @Test func `a month may lie on either side of a day in it`() throws {
    func event(_ text: String) throws -> Relation.Event {
      Relation.Event(try #require(CalendarPeriod(text)))
    }
    let open = try RelationTests.audit(.before([event("2023-12-31"), event("2023-12")]))
    #expect(open.findings.isEmpty)
    let early = try RelationTests.audit(.before([event("2023-12-31"), event("2023-11")]))
    #expect(early.findings.map(\.code) == [.impossibleDate])
    #expect(
      early.findings.map(\.explanation) == [
        LocalizedText(zh: "若为2024年11月则相符，可能是年份有误", en: "2024-11 would fit; the year may be wrong")
      ])
  }
}
