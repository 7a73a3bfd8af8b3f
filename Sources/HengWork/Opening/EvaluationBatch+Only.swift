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
  /// - Returns: The evaluation and its score with the trace.
  /// - Throws: ``InvalidFiles`` with the mistakes of every file, or if not just one evaluation is
  ///   meant.
  public func only(
    unit: String? = nil, year: Int? = nil
  ) throws(InvalidFiles) -> (LoadedEvaluation, EvaluationScore) {
    if unit == nil, year == nil {
      let count = try count()
      if count != 1 { throw notOne(count) }
    }
    let all = try scores { loaded, score in
      let evaluation = loaded.evaluation
      let names = [evaluation.unit.id, evaluation.unit.label.zh, evaluation.unit.label.en]
      let isUnit = unit.map(names.contains) ?? true
      let isMeant = isUnit && (year ?? evaluation.year) == evaluation.year
      return (names: names, isUnit: isUnit, found: isMeant ? (loaded, score) : nil)
    }
    let found = all.compactMap(\.found)
    if found.count == 1 { return found[0] }
    if let unit, !all.contains(where: \.isUnit) {
      let nearest = NearestName.of(unit, among: all.flatMap(\.names))
      throw InvalidFiles(.unknownUnitName(unit, nearest: nearest), at: .setting("unit"))
    }
    throw notOne(found.count)
  }

  private func notOne(_ count: Int) -> InvalidFiles {
    InvalidFiles(.unitNotNamed(count), at: .files(paths))
  }
}
