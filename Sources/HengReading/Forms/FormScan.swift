package import HengDiagnostics
package import HengForms
import HengSources
package import HengWorkbooks

/// Finds the parts of a form in a workbook, wherever they stand.
package struct FormScan {
  package let context: ReadingContext
  package private(set) var parts: [FormPart] = []
  /// Whether every sheet and column was found, without which cells are overlooked.
  package private(set) var isWhole = true

  /// The parts by which the sheets of a form are found.
  private static let sheets: [(sheet: FormSheet, parts: [FormSection])] = [
    (.baseData, [.facts, .budget, .ownFacts]), (.selfEvaluation, [.rows]),
    (.evidence, [.evidence]), (.satisfaction, [.satisfaction]),
  ]

  /// Scans every sheet of a workbook.
  ///
  /// - Throws: ``WorkbookError``.
  package init(_ file: WorkbookFile, context: ReadingContext) throws(WorkbookError) {
    self.context = context
    for entry in file.sheets {
      scan(try file.grid(of: entry), sheet: .init(number: entry.number, name: entry.name))
    }
    for part in parts { check(part) }
  }

  /// Reports the sheets of a form that aren't there.
  package mutating func checkSheets() {
    for (sheet, sections) in FormScan.sheets
    where !parts.contains(where: { sections.contains($0.section) }) {
      isWhole = false
      context.report(.missingSheet(sheet.name, codes: sections.map(\.key)))
    }
  }

  /// Reports columns and codes without which entries would be overlooked.
  private mutating func check(_ part: FormPart) {
    guard part.isHeaded else {
      isWhole = false
      context.report(
        .missingFormColumn(FormColumn.key.title),
        at: part.start.node(.unreadable, at: part.start.keyColumn))
      return
    }
    let columns = part.lines.first?.columns ?? [:]
    for column in part.section.columns where columns[column] == nil && !part.lines.isEmpty {
      isWhole = false
      context.report(
        .missingFormColumn(column.title),
        at: part.start.node(.unreadable, at: part.start.keyColumn))
    }
    let entries: [FormColumn]
    switch part.section {
    case .facts, .budget: entries = [.initial, .adjusted, .expenditure]
    case .rows: entries = [.judgement, .givenMarks, .notApplicable, .published]
    case .evidence: entries = [.status, .place, .quote, .reason, .printed, .formula]
    default: return
    }
    for line in part.lines where line.key == nil {
      let places = entries.compactMap { line.columns[$0] } + line.numbered.values
      guard let entry = line.firstEntry(in: places.sorted()) else { continue }
      context.report(.rowWithoutCode, at: line.node(.unreadable, at: entry))
    }
  }

  /// Whether a workbook carries the marker of a form; only the sheets before it are read.
  package static func isForm(_ file: WorkbookFile) throws(WorkbookError) -> Bool {
    for entry in file.sheets {
      for row in try file.grid(of: entry).rows {
        let isMarked = row.cells.contains { $0.value == .text(CoverKey.version.rawValue) }
        if isMarked { return true }
      }
    }
    return false
  }

  /// The lines of a part that may stand only once.
  package func only(_ section: FormSection) -> FormPart? {
    let found = parts.filter { $0.section == section }
    for extra in found.dropFirst() {
      guard let first = found.first else { break }
      context.report(
        .repeatedFormPart(section.key, first: first.start.place(ofColumn: first.start.keyColumn)),
        at: extra.start.node(.unreadable, at: extra.start.keyColumn))
    }
    return found.first
  }

  private mutating func scan(_ grid: SheetGrid, sheet: FileLocation.Sheet) {
    let keyColumn = grid.rows.lazy.flatMap(\.cells).first { cell in
      guard case .text(let text) = cell.value else { return false }
      return FormSection(key: text.trimmed) != nil
    }?.column
    guard let keyColumn else { return }
    var columns: [FormColumn: Int] = [:]
    var numbered: [Int: Int] = [:]
    var isHeaded = false
    for row in grid.rows {
      var line = FormLine(sheet: sheet, row: row.number, keyColumn: keyColumn, cells: row)
      let cell = row[column: keyColumn]
      switch cell?.value {
      case .text(let text): line.key = text.trimmed.isEmpty ? nil : text.trimmed
      case .number(let text): line.key = text
      default: break
      }
      if let section = line.key.flatMap({ FormSection(key: $0) }) {
        parts.append(FormPart(section: section, start: line))
        (columns, numbered, isHeaded) = ([:], [:], false)
      } else if line.key.flatMap({ FormColumn(title: $0) }) == .key {
        columns = FormScan.columns(in: row)
        (numbered, isHeaded) = ([:], true)
        if !parts.isEmpty { parts[parts.count - 1].isHeaded = true }
      } else if line.key == FormRowKey.columnNumbers {
        numbered = FormScan.numbers(in: row)
      } else if isHeaded, !parts.isEmpty {
        (line.columns, line.numbered) = (columns, numbered)
        parts[parts.count - 1].lines.append(line)
      }
    }
  }

  private static func columns(in row: ReadRow) -> [FormColumn: Int] {
    var columns: [FormColumn: Int] = [:]
    for cell in row.cells {
      guard case .text(let text) = cell.value, let column = FormColumn(title: text),
        column != .key, columns[column] == nil
      else { continue }
      columns[column] = cell.column
    }
    return columns
  }

  private static func numbers(in row: ReadRow) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for cell in row.cells {
      let text: String? =
        switch cell.value {
        case .number(let text), .text(let text): text
        default: nil
        }
      if let number = text.flatMap({ Int($0) }), numbers[number] == nil {
        numbers[number] = cell.column
      }
    }
    return numbers
  }
}
