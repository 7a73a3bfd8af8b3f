import HengAudit
import HengDiagnostics
import HengModel
import HengReading
import HengReports
import HengScoring
import HengSensitivity

/// What never changes while the server runs.
package struct DeskAnswer: Encodable {
  package struct SchemePart: Encodable {
    package var id: String
    package var label: Words
    package var partial: Bool
    package var fullMarks: String
    package var digits: Int
  }

  package struct Dimension: Encodable {
    package var id: String
    package var label: Words
    package var parent: String?
    package var marks: String
  }

  package struct Row: Encodable {
    package var id: String
    package var label: Words
    package var marks: String
    package var value: Double
    package var path: [String]
    package var standing: String
  }

  package struct GradePart: Encodable {
    package var id: String
    package var label: Words
    package var cut: String?
  }

  package struct Unit: Encodable {
    package var label: Words
    package var year: Int
    package var path: String
    package var synthetic: Bool
    package var total: String
    package var grade: Int?
    package var rank: Int
    package var range: [String]
    package var findings: [String: Int]
  }

  package struct Excluded: Encodable {
    package var label: Words
    package var year: Int
    package var path: String
    package var synthetic: Bool
    package var range: [String]
    package var reason: Words
  }

  package struct Remarked: Encodable {
    /// What the lines are, or how much is left out.
    package var headline: Words
    package var lines: [Words]
    /// Whether something is left out.
    package var losses: Bool
  }

  package struct Fill: Encodable {
    package var ground: String
    package var ink: String
    package var pattern: String?
    package var stroke: String?
  }

  package struct Parameter: Encodable {
    package var address: String
    package var label: Words
    package var indicator: String?
    package var unit: String
    package var value: String
    package var text: Words
    package var choices: [String]?
  }

  package struct SavedScenario: Encodable {
    package var label: Words
    package var set: [String]
    package var lock: [String]
  }

  package var engine: String
  package var paths: [String]
  package var scheme: SchemePart
  package var dimensions: [Dimension]
  package var indicators: [Row]
  package var grades: [GradePart]
  package var units: [Unit]
  package var severalYears: Bool
  package var excluded: [Excluded]
  /// `nil` if there is nothing to tell.
  package var remarks: Remarked?
  package var fills: [Fill]
  package var parameters: [Parameter]
  package var scenarios: [SavedScenario]
  package var top: Int

  /// How many units are the top unless the person says otherwise.
  package static let customaryTop = 3

  package init(_ desk: Desk) {
    let units = desk.units
    let scheme = units.scheme
    engine = HengVersion.current
    paths = desk.paths
    self.scheme = SchemePart(
      id: scheme.id, label: Words(scheme.label), partial: scheme.isPartial,
      fullMarks: units.fullMarks.description, digits: scheme.rounding.digits)
    dimensions = units.dimensions.map { dimension in
      Dimension(
        id: dimension.id, label: Words(dimension.label), parent: dimension.parent,
        marks: dimension.marks(units.indicators).description)
    }
    indicators = units.indicators.map { indicator in
      Row(
        id: indicator.id, label: Words(indicator.label), marks: indicator.fullMarks.description,
        value: indicator.fullMarks.doubleValue, path: indicator.path.map(\.id),
        standing: indicator.provenance.standing.rawValue)
    }
    grades = units.grades.enumerated().map { place, grade in
      GradePart(
        id: grade.id, label: Words(grade.label),
        cut: place == units.grades.count - 1 ? nil : grade.range.lower?.value.description)
    }
    let ranks = units.ranks
    self.units = desk.items.enumerated().map { index, item in
      let unit = units.units[index]
      return Unit(
        label: Words(unit.label), year: unit.year, path: unit.path, synthetic: unit.isSynthetic,
        total: units.text(ofTotal: unit.total), grade: units.place(of: unit.grade),
        rank: ranks[index], range: MarkText.ends(of: item.score.admissible),
        findings: Dictionary(
          Severity.allCases.map { ($0.rawValue, item.audit.count(of: $0)) },
          uniquingKeysWith: { $1 }))
    }
    severalYears = units.hasSeveralYears
    excluded = desk.excluded.map { excluded in
      let evaluation = excluded.item.loaded.evaluation
      return Excluded(
        label: Words(evaluation.unit.label), year: evaluation.year,
        path: excluded.item.loaded.path, synthetic: evaluation.isSynthetic,
        range: MarkText.ends(of: excluded.item.score.admissible), reason: Words(excluded.reason))
    }
    let told = desk.remarks
    remarks =
      told.isEmpty
      ? nil
      : Remarked(
        headline: Words(told.headline ?? Term.remarksOnReading),
        lines: told.all.map { diagnostic in
          Words(
            LocalizedText(zh: diagnostic.text(.chinese), en: diagnostic.text(.english)))
        }, losses: told.tellsOfLoss)
    fills = ChartFill.all.map {
      Fill(
        ground: $0.ground, ink: $0.ink, pattern: $0.hatching?.path, stroke: $0.hatching?.stroke)
    }
    parameters = scheme.parameters.map { parameter in
      Parameter(
        address: parameter.address, label: Words(parameter.label),
        indicator: parameter.indicatorID, unit: parameter.unit.symbol,
        value: parameter.text(of: parameter.value).zh,
        text: Words(
          desk.schemes.count == 1
            ? parameter.text(of: parameter.value)
            : desk.parameters(at: parameter.address).valueText),
        choices: parameter.choices)
    }
    scenarios = desk.scenarios.map { overlay in
      SavedScenario(
        label: Words(overlay.label ?? ""), set: overlay.settingTexts(of: scheme),
        lock: overlay.locked)
    }
    top = min(DeskAnswer.customaryTop, max(1, units.units.count - 1))
  }
}

extension SchemeParameter {
  fileprivate var choices: [String]? {
    if case .choices(let words) = domain { words } else { nil }
  }
}
