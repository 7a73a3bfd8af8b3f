import HengModel
import HengNumerics
package import HengScoring
package import HengSensitivity

/// The units under a state of the desk: its rules, then its weights.
package struct Scenario: Sendable {
  /// What the state changes.
  package var overlay: SchemeOverlay
  /// The units under the rules with the official weights.
  package var ruled: RuledUnits
  /// The units under the weights too.
  package var units: ScoredUnits

  /// For each indicator those that give way as its weight moves; `nil` if all others do.
  package var companions: [[Int]]? {
    overlay.weights.isEmpty && overlay.locked.isEmpty
      ? nil : overlay.companions(among: ruled.units.indicators)
  }
}
