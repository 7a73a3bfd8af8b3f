import COpenBLAS
import HengNumerics

/// The product of an *m*×*k* and a *k*×*n* matrix, by Heng and by the bare BLAS call.
public struct ProductWork: Sendable {
  private let left: Matrix
  private let right: Matrix
  private var product: Matrix
  private var bareProduct: [Double]

  /// Makes the matrices.
  public init(_ m: Int, _ k: Int, _ n: Int) {
    var stream = RandomStream(seed: 1, block: 0)
    func random(_ rowCount: Int, _ columnCount: Int) -> Matrix {
      Matrix(
        rowCount: rowCount, columnCount: columnCount,
        storage: (0..<(rowCount * columnCount)).map { _ in stream.nextUnit() })
    }
    left = random(m, k)
    right = random(k, n)
    product = Matrix(rowCount: m, columnCount: n)
    bareProduct = product.storage
    openblas_set_num_threads(1)
  }

  /// Multiplies as Heng does.
  public mutating func multiply() { left.times(right, into: &product) }

  /// Multiplies by the bare call, on one thread as well.
  public mutating func multiplyBare() {
    let (m, k, n) = (Int32(left.rowCount), Int32(left.columnCount), Int32(right.columnCount))
    // Safety: the arrays hold m·k, k·n and m·n doubles, and the call keeps no pointer.
    unsafe left.storage.withUnsafeBufferPointer { left in
      unsafe right.storage.withUnsafeBufferPointer { right in
        unsafe bareProduct.withUnsafeMutableBufferPointer { product in
          unsafe cblas_dgemm(
            CblasColMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, left.baseAddress, m,
            right.baseAddress, k, 0, product.baseAddress, m)
        }
      }
    }
  }

  /// Whether both ways gave the same product.
  public var agrees: Bool { product.storage == bareProduct }
}
