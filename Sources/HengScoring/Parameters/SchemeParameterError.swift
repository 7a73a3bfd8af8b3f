public import HengModel

/// A reason that a scheme's parameters can't be set as wanted.
public enum SchemeParameterError: Error, Hashable, Sendable {
  /// The scheme has no parameter of that address.
  case unknownAddress(String)
  /// A word is given for a number, or a number for a choice.
  case wrongKind(address: String, SchemeParameter.Value)
  /// The word isn't one of the choices.
  case unknownChoice(address: String, String, choices: [String])
  /// The number lies outside what the other parameters leave it, in base units.
  case outOfRange(address: String, Rational, allowed: Interval)
  /// The number isn't a multiple of the step that it needs.
  case tooFine(address: String, Rational, step: Rational)
  /// The items of a checklist don't add up to the full marks of their row.
  case itemsDoNotSum(indicatorID: String, sum: Rational, fullMarks: Rational)
}

extension SchemeParameterError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .unknownAddress(let address):
      "there is no parameter \(address)"
    case .wrongKind(let address, _):
      "\(address) takes the other kind of value, a number or a word"
    case .unknownChoice(let address, let word, let choices):
      "\(address) can't be \(word), expected one of \(choices.joined(separator: ", "))"
    case .outOfRange(let address, let number, let allowed):
      "\(address) can't be \(number), expected a number in \(allowed.notation)"
    case .tooFine(let address, let number, let step):
      "\(address) can't be \(number), expected a multiple of \(step)"
    case .itemsDoNotSum(let id, let sum, let fullMarks):
      "the items of \(id) add up to \(sum), expected \(fullMarks)"
    }
  }
}
