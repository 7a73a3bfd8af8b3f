package import HengDiagnostics
package import HengForms
package import HengSources
package import HengWorkbooks

/// A row of a part of a form, with the columns that the words above it announce.
package struct FormLine {
  package var sheet: FileLocation.Sheet
  package var row: Int
  /// The code, if the row has one.
  package var key: String?
  package var keyColumn: Int
  /// The columns by their words.
  package var columns: [FormColumn: Int] = [:]
  /// The columns by their numbers (栏次).
  package var numbered: [Int: Int] = [:]
  package var cells: ReadRow

  package subscript(column: FormColumn) -> ReadCell? {
    columns[column].flatMap { cells[column: $0] }
  }

  /// Whether nothing but a code stands under any word.
  package var isEmpty: Bool { firstEntry(in: columns.values.sorted()) == nil }

  /// Returns the first of some columns in which somebody wrote something.
  package func firstEntry(in columns: [Int]) -> Int? {
    columns.first { column in
      guard let cell = cells[column: column], !cell.hasFormula else { return false }
      if case .text(let text) = cell.value { return !text.trimmed.isEmpty }
      return true
    }
  }

  /// A node at a column of the row.
  package func node(_ content: SourceNode.Content, at column: Int) -> SourceNode {
    SourceNode(content: content, line: row, column: column, sheet: sheet)
  }

  /// A node under a word, or at the code where the table lacks the word.
  package func node(_ content: SourceNode.Content, under column: FormColumn) -> SourceNode {
    node(content, at: columns[column] ?? keyColumn)
  }

  /// The cell's place as a sheet shows it.
  package func place(ofColumn column: Int) -> String {
    "\(sheet.name)!\(CellAddress(row: row, column: column).text)"
  }
}

/// Some rows of a form under one key.
package struct FormPart {
  package var section: FormSection
  /// The row with the part's key.
  package var start: FormLine
  package var lines: [FormLine] = []
  /// Whether the words above the columns were found.
  package var isHeaded = false
}

extension SourceNode.Pair {
  /// A pair whose key stands where its value does.
  package init(_ key: String, _ value: SourceNode) {
    self.init(
      key: key, keyLine: value.line, keyColumn: value.column, value: value, sheet: value.sheet)
  }
}
