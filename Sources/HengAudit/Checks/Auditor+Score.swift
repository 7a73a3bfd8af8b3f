import HengModel
import HengScoring

extension Auditor {
  /// Tests what the unit published of its score, and how the score is made up.
  func scoreChecks() -> [CheckOutcome] {
    publishedSums() + publishedTotal() + publishedMarks() + publishedMeasures() + grade()
      + reasons()
      + dominantRows()
  }

  /// How far reviewers let marks differ.
  private static let tolerance = Rational(1, over: 10)

  /// Tests published marks of rows against published sums, of dimensions and of the whole.
  private func publishedSums() -> [CheckOutcome] {
    guard let published = evaluation.published else { return [] }
    let scored = score.scheme.rows.map(\.indicator).filter { !$0.fullMarks.isZero }
    func sum(
      _ id: String, _ subject: LocalizedText, _ whole: Rational, of rows: [Indicator]
    ) -> CheckOutcome? {
      let marks = rows.compactMap { row in
        published.marks[row.id].map { AuditTerm(marks: $0, label: row.label) }
      }
      guard marks.count == rows.count, !rows.isEmpty else { return nil }
      let comparison = SumComparison(
        marks, whole: AuditTerm(marks: whole, label: LocalizedText(zh: "公布", en: "published")),
        tolerance: Auditor.tolerance)
      return outcome(
        of: comparison,
        Comparison(
          id: id, subject: subject, places: [published.evidence], code: .rowsDifferFromTotal))
    }
    let dimensions = scored.flatMap(\.path).uniqued().compactMap { dimension -> CheckOutcome? in
      published.subtotals[dimension.id].flatMap { subtotal in
        sum(
          dimension.id, dimension.label + LocalizedText(zh: "得分合计", en: ": sum of marks"), subtotal,
          of: scored.filter { $0.path.contains(dimension) })
      }
    }
    guard let total = published.total, !score.scheme.isPartial else { return dimensions }
    let whole = sum(
      "total", LocalizedText(zh: "得分合计", en: "sum of marks"), total, of: scored)
    return dimensions + [whole ?? missingRowMarks(published, total, scored)].compactMap { $0 }
  }

  private func missingRowMarks(
    _ published: PublishedResult, _ total: Rational, _ rows: [Indicator]
  ) -> CheckOutcome? {
    let known = rows.count { published.marks[$0.id] != nil }
    guard known < rows.count else { return nil }
    return .finding(
      Finding(
        .noRowMarks, id: "total", subject: LocalizedText(zh: "公布得分", en: "published total"),
        statement: known == 0
          ? LocalizedText(
            zh: "公布 \(total) 分，没有公布各项得分，无法复加",
            en: "\(total) marks were published without those of the rows, so nobody can add them up"
          )
          : LocalizedText(
            zh: "公布 \(total) 分，\(rows.count) 项中只公布 \(known) 项得分，无法复加",
            en:
              "\(total) marks were published, but those of only \(known) of \(rows.count) rows, so nobody can add them up"
          ), places: [published.evidence]))
  }

  private func publishedTotal() -> [CheckOutcome] {
    guard let check = score.published, let total = check.result.total, let outcome = check.total
    else { return [] }
    let subject = LocalizedText(zh: "公布得分", en: "published total")
    let range = score.admissible
    let bounds = "[\(range.minimum.shortText(digits: 2)), \(range.maximum.shortText(digits: 2))]"
    switch outcome {
    case .reproduced:
      return [
        .agrees(
          Audit.Agreement(
            id: "total", subject: subject,
            statement: LocalizedText(
              zh: "公布 \(total) 分，与计算一致", en: "\(total) as computed")))
      ]
    case .unreachable:
      return [
        .finding(
          Finding(
            .totalUnreachable, id: "total", subject: subject,
            statement: LocalizedText(
              zh: "公布 \(total) 分，填报数据只允许 \(bounds)",
              en: "\(total) was published, but the reported facts admit only \(bounds)"),
            places: [check.result.evidence]))
      ]
    // A total that the facts admit is neither borne out nor refuted.
    case .withinTolerance, .reachable, .notComparable: return []
    }
  }

  /// Tests published marks of rows against what the row's rule gives or admits.
  private func publishedMarks() -> [CheckOutcome] {
    score.rows.compactMap { row -> CheckOutcome? in
      guard let published = row.published else { return nil }
      let indicator = row.row.indicator
      let isJudged = row.judgement != nil || row.marks == nil || row.basis > .corrected
      let range = row.admissible
      let bounds = "[\(range.minimum.shortText(digits: 2)), \(range.maximum.shortText(digits: 2))]"
      let computed = row.marks?.shortText(digits: 2) ?? bounds
      let gap = isJudged ? range.distance(to: published) : abs(published - (row.marks ?? published))
      if gap.isZero {
        return .agrees(
          Audit.Agreement(
            id: indicator.id, subject: indicator.label,
            statement: LocalizedText(zh: "公布 \(published) 分", en: "published \(published)")))
      }
      let by = isJudged ? bounds : computed
      return .finding(
        Finding(
          gap <= Auditor.tolerance ? .roundingGap : .marksDifferFromRule, id: indicator.id,
          subject: indicator.label,
          statement: LocalizedText(
            zh: "公布 \(published) 分，按数据和规则应为 \(by)",
            en: "published \(published), but its facts and rule give \(by)"),
          places: [evaluation.published?.evidence].compactMap { $0 }
            + book.sources(of: row.facts).compactMap { book.given($0)?.evidence }))
    }
  }

  /// Tests rates that the unit gives for rows against the formulas of their measures.
  private func publishedMeasures() -> [CheckOutcome] {
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

  private func grade() -> [CheckOutcome] {
    guard let check = score.published, let word = check.result.grade else { return [] }
    let subject = LocalizedText(zh: "公布等级", en: "published grade")
    if check.isGradeConsistent == false, let total = check.result.total,
      let right = check.gradeOfTotal
    {
      return [
        .finding(
          Finding(
            .gradeContradictsTotal, id: "grade", subject: subject,
            statement: LocalizedText(
              zh: "公布 \(total) 分，等级“\(word)”，该分数为“\(right.label.zh)”",
              en: "\(total) was published with the grade “\(word)”, but it earns \(right.label.en)"),
            places: [check.result.evidence]))
      ]
    }
    guard let grade = score.scheme.grades.grade(named: word), grade.label.zh != word,
      grade.label.en != word
    else { return [] }
    return [
      .finding(
        Finding(
          .unofficialGradeWord, id: "grade", subject: subject,
          statement: LocalizedText(
            zh: "写作“\(word)”，规定的名称是“\(grade.label.zh)”",
            en:
              "“\(word)” was written; the scheme's word is “\(grade.label.zh)” (\(grade.label.en))"),
          places: [check.result.evidence]))
    ]
  }

  private func dominantRows() -> [CheckOutcome] {
    score.rows.compactMap { row -> CheckOutcome? in
      let indicator = row.row.indicator
      let share = indicator.fullMarks / score.scheme.fullMarks
      guard share > settings.largestShare else { return nil }
      let (part, limit) = (
        (share * 100).shortText(digits: 2), (settings.largestShare * 100).shortText(digits: 2)
      )
      return .finding(
        Finding(
          .dominantIndicator, id: indicator.id, subject: indicator.label,
          statement: LocalizedText(
            zh: "\(indicator.fullMarks) 分，占全部 \(score.scheme.fullMarks) 分的 \(part)%，超过 \(limit)%",
            en:
              "\(indicator.fullMarks) of \(score.scheme.fullMarks) marks are \(part)%, more than \(limit)%"
          )))
    }
  }
}

extension AuditTerm {
  /// Creates a term of marks, which are exact; the reviewers' tolerance covers their rounding.
  fileprivate init(marks: Rational, label: LocalizedText) {
    let unit = UnitOfMeasure("分") ?? .one
    self.init(
      label: label, value: marks, unit: unit, step: 0, fact: nil, keys: [], isComposite: false,
      evidence: [])
  }
}

extension MarkRange {
  /// How far marks lie outside; 0 inside.
  fileprivate func distance(to marks: Rational) -> Rational {
    max(0, minimum - marks, marks - maximum)
  }
}
