import HengModel

/// What a comparison is about, besides its figures.
struct Comparison {
  var id: String?
  var subject: LocalizedText
  var severity: Severity?
  var tolerance: Rational?
  var places: [Evidence]
  /// The facts that are compared.
  var keys: [FactKey] = []
  /// The finding where parts and their total differ.
  var code = FindingCode.partsDifferFromTotal
  /// What else may explain a gap, tried once nothing nearer does.
  var otherwise: LocalizedText?
}

extension Auditor {
  /// Tells whether parts add up.
  func outcome(of sum: SumComparison, _ comparison: Comparison) -> CheckOutcome {
    if sum.gap.isZero { return agreement(sum.statement, comparison) }
    let figures = (sum.parts + [sum.whole]).map(\.figure)
    if sum.isWithinRounding { return roundingGap(sum.statement, figures, comparison) }
    return finding(
      comparison.code, sum.statement, figures, sum.explanation(others: reportedFigures), comparison)
  }

  /// Tells whether a printed rate is its quotient.
  func outcome(of rate: RateComparison, _ comparison: Comparison) -> CheckOutcome {
    if rate.agrees { return agreement(rate.statement, comparison) }
    let figures = [rate.dividend, rate.divisor, rate.rate].map(\.figure)
    if rate.isWithinRounding { return roundingGap(rate.statement, figures, comparison) }
    return finding(.rateDiffers, rate.statement, figures, rate.explanation, comparison)
  }

  /// Of more figures than this that should be equal, none is looked for as the odd one: it would
  /// take the square of their number.
  private static let explainedCount = 20

  /// Tells whether figures of one quantity are the same, as finely as they are printed.
  func equality(_ terms: [AuditTerm], _ comparison: Comparison) -> CheckOutcome {
    let first = terms[0]
    let gap = terms.map { abs($0.value - first.value) }.max() ?? 0
    let list = LocalizedText.joined(terms.map(\.named), with: Term.comma)
    if gap.isZero { return agreement(list, comparison) }
    let apart = first.changed(to: gap, step: terms.finestStep).text
    let statement = LocalizedText(
      zh: "\(list.zh)，相差 \(apart.zh)", en: "\(list.en), a gap of \(apart.en)")
    // The same amount, once printed to fewer places.
    let isRounded = terms.allSatisfy { abs($0.value - first.value) < $0.slack + first.slack }
    if isRounded, Set(terms.map(\.step)).count > 1 { return agreement(list, comparison) }
    // Of amounts with decimal places the last one may be off.
    let lastPlace = terms.allSatisfy { !$0.slack.isZero && $0.step < $0.unit.factor }
    if isRounded || gap <= max(lastPlace ? terms.finestStep : 0, comparison.tolerance ?? 0) {
      return roundingGap(statement, terms.map(\.figure), comparison)
    }
    let explanation =
      terms.count > Auditor.explainedCount
      ? nil
      : NearestExplanation.ofOneFigure(terms) { index, changed in
        var terms = terms
        terms[index] = changed
        return terms.allSatisfy { abs($0.value - terms[0].value) <= $0.slack + terms[0].slack }
      }
    return finding(.figuresDiffer, statement, terms.map(\.figure), explanation, comparison)
  }

  /// Tells whether an amount stays within a limit.
  func limit(
    _ term: AuditTerm, _ limit: AuditTerm, _ code: FindingCode, _ comparison: Comparison
  ) -> CheckOutcome {
    let excess = term.value - limit.value
    let (name, bound) = (term.named, limit.named)
    if excess <= 0 {
      return agreement(
        LocalizedText(zh: "\(name.zh) ≤ \(bound.zh)", en: "\(name.en) ≤ \(bound.en)"), comparison)
    }
    if excess < term.slack + limit.slack {
      return agreement(
        LocalizedText(
          zh: "\(name.zh)，\(bound.zh)，舍入后相同",
          en: "\(name.en), \(bound.en), the same when rounded"), comparison)
    }
    let above = limit.namedInSentence
    let over = term.changed(to: excess, step: [term, limit].finestStep).text
    let statement = LocalizedText(
      zh: "\(name.zh)，大于\(above.zh)，多 \(over.zh)",
      en: "\(name.en) is above \(above.en), by \(over.en)")
    let figures = [term, limit].map(\.figure)
    if excess <= comparison.tolerance ?? 0 {
      return roundingGap(statement, figures, comparison)
    }
    return finding(code, statement, figures, nil, comparison)
  }

  /// Tells a rate that is printed although nothing is divided by.
  func rateOfNothing(
    _ dividend: AuditTerm, _ divisor: AuditTerm, _ rate: AuditTerm, _ comparison: Comparison
  ) -> CheckOutcome {
    let (top, bottom, printed) = (dividend.summand, divisor.summand, rate.text)
    return finding(
      .rateDiffers,
      LocalizedText(
        zh: "\(top.zh) ÷ \(bottom.zh) 没有比率，却填报 \(printed.zh)",
        en: "\(top.en) ÷ \(bottom.en) is no rate, yet \(printed.en) is given"),
      [dividend, divisor, rate].map(\.figure), nil, comparison)
  }

  private func agreement(_ statement: LocalizedText, _ comparison: Comparison) -> CheckOutcome {
    .agrees(
      Audit.Agreement(
        id: comparison.id, subject: comparison.subject, statement: statement,
        keys: comparison.keys))
  }

  private func roundingGap(
    _ statement: LocalizedText, _ figures: [Finding.Figure], _ comparison: Comparison
  ) -> CheckOutcome {
    .finding(
      Finding(
        .roundingGap, id: comparison.id, subject: comparison.subject, statement: statement,
        figures: figures, places: comparison.places))
  }

  private func finding(
    _ code: FindingCode, _ statement: LocalizedText, _ figures: [Finding.Figure],
    _ explanation: NearestExplanation?, _ comparison: Comparison
  ) -> CheckOutcome {
    let isUnit = explanation?.isUnit ?? false
    var finding = Finding(
      isUnit ? .unitOff : code, comparison.severity, id: comparison.id,
      subject: comparison.subject, statement: statement,
      explanation: explanation?.text ?? comparison.otherwise, figures: figures,
      places: comparison.places, keys: comparison.keys)
    finding.slip = explanation?.slip
    return .finding(finding)
  }
}
