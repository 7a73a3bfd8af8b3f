public import HengScoring

/// The evaluations that some paths mean, scored one after the other.
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
  /// - Parameters:
  ///   - progress: Called before each evaluation with the count of those done.
  ///   - keep: Takes from an evaluation and its score what is wanted.
  /// - Returns: What was kept, in the order of the files.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file.
  public func scores<Kept>(
    progress: (_ done: Int) -> Void = { _ in },
    keeping keep: (LoadedEvaluation, EvaluationScore) -> Kept
  ) throws -> [Kept] {
    let loader = EvaluationLoader()
    var kept: [Kept] = []
    var mistakes: [Diagnostic] = []
    for (index, file) in files.enumerated() {
      progress(index)
      do throws(InvalidFiles) {
        let loaded = try loader.load(file)
        guard mistakes.isEmpty else { continue }
        do {
          kept.append(keep(loaded, try loaded.scheme.score(loaded.evaluation)))
        } catch {
          throw InvalidFiles([
            Diagnostic(.unscorable("\(error)"), at: FileLocation(path: file))
          ])
        }
      } catch {
        mistakes += error.diagnostics
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    return kept
  }
}
