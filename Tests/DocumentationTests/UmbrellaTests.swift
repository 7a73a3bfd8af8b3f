import Heng
import Testing

/// One import gives the names of all library modules.
@Suite struct UmbrellaTests {
  @Test func `the umbrella module re-exports every library module`() throws {
    let half = Rational(1, over: 2)
    #expect(try Measure(parsing: "1").outcome { .missing([$0]) } == .quantity(Quantity(1)))
    #expect(Language.allCases.map { LocalizedText(zh: "衡", en: "Heng")[$0] } == ["衡", "Heng"])
    #expect(half.rounded(to: 0, .halfUp) == 1)
    #expect(OrderStatistics.median([1, 2, 4]) == 2)
    #expect(RankTies.allCases.count == 4)
    #expect(SimplexLaw(flat: [0, 1]).probability(below: 0.5) == 0.5)
    #expect(FindingCode.unitOff.severity == .error)
    #expect(YearChange(from: 0, to: 0) == .bothZero)
  }
}
