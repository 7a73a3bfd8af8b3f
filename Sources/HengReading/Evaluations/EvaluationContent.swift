package import HengDiagnostics
import HengModel
package import HengScoring
package import HengSources

/// What a file says of an evaluation, whatever its form, with the scheme that it names.
package struct EvaluationContent {
  package let root: SourceNode
  package let year: Int
  /// The scheme as in force for the year, without rows of the unit's own.
  package let scheme: Scheme
  package let schemePath: String

  package init(root: SourceNode, year: Int, scheme: Scheme, schemePath: String) {
    self.root = root
    self.year = year
    self.scheme = scheme
    self.schemePath = schemePath
  }

  /// Reads what the file says under the scheme, its own rows put in place.
  ///
  /// - Parameters:
  ///   - formFacts: What the scheme's form asks for besides the scheme's facts.
  ///   - context: Holds the mistakes so far; its path is the file's.
  /// - Returns: The evaluation with the scheme that it is read under.
  /// - Throws: ``InvalidFiles`` with every mistake.
  package func evaluation(
    formFacts: [FactDeclaration], in context: ReadingContext
  ) throws(InvalidFiles) -> LoadedEvaluation {
    let extended = OwnIndicatorReader(context: context, scheme: scheme).extended(by: root)
    let evaluation = EvaluationReader(context: context).evaluation(
      root, year: year, scheme: extended, formFacts: formFacts)
    guard let evaluation, context.isClean else { throw InvalidFiles(context.diagnostics) }
    return LoadedEvaluation(
      location: FileLocation(path: context.path), schemePath: schemePath, evaluation: evaluation,
      scheme: extended, notes: context.notes)
  }
}
