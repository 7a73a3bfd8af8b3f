import HengModel
import HengScoring

extension LeagueSection {
  /// How many reasons are told of each unit, the costliest first.
  private static let reasonLimit = 3

  /// Why each evaluation lost marks.
  var reasonTable: Table {
    Table(
      columns: [
        .init(Term.unit, wraps: true, width: 22),
        .init(Term.total, .trailing),
        .init(Term.mainReasons, wraps: true),
      ],
      rows: zip(entries, scores).map { entry, score in
        return Table.Row([
          entry.name, LocalizedText(score.total.map(score.marksText) ?? "–"),
          LeagueSection.reasons(of: score),
        ])
      })
  }

  private static func reasons(of score: EvaluationScore) -> LocalizedText {
    let list = score.deductions.enumerated().sorted { left, right in
      let (a, b) = (left.element.deduction.marks, right.element.deduction.marks)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
    let open = score.openText
    if list.isEmpty { return open ?? Term.noDeduction }
    let told = list.prefix(reasonLimit).map { row, deduction in
      row.row.indicator.label + LocalizedText(" −\(deduction.marks.shortText(digits: 2))")
        + deduction.reason.inParentheses
    }
    let rest = list.count - told.count
    let more = rest > 0 ? LocalizedText(zh: "；另有 \(rest) 项", en: "; \(rest) more") : ""
    return LocalizedText.joined(told, with: Term.semicolon) + more
      + (open.map { Term.semicolon + $0 } ?? "")
  }
}

extension EvaluationScore {
  /// The rows that should have marks and have none.
  var openRows: [RowScore] { rows.filter { $0.marks == nil && $0.veto == nil } }

  /// How much isn't scored yet; nothing where everything is.
  var openText: LocalizedText? {
    let rows = openRows
    if rows.isEmpty { return nil }
    let marks = rows.reduce(Rational.zero) { $0 + $1.row.indicator.fullMarks }
    return LocalizedText(
      zh: "尚有 \(rows.count) 项（\(marks.shortText()) 分）未计分",
      en:
        "\(Rational(rows.count).counted("row")) (\(marks.counted("mark", as: marks.shortText()))) "
        + "not scored yet")
  }
}
