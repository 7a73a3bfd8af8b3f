package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Builds an evaluation from a file's nodes, against the scheme it names.
package struct EvaluationReader {
  package let context: ReadingContext

  package init(context: ReadingContext) {
    self.context = context
  }

  private static let keys =
    [
      "heng-evaluation", "unit", "year", "label", "scheme", "sources", "published", "facts",
      "prior-facts", "judgements", "budget", "execution", "satisfaction", "synthetic", "note",
      "dates", "claims", "relations",
    ] + OwnIndicatorReader.keys

  /// What has to be known before the rest can be read.
  package struct Header {
    /// The evaluated year; `nil` if it couldn't be read, which was reported.
    package var year: Int?
    package var scheme: SourceNode
    package var schemePath: String
  }

  /// Reads the year and the scheme's place, and checks every top-level key.
  package func header(_ root: SourceNode) -> Header? {
    guard let reader = MappingReader(root, keys: EvaluationReader.keys, in: context) else {
      return nil
    }
    context.checkVersion(reader.required("heng-evaluation"))
    let year = reader.required("year").flatMap(self.year)
    guard let scheme = reader.required("scheme"), let path = context.text(scheme) else {
      return nil
    }
    return Header(year: year, scheme: scheme, schemePath: path)
  }

  /// Reads the evaluated year.
  package func year(_ node: SourceNode) -> Int? { context.year(node) }

  /// Reads an evaluation.
  ///
  /// - Parameters:
  ///   - root: The file.
  ///   - year: The evaluated year.
  ///   - scheme: The scheme, with the evaluation's own rows in place.
  ///   - formFacts: What the scheme's form asks for besides.
  /// - Returns: The evaluation, `nil` if something it can't do without is wrong.
  package func evaluation(
    _ root: SourceNode, year: Int, scheme: Scheme, formFacts: [FactDeclaration]
  ) -> Evaluation? {
    if root["unit"] == nil { context.reportMissing("unit", at: root) }
    let unit = root["unit"].flatMap(unit)
    let label = root["label"].flatMap(context.label)
    let sources = SourceList(root["sources"], in: context)
    let published = root["published"].flatMap {
      PublishedReader(context: context, scheme: scheme).result($0)
    }
    let body = EvaluationBodyReader(
      context: context, scheme: scheme, needsEvidence: true, formFacts: formFacts)
    let parts = body.parts(root)
    let execution = root["execution"].flatMap { node in
      ExecutionReader(context: context, year: year, facts: parts.book).record(node)
    }
    let dates = root["dates"].map { DatesReader(context: context).dates($0) }
    let expressions = ExpressionReader(context: context, facts: parts.book)
    let claims = ClaimReader(
      context: context, expressions: expressions,
      rows: KnownNames(scheme.rows.map(\.indicator.id)), lines: parts.lineNames
    ).claims(root["claims"])
    let relations = RelationReader(context: context, expressions: expressions).relations(
      root["relations"])
    let isSynthetic = root["synthetic"].flatMap(context.boolean) ?? false
    let note = root["note"].flatMap(context.label)
    guard let unit else { return nil }
    return Evaluation(
      unit: unit, year: year, label: label, sources: sources.sources, published: published,
      facts: parts.facts, judgements: parts.judgements, budgetLines: parts.budgetLines,
      execution: execution, satisfaction: parts.satisfaction,
      dates: dates ?? EvaluationDates(), claims: claims, relations: relations,
      isSynthetic: isSynthetic, note: note)
  }

  private func unit(_ node: SourceNode) -> EvaluationUnit? {
    guard let reader = MappingReader(node, keys: ["id", "label", "kind"], in: context) else {
      return nil
    }
    let id = reader.required("id").flatMap(context.identifier)
    let label = reader.required("label").flatMap(context.label)
    let kind = reader.optional("kind").flatMap { context.choice($0, EvaluationUnit.Kind.self) }
    guard let id, let label else { return nil }
    return EvaluationUnit(id: id, label: label, kind: kind ?? .department)
  }
}
