public import HengModel

/// The words by which cells show and take the choices of a scheme's parameters.
public enum ChoiceWord {
  /// Returns the word for a choice; one that has none shows as scheme files write it.
  ///
  /// - Parameter code: The choice as scheme files write it, such as `half-up`.
  /// - Returns: The word.
  public static func label(of code: String) -> LocalizedText {
    switch code {
    case "indicators": Term.marksOfEachRow
    case "total": Term.total.inSentence
    case "half-up": Term.halfUp
    case "half-even": Term.halfEven
    case "down": Term.down
    case "up": Term.up
    case "floor": Term.wholeStepsOnly
    case "ceil": Term.partAsStep
    case "proportional": Term.partInProportion
    case "at-least": Term.atLeastTarget
    case "equal": Term.equalToTarget
    case "at-most": Term.atMostTarget
    case "linear": Term.linearDecline
    case "inverse": Term.inverseDecline
    default: LocalizedText(code)
    }
  }
}
