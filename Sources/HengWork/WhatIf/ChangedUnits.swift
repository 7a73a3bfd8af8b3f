public import HengDiagnostics
import HengModel
import HengReading
public import HengScoring
public import HengSensitivity
import HengSources

/// Units as they were scored, and under what an overlay makes of their scheme.
public struct ChangedUnits: Sendable {
  /// The units as they were scored.
  public let before: ScoredUnits
  /// The units under the changed rules, grade cuts and weights.
  public let after: ScoredUnits
  /// What was changed.
  public let overlay: SchemeOverlay
  /// What is to be told first: what was left out, and how the rest was read.
  public let remarks: Remarks

  /// Loads and scores the evaluations at some paths, which must share their scheme's rows.
  ///
  /// - Parameters:
  ///   - paths: Evaluation files, folders with one, or folders of such folders.
  ///   - overlays: What to change.
  ///   - unitLimit: The most evaluations that the analysis takes.
  ///   - progress: Called before each evaluation, from any thread, with the count of those begun.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file if none can be scored, and with what
  ///   keeps those that can from being analysed together.
  public init(
    loading paths: [String], changedBy overlays: OverlayLoader,
    unitLimit: Int = EvaluationBatch.traceLimit,
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in }
  ) throws(InvalidFiles) {
    let batch = try EvaluationBatch(paths: paths)
    try batch.checkCount(atMost: min(unitLimit, EvaluationBatch.traceLimit))
    let opened = try batch.scores(progress: progress) { loaded, score in
      (location: loaded.location, units: ChangedUnits.pair(loaded, score, overlays))
    }
    let pairs = opened.kept
    remarks = opened.remarks
    before = try ScoredUnits.merged(pairs.map { ($0.location, $0.units.map(\.before)) })
    let changed = try ScoredUnits.merged(pairs.map { ($0.location, $0.units.map(\.after)) })
    overlay = try overlays.overlay(for: before.scheme)
    do {
      after = changed.reweighted(by: try WeightChange(changed.indicators, overlay))
    } catch {
      throw InvalidFiles(.weightChange(error), at: overlays.placeOfWeights)
    }
  }

  package init(before: ScoredUnits, after: ScoredUnits, overlay: SchemeOverlay) {
    remarks = Remarks()
    self.before = before
    self.after = after
    self.overlay = overlay
  }

  private struct Pair: Sendable {
    var before: ScoredUnits
    var after: ScoredUnits
  }

  private static func pair(
    _ loaded: LoadedEvaluation, _ score: EvaluationScore, _ overlays: OverlayLoader
  ) -> Result<Pair, InvalidFiles> {
    do throws(InvalidFiles) {
      let before = try loaded.units(score)
      let overlay = try overlays.overlay(for: loaded.scheme)
      if overlay.parameters.isEmpty { return .success(Pair(before: before, after: before)) }
      return .success(
        Pair(before: before, after: try loaded.units(try loaded.applying(overlay).score())))
    } catch {
      return .failure(error)
    }
  }
}

extension LoadedEvaluation {
  /// Takes from a score of this evaluation what an analysis of weights needs.
  ///
  /// - Throws: ``InvalidFiles`` if it can't be analysed.
  package func units(_ score: EvaluationScore) throws(InvalidFiles) -> ScoredUnits {
    do {
      return try ScoredUnits(score, path: path)
    } catch {
      throw InvalidFiles([Diagnostic(.scoredUnit(error), at: location)])
    }
  }
}

extension ScoredUnits {
  /// Puts single units together, or throws the mistakes of all.
  package static func merged(
    _ parts: [(location: FileLocation, units: Result<ScoredUnits, InvalidFiles>)]
  ) throws(InvalidFiles) -> ScoredUnits {
    var all: ScoredUnits?
    var mistakes: [Diagnostic] = []
    for part in parts {
      switch part.units {
      case .failure(let error): mistakes += error.diagnostics
      case .success(let next):
        do throws(ScoredUnitProblem) {
          if all == nil { all = next } else { try all?.append(next) }
        } catch {
          mistakes.append(Diagnostic(.scoredUnit(error), at: part.location))
        }
      }
    }
    // A mistake in what all evaluations share is found with each of them.
    guard let all, mistakes.isEmpty else { throw InvalidFiles(mistakes).limited }
    return all
  }
}
