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
  var total: String?
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
    let marks = Dictionary(
      zip(units.indicators, units.marks(ofUnit: index)).map { ($0.id, (full: $0.fullMarks, $1)) },
      uniquingKeysWith: { $1 })
    label = Words(unit.label)
    year = unit.year
    path = unit.path
    synthetic = unit.isSynthetic
    total = units.text(ofTotal: unit.total)
    grade = units.place(of: unit.grade)
    let changesWeights = units.indicators.map(\.fullMarks) != desk.units.indicators.map(\.fullMarks)
    let ranges = Dictionary(
      zip(units.indicators, unit.admissibleRates).map { indicator, rates in
        let full = indicator.fullMarks
        return (indicator.id, MarkRange(rates.minimum * full, rates.maximum * full))
      }, uniquingKeysWith: { $1 })
    range = MarkText.ends(
      of: changesWeights
        ? ranges.values.reduce(MarkRange(0, 0)) {
          MarkRange($0.minimum + $1.minimum, $0.maximum + $1.maximum)
        } : score.admissible)
    published = score.published.map { check in
      let total = check.result.total.map { LocalizedText("\($0.shortText())") } ?? "–"
      return Words(total + LocalizedText(check.result.grade.map { " " + $0 } ?? ""))
    }
    grounds = score.shares.map {
      Ground(
        basis: $0.basis.rawValue, label: Words($0.basis.label),
        marks: $0.available.shortText(digits: 2))
    }
    let places = UnitAnswer.places(of: audit.findings, in: score)
    rows = score.rows.map { row in
      let indicator = row.row.indicator
      let own = marks[indicator.id]
      let scale = own.map { $0.full / indicator.fullMarks } ?? 1
      return Row(
        indicator: indicator.id, label: Words(indicator.label),
        path: indicator.path.map { Words($0.label) },
        full: (own?.full ?? indicator.fullMarks).shortText(),
        marks: own.map { units.text(ofTotal: $0.1) } ?? row.marks?.shortText(),
        rate: indicator.fullMarks > 0
          ? row.result.marks.map { ($0 / indicator.fullMarks).doubleValue } : nil,
        range: MarkText.ends(of: ranges[indicator.id] ?? row.admissible), basis: row.basis.rawValue,
        basisLabel: Words(row.basis.label), branch: Words(row.result.branch),
        measured: Words(row.measuredText), published: row.published?.shortText(),
        deductions: row.deductions.map { deduction in
          Deducted(
            marks: (deduction.marks * scale).shortText(), reason: Words(deduction.reason),
            place: deduction.evidence.compactMap(\.placeText).first.map { Words($0) })
        },
        findings: places.indices.filter { places[$0].contains(indicator.id) })
    }
    findings = zip(audit.findings, places).map { finding, rows in
      Found(
        code: finding.code.rawValue, severity: finding.severity.rawValue,
        severityLabel: Words(finding.severity.label), title: Words(finding.code.title),
        statement: Words(finding.subject + LocalizedText(zh: "：", en: ": ") + finding.statement),
        explanation: finding.explanation.map { Words($0) }, remedy: Words(finding.remedy),
        places: finding.places.compactMap(\.placeText).map { Words($0) }, indicators: rows)
    }
    years = desk.items.indices.filter {
      $0 != index && desk.items[$0].score.evaluation.unit.id == score.evaluation.unit.id
    }.map { other in
      Year(
        unit: other, year: units.units[other].year,
        total: units.text(ofTotal: units.units[other].total),
        grade: units.place(of: units.units[other].grade))
    }
  }

  /// The rows that each finding touches: the one it was found at, and those that look at its facts.
  private static func places(of findings: [Finding], in score: EvaluationScore) -> [[String]] {
    findings.map { finding in
      score.rows.filter { row in
        row.row.indicator.id == finding.id || row.facts.contains(where: finding.keys.contains)
      }.map(\.row.indicator.id)
    }
  }
}
