/// The largest value of a linear function over *A*·*x* ≤ *b*, *x* ≥ 0.
///
/// A dense tableau of the two-phase simplex method with Bland's rule, which can't cycle; made for
/// tens of constraints and some hundreds of variables.
///
/// Source: R. G. Bland, *Mathematics of Operations Research* 2 (1977), 103–107.
public struct LinearProgram: Hashable, Sendable {
  /// What a programme comes to.
  public enum Outcome: Hashable, Sendable {
    /// The largest value, and where it is attained.
    case optimal(value: Double, at: [Double])
    /// No point meets the constraints.
    case infeasible
    /// The value has no largest one.
    case unbounded
  }

  /// Figures below this are rounding, for coefficients around 1.
  private static let tolerance = 1e-11

  private var rows: [[Double]]
  private var objective: [Double]
  private var basis: [Int]
  private let variableCount: Int

  /// Solves a programme.
  ///
  /// - Parameters:
  ///   - objective: The coefficients *c* of the function *c*·*x*, length *n*.
  ///   - constraints: The rows of *A*, each of length *n*, with their bounds *b*.
  /// - Returns: What it comes to.
  public static func maximum(
    of objective: [Double], where constraints: [(coefficients: [Double], bound: Double)]
  ) -> Outcome {
    precondition(
      constraints.allSatisfy { $0.coefficients.count == objective.count },
      "a constraint differs from the objective's \(objective.count) coefficients in length")
    var program = LinearProgram(objective, constraints)
    return program.solve()
  }

  /// Columns: variables, slacks, one artificial variable, right side.
  private init(
    _ objective: [Double], _ constraints: [(coefficients: [Double], bound: Double)]
  ) {
    let (n, m) = (objective.count, constraints.count)
    variableCount = n
    self.objective = objective + [Double](repeating: 0, count: m + 2)
    basis = (0..<m).map { n + $0 }
    rows = constraints.enumerated().map { index, constraint in
      var row = constraint.coefficients + [Double](repeating: 0, count: m + 2)
      row[n + index] = 1
      row[n + m] = -1
      row[n + m + 1] = constraint.bound
      return row
    }
  }

  private var artificial: Int { objective.count - 2 }
  private var right: Int { objective.count - 1 }

  private mutating func solve() -> Outcome {
    let wanted = objective
    if let lowest = rows.indices.min(by: { rows[$0][right] < rows[$1][right] }),
      rows[lowest][right] < 0
    {
      objective = [Double](repeating: 0, count: wanted.count)
      objective[artificial] = -1
      pivot(row: lowest, column: artificial)
      _ = climb(columns: 0..<right)
      // The right side of the objective row holds minus its value.
      if objective[right] > LinearProgram.tolerance { return .infeasible }
      if let row = basis.firstIndex(of: artificial),
        let column = (0..<artificial).first(where: {
          abs(rows[row][$0]) > LinearProgram.tolerance
        })
      {
        pivot(row: row, column: column)
      }
      objective = wanted
      for (row, column) in basis.enumerated() where objective[column] != 0 {
        subtract(row: row, from: &objective, times: objective[column])
      }
    }
    guard climb(columns: 0..<artificial) else { return .unbounded }
    var point = [Double](repeating: 0, count: variableCount)
    for (row, column) in basis.enumerated() where column < variableCount {
      point[column] = rows[row][right]
    }
    return .optimal(value: -objective[right], at: point)
  }

  /// Pivots until no column improves; returns whether the value stays bounded.
  private mutating func climb(columns: Range<Int>) -> Bool {
    while let column = columns.first(where: { objective[$0] > LinearProgram.tolerance }) {
      var best: (row: Int, ratio: Double)?
      for row in rows.indices where rows[row][column] > LinearProgram.tolerance {
        let ratio = rows[row][right] / rows[row][column]
        if let found = best,
          ratio > found.ratio || (ratio == found.ratio && basis[row] > basis[found.row])
        {
          continue
        }
        best = (row, ratio)
      }
      guard let best else { return false }
      pivot(row: best.row, column: column)
    }
    return true
  }

  private mutating func pivot(row: Int, column: Int) {
    let scale = 1 / rows[row][column]
    for index in rows[row].indices { rows[row][index] *= scale }
    for other in rows.indices where other != row && rows[other][column] != 0 {
      var changed = rows[other]
      subtract(row: row, from: &changed, times: changed[column])
      rows[other] = changed
    }
    if objective[column] != 0 { subtract(row: row, from: &objective, times: objective[column]) }
    basis[row] = column
  }

  private func subtract(row: Int, from target: inout [Double], times factor: Double) {
    for index in target.indices { target[index] -= factor * rows[row][index] }
  }
}
