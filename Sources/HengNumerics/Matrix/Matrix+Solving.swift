import COpenBLAS

/// A reason that linear equations have no single solution.
public enum LinearSolveError: Error, Hashable, Sendable {
  /// The matrix is singular: elimination meets a zero pivot at an index, from 0.
  case singular(pivot: Int)
}

extension Matrix {
  /// Solves *A*·*X* = *B* for this square matrix *A* by LU factors with partial pivoting (`dgesv`).
  ///
  /// - Parameter right: *B*, *n*×*k*.
  /// - Returns: *X*, *n*×*k*.
  /// - Throws: ``LinearSolveError/singular(pivot:)`` if a pivot is exactly zero.
  /// - Precondition: The matrix is square and has as many rows as *B*.
  /// - Complexity: O(*n*³ + *n*²·*k*).
  public func solving(_ right: Matrix) throws(LinearSolveError) -> Matrix {
    precondition(
      rowCount == columnCount && rowCount == right.rowCount,
      "can't solve a \(rowCount)×\(columnCount) system for \(right.rowCount) rows")
    precondition(BLAS.isSingleThreaded, "OpenBLAS keeps more than one thread")
    if rowCount == 0 || right.columnCount == 0 { return right }
    var (n, k, info) = (Int32(rowCount), Int32(right.columnCount), Int32(0))
    var factors = storage
    var solution = right.storage
    var pivots = [Int32](repeating: 0, count: rowCount)
    // Safety: dgesv reads and writes n·n, n·k and n elements, the three arrays' counts, and keeps
    // no pointer after it returns.
    unsafe dgesv_(&n, &k, &factors, &n, &pivots, &solution, &n, &info)
    precondition(info >= 0, "dgesv refused argument \(-info)")
    if info > 0 { throw .singular(pivot: Int(info) - 1) }
    return Matrix(rowCount: rowCount, columnCount: right.columnCount, storage: solution)
  }
}
