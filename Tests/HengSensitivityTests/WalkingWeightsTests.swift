import HengNumerics
import HengSensitivity
import Testing

@Suite struct WalkingWeightsTests {
  static let sourceReport = LinearScores(
    Matrix(rows: [SourceReport.rates]), weights: SourceReport.weights)

  /// The marks at which the source report's 良 changes, worked out by hand from the formula.
  @Test(arguments: [
    (3, 3.932584269662921, true), (14, 3.5897435897435894, true), (9, 1.4285714285714286, true),
    (6, 16.363636363636363, false),
  ])
  func `the source report's grade changes where it should`(
    index: Int, marks: Double, isBelow: Bool
  ) throws {
    let walking = try #require(WalkingWeights(Self.sourceReport, indicator: index))
    let interval = walking.gradeInterval(ofUnit: 0, cuts: SourceReport.cuts)
    #expect(abs((isBelow ? interval.lower : interval.upper) * 100 - marks) < 1e-9)
    // All four make 良 into 优, whose cut comes first.
    #expect((isBelow ? interval.causeBelow : interval.causeAbove) == 0)
  }

  @Test func `compliance alone can't move the source report's grade by its weight`() throws {
    let walking = try #require(WalkingWeights(Self.sourceReport, indicator: 10))
    let interval = walking.gradeInterval(ofUnit: 0, cuts: SourceReport.cuts)
    #expect(interval.lower == 0 && interval.upper == 1)
    #expect(interval.causeBelow == nil && interval.causeAbove == nil)
  }

  @Test func `whole-order intervals of the published matrix`() throws {
    struct Case: Decodable { let intervals: [[Double]] }
    let expected = try CaseFile.decode(Case.self, from: "wsi_proportional.json").intervals
    for (indicator, numbers) in expected.enumerated() {
      let walking = try #require(WalkingWeights(SmallScores.published, indicator: indicator))
      let interval = walking.orderInterval
      #expect(abs(interval.lower - numbers[0]) < 1e-12)
      #expect(abs(walking.weight - numbers[1]) < 1e-12)
      #expect(abs(interval.upper - numbers[2]) < 1e-12)
    }
  }

  /// The oracle scores every unit with changed weights and looks for the first pair in another
  /// order.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `the order stays inside the interval and changes outside`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 6, indicatorCount: 4)
    func order(_ values: [Double]) -> [Int] { values.indices.sorted { values[$0] > values[$1] } }
    for indicator in 0..<4 {
      let walking = try #require(WalkingWeights(scores, indicator: indicator))
      let interval = walking.orderInterval
      let (weight, step) = (walking.weight, 1e-7)
      for share in [interval.lower + step, weight, interval.upper - step]
      where (interval.lower...interval.upper).contains(share) {
        let values = SmallScores.values(scores, setting: indicator, to: share)
        #expect(order(values) == scores.order)
      }
      if let pair = interval.causeBelow {
        let values = SmallScores.values(scores, setting: indicator, to: interval.lower - step)
        #expect(values[pair.ahead] < values[pair.behind])
      } else {
        #expect(interval.lower == 0)
      }
      if let pair = interval.causeAbove {
        let values = SmallScores.values(scores, setting: indicator, to: interval.upper + step)
        #expect(values[pair.ahead] < values[pair.behind])
      } else {
        #expect(interval.upper == 1)
      }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `the grade stays inside the interval and changes outside`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 5, indicatorCount: 4)
    let cuts = [0.4, 0.7, 0.55]
    func gradeIndex(_ score: Double) -> Int { cuts.count { $0 <= score } }
    for indicator in 0..<4 {
      let walking = try #require(WalkingWeights(scores, indicator: indicator))
      for unit in 0..<5 {
        let interval = walking.gradeInterval(ofUnit: unit, cuts: cuts)
        func grade(at share: Double) throws -> Int {
          gradeIndex(SmallScores.values(scores, setting: indicator, to: share)[unit])
        }
        let nominal = gradeIndex(scores.values[unit])
        #expect(try grade(at: interval.lower + 1e-9) == nominal)
        #expect(try grade(at: interval.upper - 1e-9) == nominal)
        if interval.causeBelow != nil {
          #expect(try grade(at: interval.lower - 1e-7) != nominal)
        }
        if let cut = interval.causeAbove {
          #expect(try grade(at: interval.upper + 1e-7) != nominal)
          let score = walking.score(ofUnit: unit, at: interval.upper)
          #expect(abs(score - cuts[cut]) < 1e-12)
        }
      }
    }
  }

  /// Nominal score 0.6, on the cut; indicator 0 pulls it down to 0.4, indicator 1 up to 0.8.
  @Test func `a score on a cut has the better grade and can only fall`() throws {
    let scores = LinearScores(Matrix(rows: [[0.4, 0.8]]), weights: [0.5, 0.5])
    let pulling = try #require(WalkingWeights(scores, indicator: 0))
      .gradeInterval(ofUnit: 0, cuts: [0.7, 0.6])
    #expect(abs(pulling.lower - 0.25) < 1e-12 && pulling.causeBelow == 0)
    #expect(abs(pulling.upper - 0.5) < 1e-12 && pulling.causeAbove == 1)
    let pushing = try #require(WalkingWeights(scores, indicator: 1))
      .gradeInterval(ofUnit: 0, cuts: [0.7, 0.6])
    #expect(abs(pushing.lower - 0.5) < 1e-12 && pushing.causeBelow == 1)
    #expect(abs(pushing.upper - 0.75) < 1e-12 && pushing.causeAbove == 0)
  }

  /// Reaching a better grade's cut at share 1 is a change, falling to one's own there is none.
  @Test func `cuts at the very end`() throws {
    let scores = LinearScores(Matrix(rows: [[0.9, 0.5], [0.5, 0.9]]), weights: [0.5, 0.5])
    let walking = try #require(WalkingWeights(scores, indicator: 0))
    let reaching = walking.gradeInterval(ofUnit: 0, cuts: [0.9, 0.5])
    #expect(reaching.upper == 1 && reaching.causeAbove == 0)
    #expect(reaching.lower == 0 && reaching.causeBelow == nil)
    let falling = walking.gradeInterval(ofUnit: 1, cuts: [0.9, 0.5])
    #expect(falling.upper == 1 && falling.causeAbove == nil)
    #expect(falling.lower == 0 && falling.causeBelow == 0)
  }

  @Test func `a tie that stays is no change, one that opens leaves the weight alone`() throws {
    let rates = Matrix(rows: [[0.5, 0.5, 0.2], [0.5, 0.5, 0.2], [0.1, 0.1, 0.1]])
    let staying = try #require(
      WalkingWeights(LinearScores(rates, weights: [0.3, 0.3, 0.4]), indicator: 0))
    #expect(staying.orderInterval.lower == 0 && staying.orderInterval.upper == 1)
    #expect(staying.orderInterval.causeAbove == nil)
    let opening = LinearScores(
      Matrix(rows: [[0.9, 0.1, 0.5], [0.1, 0.9, 0.5], [0.1, 0.1, 0.1]]), weights: [0.3, 0.3, 0.4])
    let pair = UnitPair(ahead: opening.order[0], behind: opening.order[1])
    let interval = try #require(WalkingWeights(opening, indicator: 0)).orderInterval
    #expect(interval.lower == 0.3 && interval.upper == 0.3)
    #expect(interval.causeBelow == pair && interval.causeAbove == pair)
    // Without its own indicators' weights moving apart the tie stays.
    let still = try #require(WalkingWeights(opening, indicator: 2)).orderInterval
    #expect(still.lower == 0 && still.causeBelow == nil)
  }

  @Test func `drawing level at share 1 changes nobody's place`() throws {
    let scores = LinearScores(Matrix(rows: [[1, 0.9], [1, 0.2]]), weights: [0.5, 0.5])
    let walking = try #require(WalkingWeights(scores, indicator: 0))
    #expect(walking.orderInterval.upper == 1 && walking.orderInterval.causeAbove == nil)
    #expect(walking.topInterval(1).upper == 1 && walking.topInterval(1).causeAbove == nil)
    #expect(try #require(walking.crossings(limit: 1)).isEmpty)
  }

  @Test func `an indicator that carries all the weight can't walk`() {
    let alone = LinearScores(Matrix(rows: [[0.5], [0.7]]), weights: [1])
    #expect(WalkingWeights(alone, indicator: 0) == nil)
    let all = LinearScores(Matrix(rows: [[0.5, 0.1]]), weights: [1, 0])
    #expect(WalkingWeights(all, indicator: 0) == nil)
    // Below 1 by rounding, with nothing else to rescale.
    let nearly = LinearScores(Matrix(rows: [[0.5, 0.1]]), weights: [1 - 1e-16, 0])
    #expect(WalkingWeights(nearly, indicator: 0) == nil)
  }

  @Test func `an indicator without weight walks up from zero`() throws {
    let scores = LinearScores(Matrix(rows: [[0, 0.8], [1, 0.6]]), weights: [0, 1])
    let walking = try #require(WalkingWeights(scores, indicator: 0))
    let interval = walking.orderInterval
    #expect(interval.lower == 0 && interval.causeBelow == nil)
    // 0.8·(1 − t) = t + 0.6·(1 − t).
    #expect(abs(interval.upper - 1.0 / 6) < 1e-15)
    #expect(interval.causeAbove == UnitPair(ahead: 0, behind: 1))
    #expect(WalkingWeights(scores, indicator: 1) == nil)
  }

  @Test func `one unit and units that are all the same never change`() throws {
    for rows in [[[0.3, 0.6]], Array(repeating: [0.3, 0.6], count: 5)] {
      let scores = LinearScores(Matrix(rows: rows), weights: [0.4, 0.6])
      let walking = try #require(WalkingWeights(scores, indicator: 0))
      #expect(walking.orderInterval.lower == 0 && walking.orderInterval.upper == 1)
      for count in 0...rows.count {
        let interval = walking.topInterval(count)
        #expect(interval.lower == 0 && interval.upper == 1 && interval.causeAbove == nil)
      }
      #expect(try #require(walking.crossings(limit: 0)).isEmpty)
    }
  }

  @Test func `equal rates everywhere leave every score where it is`() throws {
    let scores = LinearScores(
      Matrix(rowCount: 3, columnCount: 4, repeating: 0.8), weights: [0.1, 0.2, 0.3, 0.4])
    let walking = try #require(WalkingWeights(scores, indicator: 2))
    let interval = walking.gradeInterval(ofUnit: 1, cuts: [0.9, 0.8, 0.6])
    #expect(interval.lower == 0 && interval.upper == 1 && interval.causeBelow == nil)
  }

  /// Unit *i* has the rate 1 − *i*·10⁻⁵ everywhere, but unit 50,000 loses 2·10⁻⁵ on indicator 3, so
  /// that it draws level with the next one where half of the weight is on it.
  @Test(.timeLimit(.minutes(15)))
  func `a hundred thousand units`() throws {
    let count = 100_000
    var rates = Matrix(rowCount: count, columnCount: 16)
    for j in 0..<16 {
      for i in 0..<count { rates[i, j] = 1 - Double(i) / Double(count) }
    }
    rates[50_000, 3] -= 2 / Double(count)
    let scores = LinearScores(rates, weights: [Double](repeating: 1.0 / 16, count: 16))
    let pair = UnitPair(ahead: 50_000, behind: 50_001)
    let walking = try #require(WalkingWeights(scores, indicator: 3))
    for interval in [walking.orderInterval, walking.topInterval(50_001)] {
      #expect(interval.lower == 0 && interval.causeBelow == nil)
      #expect(abs(interval.upper - 0.5) < 1e-9 && interval.causeAbove == pair)
    }
    #expect(walking.topInterval(50_000).upper == 1)
    let crossings = try #require(walking.crossings(limit: 10))
    #expect(crossings.map(\.pair) == [pair])
    for indicator in 0..<16 where indicator != 3 {
      let other = try #require(WalkingWeights(scores, indicator: indicator)).orderInterval
      // The other weights rescaled, the weight of indicator 3 falls and nothing else changes.
      #expect(other.lower == 0 && other.upper == 1)
    }
  }

  @Test func `five hundred indicators`() throws {
    let scores = SmallScores.random(seed: 6, unitCount: 4, indicatorCount: 500)
    let walking = try #require(WalkingWeights(scores, indicator: 499))
    let interval = walking.orderInterval
    let pair = try #require(interval.causeAbove)
    let values = SmallScores.values(scores, setting: 499, to: interval.upper)
    #expect(abs(values[pair.ahead] - values[pair.behind]) < 1e-12)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a bar of the tornado is the score with changed weights`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 3, indicatorCount: 5)
    for indicator in 0..<5 {
      let walking = try #require(WalkingWeights(scores, indicator: indicator))
      let bar = walking.tornadoBar(ofUnit: 2, within: 0.2)
      let weight = walking.weight
      let less = SmallScores.values(scores, setting: indicator, to: 0.8 * weight)[2]
      let more = SmallScores.values(scores, setting: indicator, to: min(1, 1.2 * weight))[2]
      #expect(abs(bar.scoreAtLess - less) < 1e-13 && abs(bar.scoreAtMore - more) < 1e-13)
    }
  }

  @Test func `a weight is never raised above 1`() throws {
    let scores = LinearScores(Matrix(rows: [[0.7, 0.1]]), weights: [0.9, 0.1])
    let bar = try #require(WalkingWeights(scores, indicator: 0)).tornadoBar(ofUnit: 0, within: 0.5)
    #expect(bar.scoreAtMore == 0.7)
  }
}
