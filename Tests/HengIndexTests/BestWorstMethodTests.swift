import HengIndex
import HengTestSupport
import Testing

@Suite struct BestWorstMethodTests {
  /// The example of three criteria of Rezaei 2015, the best the third and the worst the first.
  private func published() throws -> (BestWorstComparisons, WeightCases.JMcDM.BestWorst) {
    let printed = try WeightCases.decode(WeightCases.JMcDM.self, from: "jmcdm.json").bestWorst
    let comparisons = try BestWorstComparisons(
      best: 2, worst: 0, bestToOthers: printed.bestToOthers, othersToWorst: printed.othersToWorst)
    return (comparisons, printed)
  }

  /// (2 − ξ)·(5 − ξ) = 8 + ξ, so that ξ = 4 − √14 and the ratios to the worst are 5 − ξ and 8 + ξ.
  @Test func `reproduces the ratios of Rezaei 2015`() throws {
    let (comparisons, printed) = try published()
    let method = BestWorstMethod(comparisons, model: .ratios)
    #expect(abs(method.largestMiss - printed.miss) < 0.005)
    #expect(largestDistance(method.weights, printed.weights) < 0.001)
    let miss = 4 - 14.0.squareRoot()
    #expect(abs(method.largestMiss - miss) < 1e-14)
    #expect(
      largestDistance(method.weights, [1 / 14.0, (5 - miss) / 14, (8 + miss) / 14]) < 1e-14)
    #expect(abs(try #require(method.consistencyRatio) - miss / 4.47) < 1e-4)
  }

  /// The same three lists in SciPy 1.17.1, `optimize.linprog(method='highs')`.
  static let linear: [(Int, Int, [Double], [Double], weights: [Double], miss: Double)] = [
    (
      2, 0, [8, 2, 1], [1, 5, 8],
      [0.07142857142857142, 0.32142857142857145, 0.6071428571428572], 0.03571428571428581
    ),
    (
      1, 4, [2, 1, 4, 3, 8], [4, 8, 2, 3, 1],
      [
        0.22950819672131145, 0.4480874316939891, 0.11475409836065573, 0.1530054644808743,
        0.054644808743169404,
      ], 0.010928961748633781
    ),
    (
      0, 3, [1, 3, 4, 7, 2], [7, 3, 2, 1, 5],
      [
        0.4315545243619491, 0.15777262180974483, 0.11832946635730862, 0.05568445475638052,
        0.23665893271461722,
      ], 0.04176334106728538
    ),
  ]

  @Test(arguments: linear)
  func `the linear model agrees with SciPy`(
    best: Int, worst: Int, bestToOthers: [Double], othersToWorst: [Double], weights: [Double],
    miss: Double
  ) throws {
    let method = BestWorstMethod(
      try BestWorstComparisons(
        best: best, worst: worst, bestToOthers: bestToOthers, othersToWorst: othersToWorst))
    #expect(largestDistance(method.weights, weights) < 1e-12)
    #expect(abs(method.largestMiss - miss) < 1e-12)
    #expect(method.consistencyRatio == nil)
  }

  /// The second criterion is judged 5 times the worst and half the best: 10 in place of 8.
  @Test func `names the worst judgement`() throws {
    let (comparisons, _) = try published()
    let worst = try #require(comparisons.worstJudgement)
    #expect(worst.indicator == 1 && worst.bestToIndicator == 2 && worst.indicatorToWorst == 5)
    #expect(worst.impliedBestToWorst == 10)
    #expect(worst.inconsistency == 2 / 56.0)
    #expect(comparisons.inputConsistencyRatio == 2 / 56.0)
  }

  /// Table 1 of Rezaei 2015.
  @Test(arguments: zip([2.0, 3, 4, 5, 6, 7, 8, 9], [0.44, 1, 1.63, 2.3, 3, 3.73, 4.47, 5.23]))
  func `reproduces the consistency index`(bestToWorst: Double, index: Double) throws {
    let comparisons = try BestWorstComparisons(
      best: 0, worst: 1, bestToOthers: [1, bestToWorst], othersToWorst: [bestToWorst, 1])
    #expect(abs(comparisons.consistencyIndex - index) <= 0.005)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `consistent comparisons give back their weights`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    // Powers of 2 make every ratio, and every product of two, exact.
    var points = (0..<random.integer(in: 0...6)).map { _ in exp2(random.integer(in: 0...3)) }
    points += [1, 8]
    points.shuffle(using: &random)
    let best = try #require(points.firstIndex(of: 8))
    let worst = try #require(points.firstIndex(of: 1))
    let comparisons = try BestWorstComparisons(
      best: best, worst: worst, bestToOthers: points.map { 8 / $0 }, othersToWorst: points)
    #expect(comparisons.inputConsistencyRatio == 0 && comparisons.worstJudgement == nil)
    let total = points.reduce(0, +)
    for model in BestWorstMethod.Model.allCases {
      let method = BestWorstMethod(comparisons, model: model)
      #expect(method.largestMiss == 0)
      #expect(largestDistance(method.weights, points.map { $0 / total }) < 1e-11)
    }
    #expect(BestWorstMethod(comparisons, model: .ratios).consistencyRatio == 0)
  }

  private func exp2(_ exponent: Int) -> Double { Double(1 << exponent) }

  private func comparisons(_ random: inout RepeatableRandom) throws -> BestWorstComparisons {
    let count = random.integer(in: 2...8)
    let bestToWorst = random.integer(in: 2...9)
    var (first, second) = ([Double](), [Double]())
    for _ in 0..<count {
      first.append(Double(random.integer(in: 1...bestToWorst)))
      second.append(Double(random.integer(in: 1...bestToWorst)))
    }
    (first[0], second[count - 1]) = (1, 1)
    (first[count - 1], second[0]) = (Double(bestToWorst), Double(bestToWorst))
    return try BestWorstComparisons(
      best: 0, worst: count - 1, bestToOthers: first, othersToWorst: second)
  }

  private func misses(
    _ weights: [Double], _ comparisons: BestWorstComparisons, _ model: BestWorstMethod.Model
  ) -> Double {
    let (best, worst) = (weights[comparisons.best], weights[comparisons.worst])
    let misses = weights.indices.flatMap { j in
      let (first, second) = (comparisons.bestToOthers[j], comparisons.othersToWorst[j])
      return switch model {
      case .linear: [abs(best - first * weights[j]), abs(weights[j] - second * worst)]
      case .ratios: [abs(best / weights[j] - first), abs(weights[j] / worst - second)]
      }
    }
    return misses.max() ?? 0
  }

  /// The weights miss by ξ and not more, and no weights in their neighbourhood miss by less.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no other weights miss by less`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let comparisons = try comparisons(&random)
    for model in BestWorstMethod.Model.allCases {
      let method = BestWorstMethod(comparisons, model: model)
      #expect(method.weights.allSatisfy { $0 > 0 })
      #expect(abs(method.weights.reduce(0, +) - 1) < 1e-11)
      #expect(abs(misses(method.weights, comparisons, model) - method.largestMiss) < 1e-9)
      for _ in 0..<200 {
        let size = Double.random(in: 0..<0.3, using: &random)
        let moved = method.weights.map {
          $0 * (1 + Double.random(in: -size...size, using: &random))
        }
        let total = moved.reduce(0, +)
        let elsewhere = misses(moved.map { $0 / total }, comparisons, model)
        #expect(elsewhere >= method.largestMiss - 1e-9)
      }
    }
    if let worst = comparisons.worstJudgement {
      #expect(worst.inconsistency == comparisons.inputConsistencyRatio)
      #expect(worst.inconsistency > 0 && worst.inconsistency <= 1)
    }
  }

  @Test func `the best as important as the worst`() throws {
    let equal = try BestWorstComparisons(
      best: 0, worst: 2, bestToOthers: [1, 1, 1], othersToWorst: [1, 1, 1])
    #expect(equal.inputConsistencyRatio == 0)
    #expect(BestWorstMethod(equal, model: .ratios).consistencyRatio == 0)
    #expect(largestDistance(BestWorstMethod(equal).weights, [1 / 3.0, 1 / 3.0, 1 / 3.0]) < 1e-12)
    let odd = try BestWorstComparisons(
      best: 0, worst: 2, bestToOthers: [1, 3, 1], othersToWorst: [1, 1, 1])
    #expect(odd.inputConsistencyRatio == .infinity)
    #expect(BestWorstMethod(odd, model: .ratios).consistencyRatio == .infinity)
  }

  private func expect(
    _ error: BestWorstError, _ best: Int, _ worst: Int, _ first: [Double], _ second: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: error, sourceLocation: sourceLocation) {
      try BestWorstComparisons(
        best: best, worst: worst, bestToOthers: first, othersToWorst: second)
    }
  }

  @Test func `refuses what isn't a pair of comparisons`() {
    expect(.lengthsDiffer(bestToOthers: 2, othersToWorst: 3), 0, 1, [1, 2], [2, 1, 1])
    expect(.lengthsDiffer(bestToOthers: 1, othersToWorst: 1), 0, 0, [1], [1])
    expect(.unknownIndicator(2), 2, 1, [1, 2], [2, 1])
    expect(.unknownIndicator(-1), 0, -1, [1, 2], [2, 1])
    expect(.sameBestAndWorst(1), 1, 1, [2, 1], [2, 1])
    expect(.unusableBestToOther(2, indicator: 0), 0, 1, [2, 2], [2, 1])
    expect(.unusableBestToOther(0.5, indicator: 1), 0, 1, [1, 0.5], [2, 1])
    expect(.unusableOtherToWorst(3, indicator: 1), 0, 1, [1, 2], [2, 3])
    expect(.unusableOtherToWorst(101, indicator: 0), 0, 1, [1, 2], [101, 1])
    expect(.contradiction(bestToWorst: 2, inOthersToWorst: 3), 0, 1, [1, 2], [3, 1])
  }

  @Test func `says what was found`() {
    let errors: [BestWorstError] = [
      .lengthsDiffer(bestToOthers: 1, othersToWorst: 2), .unknownIndicator(3),
      .sameBestAndWorst(1), .unusableBestToOther(0, indicator: 1),
      .unusableOtherToWorst(0, indicator: 1), .contradiction(bestToWorst: 2, inOthersToWorst: 3),
    ]
    #expect(errors[1].description == "indicator 3 isn't among those compared")
    #expect(Set(errors.map(\.description)).count == errors.count)
  }
}
