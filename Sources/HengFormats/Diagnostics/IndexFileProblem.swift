package import HengIndex
package import HengModel

/// A reason that an index can't be made of what its files say.
package enum IndexFileProblem: Hashable, Sendable {
  // MARK: The spec
  /// An indicator, an aggregate or both by a code that no row has.
  case unknownElement(String, nearest: String?)
  /// Ends of a scale of which the first isn't the smaller.
  case scaleNotRising
  /// Bounds that don't rise, or points that aren't one more.
  case badBands
  case placesAllZero
  /// A path of keys that leads to no argument of a step.
  case unknownArgument(String, nearest: String?)
  /// Text that isn't `step.argument=value`.
  case notAReplay(String)
  case oneOption
  case tooManyCombinations(Int, limit: Int)
  /// A combination of options that can't be.
  indirect case combination(Problem, options: [String])
  /// An analysis of choices without any.
  case noChoices
  /// An analysis that only choices are for, and there is nothing but weights.
  case onlyNoise
  case otherRows(options: [String])
  case noScore(unit: LocalizedText, options: [String])
  case tooManyNumbers(Int, limit: Int)
  case noLevel(Int, depth: Int)
  case importance(ImportanceWeightsError)

  // MARK: The indicator table
  case missingColumn(String, chinese: String)
  case misspeltColumn(String, nearest: String)
  case emptyCode
  case badDirection(String)
  case wrongLevel(String, expected: Int)
  case tree(IndicatorTreeProblem, nearest: String?)

  // MARK: The data table
  case missingIndicatorColumn(String, LocalizedText, nearest: String?)
  case missingDataColumn(String, nearest: String?)
  case repeatedUnit(String, year: Int?, firstLine: Int)
  case emptyRow
  case emptyIndicator(LocalizedText)

  // MARK: The steps
  case zeroDenominator(indicator: LocalizedText)
  case unknownUnit(String, nearest: String?)
  case numbersOutOfRange(group: LocalizedText)
  case tooFewUnits(Int)
  case normalization(NormalizationError, indicator: LocalizedText)
  case noTarget(LocalizedText)
  case noReference(String)
  case weighting(WeightingError, group: LocalizedText, part: LocalizedText?, unit: LocalizedText?)
  case weightingNeedsAll(group: LocalizedText, indicator: LocalizedText)
  case weightsAllZero(group: LocalizedText)
  case aggregation(
    AggregationError, group: LocalizedText, part: LocalizedText?, unit: LocalizedText?)

  // MARK: The index as scores
  case notAWeightedSum(group: LocalizedText, method: String)
  case gapInWeightedSum(indicator: LocalizedText, unit: LocalizedText)
  case noYear

  var code: String {
    switch self {
    case .unknownElement: "unknown-indicator"
    case .scaleNotRising: "empty-interval"
    case .badBands: "bad-bands"
    case .placesAllZero, .weightsAllZero, .tree(.weightsAllZero, _): "weights-all-zero"
    case .unknownArgument: "unknown-argument"
    case .notAReplay: "not-a-replay"
    case .oneOption: "nothing-varies"
    case .tooManyCombinations: "too-large"
    case .combination(let problem, _): problem.code
    case .noChoices, .onlyNoise: "missing-key"
    case .otherRows: "different-rows"
    case .noScore: "unit-without-score"
    case .tooManyNumbers: "too-large"
    case .noLevel: "number-out-of-range"
    case .importance: "cannot-weight"
    case .missingColumn, .missingIndicatorColumn, .missingDataColumn: "missing-column"
    case .misspeltColumn: "unknown-column"
    case .emptyCode: "empty-value"
    case .badDirection: "unknown-choice"
    case .wrongLevel: "wrong-level"
    case .tree(.empty, _): "no-rows"
    case .tree(.duplicate, _), .repeatedUnit: "duplicate-identifier"
    case .tree(.unknownParent, _): "unknown-indicator"
    case .tree(.cycle, _): "parent-cycle"
    case .tree(.secondRoot, _): "several-roots"
    case .tree(.badWeight, _): "number-out-of-range"
    case .tree(.aggregateWithDenominator, _), .tree(.aggregateDirection, _): "useless-value"
    case .emptyRow: "empty-row"
    case .emptyIndicator: "empty-indicator"
    case .zeroDenominator: "zero-denominator"
    case .unknownUnit: "unknown-unit-name"
    case .numbersOutOfRange: "number-out-of-range"
    case .tooFewUnits: "too-few-units"
    case .normalization(.constant, _): "constant-indicator"
    case .normalization: "cannot-normalize"
    case .noTarget: "missing-target"
    case .noReference: "unknown-unit-name"
    case .weighting, .weightingNeedsAll: "cannot-weight"
    case .aggregation: "cannot-aggregate"
    case .notAWeightedSum, .gapInWeightedSum: "not-a-weighted-sum"
    case .noYear: "missing-key"
    }
  }

  var message: LocalizedText { specMessage ?? tableMessage ?? stepMessage }
}
