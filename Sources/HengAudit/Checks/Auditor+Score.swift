import HengModel
import HengScoring

extension Auditor {
  /// Tests what the unit published of its score, and how the score is made up.
  func scoreChecks() -> [CheckOutcome] {
    publishedSums() + publishedTotal() + publishedMarks() + publishedMeasures() + grade()
      + reasons() + dominantRows()
  }

  /// How far reviewers let marks differ.
  static let markTolerance = Rational(1, over: 10)

  /// The rows that carry marks.
  var markedRows: [Indicator] {
    score.scheme.rows.map(\.indicator).filter { !$0.fullMarks.isZero }
  }

  private func dominantRows() -> [CheckOutcome] {
    score.rows.compactMap { row -> CheckOutcome? in
      let indicator = row.row.indicator
      let share = indicator.fullMarks / score.scheme.fullMarks
      guard share > settings.largestShare else { return nil }
      let (part, limit) = (
        (share * 100).shortText(digits: 2), (settings.largestShare * 100).shortText(digits: 2)
      )
      return .finding(
        Finding(
          .dominantIndicator, id: indicator.id, subject: indicator.label,
          statement: LocalizedText(
            zh: "\(indicator.fullMarks) 分，占全部 \(score.scheme.fullMarks) 分的 \(part)%，超过 \(limit)%",
            en:
              "\(indicator.fullMarks) of \(score.scheme.fullMarks) marks are \(part)%, more than \(limit)%"
          )))
    }
  }
}
