import HengAudit
import HengModel
import HengScoring

extension Report {
  /// Reports several evaluations: counts for each, how common each kind of finding is, and the
  /// errors and warnings.
  init(checksOfMany checks: [CheckedEvaluation]) {
    let mark =
      checks.contains(where: \.isSynthetic)
      ? Term.partlySynthetic.inSentence.inBrackets + Term.wordGap : ""
    self.init(
      title: mark
        + LocalizedText(
          zh: "数据核查（\(checks.count) 份评价）",
          en: "Consistency check of \(Rational(checks.count).counted("evaluation"))"))
    if !checks.isEmpty {
      blocks = [
        .heading(Term.byEvaluation),
        .table(checks.countTable),
      ]
    }
    let kinds = checks.kindTable
    if kinds.rows.isEmpty {
      blocks.append(.paragraph(Audit.nothingFound))
    } else {
      blocks += [
        .heading(Term.byFindingKind),
        .table(kinds),
      ]
    }
    let told = checks.filter { $0.audit.hasFindings(from: .warning) }
    if !told.isEmpty || checks.contains(where: \.hasOtherFindings) {
      blocks.append(
        .note(
          LocalizedText(
            zh: "以下只列错误和疑点；单独核查一个单位，可见它的全部核查结果。",
            en: "Only errors and warnings are told below; a check of one unit alone tells all.")))
    }
    for check in told { blocks += check.blocks }
    blocks.append(.note(Audit.limits))
  }
}

extension CheckedEvaluation {
  /// Whether something weighs less than a warning.
  fileprivate var hasOtherFindings: Bool {
    audit.findings.contains { $0.severity > .warning }
  }

  /// The errors and warnings, and how much else there is.
  fileprivate var blocks: [Report.Block] {
    var blocks: [Report.Block] = [
      .heading(name),
      .paragraph(LocalizedText(path)),
    ]
    for severity in [Severity.error, .warning] {
      blocks += audit.blocks(of: severity, level: 2)
    }
    if hasOtherFindings {
      let (missing, notices) = (audit.count(of: .missing), audit.count(of: .notice))
      blocks.append(
        .note(
          LocalizedText(
            zh: "另有缺失 \(missing) 项、提示 \(notices) 项",
            en: "besides: missing \(missing), notices \(notices)")))
    }
    return blocks
  }
}

extension [CheckedEvaluation] {
  fileprivate var countTable: Table {
    Table(
      countsOf: map { (name: $0.name, audit: $0.audit) },
      heading: Term.unit)
  }

  /// The kinds of findings: the weightiest first, of those the ones that most evaluations have.
  fileprivate var kindTable: Table {
    let kinds = FindingCode.allCases.compactMap { Kind($0, in: self) }
    let order = kinds.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.severities[0] != b.severities[0] { return a.severities[0] < b.severities[0] }
      return a.evaluationCount == b.evaluationCount
        ? left.offset < right.offset : a.evaluationCount > b.evaluationCount
    }.map(\.element)
    return Table(
      columns: [
        .init(Term.findingKind), .init(Term.code),
        .init(Term.severity),
        .init(Term.evaluationCount, .trailing),
        .init(Term.findings, .trailing),
      ],
      rows: order.map { kind in
        Table.Row([
          kind.code.title, LocalizedText(kind.code.rawValue),
          LocalizedText.joined(kind.severities.uniqued().map(\.label)),
          "\(kind.evaluationCount)", "\(kind.severities.count)",
        ])
      })
  }
}

/// A kind of finding, and how common it is.
private struct Kind {
  let code: FindingCode
  /// How many evaluations have it.
  let evaluationCount: Int
  /// The severities of its findings, the weightiest first.
  let severities: [Severity]

  /// Counts a kind of finding; `nil` where there are none.
  init?(_ code: FindingCode, in checks: [CheckedEvaluation]) {
    self.code = code
    let found = checks.map { $0.audit.findings.filter { $0.code == code } }
    evaluationCount = found.count { !$0.isEmpty }
    severities = found.joined().map(\.severity).sorted()
    if severities.isEmpty { return nil }
  }
}
