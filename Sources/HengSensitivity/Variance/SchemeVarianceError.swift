import HengModel
public import HengScoring

/// A reason that a scheme can't be analysed for variance.
public enum SchemeVarianceError: Error, Hashable, Sendable {
  /// Parameters don't go together.
  case parameters(SchemeParameterError, at: [SchemeParameter.Change])
  /// Weights don't go together.
  case weights(WeightChangeError, at: [SchemeOverlay.Weight])
  /// A row of a unit gets no marks; both count from 0.
  case noMarks(unit: Int, row: Int, at: [SchemeParameter.Change])
  /// A judgement on a row of a unit doesn't fit the row any more.
  case judgement(JudgementProblem, unit: Int, row: Int, at: [SchemeParameter.Change])
  /// The figures at all points, or the resamples of all samples, are too many numbers to hold.
  case tooLarge(Int, limit: Int)
}

extension SchemeVarianceError: CustomStringConvertible {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  public var description: String {
    func text(_ changes: [SchemeParameter.Change]) -> String {
      changes.map { "\($0.address) = \($0.value)" }.joined(separator: ", ")
    }
    return switch self {
    case .parameters(let error, let changes): "at \(text(changes)): \(error)"
    case .weights(let error, let weights):
      "at \(weights.map { "\($0.id) = \($0.marks)" }.joined(separator: ", ")): \(error)"
    case .noMarks(let unit, let row, let changes):
      "row \(row) of unit \(unit) has no marks at \(text(changes))"
    case .judgement(let problem, let unit, let row, let changes):
      "the judgement on row \(row) of unit \(unit) doesn't fit at \(text(changes)): \(problem)"
    case .tooLarge(let count, let limit):
      "found \(count) numbers to hold, expected at most \(limit)"
    }
  }
}

extension SchemeVarianceError {
  /// The parameter, indicator or dimension that is wrong; `nil` for the sum of all weights, and
  /// where none is to be named.
  package var subject: String? {
    switch self {
    case .parameters(let error, _):
      switch error {
      case .unknownAddress(let address), .wrongKind(let address, _),
        .unknownChoice(let address, _, _), .outOfRange(let address, _, _),
        .tooFine(let address, _, _):
        address
      case .itemsDoNotSum(let id, _, _): id
      }
    case .weights(let error, _):
      switch error {
      case .notWeighed(let id), .negativeWeight(let id, _): id
      case .tooMuchSet(let dimension, _, _), .nothingToRescale(let dimension, _): dimension
      }
    case .noMarks, .judgement, .tooLarge: nil
    }
  }

  /// Whether weights are what is wrong.
  var isOfWeights: Bool { if case .weights = self { true } else { false } }
}
