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
  mutating func begin(_ name: String, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case "v": return true
    case "f":
      hasFormula = true
      return false
    default: return richText.begin(name, attributes)
    }
  }

  /// Takes the end of an element in the cell with its text.
  mutating func end(_ name: String, _ text: String) throws(CellFault) {
    if name == "v" { stored = text }
    richText.end(name, text)
    if richText.isTooLong || text.utf8.count > ReadingLimits.cellTextBytes {
      throw .textTooLong(limit: ReadingLimits.cellCharacters)
    }
  }

  /// Returns the cell, or `nil` if it has no content.
  func cell(column: Int) throws(CellFault) -> ReadCell? {
    guard let value = try value() else { return nil }
    switch value {
    case .number(let stored):
      let (value, display) = try formatted(stored)
      return ReadCell(column: column, value: value, display: display, hasFormula: hasFormula)
    case .text:
      return ReadCell(
        column: column, value: value, display: try numberFormat().displayOfText,
        hasFormula: hasFormula)
    default:
      return ReadCell(column: column, value: value, display: .general, hasFormula: hasFormula)
    }
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
    case "s": return try sharedString(stored)
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

  private func sharedString(_ stored: String) throws(CellFault) -> ReadCell.Value? {
    if context.strings.isEmpty, Int(stored) != nil { return .lost }
    guard let index = Int(stored), context.strings.indices.contains(index) else {
      throw .noSharedString(stored, count: context.strings.count)
    }
    return try text(context.strings[index])
  }

  /// Returns what the cell's format makes of a number.
  ///
  /// A number that is no day or time stays one even if its format is one's.
  private func formatted(_ stored: String) throws(CellFault) -> (ReadCell.Value, NumberDisplay) {
    guard let number = PlainDecimal.value(ofStored: stored) else { throw .notANumber(stored) }
    let display = try numberFormat().display(of: number)
    let moment: ReadCell.Value? =
      switch display.kind {
      case .date: SerialDate.text(of: number, from1904: context.countsFrom1904).map { .date($0) }
      case .time: SerialDate.time(of: number).map { .time($0) }
      case .duration: SerialDate.duration(of: number).map { .duration($0) }
      default: nil
      }
    return (moment ?? .number(PlainDecimal.text(of: number)), display)
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
