import HengModel
import HengScoring
import HengTrends

extension UnitTrend {
  /// Why the total moved, for each pair of consecutive scored years.
  var explanationBlocks: [Report.Block] {
    explanations.flatMap { explanation -> [Report.Block] in
      let years = explanation.span.text
      let heading = LocalizedText(
        zh: "\(years.zh) 得分为何变动", en: "Why the total moved, \(years.en)")
      switch explanation.outcome {
      case .failure(let error): return [.heading(heading), .paragraph(error.text)]
      case .success(let decomposition):
        return [.heading(heading)] + decomposition.blocks
      }
    }
  }
}

extension ScoreDecomposition {
  /// The change by indicator and cause, in decimals that add up in every line and column.
  fileprivate var blocks: [Report.Block] {
    let printed = printed
    let isMerged =
      printed.total.dataAndRule != 0
      || printed.indicators.contains { $0.dataAndRule != 0 }
    let lines = zip(indicators, printed.indicators).filter { $0.1 != ChangeParts() }
    var rows = lines.map { indicator, parts in
      row(
        indicator.indicator.label, indicator.earlier?.text(digits), indicator.later?.text(digits),
        parts, isMerged)
    }
    for (label, parts) in [
      (Term.totalRounding, printed.rounding),
      (Term.vetoes, printed.vetoes),
    ] where parts != ChangeParts() {
      rows.append(row(label, nil, nil, parts, isMerged))
    }
    if rows.isEmpty {
      return [
        .paragraph(LocalizedText(zh: "各项得分都没有变", en: "No indicator's marks changed."))
      ]
    }
    let unchanged = indicators.count - lines.count
    var columns: [Table.Column] = [
      .init(Term.indicator),
      .init(LocalizedText("\(earlier.evaluation.year)"), .trailing),
      .init(LocalizedText("\(later.evaluation.year)"), .trailing),
      .init(Term.change, .trailing),
      .init(Term.fromData, .trailing),
      .init(Term.fromRule, .trailing),
      .init(Term.fromWeight, .trailing),
    ]
    if isMerged {
      columns.append(.init(Term.fromDataAndRule, .trailing))
    }
    let footer = row(
      Term.total, earlier.total?.decimalText(digits: digits),
      later.total?.decimalText(digits: digits), printed.total, isMerged)
    return [.table(Table(columns: columns, rows: rows, footer: footer))]
      + notes(unchanged: unchanged)
  }

  private func row(
    _ label: LocalizedText, _ earlier: String?, _ later: String?, _ parts: ChangeParts,
    _ isMerged: Bool
  ) -> Table.Row {
    func text(_ part: Rational) -> LocalizedText { LocalizedText(part.signedText(digits: digits)) }
    return Table.Row(
      [
        label, LocalizedText(earlier ?? "–"), LocalizedText(later ?? "–"), text(parts.sum),
        text(parts.data), text(parts.rule), text(parts.weight),
      ] + (isMerged ? [text(parts.dataAndRule)] : []))
  }

  private func notes(unchanged: Int) -> [Report.Block] {
    var notes: [LocalizedText] = []
    if unchanged > 0 {
      notes.append(
        LocalizedText(zh: "其余 \(unchanged) 项未变", en: "unchanged indicators: \(unchanged)"))
    }
    notes.append(
      isAllData
        ? LocalizedText(
          zh: "两年规则和权重的作用为零，变动都来自数据",
          en: "rules and weights play no part: all of the change comes from data")
        : LocalizedText(
          zh: "各因的份额是数据、规则、权重依次更替的六种次序的平均（Shapley 值），相加恰为变动",
          en:
            "each cause gets its effect averaged over the six orders in which data, rules and weights may change (Shapley value); they add up to the change exactly"
        ))
    if earlier.scheme.rounding.place == .total || later.scheme.rounding.place == .total {
      notes.append(
        LocalizedText(
          zh: "方案只对合计舍入，各项得分按所列位数取整显示，变动以“变动”一列为准",
          en:
            "rows aren't rounded by the scheme: their marks are shown to the places of the table, and the column of changes is what adds up"
        ))
    }
    for indicator in indicators {
      switch indicator.division {
      case .split: continue
      case .onlyIn(let year):
        notes.append(
          LocalizedText(
            zh: "“\(indicator.indicator.label.zh)”只有 \(year) 年度的方案有，变动全归权重",
            en:
              "“\(indicator.indicator.label.en)” is only in the scheme of \(year); all of its change counts as weight"
          ))
      case .merged(let year, let problem):
        let why = problem.text
        notes.append(
          LocalizedText(
            zh: "“\(indicator.indicator.label.zh)”\(year) 年度的数据不能用另一年的规则计分（\(why.zh)），数据与规则合算",
            en:
              "“\(indicator.indicator.label.en)”: the data of \(year) can't be scored under the other year's rule, \(why.en), so data and rule count together"
          ))
      }
    }
    return [.list(notes)]
  }
}

extension IndicatorChange.Standing {
  /// The marks over the full marks.
  fileprivate func text(_ digits: Int) -> String {
    "\(marks.decimalText(digits: digits))/\(fullMarks.shortText())"
  }
}

extension RescoringProblem {
  /// The reason in words.
  var text: LocalizedText {
    switch self {
    case .missingFacts(let keys):
      LocalizedText(zh: "缺少数据 ", en: "it lacks the facts ")
        + .joined(keys.map { LocalizedText($0.name) })
    case .notCovered:
      LocalizedText(zh: "规则没有覆盖这个值", en: "the rule doesn't cover the value")
    case .needsJudgement:
      LocalizedText(zh: "该规则要评判，而当年没有", en: "the rule needs a judgement, which that year lacks")
    case .judgedShareNotPossible(let share):
      LocalizedText(
        zh: "该规则给不出当年评判的得分率 \(share.percentText)",
        en: "the rule can't give the judged score rate of \(share.percentText)")
    }
  }
}

extension DecompositionError {
  /// The reason in words.
  var text: LocalizedText {
    switch self {
    case .differentUnits(let first, let second):
      LocalizedText(
        zh: "得分属于不同单位：\(first) 与 \(second)",
        en: "The totals are of two units, \(first) and \(second).")
    case .undetermined(let year, let rows):
      LocalizedText(
        zh: "\(year) 年度没有合计，以下指标未定：\(rows.joined(separator: "、"))",
        en: "There is no total of \(year); rows without marks: \(rows.joined(separator: ", ")).")
    case .partialScheme(let year):
      LocalizedText(
        zh: "\(year) 年度的方案不完整，两年已知的指标不同，合计不可比",
        en:
          "The scheme of \(year) is partial and the years' known rows differ, so the totals don't compare."
      )
    }
  }
}
