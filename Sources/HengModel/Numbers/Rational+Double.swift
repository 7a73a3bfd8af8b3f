extension Rational {
  /// Creates the decimal that a floating-point number is written as: the shortest that is read back
  /// as the same number.
  ///
  /// - Precondition: The number is finite.
  package init(shortestDecimalOf number: Double) {
    precondition(number.isFinite, "\(number) isn't a finite number")
    let parts = number.magnitude.description.split(separator: "e")
    let digits = parts[0].split(separator: ".")
    let fraction = digits.count > 1 && digits[1] != "0" ? digits[1] : ""
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    // 17 digits tell all doubles apart; whole numbers of more than 16 are written with an exponent.
    let count = Int64(digits[0] + fraction) ?? 0
    let places = fraction.count - exponent
    var value = Rational(count, overTenTo: max(0, places))
    for _ in 0..<max(0, -places) { value = value * 10 }
    self = number < 0 ? -value : value
  }
}
