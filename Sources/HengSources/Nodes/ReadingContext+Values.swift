package import HengDiagnostics
package import HengModel

extension ReadingContext {
  /// Reads a text in both languages: a mapping of `zh` and `en`, or one text for both.
  package func label(_ node: SourceNode) -> LocalizedText? {
    if case .scalar = node.content { return text(node).map { LocalizedText($0) } }
    guard let reader = MappingReader(node, keys: ["zh", "en"], in: self) else { return nil }
    let (zh, en) = (reader.required("zh").flatMap(text), reader.required("en").flatMap(text))
    return zh.flatMap { zh in en.map { LocalizedText(zh: zh, en: $0) } }
  }

  /// Reads a name of lower-case ASCII letters, digits and hyphens that starts with a letter.
  package func identifier(_ node: SourceNode) -> String? {
    guard let text = text(node) else { return nil }
    if isIdentifier(text) { return text }
    report(.badIdentifier(text), at: node)
    return nil
  }

  /// Words of the measure language, which no fact can be named by.
  private static let reservedNames = ["and", "or", "not", "measure", "prior", "min", "max"]

  /// Reads a mapping's key as the name of a fact.
  package func factName(keyOf pair: SourceNode.Pair) -> String? {
    guard let id = identifier(keyOf: pair) else { return nil }
    if !ReadingContext.reservedNames.contains(id) { return id }
    report(.reservedName(id), atKeyOf: pair)
    return nil
  }

  /// Reads a mapping's key as a name of that form.
  package func identifier(keyOf pair: SourceNode.Pair) -> String? {
    if isIdentifier(pair.key) { return pair.key }
    report(.badIdentifier(pair.key), atKeyOf: pair)
    return nil
  }

  private func isIdentifier(_ text: String) -> Bool {
    func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, isLetter(first), scalars.last != "-" else { return false }
    return !text.contains("--")
      && scalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || $0 == "-" }
  }

  /// Reads one of a closed set of words.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: SourceNode, _ type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportUnknownChoice(text, among: Choice.allCases.map(\.rawValue), at: node)
    return nil
  }

  package func reportUnknownChoice(_ text: String, among choices: [String], at node: SourceNode) {
    report(
      .unknownChoice(text, choices: choices, nearest: NearestName.of(text, among: choices)),
      at: node)
  }

  /// Reads `true` or `false`, and nothing that some programs take for them.
  package func boolean(_ node: SourceNode) -> Bool? {
    guard let text = text(node) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      let meant = CellWords.answer(text)
      report(.notABoolean(text, meant: meant.map { $0 ? "true" : "false" }), at: node)
      return nil
    }
  }

  /// Reads a plain decimal number within a range.
  package func number(_ node: SourceNode, in range: Interval? = nil) -> Rational? {
    guard let text = text(node) else { return nil }
    guard let number = decimal(text, at: node) else { return nil }
    if let range, !range.contains(number) {
      report(.numberOutOfRange(text, range: range.notation), at: node)
      return nil
    }
    return number
  }

  /// Reads full marks within a range: a plain decimal number, or an exact fraction such as `50/3`.
  package func marks(_ node: SourceNode, in range: Interval) -> Rational? {
    guard let text = text(node), let line = text.firstIndex(of: "/") else {
      return number(node, in: range)
    }
    guard let top = decimal(text[..<line].description, at: node),
      let bottom = decimal(text[text.index(after: line)...].description, at: node)
    else { return nil }
    guard !bottom.isZero else {
      report(.notANumber(text), at: node)
      return nil
    }
    let marks = top / bottom
    guard range.contains(marks) else {
      report(.numberOutOfRange(text, range: range.notation), at: node)
      return nil
    }
    return marks
  }

  /// Reads a whole number within a range.
  package func integer(_ node: SourceNode, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node) else { return nil }
    guard plainForm(of: text) == nil, let value = Int(text) else {
      if plainForm(of: text) != nil {
        _ = decimal(text, at: node)
      } else {
        report(.notAWholeNumber(text), at: node)
      }
      return nil
    }
    guard range.contains(value) else {
      let bounds = "[\(range.lowerBound), \(range.upperBound)]"
      report(.numberOutOfRange(text, range: bounds), at: node)
      return nil
    }
    return value
  }

  /// Reads a year as a plain number; cells may say more, see ``CellWords/year(_:)``.
  package func year(_ node: SourceNode) -> Int? { integer(node, in: EvaluationYear.range) }

  /// Reads a mapping's key as a year.
  package func year(keyOf pair: SourceNode.Pair) -> Int? {
    if let year = EvaluationYear.plain(pair.key) { return year }
    report(.notAYear(pair.key), atKeyOf: pair)
    return nil
  }

  /// Turns text into a number, or reports what keeps it from being one.
  package func decimal(_ text: String, at node: SourceNode) -> Rational? {
    if let problem = plainForm(of: text) {
      report(problem, at: node)
      return nil
    }
    if let number = Rational(decimal: text) { return number }
    let isTooLong =
      text.count > Rational.largestDigitCount
      && text.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "-" }
    report(
      isTooLong
        ? .numberTooLong(text, limit: Rational.largestDigitCount) : .notANumber(text), at: node)
    return nil
  }

  /// Finds what to write instead of a number that people understand and this format refuses.
  private func plainForm(of text: String) -> Problem? {
    let half = text.halfWidth
    if half != text {
      return Rational(decimal: half) == nil ? nil : .fullWidthText(text, plain: half)
    }
    let joined = text.filter { !",_ +".contains($0) }
    if joined != text {
      return Rational(decimal: joined) == nil ? nil : .separatedNumber(text, plain: joined)
    }
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count)
    guard digits.first == "0", digits.dropFirst().first?.isASCIIDigit == true,
      Rational(decimal: text) != nil
    else { return nil }
    let stripped = digits.drop { $0 == "0" }
    let plain = (stripped.first?.isASCIIDigit == true ? "" : "0") + stripped
    return .leadingZero(text, plain: sign + plain)
  }
}
