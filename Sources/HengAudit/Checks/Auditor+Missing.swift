import HengModel
import HengScoring

extension Auditor {
  /// Lists the figures that rows need, or that the evaluation says are missing, and that aren't
  /// reported; what a claim or a relation asks for is told there.
  func missingFigures() -> [CheckOutcome] {
    let elsewhere = factsToldElsewhere
    let keys = (neededFacts + evaluation.facts.map(\.key)).uniqued().filter {
      !elsewhere.contains($0)
    }
    let missing = keys.filter { key in
      if case .missing = book.outcome(of: key) { true } else { false }
    }
    let assumed = keys.filter { book.given($0)?.status == .assumed }
    return [
      list(
        .figureMissing, Term.figuresNeeded,
        LocalizedText(zh: "\(missing.count) 个数没有填报", en: "\(missing.count) not reported"),
        missing.map(name(of:)), evidence(of: missing)),
      list(
        .figureAssumed, Term.figuresAssumed,
        LocalizedText(
          zh: "\(assumed.count) 个数没有填报，系假定", en: "\(assumed.count) not reported but assumed"),
        assumed.map(name(of:)), evidence(of: assumed)),
    ].compactMap { $0 }
  }

  private func evidence(of keys: [FactKey]) -> [Evidence] {
    keys.compactMap { book.given($0)?.evidence }
  }

  /// The facts behind the measures of rows that apply to the unit.
  private var neededFacts: [FactKey] {
    score.rows.flatMap { row -> [FactKey] in
      if case .notApplicable? = row.judgement?.decision { return [] }
      return book.sources(of: row.row.facts)
    }.uniqued()
  }

  /// The facts whose absence another finding tells.
  private var factsToldElsewhere: Set<FactKey> {
    var keys: [FactKey] = []
    for claim in evaluation.claims {
      switch claim.statement {
      case .changed(_, let facts):
        keys += facts.flatMap { id in Period.allCases.map { FactKey(id, $0) } }
      case .reached(let actual, let target, _):
        keys += [actual, target].compactMap { $0 }.flatMap { facts(in: $0) }
      case .withinBudget, .explains, .fulfilled, .published: break
      }
    }
    for relation in score.scheme.relations + evaluation.relations {
      if case .reported(let facts) = relation.kind { keys += facts.flatMap { self.facts(in: $0) } }
    }
    if !evaluation.satisfaction.isEmpty {
      keys += score.scheme.facts.filter(\.isMeasuredBySurvey).map { FactKey($0.id) }
    }
    return Set(keys)
  }

  private func facts(in expression: String) -> [FactKey] {
    (try? Measure(parsing: expression))?.facts ?? []
  }

  /// Lists the groups whose satisfaction has a target and no value, and the rates without a sample.
  func missingMeasurements() -> [CheckOutcome] {
    let unmeasured = score.satisfaction.filter { $0.verdict == .notMeasured }
    let claimed = score.satisfaction.filter { $0.rate != nil && $0.survey == nil }
    let targets = unmeasured.map { group in
      let target = (group.threshold * 100).shortText(digits: 2)
      return group.label + LocalizedText(" ≥ \(target)%")
    }
    let rates =
      claimed.map { group in
        group.label + LocalizedText(" \(((group.rate ?? 0) * 100).shortText(digits: 2))%")
      } + score.claimedRates.map(\.label)
    let subject = Term.satisfaction.inSentence
    return [
      list(
        .targetNotMeasured, subject,
        LocalizedText(
          zh: "只有目标，没有实际值和样本", en: "only a target, no measured value and no sample"), targets,
        unmeasured.map(\.evidence)),
      list(
        .rateWithoutSample, subject,
        LocalizedText(zh: "只有比率，没有样本", en: "a rate without a sample"), rates,
        claimed.map(\.evidence) + evidence(of: score.claimedRates.map { FactKey($0.id) })),
    ].compactMap { $0 }
  }

  /// Tells several things that lack the same, if there are any.
  private func list(
    _ code: FindingCode, _ subject: LocalizedText, _ lack: LocalizedText, _ names: [LocalizedText],
    _ places: [Evidence]
  ) -> CheckOutcome? {
    if names.isEmpty { return nil }
    return .finding(
      Finding(
        code, subject: subject,
        statement: lack + Term.colon + LocalizedText.joined(names),
        places: places))
  }
}
