/// A map from a coordinate of the unit cube onto one of several options, each equally likely.
public struct CategoryBins: Hashable, Sendable {
  /// The number of options *k*.
  public let count: Int

  /// Creates the map.
  ///
  /// - Parameter count: The number of options, at least 1.
  public init(count: Int) {
    precondition(count >= 1, "there are no \(count) options")
    self.count = count
  }

  /// Returns the option at a coordinate: ⌊*k*·*u*⌋, and the last one at *u* = 1.
  ///
  /// - Parameter coordinate: *u*, in 0…1.
  /// - Returns: An option from 0 to *k* − 1.
  public func bin(at coordinate: Double) -> Int {
    precondition((0...1).contains(coordinate), "\(coordinate) lies outside the unit cube")
    return min(count - 1, Int(Double(count) * coordinate))
  }
}
