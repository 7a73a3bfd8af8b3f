import HengModel
import HengScoring

extension EvaluationScore {
  // MARK: The unit's own result

  var publishedBlocks: [Report.Block] {
    guard published != nil else { return [] }
    return [
      .heading(Term.publishedResult),
      .list(publishedStatements),
    ]
  }

  /// What can be said of the unit's own result; nothing if it published none.
  var publishedStatements: [LocalizedText] {
    guard let check = published else { return [] }
    var statements: [LocalizedText] = []
    if let total = check.result.total, let outcome = check.total {
      statements.append(totalStatement(outcome, total))
    }
    if let word = check.result.grade, let isConsistent = check.isGradeConsistent,
      let grade = check.gradeOfTotal
    {
      statements.append(
        isConsistent
          ? LocalizedText(
            zh: "公布等级“\(word)”即 \(grade.label.zh)，与公布总分一致",
            en:
              "the published grade “\(word)” is \(grade.shown.en) and goes with the published total"
          )
          : LocalizedText(
            zh: "公布等级“\(word)”与公布总分不符：该分数为 \(grade.label.zh)",
            en:
              "the published grade “\(word)” is an error: the published total earns \(grade.shown.en)"
          ))
    }
    for gap in check.rowGaps {
      let label =
        scheme.row(named: gap.indicatorID)?.indicator.label ?? LocalizedText(gap.indicatorID)
      statements.append(
        LocalizedText(
          zh: "“\(label.zh)”公布 \(gap.published) 分，按数据应为 \(gap.computed) 分",
          en:
            "“\(label.en)” was published at \(gap.published) marks; its facts give \(gap.computed)")
      )
    }
    let agreeing = rows.count { $0.published != nil && $0.marks == $0.published }
    if agreeing > 0 {
      statements.append(
        LocalizedText(
          zh: "\(agreeing) 项公布的指标得分与计算一致",
          en: "published row marks that agree with the computed ones: \(agreeing)"))
    }
    if isOneReconstruction {
      statements.append(
        LocalizedText(
          zh: "本表只是一种可成立的还原：单位没有公布各项得分，评判和假定部分出自本文件，不是单位的打分",
          en:
            "this is one admissible reconstruction: the unit published no marks for its rows, and what "
            + "is judged or assumed here isn't what the unit decided"))
    }
    return statements
  }

  private func totalStatement(
    _ outcome: PublishedCheck.Total, _ published: Rational
  ) -> LocalizedText {
    let range = rangeText(admissible)
    switch outcome {
    case .reproduced:
      return LocalizedText(
        zh: "公布 \(published) 分：可达，且与本表合计一致",
        en: "published \(published): reachable, and reproduced here")
    case .withinTolerance:
      return LocalizedText(
        zh: "公布 \(published) 分：与本表合计相差不超过 0.1 分，按复核惯例视为一致",
        en:
          "published \(published): within a tenth of a mark of the total here, which reviewers pass"
      )
    case .reachable where total == nil:
      return LocalizedText(
        zh: "公布 \(published) 分：可达（在 \(range) 内），本表尚未能合计",
        en: "published \(published): reachable (inside \(range)); there is no total here yet")
    case .reachable:
      return LocalizedText(
        zh: "公布 \(published) 分：可达（在 \(range) 内），但与本表合计不同",
        en: "published \(published): reachable (inside \(range)), yet not the total computed here")
    case .unreachable:
      return LocalizedText(
        zh: "公布 \(published) 分：有误，填报数据只允许 \(range)",
        en: "published \(published): an error, the reported facts admit only \(range)")
    case .notComparable:
      return LocalizedText(
        zh: "公布 \(published) 分：方案不完整，无法核对",
        en: "published \(published): can't be checked, the scheme is partial")
    }
  }

  // MARK: Budget execution

  var budgetBlocks: [Report.Block] {
    guard !budget.isEmpty else { return [] }
    return [
      .heading(Term.budgetExecutionRate), .table(budgetTable),
    ]
  }

  /// The budget lines with their rates.
  var budgetTable: Table {
    Table(
      columns: [
        .init(Term.lineInTenThousandYuan),
        .init(Term.initialBudget, .trailing),
        .init(Term.adjustedBudget, .trailing),
        .init(Term.expenditure, .trailing),
        .init(Term.againstInitial, .trailing),
        .init(Term.againstAdjusted, .trailing),
        .init(Term.basis),
      ],
      rows: budget.map { line in
        Table.Row(
          [
            line.line.label, amount(line.initial), amount(line.adjusted),
            amount(line.expenditure), line.againstInitial.text, line.againstAdjusted.text,
            line.basis.label,
          ], indent: line.line.kind == .total ? 0 : 1)
      })
  }

  private func amount(_ yuan: Rational?) -> LocalizedText {
    LocalizedText(yuan.map(\.tenThousandYuanText) ?? "–")
  }

  // MARK: Notes

  var noteBlocks: [Report.Block] {
    let notes = noteStatements
    return notes.isEmpty ? [] : [.heading(Term.notes), .list(notes)]
  }

  /// What a reader of the score has to know besides.
  var noteStatements: [LocalizedText] {
    var notes: [LocalizedText] = []
    if hasUndecidedVeto {
      notes.append(
        LocalizedText(
          zh: "有一票否决事项尚未评判，得分和等级以未行使为前提",
          en: "a veto is undecided; total and grade take it as not exercised"))
    }
    for standing in [Standing.unverified, .assumed] {
      let marks = fullMarks(standing: standing)
      guard marks > 0 else { continue }
      let count = rows.filter { $0.row.indicator.provenance.standing == standing }.count
      notes.append(
        standing == .unverified
          ? LocalizedText(
            zh: "方案中 \(count) 行（\(marks.shortText()) 分）未核实：措辞或分值没有对照原文，不能当作正式标准",
            en:
              "\(count) scheme rows (\(marks.shortText()) marks) are unverified: their wording or marks "
              + "weren't checked against the published text and aren't official")
          : LocalizedText(
            zh: "方案中 \(count) 行（\(marks.shortText()) 分）的分值或规则为自拟",
            en:
              "\(count) scheme rows (\(marks.shortText()) marks) have marks or rules assumed by the scheme file"
          ))
    }
    for row in rows where ![.scored, .missingFacts, .undecided].contains(row.result.outcome) {
      notes.append(
        row.row.indicator.label + Term.colon + row.result.branch)
    }
    for rate in claimedRates {
      notes.append(
        LocalizedText(
          zh: "“\(rate.label.zh)”没有样本：是自称的，未经测量",
          en: "“\(rate.label.en)” has no sample: it is claimed, not measured"))
    }
    let copies = evaluation.sources.filter { !$0.isOfficial }
    if !copies.isEmpty {
      notes.append(
        LocalizedText(zh: "资料为第三方转载：", en: "third-party copies: ")
          + LocalizedText.joined(copies.map(\.title)))
    }
    return notes + [scheme.note, evaluation.note].compactMap { $0 }
  }
}

extension ExecutionRate {
  var text: LocalizedText {
    switch self {
    case .rate(let rate): LocalizedText(rate.percentText)
    case .noBudgetNoSpending: Term.noBudgetNoSpending
    case .overZeroBudget: Term.overZeroBudget
    case .negativeBudget: Term.negativeBudget
    case .negativeSpendingOnZeroBudget:
      Term.returnedOnZeroBudget
    case .unknown: "–"
    }
  }
}
