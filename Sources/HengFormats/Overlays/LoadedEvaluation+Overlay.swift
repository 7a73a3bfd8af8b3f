import HengModel
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
      Diagnostic(Problem($0, in: scheme), at: FileLocation(path: schemePath))
    }
    if mistakes.isEmpty {
      mistakes = judgementProblems(under: changed).map {
        Diagnostic($0, at: FileLocation(path: path))
      }
    }
    if !mistakes.isEmpty { throw InvalidFiles(mistakes) }
    var result = self
    result.scheme = changed
    return result
  }

  private func judgementProblems(under changed: Scheme) -> [Problem] {
    let book = try? changed.factBook(for: evaluation)
    return evaluation.judgements.compactMap { judgement in
      guard let row = changed.rows.first(where: { $0.indicator.id == judgement.indicatorID })
      else { return nil }
      let isDecided = book.map(row.isDecided) ?? false
      let problem =
        row.problem(with: judgement, rounding: changed.rounding) ?? (isDecided ? .factsDecide : nil)
      return problem.map { .changedRow($0, row: row.indicator.label) }
    }
  }
}
