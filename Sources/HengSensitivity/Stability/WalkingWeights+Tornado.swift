/// What a unit scores with one weight smaller and larger by the same fraction.
public struct TornadoBar: Hashable, Sendable {
  /// The score rate with the smaller weight.
  public let scoreAtLess: Double
  /// The score rate with the larger weight.
  public let scoreAtMore: Double
}

extension WalkingWeights {
  /// Returns a unit's scores with the weight smaller and larger by a fraction, others in proportion.
  ///
  /// - Parameters:
  ///   - unit: The unit, as a row of the rates.
  ///   - fraction: The fraction *f*, 0…1.
  /// - Returns: The scores at *wₖ*·(1 − *f*) and at *wₖ*·(1 + *f*), or at the limit if that is less.
  public func tornadoBar(ofUnit unit: Int, within fraction: Double) -> TornadoBar {
    TornadoBar(
      scoreAtLess: score(ofUnit: unit, at: max(0, weight * (1 - fraction))),
      scoreAtMore: score(ofUnit: unit, at: min(limit, weight * (1 + fraction))))
  }
}
