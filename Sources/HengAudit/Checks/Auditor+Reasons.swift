import HengModel
import HengScoring

extension Auditor {
  /// Finds marks that were lost without a reason, and reasons beside full marks.
  func reasons() -> [CheckOutcome] {
    score.rows.compactMap { row -> CheckOutcome? in
      row.published == nil ? judgedReason(row) : publishedReason(row)
    }
  }

  private func publishedReason(_ row: RowScore) -> CheckOutcome? {
    guard let result = evaluation.published, let marks = row.published else { return nil }
    let indicator = row.row.indicator
    let reason = result.reasons[indicator.id].flatMap { $0.isEmptyReason ? nil : $0 }
    let (given, full) = (marks.shortText(), indicator.fullMarks.shortText())
    if marks >= indicator.fullMarks {
      guard let reason else { return nil }
      return .finding(
        Finding(
          .reasonWithoutDeduction, id: indicator.id, subject: indicator.label,
          statement: LocalizedText(
            zh: "得满分 \(given) 分，却写有原因“\(reason.zh)”",
            en: "all \(given) marks were given, yet a reason stands beside them: “\(reason.en)”"),
          places: [result.evidence]))
    }
    // What a formula takes off needs no other reason.
    let followsFromFigures = row.judgement == nil && row.marks == marks
    if reason != nil || followsFromFigures { return nil }
    return .finding(
      Finding(
        .deductionWithoutReason, id: indicator.id, subject: indicator.label,
        statement: LocalizedText(
          zh: "\(full) 分得 \(given) 分，没有写明扣分原因",
          en: "\(given) of \(full) marks, and no reason for the rest"),
        places: [result.evidence]))
  }

  private func judgedReason(_ row: RowScore) -> CheckOutcome? {
    let indicator = row.row.indicator
    guard evaluation.hasReasons, let judgement = row.judgement, let marks = row.marks,
      marks < indicator.fullMarks,
      !judgement.isExplained
    else { return nil }
    let (given, full) = (marks.shortText(digits: 2), indicator.fullMarks.shortText())
    return .finding(
      Finding(
        .deductionWithoutReason, id: indicator.id, subject: indicator.label,
        statement: LocalizedText(
          zh: "\(full) 分评为 \(given) 分，没有写明扣分原因",
          en: "judged at \(given) of \(full) marks, and no reason for the rest"),
        places: [judgement.grounds.evidence]))
  }
}

extension Judgement {
  /// Whether something says why marks were lost; a result carried over says so itself.
  fileprivate var isExplained: Bool {
    let own = grounds.evidence.isExplained
    switch decision {
    case .carriedOver, .notApplicable, .veto: return true
    case .marks, .level: return own
    case .checklist(let answers):
      let lost = answers.filter { !$0.isMet }
      return own || (!lost.isEmpty && lost.allSatisfy { $0.grounds.evidence.isExplained })
    case .incidents(let incidents):
      return own || incidents.allSatisfy { $0.grounds.evidence.isExplained }
    }
  }
}

extension Evidence {
  /// Whether a reason or words of the document are given.
  fileprivate var isExplained: Bool { quote != nil || reason.map { !$0.isEmptyReason } ?? false }
}

extension LocalizedText {
  /// Whether the text is a way to say that there is no reason.
  fileprivate var isEmptyReason: Bool {
    let empty = ["", "无", "没有", "—", "-", "–", "/", "none", "n/a"]
    return empty.contains(zh.lowercased()) || empty.contains(en.lowercased())
  }
}
