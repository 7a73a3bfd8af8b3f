import HengModel
import HengScoring
import HengTrends

extension UnitTrend {
  /// Execution through the year where dated figures are given, and the annual rates.
  var executionBlocks: [Report.Block] {
    let missing = scores.filter { $0.evaluation.execution != nil && YearExecution($0) == nil }
    var blocks = executions.flatMap(\.blocks)
    for score in missing {
      blocks.append(
        .paragraph(
          LocalizedText(
            zh: "\(score.evaluation.year) 年度的年初预算没有数，执行进度无从计算",
            en:
              "The initial budget of \(score.evaluation.year) isn't known, so neither is its execution."
          )))
    }
    return blocks + annualBlocks
  }

  private var annualBlocks: [Report.Block] {
    let lines = scores.reversed().flatMap(\.budget).map(\.line)
    let ids = lines.map(\.id).uniqued()
    if ids.isEmpty { return [] }
    func found(_ id: String, _ score: EvaluationScore) -> BudgetExecution? {
      score.budget.first { $0.line.id == id }
    }
    return [
      .heading(Term.annualExecutionRate),
      .table(
        Table(
          columns: [.init(Term.budgetLine)]
            + scores.flatMap { score -> [Table.Column] in
              let year = score.evaluation.year
              return [
                .init(LocalizedText(zh: "\(year) 对年初", en: "\(year) vs initial"), .trailing),
                .init(Term.againstAdjusted, .trailing),
              ]
            },
          rows: ids.compactMap { id in
            lines.first { $0.id == id }.map { line in
              Table.Row(
                [line.label]
                  + scores.flatMap { score -> [LocalizedText] in
                    let line = found(id, score)
                    return [line?.againstInitial.text ?? "–", line?.againstAdjusted.text ?? "–"]
                  }, indent: line.kind == .total ? 0 : 1)
            }
          })),
    ]
  }
}

extension YearExecution {
  fileprivate var blocks: [Report.Block] {
    var blocks: [Report.Block] = [
      .heading(
        LocalizedText(
          zh: "\(budget.year) 年度预算执行进度", en: "Execution through \(budget.year)")),
      .pairs(budgetPairs), .table(courseTable),
    ]
    if !attainment.isEmpty { blocks.append(.table(attainmentTable)) }
    return blocks + [.list(warnings + projectionTexts + notes)]
  }

  private func amount(_ yuan: Rational) -> String { (yuan / 10_000).decimalText(digits: 2) }

  private func percent(_ rate: Rational) -> LocalizedText { LocalizedText(rate.percentText) }

  private func moneyText(_ yuan: Rational) -> LocalizedText {
    Quantity(
      (yuan / 10_000).rounded(to: 2, .halfUp) * 10_000, dimension: Dimension(of: "money")
    ).text(in: UnitOfMeasure("万元") ?? .one)
  }

  private var budgetPairs: [Report.Pair] {
    [Report.Pair(Term.initialBudget, moneyText(budget.initial))]
      + budget.changes.map { change in
        let amount = moneyText(change.amount)
        let sign = change.amount > 0 ? "+" : ""
        return Report.Pair(
          LocalizedText("\(change.day)"), LocalizedText(sign) + amount + " " + change.label)
      }
  }

  /// The days with a spending figure and the days of checks, in order.
  private var courseTable: Table {
    let checks = checks
    let others = course.filter { line in !checks.contains { $0.day == line.day } }
    let assumed = Set(
      record.spending.filter { $0.grounds.basis == .assumed }.map(\.day))
    return Table(
      columns: [
        .init(Term.asOf),
        .init(Term.budgetInTenThousandYuan, .trailing),
        .init(Term.cumulativeSpending, .trailing),
        .init(Term.executionRate, .trailing),
        .init(Term.planned, .trailing),
        .init(Term.verdict),
      ],
      rows: (checks + others).sorted { $0.day < $1.day }.map { check in
        let isCheck = checks.contains { $0.day == check.day }
        let mark = isCheck ? LocalizedText(zh: "（检查点）", en: " (check)") : ""
        let spent = budget.spending(on: check.day)
        let supposed =
          assumed.contains(check.day) ? LocalizedText(zh: "（假定）", en: " (assumed)") : ""
        return Table.Row([
          "\(check.day)", LocalizedText(amount(check.budget)),
          LocalizedText(spent.map(amount) ?? "–") + supposed,
          budget.executionRate(on: check.day).text, percent(check.plannedRate),
          check.outcome.text + mark,
        ])
      })
  }

  private var attainmentTable: Table {
    Table(
      columns: [
        .init(Term.asOf),
        .init(Term.goalsReached, .trailing),
        .init(Term.executionRate, .trailing),
        .init(Term.moneyAndResults),
      ],
      rows: attainmentChecks.map { check in
        Table.Row([
          "\(check.attainment.day)", percent(check.attainment.rate),
          budget.executionRate(on: check.attainment.day).text, check.outcome.text,
        ])
      })
  }

  /// What should be looked into: checks that were missed, and goals that part from money.
  private var warnings: [LocalizedText] {
    let lead = LocalizedText(zh: "预警：", en: "warning: ")
    let late = checks.compactMap { check -> LocalizedText? in
      guard case .behind(_, let gap, let short) = check.outcome else { return nil }
      let points = (gap * 100).decimalText(digits: 2)
      return lead
        + LocalizedText(
          zh: "\(check.day) 执行率低于计划 \(points) 个百分点，少支出 \(moneyText(short).zh)",
          en: "on \(check.day) spending is \(points) points behind, by \(moneyText(short).en)")
    }
    return late
      + attainmentChecks.filter(\.outcome.isWarning).map {
        lead
          + LocalizedText(zh: "\($0.attainment.day) ", en: "on \($0.attainment.day) ")
          + $0.outcome.text
      }
  }

  private var projectionTexts: [LocalizedText] {
    projections.map { projection in
      switch projection {
      case .estimate(let estimate):
        let lead = estimate.assumption.text
        let rate = estimate.rate.percentText
        let limit =
          estimate.isLimited
          ? LocalizedText(zh: "（以预算为限）", en: " (stopped by the budget)") : ""
        return LocalizedText(
          zh:
            "推算：自 \(estimate.from) 起\(lead.zh)，年末支出 \(moneyText(estimate.spending).zh)，执行率 \(rate)",
          en:
            "projection: from \(estimate.from) on \(lead.en), \(moneyText(estimate.spending).en) are spent by the end of the year, \(rate)"
        ) + limit
      case .noFigure:
        return LocalizedText(zh: "没有支出数，不能推算", en: "no projection without a spending figure")
      case .noQuarterEnded:
        return LocalizedText(
          zh: "还没有季度结束，不按上季度推算", en: "no projection by quarters: none has ended")
      case .missingFigures(let days):
        let list = LocalizedText.joined(days.map { LocalizedText("\($0)") })
        return LocalizedText(
          zh: "缺 \(list.zh) 的支出数，不按上季度推算",
          en: "no projection by quarters without a figure of \(list.en)")
      case .noRate(let rate):
        return LocalizedText(zh: "不能推算：", en: "no projection: ") + rate.text
      }
    }
  }

  private var notes: [LocalizedText] {
    let gap = (AttainmentCheck.customaryGap * 100).shortText()
    let places = (record.spending + record.changes + record.attainment)
      .compactMap(\.grounds.evidence.place).uniqued()
    var notes = [
      plan == nil
        ? LocalizedText(
          zh: "计划：检查点按已过月数（惯例，不是规定），其余日期按已过天数",
          en:
            "planned: at checks the share of the months that have passed (custom, no regulation), on other days that of the days"
        )
        : LocalizedText(
          zh: "计划：单位自己的用款计划，两点之间按天数直线",
          en: "planned: the unit's own plan, straight between its points")
    ]
    if !attainment.isEmpty {
      notes.append(
        LocalizedText(
          zh: "双监控：执行率与目标完成相差超过 \(gap) 个百分点即预警（惯例）",
          en: "money and results: a warning where they part by more than \(gap) points (custom)"))
    }
    if !places.isEmpty {
      notes.append(
        LocalizedText(zh: "数字出处：", en: "figures from: ")
          + .joined(places.map { LocalizedText($0) }))
    }
    return notes
  }
}

extension YearEndProjection.Assumption {
  /// The assumption in words.
  var text: LocalizedText {
    switch self {
    case .sameDailyPace:
      LocalizedText(zh: "按全年至今的日均进度", en: "at the daily pace of the year so far")
    case .samePaceAsLastQuarter:
      LocalizedText(zh: "按上一完整季度的日均进度", en: "at the daily pace of the last full quarter")
    }
  }
}

extension ExecutionCheck.Outcome {
  /// The finding in words.
  var text: LocalizedText {
    switch self {
    case .met: return Term.reached
    case .behind(_, let gap, _):
      let points = (gap * 100).decimalText(digits: 2)
      return LocalizedText(zh: "落后 \(points) 个百分点", en: "\(points) points behind")
    case .noFigure: return Term.noFigureOfDay
    case .noRate(let rate): return rate.text
    }
  }
}

extension AttainmentCheck.Outcome {
  /// The finding in words.
  var text: LocalizedText {
    func points(_ gap: Rational) -> String { (gap * 100).decimalText(digits: 2) }
    switch self {
    case .inStep: return Term.inStep
    case .moneyAhead(_, let gap):
      return LocalizedText(
        zh: "支出快于目标 \(points(gap)) 个百分点", en: "money is \(points(gap)) points ahead of goals")
    case .resultsAhead(_, let gap):
      return LocalizedText(
        zh: "目标快于支出 \(points(gap)) 个百分点", en: "goals are \(points(gap)) points ahead of money")
    case .noFigure: return Term.noSpendingOfDay
    case .noRate(let rate): return rate.text
    }
  }
}
