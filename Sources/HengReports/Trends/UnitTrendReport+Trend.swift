import HengModel
import HengTrends

extension UnitTrend {
  /// The compound growth over the years and, from four on, whether there is a trend.
  var trendBlocks: [Report.Block] {
    let all = trendSeries
    let growing = all.filter { $0.points.count > 2 && $0.hasGrowth }
    let estimated = all.filter { $0.points.count >= Trend.fewestYears }
    let others = all.map(\.points.count).filter { (1..<Trend.fewestYears).contains($0) }.max()
    var blocks: [Report.Block] = [.heading(Term.trend)]
    if !growing.isEmpty { blocks.append(.table(growthTable(growing))) }
    if !estimated.isEmpty {
      blocks += [.table(trendTable(estimated)), .paragraph(UnitTrend.trendNote)]
      if estimated.contains(where: { $0.points.count == Trend.fewestYears }) {
        blocks.append(.paragraph(UnitTrend.fourYearsNote))
      }
    }
    if let others {
      let lead =
        estimated.isEmpty
        ? Term.tooFewYears
        : LocalizedText(zh: "其余各项年数太少", en: "Of all others too few years")
      blocks.append(
        .paragraph(
          lead
            + LocalizedText(
              zh: "，看不出趋势：最多 \(others) 个年度有数，至少要 \(Trend.fewestYears) 个",
              en:
                " to tell a trend: \(others) at the most have figures, \(Trend.fewestYears) are needed"
            )))
    }
    return blocks
  }

  private static let trendNote = LocalizedText(
    zh: "斜率为 Theil–Sen 中位斜率及 95% 区间，p 为 Mann–Kendall 双侧检验（含结修正），p < 0.05 才判为升或降",
    en:
      "Slopes are Theil–Sen medians with 95 % intervals; p is Mann–Kendall's, two-sided, corrected for ties; a rise or a fall is told at p < 0.05"
  )

  /// The smallest two-sided p of four values is that of a steady rise or fall, 0.089.
  private static let fourYearsNote = LocalizedText(
    zh: "4 个年度无论怎样升降，p 都不小于 0.089，判不出趋势；至少 5 个年度才可能判出",
    en:
      "Four years can't reach p < 0.05 whatever they show: a steady rise has p = 0.089. Five years can."
  )

  /// What may have a trend: the total, the marks, the measures and the facts of the compared years.
  var trendSeries: [YearSeries] {
    let indicators = history.indicators
    let all =
      [history.totals]
      + indicators.filter { $0.fullMarks > 0 }.map { history.marks(of: $0.id) }
      + indicators.compactMap { try? history.measure(of: $0.id) }
      + history.factIDs.compactMap { try? history.fact($0) }
    return all.map { $0.restricted(to: years) }
  }

  private func growthTable(_ series: [YearSeries]) -> Table {
    Table(
      columns: [
        .init(Term.fact),
        .init(Term.firstAndLast),
        .init(Term.yearlyGrowth, .trailing),
      ],
      rows: series.filter(\.hasGrowth).compactMap { series in
        series.ends.map { span in
          Table.Row([series.label, span.text, series.growth.text])
        }
      })
  }

  private func trendTable(_ series: [YearSeries]) -> Table {
    Table(
      columns: [
        .init(Term.subject),
        .init(Term.yearCount, .trailing),
        .init(Term.yearlySlope, .trailing),
        .init(Term.intervalOf95, .trailing),
        .init("p", .trailing), .init(Term.verdict),
      ],
      rows: series.map { series in
        let head: [LocalizedText] = [series.shown, "\(series.points.count)"]
        guard case .estimate(let test, let slope) = series.trend else {
          return Table.Row(head + ["–", "–", "–", "–"])
        }
        func text(_ slope: Rational) -> String {
          (slope / series.unit.factor).signedText(digits: 3)
        }
        return Table.Row(
          head + [
            LocalizedText(text(slope.slope)),
            LocalizedText("[\(text(slope.lower)), \(text(slope.upper))]"),
            LocalizedText(test.pValue.decimalText(digits: 3)), test.finding,
          ])
      })
  }
}

extension YearSeries {
  /// The series in some years alone.
  fileprivate func restricted(to years: [Int]) -> YearSeries {
    let kept = points.filter { years.contains($0.year) }
    return YearSeries(
      label: label, unit: unit,
      values: Dictionary(uniqueKeysWithValues: kept.map { ($0.year, $0.value) }))
  }

  /// From the first to the last year with a value.
  var ends: YearSpan? {
    guard let first = points.first, let last = points.last, first.year < last.year else {
      return nil
    }
    return YearSpan(earlier: first.year, later: last.year)
  }

  /// The compound growth between the first and the last year with a value.
  var growth: CompoundGrowth {
    ends.map { compoundGrowth(from: $0.earlier, to: $0.later) } ?? .noYearsBetween
  }
}

extension MannKendall {
  /// Which way the values go, if that can be told.
  var finding: LocalizedText {
    if pValue >= 0.05 { return Term.unclear }
    return statistic > 0 ? Term.rises : Term.falls
  }
}
