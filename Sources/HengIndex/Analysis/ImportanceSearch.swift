import HengNumerics

/// The search for weights under which elements have wanted shares in the importance.
struct ImportanceSearch {
  /// Weights with what they lead to.
  struct Candidate {
    /// Those of each group sum to 1.
    var weights: [Double]
    var obtained: [Double]
    var residual: Double
    var evaluationCount: Int
    var hasSettled: Bool
  }

  let columns: [Int]
  let wanted: [Double]
  private let result: IndexResult
  private let measure: ImportanceMeasure
  private let dependences: [IndexDependence?]
  /// The groups from the level upwards, parts before wholes.
  private let groups: [IndicatorTree.Group]
  /// The places in ``columns`` of each group's parts with a wanted share.
  private let free: [[Int]]

  /// Residuals down to this one are as good as 0.
  let goal = ImportanceWeights.tolerance * ImportanceWeights.tolerance * 1e-4

  init(
    _ result: IndexResult, level: Int, wanted: [Double]?, by measure: ImportanceMeasure
  ) throws(ImportanceWeightsError) {
    let tree = result.tree
    let columns = tree.levels.indices.filter { tree.levels[$0] == level }
    precondition(level >= 1 && !columns.isEmpty, "there is no level \(level) of parts")
    let effective = result.effectiveWeights
    let shares = wanted ?? columns.map { effective[$0] }
    precondition(
      shares.count == columns.count, "\(shares.count) shares for \(columns.count) elements")
    for (column, share) in zip(columns, shares) where !(share >= 0 && share < .infinity) {
      throw .invalidShare(share, element: tree.elements[column].id)
    }
    groups = tree.groups.filter { $0.level < level }
    var free: [[Int]] = []
    for group in groups where group.level == level - 1 {
      let places = columns.indices.filter { group.parts.contains(columns[$0]) && shares[$0] > 0 }
      if places.isEmpty { throw .nothingWanted(group: tree.elements[group.column].id) }
      free.append(places)
    }
    let index = result.index
    let dependences = columns.map { IndexDependence(result.scores.column($0), index: index) }
    for (place, column) in columns.enumerated() where shares[place] > 0 {
      if dependences[place] == nil { throw .noVariance(element: tree.elements[column].id) }
    }
    let total = shares.reduce(0, +)
    self.wanted = shares.map { $0 / total }
    self.columns = columns
    self.result = result
    self.measure = measure
    self.dependences = dependences
    self.free = free
  }

  /// Returns the obtained shares under weights; `nil` if there is no index that varies.
  private func shares(_ weights: [Double]) -> [Double]? {
    var local = result.localWeights
    for (column, weight) in zip(columns, weights) { local[column] = weight }
    var scores = result.scores
    do throws(IndexFailure) {
      try result.pipeline.aggregate(groups, in: &scores, weights: local, result.specification)
    } catch {
      return nil
    }
    let index = scores.column(result.tree.elements.count - 1)
    var importances: [Double] = []
    for dependence in dependences {
      guard let dependence else {
        importances.append(0)
        continue
      }
      guard let importance = dependence.importance(for: index, by: measure) else { return nil }
      importances.append(importance)
    }
    let total = importances.reduce(0, +)
    return total > 0 ? importances.map { $0 / total } : nil
  }

  private func candidate(_ weights: [Double], evaluationCount: Int) -> Candidate? {
    let weights = normalized(weights)
    return shares(weights).map { obtained in
      Candidate(
        weights: weights, obtained: obtained,
        residual: zip(wanted, obtained).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) },
        evaluationCount: evaluationCount, hasSettled: true)
    }
  }

  /// Scales the weights of each group to the sum 1; elements that aren't free have none.
  private func normalized(_ weights: [Double]) -> [Double] {
    var result = weights.map { _ in 0.0 }
    for places in free {
      let sum = places.reduce(0) { $0 + weights[$1] }
      for place in places { result[place] = weights[place] / sum }
    }
    return result
  }

  /// Returns the weights at which the search starts.
  func start() throws(ImportanceWeightsError) -> Candidate {
    guard let start = candidate(wanted.map { $0.squareRoot() }, evaluationCount: 1) else {
      throw .noIndex
    }
    return start
  }

  /// Multiplies weights by √(wanted/obtained) as long as that brings them nearer.
  func iterated(_ start: Candidate, limit: Int) -> Candidate {
    var best = start
    while best.evaluationCount < limit, best.residual > goal {
      let weights = best.weights.indices.map { place in
        // An importance of 0 would send the weight to infinity.
        best.weights[place] * (wanted[place] / max(best.obtained[place], 1e-6)).squareRoot()
      }
      let next = candidate(weights, evaluationCount: best.evaluationCount + 1)
      guard let next, next.residual < best.residual else {
        best.evaluationCount += 1
        break
      }
      best = next
    }
    return best
  }

  /// Moves a simplex of square roots of weights; the scale of a group's roots has no effect.
  func minimized(_ start: Candidate, limit: Int) -> Candidate {
    let moving = free.filter { $0.count > 1 }.flatMap { $0 }
    func weights(_ roots: [Double]) -> [Double] {
      var weights = start.weights
      for (place, root) in zip(moving, roots) { weights[place] = root * root }
      return weights
    }
    let minimum = NelderMead(
      evaluationLimit: max(1, limit - start.evaluationCount), goal: goal
    ).minimum(from: moving.map { start.weights[$0].squareRoot() }) { roots in
      candidate(weights(roots), evaluationCount: 0)?.residual ?? .infinity
    }
    let count = start.evaluationCount + minimum.evaluationCount
    var best = start
    if minimum.value < start.residual,
      let found = candidate(weights(minimum.point), evaluationCount: count)
    {
      best = found
    }
    best.evaluationCount = count
    best.hasSettled = minimum.hasSettled
    return best
  }
}
