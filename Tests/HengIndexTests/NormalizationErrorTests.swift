import HengIndex
import HengNumerics
import Testing

/// Values that a normalization refuses, and the error.
struct RefusedColumn: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let normalization: Normalization
  var direction = IndicatorDirection.largerIsBetter
  let values: [Double?]
  let error: NormalizationError
}

@Suite struct NormalizationErrorTests {
  static let refused: [RefusedColumn] = [
    RefusedColumn(
      testDescription: "nothing present", normalization: .rank, values: [nil, nil],
      error: .noValues),
    RefusedColumn(
      testDescription: "infinite", normalization: .rank, values: [1, .infinity],
      error: .nonFiniteValue(.infinity, index: 1)),
    RefusedColumn(
      testDescription: "min-max without spread", normalization: .minMax(), values: [7, nil, 7],
      error: .constant(value: 7)),
    RefusedColumn(
      testDescription: "z-score without spread that rounding would give one",
      normalization: .zScore(), values: [0.1, 0.1, 0.1], error: .constant(value: 0.1)),
    RefusedColumn(
      testDescription: "z-score of one value", normalization: .zScore(), values: [7],
      error: .constant(value: 7)),
    RefusedColumn(
      testDescription: "percent rank of one value", normalization: .percentRank,
      values: [nil, 7], error: .constant(value: 7)),
    RefusedColumn(
      testDescription: "goalposts the wrong way round",
      normalization: .goalposts(lower: 2, upper: 1), values: [1],
      error: .goalpostsNotRising(lower: 2, upper: 1)),
    RefusedColumn(
      testDescription: "target at the worst value", normalization: .distanceToTarget(1),
      values: [1, 2], error: .targetNotBetter(target: 1, worst: 1)),
    RefusedColumn(
      testDescription: "target on the wrong side", normalization: .distanceToTarget(3),
      direction: .smallerIsBetter, values: [1, 2],
      error: .targetNotBetter(target: 3, worst: 2)),
    RefusedColumn(
      testDescription: "the worst unit as reference",
      normalization: .distanceToReference(unit: 0), values: [1, 2],
      error: .targetNotBetter(target: 1, worst: 1)),
    RefusedColumn(
      testDescription: "reference without a value",
      normalization: .distanceToReference(unit: 1), values: [1, nil, 2],
      error: .missingReference(unit: 1)),
    RefusedColumn(
      testDescription: "ratio to a mean of zero", normalization: .ratioToMean, values: [-1, 1],
      error: .nonPositiveMean(0)),
    RefusedColumn(
      testDescription: "difference to a negative mean", normalization: .differenceToMean,
      values: [-3, 1], error: .nonPositiveMean(-1)),
    RefusedColumn(
      testDescription: "above a mean of zero", normalization: .aboveBelowMean(),
      values: [-1, 1], error: .nonPositiveMean(0)),
    RefusedColumn(
      testDescription: "ratio to a best of zero", normalization: .ratioToBest, values: [-1, 0],
      error: .nonPositiveExtreme(0)),
    RefusedColumn(
      testDescription: "ratio to a worst of zero", normalization: .ratioToWorst, values: [0, 1],
      error: .nonPositiveExtreme(0)),
    RefusedColumn(
      testDescription: "difference to a worst of zero", normalization: .differenceToWorst,
      values: [0, 1], error: .nonPositiveExtreme(0)),
    RefusedColumn(
      testDescription: "share of nothing", normalization: .shareOfTotal, values: [0, nil, 0],
      error: .nonPositiveTotal(0)),
    RefusedColumn(
      testDescription: "length of nothing", normalization: .vector, values: [0, 0],
      error: .nonPositiveTotal(0)),
    RefusedColumn(
      testDescription: "inverted share of zero", normalization: .shareOfTotal,
      direction: .smallerIsBetter, values: [1, nil, 0],
      error: .nonPositiveValue(0, index: 2)),
    RefusedColumn(
      testDescription: "inverted ratio of a negative value", normalization: .ratioToMean,
      direction: .smallerIsBetter, values: [4, -1], error: .nonPositiveValue(-1, index: 1)),
  ]

  @Test(arguments: refused)
  func `refuses what the formula can't take`(_ example: RefusedColumn) {
    #expect(throws: example.error) {
      try example.normalization.normalized(example.values, direction: example.direction)
    }
    #expect(!example.error.description.isEmpty)
  }

  @Test func `a fit refuses later values that it can't divide by`() throws {
    let fit = try Normalization.ratioToBest.fitted(to: [2, 4], direction: .smallerIsBetter)
    #expect(try fit.applied(to: [1, nil]) == [2, nil])
    #expect(throws: NormalizationError.nonPositiveValue(0, index: 1)) {
      try fit.applied(to: [1, 0])
    }
    #expect(throws: NormalizationError.nonFiniteValue(.infinity, index: 0)) {
      try fit.applied(to: [.infinity])
    }
  }

  @Test func `a refused column of a table stays as it is`() {
    var table = Matrix(rows: [[1, 7], [2, 7]])
    #expect(throws: NormalizationError.constant(value: 7)) {
      try table.normalizeColumn(1, by: .minMax(), direction: .largerIsBetter)
    }
    #expect(table == Matrix(rows: [[1, 7], [2, 7]]))
  }

  @Test func `refuses a scale whose points don't fit its bands`() async {
    await #expect(processExitsWith: .failure) {
      _ = CategoricalScale(bounds: [10, 20], points: [0, 1])
    }
    await #expect(processExitsWith: .failure) {
      _ = CategoricalScale(bounds: [20, 10], points: [0, 1, 2])
    }
  }
}
