import HengModel
import HengSources

/// The rows above a table's numbers, and the names of its columns among them.
struct SketchHeader {
  /// The lines whose texts are the names.
  private(set) var lines: [Int] = []
  private(set) var names: [String] = []
  /// Rows below the names that are neither units of measure nor units.
  private(set) var extra: [SketchRows.Row] = []
  private var units: SketchRows.Row?

  /// Takes the first row in which every column that is needed has a name of its own, or else all
  /// rows together.
  init(_ rows: [SketchRows.Row], columns: [Int]) {
    let own = rows.firstIndex { row in
      let names = columns.map { row.text($0).foldedName }
      return !names.contains("") && Set(names).count == names.count
    }
    guard let own else {
      lines = rows.map(\.line)
      names = HeaderNames(rows.map(\.texts)).names
      return
    }
    lines = [rows[own].line]
    names = rows[own].texts
    for row in rows[(own + 1)...] {
      if SketchHeader.isUnits(row), units == nil { units = row } else { extra.append(row) }
    }
  }

  /// What the row of units says of a column.
  func unit(_ column: Int) -> String? { units?.text(column) }

  /// Whether a row has no digits and nothing in front, or says that it has units.
  private static func isUnits(_ row: SketchRows.Row) -> Bool {
    let words = ["", "单位", "计量单位", "unit", "units"]
    return words.contains(row.text(0).foldedCell)
      && !row.texts.contains { $0.contains(where: \.isASCIIDigit) }
  }
}
