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
}
