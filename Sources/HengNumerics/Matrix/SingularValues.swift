import COpenBLAS

/// The singular value decomposition of a matrix: *A* = *U*·diag(*σ*)·*V*ᵀ.
public struct SingularValues: Hashable, Sendable {
  /// The singular values *σ* ≥ 0 in nonincreasing order, length *k* = min(*m*, *n*).
  public let values: [Double]
  /// The left singular vectors *U*, *m*×*k*: column *j* has length 1 and belongs to `values[j]`.
  ///
  /// A vector's element of largest magnitude, the first of equals, is positive.
  public let leftVectors: Matrix
  /// The right singular vectors *V*, *n*×*k*, column by column in the sense of the left ones.
  public let rightVectors: Matrix

  /// Decomposes an *m*×*n* matrix by divide and conquer (`dgesdd`).
  ///
  /// - Throws: ``DecompositionError``.
  /// - Complexity: O(*m*·*n*·min(*m*, *n*)).
  public init(_ matrix: Matrix) throws(DecompositionError) {
    let (rowCount, columnCount) = (matrix.rowCount, matrix.columnCount)
    let count = min(rowCount, columnCount)
    precondition(BLAS.isSingleThreaded, "OpenBLAS keeps more than one thread")
    guard matrix.storage.allSatisfy(\.isFinite) else { throw .nonFiniteElement }
    guard count > 0 else {
      values = []
      leftVectors = Matrix(rowCount: rowCount, columnCount: 0)
      rightVectors = Matrix(rowCount: columnCount, columnCount: 0)
      return
    }
    var job = CChar(bitPattern: UInt8(ascii: "S"))
    var (m, n, k, info) = (Int32(rowCount), Int32(columnCount), Int32(count), Int32(0))
    var elements = matrix.storage
    var values = [Double](repeating: 0, count: count)
    var left = [Double](repeating: 0, count: rowCount * count)
    var rightRows = [Double](repeating: 0, count: count * columnCount)
    var integers = [Int32](repeating: 0, count: 8 * count)
    // With −1 for its length dgesdd only says how much work space it wants.
    var work = [0.0]
    var workCount = Int32(-1)
    for _ in 0..<2 {
      // Safety: dgesdd reads and writes m·n, k, m·k, k·n, 8k and workCount elements, the arrays'
      // counts (of the work space one element in the inquiry), and keeps no pointer.
      unsafe dgesdd_(
        &job, &m, &n, &elements, &m, &values, &left, &m, &rightRows, &k, &work, &workCount,
        &integers, &info, 1)
      precondition(info >= 0, "dgesdd refused argument \(-info)")
      if info > 0 { throw .noConvergence }
      if workCount < 0 {
        workCount = Int32(work[0])
        work = [Double](repeating: 0, count: Int(workCount))
      }
    }
    self.values = values
    var right = Matrix(rowCount: count, columnCount: columnCount, storage: rightRows)
      .transposed.storage
    for j in 0..<count {
      let vector = Array(left[(j * rowCount)..<((j + 1) * rowCount)])
      let turned = Matrix.withPositivePeak(vector)
      guard turned != vector else { continue }
      left.replaceSubrange((j * rowCount)..<((j + 1) * rowCount), with: turned)
      for i in (j * columnCount)..<((j + 1) * columnCount) { right[i].negate() }
    }
    leftVectors = Matrix(rowCount: rowCount, columnCount: count, storage: left)
    rightVectors = Matrix(rowCount: columnCount, columnCount: count, storage: right)
  }
}
