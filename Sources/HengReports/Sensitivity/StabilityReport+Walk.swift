import HengModel
import HengSensitivity

extension Stability {
  /// The most crossings that a table lists.
  private static let crossingLimit = 200

  func walkBlocks(of indicator: Int) -> [Report.Block] {
    let heading = Report.Block.heading(
      LocalizedText(
        zh: "“\(units.indicators[indicator].label.zh)”的权重移动时的交叉",
        en: "Crossings as the weight of “\(units.indicators[indicator].label.en)” walks"))
    guard let walk = weights[indicator].walk else {
      return [heading, .paragraph(Stability.allWeight)]
    }
    var events = walk.crossings(limit: Stability.crossingLimit)?.map { crossing in
      (
        share: crossing.share, text: text(crossing.pair),
        score: walk.score(ofUnit: crossing.pair.ahead, at: crossing.share)
      )
    }
    if units.units.count == 1, !units.grades.isEmpty {
      events = units.cuts.enumerated().compactMap { index, cut in
        let slope = walk.endScores[0] - walk.startScores[0]
        let share = slope == 0 ? -1 : (cut - walk.startScores[0]) / slope
        guard (0...1).contains(share) else { return nil }
        let grades = units.grades
        return (
          share: share, text: grades[index].shown + " / " + grades[index + 1].shown, score: cut
        )
      }.sorted { $0.share < $1.share }
    }
    guard let events else {
      return [
        heading,
        .paragraph(
          LocalizedText(
            zh: "交叉超过 \(Stability.crossingLimit) 处，见图或 JSON",
            en:
              "there are more than \(Stability.crossingLimit) crossings; see the picture or the JSON form"
          )),
      ]
    }
    return [
      heading,
      .table(
        Table(
          columns: [
            .init(LocalizedText(zh: "权重（分）", en: "Weight (marks)"), .trailing),
            .init(LocalizedText(zh: "交叉", en: "Crossing")),
            .init(LocalizedText(zh: "得分", en: "Score"), .trailing),
          ],
          rows: events.map { Table.Row([marksText($0.share), $0.text, scoreText($0.score)]) })),
    ]
  }
}
