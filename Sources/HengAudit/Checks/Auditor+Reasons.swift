import HengModel
import HengScoring

extension Auditor {
  /// Finds marks that were lost without a reason, and reasons beside full marks.
  func reasons() -> [CheckOutcome] {
    publishedReasons() + score.rows.filter { $0.published == nil }.compactMap(judgedReason)
  }

  private func publishedReasons() -> [CheckOutcome] {
    guard let result = evaluation.published else { return [] }
    var unexplained: [LocalizedText] = []
    var needless: [CheckOutcome] = []
    for row in score.rows {
      guard let marks = row.published else { continue }
      let indicator = row.row.indicator
      let reason = result.reasons[indicator.id].flatMap { $0.isEmptyReason ? nil : $0 }
      let (given, full) = (marks.shortText(), indicator.fullMarks.shortText())
      if marks < indicator.fullMarks {
        // What a formula takes off needs no other reason, and wrong marks are told as such.
        let isExplained = row.judgement?.isExplained ?? (row.marks != nil)
        if reason == nil, !isExplained, row.gap(to: marks).isZero {
          unexplained.append(
            indicator.label
              + LocalizedText(zh: "（\(full) 分得 \(given) 分）", en: " (\(given) of \(full))"))
        }
      } else if let reason {
        needless.append(
          .finding(
            Finding(
              .reasonWithoutDeduction, id: indicator.id, subject: indicator.label,
              statement: LocalizedText(
                zh: "得满分 \(given) 分，却写有原因“\(reason.zh)”",
                en: "all \(given) marks were given, yet a reason stands beside them: “\(reason.en)”"
              ),
              places: [result.evidence])))
      }
    }
    if unexplained.isEmpty { return needless }
    let names = LocalizedText.joined(unexplained)
    return needless + [
      .finding(
        Finding(
          .deductionWithoutReason, subject: Term.publishedDeductions,
          statement: LocalizedText(
            zh: "没有写明扣分原因：\(names.zh)", en: "no reason is given for \(names.en)"),
          places: [result.evidence]))
    ]
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
        places: [judgement.grounds.evidence] + judgement.incidentEvidence))
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

extension Judgement {
  /// Where the single cases of incidents stand.
  fileprivate var incidentEvidence: [Evidence] {
    if case .incidents(let incidents) = decision { incidents.map(\.grounds.evidence) } else { [] }
  }
}

extension Evidence {
  /// Whether a reason or words of the document are given.
  fileprivate var isExplained: Bool { quote != nil || reason.map { !$0.isEmptyReason } ?? false }
}

extension LocalizedText {
  /// Whether the text is a way to say that there is no reason.
  fileprivate var isEmptyReason: Bool {
    let empty = [
      "", "无", "没有", "无原因", "没有原因", "无偏差", "没有偏差", "未偏差", "无扣分", "没有扣分", "未扣分", "不扣分",
      "不适用", "none", "n/a", "no deviation", "no deduction", "not applicable",
    ]
    func isEmpty(_ text: String) -> Bool {
      empty.contains(text.lowercased().trimmingMarks)
    }
    return isEmpty(zh) || isEmpty(en)
  }
}

extension String {
  /// The text without white space, dashes and full stops at its ends.
  fileprivate var trimmingMarks: String {
    let marks: Set<Character> = ["。", ".", "—", "–", "-", "/", "、", "（", "）", "(", ")"]
    func isMark(_ character: Character) -> Bool {
      character.isWhitespace || marks.contains(character)
    }
    return String(drop(while: isMark).reversed().drop(while: isMark).reversed())
  }
}
