import HengModel
import HengScoring
public import HengTrends

extension Report {
  /// Reports what is known of some evaluations over the years.
  public init(_ analysis: TrendAnalysis) {
    switch analysis {
    case .unit(let trend): self.init(trend)
    case .departments(let trend): self.init(trend)
    case .gap(let gap): self.init(gap)
    }
  }

  /// Reports one unit's years: marks, figures, trends, why the total moved, and execution.
  public init(_ trend: UnitTrend) {
    self.init(
      title: trend.syntheticMark
        + Term.overTheYears + Term.colon + trend.history.label)
    blocks = [.pairs(trend.heading)]
    blocks += trend.markBlocks + trend.factBlocks + trend.realBlocks + trend.missingBlocks
    blocks += trend.trendBlocks + trend.explanationBlocks + trend.executionBlocks
    blocks += trend.noteBlocks
  }
}

extension UnitTrend {
  fileprivate var heading: [Report.Pair] {
    let schemes = scores.map { $0.scheme.label }
    var pairs: [Report.Pair] = []
    if let scheme = schemes.last, schemes.allSatisfy({ $0 == scheme }) {
      pairs.append(Report.Pair(Term.scheme, scheme))
    }
    return pairs
      + years.map { year in
        let score = history.score(of: year)
        let scheme = schemes.uniqued().count > 1 ? score?.scheme.label : nil
        return Report.Pair(
          LocalizedText(zh: "\(year) 年度", en: "\(year)"),
          (score?.verdictText
            ?? LocalizedText(
              zh: "没有评价，只有下一年度材料里的上年数",
              en: "not evaluated; only what the next year's papers say of it"))
            + (scheme.map { LocalizedText(zh: "；\($0.zh)", en: "; \($0.en)") } ?? ""))
      }
  }

  /// A table of values by year and of the changes between the years.
  private func table(
    _ first: LocalizedText, _ series: [YearSeries], footer: YearSeries? = nil, of years: [Int],
    digits: [Int]? = nil
  ) -> Table {
    let spans = zip(years, years.dropFirst()).map { YearSpan(earlier: $0, later: $1) }
    // With many years the amounts, which follow from the values, make way.
    let withAmount = years.count <= 3
    func row(_ series: YearSeries, digits: Int) -> Table.Row {
      Table.Row(
        [series.shown] + years.map { series.text(in: $0, digits: digits) }
          + spans.map { series.text(of: $0, withAmount: withAmount, digits: digits) })
    }
    return Table(
      columns: [.init(first)]
        + years.map { .init(LocalizedText("\($0)"), .trailing) }
        + spans.map { .init($0.text, .trailing) },
      rows: zip(series, digits ?? series.map(\.digits)).map { row($0, digits: $1) },
      footer: footer.map { row($0, digits: $0.digits) })
  }

  fileprivate var markBlocks: [Report.Block] {
    guard scores.count > 1 else { return [] }
    let years = scores.map(\.evaluation.year)
    let marks = history.indicators.filter { $0.fullMarks > 0 }.map { history.marks(of: $0.id) }
    let measures = history.indicators.compactMap { indicator -> YearSeries? in
      guard let series = try? history.measure(of: indicator.id), !series.points.isEmpty else {
        return nil
      }
      return series
    }
    var blocks: [Report.Block] = [
      .heading(Term.marks),
      .table(
        table(
          Term.indicator, marks, footer: history.totals, of: years)),
    ]
    if !measures.isEmpty {
      blocks += [
        .heading(Term.measuredValues),
        .table(table(Term.indicator, measures, of: years)),
      ]
    }
    return blocks
  }

  /// The facts with figures in several of the years, or that are said to be missing in one.
  var comparedFacts: [YearSeries] {
    let stated = Set(missingFigures.map(\.id))
    return factSeries.filter { id, series in
      years.count { series.value(in: $0) != nil } > 1 || stated.contains(id)
    }.map(\.series)
  }

  private var factSeries: [(id: String, series: YearSeries)] {
    history.factIDs.compactMap { id in (try? history.fact(id)).map { (id, $0) } }
  }

  /// The figures that are said to be missing in a compared year.
  var missingFigures: [UnitHistory.MissingFigure] {
    history.missingFigures.filter { years.contains($0.year) }
  }

  fileprivate var factBlocks: [Report.Block] {
    let compared = comparedFacts
    let single = factSeries.filter { id, series in
      years.count { series.value(in: $0) != nil } == 1
        && !missingFigures.contains { $0.id == id }
    }
    if compared.isEmpty && single.isEmpty { return [] }
    var blocks: [Report.Block] = [.heading(Term.facts)]
    if !compared.isEmpty {
      blocks.append(.table(table(Term.fact, compared, of: years)))
    }
    if !single.isEmpty {
      blocks.append(
        .paragraph(
          LocalizedText(
            zh: "只有一个年度有数、不能比较：", en: "With a figure in one year only, so nothing to compare: ")
            + .joined(single.map(\.series.label))))
    }
    let mixed = history.factIDs.filter { (try? history.fact($0)) == nil }
    if !mixed.isEmpty {
      blocks.append(
        .paragraph(
          LocalizedText(
            zh: "各年度计量单位的种类不同、不能比较：",
            en: "In units of different kinds, so nothing to compare: ")
            + .joined(mixed.map { LocalizedText($0) })))
    }
    return blocks
  }

  /// The money facts in the prices of the base year.
  fileprivate var realBlocks: [Report.Block] {
    guard let prices else { return [] }
    let money = comparedFacts.filter { $0.unit.dimension == Dimension(of: "money") }
    let deflator = prices.table.deflator
    let real = money.compactMap { series in
      let amounts = try? deflator.deflated(series, toPricesOf: prices.baseYear)
      return amounts.map { YearSeries($0.series, label: series.label) }
    }
    let uncovered = years.filter { deflator.indices[$0] == nil }
    var notes = [
      LocalizedText(
        zh: "按 \(prices.baseYear) 年价格折算：名义金额 × \(prices.baseYear) 年指数 ÷ 当年指数；其余各表为名义金额",
        en:
          "in the prices of \(prices.baseYear): nominal amount × index of \(prices.baseYear) ÷ index of the year; all other tables are nominal"
      ),
      Term.index.inSentence + Term.colon + prices.table.label
        + Term.comma + prices.table.source.title
        + LocalizedText(prices.table.source.address.map { "  \($0)" } ?? ""),
    ]
    if !uncovered.isEmpty {
      let list = LocalizedText.joined(uncovered.map { LocalizedText("\($0)") })
      notes.append(
        LocalizedText(
          zh: "\(list.zh) 年没有指数，不折算", en: "no index for \(list.en), so no real amounts"))
    }
    return [
      .heading(
        LocalizedText(
          zh: "实际金额（\(prices.baseYear) 年价格）", en: "Real amounts, prices of \(prices.baseYear)")),
      .table(
        table(
          Term.fact, real, of: years,
          digits: real.map { _ in UnitTrend.realDigits })),
      .list(notes),
    ]
  }

  /// Whole nominal amounts aren't whole in other prices.
  private static let realDigits = 2

  /// What can't be computed because the papers give no figure, with what they say instead.
  fileprivate var missingBlocks: [Report.Block] {
    let missing = missingFigures
    if missing.isEmpty { return [] }
    return [
      .heading(Term.untestedChanges),
      .list(
        missing.map { figure in
          let place = figure.evidence.placeText.map { Term.semicolon + $0 }
          let reason = figure.evidence.reason.map { Term.semicolon + $0 }
          return LocalizedText(
            zh: "\(figure.label.zh)：\(figure.year) 年缺数",
            en: "\(figure.label.en): no figure for \(figure.year)") + (place ?? "")
            + (reason ?? "")
        }),
    ]
  }

  fileprivate var noteBlocks: [Report.Block] {
    var notes: [LocalizedText] = []
    if scores.count < 2 {
      notes.append(
        LocalizedText(
          zh: "只有一个年度有得分，得分的变化无从谈起；数据的变化照列",
          en: "only one year has a score, so there is no change of marks; facts are compared"))
    }
    for figure in history.restatements
    where years.contains(figure.year) {
      let (own, restated) = (
        Quantity(figure.own, dimension: figure.unit.dimension).text(in: figure.unit),
        Quantity(figure.restated, dimension: figure.unit.dimension).text(in: figure.unit)
      )
      notes.append(
        LocalizedText(
          zh: "“\(figure.label.zh)”\(figure.year) 年度自报 \(own.zh)，下一年度材料记为 \(restated.zh)；此处用自报数",
          en:
            "“\(figure.label.en)” of \(figure.year) is \(own.en) in its own papers and \(restated.en) in the next year's; the former is used here"
        ))
    }
    for score in scores where score.isOneReconstruction {
      notes.append(
        LocalizedText(
          zh: "\(score.evaluation.year) 年度的指标得分只是一种可成立的还原，不是单位的打分",
          en:
            "the marks of \(score.evaluation.year) are one admissible reconstruction, not the unit's own"
        ))
    }
    if history.scores.contains(where: \.evaluation.isSynthetic) {
      notes.append(LocalizedText.syntheticNotice.inSentence)
    }
    return notes.isEmpty ? [] : [.heading(Term.notes), .list(notes)]
  }
}

extension YearSeries {
  /// Creates the same values under another name.
  fileprivate init(_ series: YearSeries, label: LocalizedText) {
    self.init(
      label: label, unit: series.unit,
      values: Dictionary(series.points.map { ($0.year, $0.value) }) { first, _ in first })
  }
}
