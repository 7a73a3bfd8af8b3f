import HengWorkbooks

/// Rows as tall as their texts, which the file has to say: no program measures merged cells.
extension Sheet {
  /// The tallest row of the file format, in points.
  private static let tallest = 409.0
  private static let customaryWidth = 8.43

  /// Sets the height of every row that has cells, so that all texts show.
  mutating func fitRowHeights() {
    var heights: [Int: Double] = [:]
    let covered = Dictionary(uniqueKeysWithValues: merges.map { ($0.first, $0) })
    let hidden = merges.flatMap { merge in merge.addresses.dropFirst() }
    let skipped = Set(hidden)
    for (address, cell) in cells where !skipped.contains(address) {
      let merge = covered[address]
      if let merge, merge.last.row > merge.first.row { continue }
      let height = Sheet.height(of: cell, width: width(from: address, to: merge?.last))
      heights[address.row] = max(heights[address.row] ?? Sheet.leastHeight, height)
    }
    for merge in merges where merge.last.row > merge.first.row {
      guard let cell = cells[merge.first] else { continue }
      let rows = merge.first.row...merge.last.row
      let present = rows.reduce(0) { $0 + (heights[$1] ?? Sheet.leastHeight) }
      let lacking =
        Sheet.height(of: cell, width: width(from: merge.first, to: merge.last)) - present
      guard lacking > 0 else { continue }
      for row in rows {
        heights[row] = (heights[row] ?? Sheet.leastHeight) + lacking / Double(rows.count)
      }
    }
    for (row, height) in heights where rowHeights[row] == nil {
      rowHeights[row] = min(Sheet.tallest, height)
    }
  }

  private static let leastHeight = 16.0

  private func width(from first: CellAddress, to last: CellAddress?) -> Double {
    (first.column...(last?.column ?? first.column)).filter { !hiddenColumns.contains($0) }
      .reduce(0) { $0 + (columnWidths[$1] ?? Sheet.customaryWidth) }
  }

  private static func height(of cell: Cell, width: Double) -> Double {
    let lineHeight = cell.style.fontSize * 1.42
    guard cell.style.wraps else { return lineHeight + 4 }
    let text: String
    switch cell.content {
    case .text(let words), .formula(_, .text(let words)): text = words
    case .blank, .number, .formula(_, .number): return lineHeight + 4
    }
    // A unit of column width is a digit of 7 pixels; a wide character is as wide as the font is
    // tall, and the cell keeps some pixels free.
    let room = max(1, (7 * width - 6) / (cell.style.fontSize * 4 / 3 / 2))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + lineCount(of: $1, room: room)
    }
    return Double(lines) * lineHeight + 4
  }

  /// Lines of a paragraph: words of Latin text stay whole, any Chinese character may begin a line.
  private static func lineCount(of paragraph: Substring, room: Double) -> Int {
    var (lines, used, word) = (1, 0.0, 0.0)
    func place(_ width: Double) {
      if used + width > room, used > 0 {
        lines += 1
        used = 0
      }
      used += width
      while used > room {
        lines += 1
        used -= room
      }
    }
    for character in paragraph {
      let width = Double(DisplayWidth.of(String(character)))
      if width > 1 || character == " " {
        place(word)
        word = 0
        place(width)
      } else {
        word += width
      }
    }
    place(word)
    return lines
  }
}
