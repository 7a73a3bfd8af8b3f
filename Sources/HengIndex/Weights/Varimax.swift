import Glibc
import HengNumerics

/// The rotation of factors that makes each one load some indicators strongly and the others hardly.
enum Varimax {
  /// An angle below this no longer moves a loading.
  private static let smallestAngle = 1e-14
  /// A few tens of rounds settle; a bound keeps factors that are equally good at any angle finite.
  private static let roundCount = 1000

  /// Returns loadings rotated to the largest variance of their squares within each factor.
  ///
  /// Before the rotation each indicator's loadings are divided by the root of their sum of squares
  /// (Kaiser's normalization), and after it multiplied back. Two factors at a time are rotated by
  /// the best angle until none is left to turn.
  ///
  /// - Parameter loadings: A row for each indicator, a column for each factor.
  /// - Returns: The same shape; the sum of squares of each row stays what it was.
  ///
  /// Source: H. F. Kaiser, *Psychometrika* 23 (1958), 187–200.
  static func rotated(_ loadings: Matrix) -> Matrix {
    let lengths = (0..<loadings.rowCount).map { row in
      loadings.row(row).reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    var factors = (0..<loadings.columnCount).map { column in
      zip(loadings.column(column), lengths).map { $1 > 0 ? $0 / $1 : 0 }
    }
    for _ in 0..<roundCount {
      var largest = 0.0
      for first in factors.indices {
        for second in factors.indices where second > first {
          let angle = bestAngle(factors[first], factors[second])
          (factors[first], factors[second]) = turned(factors[first], factors[second], by: angle)
          largest = max(largest, abs(angle))
        }
      }
      if largest < smallestAngle { break }
    }
    return Matrix(
      rowCount: loadings.rowCount, columnCount: loadings.columnCount,
      storage: factors.flatMap { zip($0, lengths).map(*) })
  }

  /// Returns Kaiser's angle, tan 4*φ* = (*D* − 2·*A*·*B*/*n*) / (*C* − (*A*² − *B*²)/*n*).
  private static func bestAngle(_ first: [Double], _ second: [Double]) -> Double {
    let count = Double(first.count)
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    for (x, y) in zip(first, second) {
      let (u, v) = (x * x - y * y, 2 * x * y)
      a += u
      b += v
      c += u * u - v * v
      d += 2 * u * v
    }
    return atan2(d - 2 * a * b / count, c - (a * a - b * b) / count) / 4
  }

  private static func turned(
    _ first: [Double], _ second: [Double], by angle: Double
  ) -> ([Double], [Double]) {
    let (cosine, sine) = (cos(angle), sin(angle))
    return (
      zip(first, second).map { cosine * $0 + sine * $1 },
      zip(first, second).map { cosine * $1 - sine * $0 }
    )
  }
}
