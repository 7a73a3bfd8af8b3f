public import HengModel

/// A share of a row's marks and what it rests on.
public struct BasisShare: Hashable, Sendable {
  /// What the share rests on.
  public var basis: Basis
  /// The full marks of the share.
  public var available: Rational
  /// The marks awarded of them.
  public var awarded: Rational

  /// Creates a share.
  public init(basis: Basis, available: Rational, awarded: Rational) {
    self.basis = basis
    self.available = available
    self.awarded = awarded
  }
}

/// Marks that a row lost, and why.
public struct Deduction: Hashable, Sendable {
  /// The marks lost.
  public var marks: Rational
  /// What the loss rests on.
  public var basis: Basis
  /// Why.
  public var reason: LocalizedText
  /// Where the document supports it.
  public var evidence: [Evidence]

  /// Creates a deduction.
  public init(marks: Rational, basis: Basis, reason: LocalizedText, evidence: [Evidence]) {
    self.marks = marks
    self.basis = basis
    self.reason = reason
    self.evidence = evidence
  }
}

/// The marks of one row with everything they follow from.
public struct RowScore: Hashable, Sendable {
  /// The row of the scheme.
  public var row: SchemeRow
  /// What the measure came to, where the row has one.
  public var measured: MeasureOutcome?
  /// What the rule or the judgement made of it; its marks are exact.
  public var result: RuleResult
  /// The marks after the scheme's rounding, or `nil` if the row has none.
  public var marks: Rational?
  /// The marks that the reported facts and admissions alone leave open.
  public var admissible: MarkRange
  /// The same once the faults that were judged are charged too.
  public var charged: MarkRange
  /// How the row's full marks divide by what they rest on.
  public var shares: [BasisShare]
  /// The marks lost.
  public var deductions: [Deduction]
  /// The facts that the row looks at, computed ones before what they come from.
  public var facts: [FactKey]
  /// The judgement on the row, if there is one.
  public var judgement: Judgement?
  /// The marks that the unit published for the row, if it did.
  public var published: Rational?

  /// The weakest thing that the row rests on.
  public var basis: Basis { shares.map(\.basis).max() ?? .reported }
  /// Whether the row's veto is exercised; `nil` for a row that isn't a veto.
  public var veto: VetoState?
}
