import HengModel

/// A table as HTML: column and row headers with their scope, shared cells across rows.
struct HTMLTable {
  let table: Table
  /// Returns a text as HTML.
  let cell: (LocalizedText) -> String

  var lines: [String] {
    var lines = ["<table>", "<thead>", "<tr>"]
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
    if column >= headerCount {
      return "<td\(rows)\(alignment(table.columns[column]))>\(cell(text))</td>"
    }
    let indent = column == 0 && row.indent > 0 ? " class=\"in\(min(row.indent, 4))\"" : ""
    let scope = column < table.mergedColumnCount && span > 1 ? "rowgroup" : "row"
    let alignment = indent.isEmpty ? self.alignment(table.columns[column]) : indent
    return "<th scope=\"\(scope)\"\(rows)\(alignment)>\(cell(text))</th>"
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
    column.alignment == .trailing ? " class=\"n\"" : column.wraps ? " class=\"w\"" : ""
  }
}
