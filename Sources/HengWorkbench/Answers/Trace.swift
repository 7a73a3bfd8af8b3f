import HengModel
import HengReports
package import HengScoring
import HengSensitivity

/// The trace of one number: formula, numbers, rule, branch, marks, facts with their places.
package enum Trace {
  package static func answer(
    _ question: Question, _ score: EvaluationScore, _ scenario: Scenario, unit: Int
  ) throws -> FragmentAnswer {
    guard let id = question.text("indicator"),
      let row = score.rows.first(where: { $0.row.indicator.id == id })
    else { throw HTTPError(.badRequest, message: "there is no such indicator") }
    var report = Report(explaining: row, in: score)
    if let note = note(id, row, scenario, unit) { report.blocks.insert(note, at: 0) }
    return FragmentAnswer(report, question.language)
  }

  /// What the row's marks are under the state's weights, where they differ from the official ones.
  private static func note(
    _ id: String, _ row: RowScore, _ scenario: Scenario, _ unit: Int
  ) -> Report.Block? {
    let units = scenario.units
    guard let index = units.indicators.firstIndex(where: { $0.id == id }) else { return nil }
    let (full, official) = (units.indicators[index].fullMarks, row.row.indicator.fullMarks)
    if full == official { return nil }
    let rate = units.units[unit].rates[index]
    let marks = units.marks(ofUnit: unit)[index]
    let percent = (rate * 100).shortText()
    return .note(
      LocalizedText(
        zh:
          "本情景下该指标为 \(full.shortText()) 分（官方 \(official.shortText()) 分），得分率 \(percent)% 不变，得 \(marks.shortText()) 分。以下为官方分值下的来龙去脉。",
        en:
          "Under these weights the row carries \(full.shortText()) marks (officially \(official.shortText())); at its score rate of \(percent)% that is \(marks.shortText()). Below is its trace under the official marks."
      ))
  }
}
