import HengAudit
import HengModel
import HengReports
import HengScoring
import HengSensitivity

/// The score sheet of one department under a state.
struct UnitAnswer: Encodable {
  struct Ground: Encodable {
    var basis: String
    var label: Words
    var marks: String
  }

  struct Deducted: Encodable {
    var marks: String
    var reason: Words
    var place: Words?
  }

  struct Row: Encodable {
    var indicator: String
    var label: Words
    var path: [Words]
    var full: String
    var marks: String?
    var rate: Double?
    var range: [String]
    var basis: String
    var basisLabel: Words
    var branch: Words
    var measured: Words
    var published: String?
    var deductions: [Deducted]
    var findings: [Int]
  }

  struct Found: Encodable {
    var code: String
    var severity: String
    var severityLabel: Words
    var title: Words
    var statement: Words
    var explanation: Words?
    var remedy: Words
    var places: [Words]
    var indicators: [String]
  }

  struct Year: Encodable {
    var unit: Int
    var year: Int
    var total: String
    var grade: Int?
  }

  var label: Words
  var year: Int
  var path: String
  var synthetic: Bool
  var total: String
  var grade: Int?
  var range: [String]
  var published: Words?
  var grounds: [Ground]
  var rows: [Row]
  var findings: [Found]
  var years: [Year]

  /// - Parameters:
  ///   - score: The unit's score under the state's rules.
  ///   - audit: What contradicts itself in it.
  ///   - index: The unit's place on the desk.
  ///   - scenario: The units under the state.
  ///   - desk: The desk.
  init(_ score: EvaluationScore, _ audit: Audit, at index: Int, _ scenario: Scenario, _ desk: Desk)
  {
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
