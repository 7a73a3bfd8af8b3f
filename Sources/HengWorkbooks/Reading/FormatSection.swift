/// A section of a number format, such as that for negative numbers.
struct FormatSection {
  private(set) var condition: FormatCondition?
  var display: NumberDisplay
  /// Whether a minus or a bracket is written in front of the digits.
  private(set) var writesMinus = false
  /// Whether a negative number is told by a sign, a bracket, a triangle or a colour.
  private(set) var marksNegatives = false

  static let general = FormatSection(of: [.general])

  /// Cuts a format code into its sections.
  static func sections(of code: String) -> [FormatSection] {
    FormatSymbol.symbols(of: code).split(separator: .end, omittingEmptySubsequences: false).map {
      FormatSection(of: Array($0))
    }
  }

  private init(of symbols: [FormatSymbol]) {
    display = .general
    for case .condition(let found) in symbols { condition = condition ?? found }
    let shown = symbols.filter {
      switch $0 {
      case .condition, .remark: false
      default: true
      }
    }
    marksNegatives = symbols.contains(.remark)
    let hasDigits = shown.contains { $0.isDigit || $0 == .general }
    if let at = shown.firstIndex(of: .text) {
      display = NumberDisplay(
        .text, before: FormatSection.text(shown[..<at]), after: FormatSection.text(shown[at...]))
    } else if let kind = FormatSection.momentKind(of: shown, hasDigits: hasDigits) {
      display = NumberDisplay(kind)
    } else if !hasDigits {
      display = NumberDisplay(.words, before: FormatSection.text(shown[...]).withoutSpace)
    } else {
      readNumber(shown)
    }
  }

  private static func text(_ symbols: ArraySlice<FormatSymbol>) -> String {
    symbols.map(\.shownText).joined()
  }

  // MARK: Days and times

  /// Whether the letters of a section make a day, a time or a duration.
  ///
  /// `m` is a minute behind hours and before seconds, else a month. Letters that no other program
  /// than Excel's Asian editions takes for a day, such as `e`, are none beside digits.
  private static func momentKind(
    of symbols: [FormatSymbol], hasDigits: Bool
  ) -> NumberDisplay.Kind? {
    let letters: [Character] = symbols.compactMap { symbol in
      switch symbol {
      case .moment(let text), .elapsed(let text): text.first
      default: nil
      }
    }
    let hasElapsed = symbols.contains { if case .elapsed = $0 { true } else { false } }
    var (hasDay, hasTime) = (false, hasElapsed)
    for (index, letter) in letters.enumerated() {
      switch letter {
      case "y", "d": hasDay = true
      case "h", "s": hasTime = true
      case "m":
        let isMinute =
          (index > 0 && letters[index - 1] == "h")
          || (index + 1 < letters.count && letters[index + 1] == "s")
        if isMinute || hasElapsed { hasTime = true } else { hasDay = true }
      default: if !hasDigits { hasDay = true }
      }
    }
    if hasDay { return .date }
    return hasTime ? (hasElapsed ? .duration : .time) : nil
  }

  // MARK: Digits

  private mutating func readNumber(_ symbols: [FormatSymbol]) {
    guard let first = symbols.firstIndex(where: { $0.isDigit || $0 == .general }),
      let last = symbols.lastIndex(where: { $0.isDigit || $0 == .general })
    else { return }
    // Signs that belong to the digits may stand behind the last place of one.
    let end = symbols[(last + 1)...].firstIndex { $0 != .comma && $0 != .point } ?? symbols.endIndex
    var kind = NumberDisplay.Kind.number
    var (exponent, places, wholeDigits, isFaithful) = (0, 0, 0, true)
    var (isFraction, pointIsLiteral, commas) = (false, false, 0)
    digits: for index in first..<end {
      let symbol = symbols[index]
      if symbol != .comma, commas > 0 {
        // Between places of the whole part, a comma separates thousands.
        if !symbol.isDigit || isFraction { exponent -= 3 * commas }
        commas = 0
      }
      switch symbol {
      case .general: kind = .general
      case .digit(let isAlwaysShown):
        if isFraction, isAlwaysShown || pointIsLiteral { places += 1 }
        if !isFraction, isAlwaysShown { wholeDigits += 1 }
        if pointIsLiteral { exponent -= 1 }
      case .comma: commas += 1
      case .point:
        if isFraction { isFaithful = false }
        isFraction = true
      case .literal("."):
        if isFraction { isFaithful = false }
        (isFraction, pointIsLiteral) = (true, true)
      case .slash: kind = .fraction
      case .exponent:
        kind = .scientific
        break digits
      case .literal(let text) where text.allSatisfy({ " \u{A0}\u{202F}\u{2009}".contains($0) }):
        break
      case .literal(let text) where kind == .fraction && text.allSatisfy(\.isASCIIDigit):
        break
      case .percent: break
      default: isFaithful = false
      }
    }
    exponent -= 3 * commas
    var after = FormatSection.text(symbols[end...])
    if kind == .fraction || kind == .scientific {
      (exponent, places) = (0, 0)
      // The denominator of `# ?/100`.
      if kind == .fraction { after = String(after.drop(while: \.isASCIIDigit)) }
    }
    let before = FormatSection.text(symbols[..<first])
    switch symbols.count(where: { $0 == .percent }) {
    case 0: break
    case 1 where exponent == 0: kind = .percent
    default: isFaithful = false
    }
    if (before.last.map { $0.isASCIIDigit || $0 == "." }) ?? false
      || (after.first.map { $0.isASCIIDigit || ".,".contains($0) && after.count > 1 }) ?? false
    {
      isFaithful = false
    }
    writesMinus = before.contains { "-−(（".contains($0) }
    marksNegatives = marksNegatives || writesMinus || before.contains { "△▲▼".contains($0) }
    let hasBracket = before.contains { "(（".contains($0) }
    display = NumberDisplay(
      kind, before: before.without("-−+(（△▲▼"), after: after.without(hasBracket ? "-−)）" : "-−"),
      exponent: exponent, places: places,
      wholeDigits: isFaithful && kind == .number ? max(1, wholeDigits) : 1, isFaithful: isFaithful)
  }
}

extension FormatSymbol {
  fileprivate var isDigit: Bool { if case .digit = self { true } else { false } }

  /// What the symbol shows beside the digits.
  fileprivate var shownText: String {
    switch self {
    case .literal(let text): text
    case .slash: "/"
    case .comma: ","
    case .point: "."
    case .moment(let letters): letters
    case .digit, .percent, .exponent, .general, .text, .elapsed, .condition, .remark, .end: ""
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var withoutSpace: String { without("") }

  /// The text without white space and some signs at its ends.
  fileprivate func without(_ signs: String) -> String {
    func isLeftOut(_ character: Character) -> Bool {
      character.isWhitespace || signs.contains(character)
    }
    let start = firstIndex { !isLeftOut($0) } ?? endIndex
    let end = lastIndex { !isLeftOut($0) }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
