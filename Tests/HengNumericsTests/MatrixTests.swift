import HengNumerics
import Testing

@Suite struct MatrixTests {
  private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var stream = RandomStream(seed: seed, block: 0)
    return Matrix(
      rowCount: rows, columnCount: columns,
      storage: (0..<(rows * columns)).map { _ in 2 * stream.nextUnit() - 1 })
  }

  private func largestDifference(_ left: Matrix, _ right: Matrix) -> Double {
    zip(left.storage, right.storage).map { abs($0 - $1) }.max() ?? 0
  }

  @Test func `rows, columns and storage follow the stated order`() {
    let matrix = Matrix(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(matrix.storage == [1, 4, 2, 5, 3, 6])
    #expect(matrix[1, 2] == 6)
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.column(1) == [2, 5])
    #expect(matrix.transposed == Matrix(rows: [[1, 4], [2, 5], [3, 6]]))
  }

  /// The oracle multiplies with three loops; k roundings of terms below one stay under k·2⁻⁵².
  @Test(arguments: [(1, 1, 1), (3, 4, 5), (17, 1, 9), (64, 33, 20), (0, 3, 2), (3, 0, 2)])
  func `a product equals the three loops`(m: Int, k: Int, n: Int) {
    let (left, right) = (random(m, k, seed: 1), random(k, n, seed: 2))
    var expected = Matrix(rowCount: m, columnCount: n)
    for i in 0..<m {
      for j in 0..<n {
        expected[i, j] = (0..<k).reduce(0) { $0 + left[i, $1] * right[$1, j] }
      }
    }
    let product = left.times(right)
    #expect(product.rowCount == m && product.columnCount == n)
    #expect(largestDifference(product, expected) <= Double(k) * 0x1p-51)
  }

  @Test func `a product with a vector is a column`() {
    #expect(Matrix(rows: [[1, 2], [3, 4]]).times([5, 6]) == [17, 39])
  }

  @Test func `shapes that don't fit are a programmer's error`() async {
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: [[1, 2]]).times(Matrix(rows: [[1, 2]]))
    }
  }

  @Test func `solves what it multiplied`() throws {
    let (matrix, unknown) = (random(30, 30, seed: 3), random(30, 4, seed: 4))
    let solution = try matrix.solving(matrix.times(unknown))
    // The condition number of such a matrix is some hundreds to thousands.
    #expect(largestDifference(solution, unknown) < 1e-10)
  }

  @Test func `names the pivot of a singular matrix`() {
    #expect(throws: LinearSolveError.singular(pivot: 1)) {
      try Matrix(rows: [[1, 2], [2, 4]]).solving(Matrix(rows: [[1], [1]]))
    }
  }

  /// Values by NumPy 2.4.6, `numpy.linalg.eigh`, with the sign that this library states.
  @Test func `eigenvalues fall and vectors have a positive peak`() throws {
    let eigen = try SymmetricEigen(Matrix(rows: [[4, 1, 2], [1, 3, 0], [2, 0, 5]]))
    let expected = [6.669079088282288, 3.476023602918134, 1.854897308799577]
    for (found, value) in zip(eigen.values, expected) { #expect(abs(found - value) < 1e-12) }
    let matrix = Matrix(rows: [[4, 1, 2], [1, 3, 0], [2, 0, 5]])
    for j in 0..<3 {
      let vector = eigen.vectors.column(j)
      let image = matrix.times(vector)
      for (found, part) in zip(image, vector) {
        #expect(abs(found - eigen.values[j] * part) < 1e-12)
      }
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12)
      #expect((vector.max { abs($0) < abs($1) } ?? 0) > 0)
    }
  }

  @Test func `rebuilds a random symmetric matrix`() throws {
    let half = random(20, 20, seed: 7)
    var matrix = half
    for i in 0..<20 { for j in 0..<20 { matrix[i, j] = half[i, j] + half[j, i] } }
    let eigen = try SymmetricEigen(matrix)
    var diagonal = Matrix(rowCount: 20, columnCount: 20)
    for i in 0..<20 { diagonal[i, i] = eigen.values[i] }
    let rebuilt = eigen.vectors.times(diagonal).times(eigen.vectors.transposed)
    #expect(largestDifference(rebuilt, matrix) < 1e-12)
    #expect(eigen.values == eigen.values.sorted(by: >))
  }

  @Test func `refuses what isn't finite`() {
    #expect(throws: DecompositionError.nonFiniteElement) {
      try SymmetricEigen(Matrix(rows: [[.nan]]))
    }
  }
}
