import CXLSXWriter

/// Writes one sheet of a workbook.
@safe struct SheetWriter {
  let sheet: Sheet
  let page: UnsafeMutablePointer<lxw_worksheet>
  let book: UnsafeMutablePointer<lxw_workbook>
  let formats: FormatTable

  /// Creates a writer; the page belongs to the book, which has to stay open.
  init(
    sheet: Sheet, page: UnsafeMutablePointer<lxw_worksheet>,
    book: UnsafeMutablePointer<lxw_workbook>, formats: FormatTable
  ) {
    self.sheet = sheet
    unsafe self.page = page
    unsafe self.book = book
    self.formats = formats
  }

  // Safety: in all of the methods the page and the book are open, and the library copies every
  // string and structure that it is given.

  /// Writes everything of the sheet.
  func write() throws(WorkbookWritingError) {
    try writeSizes()
    var covered: Set<CellAddress> = []
    for merge in sheet.merges {
      covered.formUnion(merge.addresses.dropFirst())
      let format = unsafe formats.format(of: sheet.cells[merge.first]?.style ?? CellStyle())
      try check(
        unsafe worksheet_merge_range(
          page, merge.first.row0, merge.first.column0, merge.last.row0, merge.last.column0, "",
          format), merge.text)
    }
    for address in sheet.cells.keys.sorted() {
      if let cell = sheet.cells[address], !covered.contains(address) {
        try write(cell, at: address)
      }
    }
    for validated in sheet.validations {
      unsafe try ValidationWriter(page: page, sheetName: sheet.name).write(validated)
    }
    for highlight in sheet.highlights { try write(highlight) }
    for chart in sheet.charts {
      unsafe try ChartWriter(page: page, book: book, sheetName: sheet.name).write(chart)
    }
    setView()
    try setPage()
  }

  func check(_ code: lxw_error, _ place: String) throws(WorkbookWritingError) {
    try WorkbookWriter.check(code, part: "\(sheet.name)!\(place)")
  }

  private func write(_ cell: Cell, at address: CellAddress) throws(WorkbookWritingError) {
    let (row, column) = (address.row0, address.column0)
    let format = unsafe formats.format(of: cell.style)
    let code =
      switch cell.content {
      case .blank: unsafe worksheet_write_blank(page, row, column, format)
      case .text(let text):
        unsafe worksheet_write_string(page, row, column, CellText.cell(text), format)
      case .number(let number): unsafe worksheet_write_number(page, row, column, number, format)
      case .formula(let formula, .number(let number)):
        unsafe worksheet_write_formula_num(page, row, column, "=" + formula, format, number)
      case .formula(let formula, .text(let text)):
        unsafe worksheet_write_formula_str(
          page, row, column, "=" + formula, format, CellText.plain(text))
      }
    try check(code, address.text)
    if let note = cell.note { try write(note: note, at: address) }
  }

  private func write(note: String, at address: CellAddress) throws(WorkbookWritingError) {
    var options = unsafe lxw_comment_options()
    unsafe options.x_scale = 2.5
    // A line of a note of this width holds about 40 wide characters.
    let lines = note.split(separator: "\n").reduce(1) { $0 + 1 + $1.count / 40 }
    unsafe options.y_scale = max(1, Double(lines) / 4.5)
    try check(
      unsafe worksheet_write_comment_opt(
        page, address.row0, address.column0, CellText.plain(note), &options), address.text)
  }

  private func write(_ highlight: Highlight) throws(WorkbookWritingError) {
    var condition = unsafe lxw_conditional_format()
    let (first, last) = (highlight.range.first, highlight.range.last)
    func apply(_ text: UnsafeMutablePointer<CChar>?) -> lxw_error {
      unsafe condition.value_string = .init(text)
      return unsafe worksheet_conditional_format_range(
        page, first.row0, first.column0, last.row0, last.column0, &condition)
    }
    let code: lxw_error
    switch highlight.kind {
    case .bar(let color):
      unsafe condition.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      unsafe condition.bar_color = color.rgb
      unsafe condition.bar_solid = UInt8(LXW_TRUE.rawValue)
      unsafe condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      unsafe condition.min_value = 0
      code = apply(nil)
    case .fill(let color, let formula):
      unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      unsafe condition.format = formats.background(color)
      code = unsafe ("=" + formula).withMutableCString { unsafe apply($0) }
    }
    try check(code, highlight.range.text)
  }

  private func writeSizes() throws(WorkbookWritingError) {
    let hidden = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    for column in Set(sheet.columnWidths.keys).union(sheet.hiddenColumns).sorted() {
      let width = sheet.columnWidths[column] ?? SheetWriter.customaryWidth
      let place = UInt16(clamping: column - 1)
      var options = hidden
      try check(
        sheet.hiddenColumns.contains(column)
          ? unsafe worksheet_set_column_opt(page, place, place, width, nil, &options)
          : unsafe worksheet_set_column(page, place, place, width, nil),
        CellAddress.letters(ofColumn: column))
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      try check(
        unsafe worksheet_set_row(page, UInt32(clamping: row - 1), height, nil), String(row))
    }
  }

  private static let customaryWidth = 8.43

  private func setView() {
    unsafe worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if let cell = sheet.firstScrollingCell {
      unsafe worksheet_freeze_panes(page, cell.row0, cell.column0)
    }
    if sheet.isProtected {
      var protection = lxw_protection()
      protection.format_columns = 1
      protection.format_rows = 1
      unsafe worksheet_protect(page, nil, &protection)
    }
    if sheet.isHidden { unsafe worksheet_hide(page) }
  }

  private static let paperA4: UInt8 = 9

  private func setPage() throws(WorkbookWritingError) {
    let setup = sheet.page
    unsafe worksheet_set_paper(page, SheetWriter.paperA4)
    if setup.isLandscape { unsafe worksheet_set_landscape(page) }
    // Inches: left, right, top, bottom.
    unsafe worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.7)
    unsafe worksheet_center_horizontally(page)
    if setup.fitsWidth { unsafe worksheet_fit_to_pages(page, 1, 0) }
    if let rows = setup.repeatedRows {
      try check(
        unsafe worksheet_repeat_rows(
          page, UInt32(clamping: rows.lowerBound - 1), UInt32(clamping: rows.upperBound - 1)),
        "\(rows)")
    }
    if !setup.breaksBefore.isEmpty {
      // The list ends with a zero.
      var rows = setup.breaksBefore.sorted().map { UInt32(clamping: $0 - 1) } + [0]
      try check(unsafe worksheet_set_h_pagebreaks(page, &rows), "breaks")
    }
    if let footer = setup.footer {
      // Programs take a line without a section for the middle one, but not all of them read it.
      let hasSection = ["&L", "&C", "&R"].contains { footer.hasPrefix($0) }
      let line = CellText.plain(hasSection ? footer : "&C" + footer, limit: 255)
      try check(unsafe worksheet_set_footer(page, line), "footer")
    }
  }
}

extension CellAddress {
  /// The row from 0.
  var row0: UInt32 { UInt32(clamping: row - 1) }
  /// The column from 0.
  var column0: UInt16 { UInt16(clamping: column - 1) }
}
