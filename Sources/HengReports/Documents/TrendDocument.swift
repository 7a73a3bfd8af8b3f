import HengModel
import HengTrends

extension Report {
  /// Writes one unit's years with their pictures, in numbered sections.
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
    let notice = LocalizedText(
      zh: "本文是按各年度评价数据和指标方案生成的底稿，待单位补充、复核，不是正式文本。",
      en:
        "A draft made from the evaluations' data and the scheme, to be completed and reviewed by the "
        + "unit; not an official text.")
    var body = DocumentBody()
    body.add(.note(notice))
    // Behind the pairs that name the years and their totals.
    blocks.insert(contentsOf: figures.map { .figure($0) }, at: min(1, blocks.count))
    for block in blocks {
      switch block {
      case .heading(let title, level: 1): body.startSection(title)
      case .heading(let title, _): body.startPart(title)
      default: body.add(block)
      }
    }
    blocks = body.blocks
  }
}

extension TrendChart {
  fileprivate var caption: LocalizedText {
    switch self {
    case .slope: Term.fromYearToYear
    case .waterfall: Term.whyTotalMoved
    case .execution: Term.executionThroughYear
    }
  }
}
