public import HengAudit
import HengModel

extension JSONValue {
  /// What contradicts itself in some evaluations; one document, however many there are.
  ///
  /// - Parameters:
  ///   - checks: The evaluations with their audits.
  ///   - settings: What the audits left to the reviewer.
  public init(checks: [CheckedEvaluation], settings: AuditSettings = AuditSettings()) {
    self = JSONValue.document(
      "heng-check",
      [
        "settings": .object(["largest-share": JSONValue(settings.largestShare)]),
        "counts": JSONValue(counting: checks.map(\.audit)),
        "evaluations": .array(checks.map { JSONValue($0) }),
      ])
  }

  private init(_ check: CheckedEvaluation) {
    self = .object([
      "unit": .object(["id": .string(check.unit.id), "label": JSONValue(check.unit.label)]),
      "label": JSONValue(check.label), "year": JSONValue(Rational(check.year)),
      "scheme": .string(check.schemeID), "synthetic": .bool(check.isSynthetic),
      "path": .string(check.path),
      "counts": JSONValue(counting: [check.audit]),
      "findings": .array(check.audit.findings.map { JSONValue($0) }),
      "agreements": .array(
        check.audit.agreements.map { agreement in
          .object([
            "id": JSONValue(agreement.id), "subject": JSONValue(agreement.subject),
            "statement": JSONValue(agreement.statement),
          ])
        }),
      "gaps": .array(
        check.audit.gaps.map { gap in
          .object([
            "id": JSONValue(gap.id), "subject": JSONValue(gap.subject),
            "missing": .array(gap.missing.map { JSONValue($0) }),
          ])
        }),
    ])
  }

  /// How many findings of each severity, agreements and gaps some audits have together.
  private init(counting audits: [Audit]) {
    func sum(_ count: (Audit) -> Int) -> JSONValue {
      JSONValue(Rational(audits.reduce(0) { $0 + count($1) }))
    }
    var counts = ["agreements": sum(\.agreements.count), "gaps": sum(\.gaps.count)]
    for severity in Severity.allCases {
      counts[severity.rawValue] = sum { $0.count(of: severity) }
    }
    self = .object(counts)
  }

  private init(_ finding: Finding) {
    self = .object([
      "code": .string(finding.code.rawValue), "title": JSONValue(finding.code.title),
      "severity": .string(finding.severity.rawValue), "id": JSONValue(finding.id),
      "subject": JSONValue(finding.subject), "statement": JSONValue(finding.statement),
      "explanation": JSONValue(finding.explanation), "remedy": JSONValue(finding.remedy),
      "figures": .array(
        finding.figures.map { figure in
          .object([
            "label": JSONValue(figure.label), "value": JSONValue(figure.value),
            "exact": .string(figure.value.description), "text": JSONValue(figure.text),
          ])
        }),
      "places": .array(finding.places.map { JSONValue($0) }),
    ])
  }
}
