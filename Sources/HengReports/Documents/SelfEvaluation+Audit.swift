import HengAudit
import HengModel
import HengScoring

extension SelfEvaluation {
  func addAudit(to body: inout DocumentBody) {
    body.startPart(Term.audit)
    let found = audit.findings.isEmpty ? Audit.nothingFound : audit.findingCounts
    body.add(.paragraph(.joined([found, audit.checkCounts], with: Term.wordGap)))
    if !audit.findings.isEmpty {
      body.add(
        .table(
          Table(
            findings: audit.findings.map { LocatedFinding(finding: $0) }, columns: .ofDocument)))
    }
    body.add(.note(Audit.limits))
  }

  /// The findings on how the budget divides, with a blank for the reason where rounding is none.
  var budgetSplitBlocks: [Report.Block] {
    audit.findings.filter { finding in
      [.partsDifferFromTotal, .roundingGap].contains(finding.code)
        && ["budget-by-nature", "budget-by-fund"].contains(finding.id)
    }.map { finding in
      let told = finding.subject + Term.colon + finding.foundText
      let sentence = LocalizedText(
        zh: told.zh, en: told.en.prefix(1).uppercased() + told.en.dropFirst())
      if finding.code == .roundingGap {
        return .note(
          sentence + LocalizedText(zh: "，是四舍五入的尾差。", en: ", which is due to rounding."))
      }
      return .paragraph(
        sentence + Term.sentenceEnd
          + .blank(
            LocalizedText(
              zh: "“\(finding.subject.zh)”分项与合计相差的原因",
              en: "why the parts differ from the total: \(finding.subject.en)")))
    }
  }
}
