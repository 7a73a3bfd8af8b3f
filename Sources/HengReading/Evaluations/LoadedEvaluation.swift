public import HengDiagnostics
public import HengModel
public import HengScoring

/// An evaluation with the scheme it is scored under.
public struct LoadedEvaluation: Hashable, Sendable {
  /// The file that stands for a folder, as text and as a filled form.
  public static let fileNames = ["evaluation.yaml", "evaluation.xlsx"]

  /// The evaluation's file, and the row where it is one of a table.
  public var location: FileLocation
  /// The scheme's file.
  public var schemePath: String
  /// The facts and judgements.
  public var evaluation: Evaluation
  /// The scheme as in force for the evaluated year.
  public var scheme: Scheme
  /// What is to be known of how its file was read; a table tells of its rows itself.
  public var notes: [Diagnostic]

  package init(
    location: FileLocation, schemePath: String, evaluation: Evaluation, scheme: Scheme,
    notes: [Diagnostic] = []
  ) {
    self.location = location
    self.notes = notes
    self.schemePath = schemePath
    self.evaluation = evaluation
    self.scheme = scheme
  }

  /// The location as text.
  public var path: String { location.text }

  /// Returns the row of a score with an identifier or a printed name.
  ///
  /// - Throws: ``InvalidFiles`` if the scheme has no such row, with the nearest name.
  public func row(named name: String, in score: EvaluationScore) throws(InvalidFiles) -> RowScore {
    let id = scheme.row(named: name)?.indicator.id
    if let row = score.rows.first(where: { $0.row.indicator.id == id }) { return row }
    let known = scheme.rows.flatMap { [$0.indicator.id, $0.indicator.label.zh] }
    throw InvalidFiles([
      Diagnostic(
        .noSuchRow(
          name, nearest: NearestName.of(name, among: known), known: scheme.rows.map(\.indicator.id)),
        at: .file(at: schemePath))
    ])
  }

  /// Scores the evaluation.
  ///
  /// - Returns: The score with its trace.
  /// - Throws: ``InvalidFiles`` if something that no check found keeps it from being scored.
  public func score() throws(InvalidFiles) -> EvaluationScore {
    do {
      return try scheme.score(evaluation)
    } catch {
      throw InvalidFiles([Diagnostic(.unscorable("\(error)"), at: location)])
    }
  }
}
