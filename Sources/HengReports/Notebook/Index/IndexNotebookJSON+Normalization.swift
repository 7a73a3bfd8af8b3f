import FoundationEssentials
import HengIndex

extension NormalizationMethod {
  /// The method with its arguments, in the words of index files.
  var entry: JSONValue {
    switch self {
    case .formula(let formula): formula.entry
    case .toTarget(let capped): word("distance-to-target", ["capped": .bool(capped)])
    case .toUnit(let id): word("distance-to-reference", ["unit": .string(id)])
    }
  }
}

extension Normalization {
  fileprivate var entry: JSONValue {
    switch self {
    case .minMax(let from, let to): word("min-max", numbers: ["from": from, "to": to])
    case .zScore(let mean, let deviation):
      word("z-score", numbers: ["mean": mean, "deviation": deviation])
    case .rank: word("rank")
    case .percentile: word("percentile")
    case .percentRank: word("percent-rank")
    case .borda: word("borda")
    case .categorical(let scale):
      word(
        "categorical",
        [
          "bounds": .array(scale.bounds.map { JSONValue(exactly: $0) }),
          "points": .array(scale.points.map { JSONValue(exactly: $0) }),
        ])
    case .goalposts(let lower, let upper, let from, let to, let clamped):
      word(
        "goalposts", ["clamped": .bool(clamped)],
        numbers: ["lower": lower, "upper": upper, "from": from, "to": to])
    case .distanceToTarget(let target, let capped):
      word("distance-to-target", ["capped": .bool(capped)], numbers: ["target": target])
    case .distanceToReference(let unit):
      word("distance-to-reference", ["row": .number(.init(unit))])
    case .ratioToMean: word("ratio-to-mean")
    case .ratioToBest: word("fraction-of-maximum")
    case .ratioToWorst: word("ratio-to-worst")
    case .differenceToMean: word("difference-to-mean")
    case .differenceToWorst: word("difference-to-worst")
    case .aboveBelowMean(let threshold):
      word("above-below-mean", numbers: ["threshold": threshold])
    case .shareOfTotal: word("share-of-total")
    case .vector: word("vector")
    }
  }
}

/// A method by name with its arguments.
private func word(
  _ method: String, _ arguments: [String: JSONValue] = [:], numbers: [String: Double] = [:]
) -> JSONValue {
  .object(
    numbers.mapValues { JSONValue(exactly: $0) }.merging(arguments) { $1 }
      .merging(["method": .string(method)]) { $1 })
}
