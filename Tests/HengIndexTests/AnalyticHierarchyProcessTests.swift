import HengIndex
import HengNumerics
import HengTestSupport
import Testing

@Suite struct AnalyticHierarchyProcessTests {
  private func comparisons(_ rows: [[Double]]) throws -> PairwiseComparisons {
    try PairwiseComparisons(Matrix(rows: rows))
  }

  /// Table 20 of the OECD/JRC Handbook (2008), against NumPy.
  @Test func `reproduces the Technology Achievement Index`() throws {
    let printed = try WeightCases.decode(
      WeightCases.TechnologyAchievement.self, from: "technology_achievement.json"
    ).comparisons
    let process = AnalyticHierarchyProcess(try comparisons(printed.matrix))
    #expect(largestDistance(process.weights, printed.weights) < 1e-12)
    #expect(abs(process.principalEigenvalue - printed.eigenvalue) < 1e-12)
    #expect(abs(process.consistencyIndex - printed.consistencyIndex) < 1e-12)
    #expect(abs(try #require(process.consistencyRatio) - printed.consistencyRatio) < 1e-12)
    // All rows agree on the eigenvalue, as they do for an eigenvector only.
    #expect(process.eigenvalueEstimates.allSatisfy { abs($0 - printed.eigenvalue) < 1e-12 })
  }

  @Test func `reproduces JMcDM's approximation by column means`() throws {
    let printed = try WeightCases.decode(WeightCases.JMcDM.self, from: "jmcdm.json").columnMeanAHP
    let process = AnalyticHierarchyProcess(
      try comparisons(printed.matrix), method: .columnMean)
    #expect(abs(process.principalEigenvalue - printed.eigenvalue) < 1e-12)
    #expect(abs(process.consistencyIndex - printed.consistencyIndex) < 1e-12)
    #expect(abs(try #require(process.consistencyRatio) - printed.consistencyRatio) < 1e-12)
    #expect(largestDistance(process.eigenvalueEstimates, printed.estimates) < 1e-12)
    // The eigenvalue itself is smaller than what the approximation makes of it.
    let exact = AnalyticHierarchyProcess(try comparisons(printed.matrix))
    #expect(exact.principalEigenvalue < process.principalEigenvalue)
  }

  /// The matrix of Wang and Chin 2011; values by NumPy 2.4, `numpy.linalg.eig`.
  @Test func `names the worst judgement and what changing it brings`() throws {
    let cases = try WeightCases.decode(WeightCases.Pymcdm.self, from: "pymcdm.json").cases
    let printed = try #require(cases.first { $0.name == "AHP" })
    let process = AnalyticHierarchyProcess(try comparisons(printed.matrix))
    #expect(abs(process.principalEigenvalue - 7.41987010192128) < 1e-12)
    #expect(abs(try #require(process.consistencyRatio) - 0.22901130676149675) < 1e-12)
    let worst = try #require(process.worstJudgement)
    #expect(worst.row == 0 && worst.column == 2 && worst.judgement == 3)
    #expect(abs(worst.consistentValue - 1 / 0.10839008584266559) < 1e-10)
    #expect(abs(try #require(worst.consistencyRatio) - 0.18779688657221952) < 1e-12)
    let geometric = AnalyticHierarchyProcess(
      try comparisons(printed.matrix), method: .geometricMean)
    #expect(
      largestDistance(
        geometric.weights,
        [0.31598597, 0.13914649, 0.03604865, 0.12513975, 0.23601017, 0.14766897]) < 5e-9)
  }

  /// A matrix made of the ratios of weights is consistent, and every method finds the weights.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `consistent judgements give back their weights`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let count = random.integer(in: 1...9)
    let points = (0..<count).map { _ in Double.random(in: 1..<9, using: &random) }
    let weights = points.map { $0 / points.reduce(0, +) }
    let comparisons = try comparisons(weights.map { one in weights.map { one / $0 } })
    for method in AnalyticHierarchyProcess.Method.allCases {
      let process = AnalyticHierarchyProcess(comparisons, method: method)
      #expect(largestDistance(process.weights, weights) < 1e-14)
      #expect(try #require(process.consistencyRatio) < 1e-13)
      #expect(process.worstJudgement == nil)
    }
  }

  /// The judgements a₁₂, a₂₃, and a₁₃ of three indicators with t, where t³ = a₁₂·a₂₃/a₁₃.
  static let triads: [(judgements: [Double], t: Double)] = [
    ([2, 3, 4], 1.1447142425533319), ([9, 9, 1 / 9.0], 9), ([1e6, 1e6, 1e-6], 1e6),
  ]

  /// Of three indicators the eigenvector is that of geometric means, and λ = 1 + t + 1/t.
  @Test(arguments: triads)
  func `three indicators have a closed form`(judgements: [Double], t: Double) throws {
    let (first, second, third) = (judgements[0], judgements[1], judgements[2])
    let process = AnalyticHierarchyProcess(
      try comparisons([[1, first, third], [1 / first, 1, second], [1 / third, 1 / second, 1]]))
    let geometric = AnalyticHierarchyProcess(process.comparisons, method: .geometricMean)
    #expect(largestDistance(process.weights, geometric.weights) < 1e-13)
    #expect(abs(process.principalEigenvalue / (1 + t + 1 / t) - 1) < 1e-13)
  }

  /// A plain power iteration from equal weights, as an independent reference.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `agrees with the power iteration`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let count = random.integer(in: 3...12)
    var judgements = Matrix.identity(count)
    for i in 0..<count {
      for j in (i + 1)..<count {
        let value = Double(random.integer(in: 1...9))
        judgements[i, j] = Bool.random(using: &random) ? value : 1 / value
        judgements[j, i] = 1 / judgements[i, j]
      }
    }
    let process = AnalyticHierarchyProcess(try PairwiseComparisons(judgements))
    var vector = [Double](repeating: 1, count: count)
    for _ in 0..<5000 {
      let next = judgements.times(vector)
      let total = next.reduce(0, +)
      vector = next.map { $0 / total }
    }
    #expect(largestDistance(process.weights, vector) < 1e-13)
    #expect(process.consistencyIndex >= 0)
    let worst = try #require(process.worstJudgement)
    #expect(judgements[worst.row, worst.column] == worst.judgement)
  }

  @Test func `up to two indicators are always consistent`() throws {
    let one = AnalyticHierarchyProcess(try comparisons([[1]]))
    #expect(one.weights == [1] && one.consistencyRatio == 0 && one.worstJudgement == nil)
    let two = AnalyticHierarchyProcess(try comparisons([[1, 3], [1 / 3.0, 1]]))
    #expect(largestDistance(two.weights, [0.75, 0.25]) < 1e-15)
    #expect(two.consistencyRatio == 0 && two.consistencyIndex == 0 && two.worstJudgement == nil)
  }

  @Test func `there is a random index up to fifteen indicators`() throws {
    #expect(RandomIndex.saaty1980.value(for: 8) == 1.41)
    #expect(RandomIndex.saaty1980.value(for: 12) == 1.48)
    #expect(RandomIndex.tummalaLing1998.value(for: 8) == 1.3952)
    for table in RandomIndex.allCases {
      #expect(table.value(for: 2) == 0)
      #expect(table.value(for: 15) != nil)
      #expect(table.value(for: 16) == nil)
    }
    let many = AnalyticHierarchyProcess(
      try PairwiseComparisons(Matrix(rowCount: 16, columnCount: 16, repeating: 1)))
    #expect(many.consistencyRatio == nil && many.consistencyIndex == 0)
  }

  @Test func `a written-out reciprocal may be rounded`() throws {
    let rounded = try comparisons([[1, 0.14, 3], [7, 1, 9], [0.33, 0.11, 1]])
    let exact = Matrix(rows: [[1, 1 / 7.0, 3], [7, 1, 9], [1 / 3.0, 1 / 9.0, 1]])
    #expect(rounded.judgements == exact)
  }

  @Test func `refuses what isn't a table of comparisons`() {
    #expect(throws: PairwiseComparisonError.notSquare(rows: 1, columns: 2)) {
      try comparisons([[1, 2]])
    }
    #expect(throws: PairwiseComparisonError.notSquare(rows: 0, columns: 0)) {
      try comparisons([])
    }
    #expect(throws: PairwiseComparisonError.unknownJudgement(0, row: 0, column: 1)) {
      try comparisons([[1, 0], [2, 1]])
    }
    #expect(throws: PairwiseComparisonError.unknownJudgement(-2, row: 1, column: 0)) {
      try comparisons([[1, 2], [-2, 1]])
    }
    #expect(throws: PairwiseComparisonError.unknownJudgement(.infinity, row: 0, column: 1)) {
      try comparisons([[1, .infinity], [0.1, 1]])
    }
    #expect(throws: PairwiseComparisonError.contradiction(2, 2, row: 0, column: 1)) {
      try comparisons([[1, 2], [2, 1]])
    }
    #expect(throws: PairwiseComparisonError.contradiction(3, 3, row: 1, column: 1)) {
      try comparisons([[1, 2], [0.5, 3]])
    }
  }

  @Test func `says what was found`() {
    let errors: [PairwiseComparisonError] = [
      .notSquare(rows: 1, columns: 2), .unknownJudgement(0, row: 0, column: 1),
      .contradiction(2, 3, row: 0, column: 1),
    ]
    #expect(
      errors[2].description
        == "the judgement in row 0, column 1 is 2.0, which contradicts 3.0 in row 1, column 0")
    #expect(Set(errors.map(\.description)).count == 3)
  }
}
