import HengIndex
import Testing

@Suite struct CloseScoresTests {
  private func close(_ scores: [Double], _ ranks: [Double]) -> CloseScores {
    var close = CloseScores()
    close.add(scores, ranks: ranks, resolution: 0.005)
    return close
  }

  @Test func `ties of unequal scores and ranks within a printed place are counted`() {
    let tied = close([3, 1 + 1e-13, 1, .nan], [1, 2, 2, .nan])
    #expect(tied.tiedCount == 1 && tied.orderedCount == 0)
    #expect(abs(tied.largestTied - 1e-13) < 1e-15)
    let ordered = close([1, 1.004, 1.001, 7], [4, 2, 3, 1])
    #expect(ordered.orderedCount == 2 && ordered.tiedCount == 0)
    #expect(abs(ordered.smallestOrdered - 0.001) < 1e-12)
    let plain = close([5, 5, 2], [1, 1, 3])
    #expect(plain.tiedCount == 0 && plain.orderedCount == 0)
  }
}
