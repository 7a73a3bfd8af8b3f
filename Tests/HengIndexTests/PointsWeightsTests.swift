import HengIndex
import Testing

@Suite struct PointsWeightsTests {
  @Test func `swings are divided by their sum`() throws {
    #expect(try SwingWeights.weights(ofPoints: [100, 60, 40, 0]) == [0.5, 0.3, 0.2, 0])
    #expect(try SwingWeights.weights(ofPoints: [1e308, 1e308]) == [0.5, 0.5])
  }

  @Test func `experts' budgets are averaged`() throws {
    let weights = try BudgetAllocation.weights(ofPoints: [[50, 30, 20], [10, 30, 60]])
    #expect(largestDistance(weights, [0.3, 0.3, 0.4]) < 1e-15)
    // Thirds with two decimals add up to 99.99.
    let thirds = try BudgetAllocation.weights(ofPoints: [[33.33, 33.33, 33.33]])
    #expect(largestDistance(thirds, [1 / 3.0, 1 / 3.0, 1 / 3.0]) < 1e-15)
    #expect(try BudgetAllocation.weights(ofPoints: [[1, 3]], budget: 4) == [0.25, 0.75])
  }

  @Test func `refuses points that say nothing`() {
    #expect(throws: PointsError.unusablePoints(-1, expert: 0, indicator: 1)) {
      try SwingWeights.weights(ofPoints: [100, -1])
    }
    #expect(throws: PointsError.unusablePoints(.infinity, expert: 0, indicator: 0)) {
      try SwingWeights.weights(ofPoints: [.infinity, 1])
    }
    #expect(throws: PointsError.noPoints(expert: 0)) {
      try SwingWeights.weights(ofPoints: [0, 0])
    }
    #expect(throws: PointsError.noPoints(expert: 0)) { try SwingWeights.weights(ofPoints: []) }
    #expect(throws: PointsError.noExperts) { try BudgetAllocation.weights(ofPoints: []) }
    #expect(throws: PointsError.lengthDiffers(expert: 1, count: 1, expected: 2)) {
      try BudgetAllocation.weights(ofPoints: [[60, 40], [100]])
    }
    #expect(throws: PointsError.unusablePoints(-5, expert: 1, indicator: 0)) {
      try BudgetAllocation.weights(ofPoints: [[60, 40], [-5, 105]])
    }
    #expect(throws: PointsError.budgetMissed(expert: 1, total: 90, budget: 100)) {
      try BudgetAllocation.weights(ofPoints: [[60, 40], [50, 40]])
    }
  }

  @Test func `says what was found`() {
    let errors: [PointsError] = [
      .noExperts, .lengthDiffers(expert: 1, count: 1, expected: 2),
      .unusablePoints(-1, expert: 0, indicator: 1), .noPoints(expert: 2),
      .budgetMissed(expert: 1, total: 90, budget: 100),
    ]
    #expect(errors[4].description == "the points of expert 1 add up to 90.0; expected 100.0")
    #expect(Set(errors.map(\.description)).count == errors.count)
  }

  @Test func `a budget is above zero`() async {
    await #expect(processExitsWith: .failure) {
      _ = try BudgetAllocation.weights(ofPoints: [[1]], budget: 0)
    }
  }
}
