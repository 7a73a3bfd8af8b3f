public import HengModel

/// A reason that one year's data can't be scored under the rule of the other year.
public enum RescoringProblem: Error, Hashable, Sendable {
  /// The rule looks at facts that the year's evaluation doesn't have.
  case missingFacts([FactKey])
  /// The rule has no line for the year's figures.
  case notCovered
  /// The rule needs a judgement, and the year's marks follow from facts.
  case needsJudgement
  /// The rule can't give the share of full marks that was judged.
  case judgedShareNotPossible(share: Rational)

  /// The kebab-case name of the reason.
  public var name: String {
    switch self {
    case .missingFacts: "missing-facts"
    case .notCovered: "not-covered"
    case .needsJudgement: "needs-judgement"
    case .judgedShareNotPossible: "judged-share-not-possible"
    }
  }
}
