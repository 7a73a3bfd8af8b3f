import HengAudit
import HengFormats
import HengModel
import HengReports
import HengScoring
import HengSensitivity

/// What never changes while the server runs.
struct DeskAnswer: Encodable {
  struct SchemePart: Encodable {
    var id: String
    var label: Words
    var partial: Bool
    var fullMarks: String
    var digits: Int
  }

  struct Dimension: Encodable {
    var id: String
    var label: Words
    var parent: String?
    var marks: String
  }

  struct Row: Encodable {
    var id: String
    var label: Words
    var marks: String
    var value: Double
    var path: [String]
    var standing: String
  }

  struct GradePart: Encodable {
    var id: String
    var label: Words
    var cut: String?
  }

  struct Unit: Encodable {
    var label: Words
    var year: Int
    var path: String
    var synthetic: Bool
    var total: String
    var grade: Int?
    var rank: Int
    var range: [String]
    var findings: [String: Int]
  }

  struct Excluded: Encodable {
    var label: Words
    var year: Int
    var path: String
    var synthetic: Bool
    var range: [String]
    var reason: Words
  }

  struct Fill: Encodable {
    var ground: String
    var ink: String
    var pattern: String?
    var stroke: String?
  }

  struct Parameter: Encodable {
    var address: String
    var label: Words
    var indicator: String?
    var unit: String
    var value: String
    var text: Words
    var choices: [String]?
  }

  struct SavedScenario: Encodable {
    var label: Words
    var set: [String]
    var lock: [String]
  }

  var engine: String
  var paths: [String]
  var scheme: SchemePart
  var dimensions: [Dimension]
  var indicators: [Row]
  var grades: [GradePart]
  var units: [Unit]
  var severalYears: Bool
  var excluded: [Excluded]
  var fills: [Fill]
  var parameters: [Parameter]
  var scenarios: [SavedScenario]
  var top: Int

  /// How many units are the top unless the person says otherwise.
  static let customaryTop = 3

  init(_ desk: Desk) {
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
