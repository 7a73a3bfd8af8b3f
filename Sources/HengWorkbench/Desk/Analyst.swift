package import HengDiagnostics
import HengReading
package import HengScoring
import HengSensitivity
import HengWork

/// Answers what a state makes of the desk, one question after the other, so that however many are
/// asked at once the server has a processor left.
package actor Analyst {
  package nonisolated let desk: Desk
  package let official: RuledUnits
  /// Rules that were scored lately, the latest last.
  private var latest: [RuledUnits] = []

  /// How many sets of rules are kept beside the official ones.
  private static let keptCount = 6

  package init(_ desk: Desk) {
    self.desk = desk
    official = RuledUnits(official: desk)
  }

  /// Puts the units under a state.
  ///
  /// - Throws: ``InvalidFiles`` with every setting that is wrong.
  package func scenario(_ state: DeskState) throws(InvalidFiles) -> Scenario {
    let loader = try state.loader
    let overlay = try loader.overlay(for: desk.units.scheme)
    let ruled = try ruled(overlay, loader)
    do {
      let change = try WeightChange(ruled.units.indicators, overlay)
      return Scenario(
        overlay: overlay, ruled: ruled,
        units: overlay.weights.isEmpty ? ruled.units : ruled.units.reweighted(by: change))
    } catch {
      throw InvalidFiles(.weightChange(error), at: .setting("set"))
    }
  }

  private func ruled(
    _ overlay: SchemeOverlay, _ loader: OverlayLoader
  ) throws(InvalidFiles) -> RuledUnits {
    if overlay.parameters.isEmpty { return official }
    let key = overlay.parameters.map { "\($0.address)=\($0.value)" }.sorted()
      .joined(separator: "&")
    if let place = latest.firstIndex(where: { $0.key == key }) {
      let found = latest.remove(at: place)
      latest.append(found)
      return found
    }
    let scored = try RuledUnits(desk, changedBy: loader, key: key)
    if latest.count == Analyst.keptCount { latest.removeFirst() }
    latest.append(scored)
    return scored
  }
}

extension Analyst {
  /// Answers what a state makes of the units.
  package func verdict(_ state: DeskState, top: Int, unit: Int?) throws(InvalidFiles)
    -> VerdictAnswer
  {
    VerdictAnswer(try scenario(state), of: desk, top: top, unit: unit)
  }

  /// Scores one unit under a state's rules.
  package func score(
    ofUnit index: Int, _ state: DeskState
  ) throws(InvalidFiles) -> (score: EvaluationScore, scenario: Scenario) {
    let scenario = try scenario(state)
    let item = desk.items[index]
    if scenario.overlay.parameters.isEmpty { return (item.score, scenario) }
    let overlay = try state.loader.overlay(for: item.loaded.scheme)
    return (try item.loaded.applying(overlay).score(), scenario)
  }
}
