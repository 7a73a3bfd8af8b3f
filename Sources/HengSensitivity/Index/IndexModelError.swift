public import HengIndex

/// A reason that an index can't be analysed as a function of its choices.
public enum IndexModelError: Error, Hashable, Sendable {
  /// The nominal specification fails.
  case nominal(IndexFailure)
  /// A combination of options fails; options count from 0.
  case combination(options: [Int], IndexFailure)
  /// A combination screens out other rows than the nominal specification does.
  case otherRows(options: [Int])
  /// A row that isn't screened out, from 0, has no score under a combination, or under the nominal
  /// specification if there are no options.
  case noScore(row: Int, options: [Int]?)
  /// There are neither choices nor weights that vary.
  case noFactors
  /// The outputs at all points, or the resamples of all samples, are too many numbers to hold.
  case tooLarge(Int, limit: Int)
}

extension IndexModelError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    switch self {
    case .nominal(let failure): "the nominal index fails: \(failure.problems)"
    case .combination(let options, let failure):
      "the combination of options \(options) fails: \(failure.problems)"
    case .otherRows(let options):
      "the combination of options \(options) screens out other rows than the nominal index; "
        + "expected the same screening everywhere"
    case .noScore(let row, let options):
      "row \(row) has no score"
        + (options.map { " under the combination of options \($0)" } ?? " in the nominal index")
    case .noFactors: "nothing varies; expected a choice or noise on weights"
    case .tooLarge(let count, let limit):
      "found \(count) numbers to hold, expected at most \(limit)"
    }
  }
}
