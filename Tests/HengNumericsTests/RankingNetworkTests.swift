import HengNumerics
import Testing

@Suite struct RankingNetworkTests {
  /// The oracle sorts each draw's scores by themselves.
  @Test(arguments: [1, 2, 3, 7, 8, 16, 17, 51, 64, 200])
  func `puts the units of every draw from best to worst`(count: Int) {
    var stream = RandomStream(seed: UInt64(count), block: 0)
    let scores = Matrix(
      rowCount: 16, columnCount: count, storage: (0..<(16 * count)).map { _ in stream.nextUnit() })
    var order = [Int32](repeating: -1, count: 16 * count)
    RankingNetwork(unitCount: count).order(scores, into: &order)
    for draw in 0..<16 {
      let expected = (0..<count).sorted { scores[draw, $0] > scores[draw, $1] }
      #expect((0..<count).map { Int(order[draw + 16 * $0]) } == expected)
    }
  }

  @Test func `zeros and equal scores keep every unit once`() {
    let scores = Matrix(rowCount: 8, columnCount: 5, repeating: 0)
    var order = [Int32](repeating: -1, count: 40)
    RankingNetwork(unitCount: 5).order(scores, into: &order)
    for draw in 0..<8 { #expect(Set((0..<5).map { order[draw + 8 * $0] }) == [0, 1, 2, 3, 4]) }
  }
}
