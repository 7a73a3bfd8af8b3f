import HengModel
import HengScoring

extension SelfEvaluation {
  func addPerformance(to body: inout DocumentBody) {
    body.startSection(LocalizedText(zh: "\(subject.zh)绩效情况", en: "Performance"))
    body.startPart(Term.goalsOfYear)
    body.add(
      .paragraph(
        .blank(
          LocalizedText(zh: "年度绩效目标和主要工作完成情况", en: "the year's goals and what was done"))))
    body.add(.paragraph(verdict))
    if evaluation.unit.kind == .department {
      body.startPart(Term.goalsOfProjects)
      body.add(
        .paragraph(
          .blank(
            LocalizedText(
              zh: "50 万元以上项目的资金、目标和完成情况",
              en: "funds, goals and results of the projects above 500,000 yuan"))))
    }
    body.startPart(Term.marksSection)
    addMarks(to: &body)
    body.startPart(Term.howMarksWereComputed)
    body.add(.table(groundsTable))
    body.startPart(Term.deductionReasons)
    addDeductions(to: &body)
    body.startPart(Term.basisAndAdmissible)
    body.add(score.verdict)
    body.add(.table(score.basisTable))
    if !score.publishedStatements.isEmpty { body.add(.list(score.publishedStatements)) }
    body.startPart(Term.satisfactionOfPeople)
    if score.satisfaction.isEmpty {
      body.add(
        .paragraph(
          .blank(
            LocalizedText(zh: "满意度调查的对象、样本和结果", en: "groups, samples and results of surveys"))))
    } else {
      body.add(.table(score.satisfactionTable))
      body.add(score.satisfactionNotes)
      body.add(
        .note(
          LocalizedText(
            zh: "达到目标即含本数。", en: "A rate just at the target counts as reached.")))
    }
  }

  /// The total and the grade in a sentence that claims no more than the data gives.
  private var verdict: LocalizedText {
    let scheme = score.scheme
    let by = LocalizedText(zh: "按“\(scheme.label.zh)”计分，", en: "Under “\(scheme.label.en)” ")
    let known =
      scheme.isPartial
      ? LocalizedText(
        zh: "方案不完整，\(scheme.fullMarks.shortText()) 分中只知 \(scheme.knownMarks.shortText()) 分，不定等级；",
        en:
          "(a partial scheme: \(scheme.knownMarks.shortText()) of \(scheme.fullMarks.shortText()) "
          + "marks are known, so there is no grade) ") : ""
    let end = LocalizedText(
      zh: "。这是按所列数据计算的结果，不是财政部门的评价结论。",
      en: ". This is computed from the data given here and isn't a verdict of the finance bureau.")
    guard let total = score.total else {
      let (done, open) = (
        score.marksText(score.determinedMarks), score.undeterminedFullMarks.shortText()
      )
      return by + known
        + LocalizedText(
          zh: "尚不能合计：已定 \(done) 分，另有分值共 \(open) 分的指标缺少数据或未评判",
          en: "there is no total yet: \(done) marks are determined, and rows worth \(open) lack "
            + "facts or a judgement") + end
    }
    let full = (scheme.isPartial ? scheme.knownMarks : scheme.fullMarks).shortText()
    let grade = score.grade.map {
      LocalizedText(zh: "，等级为“\($0.label.zh)”", en: ", grade \($0.shown.en)")
    }
    return by + known
      + LocalizedText(
        zh: "得 \(score.marksText(total)) 分（满分 \(full) 分）",
        en: "the total is \(score.marksText(total)) of \(full) marks") + (grade ?? "") + end
  }

  // MARK: The scoring table

  private func addMarks(to body: inout DocumentBody) {
    body.add(.table(scoringTable))
    body.add(.note(LocalizedText.joined(tableRemarks, with: Term.wordGap)))
    if let figure = deductionFigure { body.add(.figure(figure)) }
  }

  /// What the words in the scoring table mean.
  private var tableRemarks: [LocalizedText] {
    var remarks: [LocalizedText] = []
    if hasOwnMarks {
      remarks.append(
        LocalizedText(
          zh: "自评分为单位公布的得分，复核分按数据计算。",
          en:
            "“Self-assessed” are the marks that the unit published, “Reviewed” those computed from "
            + "the data.")
      )
    }
    if score.fullMarks(standing: .unverified) > 0 {
      remarks.append(
        LocalizedText(
          zh: "“未核实”的方案行没有对照原文，不能当作正式标准。",
          en:
            "“Unverified” scheme rows weren't checked against the published text and aren't official."
        ))
    }
    if score.fullMarks(standing: .assumed) > 0 {
      remarks.append(
        LocalizedText(
          zh: "“自拟”的方案行由方案文件自定。", en: "“Assumed” scheme rows were set by the scheme file."))
    }
    remarks.append(
      LocalizedText(
        zh: "一行的“依据”是其中最弱的一项；每笔扣分各有自己的依据，见“扣分原因”。",
        en:
          "A row's “Basis” is the weakest thing it rests on; each deduction has its own, see "
          + "“Deductions”."))
    return remarks
  }

  private var hasOwnMarks: Bool { score.rows.contains { $0.published != nil } }

  /// How many levels of dimensions stand above the rows.
  private var dimensionCount: Int {
    score.rows.map { $0.row.indicator.path.count }.max() ?? 0
  }

  private var scoringTable: Table {
    var columns = (1...(dimensionCount + 1)).map { level in
      Table.Column(
        LocalizedText(zh: "\(level.chineseNumeral)级指标", en: "Level \(level)"), wraps: true,
        width: level > dimensionCount ? 20 : 11)
    }
    columns.append(.init(Term.fullMarks, .trailing))
    if hasOwnMarks {
      columns += [
        .init(Term.selfAssessed, .trailing),
        .init(Term.reviewed, .trailing),
      ]
    } else {
      columns.append(.init(Term.marks, .trailing))
    }
    columns += [
      .init(Term.marksLost, .trailing),
      .init(Term.measured, .trailing, wraps: true),
      .init(Term.basis),
      .init(Term.schemeRow),
    ]
    return Table(
      columns: columns, rows: score.rows.map(scoringRow), footer: scoringFooter,
      mergedColumnCount: dimensionCount)
  }

  private func scoringRow(_ row: RowScore) -> Table.Row {
    let indicator = row.row.indicator
    let dimensions = indicator.path.map { dimension -> LocalizedText in
      let marks = dimension.fullMarks.shortText()
      return dimension.label + LocalizedText(zh: "（\(marks) 分）", en: " (\(marks))")
    }
    let gap = [LocalizedText](repeating: "", count: dimensionCount - dimensions.count)
    return Table.Row(
      dimensions + gap + [indicator.label] + marks(of: row)
        + [row.measuredText, row.basis.label, row.standingText])
  }

  /// The full marks, the marks and those lost; a veto has none.
  private func marks(of row: RowScore) -> [LocalizedText] {
    let full = row.row.indicator.fullMarks
    let own = row.published.map(score.marksText) ?? "–"
    if row.veto != nil {
      return [LocalizedText](repeating: "–", count: hasOwnMarks ? 4 : 3)
    }
    let lost = row.marks.map { score.marksText(full - $0) } ?? "–"
    return [LocalizedText(full.shortText())] + (hasOwnMarks ? [LocalizedText(own)] : [])
      + [LocalizedText(row.marks.map(score.marksText) ?? "–"), LocalizedText(lost)]
  }

  private var scoringFooter: Table.Row {
    let scheme = score.scheme
    let name =
      scheme.isPartial ? Term.knownPart : Term.total
    let gap = [LocalizedText](repeating: "", count: dimensionCount)
    let own = score.published?.result.total.map(score.marksText) ?? "–"
    let lost = score.total.map { score.marksText(scheme.knownMarks - $0) } ?? "–"
    return Table.Row(
      [name] + gap + [LocalizedText(scheme.knownMarks.shortText())]
        + (hasOwnMarks ? [LocalizedText(own)] : [])
        + [LocalizedText(score.total.map(score.marksText) ?? "–"), LocalizedText(lost), "", "", ""])
  }
}
