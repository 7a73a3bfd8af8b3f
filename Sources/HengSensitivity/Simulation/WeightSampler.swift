package import HengNumerics

/// Draws weights of one law, tile after tile.
package struct WeightSampler: Sendable {
  /// A tile of draws: row *t* holds the weights of draw *t*, times `totals[t]`.
  package struct Tile: Sendable {
    package var weights: Matrix
    package var totals: [Double]

    package init(drawCount: Int, weightCount: Int) {
      weights = Matrix(rowCount: drawCount, columnCount: weightCount)
      totals = Array(repeating: 1, count: drawCount)
    }
  }

  private enum Method: Hashable, Sendable {
    case exponentials
    case gammas([Double])
    case noise(fraction: Double)
    case sorted([Int])
    case shifted(BoxedWeights)
    case tree(WeightTree)
    case chain(WeightPolytope)
  }

  /// Boxes that accept fewer draws than this are walked by a chain.
  private static let leastAcceptance = 0.05

  private let method: Method
  private let nominal: [Double]
  /// The indicators whose weight isn't always zero.
  let support: [Int]

  /// Whether draws don't depend on the ones before.
  var isIndependent: Bool {
    if case .chain = method { return false }
    return true
  }

  /// Prepares a law.
  ///
  /// - Parameters:
  ///   - law: The law.
  ///   - nominal: The official weights, which add up to 1.
  /// - Throws: ``WeightLawError``.
  package init(_ law: WeightLaw, nominal: [Double]) throws(WeightLawError) {
    self.nominal = nominal
    let all = Array(nominal.indices)
    let weighted = all.filter { nominal[$0] > 0 }
    switch law {
    case .flat: (method, support) = (.exponentials, all)
    case .dirichlet(let concentration):
      guard concentration > 0, concentration.isFinite else {
        throw .badConcentration(concentration)
      }
      (method, support) = (.gammas(nominal.map { $0 * concentration }), weighted)
    case .noise(let fraction):
      guard (0...1).contains(fraction) else { throw .badFraction(fraction) }
      (method, support) = (.noise(fraction: fraction), weighted)
    case .ordinal(let order):
      if let twice = order.first(where: { index in order.filter { $0 == index }.count > 1 }) {
        throw .repeatedIndicator(twice)
      }
      (method, support) = (.sorted(order), all)
    case .hierarchical(let tree):
      precondition(tree.leaves.sorted() == all, "the tree's leaves aren't the indicators")
      (method, support) = (.tree(tree), all)
    case .box(let box):
      support = all.filter { box.upper[$0] > 0 }
      if WeightSampler.acceptance(of: box) >= WeightSampler.leastAcceptance {
        method = .shifted(box)
      } else {
        method = .chain(
          try WeightPolytope(lower: box.lower, upper: box.upper, constraints: []))
      }
    case .constrained(let constraints):
      precondition(
        constraints.allSatisfy { $0.coefficients.count == nominal.count },
        "a constraint differs from the \(nominal.count) weights in length")
      let zero = nominal.map { _ in 0.0 }
      support = all
      method = .chain(
        try WeightPolytope(lower: zero, upper: zero.map { _ in 1 }, constraints: constraints))
    }
  }

  /// Estimates the share of draws above a box's lower bounds that keep to its upper ones.
  private static func acceptance(of box: BoxedWeights) -> Double {
    let trials = 2_000
    var stream = RandomStream(seed: 0, block: 0)
    let accepted = (0..<trials).count { _ in shiftedDraw(box, &stream) != nil }
    return Double(accepted) / Double(trials)
  }

  /// Returns a flat draw above the lower bounds, or `nil` if it exceeds an upper one.
  ///
  /// Weights with a single value keep it, and the others share the rest.
  private static func shiftedDraw(
    _ box: BoxedWeights, _ stream: inout RandomStream
  ) -> [Double]? {
    let room = 1 - box.lower.reduce(0, +)
    let free = box.lower.indices.filter { box.lower[$0] < box.upper[$0] }
    if free.isEmpty { return box.lower }
    var draw = box.lower
    for (index, share) in zip(free, stream.nextFlatWeights(count: free.count)) {
      draw[index] += room * share
    }
    return zip(draw, box.upper).allSatisfy { $0 <= $1 } ? draw : nil
  }

  /// Starts the chain of a block, for laws that need one.
  package func chain(_ stream: inout RandomStream) -> HitAndRun? {
    guard case .chain(let polytope) = method else { return nil }
    return HitAndRun(polytope, stream: &stream)
  }

  /// Draws the next tile of a block.
  package func fill(_ tile: inout Tile, _ stream: inout RandomStream, chain: inout HitAndRun?) {
    if case .exponentials = method {
      tile.weights.modifyStorage { stream.fillExponentials(&$0) }
      tile.sumUp()
      return
    }
    for draw in 0..<tile.weights.rowCount {
      tile.set(draw, self.draw(&stream, chain: &chain))
    }
  }

  /// Returns the weights of one draw, which add up to 1.
  private func draw(_ stream: inout RandomStream, chain: inout HitAndRun?) -> [Double] {
    switch method {
    case .exponentials: return stream.nextFlatWeights(count: nominal.count)
    case .gammas(let shapes):
      return stream.nextDirichletWeights(shapes)
    case .noise(let fraction):
      return rescaled(nominal.map { $0 * (1 + fraction * (2 * stream.nextUnit() - 1)) })
    case .sorted(let order):
      var weights = stream.nextFlatWeights(count: nominal.count)
      let falling = order.map { weights[$0] }.sorted(by: >)
      for (index, weight) in zip(order, falling) { weights[index] = weight }
      return weights
    case .shifted(let box):
      while true {
        if let weights = WeightSampler.shiftedDraw(box, &stream) { return weights }
      }
    case .tree(let tree):
      var weights = [Double](repeating: 0, count: nominal.count)
      share(1, out: tree, to: &weights, &stream)
      return weights
    case .chain:
      chain?.advance(&stream)
      return chain?.weights ?? nominal
    }
  }

  private func share(
    _ weight: Double, out node: WeightTree, to weights: inout [Double],
    _ stream: inout RandomStream
  ) {
    switch node {
    case .leaf(let index): weights[index] = weight
    case .group(let children):
      for (child, part) in zip(children, stream.nextFlatWeights(count: children.count)) {
        share(weight * part, out: child, to: &weights, &stream)
      }
    }
  }

  /// Divides by the sum; noise of 100 % may bring a draw that is all zero, which becomes the nominal one.
  private func rescaled(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return sum > 0 ? values.map { $0 / sum } : nominal
  }
}

extension WeightSampler.Tile {
  mutating func set(_ draw: Int, _ values: [Double]) {
    let draws = totals.count
    weights.modifyStorage { storage in
      for (index, value) in values.enumerated() { storage[draw + index * draws] = value }
    }
  }

  /// Sums every draw's weights, indicator after indicator.
  mutating func sumUp() {
    let (draws, storage) = (totals.count, weights.storage)
    for draw in 0..<draws { totals[draw] = 0 }
    for index in 0..<weights.columnCount {
      let start = index * draws
      for draw in 0..<draws { totals[draw] += storage[start + draw] }
    }
  }
}
