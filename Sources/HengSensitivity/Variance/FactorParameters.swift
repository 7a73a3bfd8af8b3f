import HengModel
import HengScoring

/// The parameters of one part of a scheme that factors set, and what they are set to.
struct FactorParameters: Sendable {
  private enum Source: Sendable {
    case grid(DecimalGrid)
    case options([SchemeParameter.Value])
  }

  /// The addresses, each set by one factor.
  let addresses: [String]
  /// The factors that set them, each once.
  let factors: [Int]
  private let setter: ParameterSetter
  private let sources: [(factor: Int, source: Source)]

  /// Finds what factors do to some parameters; `nil` if none of them sets any.
  ///
  /// - Parameters:
  ///   - factors: All factors.
  ///   - scheme: The scheme.
  ///   - isMeant: Tells by its address whether a parameter belongs to the part.
  /// - Throws: ``SchemeVarianceError/parameters(_:at:)`` for an unknown address.
  init?(
    _ factors: [VarianceFactor], of scheme: Scheme, where isMeant: (String) -> Bool
  ) throws(SchemeVarianceError) {
    var found: [(address: String, factor: Int)] = []
    for (index, factor) in factors.enumerated() {
      for case .parameter(let address) in factor.claims where isMeant(address) {
        found.append((address, index))
      }
    }
    if found.isEmpty { return nil }
    addresses = found.map(\.address)
    self.factors = found.map(\.factor).uniqued()
    do {
      setter = try ParameterSetter(addresses, of: scheme)
    } catch {
      throw .parameters(error, at: [])
    }
    sources = zip(found, setter.parameters).map { item, parameter in
      switch factors[item.factor].kind {
      case .parameter(_, let grid): return (item.factor, .grid(grid))
      case .choice(let options):
        let values = options.map { option in
          option.parameters.last { $0.address == item.address }?.value ?? parameter.value
        }
        return (item.factor, .options(values))
      case .weights, .weight: preconditionFailure("weights set no parameter")
      }
    }
  }

  /// What the parameters are set to at a point; equal keys mean equal values.
  func key(_ levels: FactorLevels, at point: Int) -> [Int] {
    sources.map { factor, source in
      let level = levels[factor, point]
      switch source {
      case .grid: return level
      case .options(let values): return values.firstIndex(of: values[level]) ?? level
      }
    }
  }

  /// The values that a key stands for.
  func changes(_ key: [Int]) -> [SchemeParameter.Change] {
    zip(addresses, zip(sources, key)).map { address, pair in
      switch pair.0.source {
      case .grid(let grid):
        SchemeParameter.Change(address: address, value: .number(grid[pair.1]))
      case .options(let values): SchemeParameter.Change(address: address, value: values[pair.1])
      }
    }
  }

  /// Returns the scheme with the parameters set.
  ///
  /// - Throws: ``SchemeVarianceError/parameters(_:at:)``.
  func scheme(_ key: [Int]) throws(SchemeVarianceError) -> Scheme {
    let changes = changes(key)
    do {
      return try setter.setting(changes.map(\.value))
    } catch {
      throw .parameters(error, at: changes)
    }
  }
}
