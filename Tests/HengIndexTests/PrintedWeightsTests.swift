import HengIndex
import HengNumerics
import Testing

/// The weights that pymcdm and scikit-criteria print, at the digits they print.
@Suite struct PrintedWeightsTests {
  private func printed(_ name: String) throws -> WeightCases.Printed {
    let cases = try WeightCases.decode(WeightCases.Pymcdm.self, from: "pymcdm.json").cases
    return try #require(cases.first { $0.name == name })
  }

  /// The cases that one of the methods by name reproduces, and half the last digit printed.
  static let methods: [(name: String, method: ObjectiveWeighting, tolerance: Double)] = [
    ("Equal", .equal, 0),
    ("Entropy", .entropy, 5e-7),
    ("CRITIC", .critic, 5e-4),
    ("STD", .standardDeviation, 5e-3),
    ("Variance", .variance, 5e-5),
    ("Gini", .gini, 5e-5),
    ("Angle", .angle, 5e-5),
    ("MEREC", .merec, 5e-5),
    ("CILOS", .cilos, 5e-5),
    ("IDOCRIW", .idocriw, 5e-5),
    ("LOPCOW", .lopcow, 5e-5),
  ]

  @Test(arguments: methods)
  func `reproduces the published weights`(
    name: String, method: ObjectiveWeighting, tolerance: Double
  ) throws {
    let printed = try printed(name)
    let weights = try method.weights(of: printed.decision())
    #expect(largestDistance(weights, printed.weights) <= tolerance + 1e-12)
  }

  @Test func `every case of the file is tested`() throws {
    let cases = try WeightCases.decode(WeightCases.Pymcdm.self, from: "pymcdm.json").cases
    let tested = Set(PrintedWeightsTests.methods.map(\.name)).union(["AHP", "RANCOM"])
    #expect(Set(cases.compactMap(\.name)) == tested)
    #expect(cases.count == 13)
  }

  @Test func `reproduces the eigenvector of Wang and Chin 2011`() throws {
    let printed = try printed("AHP")
    let process = AnalyticHierarchyProcess(try PairwiseComparisons(Matrix(rows: printed.matrix)))
    #expect(largestDistance(process.weights, printed.weights) < 5e-5)
  }

  @Test func `reproduces RANCOM of Więckowski 2023`() throws {
    let printed = try printed("RANCOM")
    let weights = try RANCOMWeights.weights(of: Matrix(rows: printed.matrix))
    #expect(largestDistance(weights, printed.weights) < 5e-5)
  }

  /// The example is min–max scaled already, so that raw values give the same.
  @Test func `standard deviations of scaled values don't change by scaling`() throws {
    let decision = try printed("STD").decision()
    let scaled = try StandardDeviationWeights.weights(of: decision)
    let raw = try StandardDeviationWeights.weights(of: decision, scale: .raw)
    #expect(largestDistance(scaled, raw) < 1e-15)
  }

  @Test func `reproduces scikit-criteria's standard deviations of raw values, and entropy`() throws
  {
    let file = try WeightCases.decode(
      WeightCases.ScikitCriteria.self, from: "scikit_criteria.json")
    let deviations = try StandardDeviationWeights.weights(
      of: file.standardDeviation.decision(), scale: .raw)
    // Printed with six digits, the second one 0.82353 of five.
    #expect(largestDistance(deviations, file.standardDeviation.weights) < 1e-6)
    let entropy = try EntropyWeights.weights(of: file.entropy.decision())
    #expect(largestDistance(entropy, file.entropy.weights) < 5e-7)
  }

  /// −Σ p·ln p over the shares 0, 1/4, 3/4 with 0·ln 0 = 0, worked out by hand.
  ///
  /// pymcdm takes the entropy of a column with a zero in it to be 0, which gives the column the
  /// weight of one whose whole total lies in a single unit.
  @Test func `a zero adds nothing to the entropy`() throws {
    let decision = try WeightCases.decision([[0, 1], [1, 1], [3, 2]])
    // ln 4 − (3/4)·ln 3 and (3/2)·ln 2, over ln 3.
    let first = 1 - 0.5623351446188083 / 1.0986122886681098
    let second = 1 - 1.0397207708399179 / 1.0986122886681098
    let weights = try EntropyWeights.weights(of: decision)
    #expect(
      largestDistance(weights, [first / (first + second), second / (first + second)]) < 1e-14)
  }

  /// Gini's coefficient by its definition, over all pairs.
  @Test func `the Gini coefficient in rising order is that over all pairs`() throws {
    let decision = try printed("Gini").decision()
    let coefficients = (0..<3).map { indicator in
      let column = decision.values.column(indicator)
      let differences = column.reduce(0) { sum, one in
        sum + column.reduce(0) { $0 + abs(one - $1) }
      }
      return differences / (2 * 3 * column.reduce(0, +))
    }
    let total = coefficients.reduce(0, +)
    let weights = try GiniWeights.weights(of: decision)
    #expect(largestDistance(weights, coefficients.map { $0 / total }) < 1e-14)
  }
}
