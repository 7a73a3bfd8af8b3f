import HengNumerics

/// The weights between bounds that add up to 1 and meet linear constraints.
struct WeightPolytope: Hashable, Sendable {
  let lower: [Double]
  let upper: [Double]
  let constraints: [WeightConstraint]
  /// The weights whose bounds leave them room.
  let free: [Int]
  /// A point that keeps a distance from every constraint and every bound of a free weight.
  let center: [Double]

  /// Finds such a point: the one that keeps the largest distance.
  ///
  /// - Throws: ``WeightLawError/infeasible`` or ``WeightLawError/noRoom``.
  init(lower: [Double], upper: [Double], constraints: [WeightConstraint]) throws(WeightLawError) {
    self.lower = lower
    self.upper = upper
    self.constraints = constraints
    free = lower.indices.filter { lower[$0] < upper[$0] }
    let isFree = zip(lower, upper).map { $0 < $1 }
    // Variables are w − lower and, last, the distance t that is maximised.
    let count = lower.count
    let room = 1 - lower.reduce(0, +)
    var rows: [(coefficients: [Double], bound: Double)] = [
      (Array(repeating: 1, count: count) + [0], room),
      (Array(repeating: -1, count: count) + [0], -room),
    ]
    for index in 0..<count {
      var unit = [Double](repeating: 0, count: count)
      unit[index] = 1
      let share: Double = isFree[index] ? 1 : 0
      rows.append((unit.map { -$0 } + [share], 0))
      if upper[index] < 1 { rows.append((unit + [share], upper[index] - lower[index])) }
    }
    for constraint in constraints {
      let offset = zip(constraint.coefficients, lower).reduce(0) { $0 + $1.0 * $1.1 }
      let steepness = (constraint.coefficients.max() ?? 0) - (constraint.coefficients.min() ?? 0)
      rows.append((constraint.coefficients + [steepness], constraint.bound - offset))
    }
    let objective = [Double](repeating: 0, count: count) + [1]
    guard case .optimal(let distance, let point) = LinearProgram.maximum(of: objective, where: rows)
    else { throw .infeasible }
    if distance <= WeightPolytope.leastDistance { throw .noRoom }
    center = zip(lower, point).map { $0 + $1 }
  }

  /// A region thinner than this is a plane up to rounding.
  private static let leastDistance = 1e-10
}

/// A chain of weights in a polytope, uniform in the long run.
///
/// Each move takes weight from one of two random indicators to the other, uniformly over what the
/// bounds and constraints leave; between two draws of the chain lie as many moves as there are free
/// weights.
///
/// Source: R. L. Smith, *Operations Research* 32 (1984), 1296–1308; for weights T. Tervonen et al.,
/// *European Journal of Operational Research* 224 (2013), 552–559.
package struct HitAndRun: Sendable {
  private let polytope: WeightPolytope
  private(set) var weights: [Double]
  /// What each constraint leaves up to its bound.
  private var slacks: [Double]

  /// Draws of the chain that are dropped before the first that counts.
  private static let burnIn = 100

  /// Starts a chain at the centre and drops its first draws.
  init(_ polytope: WeightPolytope, stream: inout RandomStream) {
    self.polytope = polytope
    weights = polytope.center
    slacks = []
    refreshSlacks()
    for _ in 0..<HitAndRun.burnIn { advance(&stream) }
  }

  private mutating func refreshSlacks() {
    slacks = polytope.constraints.map { constraint in
      constraint.bound - zip(constraint.coefficients, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// Moves on to the next draw.
  mutating func advance(_ stream: inout RandomStream) {
    if polytope.free.count < 2 { return }
    for _ in polytope.free { move(&stream) }
    // The slacks were updated by differences; their rounding must not add up over a chain.
    refreshSlacks()
  }

  private mutating func move(_ stream: inout RandomStream) {
    let free = polytope.free
    let first = Int(stream.nextUnit() * Double(free.count))
    let other = Int(stream.nextUnit() * Double(free.count - 1))
    let (taker, giver) = (free[first], free[other < first ? other : other + 1])
    var low = max(polytope.lower[taker] - weights[taker], weights[giver] - polytope.upper[giver])
    var high = min(polytope.upper[taker] - weights[taker], weights[giver] - polytope.lower[giver])
    for (constraint, slack) in zip(polytope.constraints, slacks) {
      let slope = constraint.coefficients[taker] - constraint.coefficients[giver]
      if slope > 0 { high = min(high, slack / slope) }
      if slope < 0 { low = max(low, slack / slope) }
    }
    let place = stream.nextUnit()
    guard low < high else { return }
    let amount = low + (high - low) * place
    weights[taker] = max(polytope.lower[taker], weights[taker] + amount)
    weights[giver] = max(polytope.lower[giver], weights[giver] - amount)
    for (index, constraint) in polytope.constraints.enumerated() {
      slacks[index] -=
        amount * (constraint.coefficients[taker] - constraint.coefficients[giver])
    }
  }
}
