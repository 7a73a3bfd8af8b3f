import CXLSXWriter

/// Writes charts of a sheet.
@safe struct ChartWriter {
  let page: UnsafeMutablePointer<lxw_worksheet>
  let book: UnsafeMutablePointer<lxw_workbook>
  let sheetName: String

  /// Creates a writer for a page of an open book.
  init(
    page: UnsafeMutablePointer<lxw_worksheet>, book: UnsafeMutablePointer<lxw_workbook>,
    sheetName: String
  ) {
    unsafe self.page = page
    unsafe self.book = book
    self.sheetName = sheetName
  }

  // Safety: the page and the book are open, the book owns the chart and its series, and the
  // library copies every string and structure that it is given.

  /// Writes one chart.
  func write(_ chart: SheetChart) throws(WorkbookWritingError) {
    guard let object = unsafe workbook_add_chart(book, UInt8(chart.kind.type.rawValue)) else {
      throw .rejected(part: chart.title, code: 0)
    }
    unsafe chart_title_set_name(object, CellText.plain(chart.title))
    for series in chart.series { unsafe try add(series, to: object) }
    unsafe setAxes(of: object, chart)
    let legend = chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
    unsafe chart_legend_set_position(object, UInt8(legend.rawValue))
    let code = unsafe CellText.plain(chart.description).withMutableCString { description in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = chart.width / ChartWriter.plainWidth
      unsafe options.y_scale = chart.height / ChartWriter.plainHeight
      unsafe options.description = .init(description)
      return unsafe worksheet_insert_chart_opt(
        page, chart.place.row0, chart.place.column0, object, &options)
    }
    try WorkbookWriter.check(code, part: "\(sheetName)!\(chart.place.text)")
  }

  /// The size of a chart that isn't scaled, in pixels.
  private static let plainWidth = 480.0
  private static let plainHeight = 288.0

  private func add(
    _ series: SheetChart.Series, to chart: UnsafeMutablePointer<lxw_chart>
  ) throws(WorkbookWritingError) {
    let added = unsafe chart_add_series(chart, "=" + series.categories, "=" + series.values)
    guard let object = unsafe added else { throw .rejected(part: series.name, code: 0) }
    unsafe chart_series_set_name(object, CellText.plain(series.name))
    guard let color = series.color else { return }
    var fill = lxw_chart_fill()
    fill.color = color.rgb
    unsafe chart_series_set_fill(object, &fill)
    var line = lxw_chart_line()
    line.color = color.rgb
    line.width = 1.5
    unsafe chart_series_set_line(object, &line)
  }

  private func setAxes(of object: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart) {
    // The library names axes by where they lie.
    let (horizontal, vertical) = unsafe (object.pointee.x_axis, object.pointee.y_axis)
    let categories = unsafe chart.kind.isLying ? vertical : horizontal
    let values = unsafe chart.kind.isLying ? horizontal : vertical
    if let title = chart.categoryTitle {
      unsafe chart_axis_set_name(categories, CellText.plain(title))
    }
    if let title = chart.valueTitle { unsafe chart_axis_set_name(values, CellText.plain(title)) }
    if let least = chart.leastValue { unsafe chart_axis_set_min(values, least) }
    // Below zero there may be bars, which names at the axis itself would cover.
    unsafe chart_axis_set_label_position(
      categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    // Lying bars are listed from below, a table from above; the other end is where the axis of
    // values then lies at the foot.
    if chart.kind.isLying {
      // Programs leave names out where they think them too close.
      unsafe chart_axis_set_interval_unit(categories, 1)
      var font = unsafe lxw_chart_font()
      unsafe font.size = 8
      unsafe chart_axis_set_num_font(categories, &font)
      unsafe chart_axis_set_reverse(categories)
      unsafe chart_axis_set_crossing_max(categories)
    }
  }
}

extension SheetChart.Kind {
  var type: lxw_chart_type {
    switch self {
    case .bar: LXW_CHART_BAR
    case .stackedBar: LXW_CHART_BAR_STACKED
    case .column: LXW_CHART_COLUMN
    case .stackedColumn: LXW_CHART_COLUMN_STACKED
    case .line: LXW_CHART_LINE
    }
  }

  var isLying: Bool { self == .bar || self == .stackedBar }
}
