public import HengModel
import HengScoring
public import HengTrends

/// A kind of picture of years.
public enum TrendChart: String, Hashable, Sendable, CaseIterable {
  /// How totals, or amounts, go from year to year.
  case slope
  /// How indicators lead from one total to another.
  case waterfall
  /// How spending comes through a year.
  case execution
}

/// A reason that there is nothing to draw.
public struct NoTrendChart: Error, Hashable, Sendable {
  /// The reason in words.
  public let reason: LocalizedText
}

extension TrendAnalysis {
  /// Draws a picture as SVG.
  ///
  /// - Parameters:
  ///   - kind: What to draw; otherwise a waterfall of why a unit's total moved or of a gap, else
  ///     execution through the year, else slopes.
  ///   - language: The language.
  /// - Returns: The document.
  /// - Throws: ``NoTrendChart`` if the evaluations give nothing for the picture.
  public func chart(
    _ kind: TrendChart?, _ language: Language
  ) throws(NoTrendChart) -> String {
    switch self {
    case .unit(let trend):
      switch kind ?? trend.customaryChart {
      case .slope: return try trend.slope(language)
      case .waterfall: return try trend.waterfall(language)
      case .execution: return try trend.executionCurve(language)
      }
    case .departments(let trend):
      if kind ?? .slope == .slope { return trend.slope(language) }
      throw NoTrendChart(
        reason: LocalizedText(
          zh: "多个单位只画 slope；其他图请给一个单位", en: "several units have a slope chart; give one unit"))
    case .gap(let gap):
      if kind ?? .waterfall == .waterfall { return gap.waterfall(language) }
      throw NoTrendChart(
        reason: LocalizedText(zh: "两个单位的差距只画 waterfall", en: "a gap has a waterfall chart"))
    }
  }
}

extension UnitTrend {
  /// The latest explanation of a change that could be made.
  private var decomposition: ScoreDecomposition? {
    explanations.reversed().compactMap { try? $0.outcome.get() }.first
  }

  fileprivate var customaryChart: TrendChart {
    decomposition != nil ? .waterfall : executions.isEmpty ? .slope : .execution
  }

  fileprivate func waterfall(_ language: Language) throws(NoTrendChart) -> String {
    guard let decomposition else {
      throw NoTrendChart(
        reason: LocalizedText(
          zh: "没有两个年度的合计，画不出变动", en: "there are no totals of two years to lead from and to"))
    }
    return decomposition.waterfall(of: history.label, syntheticMark, language)
  }

  /// The totals over the years, or the amounts of money where there are no two totals.
  fileprivate func slope(_ language: Language) throws(NoTrendChart) -> String {
    let totals = history.totals
    let scored = years.filter { totals.value(in: $0) != nil }
    let money = comparedFacts.filter { series in
      series.unit.dimension == Dimension(of: "money")
        && years.count { series.value(in: $0) != nil } > 1
    }
    let lines = scored.count > 1 ? [totals] : money
    guard let unit = lines.first?.unit else {
      throw NoTrendChart(
        reason: LocalizedText(
          zh: "没有哪个合计或金额有两个年度的数", en: "no total and no amount has figures of two years"))
    }
    let figured = years.filter { year in lines.contains { $0.value(in: year) != nil } }
    let periods = years.filter { $0 >= figured.first ?? $0 && $0 <= figured.last ?? $0 }
    return SlopeChart(
      title: syntheticMark + history.label,
      subtitle: scored.count > 1
        ? ""
        : LocalizedText(zh: "名义金额，\(unit.symbol)", en: "nominal amounts, \(unit.englishSymbol)"),
      resultTitle: scored.count > 1
        ? Term.total
        : LocalizedText(zh: "金额（\(unit.symbol)）", en: "Amount (\(unit.englishSymbol))"),
      measure: .score(digits: 2), periods: periods.map { LocalizedText("\($0)") },
      lines: lines.map { series in
        .init(
          scored.count > 1 ? history.label : series.label,
          values: periods.map { series.value(in: $0).map { ($0 / unit.factor).doubleValue } })
      }, references: scored.count > 1 ? scores.last.map(\.gradeLines) ?? [] : []
    ).svg(language)
  }

  fileprivate func executionCurve(_ language: Language) throws(NoTrendChart) -> String {
    guard let execution = executions.last else {
      throw NoTrendChart(
        reason: LocalizedText(
          zh: "评价文件没有 execution（按日期的支出数）", en: "no evaluation has execution, spending by date"))
    }
    return execution.chart(of: history.label, syntheticMark, language)
  }
}

extension EvaluationScore {
  /// The lower ends of the grades, but for the worst.
  fileprivate var gradeLines: [ReferenceLine] {
    if scheme.isPartial { return [] }
    return scheme.grades.grades.compactMap { grade in
      guard let lower = grade.range.lower?.value, lower > 0 else { return nil }
      return ReferenceLine(grade.shown, at: lower.doubleValue)
    }
  }
}

extension ScoreDecomposition {
  fileprivate func waterfall(
    of unit: LocalizedText, _ mark: LocalizedText, _ language: Language
  ) -> String {
    let printed = printed
    let (before, after) = (earlier.evaluation.year, later.evaluation.year)
    func row(_ label: LocalizedText, _ amount: Rational) -> WaterfallChart.Row {
      .init(label, amount: amount.decimalText(digits: digits))
    }
    // Rules and weights are one step each: by indicator they would drown the data.
    let rows = printed.indicators.reduce(ChangeParts(), +)
    let common: [(LocalizedText, Rational)] = [
      (Term.ruleChange, rows.rule),
      (Term.weightChange, rows.weight),
      (Term.fromDataAndRule.inSentence, rows.dataAndRule),
      (Term.totalRounding, printed.rounding.sum),
      (Term.vetoes, printed.vetoes.sum),
    ]
    let steps =
      zip(indicators, printed.indicators).map { ($0.indicator.label, $1.data) } + common
    return WaterfallChart(
      title: mark
        + LocalizedText(
          zh: "\(unit.zh)：\(before)→\(after) 得分为何变动",
          en: "\(unit.en): why the total moved, \(before)→\(after)"),
      subtitle: isAllData
        ? LocalizedText(zh: "变动都来自数据，按指标", en: "all of it from data, by indicator")
        : LocalizedText(
          zh: "指标各步为数据变动；规则、权重各合为一步", en: "indicators: data; rules and weights one step each"),
      axisTitle: Term.total,
      start: row(LocalizedText(zh: "\(before) 年度", en: "\(before)"), earlier.total ?? 0),
      steps: steps.filter { !$0.1.isZero }.map(row),
      end: row(LocalizedText(zh: "\(after) 年度", en: "\(after)"), later.total ?? 0)
    ).svg(language)
  }
}

extension DepartmentTrend {
  /// How many units at each end of the changes stand out among many.
  private static let emphasisedCount = 4

  fileprivate func slope(_ language: Language) -> String {
    let byChange = change.movements.filter { $0.score != .notComparable }
      .sorted { $0.change > $1.change }
    let count = DepartmentTrend.emphasisedCount
    let moved =
      byChange.prefix(count).filter { $0.score == .rose }
      + byChange.suffix(count).filter { $0.score == .fell }
    let named = Set(moved.map(\.unit.id))
    let isMany = histories.count > SlopeChart.nameLimit
    return SlopeChart(
      title: syntheticMark
        + LocalizedText(zh: "各单位得分，\(span.text.zh)", en: "Scores of units, \(span.text.en)"),
      subtitle: isMany
        ? LocalizedText(zh: "标出升降最多的单位", en: "named: those that rose and fell most") : "",
      resultTitle: Term.total, measure: .score(digits: digits),
      periods: years.map { LocalizedText("\($0)") },
      lines: histories.map { history in
        .init(
          history.label,
          values: years.map { history.score(of: $0)?.total?.doubleValue },
          isEmphasised: isMany && named.contains(history.scores.last?.unit.id ?? ""))
      }, references: histories.first?.scores.last?.gradeLines ?? []
    ).svg(language)
  }
}

extension DepartmentGap {
  fileprivate func waterfall(_ language: Language) -> String {
    func row(_ label: LocalizedText, _ amount: Rational) -> WaterfallChart.Row {
      .init(label, amount: amount.decimalText(digits: digits))
    }
    let steps =
      gap.lines.map { ($0.indicator.label, $0.difference) } + [
        (Term.totalRounding, gap.rounding),
        (Term.vetoes, gap.vetoes),
      ]
    return WaterfallChart(
      title: [first, second].syntheticMark
        + LocalizedText(
          zh: "\(first.evaluation.year) 年度两单位的差距，按指标",
          en: "The gap between two units in \(first.evaluation.year), by indicator"),
      axisTitle: Term.total,
      start: row(first.unit.label, first.total ?? 0),
      steps: steps.filter { !$0.1.isZero }.map(row),
      end: row(second.unit.label, second.total ?? 0)
    ).svg(language)
  }
}

extension YearExecution {
  fileprivate func chart(
    of unit: LocalizedText, _ mark: LocalizedText, _ language: Language
  ) -> String {
    let daily = projections.compactMap { projection -> YearEndProjection.Estimate? in
      if case .estimate(let estimate) = projection { estimate } else { nil }
    }.first
    let days = CalendarDay.count(in: budget.year)
    return ExecutionCurveChart(
      title: mark
        + LocalizedText(
          zh: "\(unit.zh) \(budget.year) 年度预算执行进度",
          en: "\(unit.en): execution through \(budget.year)"),
      subtitle: plan == nil
        ? LocalizedText(
          zh: "计划按时间进度（已过月数）", en: "planned: the share of the months that have passed")
        : LocalizedText(zh: "计划为单位的用款计划", en: "planned: the unit's own plan"),
      year: budget.year,
      observations: budget.spending.compactMap { figure in
        guard case .rate(let rate) = budget.executionRate(on: figure.day) else { return nil }
        return .init(day: figure.day.dayOfYear, rate: rate.doubleValue)
      },
      plan: [.init(day: 0, rate: 0)]
        + checkpoints.map {
          .init(day: $0.day(in: budget.year).dayOfYear, rate: $0.plannedRate.doubleValue)
        } + (plan == nil ? [.init(day: days, rate: 1)] : []),
      checks: checkpoints.map { checkpoint in
        .init(
          LocalizedText(
            zh: "\(checkpoint.month) 月 \(checkpoint.day) 日检查",
            en: "check of \(checkpoint.day(in: budget.year))"),
          day: checkpoint.day(in: budget.year).dayOfYear)
      },
      projection: daily.map { estimate in
        .init(
          LocalizedText(zh: "推算，", en: "projection, ") + estimate.assumption.text,
          rate: estimate.rate.doubleValue)
      },
      attainment: attainment.map { .init(day: $0.day.dayOfYear, rate: $0.rate.doubleValue) }
    ).svg(language)
  }
}
