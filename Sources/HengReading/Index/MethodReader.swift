package import HengDiagnostics
package import HengIndex
package import HengModel
package import HengSources

/// A method's word with the keys of its arguments.
package protocol MethodWord: RawRepresentable, CaseIterable where RawValue == String {
  /// The keys of its arguments.
  var keys: [String] { get }
}

/// Reads methods that are written as a word, or as a mapping of `method` and arguments.
package struct MethodReader {
  package let context: ReadingContext

  /// A method's word with its arguments.
  package struct Found<Word> {
    package var word: Word
    /// The arguments; `nil` if the word stands alone.
    package var arguments: MappingReader?
    /// Where it is written.
    package var node: SourceNode
  }

  /// Reads a method.
  ///
  /// - Parameters:
  ///   - node: A word, or a mapping.
  ///   - others: Keys that may stand beside `method` whatever it is.
  ///   - standard: The method of a mapping without `method`.
  /// - Returns: The method; `nil` with a report if there is a mistake.
  package func method<Word: MethodWord>(
    _ node: SourceNode, beside others: [String] = [], standard: Word? = nil
  ) -> Found<Word>? {
    if case .scalar = node.content {
      return context.choice(node, Word.self).map { Found(word: $0, node: node) }
    }
    var word = standard
    if let method = node["method"] { word = context.choice(method, Word.self) }
    if node["method"] != nil || standard != nil {
      guard let word else { return nil }
      return MappingReader(node, keys: ["method"] + word.keys + others, in: context)
        .map { Found(word: word, arguments: $0, node: node) }
    }
    let keys = Word.allCases.flatMap(\.keys)
    _ = MappingReader(node, keys: ["method"] + keys + others, in: context)?.required("method")
    return nil
  }

  /// Reads a method for all indicators and those of single ones under `own`.
  ///
  /// - Parameters:
  ///   - node: A word, or a mapping.
  ///   - tree: The indicators; `nil` if they couldn't be read, so that no name can be checked.
  ///   - standard: The method of a mapping without `method`.
  ///   - choice: What a word and its arguments mean.
  /// - Returns: The choices; `nil` with a report if that for all has a mistake.
  package func perIndicator<Word: MethodWord, Choice>(
    _ node: SourceNode, of tree: IndicatorTree?, standard: Word? = nil,
    _ choice: (Found<Word>) -> Choice?
  ) -> PerIndicator<Choice>? {
    guard let found = method(node, beside: ["own"], standard: standard), let common = choice(found)
    else { return nil }
    var result = PerIndicator(common)
    for pair in found.arguments?.optional("own").flatMap(context.pairs) ?? [] {
      let isKnown = isKnown(pair, among: tree?.indicators.map(\.id))
      if let own = method(pair.value, standard: standard).flatMap(choice), isKnown {
        result.own[pair.key] = own
      }
    }
    return result
  }

  /// Whether a key is one of some codes, which is reported if it isn't.
  ///
  /// - Parameters:
  ///   - pair: The key.
  ///   - known: The codes; `nil` if they couldn't be read, so that every key will do.
  /// - Returns: Whether it will do.
  package func isKnown(_ pair: SourceNode.Pair, among known: [String]?) -> Bool {
    guard let known, !known.contains(pair.key) else { return true }
    context.report(
      .unknownElement(pair.key, nearest: NearestName.of(pair.key, among: known)),
      atKeyOf: pair)
    return false
  }

  // MARK: Arguments

  /// Reads a number.
  package func number(_ reader: MappingReader?, _ key: String, in range: Interval? = nil) -> Double?
  {
    reader?.optional(key).flatMap { context.number($0, in: range)?.doubleValue }
  }

  /// Reads a share such as `90%`.
  package func share(_ reader: MappingReader?, _ key: String) -> Double? {
    guard let node = reader?.optional(key),
      let share = context.figure(node, expected: .percent)?.quantity.value
    else { return nil }
    if (0...1).contains(share) { return share.doubleValue }
    let text = Quantity(share).text(in: .percent).zh
    context.report(.numberOutOfRange(text, range: "[0%, 100%]"), at: node)
    return nil
  }

  /// Returns an argument that a method can't do without, or reports that it is missing.
  package func required<Word>(_ key: String, of found: Found<Word>) -> SourceNode? {
    if let arguments = found.arguments { return arguments.required(key) }
    context.report(.missingKey(key), at: found.node)
    return nil
  }
}
