import HengNumerics
import Testing

@Suite struct SingularValuesTests {
  private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var stream = RandomStream(seed: seed, block: 0)
    return Matrix(
      rowCount: rows, columnCount: columns,
      storage: (0..<(rows * columns)).map { _ in 2 * stream.nextUnit() - 1 })
  }

  private func largestDifference(_ left: Matrix, _ right: Matrix) -> Double {
    zip(left.storage, right.storage).map { abs($0 - $1) }.max() ?? 0
  }

  private func diagonal(_ values: [Double]) -> Matrix {
    var matrix = Matrix(rowCount: values.count, columnCount: values.count)
    for (i, value) in values.enumerated() { matrix[i, i] = value }
    return matrix
  }

  /// Rounding is a few units of 2⁻⁵³ times the size, so 1e-13 leaves room at 40 rows.
  @Test(arguments: [(1, 1), (1, 5), (5, 1), (7, 7), (40, 6), (6, 40)])
  func `factors are orthonormal and multiply back`(rows: Int, columns: Int) throws {
    let matrix = random(rows, columns, seed: UInt64(100 * rows + columns))
    let svd = try SingularValues(matrix)
    let count = min(rows, columns)
    let (left, right) = (svd.leftVectors, svd.rightVectors)
    #expect((left.rowCount, left.columnCount) == (rows, count))
    #expect((right.rowCount, right.columnCount) == (columns, count))
    #expect(largestDifference(left.transposed.times(left), .identity(count)) < 1e-13)
    #expect(largestDifference(right.transposed.times(right), .identity(count)) < 1e-13)
    let product = left.times(diagonal(svd.values)).times(right.transposed)
    #expect(largestDifference(product, matrix) < 1e-13)
    #expect(svd.values == svd.values.sorted(by: >) && svd.values.allSatisfy { $0 >= 0 })
    for j in 0..<count {
      let vector = left.column(j)
      let peak = try #require(vector.max { abs($0) < abs($1) })
      #expect(peak > 0)
    }
  }

  @Test func `squares are the eigenvalues of the product with the transpose`() throws {
    let matrix = random(9, 4, seed: 6)
    let squares = try SymmetricEigen(matrix.transposed.times(matrix)).values
    for (value, square) in zip(try SingularValues(matrix).values, squares) {
      #expect(abs(value * value - square) < 1e-13)
    }
  }

  @Test func `signs stand in the right vectors`() throws {
    let svd = try SingularValues(Matrix(rows: [[0, -2, 0], [-3, 0, 0]]))
    #expect(svd.values == [3, 2])
    #expect(svd.leftVectors == Matrix(rows: [[0, 1], [1, 0]]))
    #expect(svd.rightVectors == Matrix(rows: [[-1, 0], [0, -1], [0, 0]]))
  }

  @Test func `a matrix of rank one has one value above rounding`() throws {
    let svd = try SingularValues(Matrix(rows: [[1, 2], [2, 4], [3, 6]]))
    #expect(abs(svd.values[0] - 70.0.squareRoot()) < 1e-14)
    #expect(svd.values[1] < 1e-15)
    #expect(try SingularValues(Matrix(rowCount: 3, columnCount: 2)).values == [0, 0])
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0)])
  func `nothing has no values`(rows: Int, columns: Int) throws {
    let svd = try SingularValues(Matrix(rowCount: rows, columnCount: columns))
    #expect(svd.values.isEmpty)
    #expect(svd.leftVectors == Matrix(rowCount: rows, columnCount: 0))
    #expect(svd.rightVectors == Matrix(rowCount: columns, columnCount: 0))
  }

  @Test(arguments: [Double.nan, .infinity])
  func `refuses what isn't finite`(value: Double) {
    #expect(throws: DecompositionError.nonFiniteElement) {
      try SingularValues(Matrix(rows: [[1, value]]))
    }
  }
}
