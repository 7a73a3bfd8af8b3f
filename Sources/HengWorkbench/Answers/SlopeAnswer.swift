package import HengModel
import HengReports
import HengScoring
package import HengSensitivity

/// Scenarios side by side: a line for each unit from one to the next.
package struct SlopeAnswer: Encodable {
  package struct Changed: Encodable {
    package var grades: Int
    package var ranks: Int
  }

  package struct Part: Encodable {
    package var label: String
    package var totals: [String]
    package var grades: [Int?]
    package var ranks: [Int]
    package var order: [Int]
    /// How many units differ from the first scenario.
    package var changed: Changed
  }

  package var svg: String
  package var scenarios: [Part]

  /// The most scenarios that stand side by side.
  package static let limit = 8

  package init(
    _ scenarios: [(label: String, units: ScoredUnits)], unit: Int?, _ language: Language
  ) {
    let parts = scenarios.map { label, units in
      Part(
        label: label, totals: units.units.map { units.text(ofTotal: $0.total) },
        grades: units.units.map { units.place(of: $0.grade) }, ranks: units.ranks,
        order: units.ranking,
        changed: Changed(grades: 0, ranks: 0))
    }
    self.scenarios = parts.map { part in
      var part = part
      part.changed = Changed(
        grades: zip(part.grades, parts[0].grades).count { $0 != $1 },
        ranks: zip(part.ranks, parts[0].ranks).count { $0 != $1 })
      return part
    }
    let units = scenarios[0].units
    let isRanked = units.units.count > 1
    let chart = SlopeChart(
      title: Term.scenariosSideBySide,
      subtitle: isRanked
        ? LocalizedText(zh: "名次变动的单位为深色", en: "units whose rank changes are dark") : "",
      resultTitle: isRanked ? Term.rank : Term.total,
      measure: isRanked ? .rank : .score(digits: units.scheme.rounding.digits),
      periods: scenarios.map { LocalizedText($0.label) },
      lines: units.units.indices.map { index in
        .init(
          units.units[index].label,
          values: isRanked
            ? parts.map { Double($0.ranks[index]) }
            : scenarios.map { $0.units.units[index].total.doubleValue },
          isEmphasised: index == unit || parts.contains { $0.ranks[index] != parts[0].ranks[index] }
        )
      })
    svg = chart.svg(language)
  }
}
