/// Something that must hold between figures, names or dates of a document.
public struct Relation: Hashable, Sendable {
  /// A side of a relation: an expression over facts, with what it is called and where it stands.
  public struct Term: Hashable, Sendable {
    /// The expression in the measure language, such as `137 家` or `total-income - initial-budget`.
    public var expression: String
    /// The printed name; a fact's own if not given.
    public var label: LocalizedText?
    /// Where it stands, besides the places of its facts.
    public var evidence: Evidence

    /// Creates a term.
    public init(
      _ expression: String, label: LocalizedText? = nil, evidence: Evidence = Evidence()
    ) {
      self.expression = expression
      self.label = label
      self.evidence = evidence
    }
  }

  /// Something that happened, with when.
  public struct Event: Hashable, Sendable {
    /// When, as precisely as it is known.
    public var period: CalendarPeriod
    /// What happened.
    public var label: LocalizedText?
    /// Where it stands.
    public var evidence: Evidence

    /// Creates an event.
    public init(
      _ period: CalendarPeriod, label: LocalizedText? = nil, evidence: Evidence = Evidence()
    ) {
      self.period = period
      self.label = label
      self.evidence = evidence
    }
  }

  /// What must hold.
  public enum Kind: Hashable, Sendable {
    /// All are the same quantity.
    case equals([Term])
    /// The parts add up to the whole.
    case sum([Term], whole: Term)
    /// A printed rate is the quotient, to its printed places.
    case ratio(Term, over: Term, rate: Term)
    /// The first is at most the second.
    case atMost(Term, limit: Term)
    /// A name is one of a list.
    case member(String, of: [String])
    /// Events follow each other; two of the same period may be in either order.
    case before([Event])
    /// Facts are reported: there, and neither assumed nor claimed without a sample.
    case reported([String])
  }

  /// The kebab-case name, unique in its file.
  public var id: String
  /// What the relation is about.
  public var label: LocalizedText
  /// What must hold.
  public var kind: Kind
  /// A gap that is let pass with a notice, in base units, where it is wider than rounding explains.
  public var tolerance: Rational?
  /// How much a violation weighs: ``Severity/error``, or ``Severity/warning`` where another reading
  /// of the document is possible.
  public var severity: Severity
  /// Where the relation stands, or why it must hold.
  public var evidence: Evidence

  /// Creates a relation.
  public init(
    id: String, label: LocalizedText, kind: Kind, tolerance: Rational? = nil,
    severity: Severity = .error, evidence: Evidence = Evidence()
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.tolerance = tolerance
    self.severity = severity
    self.evidence = evidence
  }
}

extension Relation {
  /// The terms, in the order of the file.
  public var terms: [Term] {
    switch kind {
    case .equals(let terms): terms
    case .sum(let parts, let whole): parts + [whole]
    case .ratio(let dividend, let divisor, let rate): [dividend, divisor, rate]
    case .atMost(let term, let limit): [term, limit]
    case .member, .before, .reported: []
    }
  }
}
