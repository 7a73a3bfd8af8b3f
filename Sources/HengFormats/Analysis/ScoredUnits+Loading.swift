import HengModel
import HengScoring
public import HengSensitivity

extension ScoredUnits {
  /// Loads and scores the evaluations at some paths, which must share their scheme's rows.
  ///
  /// - Parameters:
  ///   - paths: Evaluation files, folders with one, or folders of such folders.
  ///   - progress: Called before each evaluation, from any thread, with the count of those begun.
  /// - Returns: The units in the order of the paths.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file.
  public static func load(
    _ paths: [String], progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in }
  ) throws(InvalidFiles) -> ScoredUnits {
    try merged(
      try EvaluationBatch(paths: paths).scores(progress: progress) { loaded, score in
        ScoredUnits.unit(score, path: loaded.path)
      })
  }

  static func unit(
    _ score: EvaluationScore, path: String
  ) -> Result<ScoredUnits, InvalidFiles> {
    do throws(ScoredUnitProblem) {
      return .success(try ScoredUnits(score, path: path))
    } catch {
      return .failure(InvalidFiles(error, at: path))
    }
  }

  /// Puts single units together, or throws the mistakes of all.
  static func merged(
    _ parts: [Result<ScoredUnits, InvalidFiles>]
  ) throws(InvalidFiles) -> ScoredUnits {
    var all: ScoredUnits?
    var mistakes: [Diagnostic] = []
    for part in parts {
      switch part {
      case .failure(let error): mistakes += error.diagnostics
      case .success(let next):
        do throws(ScoredUnitProblem) {
          if all == nil { all = next } else { try all?.append(next) }
        } catch {
          mistakes += InvalidFiles(error, at: next.units[0].path).diagnostics
        }
      }
    }
    guard let all, mistakes.isEmpty else { throw InvalidFiles(mistakes) }
    return all
  }
}

extension InvalidFiles {
  init(_ problem: ScoredUnitProblem, at path: String) {
    self.init(.unit(problem), at: path)
  }

  init(_ problem: AnalysisProblem, at place: String) {
    self.init([Diagnostic(.analysis(problem), at: FileLocation(path: place))])
  }
}
