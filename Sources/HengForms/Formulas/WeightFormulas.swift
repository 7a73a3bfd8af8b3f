import HengModel
import HengWorkbooks

/// Weights that are set anew as formulas: what is free gives or takes in proportion.
///
/// The steps are those of exact what-if analysis: a row's marks are what was set, else the
/// scheme's; dimensions that are set are filled up one after the other, inner ones first; then the
/// whole scheme. A step has two columns beside the rows, the marks and whether they are settled,
/// 1 or 0. Cells of rows that belong together lie below each other.
public struct WeightFormulas: Sendable {
  /// Two columns of a step over some rows.
  public struct Columns: Hashable, Sendable {
    /// The cells with the marks, such as `$H$5:$H$20`.
    public var marks: String
    /// The cells that tell whether the marks are settled.
    public var isSettled: String

    /// Creates the columns of a step.
    public init(marks: String, isSettled: String) {
      self.marks = marks
      self.isSettled = isSettled
    }

    var settled: String { "SUMIF(\(isSettled),1,\(marks))" }
    var free: String { "SUMIF(\(isSettled),0,\(marks))" }
  }

  private let cells: FormulaCells

  /// Creates the formulas.
  public init(cells: FormulaCells) {
    self.cells = cells
  }

  /// A row's marks before anything is shared out.
  ///
  /// - Parameters:
  ///   - set: The cell with the row's new marks, or a blank.
  ///   - marks: The cell with the row's marks under the scheme.
  /// - Returns: The formula.
  public func start(set: String, else marks: String) -> String {
    "IF(ISNUMBER(\(set)),\(set),\(marks))"
  }

  /// Whether a row's marks are settled from the start.
  ///
  /// - Parameters:
  ///   - set: The cell with the row's new marks, or a blank.
  ///   - locks: The cells that lock the row and the dimensions above it, by the word for yes, each
  ///     with the cell of the new marks that win over the lock.
  /// - Returns: The formula.
  public func isSettled(set: String, locks: [(lock: String, set: String?)]) -> String {
    let reasons = locks.map { lock, winner in
      let isLocked = "\(lock)=\(cells.word(.yes))"
      return winner.map { "AND(\(isLocked),NOT(ISNUMBER(\($0))))" } ?? isLocked
    }
    return "IF(OR(\((["ISNUMBER(\(set))"] + reasons).joined(separator: ","))),1,0)"
  }

  /// A row's marks after a dimension, or the whole scheme, is filled up.
  ///
  /// - Parameters:
  ///   - marks: The cell with the row's marks before the step.
  ///   - isSettled: The cell that tells whether they were settled.
  ///   - target: The cell with the marks of the dimension; a blank leaves all as it is.
  ///   - members: The columns of the dimension's rows before the step.
  /// - Returns: The formula.
  public func filled(
    _ marks: String, isSettled: String, to target: String, members: Columns
  ) -> String {
    let share = "\(marks)*(\(target)-\(members.settled))/\(members.free)"
    return "IF(OR(NOT(ISNUMBER(\(target))),\(isSettled)=1,\(members.free)=0),\(marks),\(share))"
  }

  /// Whether a row is settled after a dimension is filled up.
  public func isSettled(_ isSettled: String, orBy target: String) -> String {
    "IF(ISNUMBER(\(target)),1,\(isSettled))"
  }

  /// The word for what keeps a dimension, or the whole scheme, from being filled up, or nothing.
  public func problem(target: String, members: Columns) -> String {
    let rest = "ROUND(\(target)-\(members.settled),\(FormulaGuard.placesOfMarks))"
    return
      "IF(LEN(\(target))=0,\"\",IF(NOT(ISNUMBER(\(target))),\(cells.word(.outOfRange)),IF(OR(\(target)<0,\(rest)<0),"
      + "\(cells.word(.tooMuchSet)),IF(AND(\(rest)>0,\(members.free)=0),"
      + "\(cells.word(.nothingToRescale)),\"\"))))"
  }
}
