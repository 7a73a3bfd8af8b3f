extension Double {
  /// Writes the number with exactly as many decimal places as asked for, in no locale.
  ///
  /// - Parameter digits: The decimal places, 0 or more.
  /// - Returns: Plain decimal text; zero has no sign, and a number too large to be counted out in
  ///   64 bits is written as Swift writes it.
  package func decimalText(digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    guard let scaled = Int(exactly: (self * Double(scale)).rounded()) else { return description }
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let sign = scaled < 0 ? "-" : ""
    if digits == 0 { return sign + "\(whole)" }
    let tail = String(part)
    return sign + "\(whole)." + String(repeating: "0", count: digits - tail.count) + tail
  }

  /// The number with two decimal places at the most, without needless zeros; so are coordinates
  /// written.
  var shortText: String {
    var text = decimalText(digits: 2)[...]
    while text.last == "0" { text = text.dropLast() }
    if text.last == "." { text = text.dropLast() }
    return text.isEmpty ? "0" : String(text)
  }

  /// A share in percent, with one decimal place at the most.
  var percentText: String { ((self * 1000).rounded() / 10).shortText + "%" }
}
