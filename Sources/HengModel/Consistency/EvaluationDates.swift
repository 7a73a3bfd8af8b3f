/// When an evaluation was made and what became of it, as far as the document dates it.
public struct EvaluationDates: Hashable, Sendable {
  /// When the unit evaluated itself.
  public var evaluated: Relation.Event?
  /// The date under the report.
  public var signed: Relation.Event?
  /// When the report was made public.
  public var published: Relation.Event?

  /// Creates dates.
  public init(
    evaluated: Relation.Event? = nil, signed: Relation.Event? = nil,
    published: Relation.Event? = nil
  ) {
    self.evaluated = evaluated
    self.signed = signed
    self.published = published
  }
}
