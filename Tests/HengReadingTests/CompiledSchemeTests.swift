import HengModel
import HengReading
import HengScoring
import HengTestSupport
import Testing

/// Units with every kind of figure and decision that a table can hold, drawn at random.
private struct DrawnUnit {
  var figures: [CompiledScheme.Figure?]
  var judgements: [Judgement?]
  var satisfaction: [SatisfactionGroup] = []

  init(_ compiled: CompiledScheme, _ random: inout RepeatableRandom) {
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    func whole(_ range: ClosedRange<Int>) -> Int { random.integer(in: range) }
    func basis() -> Basis { [.reported, .judged, .assumed][whole(0...2)] }
    let scheme = compiled.scheme
    figures = compiled.facts.map { key in
      if chance(0.12) { return nil }
      let unit = scheme.declaration(of: key.id)?.unit ?? .one
      let number = chance(0.1) ? 0 : chance(0.05) ? -whole(1...50) : whole(1...12_000)
      return CompiledScheme.Figure(
        Rational(number, over: 100) * unit.factor, basis: chance(0.2) ? .assumed : .reported)
    }
    if chance(0.3) {
      let asked = whole(1...300)
      satisfaction = [
        SatisfactionGroup(
          label: "群众", target: nil, claimedRate: nil,
          survey: .init(satisfied: whole(0...asked), asked: asked), evidence: Evidence())
      ]
    }
    judgements = scheme.rows.map { row in
      if chance(0.15) { return nil }
      let grounds = Judgement.Grounds(basis: basis())
      func judgement(_ decision: Judgement.Decision) -> Judgement {
        Judgement(indicatorID: row.indicator.id, decision: decision, grounds: grounds)
      }
      if case .veto(let rule) = row.rule {
        return rule.condition == nil ? judgement(.veto(chance(0.5))) : nil
      }
      if chance(0.1) { return judgement(.notApplicable) }
      switch row.rule {
      case .checklist(let rule):
        let answers = rule.items.compactMap { item in
          chance(0.9)
            ? Judgement.Answer(
              item: item.id, isMet: chance(0.6), grounds: .init(basis: basis())) : nil
        }
        return judgement(.checklist(answers))
      case .incidents:
        let cases = (0..<whole(0...3)).map { _ in
          Judgement.Incident(count: whole(1...4), grounds: .init(basis: basis()))
        }
        return judgement(.incidents(cases))
      case .levels(let rule):
        let level = rule.levels[whole(0...rule.levels.count - 1)]
        let ends = level.marks(quantum: scheme.rounding.quantum)
        return judgement(
          .level(
            id: level.id, marks: chance(0.8) ? (chance(0.5) ? ends.minimum : ends.maximum) : nil,
            marksBasis: basis()))
      case .external(let rule) where rule.score == nil:
        return judgement(.carriedOver(score: Rational(whole(0...70)), of: Rational(whole(70...99))))
      default: return chance(0.3) ? judgement(.marks(row.indicator.fullMarks)) : nil
      }
    }
  }

  /// The same unit as an evaluation.
  func evaluation(_ compiled: CompiledScheme) -> Evaluation {
    let facts = zip(compiled.facts, figures).compactMap { key, figure in
      figure.map { figure in
        let unit = compiled.scheme.declaration(of: key.id)?.unit ?? .one
        return Fact(
          key: key,
          content: .figure(.init(Quantity(figure.value, dimension: unit.dimension), unit: unit)),
          status: figure.basis == .assumed ? .assumed : .reported)
      }
    }
    return Evaluation(
      unit: EvaluationUnit(id: "unit", label: "unit"), year: 2023, facts: facts,
      judgements: judgements.compactMap { $0 }, satisfaction: satisfaction)
  }
}

@Suite struct CompiledSchemeTests {
  private static let everyRule = "Tests/HengReadingTests/Fixtures/valid/every-rule-scheme.yaml"

  private func compiled(_ path: String) throws -> CompiledScheme {
    CompiledScheme(try SchemeFile(path: ProjectFiles.path(path)).scheme(forYear: 2023))
  }

  /// The whole engine is the slow, independent way to the same verdict.
  private func expectEqual(_ compiled: CompiledScheme, _ unit: DrawnUnit) throws -> Bool {
    var unit = unit
    let (_, judgedTwice) = compiled.score(
      figures: unit.figures, satisfactionRate: unit.satisfaction.pooledRate,
      judgements: unit.judgements)
    let book = try compiled.scheme.factBook(for: unit.evaluation(compiled))
    let decided = compiled.scheme.rows.indices.filter {
      unit.judgements[$0] != nil && compiled.scheme.rows[$0].isDecided(by: book)
    }
    #expect(judgedTwice == decided)
    for index in judgedTwice { unit.judgements[index] = nil }
    let (summary, again) = compiled.score(
      figures: unit.figures, satisfactionRate: unit.satisfaction.pooledRate,
      judgements: unit.judgements)
    #expect(again.isEmpty)
    let score = try compiled.scheme.score(unit.evaluation(compiled))
    #expect(summary == score.summary)
    return summary.total != nil
  }

  @Test(arguments: [
    everyRule, "datasets/schemes/hunan-whole-department.yaml", "datasets/schemes/yueyang-2019.yaml",
    "datasets/schemes/self-evaluation-form.yaml", "datasets/schemes/yuhua-2017.yaml",
  ])
  func `gives the verdict of the whole engine`(_ path: String) throws {
    let compiled = try compiled(path)
    var random = RepeatableRandom(seed: 20231123)
    for _ in 0..<400 {
      _ = try expectEqual(compiled, DrawnUnit(compiled, &random))
    }
  }

  static let rewritten: [(String, String)] = [
    ("at: indicators, digits: 1", "at: total, digits: 0"),
    ("{ kind: veto, total-at-most: 59 }", "{ kind: veto, grade-at-most: poor }"),
    (
      "spending: { label: { zh: 支出, en: spending }, unit: 万元 }",
      "spending: { label: { zh: 支出, en: spending }, unit: 万元, formula: budget + added }"
    ),
    ("outside: not-covered", "outside: hold"),
    ("direction: at-least", "direction: at-most, decline: inverse"),
    ("steps: floor", "steps: proportional"),
    (
      "{ kind: veto, total-at-most: 59 }",
      "{ kind: veto, condition: added > budget and not (staff < 10 人), total-at-most: 59 }"
    ),
    (
      "full-if, condition: measure >= 50 万元",
      "full-if, condition: \"min(measure, budget) >= 50 万元\""
    ),
  ]

  @Test(arguments: rewritten)
  func `gives the same verdict under other rules`(_ old: String, _ new: String) throws {
    let text = try #require(ProjectFiles.text(ProjectFiles.path(Self.everyRule)))
    let changed = text.replacing(old, with: new)
    try #require(changed != text)
    let folder = try TemporaryFolder()
    let compiled = CompiledScheme(
      try SchemeFile(path: try folder.write(changed, to: "scheme.yaml")).scheme(forYear: 2023))
    var random = RepeatableRandom(seed: 7)
    for _ in 0..<200 { _ = try expectEqual(compiled, DrawnUnit(compiled, &random)) }
  }

  @Test func `a unit without figures or judgements has everything open`() throws {
    let compiled = try compiled(Self.everyRule)
    let (summary, _) = compiled.score(
      figures: compiled.facts.map { _ in nil }, judgements: compiled.scheme.rows.map { _ in nil })
    #expect(summary.total == nil && summary.grade == nil)
    #expect(summary.admissible.maximum == 100)
  }
}
