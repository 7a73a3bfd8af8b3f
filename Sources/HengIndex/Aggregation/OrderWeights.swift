/// Weights of places from the best value to the worst, as a rising line from (0, 0) to (1, 1).
struct OrderWeights {
  /// The sums of the place weights up to each place, from 0 to 1.
  private let cumulative: [Double]

  /// Creates the line from the weights on any scale.
  init(_ weights: [Double]) throws(AggregationError) {
    let total = weights.reduce(0, +)
    guard weights.allSatisfy({ $0 >= 0 }), total > 0, total.isFinite else {
      throw .invalidOrderWeights(weights)
    }
    var sum = 0.0
    cumulative =
      [0]
      + weights.map {
        sum += $0
        return sum / total
      }
  }

  /// Returns the average; sorts the values.
  func average(of present: inout PresentValues) -> Double {
    present.sort()
    var (share, reached, average) = (0.0, 0.0, 0.0)
    for (index, entry) in present.values.enumerated() {
      share += entry.weight
      let next = index + 1 == present.values.count ? 1 : height(at: share)
      average += (next - reached) * entry.value
      reached = next
    }
    return average
  }

  /// Returns the line's height at a share of the indicator weights.
  private func height(at share: Double) -> Double {
    let position = share * Double(cumulative.count - 1)
    let place = min(Int(position), cumulative.count - 2)
    return cumulative[place]
      + (position - Double(place)) * (cumulative[place + 1] - cumulative[place])
  }
}
