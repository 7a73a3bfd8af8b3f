import HengDiagnostics
import HengModel
import HengScoring

/// What a file says of an evaluation, whatever its form, with the scheme that it names.
struct EvaluationContent {
  let root: SourceNode
  let year: Int
  /// The scheme as in force for the year, without rows of the unit's own.
  let scheme: Scheme
  let schemePath: String

  /// Reads what the file says under the scheme, its own rows put in place.
  ///
  /// - Parameters:
  ///   - formFacts: What the scheme's form asks for besides the scheme's facts.
  ///   - context: Holds the mistakes so far; its path is the file's.
  /// - Throws: ``InvalidFiles`` with every mistake.
  func evaluation(
    formFacts: [FactDeclaration], in context: ReadingContext
  ) throws(InvalidFiles) -> LoadedEvaluation {
    let extended = OwnIndicatorReader(context: context, scheme: scheme).extended(by: root)
    let evaluation = EvaluationReader(context: context).evaluation(
      root, year: year, scheme: extended, formFacts: formFacts)
    guard let evaluation, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return LoadedEvaluation(
      location: FileLocation(path: context.path), schemePath: schemePath, evaluation: evaluation,
      scheme: extended)
  }
}
