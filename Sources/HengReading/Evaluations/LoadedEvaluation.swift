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
  /// What the source calls rows whose identifier is made from it, by identifier: an index has codes
  /// that measures can't have.
  public var codes: [String: String]
  /// What is to be known of how its file was read; a table tells of its rows itself.
  public var notes: [Diagnostic]

  package init(
    location: FileLocation, schemePath: String, evaluation: Evaluation, scheme: Scheme,
    codes: [String: String] = [:], notes: [Diagnostic] = []
  ) {
    self.location = location
    (self.codes, self.notes) = (codes, notes)
    self.schemePath = schemePath
    self.evaluation = evaluation
    self.scheme = scheme
  }

  /// The location as text.
  public var path: String { location.text }

  /// Returns the row of a score with a code, an identifier or a printed name.
  ///
  /// - Throws: ``InvalidFiles`` if the scheme has no such row, with the nearest name.
  public func row(named name: String, in score: EvaluationScore) throws(InvalidFiles) -> RowScore {
    let id = codes.first { $0.value == name }?.key ?? scheme.row(named: name)?.indicator.id
    if let row = score.rows.first(where: { $0.row.indicator.id == id }) { return row }
    let ids = scheme.rows.map { codes[$0.indicator.id] ?? $0.indicator.id }
    let known = ids + scheme.rows.map(\.indicator.label.zh)
    throw InvalidFiles([
      Diagnostic(
        .noSuchRow(
          name, nearest: NearestName.of(name, among: known), known: ids),
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
