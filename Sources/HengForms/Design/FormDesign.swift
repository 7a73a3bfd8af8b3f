public import HengModel
public import HengScoring

/// How the data-entry workbook of a scheme lays out its figures, as the scheme's file says.
public struct FormDesign: Hashable, Sendable {
  /// A table of figures.
  public struct Block: Hashable, Sendable {
    /// The printed title.
    public var title: LocalizedText
    /// The titles of the columns with figures.
    public var columns: [LocalizedText]
    /// The rows.
    public var rows: [Row]

    /// Creates a block.
    public init(title: LocalizedText, columns: [LocalizedText], rows: [Row]) {
      self.title = title
      self.columns = columns
      self.rows = rows
    }
  }

  /// A row of a table: a figure, or what follows from figures, in each of the table's columns.
  public struct Row: Hashable, Sendable {
    /// The printed name.
    public var label: LocalizedText
    /// How many steps the name is set in.
    public var indent: Int
    /// What stands in each column.
    ///
    /// A measure that is just a fact is an entry, any other one is computed; `nil` leaves the cell
    /// empty.
    public var cells: [Measure?]

    /// Creates a row.
    public init(label: LocalizedText, indent: Int = 0, cells: [Measure?]) {
      self.label = label
      self.indent = indent
      self.cells = cells
    }
  }

  /// What the form asks for besides the facts of the scheme, for the record.
  public var facts: [FactDeclaration]
  /// The tables.
  public var blocks: [Block]
  /// The lines of the budget, each amount one fact or none.
  public var budgetLines: [BudgetLine]

  /// Creates a design; one that places nothing leaves every fact to a table of its own.
  public init(
    facts: [FactDeclaration] = [], blocks: [Block] = [], budgetLines: [BudgetLine] = []
  ) {
    self.facts = facts
    self.blocks = blocks
    self.budgetLines = budgetLines
  }
}

extension Measure {
  /// The fact that the measure is, if it is nothing else.
  public var onlyFact: FactKey? {
    if case .fact(let key) = expression.kind { key } else { nil }
  }
}
