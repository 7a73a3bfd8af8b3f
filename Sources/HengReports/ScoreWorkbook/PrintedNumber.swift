/// A number that a text is, with the format that shows it so again.
package struct PrintedNumber {
  /// The number; a percentage is the rate.
  package let value: Double
  /// The number format.
  package let format: String

  /// Reads figures such as `-12.5` or `3.40%`; `nil` for any other text.
  package init?(_ text: String) {
    let isPercent = text.hasSuffix("%")
    let figures = text.dropLast(isPercent ? 1 : 0)
    let parts = figures.drop { $0 == "-" || $0 == "−" }.split(
      separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let number = Double(figures.replacing("−", with: "-"))
    else { return nil }
    value = isPercent ? number / 100 : number
    let places = parts.count == 2 ? "." + String(repeating: "0", count: parts[1].count) : ""
    format = "0" + places + (isPercent ? "%" : "")
  }
}
