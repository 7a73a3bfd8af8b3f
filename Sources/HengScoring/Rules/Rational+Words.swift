import HengModel

extension Rational {
  /// Returns the number before an English word for what it counts: 1 mark, 0.5 marks.
  ///
  /// - Parameters:
  ///   - word: The word for one of them.
  ///   - text: The number as it is to be written; exact unless given.
  /// - Returns: The number and the word.
  package func counted(_ word: String, as text: String? = nil) -> String {
    "\(text ?? description) \(self == 1 ? word : word + "s")"
  }
}

extension UnitOfMeasure {
  /// Returns a width on a scale of this unit in words: percentages lie percentage points apart.
  func width(_ value: Rational) -> LocalizedText {
    if self != .percent { return Quantity(value, dimension: dimension).text(in: self) }
    let points = value / factor
    let text = points.shortText()
    return LocalizedText(
      zh: "\(text) 个百分点", en: points.counted("percentage point", as: text))
  }
}
