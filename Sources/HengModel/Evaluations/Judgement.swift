/// What an evaluator decided about a row that figures alone can't score.
public struct Judgement: Hashable, Sendable {
  /// A statement with what it rests on and where the document supports it.
  public struct Grounds: Hashable, Sendable {
    /// `reported` (the document admits it), `judged`, or `assumed`.
    public var basis: Basis
    /// The place, the words, and the reason.
    public var evidence: Evidence

    /// Creates grounds.
    public init(basis: Basis, evidence: Evidence = Evidence()) {
      self.basis = basis
      self.evidence = evidence
    }
  }

  /// The answer to one item of a checklist.
  public struct Answer: Hashable, Sendable {
    /// The item's name.
    public var item: String
    /// Whether the item is met.
    public var isMet: Bool
    /// What the answer rests on.
    public var grounds: Grounds

    /// Creates an answer.
    public init(item: String, isMet: Bool, grounds: Grounds) {
      self.item = item
      self.isMet = isMet
      self.grounds = grounds
    }
  }

  /// One kind of case that costs marks.
  public struct Incident: Hashable, Sendable {
    /// How many cases.
    public var count: Int
    /// What the charge rests on.
    public var grounds: Grounds

    /// Creates an incident.
    public init(count: Int, grounds: Grounds) {
      self.count = count
      self.grounds = grounds
    }
  }

  /// What was decided.
  public enum Decision: Hashable, Sendable {
    /// The marks themselves.
    case marks(Rational)
    /// A level, and the marks within it where the level leaves a choice.
    case level(id: String, marks: Rational?, marksBasis: Basis)
    /// Answers to the items of a checklist; an item without one is undecided.
    case checklist([Answer])
    /// The cases found; none is an answer too.
    case incidents([Incident])
    /// A result carried over from another assessment.
    case carriedOver(score: Rational, of: Rational)
    /// The row doesn't apply to this unit.
    case notApplicable
    /// Whether a veto is exercised.
    case veto(Bool)
  }

  private struct Content: Hashable, Sendable {
    var indicatorID: String
    var decision: Decision
    var grounds: Grounds
  }

  /// Behind a reference, as the judgements on many units are handed from reader to scorer.
  private indirect enum Storage: Hashable, Sendable {
    case content(Content)
  }

  private var storage: Storage

  private var content: Content {
    get {
      switch storage {
      case .content(let content): content
      }
    }
    set { storage = .content(newValue) }
  }

  /// The row.
  public var indicatorID: String {
    get { content.indicatorID }
    set { content.indicatorID = newValue }
  }
  /// What was decided.
  public var decision: Decision {
    get { content.decision }
    set { content.decision = newValue }
  }
  /// What the decision rests on.
  public var grounds: Grounds {
    get { content.grounds }
    set { content.grounds = newValue }
  }
  /// The basis of the grounds.
  public var basis: Basis {
    switch storage {
    case .content(let content): content.grounds.basis
    }
  }

  /// Creates a judgement.
  public init(indicatorID: String, decision: Decision, grounds: Grounds) {
    storage = .content(Content(indicatorID: indicatorID, decision: decision, grounds: grounds))
  }
}
