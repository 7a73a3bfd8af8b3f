import HengIndex
import HengTestSupport
import Testing

@Suite struct RankOrderWeightsTests {
  /// Barron and Barrett 1996: of four, 25/48, 13/48, 7/48, 3/48; of ranks, 4, 3, 2, 1 tenths; of
  /// reciprocals, 12, 6, 4, 3 parts of 25.
  @Test func `four indicators in order`() {
    let ranks = [1, 2, 3, 4]
    #expect(
      largestDistance(
        RankOrderWeights.centroid.weights(ofRanks: ranks),
        [25 / 48.0, 13 / 48.0, 7 / 48.0, 3 / 48.0]) < 1e-15)
    #expect(
      largestDistance(RankOrderWeights.sum.weights(ofRanks: ranks), [0.4, 0.3, 0.2, 0.1]) < 1e-15)
    #expect(
      largestDistance(
        RankOrderWeights.reciprocal.weights(ofRanks: ranks), [0.48, 0.24, 0.16, 0.12]) < 1e-15)
  }

  /// The weight of place k is the mean of 1/k, 1/(k + 1), … 1/n with zeros before, over n.
  @Test(arguments: 1...12)
  func `the centroid is the closed form`(count: Int) {
    let weights = RankOrderWeights.centroid.weights(ofRanks: Array(1...count))
    let expected = (1...count).map { place in
      (place...count).reduce(0) { $0 + 1 / Double($1) } / Double(count)
    }
    #expect(largestDistance(weights, expected) < 1e-15)
  }

  /// The centroid of the weights that keep an order is the mean of its corners: equal weights of
  /// the first k indicators, for k = 1, 2, … n.
  @Test func `the centroid is the mean of the corners`() {
    let corners = (1...5).map { k in (1...5).map { $0 <= k ? 1 / Double(k) : 0 } }
    let mean = (0..<5).map { place in corners.reduce(0) { $0 + $1[place] } / 5 }
    #expect(
      largestDistance(RankOrderWeights.centroid.weights(ofRanks: [1, 2, 3, 4, 5]), mean) < 1e-15)
  }

  @Test func `ties share the mean, however the ranks go on`() {
    for method in RankOrderWeights.allCases {
      let strict = method.weights(ofRanks: [1, 2, 3, 4])
      let tied = method.weights(ofRanks: [2, 1, 4, 2])
      let shared = (strict[1] + strict[2]) / 2
      #expect(largestDistance(tied, [shared, strict[0], strict[3], shared]) < 1e-15)
      #expect(method.weights(ofRanks: [2, 1, 3, 2]) == tied)
      #expect(largestDistance(method.weights(ofRanks: [7, 7]), [0.5, 0.5]) < 1e-15)
      #expect(method.weights(ofRanks: []) == [])
    }
  }

  @Test(arguments: RankOrderWeights.allCases, 0..<20 as Range<UInt64>)
  func `weights keep the order and add up to one`(method: RankOrderWeights, seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let ranks = (0..<random.integer(in: 1...15)).map { _ in random.integer(in: 1...6) }
    let weights = method.weights(ofRanks: ranks)
    #expect(abs(weights.reduce(0, +) - 1) < 1e-14)
    for i in ranks.indices {
      for j in ranks.indices {
        #expect((ranks[i] < ranks[j]) == (weights[i] > weights[j]))
      }
    }
  }

  @Test func `methods have stable names`() {
    #expect(
      RankOrderWeights.allCases.map(\.rawValue) == [
        "rank-order-centroid", "rank-sum", "rank-reciprocal",
      ])
  }
}
