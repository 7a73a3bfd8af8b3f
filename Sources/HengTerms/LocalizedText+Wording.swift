extension LocalizedText {
  /// The text as it stands within a sentence: in English without the capital of a heading.
  ///
  /// A word of capitals, such as TOPSIS, keeps them.
  package var inSentence: LocalizedText {
    let isWord = en.dropFirst().first?.isLowercase ?? false
    return isWord ? LocalizedText(zh: zh, en: en.prefix(1).lowercased() + en.dropFirst()) : self
  }

  /// The text in the parentheses of each language, with a space before them in English.
  package var inParentheses: LocalizedText {
    Term.openingParenthesis + self + Term.closingParenthesis
  }

  /// The text in the square brackets of a mark.
  package var inBrackets: LocalizedText { LocalizedText(zh: "【\(zh)】", en: "[\(en)]") }

  /// Returns the text with another one behind it in parentheses, if there is another one: a unit and
  /// its variant.
  package func qualified(by aside: LocalizedText?) -> LocalizedText {
    aside.map { self + $0.inParentheses } ?? self
  }
}
