import Dispatch
import FoundationEssentials
public import HengScoring
import Synchronization

/// The evaluations that some paths mean, scored on every processor.
public struct EvaluationBatch: Sendable {
  /// The evaluation files, in the order of the paths.
  public let files: [String]

  /// Finds the evaluation files at some paths.
  ///
  /// - Throws: ``InvalidFiles`` with every path that means none.
  public init(paths: [String]) throws(InvalidFiles) {
    var files: [String] = []
    var mistakes: [Diagnostic] = []
    for path in paths {
      do {
        files += try EvaluationLocator.files(at: path)
      } catch {
        mistakes += error.diagnostics
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    self.files = files
  }

  /// Loads and scores every evaluation and keeps of each what a function takes.
  ///
  /// The files are cut into one run for each processor; what comes out doesn't depend on how many
  /// there are.
  ///
  /// - Parameters:
  ///   - progress: Called before each evaluation, from any thread, with the count of those begun.
  ///   - keep: Takes from an evaluation and its score what is wanted.
  /// - Returns: What was kept, in the order of the files.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file.
  public func scores<Kept: Sendable>(
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in },
    keeping keep: @escaping @Sendable (LoadedEvaluation, EvaluationScore) -> Kept
  ) throws(InvalidFiles) -> [Kept] {
    let begun = Mutex(0)
    let outcomes = Mutex([Int: Outcome<Kept>]())
    let runs = self.runs(count: ProcessInfo.processInfo.activeProcessorCount)
    DispatchQueue.concurrentPerform(iterations: runs.count) { number in
      let outcome = EvaluationBatch.outcome(of: runs[number], keeping: keep) {
        progress(
          begun.withLock { count in
            count += 1
            return count
          })
      }
      outcomes.withLock { $0[number] = outcome }
    }
    let ordered = outcomes.withLock { found in runs.indices.compactMap { found[$0] } }
    // Each run keeps its first mistakes up to the limit, so the first ones of all don't depend on
    // where the runs were cut.
    let limit = EvaluationBatch.mistakeLimit
    var mistakes = Array(ordered.flatMap(\.mistakes).prefix(limit))
    if let last = mistakes.last, mistakes.count == limit {
      mistakes.append(
        Diagnostic(.moreMistakes(limit: limit), at: FileLocation(path: last.location.path)))
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    return ordered.flatMap(\.kept)
  }

  private struct Outcome<Kept: Sendable> {
    var kept: [Kept] = []
    var mistakes: [Diagnostic] = []
  }

  /// A run of files with more mistakes than this isn't read further.
  private static let mistakeLimit = 1_000

  private static func outcome<Kept>(
    of files: ArraySlice<String>, keeping keep: (LoadedEvaluation, EvaluationScore) -> Kept,
    progress: () -> Void
  ) -> Outcome<Kept> {
    let loader = EvaluationLoader()
    var outcome = Outcome<Kept>()
    for file in files {
      progress()
      do throws(InvalidFiles) {
        let loaded = try loader.load(file)
        let score = try loaded.score()
        if outcome.mistakes.isEmpty { outcome.kept.append(keep(loaded, score)) }
      } catch {
        outcome.mistakes += error.diagnostics
      }
      if outcome.mistakes.count >= mistakeLimit { break }
    }
    return outcome
  }

  /// Cuts the files into runs of nearly equal length.
  private func runs(count: Int) -> [ArraySlice<String>] {
    let count = max(1, min(count, files.count))
    return (0..<count).map { number in
      files[(files.count * number / count)..<(files.count * (number + 1) / count)]
    }
  }
}

extension LoadedEvaluation {
  /// Scores the evaluation.
  ///
  /// - Returns: The score with its trace.
  /// - Throws: ``InvalidFiles`` if something that no check found keeps it from being scored.
  public func score() throws(InvalidFiles) -> EvaluationScore {
    do {
      return try scheme.score(evaluation)
    } catch {
      throw InvalidFiles([Diagnostic(.unscorable("\(error)"), at: FileLocation(path: path))])
    }
  }
}
