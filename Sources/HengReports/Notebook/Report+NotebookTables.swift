import HengModel

extension Table {
  /// The table as HTML; the class keeps viewers from looking for formulas in its texts.
  func html(_ language: Language) -> String {
    var lines = ["<table class=\"dataframe tex2jax_ignore mathjax_ignore\">"]
    if columns.contains(where: { $0.title != "" }) {
      lines.append("<thead>\(html(of: Row(columns.map(\.title)), "th", language))</thead>")
    }
    lines.append("<tbody>")
    lines += rows.map { html(of: $0, "td", language) }
    lines.append("</tbody>")
    if let footer { lines.append("<tfoot>\(html(of: footer, "th", language))</tfoot>") }
    return lines.joined(separator: "\n") + "\n</table>"
  }

  private func html(of row: Row, _ tag: String, _ language: Language) -> String {
    let cells = zip(row.cells, columns).enumerated().map { number, pair in
      var style = "text-align: " + (pair.1.alignment == .leading ? "left" : "right")
      // Names that stand first keep to one line, however many columns there are.
      if number == 0, tag == "td" { style += "; white-space: nowrap" }
      if number == 0, row.indent > 0 { style += "; padding-left: \(row.indent + 1)em" }
      return "<\(tag) style=\"\(style)\">\(pair.0[language].inOneLine.escapedForXML)</\(tag)>"
    }
    return "<tr>" + cells.joined() + "</tr>"
  }
}

extension Report {
  /// The tables, pairs and lists of a report as HTML, in order.
  func tables(_ language: Language) -> [Notebook.Output] {
    blocks.compactMap { block in
      switch block {
      case .table(let table): return .html(table.html(language))
      case .pairs(let pairs):
        let rows = pairs.map { Table.Row([$0.name, $0.value]) }
        return .html(Table(columns: [.init(""), .init("")], rows: rows).html(language))
      case .list(let items):
        let lines = items.map { "<li>\($0[language].inOneLine.escapedForXML)</li>\n" }
        return .html("<ul>\n\(lines.joined())</ul>")
      case .heading, .paragraph, .note, .figure, .signature: return nil
      }
    }
  }
}
