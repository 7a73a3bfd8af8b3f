import HengModel

/// Comparisons that come out as they do in exact fractions.
///
/// Sheets compute in binary doubles, where (1.1 − 1) ÷ 0.01 falls short of 10 by 9·10⁻¹⁵. A double
/// has 15 to 16 figures, and an expression over figures loses few of them; figures that differ at
/// all differ by far more. So a difference is rounded before it is compared with zero, between the
/// two: at places far above the error of the doubles and far below what printed figures can tell.
enum FormulaGuard {
  /// The places that differences of plain numbers keep, for values up to 10⁴.
  static let placesOfRates = 11
  /// The places that differences of amounts in base units keep: a hundredth of a 分, below 10¹¹ 元.
  static let placesOfAmounts = 4
  /// The places that a count of steps keeps, while a limit is at most 10⁴ steps from zero.
  static let placesOfSteps = 10
  /// The places of marks, above those of any rounding.
  static let placesOfMarks = 10

  /// Returns how many places differences of a dimension keep.
  static func places(of dimension: Dimension) -> Int {
    dimension == .none ? placesOfRates : placesOfAmounts
  }

  /// Compares two numbers, such as `ROUND(A1-B1,11)>=0`.
  static func comparison(_ left: String, _ sign: String, _ right: String, places: Int) -> String {
    right == "0"
      ? "ROUND(\(left),\(places))\(sign)0" : "ROUND(\(left)-\(right),\(places))\(sign)0"
  }
}
