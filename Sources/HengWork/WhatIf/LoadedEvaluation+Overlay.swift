public import HengDiagnostics
import HengModel
public import HengReading
public import HengScoring

extension LoadedEvaluation {
  /// Puts the evaluation under its scheme with an overlay's parameters; weights are left alone.
  ///
  /// - Parameter overlay: An overlay that was read against this scheme.
  /// - Returns: The evaluation with the changed scheme, checked against each other anew.
  /// - Throws: ``InvalidFiles`` if the scheme can't be set so, or with every judgement that no
  ///   longer fits its row.
  public func applying(_ overlay: SchemeOverlay) throws(InvalidFiles) -> LoadedEvaluation {
    let (changed, problems) = scheme.outcome(ofSetting: overlay.parameters)
    var mistakes = problems.map {
      Diagnostic(.parameter($0, in: scheme), at: .file(at: schemePath))
    }
    if mistakes.isEmpty {
      mistakes = judgementProblems(under: changed).map {
        Diagnostic($0, at: .file(at: path))
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    var result = self
    result.scheme = changed
    return result
  }

  private func judgementProblems(under changed: Scheme) -> [Problem] {
    // Without a change of its row or of rounding, a judgement still fits as it did.
    let rows = zip(changed.rows, scheme.rows).filter {
      $0 != $1 || changed.rounding != scheme.rounding
    }.map(\.0)
    let judgements = evaluation.judgements.compactMap { judgement in
      rows.first { $0.indicator.id == judgement.indicatorID }.map { (row: $0, judgement) }
    }
    if judgements.isEmpty { return [] }
    let book = try? changed.factBook(for: evaluation)
    return judgements.compactMap { row, judgement in
      let isDecided = book.map(row.isDecided) ?? false
      let problem =
        row.problem(with: judgement, rounding: changed.rounding) ?? (isDecided ? .factsDecide : nil)
      return problem.map { .changedRow($0, row: row.indicator.label) }
    }
  }
}
