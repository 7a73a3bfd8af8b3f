public import HengModel

extension FormDraft {
  /// What of the evaluation isn't carried over, in words; `nil` if everything is.
  ///
  /// A form collects what is scored; what an audit alone looks at stays in the evaluation's file.
  public var leftOut: LocalizedText? {
    let keys = evaluation?.auditKeys ?? []
    if keys.isEmpty { return nil }
    return LocalizedText(
      zh: "填报表只含计分所需的数据，以下供核对的内容没有带入：\(keys.joined(separator: "、"))",
      en: "a form holds what is scored; not carried over, as only audits look at it: "
        + keys.joined(separator: ", "))
  }
}

extension Evaluation {
  /// The keys of what the evaluation gives for audits alone, in the order of the documentation.
  fileprivate var auditKeys: [String] {
    let keys: [(key: String, isGiven: Bool)] = [
      ("subtotals", published?.subtotals.isEmpty == false),
      ("measures", published?.measures.isEmpty == false),
      ("reasons", published?.reasons.isEmpty == false),
      ("also", facts.contains { !$0.repetitions.isEmpty }),
      (
        "part-of",
        facts.contains { $0.whole != nil } || budgetLines.contains { $0.wholeID != nil }
      ),
      ("share", budgetLines.contains { $0.printedShare != nil }),
      ("rate", budgetLines.contains { $0.printedRate != nil }),
      ("dates", dates != EvaluationDates()), ("claims", !claims.isEmpty),
      ("relations", !relations.isEmpty),
    ]
    return keys.filter(\.isGiven).map(\.key)
  }
}
