import HengModel
import HengWorkbooks

/// Builds a sheet of the form from top to bottom.
struct SheetBuilder {
  /// The column of codes.
  static let keyColumn = 1

  let language: Language
  var sheet: Sheet
  /// The row that is written next.
  var row = 1
  /// The columns of the words above the current part.
  private(set) var columns: [FormColumn: Int] = [:]
  /// The last column that the sheet uses.
  let lastColumn: Int

  init(_ kind: FormSheet, language: Language, widths: [Double]) {
    self.language = language
    sheet = Sheet(name: kind.name[language])
    sheet.isProtected = true
    lastColumn = widths.count
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
  }

  /// Writes the sheet's title and what to know before filling in.
  mutating func begin(_ title: LocalizedText, _ hints: [LocalizedText]) {
    line(.text(title[language]), style: FormStyles.title, height: 26)
    for hint in hints { line(.text(hint[language]), style: FormStyles.hint) }
  }

  /// Writes a line across the sheet.
  mutating func line(_ content: Cell.Content, style: CellStyle, height: Double? = nil) {
    let range = CellRange(
      CellAddress(row: row, column: SheetBuilder.keyColumn + 1),
      CellAddress(row: row, column: lastColumn))
    sheet.merge(range, Cell(content, style: style))
    if let height {
      sheet.rowHeights[row] = height
    } else if case .text(let text) = content {
      fit(text, width: width(from: range.first.column, to: range.last.column))
    }
    row += 1
  }

  /// Announces a part.
  mutating func part(_ section: FormSection, _ title: LocalizedText) {
    row += 1
    key(section.key)
    line(.text(title[language]), style: FormStyles.part, height: 20)
  }

  /// Writes the words above columns.
  mutating func header(_ titles: [(column: Int, title: LocalizedText)]) {
    key(FormColumn.key.title[language])
    for (column, title) in titles { put(.text(title[language]), column, FormStyles.header) }
    for (column, title) in titles { fit(title[language], width: width(from: column, to: column)) }
    row += 1
  }

  /// Writes the words above known columns, from the second on.
  mutating func header(_ kinds: [FormColumn]) {
    setColumns(kinds, from: 2)
    header(kinds.enumerated().map { ($0.offset + 2, $0.element.title) })
  }

  /// Lets a word of the header just written reach over several columns.
  mutating func spanHeader(from first: Int, to last: Int) {
    guard last > first, let cell = sheet[row - 1, first] else { return }
    sheet.merge(
      CellRange(CellAddress(row: row - 1, column: first), CellAddress(row: row - 1, column: last)),
      cell)
  }

  /// Notes the columns of known words, which `put` and `address` then find.
  mutating func setColumns(_ kinds: [FormColumn], from first: Int) {
    columns = [:]
    for (index, kind) in kinds.enumerated() { columns[kind] = first + index }
  }

  /// Writes a row's code.
  mutating func key(_ text: String) {
    sheet[row, SheetBuilder.keyColumn] = Cell(.text(text), style: FormStyles.key)
  }

  /// Writes a cell of the current row.
  mutating func put(
    _ content: Cell.Content, _ column: Int, _ style: CellStyle, note: String? = nil
  ) {
    sheet[row, column] = Cell(content, style: style, note: note)
  }

  /// Writes a cell under a word.
  mutating func put(_ content: Cell.Content, _ column: FormColumn, _ style: CellStyle) {
    guard let index = columns[column] else { return }
    put(content, index, style)
  }

  /// The place of a cell of the current row under a word.
  func address(_ column: FormColumn) -> CellAddress {
    guard let index = columns[column] else {
      preconditionFailure("the part has no column \(column.rawValue)")
    }
    return CellAddress(row: row, column: index)
  }

  /// Lets a cell of the current row take only some words.
  mutating func offer(_ words: [String], _ column: Int) {
    let place = CellAddress(row: row, column: column)
    let rule: Validation.Rule =
      words.joined(separator: ",").utf16.count <= 255 && !words.contains { $0.contains(",") }
      ? .choices(words) : .anything
    guard rule != .anything else { return }
    sheet.validations.append(
      .init(
        CellRange(place, place),
        Validation(
          rule,
          refusal: .init(
            title: LocalizedText(zh: "请从下拉列表选择", en: "Choose from the list")[language],
            text: String(words.joined(separator: language == .chinese ? "、" : ", ").prefix(200))))))
  }

  mutating func offer(_ words: [FormWord], _ column: FormColumn) {
    guard let index = columns[column] else { return }
    offer(words.map { $0.label[language] }, index)
  }

  /// Lets a cell of the current row take only numbers from zero, or whole ones.
  mutating func takeNumber(_ rule: Validation.Rule, _ column: Int, message: LocalizedText) {
    let place = CellAddress(row: row, column: column)
    sheet.validations.append(
      .init(
        CellRange(place, place),
        Validation(
          rule,
          refusal: .init(
            title: LocalizedText(zh: "数值不符", en: "Not a possible number")[language],
            text: message[language]))))
  }

  /// Colours a cell for a number while it holds text, which formulas pass over.
  mutating func markText(_ place: CellAddress) {
    let missing = FormulaText.quoted(FactStatus.missing.label[language])
    sheet.highlights.append(
      Highlight(
        CellRange(place, place),
        .fill(
          FormStyles.textInPlaceOfNumber,
          where: "AND(ISTEXT(\(place.text)),LEN(\(place.text))>0,\(place.text)<>\(missing))")))
  }

  /// Makes the current row high enough for some text in a cell of a width.
  mutating func fit(_ text: String, width: Double, fontSize: Double = 10.5) {
    let perLine = max(1, width * 10.5 / fontSize - 1)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) {
      $0 + max(1, (SheetBuilder.extent(of: String($1)) / perLine).rounded(.up))
    }
    let height = max(18, lines * fontSize * 1.42 + 4)
    sheet.rowHeights[row] = min(409, max(sheet.rowHeights[row] ?? 0, height))
  }

  /// The width of columns in characters.
  func width(from first: Int, to last: Int) -> Double {
    (first...last).reduce(0) { $0 + (sheet.columnWidths[$1] ?? 8.43) }
  }

  /// The width of text in Latin characters: those of East Asia take two.
  static func extent(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      sum + (scalar.value >= 0x2E80 || "“”…—".unicodeScalars.contains(scalar) ? 2.05 : 1)
    }
  }
}

extension LocalizedText {
  /// The text for an English column that repeats nothing: empty where both languages agree.
  var englishOnly: String { en == zh ? "" : en }
}
