import HengIndex
import HengNumerics
import Testing

@Suite struct WeightingErrorTests {
  private func expect(
    _ error: WeightingError, of methods: [ObjectiveWeighting], for rows: [[Double]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let decision = try WeightCases.decision(rows)
    for method in methods {
      #expect(throws: error, "\(method)", sourceLocation: sourceLocation) {
        try method.weights(of: decision)
      }
    }
  }

  private static let allButEqual = ObjectiveWeighting.allCases.filter { $0 != .equal }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `refuses values that aren't finite`(value: Double) {
    #expect(throws: WeightingError.nonFiniteValue(unit: 1, indicator: 2)) {
      try WeightCases.decision([[1, 2, 3], [4, 5, value]])
    }
  }

  @Test func `asks for enough units`() throws {
    try expect(
      .tooFewUnits(1, needed: 2), of: WeightingErrorTests.allButEqual.filter { $0 != .lopcow },
      for: [[1, 2]])
    try expect(.tooFewUnits(2, needed: 3), of: [.lopcow], for: [[1, 2], [2, 1]])
    let empty = try DecisionMatrix(
      values: Matrix(rowCount: 0, columnCount: 2), directions: [.largerIsBetter, .smallerIsBetter])
    #expect(throws: WeightingError.tooFewUnits(0, needed: 2)) {
      try EntropyWeights.weights(of: empty)
    }
    #expect(EqualWeights.weights(of: empty) == [0.5, 0.5])
  }

  @Test func `names the constant indicator`() throws {
    try expect(
      .constantIndicator(1), of: [.critic, .cilos, .idocriw, .lopcow, .principalComponents],
      for: [[1, 7], [2, 7], [4, 7]])
  }

  @Test func `names the negative value`() throws {
    try expect(
      .negativeValue(-2, unit: 1, indicator: 1), of: [.entropy, .gini, .angle],
      for: [[1, 0], [3, -2], [4, 5]])
  }

  @Test func `names the value that isn't positive`() throws {
    try expect(
      .nonPositiveValue(0, unit: 2, indicator: 0), of: [.merec, .cilos, .idocriw],
      for: [[1, 1], [3, 2], [0, -5]])
  }

  @Test func `constant indicators alone have no weights`() throws {
    try expect(
      .noSpread, of: [.entropy, .standardDeviation, .variance, .gini, .angle, .merec],
      for: [[0.1, 7], [0.1, 7], [0.1, 7]])
  }

  /// The unit that is best in everything loses nothing in anything.
  @Test func `a unit that is best in everything leaves CILOS undetermined`() throws {
    try expect(.undetermined, of: [.cilos, .idocriw], for: [[9, 8], [1, 2], [3, 1]])
  }

  @Test func `says so if numbers are too large`() throws {
    let decision = try WeightCases.decision([[1e300, 1], [-1e300, 2], [0, 3]])
    #expect(throws: WeightingError.numbersOutOfRange) {
      try StandardDeviationWeights.weights(of: decision, scale: .raw)
    }
    try expect(
      .numbersOutOfRange,
      of: [.critic, .standardDeviation, .variance, .lopcow, .principalComponents],
      for: [[1.7e308, 1], [-1.7e308, 2], [0, 3]])
  }

  @Test func `says what was found and what to do`() {
    let errors: [WeightingError] = [
      .nonFiniteValue(unit: 1, indicator: 2), .tooFewUnits(1, needed: 2), .constantIndicator(3),
      .negativeValue(-1, unit: 0, indicator: 1), .nonPositiveValue(0, unit: 0, indicator: 1),
      .noSpread, .undetermined, .numbersOutOfRange,
    ]
    let texts = errors.map(\.description)
    #expect(Set(texts).count == errors.count)
    #expect(texts.allSatisfy { !$0.hasSuffix(".") })
    #expect(texts[2] == "indicator 3 has the same value everywhere; leave it out of this method")
  }

  @Test func `needs a direction for each indicator`() async {
    await #expect(processExitsWith: .failure) {
      _ = try DecisionMatrix(values: Matrix(rows: [[1, 2]]), directions: [.largerIsBetter])
    }
  }
}
