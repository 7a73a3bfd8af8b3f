import HengScoring

extension ScoredUnits {
  /// The most combinations of options that are tried for one part of a scheme.
  private static let combinationLimit = 4096

  /// Finds values of factors that don't go together, by trying the corners of their ranges.
  ///
  /// Of each part of a scheme whose parameters depend on each other, and of the weights, all options
  /// are combined with these corners: every number lowest, every one highest, one alone lowest, one
  /// alone highest. What ties numbers to each other is their order or their sum, so a mistake
  /// anywhere inside the ranges shows at one of these.
  ///
  /// - Parameter factors: The factors, of which no two set the same.
  /// - Returns: One mistake for each parameter or weight, in the order of the scheme.
  public func invalidCorners(of factors: [VarianceFactor]) -> [SchemeVarianceError] {
    var errors: [SchemeVarianceError] = []
    func check(_ involved: [Int], _ body: (FactorLevels) throws(SchemeVarianceError) -> Void) {
      for corner in ScoredUnits.corners(of: involved, among: factors) {
        do {
          try body(FactorLevels(corner.map { [$0] }))
        } catch {
          let isKnown = errors.contains {
            $0.subject == error.subject && $0.isOfWeights == error.isOfWeights
          }
          if !isKnown { errors.append(error) }
        }
      }
    }
    let addresses = scheme.parameters.map(\.address)
    for owner in addresses.map(\.parameterOwner).uniqued() {
      do {
        let parameters = try FactorParameters(factors, of: scheme) { $0.parameterOwner == owner }
        guard let parameters else { continue }
        check(parameters.factors) { levels throws(SchemeVarianceError) in
          _ = try parameters.scheme(parameters.key(levels, at: 0))
        }
      } catch {
        errors.append(error)
      }
    }
    let weights = FactorWeights(factors, columns: factors.map { _ in 0 }, of: self)
    check(weights.factors) { levels throws(SchemeVarianceError) in
      _ = try weights.marks(weights.key(levels, at: 0))
    }
    return errors
  }

  /// The corners as one level for each factor.
  private static func corners(of involved: [Int], among factors: [VarianceFactor]) -> [[Int]] {
    let numbers = involved.filter { factors[$0].options.isEmpty && factors[$0].levelCount > 0 }
    let lowest = factors.map { _ in 0 }
    var highest = lowest
    for number in numbers { highest[number] = factors[number].levelCount - 1 }
    var corners = [lowest, highest]
    for number in numbers {
      var (high, low) = (lowest, highest)
      (high[number], low[number]) = (highest[number], 0)
      corners += [high, low]
    }
    for choice in involved where !factors[choice].options.isEmpty {
      corners = corners.flatMap { corner in
        factors[choice].options.indices.map { option in
          var corner = corner
          corner[choice] = option
          return corner
        }
      }
      corners = Array(corners.prefix(combinationLimit))
    }
    return corners.uniqued()
  }
}

extension String {
  /// The row, or `grades` or `rounding`, whose parameter an address names.
  var parameterOwner: Substring { self[..<(lastIndex(of: ".") ?? endIndex)] }
}
