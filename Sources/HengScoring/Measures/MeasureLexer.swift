import HengModel

/// A word or sign of the measure language.
struct MeasureToken: Hashable {
  enum Kind: Hashable {
    case number(Quantity, unit: UnitOfMeasure)
    case name(String)
    case sign(String)
    case end
  }

  var kind: Kind
  var text: String
  var offset: Int
}

/// Cuts the text of a measure into tokens.
enum MeasureLexer {
  /// A formula of a scheme is a line or two; longer text is a mistake.
  static let lengthLimit = 2_000

  /// Each way to write a sign, and the one the parser knows.
  private static let signs: [Unicode.Scalar: String] = [
    "+": "+", "-": "−", "−": "−", "*": "×", "×": "×", "/": "÷", "÷": "÷", "(": "(", ")": ")",
    ",": ",", "=": "=", "≠": "≠", "<": "<", "≤": "≤", ">": ">", "≥": "≥",
  ]

  private static let doubledSigns = ["<=": "≤", ">=": "≥", "==": "=", "!=": "≠", "<>": "≠"]

  static func tokens(of text: String) throws(MeasureError) -> [MeasureToken] {
    let scalars = Array(text.unicodeScalars)
    if scalars.count > lengthLimit {
      throw MeasureError(.tooLong(limit: lengthLimit), at: lengthLimit)
    }
    var tokens: [MeasureToken] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        index += 1
        continue
      }
      let start = index
      let kind: MeasureToken.Kind
      if isDigit(scalar) {
        kind = try number(scalars, &index)
      } else if isLetter(scalar) {
        kind = .name(name(scalars, &index))
      } else if index + 1 < scalars.count,
        let sign = doubledSigns[String(scalar) + String(scalars[index + 1])]
      {
        kind = .sign(sign)
        index += 2
      } else if let sign = signs[scalar] {
        kind = .sign(sign)
        index += 1
      } else {
        throw MeasureError(
          .unexpectedCharacter(String(scalar), plain: plainForm(of: scalar)), at: start)
      }
      let text = scalars[start..<index].map(String.init).joined()
      tokens.append(MeasureToken(kind: kind, text: text, offset: start))
    }
    if tokens.isEmpty { throw MeasureError(.empty, at: 0) }
    return tokens + [MeasureToken(kind: .end, text: "", offset: scalars.count)]
  }

  /// Reads `a-name`; a hyphen belongs to the name only with a letter or digit right behind it.
  private static func name(_ scalars: [Unicode.Scalar], _ index: inout Int) -> String {
    let start = index
    while index < scalars.count {
      let continues =
        isLetter(scalars[index]) || isDigit(scalars[index])
        || (scalars[index] == "-" && index + 1 < scalars.count
          && (isLetter(scalars[index + 1]) || isDigit(scalars[index + 1])))
      if !continues { break }
      index += 1
    }
    return scalars[start..<index].map(String.init).joined()
  }

  /// Reads a number and the unit behind it: a unit in ASCII letters touches its number, another
  /// may stand behind one space.
  private static func number(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(MeasureError) -> MeasureToken.Kind {
    let start = index
    while index < scalars.count, isDigit(scalars[index]) || scalars[index] == "." { index += 1 }
    let digits = scalars[start..<index].map(String.init).joined()
    let startsWithZero = digits.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
    guard !startsWithZero, let figure = Rational(decimal: digits) else {
      throw MeasureError(.badNumber(digits), at: start)
    }
    var unitStart = index
    if unitStart + 1 < scalars.count, scalars[unitStart] == " ", !scalars[unitStart + 1].isASCII {
      unitStart += 1
    }
    var unitEnd = endOfUnit(scalars, from: unitStart)
    // Facts have ASCII names, so a stroke before another character belongs to a unit such as 元/人.
    while unitEnd > unitStart, unitEnd + 1 < scalars.count, scalars[unitEnd] == "/",
      !scalars[unitEnd + 1].isASCII, isUnitPart(scalars[unitEnd + 1], after: nil)
    {
      unitEnd = endOfUnit(scalars, from: unitEnd + 1)
    }
    let symbol = scalars[unitStart..<unitEnd].map(String.init).joined()
    guard !symbol.isEmpty else { return .number(Quantity(figure), unit: .one) }
    guard let unit = UnitOfMeasure(symbol) else {
      throw MeasureError(.unknownUnit(symbol), at: unitStart)
    }
    index = unitEnd
    return .number(Quantity(figure, unit), unit: unit)
  }

  private static func endOfUnit(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count,
      isUnitPart(scalars[end], after: end > start ? scalars[end - 1] : nil)
    {
      end += 1
    }
    return end
  }

  /// Whether a character goes on with a unit; a hyphen and a digit do only in one of Latin letters.
  private static func isUnitPart(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
    if scalar == "%" || scalar == "‰" || isLetter(scalar) { return true }
    if scalar == "-" || isDigit(scalar) { return last.map(isLetter) ?? false }
    return !scalar.isASCII && signs[scalar] == nil && !scalar.properties.isWhitespace
      && plainForm(of: scalar) == nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// The ASCII twin of a full-width character (U+FF01…U+FF5E), or `nil`.
  private static func plainForm(of scalar: Unicode.Scalar) -> String? {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
  }
}
