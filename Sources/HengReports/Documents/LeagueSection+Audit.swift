import HengAudit
import HengModel

extension LeagueSection {
  /// Adds how much was found in each evaluation.
  func addAudit(to body: inout DocumentBody) {
    body.startPart(Term.audit)
    if audits.allSatisfy(\.findings.isEmpty) { body.add(.paragraph(Audit.nothingFound)) }
    body.add(
      .table(
        Table(
          countsOf: zip(entries, audits).map { (name: $0.name, audit: $1) },
          heading: Term.unit)))
    body.add(.note(Audit.limits))
  }
}
