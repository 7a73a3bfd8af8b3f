/// The elements of an index as a tree: indicators below, the index on top.
///
/// Levels count from the top: the index has level 0, its parts level 1, and so on down to the
/// indicators. Columns of scores are numbered with the indicators first, in the order of the table,
/// and the aggregates behind them, parts before wholes, so that the last column is the index.
public struct IndicatorTree: Hashable, Sendable {
  /// An aggregate with its parts, as columns.
  public struct Group: Hashable, Sendable {
    /// The column of the aggregate.
    public let column: Int
    /// The columns of its parts, in the order of the table.
    public let parts: [Int]
    /// The aggregate's level, 0 for the index.
    public let level: Int
  }

  /// All elements, column by column.
  public let elements: [IndexElement]
  /// The level of each column, from 0 for the index.
  public let levels: [Int]
  /// The aggregates, column by column; parts come before wholes and the index is last.
  public let groups: [Group]
  /// The columns by code.
  private let columns: [String: Int]

  /// The indicators, column by column.
  public var indicators: ArraySlice<IndexElement> { elements[..<indicatorCount] }
  /// The number of indicators *n*.
  public var indicatorCount: Int { elements.count - groups.count }
  /// The index itself.
  public var root: IndexElement { elements[elements.count - 1] }
  /// The level of the indicators furthest down.
  public var depth: Int { levels.max() ?? 0 }

  /// Returns the column of an element, or `nil` if there is none with that code.
  public func column(of id: String) -> Int? { columns[id] }

  /// Arranges the rows of an indicator table.
  ///
  /// - Parameter rows: The rows, in any order.
  /// - Throws: ``InvalidIndicatorTree`` with every mistake.
  public init(_ rows: [IndexElement]) throws(InvalidIndicatorTree) {
    let arrangement = IndicatorArrangement(rows)
    guard arrangement.mistakes.isEmpty else {
      throw InvalidIndicatorTree(mistakes: arrangement.mistakes)
    }
    let order = arrangement.order
    var columns = [String: Int](minimumCapacity: order.count)
    for (column, row) in order.enumerated() { columns[rows[row].id] = column }
    var parts = [[Int]](repeating: [], count: rows.count)
    var columnOfRow = [Int](repeating: 0, count: rows.count)
    for (column, row) in order.enumerated() { columnOfRow[row] = column }
    for (row, element) in rows.enumerated() {
      if let parent = element.parent.flatMap({ columns[$0] }) {
        parts[parent].append(columnOfRow[row])
      }
    }
    elements = order.map { rows[$0] }
    levels = order.map { arrangement.levels[$0] }
    let levels = levels
    groups = parts.indices.filter { !parts[$0].isEmpty }.map {
      Group(column: $0, parts: parts[$0], level: levels[$0])
    }
    self.columns = columns
  }

  /// Returns the share of each column in the index if every weight is a share of its group's.
  ///
  /// - Parameter weights: The weight of each column among its siblings.
  /// - Returns: The product of local weights on the way from the index; 1 for the index.
  public func effectiveWeights(_ weights: [Double]) -> [Double] {
    precondition(weights.count == elements.count, "\(weights.count) weights for other columns")
    var shares = [Double](repeating: 1, count: elements.count)
    for group in groups.reversed() {
      let sum = group.parts.reduce(0) { $0 + weights[$1] }
      for part in group.parts {
        shares[part] = sum > 0 ? shares[group.column] * weights[part] / sum : 0
      }
    }
    return shares
  }

  /// Returns the indicators below an element, itself if it is one, as columns.
  public func indicators(below column: Int) -> [Int] {
    guard column >= indicatorCount else { return [column] }
    return groups[column - indicatorCount].parts.flatMap { indicators(below: $0) }
  }
}
