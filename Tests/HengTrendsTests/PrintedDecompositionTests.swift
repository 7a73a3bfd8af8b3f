import HengModel
import HengScoring
import HengTrends
import Testing

@Suite struct PrintedDecompositionTests {
  @Test(arguments: 0..<1000 as Range<UInt64>)
  func `lines and columns add up in decimals, near the exact parts`(seed: UInt64) throws {
    let years = try GeneratedYears(seed: seed)
    let earlier = try years.earlier.scheme.score(years.earlier.evaluation)
    let later = try years.later.scheme.score(years.later.evaluation)
    guard let split = try? ScoreDecomposition(from: earlier, to: later) else { return }
    let printed = split.printed
    let unit = (0..<split.digits).reduce(Rational.one) { step, _ in step / 10 }
    let lines =
      Array(zip(split.indicators.map(\.parts), printed.indicators))
      + [(split.rounding, printed.rounding), (split.vetoes, printed.vetoes)]
    for (exact, rounded) in lines {
      let pairs = [
        (exact.data, rounded.data), (exact.rule, rounded.rule), (exact.weight, rounded.weight),
        (exact.dataAndRule, rounded.dataAndRule), (exact.sum, rounded.sum),
      ]
      for (part, shown) in pairs {
        #expect(abs(part - shown) < unit)
        #expect(shown == shown.rounded(to: split.digits, .halfUp))
      }
    }
    #expect(lines.map(\.1).reduce(ChangeParts(), +) == printed.total)
    #expect(printed.total.sum == split.change)
  }
}
