public import HengNumerics

/// The principal components of the indicators, as many as are kept, rotated by varimax.
public struct RotatedComponents: Hashable, Sendable {
  /// Which principal components are kept; the first always is.
  public enum Retention: Hashable, Sendable {
    /// Those with an eigenvalue of at least this, up to rounding; 1 is what an indicator has alone.
    case eigenvalue(atLeast: Double)
    /// Those that explain at least this share of the variance, 0…1, each.
    case varianceShare(atLeast: Double)
  }

  /// Eigenvalues as near as this are equal up to rounding.
  private static let eigenvalueTolerance = 1e-9

  /// The eigenvalues of the indicators' correlations in nonincreasing order, length *n*.
  public let eigenvalues: [Double]
  /// The rotated loadings, *n*×*k*: a row is an indicator, a column a component that is kept.
  public let loadings: Matrix

  /// Finds the components of the correlations of *n* indicators.
  ///
  /// Directions and units of measure don't matter, but for the signs of the loadings.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, a constant indicator, or numbers that are
  ///   too large.
  public init(
    of decision: DecisionMatrix, keeping retention: Retention = .eigenvalue(atLeast: 1)
  ) throws(WeightingError) {
    try decision.requireUnits(2)
    try decision.requireSpread()
    let columns = try decision.columns(on: .minMax)
    let count = columns.count
    var correlations = Matrix.identity(count)
    for j in 0..<count {
      for k in 0..<j {
        correlations[j, k] = columns[j].correlation(with: columns[k])
        correlations[k, j] = correlations[j, k]
      }
    }
    guard let eigen = try? SymmetricEigen(correlations) else { throw .numbersOutOfRange }
    let least =
      switch retention {
      case .eigenvalue(let least): least
      case .varianceShare(let share): share * Double(count)
      }
    let kept = eigen.values.prefix { $0 >= least - RotatedComponents.eigenvalueTolerance }.count
    var unrotated = Matrix(rowCount: count, columnCount: max(1, kept))
    for component in 0..<unrotated.columnCount {
      let length = max(0, eigen.values[component]).squareRoot()
      for j in 0..<count { unrotated[j, component] = length * eigen.vectors[j, component] }
    }
    eigenvalues = eigen.values
    loadings = Varimax.rotated(unrotated)
  }

  /// The variance that each component explains: the sum of its squared loadings, length *k*.
  public var explainedVariances: [Double] {
    (0..<loadings.columnCount).map { loadings.column($0).reduce(0) { $0 + $1 * $1 } }
  }

  /// The squared loadings, each component's divided by their sum, *n*×*k*.
  public var scaledSquaredLoadings: Matrix {
    let scaled = explainedVariances.enumerated().flatMap { component, variance in
      loadings.column(component).map { variance > 0 ? $0 * $0 / variance : 0 }
    }
    return Matrix(
      rowCount: loadings.rowCount, columnCount: loadings.columnCount, storage: scaled)
  }
}
