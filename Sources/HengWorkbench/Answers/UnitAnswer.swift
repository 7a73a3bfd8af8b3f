package import HengAudit
import HengModel
import HengReports
package import HengScoring
import HengSensitivity

/// The score sheet of one department under a state.
package struct UnitAnswer: Encodable {
  package struct Ground: Encodable {
    package var basis: String
    package var label: Words
    package var marks: String
  }

  package struct Deducted: Encodable {
    package var marks: String
    package var reason: Words
    package var place: Words?
  }

  package struct Row: Encodable {
    package var indicator: String
    package var label: Words
    package var path: [Words]
    package var full: String
    package var marks: String?
    package var rate: Double?
    package var range: [String]
    package var basis: String
    package var basisLabel: Words
    package var branch: Words
    package var measured: Words
    package var published: String?
    package var deductions: [Deducted]
    package var findings: [Int]
  }

  package struct Found: Encodable {
    package var code: String
    package var severity: String
    package var severityLabel: Words
    package var title: Words
    package var statement: Words
    package var explanation: Words?
    package var remedy: Words
    package var places: [Words]
    package var indicators: [String]
  }

  package struct Year: Encodable {
    package var unit: Int
    package var year: Int
    package var total: String
    package var grade: Int?
  }

  package var label: Words
  package var year: Int
  package var path: String
  package var synthetic: Bool
  package var total: String
  package var grade: Int?
  package var range: [String]
  package var published: Words?
  package var grounds: [Ground]
  package var rows: [Row]
  package var findings: [Found]
  package var years: [Year]

  /// - Parameters:
  ///   - score: The unit's score under the state's rules.
  ///   - audit: What contradicts itself in it.
  ///   - index: The unit's place on the desk.
  ///   - scenario: The units under the state.
  ///   - desk: The desk.
  package init(
    _ score: EvaluationScore, _ audit: Audit, at index: Int, _ scenario: Scenario, _ desk: Desk
  ) {
    let units = scenario.units
    let unit = units.units[index]
    label = Words(unit.label)
    year = unit.year
    path = unit.path
    synthetic = unit.isSynthetic
    total = units.text(ofTotal: unit.total)
    grade = units.place(of: unit.grade)
    published = score.published.map { check in
      let total = check.result.total.map { LocalizedText("\($0.shortText())") } ?? "–"
      return Words(total + LocalizedText(check.result.grade.map { " " + $0 } ?? ""))
    }
    let weighed = WeighedRow.rows(ofUnit: index, in: units)
    grounds = score.shares.map { share in
      let marks = score.rows.reduce(Rational.zero) { sum, row in
        let scale = row.scale(to: weighed[row.row.indicator.id])
        return row.shares.filter { $0.basis == share.basis }
          .reduce(sum) { $0 + $1.available * scale }
      }
      return Ground(
        basis: share.basis.rawValue, label: Words(share.basis.label),
        marks: marks.shortText(digits: 2))
    }
    let changesWeights = units.indicators.map(\.fullMarks) != desk.units.indicators.map(\.fullMarks)
    range = MarkText.ends(
      of: changesWeights ? WeighedRow.sum(of: weighed.values) : score.admissible)
    let places = audit.findings.map { $0.rows(in: score) }
    rows = score.rows.map { row in
      let id = row.row.indicator.id
      let findings = places.indices.filter { places[$0].contains(id) }
      return Row(row, weighed[id], marksText: units.text, findings: findings)
    }
    findings = zip(audit.findings, places).map { Found($0, rows: $1) }
    let id = score.evaluation.unit.id
    years = desk.items.indices.filter { other in
      let evaluation = desk.items[other].score.evaluation
      return evaluation.year != score.evaluation.year && evaluation.unit.id == id
    }.map { other in
      Year(
        unit: other, year: units.units[other].year,
        total: units.text(ofTotal: units.units[other].total),
        grade: units.place(of: units.units[other].grade))
    }
  }
}
