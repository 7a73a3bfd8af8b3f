/// How a fact came into an evaluation.
public enum FactStatus: String, Hashable, Sendable, CaseIterable {
  /// Copied from the document.
  case reported
  /// Computed from other facts.
  case derived
  /// Copied with an evident printing error put right.
  case corrected
  /// Supposed, with a reason.
  case assumed
  /// Asked for by the scheme and not in the document.
  case missing
}

extension FactStatus {
  /// The word for the status.
  public var label: LocalizedText {
    switch self {
    case .reported: Basis.reported.label
    case .derived: Term.derived
    case .corrected: Basis.corrected.label
    case .assumed: Basis.assumed.label
    case .missing: Basis.missing.label
    }
  }
}

/// The year a fact belongs to.
public enum Period: String, Hashable, Sendable, CaseIterable {
  /// The evaluated year.
  case current
  /// The year before it.
  case prior
}

/// The name of a fact in one of the two years.
public struct FactKey: Hashable, Sendable {
  /// The kebab-case name.
  public var id: String
  /// The year.
  public var period: Period

  /// Creates a key.
  public init(_ id: String, _ period: Period = .current) {
    self.id = id
    self.period = period
  }

  /// The name as the measure language writes it.
  public var name: String { period == .prior ? "prior(\(id))" : id }
}

extension FactKey: Comparable {
  /// Orders keys by name, the evaluated year before the one before it.
  public static func < (left: FactKey, right: FactKey) -> Bool {
    (left.id, left.period == .prior ? 1 : 0) < (right.id, right.period == .prior ? 1 : 0)
  }
}

/// A figure about the evaluated unit, with how it came here and where it stands.
public struct Fact: Hashable, Sendable {
  /// A figure as a document prints it.
  public struct Figure: Hashable, Sendable {
    /// The amount.
    public var quantity: Quantity
    /// The unit beside the figure.
    public var unit: UnitOfMeasure
    /// The decimal places as written, needless zeros included: 2 for `861.10`.
    public var places: Int

    /// Creates a figure.
    ///
    /// - Parameters:
    ///   - quantity: The amount.
    ///   - unit: The unit beside the figure.
    ///   - places: The decimal places as written; those of the exact decimal if not given.
    public init(_ quantity: Quantity, unit: UnitOfMeasure, places: Int? = nil) {
      self.quantity = quantity
      self.unit = unit
      self.places = places ?? (quantity.value / unit.factor).decimalPlaces
    }

    /// The figure with its unit.
    public var text: LocalizedText { quantity.text(in: unit) }
  }

  /// The same quantity as a document gives it in another place.
  public struct Repetition: Hashable, Sendable {
    /// The figure there.
    public var figure: Figure
    /// Where it stands.
    public var evidence: Evidence

    /// Creates a repetition.
    public init(figure: Figure, evidence: Evidence) {
      self.figure = figure
      self.evidence = evidence
    }
  }

  /// What the fact's value is.
  public enum Content: Hashable, Sendable {
    /// A figure.
    case figure(Figure)
    /// An expression of the measure language over other facts.
    case formula(String)
    /// No value.
    case missing
  }

  /// The fact's name and year.
  public var key: FactKey
  /// The printed name, if the evaluation gives its own.
  public var label: LocalizedText?
  /// The value.
  public var content: Content
  /// How the fact came here.
  public var status: FactStatus
  /// What was printed, for a corrected fact.
  public var printed: Figure?
  /// Where it stands.
  public var evidence: Evidence
  /// What the document calls it a part of (其中), an expression over facts that it can't exceed.
  public var whole: String?
  /// The same quantity in other places of the document.
  public var repetitions: [Repetition]

  /// Creates a fact.
  public init(
    key: FactKey, label: LocalizedText? = nil, content: Content, status: FactStatus,
    printed: Figure? = nil, evidence: Evidence = Evidence(), whole: String? = nil,
    repetitions: [Repetition] = []
  ) {
    self.key = key
    self.label = label
    self.content = content
    self.status = status
    self.printed = printed
    self.evidence = evidence
    self.whole = whole
    self.repetitions = repetitions
  }
}
