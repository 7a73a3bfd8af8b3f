/// Something a document says in words that its figures can bear out or contradict.
public struct Claim: Hashable, Sendable {
  /// Which way something moved.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case increased, decreased, unchanged
  }

  /// The budget that spending is compared with.
  public enum BudgetStage: String, Hashable, Sendable, CaseIterable {
    /// The budget at the start of the year (年初预算).
    case initial
    /// The budget as adjusted through the year (全年预算).
    case adjusted
  }

  /// On which side of its target a goal is reached; the target itself always counts.
  public enum Aim: String, Hashable, Sendable, CaseIterable {
    /// At the target or above it.
    case atLeast = "at-least"
    /// At the target or below it, as for costs and complaints.
    case atMost = "at-most"
  }

  /// What is claimed.
  public enum Statement: Hashable, Sendable {
    /// No line was overspent; `nil` means every budget line.
    case withinBudget(BudgetStage, lines: [String]?)
    /// Facts moved against the year before.
    case changed(Direction, facts: [String])
    /// A change accounts for a difference, which an expression over facts gives.
    case explains(difference: String, by: Direction)
    /// A goal was reached; a figure that the document lacks is `nil`.
    case reached(actual: String?, target: String?, aim: Aim = .atLeast)
    /// Rows of the scheme are fully met.
    case fulfilled(rows: [String])
    /// The result was made public.
    case published
  }

  /// The kebab-case name, unique in its evaluation.
  public var id: String
  /// What the claim is about, if it isn't plain from the statement.
  public var label: LocalizedText?
  /// What is claimed.
  public var statement: Statement
  /// Where it is claimed, and in what words.
  public var evidence: Evidence

  /// Creates a claim.
  public init(
    id: String, label: LocalizedText? = nil, statement: Statement, evidence: Evidence
  ) {
    self.id = id
    self.label = label
    self.statement = statement
    self.evidence = evidence
  }
}
