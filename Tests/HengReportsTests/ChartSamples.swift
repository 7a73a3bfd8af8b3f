import HengModel
import HengReports
import HengTestSupport
import Testing

/// A chart with a name for its golden file.
struct ChartSample: Sendable, CustomTestStringConvertible {
  var name: String
  var svg: @Sendable (Language) -> String
  /// Every text that must be found in the drawing, whole or broken into lines.
  var labels: [LocalizedText]
  var testDescription: String { name }
}

/// Charts of every kind with as many rows as wanted, from repeatable made-up numbers.
enum ChartSamples {
  private static let indicators: [LocalizedText] = [
    LocalizedText(zh: "在职人员控制率", en: "Staffing control rate"),
    LocalizedText(zh: "“三公”经费变动率", en: "Change of the three official expenses"),
    LocalizedText(zh: "预算完成率", en: "Budget completion rate"),
    LocalizedText(zh: "预算控制率", en: "Budget control rate"),
    LocalizedText(zh: "新建楼堂馆所投资概算控制率", en: "New office cost control rate"),
    LocalizedText(zh: "公用经费控制率", en: "Operating expenses control rate"),
    LocalizedText(zh: "政府采购执行率", en: "Procurement execution rate"),
    LocalizedText(
      zh: "社会公众或服务对象满意度（含问卷调查与电话回访两部分）",
      en: "Satisfaction of the people served, by questionnaire and by telephone"),
    LocalizedText(zh: "<script>&\"", en: "<script>&\""),
  ]

  static func indicator(_ index: Int) -> LocalizedText {
    let name = indicators[index % indicators.count]
    return index < indicators.count ? name : name + " \(index / indicators.count + 1)"
  }

  static func unit(_ index: Int) -> LocalizedText {
    LocalizedText(zh: "合成单位\(index + 1)（虚构）", en: "Synthetic unit \(index + 1) (made up)")
  }

  static let grades: [ReferenceLine] = [
    ReferenceLine(LocalizedText(zh: "优", en: "Excellent"), at: 90),
    ReferenceLine(LocalizedText(zh: "良", en: "Good"), at: 80),
    ReferenceLine(LocalizedText(zh: "中", en: "Fair"), at: 60),
  ]

  private static func unit(_ random: inout RepeatableRandom) -> Double {
    Double.random(in: 0...1, using: &random)
  }

  static func tornado(_ count: Int) -> TornadoChart {
    var random = RepeatableRandom(seed: UInt64(count))
    let bars = (0..<count).map { index in
      let swing = 3 * unit(&random) / Double(index + 1)
      let sign = index % 3 == 0 ? -1.0 : 1
      return TornadoChart.Bar(
        indicator(index), low: 89 - sign * swing, high: 89 + 1.2 * sign * swing)
    }
    return TornadoChart(
      title: LocalizedText(zh: "权重逐一变动时的总分", en: "Total with one weight changed at a time"),
      subtitle: LocalizedText(
        zh: "每个权重 ±20%，其余按比例调整", en: "Each weight ±20 %, the others in proportion"),
      axisTitle: LocalizedText(zh: "总分", en: "Total"), base: 89, bars: bars, references: grades)
  }

  static func walking(_ count: Int, emphasised: Int) -> WalkingWeightsChart {
    var random = RepeatableRandom(seed: UInt64(count + emphasised))
    let lines = (0..<count).map { index in
      WalkingWeightsChart.Line(
        unit(index), from: 82 + 8 * unit(&random), to: 80 + 12 * unit(&random),
        isEmphasised: index < emphasised)
    }
    var crossings: [WalkingWeightsChart.Crossing] = []
    if let leader = lines.first {
      for other in lines.dropFirst().prefix(5) {
        let gap = leader.start - other.start
        let share = gap / (gap - (leader.end - other.end))
        if (0...1).contains(share) {
          crossings.append(
            .init(weight: 20 * share, result: leader.start + share * (leader.end - leader.start)))
        }
      }
    }
    return WalkingWeightsChart(
      title: LocalizedText(
        zh: "预算控制率的权重变动时的名次", en: "Order while the weight of the budget control rate walks"),
      subtitle: LocalizedText(
        zh: "其余指标按比例让出或分得权重", en: "The other indicators make room in proportion"),
      axisTitle: LocalizedText(zh: "预算控制率的分值", en: "Marks of the budget control rate"),
      weights: 0...20, nominal: 5, lines: lines, crossings: crossings, references: grades)
  }

  static func shares(_ count: Int, categories: Int) -> ShareBarsChart {
    var random = RepeatableRandom(seed: UInt64(count * categories))
    let rows = (0..<count).map { index in
      let raw = (0..<categories).map { category in
        let near = Double((index * categories / max(count, 1) - category).magnitude)
        return unit(&random) / (1 + near * near * near)
      }
      let sum = raw.reduce(0, +)
      return ShareBarsChart.Row(
        unit(index), shares: raw.map { $0 / sum },
        note: LocalizedText(zh: "期望名次 \(index + 1)", en: "expected rank \(index + 1)"))
    }
    return ShareBarsChart(
      title: LocalizedText(zh: "各单位得到各名次的可能", en: "Chance of each rank for each unit"),
      subtitle: LocalizedText(
        zh: "权重未知时，占全部权重的比例", en: "Share of all weights, if nothing is known of them"),
      categories: (0..<categories).map {
        LocalizedText(zh: "第 \($0 * 8 + 1)–\($0 * 8 + 8) 名", en: "rank \($0 * 8 + 1)–\($0 * 8 + 8)")
      }, rows: rows)
  }

  static func indices(_ count: Int) -> IndexBarsChart {
    var random = RepeatableRandom(seed: UInt64(count))
    let rows = (0..<count).map { index in
      let first = unit(&random) / Double(index + 1)
      let total = first + 0.2 * unit(&random)
      return IndexBarsChart.Row(
        indicator(index), first: .init(first - 0.02, within: first - 0.06...first + 0.05),
        total: .init(total, within: total - 0.03...total + 0.04))
    }
    return IndexBarsChart(
      title: LocalizedText(zh: "总分不确定性的来源", en: "Where the spread of the total comes from"),
      subtitle: LocalizedText(
        zh: "Sobol' 指数，须线为 95% 区间", en: "Sobol' indices, whiskers: 95 % intervals"),
      rows: rows)
  }

  static func samples(_ count: Int) -> [ChartSample] {
    let tornado = tornado(count)
    let walking = walking(count, emphasised: min(count, 12))
    let shares = shares(count, categories: 8)
    let grades = Self.shares(count, categories: 4)
    let indices = indices(count)
    return [
      ChartSample(
        name: "tornado-\(count)", svg: { tornado.svg($0) }, labels: tornado.bars.map(\.label)),
      ChartSample(
        name: "walking-weights-\(count)", svg: { walking.svg($0) },
        labels: walking.lines.prefix(12).map(\.label)),
      ChartSample(
        name: "share-bars-\(count)", svg: { shares.svg($0) },
        labels: shares.rows.map(\.label) + shares.rows.map(\.note) + shares.categories),
      ChartSample(
        name: "grade-bars-\(count)", svg: { grades.svg($0) }, labels: grades.rows.map(\.label)),
      ChartSample(
        name: "index-bars-\(count)", svg: { indices.svg($0) }, labels: indices.rows.map(\.label)),
    ] + trends(count)
  }
}
