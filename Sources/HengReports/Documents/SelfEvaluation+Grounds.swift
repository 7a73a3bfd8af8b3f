import HengModel
import HengScoring

extension SelfEvaluation {
  /// Formula, numbers, rule and the branch taken of every row.
  var groundsTable: Table {
    Table(
      columns: [
        .init(Term.indicator, wraps: true, width: 16),
        .init(Term.formulaAndNumbers, wraps: true, width: 30),
        .init(Term.scoringRule, wraps: true, width: 28),
        .init(Term.branch, wraps: true, width: 24),
        .init(Term.marks, .trailing),
      ],
      rows: score.rows.map { row in
        let trace = RowTrace(row: row, score: score)
        let computation = trace.formula.flatMap { formula in
          trace.substitution.map { formula + LocalizedText(zh: "；代入：", en: "; numbers: ") + $0 }
        }
        return Table.Row([
          row.row.indicator.label, computation ?? "–", trace.rule, row.result.branch,
          LocalizedText(row.veto == nil ? row.marks.map(score.marksText) ?? "–" : "–"),
        ])
      })
  }

  func addDeductions(to body: inout DocumentBody) {
    let list = score.deductions
    if list.isEmpty {
      body.add(zh: "按现有数据没有扣分。", en: "The data gives no deductions.")
    } else {
      body.add(
        .table(
          Table(
            columns: [
              .init(Term.indicator, wraps: true, width: 20),
              .init(Term.marksLost, .trailing),
              .init(Term.basis),
              .init(Term.deductionReason, wraps: true, width: 60),
            ],
            rows: list.map { row, deduction in
              Table.Row([
                row.row.indicator.label, LocalizedText("−\(deduction.marks.shortText(digits: 2))"),
                deduction.basis.label,
                deduction.reason
                  + (unknownCause(of: deduction, row).map {
                    Term.semicolon + $0
                  } ?? ""),
              ])
            })))
    }
    let open = score.openRows
    if !open.isEmpty {
      body.add(
        .paragraph(
          LocalizedText(zh: "尚未计分的指标：", en: "Rows without marks: ")
            + LocalizedText.joined(
              open.map { $0.row.indicator.label.qualified(by: $0.result.outcome.label) },
              with: Term.semicolon) + Term.fullStop))
    }
  }

  /// How the lost marks lead from the full marks to the total, where the rows alone do.
  var deductionFigure: Figure? {
    let full = score.scheme.knownMarks
    let losses = score.rows.compactMap { row in
      row.marks.map { (label: row.row.indicator.label, loss: row.row.indicator.fullMarks - $0) }
    }
    .filter { !$0.loss.isZero }
    let sum = losses.reduce(Rational.zero) { $0 + $1.loss }
    guard let total = score.total, !losses.isEmpty, full - sum == total,
      let fullText = full.exactDecimalText, let totalText = total.exactDecimalText
    else { return nil }
    var steps: [WaterfallChart.Row] = []
    for (label, loss) in losses {
      guard let text = (-loss).exactDecimalText else { return nil }
      steps.append(.init(label, amount: text))
    }
    let caption =
      [score].syntheticMark
      + Term.fromFullMarksToTotal
    let chart = WaterfallChart(
      title: caption,
      subtitle: evaluation.unit.label + Term.comma
        + "\(evaluation.year)",
      axisTitle: Term.marksUnit,
      start: .init(Term.allMarks, amount: fullText), steps: steps,
      end: .init(Term.total, amount: totalText))
    let words = LocalizedText.joined(
      steps.map { $0.label + LocalizedText(" \($0.amount.withTrueMinus)") }, with: Term.comma)
    return Figure(
      svg: LocalizedText(zh: chart.svg(.chinese), en: chart.svg(.english)), caption: caption,
      alternative: LocalizedText(
        zh: "满分 \(fullText) 分，\(words.zh)，得 \(totalText) 分。",
        en: "Full marks \(fullText); \(words.en); total \(totalText)."))
  }
}

extension String {
  /// The figure with the minus sign of print.
  fileprivate var withTrueMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
