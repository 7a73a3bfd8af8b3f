import COpenBLAS

extension Matrix {
  /// Returns the product of this *m*×*k* matrix and a *k*×*n* matrix.
  ///
  /// - Precondition: `columnCount == other.rowCount`.
  /// - Complexity: O(*m*·*n*·*k*), in one `dgemm` call.
  public func times(_ other: Matrix) -> Matrix {
    precondition(
      columnCount == other.rowCount,
      "can't multiply \(rowCount)×\(columnCount) by \(other.rowCount)×\(other.columnCount)")
    precondition(BLAS.isSingleThreaded, "OpenBLAS keeps more than one thread")
    guard rowCount > 0, columnCount > 0, other.columnCount > 0 else {
      return Matrix(rowCount: rowCount, columnCount: other.columnCount)
    }
    let (m, n, k) = (Int32(rowCount), Int32(other.columnCount), Int32(columnCount))
    let count = rowCount * other.columnCount
    // Safety: dgemm reads m·k and k·n doubles and writes m·n, which are exactly the three buffers'
    // counts. It keeps no pointer after it returns.
    let product = unsafe [Double](unsafeUninitializedCapacity: count) { result, filled in
      unsafe storage.withUnsafeBufferPointer { left in
        unsafe other.storage.withUnsafeBufferPointer { right in
          unsafe cblas_dgemm(
            CblasColMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, left.baseAddress, m,
            right.baseAddress, k, 0, result.baseAddress, m)
        }
      }
      filled = count
    }
    return Matrix(rowCount: rowCount, columnCount: other.columnCount, storage: product)
  }

  /// Returns the product of this *m*×*n* matrix and a vector of length *n*.
  ///
  /// - Precondition: `columnCount == vector.count`.
  /// - Returns: A vector of length *m*.
  public func times(_ vector: [Double]) -> [Double] {
    times(Matrix(rowCount: vector.count, columnCount: 1, storage: vector)).storage
  }
}
