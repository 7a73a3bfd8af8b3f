public import HengModel

/// A number or a choice of a scheme, other than full marks, that may be set anew.
///
/// The address names it: `rounding.digits`, `grades.ID` for the lower end of a grade, or
/// `INDICATOR.NAME` for a part of a row's rule.
public struct SchemeParameter: Hashable, Sendable {
  /// What a parameter is set to.
  public enum Value: Hashable, Sendable {
    /// A number in base units.
    case number(Rational)
    /// One of several words.
    case choice(String)
  }

  /// What a parameter may be set to while all others stay as they are.
  public enum Domain: Hashable, Sendable {
    /// Numbers of an interval; with a step, only its multiples.
    case numbers(Interval, step: Rational?)
    /// Words.
    case choices([String])
  }

  /// A parameter's new value.
  public struct Change: Hashable, Sendable {
    /// The parameter's address.
    public var address: String
    /// The new value.
    public var value: Value

    /// Creates a change.
    public init(address: String, value: Value) {
      self.address = address
      self.value = value
    }
  }

  /// The name, unique in the scheme.
  public var address: String
  /// What it is, in words.
  public var label: LocalizedText
  /// The row whose marks depend on it; `nil` for grades and rounding.
  public var indicatorID: String?
  /// The unit in which a number is shown; 分 for marks and totals.
  public var unit: UnitOfMeasure
  /// What it may be set to; the items of a checklist must also add up to the row's full marks.
  public var domain: Domain
  /// What it is set to.
  public var value: Value
}

extension SchemeParameter.Domain {
  /// Finds what keeps a value from being one of these.
  func problem(
    with value: SchemeParameter.Value, at address: String
  ) -> SchemeParameterError? {
    switch (self, value) {
    case (.choices(let choices), .choice(let word)):
      return choices.contains(word)
        ? nil : .unknownChoice(address: address, word, choices: choices)
    case (.numbers(let allowed, let step), .number(let number)):
      if !allowed.contains(number) {
        return .outOfRange(address: address, number, allowed: allowed)
      }
      guard let step, !(number / step).isInteger else { return nil }
      return .tooFine(address: address, number, step: step)
    case (.choices, .number), (.numbers, .choice):
      return .wrongKind(address: address, value)
    }
  }
}
