import FoundationEssentials
package import HengAudit
public import HengDiagnostics
package import HengModel
package import HengReading
package import HengScoring
package import HengSensitivity
import HengWork

/// The evaluations that a workbench is about, scored under their official scheme.
public struct Desk: Sendable {
  /// An evaluation with its score and what contradicts itself.
  package struct Item: Sendable {
    package var loaded: LoadedEvaluation
    package var score: EvaluationScore
    package var audit: Audit
  }

  /// An evaluation that can't be ranked.
  package struct Excluded: Sendable {
    package var item: Item
    package var reason: LocalizedText
  }

  /// What the person named.
  package let paths: [String]
  /// The evaluations that are ranked.
  package let items: [Item]
  /// The others.
  package let excluded: [Excluded]
  /// The ranked evaluations as an analysis of weights takes them, in the same order.
  package let units: ScoredUnits
  /// The schemes in force, each once; years may differ in dated values.
  package let schemes: [Scheme]
  /// Changes of the scheme that the person brought along.
  package let scenarios: [SchemeOverlay]

  /// What is to be told first: what was left out, and how the rest was read.
  public let remarks: Remarks

  /// The most evaluations that a workbench takes; each is kept with its trace.
  public static let unitLimit = WeightSimulation.unitLimit

  /// Loads and scores the evaluations at some paths, which must share their scheme's rows.
  ///
  /// - Parameters:
  ///   - paths: Evaluation files, folders with one, folders of such folders, or tables.
  ///   - overlays: Files of changes to the scheme.
  ///   - progress: Called before each evaluation, from any thread, with the count of those begun.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file if none can be scored.
  public init(
    loading paths: [String], overlays: [String] = [],
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in }
  ) throws(InvalidFiles) {
    let batch = try EvaluationBatch(paths: paths)
    try batch.checkCount(atMost: Desk.unitLimit)
    let opened = try batch.scores(progress: progress) { loaded, score in
      Item(loaded: loaded, score: score, audit: Audit(of: score))
    }
    var ranked: [(item: Item, units: ScoredUnits)] = []
    var excluded: [(excluded: Excluded, error: InvalidFiles)] = []
    for item in opened.kept {
      do throws(InvalidFiles) {
        ranked.append((item, try item.loaded.units(item.score)))
      } catch {
        let reason = error.diagnostics.first?.message ?? ""
        excluded.append((Excluded(item: item, reason: reason), error))
      }
    }
    if ranked.isEmpty { throw InvalidFiles(excluded.flatMap(\.error.diagnostics)) }
    units = try ScoredUnits.merged(
      ranked.map { ($0.item.loaded.location, .success($0.units)) })
    let scheme = units.scheme
    var scenarios: [SchemeOverlay] = []
    for path in overlays {
      var overlay = try OverlayLoader(paths: [path]).overlay(for: scheme)
      overlay.label = overlay.label ?? LocalizedText(path)
      scenarios.append(overlay)
    }
    self.paths = paths
    remarks = opened.remarks
    self.scenarios = scenarios
    items = ranked.map(\.item)
    var seen: Set<Scheme> = []
    schemes = ranked.map(\.item.loaded.scheme).filter { seen.insert($0).inserted }
    self.excluded = excluded.map(\.excluded)
  }
}
