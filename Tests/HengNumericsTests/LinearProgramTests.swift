import HengNumerics
import Testing

@Suite struct LinearProgramTests {
  private func maximum(
    _ objective: [Double], _ rows: [([Double], Double)]
  ) -> LinearProgram.Outcome {
    LinearProgram.maximum(
      of: objective, where: rows.map { (coefficients: $0.0, bound: $0.1) })
  }

  /// The Wyndor Glass example comes to 36 at (2, 6).
  ///
  /// Source: Hillier and Lieberman, *Introduction to Operations Research*, chapter 3.
  @Test func `solves the Wyndor example`() {
    let outcome = maximum([3, 5], [([1, 0], 4), ([0, 2], 12), ([3, 2], 18)])
    guard case .optimal(let value, let point) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(abs(value - 36) < 1e-9)
    #expect(abs(point[0] - 2) < 1e-9 && abs(point[1] - 6) < 1e-9)
  }

  @Test func `starts from infeasible corners, and names what has no answer`() {
    guard case .optimal(let value, let point) = maximum([-1, -2], [([-1, -1], -3), ([1, 0], 2)])
    else {
      Issue.record("no optimum")
      return
    }
    #expect(abs(value + 4) < 1e-9)
    #expect(abs(point[0] - 2) < 1e-9 && abs(point[1] - 1) < 1e-9)
    #expect(maximum([1], [([1], 1), ([-1], -2)]) == .infeasible)
    #expect(maximum([1, 0], [([0, 1], 1)]) == .unbounded)
    #expect(maximum([1], []) == .unbounded)
    #expect(maximum([-1], []) == .optimal(value: 0, at: [0]))
  }

  /// Beale's programme of 1955, on which the largest-coefficient rule goes round for ever.
  @Test func `doesn't cycle`() {
    let outcome = maximum(
      [0.75, -150, 0.02, -6],
      [([0.25, -60, -0.04, 9], 0), ([0.5, -90, -0.02, 3], 0), ([0, 0, 1, 0], 1)])
    guard case .optimal(let value, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(abs(value - 0.05) < 1e-12)
  }

  /// On the simplex the largest value of a linear function is its largest coefficient.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `finds the best corner of the simplex`(seed: UInt64) {
    var stream = RandomStream(seed: seed, block: 0)
    let objective = (0..<12).map { _ in 2 * stream.nextUnit() - 1 }
    let ones = [Double](repeating: 1, count: 12)
    let outcome = maximum(objective, [(ones, 1), (ones.map { -$0 }, -1)])
    guard case .optimal(let value, let point) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(abs(value - (objective.max() ?? 0)) < 1e-12)
    #expect(abs(point.reduce(0, +) - 1) < 1e-12)
  }
}
