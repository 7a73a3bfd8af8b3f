import HengAudit
import HengModel

/// A finding with the evaluation that it was made in.
struct LocatedFinding {
  /// The unit, or what else tells its evaluations apart.
  var name: LocalizedText = ""
  var finding: Finding
}

/// A column of a table of findings.
enum FindingColumn {
  case name, severity, subject, kind, found, place, remedy, code
}

extension [FindingColumn] {
  /// The columns of a document's table, where the page is narrow.
  static let ofDocument: Self = [.severity, .found, .place, .remedy]
  /// The columns of a workbook's table, which may be sorted and filtered.
  static let ofWorkbook: Self = [.severity, .subject, .kind, .found, .place, .remedy, .code]
}

extension Table {
  /// Findings, one a row.
  ///
  /// - Parameters:
  ///   - findings: The findings, in their order.
  ///   - columns: The columns; without one for the subject, it and the kind stand before what was found.
  init(findings: [LocatedFinding], columns: [FindingColumn]) {
    let hasSubject = columns.contains(.subject)
    self.init(
      columns: columns.map(\.column),
      rows: findings.map { located in
        let finding = located.finding
        return Row(
          columns.map { column in
            switch column {
            case .name: located.name
            case .severity: finding.severity.label
            case .subject: finding.subject
            case .kind: finding.code.title
            case .found: hasSubject ? finding.foundText : finding.headedText
            case .place:
              finding.places.isEmpty ? "–" : .joined(finding.placeTexts, with: Term.semicolon)
            case .remedy: finding.remedy
            case .code: LocalizedText(finding.code.rawValue)
            }
          })
      })
  }

  /// Counts of findings for each evaluation, with how many checks agree and lack a figure.
  ///
  /// - Parameters:
  ///   - audits: The audits with what they are called.
  ///   - heading: What the names are.
  init(countsOf audits: [(name: LocalizedText, audit: Audit)], heading: LocalizedText) {
    func cells(_ name: LocalizedText, _ audits: [Audit]) -> Row {
      func sum(_ count: (Audit) -> Int) -> LocalizedText {
        LocalizedText("\(audits.reduce(0) { $0 + count($1) })")
      }
      return Row(
        [name] + Severity.allCases.map { severity in sum { $0.count(of: severity) } }
          + [sum(\.agreements.count), sum(\.gaps.count)])
    }
    self.init(
      columns: [Column(heading, wraps: true, width: 30)]
        + Severity.allCases.map { Column($0.pluralLabel, .trailing) } + [
          Column(Term.agreeing, .trailing),
          Column(Term.unchecked, .trailing),
        ],
      rows: audits.map { cells($0.name, [$0.audit]) },
      footer: audits.count > 1
        ? cells(Term.sum, audits.map(\.audit)) : nil)
  }
}

extension FindingColumn {
  fileprivate var column: Table.Column {
    switch self {
    case .name: .init(Term.unit, wraps: true, width: 18)
    case .severity: .init(Term.severity, width: 8)
    case .subject: .init(Term.matter, wraps: true, width: 16)
    case .kind: .init(Term.findingKind, wraps: true, width: 13)
    case .found: .init(Term.finding, wraps: true, width: 46)
    case .place: .init(Term.place, wraps: true, width: 30)
    case .remedy: .init(Term.remedy, wraps: true, width: 22)
    case .code: .init(Term.code, wraps: true, width: 14)
    }
  }
}
