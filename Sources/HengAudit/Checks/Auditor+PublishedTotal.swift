import HengModel
import HengScoring

extension Auditor {
  /// Tests published marks of rows against published sums, of dimensions and of the whole.
  func publishedSums() -> [CheckOutcome] {
    guard let published = evaluation.published else { return [] }
    let scored = markedRows
    func sum(
      _ id: String, _ subject: LocalizedText, _ whole: Rational, of rows: [Indicator]
    ) -> CheckOutcome? {
      let marks = rows.compactMap { row in
        published.marks[row.id].map { AuditTerm(marks: $0, label: row.label) }
      }
      guard marks.count == rows.count, !rows.isEmpty else { return nil }
      let comparison = SumComparison(
        marks, whole: AuditTerm(marks: whole, label: Term.published.inSentence),
        tolerance: Auditor.markTolerance)
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
    if !hasAllRowMarks {
      return dimensions + [missingRowMarks(published, total, scored)]
    }
    if isVetoed { return dimensions }
    let whole = sum("total", Term.sumOfMarks, total, of: scored)
    return dimensions + [whole].compactMap { $0 }
  }

  private func missingRowMarks(
    _ published: PublishedResult, _ total: Rational, _ rows: [Indicator]
  ) -> CheckOutcome {
    let known = rows.count { published.marks[$0.id] != nil }
    return .finding(
      Finding(
        .noRowMarks, id: "total", subject: Term.publishedTotal.inSentence,
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

  /// Whether every row that carries marks was published with its own.
  private var hasAllRowMarks: Bool {
    markedRows.allSatisfy { evaluation.published?.marks[$0.id] != nil }
  }

  /// Whether a veto puts the total below the sum of the rows.
  private var isVetoed: Bool { score.rows.contains { $0.veto?.isExercised ?? false } }

  /// Tests the published total against what the facts admit; where the rows were published too,
  /// each of them is tested instead.
  func publishedTotal() -> [CheckOutcome] {
    guard let check = score.published, let total = check.result.total, let outcome = check.total
    else { return [] }
    if outcome != .reproduced, hasAllRowMarks, !isVetoed { return [] }
    let subject = Term.publishedTotal.inSentence
    let bounds = score.admissible.text
    func finding(_ code: FindingCode, zh: String, en: String) -> CheckOutcome {
      .finding(
        Finding(
          code, id: "total", subject: subject, statement: LocalizedText(zh: zh, en: en),
          places: [check.result.evidence]))
    }
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
        finding(
          .totalUnreachable, zh: "公布 \(total) 分，填报数据只允许 \(bounds)",
          en: "\(total) was published, but the reported facts admit only \(bounds)")
      ]
    case .withinTolerance:
      let computed = score.total?.shortText() ?? bounds
      return [
        finding(
          .roundingGap, zh: "公布 \(total) 分，计算为 \(computed)",
          en: "\(total) was published, \(computed) is computed")
      ]
    // A total that the facts admit is neither borne out nor refuted.
    case .reachable, .notComparable: return []
    }
  }

  /// Tests the published grade against the published total, and its word.
  func grade() -> [CheckOutcome] {
    guard let check = score.published, let word = check.result.grade else { return [] }
    let subject = Term.publishedGrade.inSentence
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
}

extension AuditTerm {
  /// Creates a term of marks, which are exact; the reviewers' tolerance covers their rounding.
  fileprivate init(marks: Rational, label: LocalizedText) {
    let unit = UnitOfMeasure("分") ?? .one
    self.init(
      label: label, value: marks, unit: unit, step: 0, slack: 0, fact: nil, keys: [],
      isComposite: false, evidence: [])
  }
}
