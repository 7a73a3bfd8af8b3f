import HengModel
import HengScoring

extension Auditor {
  /// Tests published marks of rows against what the row's rule gives or admits.
  func publishedMarks() -> [CheckOutcome] {
    score.rows.compactMap { row -> CheckOutcome? in
      guard let published = row.published else { return nil }
      let indicator = row.row.indicator
      let isJudged = row.isOpenToJudgement
      let admitted = row.admissible.text
      let gap = row.gap(to: published)
      if gap.isZero {
        return .agrees(
          Audit.Agreement(
            id: indicator.id, subject: indicator.label,
            statement: LocalizedText(zh: "公布 \(published) 分", en: "published \(published)")))
      }
      let expected = isJudged ? admitted : row.marks?.shortText(digits: 2) ?? admitted
      return .finding(
        Finding(
          gap <= Auditor.markTolerance ? .roundingGap : .marksDifferFromRule, id: indicator.id,
          subject: indicator.label,
          statement: LocalizedText(
            zh: "公布 \(published) 分，按数据和规则应为 \(expected)",
            en: "published \(published), but its facts and rule give \(expected)"),
          places: [evaluation.published?.evidence].compactMap { $0 }
            + book.sources(of: row.facts).compactMap { book.given($0)?.evidence }))
    }
  }

  /// Tests rates that the unit gives for rows against the formulas of their measures.
  func publishedMeasures() -> [CheckOutcome] {
    score.rows.compactMap { row -> CheckOutcome? in
      let indicator = row.row.indicator
      guard let printed = evaluation.published?.measures[indicator.id],
        let measure = row.row.measure,
        case .known(let terms) = term(Relation.Term(measure.text, label: indicator.label))
      else { return nil }
      let given = AuditTerm(printed, label: LocalizedText(zh: "填报", en: "given"))
      let one = AuditTerm(Fact.Figure(Quantity(1), unit: .one), label: nil)
      guard let comparison = RateComparison(terms[0], over: one, rate: given) else { return nil }
      let numbers = measure.expression.text { key in
        guard case .quantity(let value) = outcome(of: key) else { return book.label(of: key) }
        return value.text(in: book.unit(of: key))
      }
      let exact = given.changed(to: terms[0].value, step: given.step / 100).roundedText
      let text = given.text
      let statement = LocalizedText(
        zh: "\(numbers.zh) = \(exact.zh)，填报 \(text.zh)",
        en: "\(numbers.en) = \(exact.en), given as \(text.en)")
      if comparison.isWithinRounding {
        return .agrees(
          Audit.Agreement(
            id: indicator.id, subject: indicator.label, statement: statement, keys: terms[0].keys))
      }
      let explanation = NearestExplanation.ofOneFigure([given]) { _, changed in
        abs(changed.value - terms[0].value) <= changed.step / 2
      }
      return .finding(
        Finding(
          explanation?.isUnit ?? false ? .unitOff : .rateDiffers, id: indicator.id,
          subject: indicator.label, statement: statement, explanation: explanation?.text,
          figures: [terms[0], given].map(\.figure),
          places: terms.places + [evaluation.published?.evidence].compactMap { $0 }))
    }
  }
}

extension RowScore {
  /// Whether figures alone don't settle the marks.
  fileprivate var isOpenToJudgement: Bool {
    judgement != nil || marks == nil || basis > .corrected
  }

  /// How far published marks are from those that the rule gives or admits; 0 within the rounding of
  /// the published ones.
  func gap(to published: Rational) -> Rational {
    let gap =
      isOpenToJudgement
      ? admissible.distance(to: published) : abs(published - (marks ?? published))
    return gap <= published.halfOfLastPlace ? 0 : gap
  }
}

extension Rational {
  /// Half a unit of the last decimal place, which rounding to it moves a number by at most.
  fileprivate var halfOfLastPlace: Rational {
    (0..<decimalPlaces).reduce(Rational(1, over: 2)) { half, _ in half / 10 }
  }
}

extension MarkRange {
  /// The two ends, or the only marks.
  var text: String {
    let ends = [minimum, maximum].map { $0.shortText(digits: 2) }
    return minimum == maximum ? ends[0] : "[\(ends[0]), \(ends[1])]"
  }

  /// How far marks lie outside; 0 inside.
  fileprivate func distance(to marks: Rational) -> Rational {
    max(0, minimum - marks, marks - maximum)
  }
}
