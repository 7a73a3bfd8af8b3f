import Glibc
import HengNumerics
import HengSensitivity
import Testing

@Suite struct SimplexLawTests {
  /// With knots 0 and 1 repeated α and β times the score has the Beta(β, α) law.
  ///
  /// The oracle sums the binomial form of its distribution function.
  @Test(arguments: [(1, 1), (2, 3), (5, 1), (7, 7), (20, 5), (50, 50), (90, 10), (1, 99)])
  func `two repeated knots give the beta law`(zeros: Int, ones: Int) {
    let law = SimplexLaw(knots: [0, 1], concentrations: [zeros, ones])
    let trials = zeros + ones - 1
    for step in 1..<20 {
      let x = Double(step) / 20
      var (term, sum) = (pow(1 - x, Double(trials)), 0.0)
      for successes in 0...trials {
        if successes > 0 {
          term *= Double(trials - successes + 1) / Double(successes) * x / (1 - x)
        }
        if successes >= ones { sum += term }
      }
      #expect(abs(law.probability(below: x) - sum) < 1e-12)
    }
  }

  @Test func `outside the knots nothing is left to chance`() {
    let law = SimplexLaw(flat: [0.2, 0.5, 0.9])
    #expect(law.probability(below: 0.2) == 0)
    #expect(law.probability(below: 0.1) == 0)
    #expect(law.probability(below: 0.91) == 1)
    #expect(SimplexLaw(flat: [0.5, 0.5]).probability(below: 0.5) == 0)
    #expect(SimplexLaw(flat: [0.5]).probability(below: 0.6) == 1)
  }

  /// The oracle draws weights; 4 standard errors of 200,000 draws.
  @Test(arguments: 0..<5 as Range<UInt64>)
  func `agrees with drawn weights`(seed: UInt64) {
    var stream = RandomStream(seed: seed, block: 0)
    let knots = (0..<7).map { _ in stream.nextUnit() }
    let value = 0.3 + 0.4 * stream.nextUnit()
    let draws = 200_000
    var below = 0
    for _ in 0..<draws {
      let weights = stream.nextFlatWeights(count: knots.count)
      if zip(weights, knots).reduce(0, { $0 + $1.0 * $1.1 }) < value { below += 1 }
    }
    let exact = SimplexLaw(flat: knots).probability(below: value)
    let error = (exact * (1 - exact) / Double(draws)).squareRoot()
    #expect(abs(Double(below) / Double(draws) - exact) <= 4 * error)
  }

  /// Computed in exact rationals for the source report's first reconstruction.
  @Test func `the source report's grade probabilities`() {
    let around = GradeProbabilities(
      SimplexLaw(knots: SourceReport.rates, concentrations: SourceReport.marks),
      cuts: SourceReport.cuts)
    let expected = [0.366240741188837, 0.632419505074426, 0.00133975373665135, 8.63213729107e-14]
    for (found, value) in zip(around.values, expected) { #expect(abs(found - value) < 1e-13) }
    #expect(abs(around.values[3] / expected[3] - 1) < 1e-9)
    let flat = GradeProbabilities(SimplexLaw(flat: SourceReport.rates), cuts: SourceReport.cuts)
    let flatExpected = [
      0.446231523327408, 0.442589040909289, 0.109674843910963, 0.0015045918523392,
    ]
    for (found, value) in zip(flat.values, flatExpected) { #expect(abs(found - value) < 1e-13) }
  }
}
