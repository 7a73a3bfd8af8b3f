import COpenBLAS

/// A reason that a decomposition has no result.
public enum DecompositionError: Error, Hashable, Sendable {
  /// The iteration didn't settle.
  case noConvergence
  /// An element isn't a finite number.
  case nonFiniteElement
}

/// The eigenvalues and eigenvectors of a symmetric matrix: *A* = *V*·diag(*λ*)·*V*ᵀ.
public struct SymmetricEigen: Hashable, Sendable {
  /// The eigenvalues *λ* in nonincreasing order, length *n*.
  public let values: [Double]
  /// The eigenvectors *V*, *n*×*n*: column *j* has length 1 and belongs to `values[j]`.
  ///
  /// A vector's element of largest magnitude, the first of equals, is positive.
  public let vectors: Matrix

  /// Decomposes a symmetric matrix (`dsyev`); only its lower triangle is read.
  ///
  /// - Throws: ``DecompositionError``.
  /// - Precondition: The matrix is square.
  /// - Complexity: O(*n*³).
  public init(_ matrix: Matrix) throws(DecompositionError) {
    let size = matrix.rowCount
    precondition(
      size == matrix.columnCount, "a \(size)×\(matrix.columnCount) matrix isn't symmetric")
    precondition(BLAS.isSingleThreaded, "OpenBLAS keeps more than one thread")
    guard matrix.storage.allSatisfy(\.isFinite) else { throw .nonFiniteElement }
    guard size > 0 else {
      values = []
      vectors = matrix
      return
    }
    var (job, triangle) = (
      CChar(bitPattern: UInt8(ascii: "V")), CChar(bitPattern: UInt8(ascii: "L"))
    )
    var (n, info) = (Int32(size), Int32(0))
    // The least that dsyev asks for is 3n − 1; more lets it work by blocks.
    var workCount = Int32(size * 34)
    var rising = [Double](repeating: 0, count: size)
    var columns = matrix.storage
    var work = [Double](repeating: 0, count: Int(workCount))
    // Safety: dsyev reads and writes n·n, n and workCount doubles, the three arrays' counts, and
    // keeps no pointer after it returns.
    unsafe dsyev_(
      &job, &triangle, &n, &columns, &n, &rising, &work, &workCount, &info, 1, 1)
    precondition(info >= 0, "dsyev refused argument \(-info)")
    if info > 0 { throw .noConvergence }
    values = rising.reversed()
    let falling = (0..<size).reversed().flatMap { column in
      Matrix.withPositivePeak(Array(columns[(column * size)..<((column + 1) * size)]))
    }
    vectors = Matrix(rowCount: size, columnCount: size, storage: falling)
  }
}

extension Matrix {
  /// Turns a vector so that its element of largest magnitude, the first of equals, is positive.
  static func withPositivePeak(_ vector: [Double]) -> [Double] {
    let peak = vector.max { abs($0) < abs($1) } ?? 0
    let first = vector.first { abs($0) == abs(peak) } ?? 0
    return first < 0 ? vector.map { -$0 } : vector
  }
}
