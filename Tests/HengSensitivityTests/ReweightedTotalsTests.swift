import HengModel
import HengScoring
import HengSensitivity
import HengTestSupport
import Testing

@Suite struct ReweightedTotalsTests {
  static let roundings: [MarkRounding] = RoundingMode.allCases.flatMap { mode in
    [0, 2, 4].flatMap { digits in
      MarkRounding.Place.allCases.map { MarkRounding(place: $0, digits: digits, mode: mode) }
    }
  }

  /// The exact sum, rounded as the scheme says.
  private func exactTotal(
    _ rates: [Rational], _ marks: [Rational], _ rounding: MarkRounding
  ) -> Rational {
    let rows = zip(rates, marks).map { $0 * $1 }
    let isPrintable = marks.allSatisfy { ($0 / rounding.quantum).isInteger }
    return isPrintable && rounding.place == .indicators
      ? rows.reduce(0) { $0 + $1.rounded(to: rounding.digits, rounding.mode) }
      : rows.reduce(0, +).rounded(to: rounding.digits, rounding.mode)
  }

  @Test(arguments: roundings)
  func `totals are those of the exact sum`(rounding: MarkRounding) {
    var random = RepeatableRandom(seed: UInt64(rounding.digits) + 1)
    for _ in 0..<200 {
      let rows = random.integer(in: 1...12)
      let marks = (0..<rows).map { _ in
        Rational(random.integer(in: 0...1_000), over: random.integer(in: 0...1) == 0 ? 20 : 73)
      }
      let rates = marks.map { _ in
        let bottom = random.integer(in: 1...100_000)
        return Rational(random.integer(in: 0...bottom), over: bottom)
      }
      let totals = ReweightedTotals(marks: marks, rounding: rounding)
      #expect(totals.total(of: rates) == exactTotal(rates, marks, rounding))
      #expect(totals.rows(of: rates).count == rows)
    }
  }

  /// Sums that lie on a turn or a hair beside it, where doubles would decide by chance.
  @Test(arguments: roundings)
  func `a hair decides as it should`(rounding: MarkRounding) {
    let third = Rational(1, over: 3)
    let turns: [Rational] = [0, 5].map { Rational($0) * rounding.quantum / 10 + 17 }
    let hairs: [Rational] = [
      0, Rational(1, over: 1_000_000_000_000_000), Rational(-1, over: 1_000_000_000_000_000),
    ]
    for turn in turns {
      for hair in hairs {
        // Thirds have no exact double, and no decimal that a scheme could print.
        let marks = [third * 100, third * 200]
        let rates = [third, (turn + hair - third * third * 100) / (third * 200)]
        let totals = ReweightedTotals(marks: marks, rounding: rounding)
        #expect(
          totals.total(of: rates) == exactTotal(rates, marks, rounding),
          "\(rounding) at \(turn) + \(hair)")
      }
    }
  }
}
