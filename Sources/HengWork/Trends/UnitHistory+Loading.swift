public import HengDiagnostics
import HengModel
import HengReading
import HengScoring
public import HengTrends

extension UnitHistory {
  /// The most evaluations that are compared: their scores are kept with everything they follow from.
  private static let evaluationLimit = 3_000

  /// Loads and scores the evaluations at some paths, one history for each unit.
  ///
  /// - Parameters:
  ///   - paths: Evaluation files, folders with one, or folders of such folders.
  ///   - progress: Called before each evaluation, from any thread, with the count of those begun.
  /// - Returns: The units in the order in which they first come, and what is to be told first.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file if none can be scored, and with every
  ///   second evaluation of one unit and year.
  public static func load(
    _ paths: [String],
    progress: @escaping @Sendable (_ begun: Int) -> Void = { _ in }
  ) throws(InvalidFiles) -> (histories: [UnitHistory], remarks: Remarks) {
    let batch = try EvaluationBatch(paths: paths)
    let count = try batch.count()
    if count > evaluationLimit {
      throw InvalidFiles(
        .tooManyEvaluations(count, limit: evaluationLimit),
        at: .files(paths))
    }
    let opened = try batch.scores(progress: progress) {
      ScoredFile(location: $0.location, score: $1)
    }
    var order: [String] = []
    var units: [String: [ScoredFile]] = [:]
    var mistakes: [Diagnostic] = []
    for file in opened.kept {
      let unit = file.score.evaluation.unit
      let year = file.score.evaluation.year
      if units[unit.id] == nil { order.append(unit.id) }
      if let first = units[unit.id]?.first(where: { $0.score.evaluation.year == year }) {
        let problem = Problem.repeatedYear(
          unit: unit.label, year: year, first: first.location.text)
        mistakes.append(Diagnostic(problem, at: file.location))
      } else {
        units[unit.id, default: []].append(file)
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes).limited }
    let histories = order.compactMap { id in
      // Years come once and units are alike, which is all that a history asks for.
      units[id].flatMap { try? UnitHistory($0.map(\.score)) }
    }
    return (histories, opened.remarks)
  }

  private struct ScoredFile: Sendable {
    var location: FileLocation
    var score: EvaluationScore
  }
}
