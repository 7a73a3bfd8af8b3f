import HengSensitivity
import Testing

@Suite struct WeightChangeTests {
  @Test func `the free weights keep their proportions and the sum stays`() throws {
    let changed = try WeightChange([0.1, 0.2, 0.3, 0.4], setting: [0: 0.4], locking: [3])
    for (found, expected) in zip(changed.weights, [0.4, 0.08, 0.12, 0.4]) {
      #expect(abs(found - expected) < 1e-15)
    }
  }

  @Test func `a change to the old weight changes nothing`() throws {
    let weights = SourceReport.weights
    let changed = try WeightChange(weights, setting: [3: weights[3]]).weights
    for (found, expected) in zip(changed, weights) { #expect(abs(found - expected) < 1e-15) }
  }

  @Test func `what can't be shared out is named`() {
    #expect(throws: WeightChangeError.negativeWeight(index: 1, -0.1)) {
      try WeightChange([0.5, 0.5], setting: [1: -0.1])
    }
    #expect(throws: WeightChangeError.tooMuchSet(sum: 1.25)) {
      try WeightChange([0.5, 0.25, 0.25], setting: [0: 1], locking: [1])
    }
    #expect(throws: WeightChangeError.nothingToRescale(rest: 0.25)) {
      try WeightChange([0.5, 0.5, 0], setting: [0: 0.25], locking: [1])
    }
  }

  @Test func `setting everything is allowed if the sum stays`() throws {
    #expect(try WeightChange([0.5, 0.5], setting: [0: 0.25, 1: 0.75]).weights == [0.25, 0.75])
    #expect(try WeightChange([0.5, 0.5], setting: [0: 1]).weights == [1, 0])
  }
}
