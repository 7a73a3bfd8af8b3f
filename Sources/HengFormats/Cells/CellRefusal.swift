package import HengModel

/// A reason that a cell isn't read as a number.
package enum CellRefusal: Hashable, Sendable {
  // MARK: Something else
  /// The error of a formula, such as `#REF!`.
  case formulaError(String)
  /// A formula whose result isn't in the file.
  case uncalculated
  /// A word that usually says that there is no number, and that wasn't declared.
  case missingWord(String)
  case date(String)
  case time(String)
  case duration(String)
  /// A yes or no.
  case answer(String)
  case notANumber(String)

  // MARK: Digits
  /// A comma that may be a decimal point, and the numbers it can be read as.
  case decimalComma(String, readings: [String])
  /// Separators that don't part thousands.
  case separators(String)
  case leadingZero(String)
  case tooManyDigits(String, limit: Int)
  /// A number of a spreadsheet that has more digits than those keep.
  case lostDigits(String, limit: Int)
  /// A power of ten in which a spreadsheet left digits out, such as 1.23457E+11.
  case shortened(String)
  case outOfRange(String)

  // MARK: What stands beside the digits
  /// A footnote's mark, or a note in brackets.
  case note(String, mark: String)
  /// An amount that isn't exact, such as ~5 or 约5.
  case approximate(String)
  /// A bound instead of an amount, such as <0.1 or 95+.
  case bound(String)
  /// Two amounts, such as 10-20.
  case range(String)
  /// Brackets, which mean a negative number in accounts.
  case brackets(String, negative: String)
  /// Something in front of the digits that only marks them as text or money, and what to write.
  case mark(String, plain: String)
  /// A sign of money where the column's unit is another one than its; the two readings.
  case moneySign(String, readings: [String])
  case foreignMoney(String)
  /// 万 or 亿 without what is counted, and what to write if that is plain.
  case bareMultiplier(String, plain: String?)
  case unknownUnit(String, expected: UnitOfMeasure?)
  case wrongUnit(found: UnitOfMeasure, expected: UnitOfMeasure)

  // MARK: Number formats
  /// A format that shows the number in thousands or more without saying so: the two readings.
  case scaledFormat(shown: String, stored: String)
  /// A format that shows something else than the number; `nil` where that isn't known.
  case shownOtherwise(String?, stored: String)
}
