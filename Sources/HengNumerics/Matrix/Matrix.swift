/// A rectangular table of doubles in column-major order.
///
/// Element (*i*, *j*), counted from 0, stands at `storage[i + j * rowCount]`: a column's elements
/// follow each other.
public struct Matrix: Hashable, Sendable {
  /// The number of rows, *m* ≥ 0.
  public let rowCount: Int
  /// The number of columns, *n* ≥ 0.
  public let columnCount: Int
  /// The elements in column-major order, *m*·*n* of them.
  public private(set) var storage: [Double]

  /// Creates a matrix from its elements in column-major order.
  ///
  /// - Precondition: `storage.count == rowCount * columnCount`.
  public init(rowCount: Int, columnCount: Int, storage: [Double]) {
    precondition(
      rowCount >= 0 && columnCount >= 0 && storage.count == rowCount * columnCount,
      "\(storage.count) elements don't fill a \(rowCount)×\(columnCount) matrix")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.storage = storage
  }

  /// Lets a function write to the elements in place.
  ///
  /// - Precondition: The function leaves their number as it is.
  package mutating func modifyStorage(_ body: (inout [Double]) -> Void) {
    body(&storage)
    precondition(storage.count == rowCount * columnCount, "the number of elements changed")
  }

  /// Creates a matrix with the same value everywhere.
  public init(rowCount: Int, columnCount: Int, repeating value: Double = 0) {
    self.init(
      rowCount: rowCount, columnCount: columnCount,
      storage: Array(repeating: value, count: rowCount * columnCount))
  }

  /// Creates a matrix from its rows, each of the same length.
  ///
  /// - Precondition: Every row has as many elements as the first.
  public init(rows: [[Double]]) {
    let columnCount = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columnCount }, "the rows differ in length")
    self.init(rowCount: rows.count, columnCount: columnCount)
    for (i, row) in rows.enumerated() {
      for (j, value) in row.enumerated() { storage[i + j * rowCount] = value }
    }
  }

  /// Creates the identity of a size: 1 on the diagonal, 0 elsewhere.
  public static func identity(_ size: Int) -> Matrix {
    var matrix = Matrix(rowCount: size, columnCount: size)
    for i in 0..<size { matrix[i, i] = 1 }
    return matrix
  }

  /// The element in a row and a column, both from 0.
  public subscript(row: Int, column: Int) -> Double {
    get {
      checkBounds(row, column)
      return storage[row + column * rowCount]
    }
    set {
      checkBounds(row, column)
      storage[row + column * rowCount] = newValue
    }
  }

  private func checkBounds(_ row: Int, _ column: Int) {
    precondition(
      (0..<rowCount).contains(row) && (0..<columnCount).contains(column),
      "(\(row), \(column)) lies outside a \(rowCount)×\(columnCount) matrix")
  }

  /// Returns the elements of a row, length *n*.
  public func row(_ row: Int) -> [Double] { (0..<columnCount).map { self[row, $0] } }

  /// Returns the elements of a column, length *m*.
  public func column(_ column: Int) -> [Double] {
    precondition((0..<columnCount).contains(column), "there is no column \(column)")
    return Array(storage[(column * rowCount)..<((column + 1) * rowCount)])
  }

  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rowCount: columnCount, columnCount: rowCount)
    for j in 0..<columnCount {
      for i in 0..<rowCount { result[j, i] = storage[i + j * rowCount] }
    }
    return result
  }
}
