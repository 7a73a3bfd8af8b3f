import HengModel

/// A table of a document: full width, its first row repeated on every page, rows kept whole.
struct DocxTable {
  let table: Table
  let text: DocxText
  /// The size of the type, in half points.
  private let size: Int

  /// Creates a table in the largest type in which its words and figures keep to one line each.
  init(table: Table, text: DocxText) {
    self.table = table
    self.text = text
    let widths = ColumnWidths(table: table, language: text.language)
    let sizes = DocxStyles.tableSizes(text.language)
    size =
      sizes.first {
        widths.fit(total: DocxPage.textWidth, characterWidth: DocxTable.characterWidth($0))
      } ?? sizes[sizes.count - 1]
  }

  /// A narrow character, half as wide as the type is high, in twentieths of a point.
  private static func characterWidth(_ size: Int) -> Int { 5 * size }

  /// The size that the runs name: none where it is that of the style.
  private var runSize: Int? { size == DocxStyles.tableSizes(text.language)[0] ? nil : size }

  var lines: [String] {
    let widths = ColumnWidths(table: table, language: text.language).widths(
      total: DocxPage.textWidth, characterWidth: DocxTable.characterWidth(size))
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
          keepsWithNext: keepsWithNext(index))
      }
      lines.append(self.row(cells, properties: "<w:cantSplit/>"))
    }
    if let footer = table.footer { lines.append(self.footer(footer, widths)) }
    return lines + ["</w:tbl>"]
  }

  /// Whether a row stays with the one below it: the first, so that no page ends with one row of a
  /// table, and the last before a footer.
  private func keepsWithNext(_ index: Int) -> Bool {
    let isLast = index + 1 == table.rows.count
    return isLast ? table.footer != nil : index == 0
  }

  private func row(_ cells: [String], properties: String) -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }

  private func header(_ widths: [Int]) -> [String] {
    zip(table.columns, widths).map { column, width in
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
        + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>"
        + "<w:vAlign w:val=\"center\"/></w:tcPr>"
        + text.paragraph(
          text.runs(column.title, isBold: true, size: runSize), .tableText,
          properties: headerSettings)
        + "</w:tc>"
    }
  }

  private let headerSettings = "<w:keepNext/><w:jc w:val=\"center\"/>"

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
    let alignment = table.columns[column].alignment
    if alignment == .trailing, !table.columns[column].wraps { properties += "<w:noWrap/>" }
    properties += "<w:vAlign w:val=\"center\"/>"
    var settings = keepsWithNext ? "<w:keepNext/>" : ""
    if indent > 0 {
      // Each step is one Chinese character.
      settings += "<w:ind w:leftChars=\"\(100 * indent)\" w:left=\"\(10 * size * indent)\"/>"
    }
    if alignment == .trailing { settings += "<w:jc w:val=\"right\"/>" }
    let runs = merge == .continued ? "" : text.runs(content, isBold: isBold, size: runSize)
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
