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
        svg: LocalizedText(zh: chinese, en: english), caption: kind.caption, alternative: nil)
    }
    // Behind the pairs that name the years and their totals.
    blocks.insert(contentsOf: figures.map { .figure($0) }, at: min(1, blocks.count))
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
