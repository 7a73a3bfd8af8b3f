import HengModel

/// The number at the beginning of a text.
struct WrittenNumber {
  /// A reason that digits aren't read as a number.
  enum Fault: Error, Hashable {
    case none
    case decimalComma(readings: [String])
    case separators, leadingZero, shortened, outOfRange
    case tooManyDigits(limit: Int)
  }

  /// The largest count of digits before the decimal point, unless there is an exponent.
  private static let largestWhole = Rational.largestDigitCount
  /// The largest count of digits behind the point.
  ///
  /// Programs write doubles with 17 digits behind some zeros; more carry no information.
  private static let largestFraction = 40
  /// The largest power of ten, as double precision has room for the squares of such numbers.
  static let largestExponent = 100
  /// The least power of ten; double precision has a zero for what is smaller by far.
  static let leastExponent = -400

  private(set) var value: Rational
  /// The digits behind the point.
  private(set) var places = 0
  private(set) var hasLoneComma = false
  /// The digits and their sign without separators.
  private(set) var plain: String
  /// What follows the number, without white space at its ends.
  private(set) var rest: String

  /// Reads a number without anything behind it; `nil` if the text is none.
  static func plain(_ text: String) -> Rational? {
    guard let number = try? WrittenNumber(text), number.rest.isEmpty else { return nil }
    return number.value
  }

  /// Reads a sign, digits with separators and an exponent.
  ///
  /// Thousands may be parted by commas or by spaces that don't break lines, all in groups of three.
  /// An exponent is read where all digits are there: programs write 1e5 for 100000, but 1.23457E+11
  /// is what a spreadsheet exports when it shows only the first six.
  ///
  /// - Parameters:
  ///   - text: The text in half-width forms.
  ///   - commaMayBeDecimal: Whether a lone comma before three digits leaves it open what it is.
  /// - Throws: ``Fault`` if there is no number, or one that can be read in several ways.
  init(_ text: String, commaMayBeDecimal: Bool = false) throws(Fault) {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    if let first = scalars.first, first == "-" || first == "+" { start = 1 }
    let isNegative = scalars.first == "-"
    let end = WrittenNumber.endOfDigits(scalars, from: start)
    guard scalars[start..<end].contains(where: \.isDigit) else { throw .none }
    let run = try DigitRun(scalars[start..<end], commaMayBeDecimal: commaMayBeDecimal)
    let (exponent, next) = WrittenNumber.exponent(scalars, from: end)
    let power = exponent?.power ?? 0
    if let exponent, exponent.isShort, run.fraction.count < power { throw .shortened }
    let whole = run.whole.isEmpty ? "0" : run.whole
    let isZero = (whole + run.fraction).allSatisfy { $0 == "0" }
    if whole.count > WrittenNumber.largestWhole {
      throw .tooManyDigits(limit: WrittenNumber.largestWhole)
    }
    if run.fraction.count > WrittenNumber.largestFraction {
      throw .tooManyDigits(limit: WrittenNumber.largestFraction)
    }
    let isBeyond =
      power + whole.count > WrittenNumber.largestExponent || power < WrittenNumber.leastExponent
    if isBeyond, !isZero { throw .outOfRange }
    var value = WrittenNumber.value(
      ofDigits: whole + run.fraction, power: power - run.fraction.count)
    if isNegative { value = -value }
    self.value = value
    places = exponent == nil ? run.fraction.count : value.decimalPlaces
    hasLoneComma = run.hasLoneComma
    plain = (isNegative ? "-" : "") + whole + (run.fraction.isEmpty ? "" : "." + run.fraction)
    rest = String(String.UnicodeScalarView(scalars[next...])).trimmed
  }

  /// Finds the end of digits, points and separators; separators count between digits only.
  private static func endOfDigits(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    func isDigit(_ index: Int) -> Bool {
      index >= start && index < scalars.count && scalars[index].isDigit
    }
    var end = start
    while end < scalars.count {
      let scalar = scalars[end]
      let belongs =
        scalar.isDigit || (scalar == "." && (isDigit(end - 1) || isDigit(end + 1)))
        || (scalar.partsDigits && isDigit(end - 1) && isDigit(end + 1))
      if !belongs { break }
      end += 1
    }
    return end
  }

  /// Reads an exponent such as e5 or E+05, and where it ends.
  private static func exponent(
    _ scalars: [Unicode.Scalar], from start: Int
  ) -> (found: (power: Int, isShort: Bool)?, end: Int) {
    guard start < scalars.count, scalars[start] == "e" || scalars[start] == "E" else {
      return (nil, start)
    }
    var end = start + 1
    let sign =
      end < scalars.count && "+-".unicodeScalars.contains(scalars[end]) ? scalars[end] : nil
    if sign != nil { end += 1 }
    let first = end
    while end < scalars.count, end - first < 4, scalars[end].isDigit { end += 1 }
    guard let magnitude = Int(String(String.UnicodeScalarView(scalars[first..<end]))) else {
      return (nil, start)
    }
    if end < scalars.count, scalars[end].isDigit || scalars[end].properties.isAlphabetic {
      return (nil, start)
    }
    // Spreadsheets write a large E, a sign and two digits; programs with all digits don't.
    let isShort = scalars[start] == "E" && sign == "+" && end - first >= 2
    return ((sign == "-" ? -magnitude : magnitude, isShort), end)
  }

  private static func value(ofDigits digits: String, power: Int) -> Rational {
    var value = Rational.zero
    var rest = digits[...]
    while !rest.isEmpty {
      let piece = rest.prefix(17)
      rest = rest.dropFirst(piece.count)
      value = value * tenTo(piece.count) + Rational(Int(piece) ?? 0)
    }
    return power >= 0 ? value * tenTo(power) : value * Rational(1, overTenTo: -power)
  }

  private static func tenTo(_ power: Int) -> Rational {
    Rational(1) / Rational(1, overTenTo: power)
  }
}

/// Digits with their separators sorted out.
private struct DigitRun {
  private(set) var whole = ""
  private(set) var fraction = ""
  private(set) var hasLoneComma = false

  init(
    _ run: ArraySlice<Unicode.Scalar>, commaMayBeDecimal: Bool
  ) throws(WrittenNumber.Fault) {
    let text = String(String.UnicodeScalarView(run))
    let marks = String(String.UnicodeScalarView(run.filter { !$0.isDigit }))
    // A space stands for those that don't break lines; one that does may part two numbers.
    let kinds = Set(marks.map { $0.partsThousands ? " " : $0 == " " ? "_" : $0 })
    let groups = text.split(omittingEmptySubsequences: false) { !$0.isASCIIDigit }.map(String.init)
    let last = groups[groups.count - 1]
    func arePlain(_ groups: some Collection<String>) -> Bool {
      guard let first = groups.first else { return false }
      return (1...3).contains(first.count) && (groups.count == 1 || first.first != "0")
        && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
    switch (kinds, marks.last) {
    case ([], _): whole = text
    case (["."], _) where marks.count == 1: (whole, fraction) = (groups[0], last)
    case ([","], _), ([" "], _):
      if arePlain(groups) {
        whole = groups.joined()
        hasLoneComma = marks == ","
        if hasLoneComma, commaMayBeDecimal {
          throw .decimalComma(readings: [groups[0] + "." + last, whole])
        }
      } else if marks == "," {
        let joined = groups[0].first == "0" ? [] : [groups.joined()]
        throw .decimalComma(readings: [groups[0] + "." + last] + joined)
      } else {
        throw .separators
      }
    case ([",", "."], "."), ([" ", "."], "."):
      guard marks.dropLast().allSatisfy({ $0 != "." }), arePlain(groups.dropLast()) else {
        throw .separators
      }
      (whole, fraction) = (groups.dropLast().joined(), last)
    case ([",", "."], ","), ([" ", ","], ","):
      guard marks.dropLast().allSatisfy({ $0 != "," }), arePlain(groups.dropLast()) else {
        throw .separators
      }
      throw .decimalComma(readings: [groups.dropLast().joined() + "." + last])
    default: throw .separators
    }
    if whole.count > 1, whole.first == "0" { throw .leadingZero }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether people put the character between digits.
  fileprivate var partsDigits: Bool {
    switch self {
    case ",", " ", "'", "’", "_", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}": true
    default: false
    }
  }
}

extension Character {
  /// Whether the character is a space that keeps digits together.
  fileprivate var partsThousands: Bool { "\u{A0}\u{2007}\u{2009}\u{202F}".contains(self) }
}
