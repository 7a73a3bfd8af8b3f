public import HengModel
public import HengWorkbooks

extension Workbook {
  /// Lays out one score with everything it follows from, or several as rankings.
  ///
  /// Several scores have a ranking for each scheme and year, with the rows' marks beside it; years of
  /// one unit under one scheme stand below each other, without ranks.
  ///
  /// - Parameters:
  ///   - evaluations: The scores; at least one.
  ///   - language: The language of its words.
  public init(_ evaluations: [ScoredEvaluation], _ language: Language) {
    if evaluations.count == 1 {
      self.init(evaluations[0].score, language, audit: evaluations[0].audit)
      return
    }
    let entries = evaluations.map { LeagueEntry($0.score, path: $0.path) }
    let byPath = Dictionary(
      evaluations.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let isOfYears =
      Set(entries.map(\.unit)).count == 1 && Set(entries.map(\.schemeID)).count == 1
      && Set(entries.map(\.year)).count == entries.count
    let groups = isOfYears ? [entries.sorted { $0.year < $1.year }] : entries.byScheme
    let title =
      evaluations.map(\.score).syntheticMark
      + LocalizedText(
        zh: "得分一览（\(entries.count) 份评价）", en: "Scores of \(entries.count) evaluations")
    self.init(
      title: title[language],
      sheets: groups.enumerated().flatMap { index, group in
        LeagueWorkbook(
          entries: group, evaluations: group.compactMap { byPath[$0.path] }, isOfYears: isOfYears,
          suffix: groups.count == 1 ? "" : " \(index + 1)", language: language
        ).sheets
      })
  }
}
