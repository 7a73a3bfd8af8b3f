import HengIndex
public import HengModel

extension IndexSubject {
  /// Draws the index of every unit, divided into its parts where it is a weighted sum, as SVG.
  ///
  /// Of several years the last one is drawn.
  public func chart(_ language: Language) -> String {
    let result = shown
    let last = result.rows.compactMap(\.year).max()
    let rows = result.rowsByRank.filter { row in
      result.rows[row].year == last && result.score(row: row, column: result.root) != nil
    }
    let parts =
      result.isWeightedSum && result.parts.count <= StackedBarsChart.categoryLimit
      ? result.parts : []
    return StackedBarsChart(
      title: label,
      subtitle: LocalizedText(zh: last.map { "\($0) 年" } ?? "", en: last.map(String.init) ?? "")
        + (isSynthetic ? Term.syntheticData.inSentence : ""),
      axisTitle: parts.isEmpty ? Term.index.inSentence : Term.contributionsToIndex,
      categories: parts.isEmpty
        ? [Term.index.inSentence] : parts.map { result.tree.elements[$0].label },
      rows: rows.map { row in
        let contributions = parts.isEmpty ? nil : result.contributions(ofRow: row)
        return .init(
          result.rows[row].label,
          parts: contributions.map { all in parts.map { all[$0] } }
            ?? [result.score(row: row, column: result.root) ?? 0],
          note: result.scoreText(row, result.root))
      }
    ).svg(language)
  }
}
