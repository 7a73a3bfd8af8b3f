import HengNumerics
import HengSensitivity
import Testing

@Suite struct FreeWeightsTests {
  /// Worked by hand: with rates 0.2, 0.9, 0.5 and share *t* on the first the best is
  /// 0.9 − 0.7·*t* ≥ 0.6 up to 3/7, the worst 0.5 − 0.3·*t* < 0.8 always.
  @Test func `the best of the other indicators makes up for the first`() throws {
    let scores = LinearScores(Matrix(rows: [[0.2, 0.9, 0.5]]), weights: [0.2, 0.5, 0.3])
    let interval = try #require(
      scores.freeInterval(ofIndicator: 0, keepingGradeOfUnit: 0, cuts: [0.8, 0.6]))
    #expect(interval.lower == 0 && interval.causeBelow == nil)
    #expect(abs(interval.upper - 3.0 / 7) < 1e-15 && interval.causeAbove == 1)
  }

  /// The oracle tries all shares and all splits of the rest on a grid.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `some weights on a grid keep the grade or the order just inside`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 2, indicatorCount: 3)
    let cuts = [0.75, 0.5, 0.25]
    func grade(_ score: Double) -> Int { cuts.count { $0 <= score } }
    let pair = UnitPair(ahead: scores.order[0], behind: scores.order[1])
    let (first, second) = (scores.rates.row(pair.ahead), scores.rates.row(pair.behind))
    for k in 0..<3 {
      let graded = try #require(
        scores.freeInterval(ofIndicator: k, keepingGradeOfUnit: pair.ahead, cuts: cuts))
      let ordered = try #require(scores.freeInterval(ofIndicator: k, keeping: pair))
      for i in 0...100 {
        let share = Double(i) / 100
        var (keepsGrade, keepsOrder) = (false, false)
        for j in 0...60 {
          var weights = [0.0, 0, 0]
          weights[k] = share
          weights[(k + 1) % 3] = (1 - share) * Double(j) / 60
          weights[(k + 2) % 3] = (1 - share) * Double(60 - j) / 60
          let left = zip(weights, first).reduce(0) { $0 + $1.0 * $1.1 }
          let right = zip(weights, second).reduce(0) { $0 + $1.0 * $1.1 }
          if grade(left) == grade(scores.values[pair.ahead]) { keepsGrade = true }
          if left >= right { keepsOrder = true }
        }
        if abs(share - graded.lower) > 1e-9, abs(share - graded.upper) > 1e-9 {
          #expect(keepsGrade == (graded.lower < share && share < graded.upper))
        }
        if abs(share - ordered.lower) > 1e-9, abs(share - ordered.upper) > 1e-9 {
          #expect(keepsOrder == (ordered.lower < share && share < ordered.upper))
        }
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `freedom never makes an interval smaller`(seed: UInt64) throws {
    let scores = SmallScores.random(seed: seed, unitCount: 4, indicatorCount: 5)
    let cuts = [0.7, 0.5]
    for indicator in 0..<5 {
      let walking = try #require(WalkingWeights(scores, indicator: indicator))
      for (ahead, behind) in zip(scores.order, scores.order.dropFirst()) {
        let pair = UnitPair(ahead: ahead, behind: behind)
        let bound = walking.interval(keeping: pair)
        let free = try #require(scores.freeInterval(ofIndicator: indicator, keeping: pair))
        #expect(free.lower <= bound.lower && free.upper >= bound.upper)
        let boundGrade = walking.gradeInterval(ofUnit: ahead, cuts: cuts)
        let freeGrade = try #require(
          scores.freeInterval(ofIndicator: indicator, keepingGradeOfUnit: ahead, cuts: cuts))
        #expect(freeGrade.lower <= boundGrade.lower && freeGrade.upper >= boundGrade.upper)
      }
    }
  }

  @Test func `an only indicator has nothing to be freed`() {
    let scores = LinearScores(Matrix(rows: [[0.5], [0.3]]), weights: [1])
    let pair = UnitPair(ahead: 0, behind: 1)
    #expect(scores.freeInterval(ofIndicator: 0, keeping: pair) == nil)
    #expect(scores.freeInterval(ofIndicator: 0, keepingGradeOfUnit: 0, cuts: [0.4]) == nil)
  }

  /// All the weight on the first, 0.5 − 0.3 > 0; without it the best lead is −0.2.
  @Test func `an indicator with all the weight may give some away`() throws {
    let scores = LinearScores(Matrix(rows: [[0.5, 0.1], [0.3, 0.3]]), weights: [1, 0])
    let interval = try #require(
      scores.freeInterval(ofIndicator: 0, keeping: UnitPair(ahead: 0, behind: 1)))
    #expect(abs(interval.lower - 0.5) < 1e-15 && interval.upper == 1)
  }
}
