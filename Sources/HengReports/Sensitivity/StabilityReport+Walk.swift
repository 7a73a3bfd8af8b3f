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
    let events: [(share: Double, text: LocalizedText, score: Double)]?
    if units.units.count == 1 {
      let grades = units.grades
      events = gradeCrossings(of: indicator).map { crossing in
        (
          crossing.share, grades[crossing.cut].shown + " / " + grades[crossing.cut + 1].shown,
          units.cuts[crossing.cut]
        )
      }
    } else {
      events = walk.crossings(limit: Stability.crossingLimit)?.map { crossing in
        (
          crossing.share, text(crossing.pair),
          walk.score(ofUnit: crossing.pair.ahead, at: crossing.share)
        )
      }
    }
    guard let events else {
      return [
        heading,
        .paragraph(
          LocalizedText(
            zh: "交叉超过 \(Stability.crossingLimit) 处，见 JSON",
            en: "there are more than \(Stability.crossingLimit) crossings; see the JSON form"
          )),
      ]
    }
    return [
      heading,
      .table(
        Table(
          columns: [
            .init(Term.weightInMarks, .trailing),
            .init(Term.crossing),
            .init(Term.total, .trailing),
          ],
          rows: events.map { Table.Row([marksText($0.share), $0.text, scoreText($0.score)]) })),
    ]
  }

  /// The shares of an indicator at which a single unit crosses a grade's cut, rising.
  func gradeCrossings(of indicator: Int) -> [(share: Double, cut: Int)] {
    guard let walk = weights[indicator].walk else { return [] }
    let slope = walk.endScores[0] - walk.startScores[0]
    if slope == 0 { return [] }
    return units.cuts.enumerated().map { ((($1 - walk.startScores[0]) / slope), $0) }
      .filter { (0...1).contains($0.0) }.sorted { $0.0 < $1.0 }
      .map { (share: $0.0 * walk.limit, cut: $0.1) }
  }
}
