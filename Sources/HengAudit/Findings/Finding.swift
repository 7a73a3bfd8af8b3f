public import HengModel

/// Something in an evaluation that contradicts itself, looks wrong, or can't be checked.
public struct Finding: Hashable, Sendable {
  /// A figure that a finding is about.
  public struct Figure: Hashable, Sendable {
    /// What it is.
    public var label: LocalizedText
    /// The amount in base units: yuan for money, 1 for a rate of 100 %.
    public var value: Rational
    /// The amount as the finding writes it, with its unit.
    public var text: LocalizedText

    /// Creates a figure.
    public init(label: LocalizedText, value: Rational, text: LocalizedText) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// What kind of finding it is.
  public var code: FindingCode
  /// How much it weighs.
  public var severity: Severity
  /// The relation, claim, budget line, row or fact that it was found at, if it has a name.
  public var id: String?
  /// What it is about.
  public var subject: LocalizedText
  /// What was found, with the arithmetic: one sentence without a full stop.
  public var statement: LocalizedText
  /// The nearest explanation, if one was found: one sentence without a full stop.
  public var explanation: LocalizedText?
  /// The figures, in the order of the statement.
  public var figures: [Figure]
  /// Where the figures and the words stand in the document.
  public var places: [Evidence]
  /// The facts that it questions.
  package var keys: [FactKey] = []
  /// The fact that is in the wrong unit, and what it has to be multiplied by.
  var slip: UnitSlip?

  /// Creates a finding; places that say nothing are left out.
  package init(
    _ code: FindingCode, _ severity: Severity? = nil, id: String? = nil, subject: LocalizedText,
    statement: LocalizedText, explanation: LocalizedText? = nil, figures: [Figure] = [],
    places: [Evidence] = [], keys: [FactKey] = []
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.id = id
    self.subject = subject
    self.statement = statement
    self.explanation = explanation
    self.figures = figures
    self.places = places.filter { $0.place != nil || $0.quote != nil }
    self.keys = keys
  }

  /// What to do about it, as one sentence without a full stop.
  public var remedy: LocalizedText { code.remedy }
}

/// A fact that is in the wrong unit.
struct UnitSlip: Hashable, Sendable {
  /// The fact.
  var key: FactKey
  /// What its value has to be multiplied by.
  var factor: Rational
}
