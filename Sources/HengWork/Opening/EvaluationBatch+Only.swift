public import HengDiagnostics
import HengModel
public import HengReading
public import HengScoring

extension EvaluationBatch {
  /// Loads and scores the one evaluation that is meant.
  ///
  /// - Parameters:
  ///   - unit: The unit, by identifier or printed name; `nil` if there is but one evaluation.
  ///   - year: The year; `nil` if the unit has but one.
  /// - Returns: The evaluation, its score with the trace, and what is to be told first.
  /// - Throws: ``InvalidFiles`` if not just one evaluation is meant, with the mistakes of what is left out
  ///   where the unit isn't found.
  public func only(
    unit: String? = nil, year: Int? = nil
  ) throws(InvalidFiles) -> (
    evaluation: LoadedEvaluation, score: EvaluationScore, remarks: Remarks
  ) {
    if unit == nil, year == nil {
      let count = try count()
      if count != 1 { throw notOne(count) }
    }
    let opened = try scores { loaded, score in
      let evaluation = loaded.evaluation
      let names = [evaluation.unit.id, evaluation.unit.label.zh, evaluation.unit.label.en]
      let isUnit = unit.map(names.contains) ?? true
      let isMeant = isUnit && (year ?? evaluation.year) == evaluation.year
      return (names: names, isUnit: isUnit, found: isMeant ? (loaded, score) : nil)
    }
    let all = opened.kept
    let found = all.compactMap(\.found)
    if found.count == 1 { return (found[0].0, found[0].1, opened.remarks) }
    if let unit, !all.contains(where: \.isUnit) {
      let unknown = Diagnostic(
        .unknownUnitName(unit, known: all.flatMap(\.names)), at: .setting("unit"))
      // The unit may be in what couldn't be read.
      throw InvalidFiles([unknown] + opened.remarks.mistakes)
    }
    throw notOne(found.count)
  }

  private func notOne(_ count: Int) -> InvalidFiles {
    InvalidFiles(.unitNotNamed(count), at: .files(paths))
  }
}
