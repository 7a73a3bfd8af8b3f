import HengNumerics

/// Weights by the loss in one indicator that the best value of another brings.
///
/// Indicators where smaller is better are turned round into min/*x*, and all are divided by their
/// totals. With *a*ᵢⱼ the value of indicator *j* for the unit that is best in indicator *i*, the
/// relative losses are *p*ᵢⱼ = (*a*ⱼⱼ − *a*ᵢⱼ)/*a*ⱼⱼ. The weights *q* solve *F*·*q* = 0, where *F*
/// is the matrix of losses with −Σᵢ *p*ᵢⱼ on its diagonal: an indicator that suffers little weighs
/// much. Of units that are equally best in *i* the mean counts. Units of measure don't matter, the
/// zero of the scale does.
///
/// Source: E. K. Zavadskas and V. Podvezko, *International Journal of Information Technology &
/// Decision Making* 15 (2016), 267–283.
public enum CILOSWeights {
  /// A singular value below this part of the largest is 0 up to rounding.
  private static let rankTolerance = 1e-12

  /// Returns the weights by the impact of losses, each at least 0, with the sum 1.
  ///
  /// - Throws: ``WeightingError``: fewer than two units, a value that isn't above 0, a constant
  ///   indicator, or equations with several solutions, as when one unit is best in everything.
  public static func weights(of decision: DecisionMatrix) throws(WeightingError) -> [Double] {
    try decision.requireUnits(2)
    try decision.requirePositive()
    try decision.requireSpread()
    if decision.indicatorCount == 1 { return [1] }
    let equations = lossEquations(zip(decision.columns, decision.directions).map(shares))
    guard let decomposition = try? SingularValues(equations) else { throw .numbersOutOfRange }
    let count = decision.indicatorCount
    let smallest = decomposition.values[count - 2]
    guard smallest > rankTolerance * decomposition.values[0] else { throw .undetermined }
    // F moves weight between indicators without losing any, so that the elements of the solution
    // have the same sign, if not by rounding.
    return try DecisionMatrix.shares(decomposition.rightVectors.column(count - 1).map(abs))
  }

  /// Returns an indicator's shares of its total, larger is better.
  private static func shares(_ column: [Double], _ direction: IndicatorDirection) -> [Double] {
    let (least, most) = (column.min() ?? 1, column.max() ?? 1)
    let turned = direction == .largerIsBetter ? column.map { $0 / most } : column.map { least / $0 }
    let total = turned.reduce(0, +)
    return turned.map { $0 / total }
  }

  /// Returns *F* from the indicators' shares, *n* columns of *m* units.
  private static func lossEquations(_ columns: [[Double]]) -> Matrix {
    let count = columns.count
    var equations = Matrix(rowCount: count, columnCount: count)
    for (i, leading) in columns.enumerated() {
      let top = leading.max()
      let best = leading.indices.filter { leading[$0] == top }
      for (j, column) in columns.enumerated() where j != i {
        let most = column.max() ?? 1
        let loss = best.map { (most - column[$0]) / most }.mean
        equations[i, j] = loss
        equations[j, j] -= loss
      }
    }
    return equations
  }
}
