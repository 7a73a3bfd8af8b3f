import Dispatch
package import HengDiagnostics
package import HengModel
package import HengNumerics
import HengReading
import HengScoring
package import HengSensitivity
package import HengWork
import Synchronization

/// The units under some rules, grade cuts and rounding, with the official weights.
package struct RuledUnits: Sendable {
  /// What tells these rules from others; empty for the official ones.
  package var key: String
  package var units: ScoredUnits
  /// The score rates of the units.
  package var rates: Matrix
  /// What each unit's rows rest on.
  package var bases: [[Basis]]

  /// Takes the units as they were scored.
  package init(official desk: Desk) {
    key = ""
    units = desk.units
    rates = desk.units.rates
    bases = desk.items.map { RuledUnits.bases($0.score) }
  }

  /// Scores the units anew.
  ///
  /// - Throws: ``InvalidFiles`` if the rules don't fit, or a unit can no longer be ranked.
  package init(
    _ desk: Desk, changedBy loader: OverlayLoader, key: String
  ) throws(InvalidFiles) {
    let results = Mutex<[Int: Result<(units: ScoredUnits, bases: [Basis]), InvalidFiles>]>([:])
    DispatchQueue.concurrentPerform(iterations: desk.items.count) { index in
      let loaded = desk.items[index].loaded
      let result: Result<(units: ScoredUnits, bases: [Basis]), InvalidFiles>
      do throws(InvalidFiles) {
        let score = try loaded.applying(try loader.overlay(for: loaded.scheme)).score()
        result = .success((try loaded.units(score), RuledUnits.bases(score)))
      } catch {
        result = .failure(error)
      }
      results.withLock { $0[index] = result }
    }
    let ordered = results.withLock { found in desk.items.indices.compactMap { found[$0] } }
    units = try ScoredUnits.merged(
      zip(desk.items, ordered).map { ($0.loaded.location, $1.map(\.units)) })
    rates = units.rates
    bases = ordered.compactMap { try? $0.get().bases }
    self.key = key
  }

  private static func bases(_ score: EvaluationScore) -> [Basis] {
    score.rows.filter { $0.row.indicator.fullMarks > 0 }.map(\.basis)
  }
}
