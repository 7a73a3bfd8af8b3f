import COpenBLAS

extension Matrix {
  /// Returns the product of this *m*×*k* matrix and a *k*×*n* matrix.
  ///
  /// - Precondition: `columnCount == other.rowCount`.
  /// - Complexity: O(*m*·*n*·*k*), in one `dgemm` call.
  public func times(_ other: Matrix) -> Matrix {
    let count = rowCount * other.columnCount
    let product = unsafe [Double](unsafeUninitializedCapacity: count) { result, filled in
      if columnCount == 0 { unsafe result.initialize(repeating: 0) }
      unsafe multiply(other, into: result)
      filled = count
    }
    return Matrix(rowCount: rowCount, columnCount: other.columnCount, storage: product)
  }

  /// Writes the product of this *m*×*k* matrix and a *k*×*n* matrix over an *m*×*n* one.
  ///
  /// It allocates nothing, for loops that multiply block after block.
  ///
  /// - Precondition: The three shapes fit each other.
  public func times(_ other: Matrix, into product: inout Matrix) {
    precondition(
      product.rowCount == rowCount && product.columnCount == other.columnCount,
      "a \(product.rowCount)×\(product.columnCount) matrix can't hold the product")
    if columnCount == 0 { product = Matrix(rowCount: rowCount, columnCount: other.columnCount) }
    product.modifyStorage { storage in
      unsafe storage.withUnsafeMutableBufferPointer { unsafe multiply(other, into: $0) }
    }
  }

  private func multiply(_ other: Matrix, into result: UnsafeMutableBufferPointer<Double>) {
    precondition(
      columnCount == other.rowCount,
      "can't multiply \(rowCount)×\(columnCount) by \(other.rowCount)×\(other.columnCount)")
    precondition(BLAS.isSingleThreaded, "OpenBLAS keeps more than one thread")
    guard rowCount > 0, columnCount > 0, other.columnCount > 0 else { return }
    let (m, n, k) = (Int32(rowCount), Int32(other.columnCount), Int32(columnCount))
    // Safety: dgemm reads m·k and k·n doubles and writes m·n, which are exactly the three buffers'
    // counts. It keeps no pointer after it returns.
    unsafe storage.withUnsafeBufferPointer { left in
      unsafe other.storage.withUnsafeBufferPointer { right in
        unsafe cblas_dgemm(
          CblasColMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, left.baseAddress, m,
          right.baseAddress, k, 0, result.baseAddress, m)
      }
    }
  }

  /// Returns the product of this *m*×*n* matrix and a vector of length *n*.
  ///
  /// - Precondition: `columnCount == vector.count`.
  /// - Returns: A vector of length *m*.
  public func times(_ vector: [Double]) -> [Double] {
    times(Matrix(rowCount: vector.count, columnCount: 1, storage: vector)).storage
  }
}
