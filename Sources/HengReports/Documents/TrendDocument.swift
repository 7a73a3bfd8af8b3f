import HengModel
import HengTrends

extension Report {
  /// Writes one unit's years with their pictures.
  init(documentOf trend: UnitTrend) {
    let analysis = TrendAnalysis.unit(trend)
    self.init(analysis)
    let figures = TrendChart.allCases.compactMap { kind -> Figure? in
      guard let chinese = try? analysis.chart(kind, .chinese),
        let english = try? analysis.chart(kind, .english)
      else { return nil }
      return Figure(
        svg: LocalizedText(zh: chinese, en: english), caption: kind.caption,
        alternative: LocalizedText(
          zh: "图中的数见上面各表。", en: "The tables above hold the figures."))
    }
    if figures.isEmpty { return }
    blocks.append(.heading(LocalizedText(zh: "图", en: "Figures")))
    blocks += figures.map { .figure($0) }
  }
}

extension TrendChart {
  fileprivate var caption: LocalizedText {
    switch self {
    case .slope: LocalizedText(zh: "各年度的数", en: "From year to year")
    case .waterfall: LocalizedText(zh: "得分变动的构成", en: "Why the total moved")
    case .execution: LocalizedText(zh: "预算执行进度", en: "Execution through the year")
    }
  }
}
