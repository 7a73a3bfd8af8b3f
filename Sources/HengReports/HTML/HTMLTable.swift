import HengModel

/// A table as HTML: column and row headers with their scope, shared cells across rows.
struct HTMLTable {
  let table: Table
  let language: Language
  /// Returns a text as HTML.
  let cell: (LocalizedText) -> String

  /// From how many columns on a table is printed in smaller letters, to stay on the page.
  private static let manyColumns = 11

  var lines: [String] {
    let isWide = table.columns.count >= HTMLTable.manyColumns
    var lines = [isWide ? "<table class=\"many\">" : "<table>", "<thead>", "<tr>"]
    lines += table.columns.map { column in
      "<th scope=\"col\"\(alignment(column))>\(cell(column.title))</th>"
    }
    lines += ["</tr>", "</thead>", "<tbody>"]
    let spans = table.columns.indices.map { table.rowSpans(column: $0) }
    for (index, row) in table.rows.enumerated() {
      lines.append("<tr>")
      for (column, text) in row.cells.enumerated() where spans[column][index] > 0 {
        lines.append(body(text, row, column, span: spans[column][index]))
      }
      lines.append("</tr>")
    }
    lines.append("</tbody>")
    if let footer = table.footer { lines += self.footer(footer) }
    return lines + ["</table>"]
  }

  /// The columns whose cells head their rows: those that merge and the one behind them.
  private var headerCount: Int { table.mergedColumnCount + 1 }

  private func body(_ text: LocalizedText, _ row: Table.Row, _ column: Int, span: Int) -> String {
    let rows = span > 1 ? " rowspan=\"\(span)\"" : ""
    let classes = classes(text, row, column)
    if column >= headerCount { return "<td\(rows)\(classes)>\(cell(text))</td>" }
    let scope = column < table.mergedColumnCount && span > 1 ? "rowgroup" : "row"
    return "<th scope=\"\(scope)\"\(rows)\(classes)>\(cell(text))</th>"
  }

  /// The longest word that keeps to one line, as wide as 20 letters or so.
  private static let longestWord = 260

  private func classes(_ text: LocalizedText, _ row: Table.Row, _ column: Int) -> String {
    var names = column == 0 && row.indent > 0 ? ["in\(min(row.indent, 4))"] : []
    if names.isEmpty { names += [name(of: table.columns[column])].compactMap { $0 } }
    if TypeWidth.ofLongestWord(in: text[language]) > HTMLTable.longestWord { names.append("long") }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  private func footer(_ row: Table.Row) -> [String] {
    let span = table.footerSpan
    let columns = span > 1 ? " colspan=\"\(span)\"" : ""
    let first = "<th scope=\"row\"\(columns)>\(row.cells.first.map(cell) ?? "")</th>"
    let rest = zip(row.cells, table.columns).dropFirst(span).map { text, column in
      "<td\(alignment(column))>\(cell(text))</td>"
    }
    return ["<tfoot>", "<tr>", first] + rest + ["</tr>", "</tfoot>"]
  }

  private func alignment(_ column: Table.Column) -> String {
    name(of: column).map { " class=\"\($0)\"" } ?? ""
  }

  private func name(of column: Table.Column) -> String? {
    column.alignment == .trailing ? "n" : column.wraps ? "w" : nil
  }
}
