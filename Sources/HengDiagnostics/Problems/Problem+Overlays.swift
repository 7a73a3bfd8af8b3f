import HengModel
package import HengScoring

extension Problem {
  package static func unknownParameter(
    _ address: String, nearest: String?, known: [String]
  ) -> Problem {
    .unknown(
      "unknown-parameter", ["address": address],
      zh: "方案没有参数“\(address)”", en: "the scheme has no parameter “\(address)”",
      nearest: nearest, choices: known)
  }

  package static func ambiguousName(_ name: String, meant: [String]) -> Problem {
    Problem(
      "ambiguous-name", ["name": name, "meant": meant.joined(separator: ", ")],
      zh: "“\(name)”可指 \(meant.joined(separator: "、"))，请写其中之一",
      en: "“\(name)” may mean \(meant.joined(separator: ", ")); write one of these")
  }

  package static func setTwice(_ name: String) -> Problem {
    Problem(
      "set-twice", ["name": name],
      zh: "“\(name)”重复给出", en: "“\(name)” is given more than once")
  }

  package static func notASetting(_ text: String) -> Problem {
    Problem(
      "not-a-setting", ["text": text],
      zh: "“\(text)”不是设定，应如 ID=3 或 grades.excellent=88",
      en: "“\(text)” isn't a setting, expected one like ID=3 or grades.excellent=88")
  }
}

// MARK: - Parameters

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
