/// Puts a cell together from its elements.
struct CellReader {
  private let context: SheetContext
  /// The address as the file has it.
  private(set) var reference: String?
  private var type = ""
  private var format: String?
  private var stored: String?
  private var richText = RichText()
  private var hasFormula = false

  init(context: SheetContext) { self.context = context }

  /// Begins a cell.
  mutating func begin(reference: String?, type: String, format: String?) {
    self.reference = reference
    self.type = type
    self.format = format
    stored = nil
    richText = RichText()
    hasFormula = false
  }

  /// Takes the beginning of an element in the cell, and returns whether the text in it is wanted.
  mutating func begin(_ name: String) -> Bool {
    switch name {
    case "v": return true
    case "f":
      hasFormula = true
      return false
    default: return richText.begin(name)
    }
  }

  /// Takes the end of an element in the cell with its text.
  mutating func end(_ name: String, _ text: String) throws(CellFault) {
    if name == "v" { stored = text }
    richText.end(name, text)
    if richText.isTooLong { throw .textTooLong(limit: ReadingLimits.cellCharacters) }
  }

  /// Returns the cell, or `nil` if it has no content.
  func cell(column: Int) throws(CellFault) -> ReadCell? {
    guard let value = try value() else { return nil }
    if case .number(let number) = value {
      let (value, isPercent) = try formatted(number)
      return ReadCell(
        column: column, value: value, isPercent: isPercent, hasFormula: hasFormula)
    }
    return ReadCell(column: column, value: value, isPercent: false, hasFormula: hasFormula)
  }

  private func value() throws(CellFault) -> ReadCell.Value? {
    if type == "inlineStr" { return try text(richText.decoded) }
    guard var stored else { return hasFormula ? .uncalculated : nil }
    if type == "str" { return try text(RichText.decoded(stored)) }
    stored = stored.trimmed
    switch type {
    case "s", "n", "b", "e", "d":
      if stored.isEmpty { return hasFormula ? .uncalculated : nil }
    default: throw .unknownType(type)
    }
    switch type {
    case "s": return try text(sharedString(stored))
    case "b":
      switch stored {
      case "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      default: throw .notABoolean(stored)
      }
    case "e": return .error(stored)
    case "d":
      guard let date = SerialDate.text(ofISO: stored) else { throw .notADate(stored) }
      return .date(date)
    default: return .number(stored)
    }
  }

  /// An empty text is content only as the result of a formula.
  private func text(_ text: String?) throws(CellFault) -> ReadCell.Value? {
    guard let text else { throw .textTooLong(limit: ReadingLimits.cellCharacters) }
    return text.isEmpty && !hasFormula ? nil : .text(text)
  }

  private func sharedString(_ stored: String) throws(CellFault) -> String {
    guard let index = Int(stored), context.strings.indices.contains(index) else {
      throw .noSharedString(stored, count: context.strings.count)
    }
    return context.strings[index]
  }

  /// Returns what the cell's format makes of a number.
  ///
  /// A number that is no date stays one even if its format is a date's.
  private func formatted(_ stored: String) throws(CellFault) -> (ReadCell.Value, Bool) {
    guard let number = PlainDecimal.value(ofStored: stored) else { throw .notANumber(stored) }
    switch try numberFormat() {
    case .general: return (.number(PlainDecimal.text(of: number)), false)
    case .percent: return (.number(PlainDecimal.text(of: number)), true)
    case .date:
      let date = SerialDate.text(of: number, from1904: context.countsFrom1904)
      return (date.map { .date($0) } ?? .number(PlainDecimal.text(of: number)), false)
    }
  }

  private func numberFormat() throws(CellFault) -> NumberFormat {
    // Format 0 is that of cells that name none, even where the workbook has no list of formats.
    guard let format, format != "0" || !context.formats.isEmpty else {
      return context.formats.first ?? .general
    }
    guard let index = Int(format), context.formats.indices.contains(index) else {
      throw .noFormat(format, count: context.formats.count)
    }
    return context.formats[index]
  }
}

extension String {
  /// The text without the white space of XML around it.
  fileprivate var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
      return self
    }
    let rest = utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(decoding: rest, as: UTF8.self)
  }
}
