/// A number format: what it makes of positive and negative numbers, of zero and of text.
struct NumberFormat {
  private let sections: [FormatSection]
  private let textDisplay: NumberDisplay?

  static let general = NumberFormat(code: "General")

  /// Reads a format code such as `0.00%`, `0!.0,"万元"` or `yyyy"年"m"月"`.
  ///
  /// Source: ISO/IEC 29500-1, 18.8.31, `numFmts`, for sections, conditions and symbols.
  init(code: String) {
    var sections = FormatSection.sections(of: code.isEmpty ? "General" : code)
    var textDisplay: NumberDisplay?
    if let last = sections.last, last.display.kind == .text {
      textDisplay = last.display
      // Behind others, a section of text says nothing about numbers.
      if sections.count > 1 { sections.removeLast() }
    } else if sections.count > 3 {
      sections.removeLast(sections.count - 3)
    }
    (self.sections, self.textDisplay) = (sections, textDisplay)
  }

  /// What the format adds to text.
  var displayOfText: NumberDisplay {
    guard let textDisplay, !textDisplay.isPlain else { return .general }
    return textDisplay
  }

  /// Returns what the format makes of a number.
  func display(of number: Double) -> NumberDisplay {
    let (section, hidesSign) = section(for: number)
    var display = section.display
    if display.kind == .text { return .general }
    if number < 0, hidesSign, !section.marksNegatives { display.isFaithful = false }
    if number > 0, section.writesMinus { display.isFaithful = false }
    return display
  }

  /// Returns the section for a number, and whether it is to write the sign of a negative itself.
  private func section(for number: Double) -> (FormatSection, hidesSign: Bool) {
    guard let first = sections.first else { return (.general, false) }
    let conditions = sections.prefix(2).map(\.condition)
    if conditions.allSatisfy({ $0 == nil }) {
      if number < 0, sections.count > 1 { return (sections[1], true) }
      return (number == 0 && sections.count > 2 ? sections[2] : first, false)
    }
    if let condition = first.condition {
      if condition.holds(for: number) { return (first, false) }
    } else if number > 0 {
      return (first, false)
    }
    guard sections.count > 1 else { return (.general, false) }
    if let condition = sections[1].condition {
      if condition.holds(for: number) || sections.count == 2 { return (sections[1], false) }
      return (sections[2], false)
    }
    if number < 0 || sections.count == 2 { return (sections[1], false) }
    // Programs differ in which of the two sections without a condition they take here.
    if sections[1].display == sections[2].display { return (sections[1], false) }
    var doubtful = sections[2]
    doubtful.display.isFaithful = false
    return (doubtful, false)
  }
}

extension NumberFormat {
  /// Returns the format that every program knows by its number.
  ///
  /// 27…36 and 50…58 are those of the Chinese edition. The currency of 5…8, 42 and 44 is that of the
  /// computer, so that only its sign `¤` is told.
  ///
  /// Source: ISO/IEC 29500-1, 18.8.30, `numFmt`.
  static func builtIn(_ id: Int) -> NumberFormat {
    builtIns[id] ?? .general
  }

  private static let builtIns: [Int: NumberFormat] = builtInCodes.mapValues(
    NumberFormat.init(code:))

  private static let builtInCodes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "\"¤\"#,##0;-\"¤\"#,##0", 6: "\"¤\"#,##0;[Red]-\"¤\"#,##0",
    7: "\"¤\"#,##0.00;-\"¤\"#,##0.00", 8: "\"¤\"#,##0.00;[Red]-\"¤\"#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "m-d-yy",
    31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"",
    34: "上午/下午h\"时\"mm\"分\"", 35: "上午/下午h\"时\"mm\"分\"ss\"秒\"", 36: "yyyy\"年\"m\"月\"",
    37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;[Red](#,##0.00)", 41: "* #,##0_ ;* -#,##0_ ;* \"-\"_ ;@",
    42: "\"¤\"* #,##0_ ;\"¤\"* -#,##0_ ;\"¤\"* \"-\"_ ;@",
    43: "* #,##0.00_ ;* -#,##0.00_ ;* \"-\"??_ ;@",
    44: "\"¤\"* #,##0.00_ ;\"¤\"* -#,##0.00_ ;\"¤\"* \"-\"??_ ;@",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"",
    54: "m\"月\"d\"日\"", 55: "上午/下午h\"时\"mm\"分\"", 56: "上午/下午h\"时\"mm\"分\"ss\"秒\"",
    57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
  ]
}
