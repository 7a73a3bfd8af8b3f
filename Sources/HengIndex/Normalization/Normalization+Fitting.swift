extension Normalization {
  /// Returns the formula with the constants taken from a column; NaN is a missing value.
  ///
  /// - Throws: The errors of ``fitted(to:direction:)``.
  /// - Complexity: O(*n*); O(*n* log *n*) for ranks among more than 128 values.
  package func fitted(
    to values: Span<Double>, direction: IndicatorDirection
  ) throws(NormalizationError) -> FittedNormalization {
    try FittedNormalization(form: form(fitting: values, direction))
  }

  private func form(
    fitting values: Span<Double>, _ direction: IndicatorDirection
  ) throws(NormalizationError) -> FittedNormalization.Form {
    let summary = try ColumnSummary(values)
    let isSmallerBetter = direction == .smallerIsBetter
    let (worst, best) =
      isSmallerBetter ? (summary.high, summary.low) : (summary.low, summary.high)
    let sign = direction.sign
    func ranked(_ measure: FittedNormalization.RankMeasure) -> FittedNormalization.Form {
      .ranked(RankedValues(values, count: summary.count, sign: sign), measure)
    }

    switch self {
    case .minMax(let from, let to):
      guard worst != best else { throw .constant(value: worst) }
      return .linear(
        .init(origin: worst, width: best - worst, scale: to - from, offset: from))
    case .zScore(let mean, let deviation):
      guard worst != best else { throw .constant(value: worst) }
      let observed = summary.deviation(of: values)
      guard observed > 0 else { throw .constant(value: worst) }
      return .linear(
        .init(
          origin: summary.mean, width: sign * observed, scale: deviation, offset: mean))
    case .rank: return ranked(.rank)
    case .percentile: return ranked(.percentile)
    case .percentRank:
      guard summary.count > 1 else { throw .constant(value: worst) }
      return ranked(.percentRank)
    case .borda: return ranked(.borda)
    case .categorical(let scale): return ranked(.categorical(scale))
    case .goalposts(let lower, let upper, let from, let to, let clamped):
      guard lower < upper, (upper - lower).isFinite else {
        throw .goalpostsNotRising(lower: lower, upper: upper)
      }
      return .linear(
        .init(
          origin: isSmallerBetter ? upper : lower, width: sign * (upper - lower),
          scale: to - from, offset: from, lowest: clamped ? 0 : -.infinity,
          highest: clamped ? 1 : .infinity))
    case .distanceToTarget(let target, let capped):
      return try .linear(.way(from: worst, to: target, sign, capped: capped))
    case .distanceToReference(let unit):
      precondition(values.indices.contains(unit), "there is no unit \(unit)")
      guard !values[unit].isNaN else { throw .missingReference(unit: unit) }
      return try .linear(.way(from: worst, to: values[unit], sign, capped: false))
    case .ratioToMean:
      guard summary.mean > 0 else { throw .nonPositiveMean(summary.mean) }
      return try ratio(to: summary.mean, direction, values)
    case .ratioToBest:
      guard best > 0 else { throw .nonPositiveExtreme(best) }
      return try ratio(to: best, direction, values)
    case .ratioToWorst:
      guard worst > 0 else { throw .nonPositiveExtreme(worst) }
      return try ratio(to: worst, direction, values)
    case .differenceToMean:
      let mean = summary.mean
      guard mean > 0 else { throw .nonPositiveMean(mean) }
      return .linear(.init(origin: mean, width: sign * mean))
    case .differenceToWorst:
      guard worst > 0 else { throw .nonPositiveExtreme(worst) }
      return .linear(.init(origin: worst, width: sign * worst))
    case .aboveBelowMean(let threshold):
      guard summary.mean > 0 else { throw .nonPositiveMean(summary.mean) }
      return .step(mean: summary.mean, threshold: threshold, sign: sign)
    case .shareOfTotal:
      guard isSmallerBetter else {
        guard summary.total > 0 else { throw .nonPositiveTotal(summary.total) }
        return .linear(.init(width: summary.total))
      }
      try requirePositive(values)
      let total = sum(of: values) { 1 / $0 }
      return .reciprocal(numerator: 1 / total)
    case .vector:
      let length = sum(of: values) { $0 * $0 }.squareRoot()
      guard length > 0 else { throw .nonPositiveTotal(length) }
      return .linear(.init(width: sign * length))
    }
  }

  /// Returns *x*/base, or base/*x* if smaller is better.
  private func ratio(
    to base: Double, _ direction: IndicatorDirection, _ values: Span<Double>
  ) throws(NormalizationError) -> FittedNormalization.Form {
    guard direction == .smallerIsBetter else { return .linear(.init(width: base)) }
    try requirePositive(values)
    return .reciprocal(numerator: base)
  }

  private func requirePositive(_ values: Span<Double>) throws(NormalizationError) {
    for index in values.indices where values[index] <= 0 {
      throw .nonPositiveValue(values[index], index: index)
    }
  }

  /// Returns the sum of a function of the present values.
  private func sum(of values: Span<Double>, _ function: (Double) -> Double) -> Double {
    var total = 0.0
    for index in values.indices where !values[index].isNaN { total += function(values[index]) }
    return total
  }
}

extension FittedNormalization.Linear {
  /// Returns (*x* − worst)/(target − worst).
  fileprivate static func way(
    from worst: Double, to target: Double, _ sign: Double, capped: Bool
  ) throws(NormalizationError) -> Self {
    guard sign * (target - worst) > 0, target.isFinite else {
      throw .targetNotBetter(target: target, worst: worst)
    }
    return Self(origin: worst, width: target - worst, highest: capped ? 1 : .infinity)
  }
}
