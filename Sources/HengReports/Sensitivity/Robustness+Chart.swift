public import HengModel
public import HengSensitivity

extension Robustness {
  /// Draws the grade probabilities of one unit, or the rank acceptability of several, as SVG.
  public func chart(_ language: Language) -> String {
    let settings = LocalizedText(
      zh: "\(simulation.law.text(units).zh)；\(simulation.drawCount) 次抽样，种子 \(simulation.seed)",
      en: "\(simulation.law.text(units).en); \(simulation.drawCount) draws, seed \(simulation.seed)"
    )
    if units.units.count == 1 {
      return ShareBarsChart(
        title: LocalizedText(zh: "等级的概率", en: "How likely each grade is"),
        subtitle: exact == nil
          ? settings
          : LocalizedText(
            zh: "精确值；\(simulation.law.text(units).zh)",
            en: "exact; \(simulation.law.text(units).en)"),
        categories: units.grades.map(\.shown),
        rows: [.init(units.shown(0), shares: gradeShares(0))]
      ).svg(language)
    }
    let groups = RankGroup.groups(of: units.units.count)
    return ShareBarsChart(
      title: LocalizedText(zh: "名次可接受度", en: "Rank acceptability"), subtitle: settings,
      categories: groups.map(\.label),
      rows: officialOrder.map { unit in
        let mean = simulation.meanRank(unit: unit).value.decimalText(digits: 1)
        return .init(
          units.shown(unit), shares: groups.map { share(of: unit, in: $0) },
          note: LocalizedText(zh: "平均第 \(mean) 名", en: "mean #\(mean)"))
      }
    ).svg(language)
  }
}
