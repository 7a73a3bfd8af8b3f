import HengNumerics

extension DecisionMatrix {
  /// The values indicator by indicator.
  var columns: [[Double]] { (0..<indicatorCount).map(values.column) }

  /// Returns the values indicator by indicator, brought onto a scale.
  ///
  /// On the min–max scale the best value becomes 1 and the worst 0; a constant indicator becomes 0.
  /// Raw values keep their size, those of an indicator where smaller is better change their sign.
  func columns(on scale: SpreadScale) throws(WeightingError) -> [[Double]] {
    var result: [[Double]] = []
    for (column, direction) in zip(columns, directions) {
      switch scale {
      case .raw: result.append(column.map { direction.sign * $0 })
      case .minMax: result.append(try DecisionMatrix.minMaxScaled(column, direction))
      }
    }
    return result
  }

  private static func minMaxScaled(
    _ column: [Double], _ direction: IndicatorDirection
  ) throws(WeightingError) -> [Double] {
    guard let least = column.min(), let most = column.max(), least < most else {
      return column.map { _ in 0 }
    }
    let width = most - least
    guard width.isFinite else { throw .numbersOutOfRange }
    return switch direction {
    case .largerIsBetter: column.map { ($0 - least) / width }
    case .smallerIsBetter: column.map { (most - $0) / width }
    }
  }

  /// Checks that there are enough units for a method.
  func requireUnits(_ needed: Int) throws(WeightingError) {
    if unitCount < needed { throw .tooFewUnits(unitCount, needed: needed) }
  }

  /// Checks that every indicator takes two different values at least.
  func requireSpread() throws(WeightingError) {
    if let indicator = columns.firstIndex(where: \.isConstant) {
      throw .constantIndicator(indicator)
    }
  }

  /// Returns the values indicator by indicator as parts of the indicator's largest.
  ///
  /// Their sums and squares stay in range. It throws for a value below 0.
  func partsOfLargest() throws(WeightingError) -> [[Double]] {
    if let place = values.storage.firstIndex(where: { $0 < 0 }) {
      let (indicator, unit) = place.quotientAndRemainder(dividingBy: unitCount)
      throw .negativeValue(values.storage[place], unit: unit, indicator: indicator)
    }
    return columns.map { column in
      guard let most = column.max(), most > 0 else { return column }
      return column.map { $0 / most }
    }
  }

  /// Checks that every value is above 0.
  func requirePositive() throws(WeightingError) {
    if let place = values.storage.firstIndex(where: { $0 <= 0 }) {
      let (indicator, unit) = place.quotientAndRemainder(dividingBy: unitCount)
      throw .nonPositiveValue(values.storage[place], unit: unit, indicator: indicator)
    }
  }

  /// Returns nonnegative numbers divided by their sum, one for each indicator.
  ///
  /// A single indicator has the weight 1 whatever its number.
  static func shares(_ numbers: [Double]) throws(WeightingError) -> [Double] {
    let total = numbers.reduce(0, +)
    guard total.isFinite else { throw .numbersOutOfRange }
    if numbers.count == 1 { return [1] }
    guard total > 0 else { throw .noSpread }
    return numbers.map { $0 / total }
  }
}
