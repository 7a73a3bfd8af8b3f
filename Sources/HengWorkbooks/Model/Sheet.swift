/// A sheet to be written.
public struct Sheet: Hashable, Sendable {
  /// Cells that only take certain values.
  public struct ValidatedRange: Hashable, Sendable {
    /// The cells.
    public var range: CellRange
    /// What they take.
    public var validation: Validation

    /// Creates a validated range.
    public init(_ range: CellRange, _ validation: Validation) {
      self.range = range
      self.validation = validation
    }
  }

  /// The name on the tab: at most 31 characters, without any of `[]:*?/\`.
  public var name: String
  /// The cells.
  public var cells: [CellAddress: Cell]
  /// Ranges that show as one cell, whose content is that of the top left one; they don't overlap.
  public var merges: [CellRange]
  /// The widths of columns, in characters of Latin text.
  public var columnWidths: [Int: Double]
  /// The heights of rows, in points.
  public var rowHeights: [Int: Double]
  /// Columns that don't show.
  public var hiddenColumns: Set<Int>
  /// Cells that only take certain values.
  public var validations: [ValidatedRange]
  /// Colours that depend on values.
  public var highlights: [Highlight]
  /// Charts that draw cells of the workbook.
  public var charts: [SheetChart]
  /// The first cell that scrolls; what lies above and left of it stays.
  public var firstScrollingCell: CellAddress?
  /// Whether locked cells can't be changed until somebody lifts the protection, which has no
  /// password.
  public var isProtected: Bool
  /// Whether the tab doesn't show.
  public var isHidden: Bool
  /// How the sheet is printed.
  public var page: PageSetup

  /// Creates an empty sheet.
  public init(name: String) {
    self.name = name
    self.cells = [:]
    self.merges = []
    self.columnWidths = [:]
    self.rowHeights = [:]
    self.hiddenColumns = []
    self.validations = []
    self.highlights = []
    self.charts = []
    self.firstScrollingCell = nil
    self.isProtected = false
    self.isHidden = false
    self.page = PageSetup()
  }

  /// The cell at a row and a column from 1.
  public subscript(row: Int, column: Int) -> Cell? {
    get { cells[CellAddress(row: row, column: column)] }
    set { cells[CellAddress(row: row, column: column)] = newValue }
  }

  /// Merges cells under one content, each of them in its style.
  public mutating func merge(_ range: CellRange, _ cell: Cell) {
    if range.first == range.last {
      cells[range.first] = cell
      return
    }
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        self[row, column] = Cell(.blank, style: cell.style)
      }
    }
    cells[range.first] = cell
    merges.append(range)
  }
}
