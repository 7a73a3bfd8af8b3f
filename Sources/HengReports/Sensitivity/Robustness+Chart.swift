public import HengModel
public import HengSensitivity

extension Robustness {
  /// Draws the grade probabilities of one unit, or the rank acceptability of several, as SVG.
  ///
  /// The worst of more grades than there are patterns share a bar; a single unit without grades has
  /// one bar that says so.
  public func chart(_ language: Language) -> String {
    let settings = LocalizedText(
      zh: "\(simulation.law.text(units).zh)；\(simulation.drawCount) 次抽样，种子 \(simulation.seed)",
      en: "\(simulation.law.text(units).en); \(simulation.drawCount) draws, seed \(simulation.seed)"
    )
    if units.units.count == 1 {
      return ShareBarsChart(
        title: Term.gradeProbabilities,
        subtitle: exact == nil
          ? settings
          : LocalizedText(
            zh: "精确值；\(simulation.law.text(units).zh)",
            en: "exact; \(simulation.law.text(units).en)"),
        categories: drawnGrades.map(\.label),
        rows: [.init(units.shown(0), shares: drawnGrades.map(\.share))]
      ).svg(language)
    }
    let groups = RankGroup.groups(of: units.units.count)
    return ShareBarsChart(
      title: Term.rankAcceptability, subtitle: settings,
      categories: groups.map(\.label),
      rows: officialOrder.map { unit in
        let mean = simulation.meanRank(unit: unit).value.decimalText(digits: 1)
        return .init(
          units.shown(unit), shares: groups.map { share(of: unit, in: $0) },
          note: LocalizedText(zh: "平均第 \(mean) 名", en: "mean #\(mean)"))
      }
    ).svg(language)
  }

  /// The grades of the first unit that have a bar of their own, and what the rest share.
  private var drawnGrades: [(label: LocalizedText, share: Double)] {
    let all = zip(units.grades.map(\.shown), gradeShares(0)).map { (label: $0, share: $1) }
    if all.isEmpty { return [(Term.noGrades, 1)] }
    if all.count <= ShareBarsChart.categoryLimit { return all }
    let own = all.prefix(ShareBarsChart.categoryLimit - 1)
    let rest = all.dropFirst(own.count)
    let label = LocalizedText(zh: "其余 \(rest.count) 等", en: "the other \(rest.count)")
    return own + [(label, rest.reduce(0) { $0 + $1.share })]
  }
}
