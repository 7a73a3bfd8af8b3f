public import HengModel

extension SchemeParameter {
  /// Writes a value as a scheme file has it: a figure in the parameter's unit, bare marks, a word.
  public func text(of value: Value) -> LocalizedText {
    switch value {
    case .choice(let word): LocalizedText(word)
    case .number(let number) where unit.dimension == Dimension(of: "mark"):
      LocalizedText(number.shortText())
    case .number(let number): Quantity(number, dimension: unit.dimension).text(in: unit)
    }
  }
}
