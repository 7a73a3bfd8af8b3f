import HengModel

/// A table of a document: full width, its first row repeated on every page, rows kept whole.
struct DocxTable {
  let table: Table
  let text: DocxText

  var lines: [String] {
    // A narrow character is half as wide as the type is high; sizes are in half points.
    let widths = ColumnWidths(table: table, language: text.language).widths(
      total: DocxPage.textWidth, characterWidth: 5 * DocxStyles.tableSize(text.language))
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    var lines = [
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>"
        + "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>",
      "<w:tblGrid>\(grid)</w:tblGrid>",
      row(header(widths), properties: "<w:cantSplit/><w:tblHeader/>"),
    ]
    let spans = table.columns.indices.map { table.rowSpans(column: $0) }
    for (index, row) in table.rows.enumerated() {
      let cells = row.cells.enumerated().map { column, content in
        cell(
          content, column, width: widths[column], indent: column == 0 ? row.indent : 0,
          merge: merge(column, spans[column], index),
          keepsWithNext: table.footer != nil && index + 1 == table.rows.count)
      }
      lines.append(self.row(cells, properties: "<w:cantSplit/>"))
    }
    if let footer = table.footer { lines.append(self.footer(footer, widths)) }
    return lines + ["</w:tbl>"]
  }

  private func row(_ cells: [String], properties: String) -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }

  private func header(_ widths: [Int]) -> [String] {
    zip(table.columns, widths).map { column, width in
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>"
        + "<w:vAlign w:val=\"center\"/></w:tcPr>"
        + text.paragraph(text.runs(column.title, isBold: true), .tableText, properties: centre)
        + "</w:tc>"
    }
  }

  private let centre = "<w:jc w:val=\"center\"/>"

  /// How a cell shares rows: it starts a shared one, continues the one above, or stands alone.
  private enum Merge {
    case none
    case start
    case continued
  }

  private func merge(_ column: Int, _ spans: [Int], _ index: Int) -> Merge {
    column >= table.mergedColumnCount || spans[index] == 1
      ? .none : spans[index] == 0 ? .continued : .start
  }

  private func cell(
    _ content: LocalizedText, _ column: Int, width: Int, indent: Int = 0, merge: Merge = .none,
    span: Int = 1, isBold: Bool = false, keepsWithNext: Bool = false
  ) -> String {
    var properties = "<w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if span > 1 { properties += "<w:gridSpan w:val=\"\(span)\"/>" }
    switch merge {
    case .none: break
    case .start: properties += "<w:vMerge w:val=\"restart\"/>"
    case .continued: properties += "<w:vMerge/>"
    }
    properties += "<w:vAlign w:val=\"center\"/>"
    var settings = keepsWithNext ? "<w:keepNext/>" : ""
    if indent > 0 {
      // Each step is one Chinese character.
      let size = 10 * DocxStyles.tableSize(text.language)
      settings += "<w:ind w:leftChars=\"\(100 * indent)\" w:left=\"\(size * indent)\"/>"
    }
    if table.columns[column].alignment == .trailing { settings += "<w:jc w:val=\"right\"/>" }
    let runs = merge == .continued ? "" : text.runs(content, isBold: isBold)
    return "<w:tc><w:tcPr>\(properties)</w:tcPr>"
      + text.paragraph(runs, .tableText, properties: settings) + "</w:tc>"
  }

  private func footer(_ row: Table.Row, _ widths: [Int]) -> String {
    let span = table.footerSpan
    let first = cell(
      row.cells.first ?? "", 0, width: widths.prefix(span).reduce(0, +), span: span, isBold: true)
    let rest = row.cells.indices.dropFirst(span).map { column in
      cell(row.cells[column], column, width: widths[column], isBold: true)
    }
    return self.row([first] + rest, properties: "<w:cantSplit/>")
  }
}
