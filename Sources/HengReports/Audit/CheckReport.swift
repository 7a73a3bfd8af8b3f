import HengAudit
import HengModel

extension Report {
  /// Reports what contradicts itself in one evaluation, or in several.
  ///
  /// One evaluation is told with every finding, agreement and gap. Of several, the errors and
  /// warnings are told and the rest is counted.
  ///
  /// - Parameter checks: The evaluations, in the order of the report.
  public init(checks: [CheckedEvaluation]) {
    self = checks.count == 1 ? Report(check: checks[0]) : Report(checksOfMany: checks)
  }

  private init(check: CheckedEvaluation) {
    let audit = check.audit
    self.init(
      title: check.syntheticMark
        + (check.unit.label
        + LocalizedText(zh: " \(check.year) 年度数据核查", en: " \(check.year): consistency check"))
        .qualified(by: check.label))
    blocks = [.pairs(audit.countPairs)]
    if audit.findings.isEmpty {
      blocks.append(.paragraph(.joined([Audit.nothingFound, Audit.limits], with: Term.wordGap)))
    }
    for severity in Severity.allCases {
      blocks += audit.blocks(of: severity, level: 1)
    }
    blocks += audit.agreementBlocks + audit.gapBlocks
    if !audit.findings.isEmpty { blocks.append(.note(Audit.limits)) }
  }
}

extension Audit {
  fileprivate var countPairs: [Report.Pair] {
    let severities = Severity.allCases.map { severity in
      Report.Pair(
        severity.pluralLabel,
        LocalizedText("\(count(of: severity))").qualified(by: severity.meaning))
    }
    return severities + [
      Report.Pair(Term.agreeing, "\(agreements.count)"),
      Report.Pair(
        Term.unchecked,
        LocalizedText(
          zh: "\(gaps.count)（核对所需的数不全）", en: "\(gaps.count) (checks that lack a figure)")),
    ]
  }

  /// The findings of a severity under a heading, each as a block of names and texts: five columns
  /// would leave too little room for sentences.
  func blocks(of severity: Severity, level: Int) -> [Report.Block] {
    let found = findings.filter { $0.severity == severity }
    if found.isEmpty { return [] }
    let heading =
      severity.pluralLabel.qualified(by: "\(found.count)")
    return [.heading(heading, level: level)]
      + found.enumerated().map { .pairs($1.pairs(number: $0 + 1)) }
  }

  fileprivate var agreementBlocks: [Report.Block] {
    if agreements.isEmpty { return [] }
    return [
      .heading(Term.whatAgrees),
      .list(agreements.map { $0.subject + Term.colon + $0.statement }),
    ]
  }

  fileprivate var gapBlocks: [Report.Block] {
    if gaps.isEmpty { return [] }
    return [
      .heading(Term.whatCannotBeChecked),
      .list(
        gaps.map { gap in
          let missing = LocalizedText.joined(gap.missing)
          return gap.subject + LocalizedText(zh: "：缺少\(missing.zh)", en: ": lacks \(missing.en)")
        }),
    ]
  }
}

extension Finding {
  fileprivate func pairs(number: Int) -> [Report.Pair] {
    let lead = "\(number). "
    let margin = LocalizedText(String(repeating: " ", count: lead.count))
    func pairs(_ name: LocalizedText, _ texts: [LocalizedText]) -> [Report.Pair] {
      texts.map { Report.Pair(margin + name, $0) }
    }
    return [
      Report.Pair(
        LocalizedText(lead) + Term.matter,
        subject + Term.colon + kindText)
    ] + pairs(Term.finding, [statement])
      + pairs(Term.hint, [explanation].compactMap { $0 })
      + pairs(Term.place, placeTexts)
      + pairs(Term.remedy, [remedy])
  }
}
