import HengModel
package import HengScoring

extension Problem {
  /// Tells, in the units of a scheme, what keeps a parameter from being set.
  package static func parameter(_ error: SchemeParameterError, in scheme: Scheme) -> Problem {
    func parameter(_ address: String) -> SchemeParameter? {
      scheme.parameters.first { $0.address == address }
    }
    func label(_ id: String?) -> LocalizedText {
      scheme.rows.first { $0.indicator.id == id }?.indicator.label ?? ""
    }
    func text(_ number: Rational, of parameter: SchemeParameter?) -> String {
      parameter?.text(of: .number(number)).zh ?? number.shortText()
    }
    switch error {
    case .unknownAddress(let address):
      return unknownParameter(address, nearest: nil, known: [])
    case .wrongKind(_, .choice(let word)):
      return notANumber(word)
    case .wrongKind(let address, .number(let number)):
      let domain = parameter(address)?.domain
      let choices = if case .choices(let words) = domain { words } else { [String]() }
      return unknownChoice(number.shortText(), choices: choices, nearest: nil)
    case .unknownChoice(_, let word, let choices):
      return unknownChoice(word, choices: choices, nearest: NearestName.of(word, among: choices))
    case .outOfRange(let address, let number, let allowed):
      let parameter = parameter(address)
      let range = allowed.notation { LocalizedText(text($0, of: parameter)) }
      return numberOutOfRange(text(number, of: parameter), range: range.zh)
    case .tooFine(let address, let number, let step):
      let parameter = parameter(address)
      return parameter?.indicatorID == nil
        ? notAWholeNumber(text(number, of: parameter))
        : judgement(.tooFineMarks(number, step: step), row: label(parameter?.indicatorID))
    case .itemsDoNotSum(let id, let sum, let fullMarks):
      return marksDoNotSum(below: label(id), sum, expected: fullMarks)
    }
  }
}
