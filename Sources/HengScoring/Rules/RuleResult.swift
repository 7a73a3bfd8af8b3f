public import HengModel

/// What became of a row, by name.
public enum RowOutcome: String, Hashable, Sendable, CaseIterable {
  /// The rule gave marks.
  case scored
  /// The row doesn't apply to the unit, and the scheme says what that gives.
  case notApplicable = "not-applicable"
  /// The measure is nothing over nothing, and the scheme says what that gives.
  case zeroOverZero = "zero-over-zero"
  /// The measure is something over nothing, and the scheme says what that gives.
  case overZero = "over-zero"
  /// The measure is over less than nothing, and the scheme says what that gives.
  case negativeDenominator = "negative-denominator"
  /// The rule has no line for this value.
  case notCovered = "not-covered"
  /// Facts that the measure needs aren't there.
  case missingFacts = "missing-facts"
  /// The row needs a judgement that nobody gave.
  case undecided

  /// The name in words.
  public var label: LocalizedText {
    switch self {
    case .scored: Term.scored
    case .notApplicable: Term.notApplicable.inSentence
    case .zeroOverZero: Term.zeroOverZero
    case .overZero: Term.overZero
    case .negativeDenominator: Term.negativeDenominator
    case .notCovered: Term.notCovered
    case .missingFacts: Term.factsMissing
    case .undecided: Term.undecided
    }
  }
}

extension UndefinedRate {
  /// The outcome of a row whose scheme says what such a rate gives.
  public var rowOutcome: RowOutcome {
    switch self {
    case .zeroOverZero: .zeroOverZero
    case .overZero: .overZero
    case .negativeDenominator: .negativeDenominator
    }
  }

  var explanation: LocalizedText {
    switch self {
    case .zeroOverZero:
      LocalizedText(zh: "分子分母均为零，比率无意义", en: "zero over zero: no rate exists")
    case .overZero:
      LocalizedText(zh: "分母为零而分子不为零，比率无意义", en: "over zero: no rate exists")
    case .negativeDenominator:
      LocalizedText(zh: "分母为负，比率无意义", en: "a negative denominator: no rate exists")
    }
  }
}

/// What a rule made of a row.
public struct RuleResult: Hashable, Sendable {
  /// What became of the row.
  public var outcome: RowOutcome
  /// The exact marks before rounding, or `nil` without any.
  public var marks: Rational?
  /// The branch of the rule that was taken, with its numbers.
  public var branch: LocalizedText

  /// Creates a result.
  public init(_ outcome: RowOutcome, marks: Rational?, branch: LocalizedText) {
    self.outcome = outcome
    self.marks = marks
    self.branch = branch
  }

  static func scored(_ marks: Rational, _ branch: LocalizedText) -> RuleResult {
    RuleResult(.scored, marks: marks, branch: branch)
  }

  static func notCovered(_ value: LocalizedText) -> RuleResult {
    RuleResult(
      .notCovered, marks: nil,
      branch: LocalizedText(
        zh: "规则没有规定 \(value.zh) 怎样计分", en: "the rule has no line for \(value.en)"))
  }
}

/// What a rule may look at.
struct RuleContext {
  /// The row's full marks.
  var fullMarks: Rational
  /// The unit in which the measure is shown.
  var unit: UnitOfMeasure
  /// Gives a fact's printed name.
  var label: (FactKey) -> LocalizedText
  /// Gives a fact's value.
  var fact: (FactKey) -> MeasureOutcome

  /// The value in the row's unit, with as many places as it takes to tell it from some limits.
  func text(_ value: Rational, besides limits: [Rational] = []) -> LocalizedText {
    let figures = limits.filter { $0 != value }.map { $0 / unit.factor }
    let figure = value / unit.factor
    let digits = [2, 4, 8].first { !figures.contains(figure.rounded(to: $0, .halfUp)) }
    return Quantity(value, dimension: unit.dimension).text(in: unit, digits: digits ?? 12)
  }
}
