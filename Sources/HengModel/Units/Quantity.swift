/// An exact number with what it measures, held in base units.
public struct Quantity: Hashable, Sendable {
  /// The number of base units: yuan for money, 1 for a rate.
  public var value: Rational
  /// What is measured.
  public var dimension: Dimension

  /// Creates a quantity from a count of base units.
  public init(_ value: Rational, dimension: Dimension = .none) {
    self.value = value
    self.dimension = dimension
  }

  /// Creates a quantity from a figure and the unit printed beside it.
  public init(_ figure: Rational, _ unit: UnitOfMeasure) {
    value = figure * unit.factor
    dimension = unit.dimension
  }

  /// Returns the figure in a unit of the same dimension.
  ///
  /// - Precondition: The unit measures the same thing.
  public func figure(in unit: UnitOfMeasure) -> Rational {
    precondition(
      unit.dimension == dimension, "can't show \(dimension.name) in \(unit.symbol)")
    return value / unit.factor
  }

  /// Writes the figure and its unit as text: exact if it ends, else rounded half up.
  ///
  /// - Parameters:
  ///   - unit: The unit to show, of the same dimension.
  ///   - digits: The decimal places of a figure whose expansion never ends.
  /// - Returns: The text with the unit in each language.
  public func text(in unit: UnitOfMeasure, digits: Int = 4) -> LocalizedText {
    let exact = figure(in: unit)
    let figure = exact.exactDecimalText ?? exact.decimalText(digits: digits)
    let gap = UnitOfMeasure.gap(before: unit.symbol)
    return LocalizedText(zh: figure + gap + unit.symbol, en: figure + gap + unit.englishSymbol)
  }
}
