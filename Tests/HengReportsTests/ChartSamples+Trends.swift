import HengModel
import HengReports
import HengTestSupport

extension ChartSamples {
  static func slope(
    _ count: Int, years: Int, emphasised: Int, measure: SlopeChart.Measure = .score(digits: 2)
  ) -> SlopeChart {
    var random = RepeatableRandom(seed: UInt64(count + 100 * years))
    var ranks: [[Int]] = []
    for _ in 0..<years {
      var order = Array(1...max(count, 1))
      for index in order.indices.reversed() {
        order.swapAt(index, random.integer(in: 0...index))
      }
      ranks.append(order)
    }
    let lines = (0..<count).map { index in
      let values = (0..<years).map { year -> Double? in
        // Of every seventh unit a year is missing, each time another one.
        if index % 7 == 3, year == (index / 7) % years { return nil }
        return measure == .rank
          ? Double(ranks[year][index])
          : 78 + Double(random.integer(in: 0...1500)) / 100
      }
      return SlopeChart.Line(unit(index), values: values, isEmphasised: index < emphasised)
    }
    return SlopeChart(
      title: LocalizedText(zh: "各单位逐年评价结果", en: "Results of the units by year"),
      subtitle: LocalizedText(zh: "同一评分办法", en: "By the same scheme"),
      resultTitle: measure == .rank
        ? LocalizedText(zh: "名次", en: "Rank") : LocalizedText(zh: "总分", en: "Total"),
      measure: measure,
      periods: (0..<years).map { LocalizedText(zh: "\(2021 + $0)年", en: "\(2021 + $0)") },
      lines: lines, references: measure == .rank ? [] : grades)
  }

  static func waterfall(_ count: Int, base: Int = 8650) -> WaterfallChart {
    var random = RepeatableRandom(seed: UInt64(count))
    var total = base
    let steps = (0..<count).map { index in
      let change = index == 4 ? 0 : random.integer(in: 0...300) - 130
      total += change
      return WaterfallChart.Row(indicator(index), amount: hundredths(change))
    }
    return WaterfallChart(
      title: LocalizedText(zh: "总分为何变动", en: "Why the total moved"),
      subtitle: LocalizedText(
        zh: "按指标分解，绝对值小于 0.10 分的合并为一步", en: "By indicator; steps below 0.10 marks are one"),
      axisTitle: LocalizedText(zh: "总分", en: "Total"),
      start: .init(LocalizedText(zh: "2022年总分", en: "Total of 2022"), amount: hundredths(base)),
      steps: steps,
      end: .init(LocalizedText(zh: "2023年总分", en: "Total of 2023"), amount: hundredths(total)))
  }

  private static func hundredths(_ value: Int) -> String {
    Rational(value, over: 100).decimalText(digits: 2)
  }

  static func execution(_ count: Int, isFull: Bool = true) -> ExecutionCurveChart {
    var random = RepeatableRandom(seed: UInt64(count))
    let step = 280 / max(count, 1)
    var rate = 0.0
    let observations = (0..<count).map { index in
      rate += 0.7 * Double.random(in: 0...1, using: &random) * 2 / Double(count)
      return ExecutionCurveChart.Point(day: step * (index + 1), rate: rate)
    }
    return ExecutionCurveChart(
      title: LocalizedText(zh: "预算执行进度", en: "Budget execution through the year"),
      subtitle: LocalizedText(zh: "一般公共预算项目支出", en: "Project spending"), year: 2024,
      observations: observations,
      plan: [
        .init(day: 0, rate: 0), .init(day: 91, rate: 0.25), .init(day: 182, rate: 0.5),
        .init(day: 274, rate: 0.75), .init(day: 366, rate: 1),
      ],
      checks: isFull
        ? [
          .init(LocalizedText(zh: "一季度末", en: "End of March"), day: 91),
          .init(LocalizedText(zh: "半年监控", en: "Mid-year check"), day: 182),
          .init(LocalizedText(zh: "三季度末", en: "End of September"), day: 274),
          .init(LocalizedText(zh: "结账预备日", en: "Before closing"), day: 320),
        ] : [],
      projection: isFull ? .init(LocalizedText(zh: "按目前速度", en: "at this pace"), rate: 0.934) : nil,
      attainment: isFull && count > 1
        ? [.init(day: 182, rate: 0.4), .init(day: 274, rate: 0.62)] : [])
  }

  static func trends(_ count: Int) -> [ChartSample] {
    let slope = slope(count, years: 2, emphasised: min(count, 6))
    let years = Self.slope(count, years: 5, emphasised: min(count, 20), measure: .rank)
    let waterfall = waterfall(count)
    let whole = Self.waterfall(count, base: 120)
    let execution = execution(count)
    let curve = Self.execution(count, isFull: false)
    return [
      ChartSample(
        name: "slope-\(count)", svg: { slope.svg($0) },
        labels: slope.lines.prefix(6).map(\.label) + slope.periods),
      ChartSample(
        name: "rank-slope-\(count)", svg: { years.svg($0) },
        labels: years.lines.prefix(20).map(\.label) + years.periods),
      ChartSample(
        name: "waterfall-\(count)", svg: { waterfall.svg($0) },
        labels: ([waterfall.start, waterfall.end] + waterfall.steps).map(\.label)),
      ChartSample(
        name: "waterfall-from-zero-\(count)", svg: { whole.svg($0) },
        labels: ([whole.start, whole.end] + whole.steps).map(\.label)),
      ChartSample(
        name: "execution-curve-\(count)", svg: { execution.svg($0) },
        labels: execution.checks.map(\.label)
          + (count > 0 ? execution.projection.map { [$0.label] } ?? [] : [])),
      ChartSample(
        name: "execution-curve-alone-\(count)", svg: { curve.svg($0) }, labels: [curve.subtitle]),
    ]
  }
}
