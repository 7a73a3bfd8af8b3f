package import HengAudit
package import HengModel
import HengReports
package import HengScoring
package import HengSensitivity

/// What a row comes to under the full marks of a state.
package struct WeighedRow {
  package var full: Rational
  package var marks: Rational
  package var admissible: MarkRange

  /// Returns the rows of a unit that carry marks, by indicator.
  package static func rows(ofUnit index: Int, in units: ScoredUnits) -> [String: WeighedRow] {
    let rows = zip(units.indicators, units.marks(ofUnit: index))
    return Dictionary(
      zip(rows, units.units[index].admissibleRates).map { row, rates in
        let (indicator, marks) = row
        let full = indicator.fullMarks
        return (
          indicator.id,
          WeighedRow(
            full: full, marks: marks,
            admissible: MarkRange(rates.minimum * full, rates.maximum * full))
        )
      }, uniquingKeysWith: { $1 })
  }

  /// Returns the admissible totals of some rows together.
  package static func sum(of rows: some Sequence<WeighedRow>) -> MarkRange {
    rows.reduce(MarkRange(0, 0)) {
      MarkRange(
        $0.minimum + $1.admissible.minimum, $0.maximum + $1.admissible.maximum)
    }
  }
}

extension RowScore {
  /// Marks under a state's weights for one under the official ones.
  package func scale(to weighed: WeighedRow?) -> Rational {
    weighed.map { $0.full / row.indicator.fullMarks } ?? 1
  }
}

extension UnitAnswer.Row {
  /// - Parameters:
  ///   - row: The row under the official weights.
  ///   - weighed: What it comes to under the state's; `nil` for a row without marks of its own.
  ///   - marksText: Writes marks.
  ///   - findings: The places of the findings that touch it.
  package init(
    _ row: RowScore, _ weighed: WeighedRow?, marksText: (Rational) -> String, findings: [Int]
  ) {
    let indicator = row.row.indicator
    let scale = row.scale(to: weighed)
    self.init(
      indicator: indicator.id, label: Words(indicator.label),
      path: indicator.path.map { Words($0.label) },
      full: (weighed?.full ?? indicator.fullMarks).shortText(),
      marks: weighed.map { marksText($0.marks) } ?? row.marks?.shortText(),
      rate: weighed == nil
        ? nil : row.result.marks.map { ($0 / indicator.fullMarks).doubleValue },
      range: MarkText.ends(of: weighed?.admissible ?? row.admissible),
      basis: row.basis.rawValue, basisLabel: Words(row.basis.label),
      branch: Words(row.result.branch), measured: Words(row.measuredText),
      published: row.published?.shortText(),
      deductions: row.deductions.map { deduction in
        .init(
          marks: (deduction.marks * scale).shortText(), reason: Words(deduction.reason),
          place: deduction.evidence.compactMap(\.placeText).first.map { Words($0) })
      }, findings: findings)
  }
}

extension UnitAnswer.Found {
  package init(_ finding: Finding, rows: [String]) {
    self.init(
      code: finding.code.rawValue, severity: finding.severity.rawValue,
      severityLabel: Words(finding.severity.label), title: Words(finding.code.title),
      statement: Words(finding.subject + Term.colon + finding.statement),
      explanation: finding.explanation.map { Words($0) }, remedy: Words(finding.remedy),
      places: finding.places.compactMap(\.placeText).map { Words($0) }, indicators: rows)
  }
}

extension Finding {
  /// The rows that it touches: the one it was found at, and those that look at its facts.
  package func rows(in score: EvaluationScore) -> [String] {
    score.rows.filter { row in
      row.row.indicator.id == id || row.facts.contains(where: keys.contains)
    }.map(\.row.indicator.id)
  }
}
