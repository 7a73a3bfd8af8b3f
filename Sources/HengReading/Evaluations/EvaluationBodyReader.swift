package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Reads what evaluations and the cases of a scheme have in common: facts, judgements, budget
/// lines and satisfaction.
package struct EvaluationBodyReader {
  package let context: ReadingContext
  package let scheme: Scheme
  /// Whether figures must say where they stand and none may be left out in silence.
  package let needsEvidence: Bool
  /// What the scheme's form asks for besides the scheme's facts.
  package var formFacts: [FactDeclaration] = []

  /// The parts that were read.
  package struct Parts {
    package var facts: [Fact]
    package var judgements: [Judgement]
    package var budgetLines: [BudgetLine]
    /// The identifiers of the budget lines.
    package var lineNames: KnownNames
    package var satisfaction: [SatisfactionGroup]
    /// The facts with everything that follows from them.
    package var book: FactBook
  }

  package func parts(_ root: SourceNode) -> Parts {
    let current = facts(root["facts"], .current)
    let prior = facts(root["prior-facts"], .prior)
    let judgements =
      root["judgements"].map {
        JudgementReader(context: context, scheme: scheme).judgements($0)
      } ?? []
    let groups = root["satisfaction"].flatMap(context.items)?.map(group) ?? []
    if groups.contains(where: { $0 == nil }) {
      for fact in scheme.facts where fact.isMeasuredBySurvey {
        context.brokenNames.insert(fact.id)
      }
    }
    let satisfaction = groups.compactMap { $0 }
    let budget = BudgetReader(context: context)
    let lines = budget.lines(root["budget"])
    let placed = current + prior
    let book = checkedBook(placed, satisfaction)
    check(judgements, book: book, at: root)
    budget.check(lines, facts: book)
    let links = FactLinkReader(expressions: ExpressionReader(context: context, facts: book))
    return Parts(
      facts: placed.map(links.linked), judgements: judgements.map(\.judgement),
      budgetLines: lines.lines, lineNames: lines.names, satisfaction: satisfaction, book: book)
  }

  private func facts(_ node: SourceNode?, _ period: Period) -> [FactReader.Placed] {
    guard let node else { return [] }
    return FactReader(
      context: context, scheme: scheme, period: period, needsEvidence: needsEvidence,
      formFacts: formFacts
    ).facts(node)
  }

  /// Collects the facts and reports every formula that can't be used.
  private func checkedBook(
    _ placed: [FactReader.Placed], _ satisfaction: [SatisfactionGroup]
  ) -> FactBook {
    let book = FactBook(
      checking: scheme.facts, facts: placed.map(\.fact),
      satisfactionRate: satisfaction.pooledRate)
    let nodes = Dictionary(placed.map { ($0.fact.key, $0.node) }) { first, _ in first }
    let names = scheme.facts.map(\.id) + placed.map(\.fact.key.id)
    for invalid in book.invalidFacts {
      guard let node = nodes[invalid.key] else { continue }
      context.report(invalid.error, in: node, names: names)
      context.brokenNames.insert(invalid.key.id)
    }
    return book
  }

  private func check(_ judgements: [JudgementReader.Placed], book: FactBook, at root: SourceNode) {
    let judged = Dictionary(
      judgements.map { ($0.judgement.indicatorID, $0) }
    ) { first, _ in first }
    for row in scheme.rows {
      let id = row.indicator.id
      if let judgement = judged[id] {
        if row.isDecided(by: book) {
          context.report(
            .judgement(.factsDecide, row: row.indicator.label), at: judgement.node)
        }
      } else if needsEvidence, root["judgements"]?[id] == nil, !context.doubtedNames.contains(id) {
        reportMissingFacts(of: row, book: book, at: root)
      }
    }
  }

  /// Reports the facts that a row needs and that are neither given, nor said to be missing, nor
  /// given under a name that was reported.
  private func reportMissingFacts(of row: SchemeRow, book: FactBook, at root: SourceNode) {
    let known = context.brokenNames.union(context.doubtedNames)
    for key in book.sources(of: row.facts)
    where book.given(key) == nil && !known.contains(key.id) {
      if let cell = context.emptyCells[key] {
        context.report(
          .missingFigure(book.label(of: key), row: row.indicator.label), sheet: cell.sheet,
          line: cell.line, column: cell.column)
        continue
      }
      let problem = Problem.missingFact(key.name, row: row.indicator.label)
      guard let pair = root.pair(key.period == .prior ? "prior-facts" : "facts") else {
        context.report(problem, at: root)
        continue
      }
      // Facts of another shape were reported as a whole.
      if case .mapping = pair.value.content { context.report(problem, atKeyOf: pair) }
    }
  }

  // MARK: Satisfaction

  private func group(_ node: SourceNode) -> SatisfactionGroup? {
    let keys = ["group", "target", "claimed", "survey", "place", "quote", "reason"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let label = reader.required("group").flatMap(context.label)
    let target = reader.optional("target").map { context.rate($0) }
    let claimed = reader.optional("claimed").map { context.rate($0) }
    let survey = reader.optional("survey").map(self.survey)
    if claimed != nil, survey != nil {
      context.report(.atMostOneKey(["claimed", "survey"]), at: node)
    }
    guard let label, target.map({ $0 != nil }) ?? true, claimed.map({ $0 != nil }) ?? true,
      survey.map({ $0 != nil }) ?? true
    else { return nil }
    return SatisfactionGroup(
      label: label, target: target ?? nil, claimedRate: claimed ?? nil, survey: survey ?? nil,
      evidence: context.evidence(reader))
  }

  private func survey(_ node: SourceNode) -> SatisfactionGroup.Survey? {
    let keys = ["satisfied", "asked", "population"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let counts = 0...1_000_000_000
    let satisfied = reader.required("satisfied").flatMap { context.integer($0, in: counts) }
    let asked = reader.required("asked").flatMap { context.integer($0, in: counts) }
    let population = reader.optional("population").map { context.integer($0, in: counts) }
    guard let satisfied, let asked, population.map({ $0 != nil }) ?? true else { return nil }
    let whole = population ?? nil
    guard asked > 0, satisfied <= asked, whole.map({ $0 >= asked }) ?? true else {
      context.report(
        .impossibleSurvey(satisfied: satisfied, asked: asked, population: whole), at: node)
      return nil
    }
    return SatisfactionGroup.Survey(satisfied: satisfied, asked: asked, population: whole)
  }
}
