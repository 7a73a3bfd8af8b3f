import HengIndex
import Testing

@Suite struct CRITICWeightsTests {
  static let variants: [(String, SpreadScale, CRITICWeights.Correlation)] = [
    ("scaled_pearson", .minMax, .pearson),
    ("raw_pearson", .raw, .pearson),
    ("scaled_spearman", .minMax, .spearman),
    ("raw_spearman", .raw, .spearman),
  ]

  @Test(arguments: variants)
  func `reproduces Diakoulaki 1995 in scikit-criteria's variants`(
    name: String, scale: SpreadScale, correlation: CRITICWeights.Correlation
  ) throws {
    let variants = try WeightCases.decode(
      WeightCases.ScikitCriteria.self, from: "scikit_criteria.json"
    ).critic
    let weights = try CRITICWeights.weights(
      of: WeightCases.decision(variants.matrix), scale: scale, correlation: correlation)
    #expect(largestDistance(weights, try #require(variants.weights[name])) < 1e-8)
  }

  /// The information is printed in full; the weights stand beside it with fewer true digits.
  @Test func `reproduces JMcDM with an indicator where smaller is better`() throws {
    let printed = try WeightCases.decode(WeightCases.JMcDM.self, from: "jmcdm.json").critic
    let decision = try WeightCases.decision(printed.matrix, types: printed.types)
    let information = try CRITICWeights.information(of: decision)
    #expect(largestDistance(information, printed.information) < 1e-12)
    #expect(largestDistance(try CRITICWeights.weights(of: decision), printed.weights) < 2e-6)
  }

  /// pymcdm scales every indicator as if larger were better.
  ///
  /// The correlations with one that is to be small then have the wrong sign, and the weights come
  /// out as those of another problem.
  @Test func `leaving out the direction gives other weights`() throws {
    let printed = try WeightCases.decode(WeightCases.JMcDM.self, from: "jmcdm.json").critic
    let ignoring = try CRITICWeights.weights(of: WeightCases.decision(printed.matrix))
    #expect(
      largestDistance(ignoring, [0.26195533, 0.22905579, 0.26210301, 0.24688587]) < 5e-9)
    #expect(largestDistance(ignoring, printed.weights) > 0.1)
  }

  @Test func `raw values keep the direction too`() throws {
    let rows = [[1.0, 5, 2], [2, 3, 2.5], [4, 4, 7]]
    let turned = rows.map { [$0[0], -$0[1], $0[2]] }
    #expect(
      try CRITICWeights.weights(of: WeightCases.decision(rows, types: [1, -1, 1]), scale: .raw)
        == CRITICWeights.weights(of: WeightCases.decision(turned), scale: .raw))
  }

  @Test func `indicators that all say the same have no weights`() throws {
    let decision = try WeightCases.decision([[0.1, 1], [0.2, 2], [0.4, 4], [0.7, 7]])
    #expect(throws: WeightingError.noSpread) { try CRITICWeights.weights(of: decision) }
  }
}
