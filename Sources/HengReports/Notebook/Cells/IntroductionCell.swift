import HengModel
import HengScoring

extension NotebookSubject {
  /// The first cell: what was scored, by what, and what is assumed.
  func introduction(_ analysis: NotebookAnalysis?, _ language: Language) -> Notebook.Cell {
    let recomputed = recomputed(analysis)
    let title =
      isSingle
      ? name(0) + LocalizedText(" \(scores[0].evaluation.year)")
      : scheme.label
        + LocalizedText(zh: "：\(scores.count) 份评价", en: ": \(scores.count) evaluations")
    var paragraphs = ["# " + title.escapedForJupyter]
    paragraphs.append(
      LocalizedText(
        zh: "方案：\(scheme.label.escapedForJupyter.zh)。计算引擎：heng \(HengVersion.current)。",
        en: "Scheme: \(scheme.label.escapedForJupyter.en). Engine: heng \(HengVersion.current)."))
    if let overlay, !overlay.parameters.isEmpty || overlay.label != nil {
      paragraphs.append(scenarioText(overlay))
    }
    let statements = (isSingle ? scores[0].statements : groupStatements).map { "- " + $0 }
    if !statements.isEmpty { paragraphs.append(.joined(statements, with: "\n")) }
    paragraphs.append(
      LocalizedText(
        zh: """
          打开时看到的表和图是衡算好存下的。运行全部单元后，Python（只用标准库、pandas、NumPy、Matplotlib）\
          从本文件自带的表独立重算\(recomputed.zh)，画出自己的图，并逐数与衡核对；有一个数不同就停下，\
          全部相同则在最后打印核对的个数。得分的依据（填报、评判、假定等）和可达区间是衡的结果，照列，不重算。
          """,
        en: """
          The tables and pictures in this file as it opens were computed by Heng. Run all cells, and Python \
          (pandas, NumPy, Matplotlib and its standard library) computes again from the tables inside this \
          file \(recomputed.en), draws its own pictures and compares figure by figure. It stops at the first \
          figure that differs, and the last cell prints how many were equal. What marks rest on (reported, \
          judged, assumed and so on) and the admissible interval are Heng's and are not computed again.
          """))
    return .text("introduction", .joined(paragraphs, with: "\n\n"), language)
  }

  /// Which scenario the figures are of, and the rules that it changes.
  private func scenarioText(_ overlay: SchemeOverlay) -> LocalizedText {
    let label =
      overlay.label.map { Term.scenario + Term.colon + $0.escapedForJupyter }
    if overlay.parameters.isEmpty { return label ?? "" }
    let known = scheme.parameters
    let rules = overlay.parameters.compactMap { change in
      known.first { $0.address == change.address }.map { parameter in
        parameter.label.escapedForJupyter + " " + parameter.text(of: change.value)
          + " (`\(change.address)`)"
      }
    }
    let changed =
      LocalizedText(
        zh: "**以下得分按改动过的规则计算，不是正式方案的得分**：",
        en: "**The scores below follow changed rules and aren't those of the official scheme**: ")
      + .joined(rules, with: Term.semicolon)
    return label.map { $0 + Term.sentenceEnd + changed } ?? changed
  }

  /// What the cells compute again.
  private func recomputed(_ analysis: NotebookAnalysis?) -> LocalizedText {
    var parts = [
      LocalizedText(zh: "每行的测算值和得分", en: "the measured value and the marks of every row"),
      LocalizedText(zh: "合计、等级和名次", en: "totals, grades and ranks"),
    ]
    if let analysis, analysis.whatIf != nil {
      parts.append(
        LocalizedText(
          zh: "改变一个权重后的分值、合计、等级和名次",
          en: "the marks, totals, grades and ranks with one weight changed"))
      if isSingle {
        parts.append(
          LocalizedText(
            zh: "每个权重增减四分之一时的得分", en: "the score with each weight a quarter less and more"))
      }
      if !probabilityCells(analysis, .english).isEmpty {
        parts.append(
          isSingle
            ? LocalizedText(
              zh: "权重随机时各等级的概率", en: "the probabilities of grades under random weights")
            : LocalizedText(
              zh: "权重随机时的领先概率", en: "the probabilities of being ahead under random weights"))
      }
    }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "、"),
      en: parts.dropLast().map(\.en).joined(separator: "; ") + "; and " + (parts.last?.en ?? ""))
  }

  private var groupStatements: [LocalizedText] {
    var statements: [LocalizedText] = []
    if scores.contains(where: \.evaluation.isSynthetic) {
      statements.append(
        "**\(Term.partlySynthetic)**\(Term.colon)\(Term.madeUp)\(Term.fullStop)")
    }
    if let missing = scores[0].gradeStatement { statements.append(missing) }
    let open = scores.count { $0.total == nil }
    if open > 0 {
      statements.append(
        LocalizedText(
          zh: "\(open) 份评价还有指标未定，没有合计，不排名。",
          en: "Evaluations with undetermined rows, so without total and rank: \(open)."))
    }
    let reconstructions = scores.count(where: \.isOneReconstruction)
    if reconstructions > 0 {
      statements.append(
        LocalizedText(
          zh: "\(reconstructions) 份评价的得分只是**一种可成立的还原**，不是单位自己的逐项得分。",
          en: """
            Evaluations whose marks are **one admissible reconstruction** and not the unit's own marks: \
            \(reconstructions).
            """))
    }
    let available = scores.flatMap(\.shares).reduce(Rational.zero) { $0 + $1.available }
    let assumed = scores.flatMap(\.shares).reduce(Rational.zero) {
      $0 + ($1.basis == .assumed ? $1.available : 0)
    }
    if !available.isZero {
      let share = (assumed / available).percentText
      statements.append(
        LocalizedText(
          zh: assumed.isZero ? "没有分值依据假定。" : "全部分值中有 \(share) 依据假定：原文既没有说明，也没有排除。",
          en: assumed.isZero
            ? "No marks rest on assumptions."
            : "\(share) of all marks rest on assumptions, which the sources neither state nor exclude."
        ))
    }
    return statements
  }
}

extension EvaluationScore {
  /// What a reader must know of the score before its figures.
  fileprivate var statements: [LocalizedText] {
    var statements: [LocalizedText] = []
    if evaluation.isSynthetic {
      statements.append("**\(Term.syntheticData)**\(Term.colon)\(Term.madeUp)\(Term.fullStop)")
    }
    if let total {
      statements.append(
        LocalizedText(
          zh: "得分 \(marksText(total)) / \(scheme.knownMarks)",
          en: "Total \(marksText(total)) of \(scheme.knownMarks)")
          + (grade.map { LocalizedText(zh: "，等级 ", en: ", grade ") + $0.shown.escapedForJupyter }
            ?? "")
          + Term.fullStop)
    } else {
      statements.append(
        LocalizedText(
          zh: "还有 \(undeterminedFullMarks) 分的指标未定，所以没有合计；凡要合计才能算的，本文件都不含。",
          en: """
            Rows worth \(undeterminedFullMarks) marks are undetermined, so there is no total; whatever needs \
            one is left out of this file.
            """))
    }
    if let missing = gradeStatement { statements.append(missing) }
    let range = "\\" + rangeText(admissible)
    statements.append(
      admissible.minimum == admissible.maximum
        ? LocalizedText(
          zh: "仅凭填报的数据和自认的缺失，合计就已确定。",
          en: "The reported facts and admissions alone settle the total.")
        : LocalizedText(
          zh: "仅凭填报的数据和自认的缺失，合计的可达区间是 \(range)。",
          en: "The reported facts and admissions alone leave totals within \(range) open."))
    if let assumed = shares.first(where: { $0.basis == .assumed }) {
      statements.append(
        LocalizedText(
          zh: "\(assumed.available) 分的分值依据假定：原文既没有说明，也没有排除。",
          en: """
            \(assumed.available) marks rest on assumptions, which the source neither states nor excludes.
            """))
    }
    if isOneReconstruction {
      statements.append(
        LocalizedText(
          zh: "这是**一种可成立的还原**：单位公布了总分，没有公布各行得分，这里的逐行得分不是单位自己的。",
          en: """
            This is **one admissible reconstruction**: the unit published its total and not the marks of all \
            rows, and the marks here aren't the unit's own.
            """))
    }
    if hasUndecidedVeto {
      statements.append(
        LocalizedText(
          zh: "有一票否决事项尚未评判，得分以未行使为前提。",
          en: "A veto is undecided; the total takes it as not exercised."))
    }
    return statements
  }

  /// Why there are no grades; `nil` if there are.
  fileprivate var gradeStatement: LocalizedText? {
    if scheme.hasGrades { return nil }
    if !scheme.isPartial {
      return LocalizedText(zh: "方案不分等级。", en: "The scheme has no grades.")
    }
    return LocalizedText(
      zh: "方案不完整：全表 \(scheme.fullMarks) 分中只知 \(scheme.knownMarks) 分，合计只含已知部分，不定等级，也不含等级的概率。",
      en: """
        The scheme is known in part, \(scheme.knownMarks) of \(scheme.fullMarks) marks: totals cover that part, \
        and there are no grades and no probabilities of grades.
        """)
  }
}
