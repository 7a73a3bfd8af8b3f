/// The rows of a chart of bars: names on the left, each as high as its name needs.
struct ChartRows {
  /// A row.
  struct Row {
    /// The name, broken into lines.
    let name: [String]
    /// What stands behind the row, broken into lines.
    let note: [String]
    let top: Double
    let height: Double

    var middle: Double { top + height / 2 }
  }

  let rows: [Row]
  /// The width of the widest name.
  let nameWidth: Double
  /// The width of the widest note.
  let noteWidth: Double
  /// The lower edge of the last row.
  let bottom: Double

  /// Lays out rows from a height downwards.
  ///
  /// - Parameters:
  ///   - names: One name for each row.
  ///   - notes: One note for each row, or none at all.
  ///   - top: The upper edge of the first row.
  ///   - rowHeight: The least height of a row.
  init(names: [String], notes: [String] = [], top: Double, rowHeight: Double) {
    let size = ChartCanvas.textSize
    var rows: [Row] = []
    var y = top
    for (index, name) in names.enumerated() {
      let name = TextExtent.lines(of: name, size: size, width: ChartRows.nameLimit)
      let note =
        notes.isEmpty
        ? [] : TextExtent.lines(of: notes[index], size: size, width: ChartRows.noteLimit)
      let textHeight = Double(max(name.count, note.count)) * ChartCanvas.lineHeight + 6
      rows.append(Row(name: name, note: note, top: y, height: max(rowHeight, textHeight)))
      y += rows[index].height
    }
    self.rows = rows
    nameWidth = rows.map { TextExtent.width(of: $0.name, size: size) }.max() ?? 0
    noteWidth = rows.map { TextExtent.width(of: $0.note, size: size) }.max() ?? 0
    bottom = y
  }

  private static let nameLimit = 260.0
  private static let noteLimit = 150.0
}

extension ChartCanvas {
  /// Writes the names of rows, with their right edges in line.
  mutating func names(of rows: ChartRows) {
    for row in rows.rows {
      text(row.name, x: ChartCanvas.margin + rows.nameWidth, middle: row.middle, anchor: .end)
    }
  }
}
