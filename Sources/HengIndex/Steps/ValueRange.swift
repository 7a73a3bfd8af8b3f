/// The lowest and the highest known value of an indicator.
struct ValueRange {
  /// The lowest value; infinite if none is known.
  private(set) var lowest = Double.infinity
  /// The highest value; −∞ if none is known.
  private(set) var highest = -Double.infinity

  /// Looks for both; NaN is a missing value.
  init(of values: some Sequence<Double>) {
    for value in values where !value.isNaN {
      if value < lowest { lowest = value }
      if value > highest { highest = value }
    }
  }

  /// Whether no value is known.
  var isEmpty: Bool { lowest > highest }

  /// Returns where a value lies between the lowest, 0, and the highest, 1; NaN where it is missing
  /// or all are equal.
  func place(of value: Double) -> Double { (value - lowest) / (highest - lowest) }
}
