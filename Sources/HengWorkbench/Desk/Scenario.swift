import HengModel
import HengNumerics
import HengScoring
import HengSensitivity

/// The units under a state of the desk: its rules, then its weights.
struct Scenario: Sendable {
  /// What the state changes.
  var overlay: SchemeOverlay
  /// The units under the rules with the official weights.
  var ruled: RuledUnits
  /// The units under the weights too.
  var units: ScoredUnits

  /// For each indicator those that give way as its weight moves; `nil` if all others do.
  var companions: [[Int]]? {
    overlay.weights.isEmpty && overlay.locked.isEmpty
      ? nil : overlay.companions(among: ruled.units.indicators)
  }
}
