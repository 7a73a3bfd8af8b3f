import HengModel
import HengScoring
import HengWorkbooks

/// Where the rows and the verdict stand in the sheet of marks.
struct MarkPlaces {
  /// A column behind those of the dimensions.
  enum Column: CaseIterable {
    case indicator
    case fullMarks
    case measure
    case measured
    case rule
    case marks
    case lost
    case published
    case gap
    case admissible
    case basis
    case standing
    case reason
    /// The marks before rounding; this column and those that follow don't show.
    case exact
    /// Whether the row's marks or measure differ from the exported ones, 1 or 0.
    case isChanged
    case exportedMarks
    case exportedMeasure
    case exportedRange
    case exportedBasis
    case exportedReason

    static let hidden: [Column] = [
      .exact, .isChanged, .exportedMarks, .exportedMeasure, .exportedRange, .exportedBasis,
      .exportedReason,
    ]
  }

  /// The columns of dimensions, one for each level above the rows.
  let depth: Int
  let columns: [Column]
  let rowCount: Int
  private let sheetName: String
  let language: Language

  /// The row of the title's first follower, where the verdict begins.
  static let verdictRow = 2
  static let verdictRowCount = 7
  /// The row that tells whether figures are those of the export.
  static let stateRow = verdictRow + 2
  /// The row of the table's head.
  static let headRow = verdictRow + verdictRowCount + 1
  static let firstRow = headRow + 1

  init(_ score: EvaluationScore, _ language: Language) {
    self.language = language
    depth = score.rows.map(\.row.indicator.path.count).max() ?? 0
    let isPublished = score.rows.contains { $0.published != nil }
    columns = Column.allCases.filter {
      isPublished || ($0 != .published && $0 != .gap)
    }
    rowCount = score.rows.count
    sheetName = ScoreSheet.marks.name[language]
  }

  /// The row of the sum.
  var totalRow: Int { MarkPlaces.firstRow + rowCount }

  /// The last column that shows.
  var lastColumn: Int { depth + columns.count - Column.hidden.count }

  func number(of column: Column) -> Int {
    depth + (columns.firstIndex(of: column) ?? 0) + 1
  }

  func address(_ column: Column, _ index: Int) -> CellAddress {
    CellAddress(row: MarkPlaces.firstRow + index, column: number(of: column))
  }

  /// A row's cell as formulas name it.
  func reference(_ column: Column, _ index: Int) -> String {
    FormulaText.reference(to: address(column, index).absolute, inSheet: sheetName)
  }

  /// The cells of all rows in a column.
  func range(_ column: Column) -> String {
    let range = CellRange(address(column, 0), address(column, max(0, rowCount - 1)))
    return FormulaText.reference(to: range.absolute, inSheet: sheetName)
  }

  /// The cell of the total.
  var total: String { reference(.marks, rowCount) }
}
