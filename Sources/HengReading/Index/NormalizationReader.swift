package import HengDiagnostics
package import HengIndex
import HengModel
package import HengSources

/// Reads how indicators become comparable.
package struct NormalizationReader {
  package let methods: MethodReader
  private var context: ReadingContext { methods.context }

  package init(context: ReadingContext) { methods = MethodReader(context: context) }

  /// Reads the step.
  package func normalization(
    _ node: SourceNode, of tree: IndicatorTree?
  ) -> PerIndicator<NormalizationMethod>? {
    methods.perIndicator(node, of: tree, standard: .minMax, method)
  }

  private func method(_ found: MethodReader.Found<NormalizationWord>) -> NormalizationMethod? {
    let arguments = found.arguments
    switch found.word {
    case .minMax: return scaled(arguments).map { .formula(.minMax(from: $0.from, to: $0.to)) }
    case .zScore: return zScore(arguments)
    case .rank: return .formula(.rank)
    case .percentile: return .formula(.percentile)
    case .percentRank: return .formula(.percentRank)
    case .borda: return .formula(.borda)
    case .categorical: return scale(arguments).map { .formula(.categorical($0)) }
    case .goalposts: return goalposts(found)
    case .distanceToTarget: return .toTarget(capped: boolean(arguments, "capped") ?? true)
    case .distanceToMaximum: return .formula(.distanceToMaximum)
    case .distanceToReference:
      return methods.required("unit", of: found).flatMap(context.text).map { .toUnit($0) }
    case .fractionOfMaximum: return .formula(.ratioToBest)
    case .ratioToMean: return .formula(.ratioToMean)
    case .ratioToWorst: return .formula(.ratioToWorst)
    case .differenceToMean: return .formula(.differenceToMean)
    case .differenceToWorst: return .formula(.differenceToWorst)
    case .aboveBelowMean:
      return .formula(.aboveBelowMean(threshold: methods.share(arguments, "threshold") ?? 0.2))
    case .shareOfTotal: return .formula(.shareOfTotal)
    case .vector: return .formula(.vector)
    }
  }

  private func boolean(_ reader: MappingReader?, _ key: String) -> Bool? {
    reader?.optional(key).flatMap(context.boolean)
  }

  /// Reads the ends of a scale, of which the first is for the worst value.
  private func scaled(_ reader: MappingReader?) -> (from: Double, to: Double)? {
    let from = methods.number(reader, "from") ?? 0
    let to = methods.number(reader, "to") ?? 100
    if from < to { return (from, to) }
    if let node = reader?.optional("to") ?? reader?.optional("from") {
      context.report(.scaleNotRising, at: node)
    }
    return nil
  }

  private func zScore(_ reader: MappingReader?) -> NormalizationMethod? {
    let deviation = methods.number(reader, "deviation") ?? 1
    if let node = reader?.optional("deviation"), deviation <= 0 {
      context.report(.numberOutOfRange(context.text(node) ?? "", range: "(0, +∞)"), at: node)
      return nil
    }
    return .formula(.zScore(mean: methods.number(reader, "mean") ?? 0, deviation: deviation))
  }

  private func goalposts(
    _ found: MethodReader.Found<NormalizationWord>
  ) -> NormalizationMethod? {
    let reader = found.arguments
    let lower = methods.required("lower", of: found).flatMap { context.number($0) }
    let upper = methods.required("upper", of: found).flatMap { context.number($0) }
    guard let lower, let upper, let scale = scaled(reader) else { return nil }
    if lower >= upper {
      context.report(
        .scaleNotRising, at: reader?.optional("upper") ?? found.node)
      return nil
    }
    return .formula(
      .goalposts(
        lower: lower.doubleValue, upper: upper.doubleValue, from: scale.from, to: scale.to,
        clamped: boolean(reader, "clamped") ?? true))
  }

  private func scale(_ reader: MappingReader?) -> CategoricalScale? {
    guard let reader, reader.node["bounds"] != nil || reader.node["points"] != nil else {
      return .handbookRule
    }
    func numbers(_ key: String) -> [Double]? {
      guard let items = reader.required(key).flatMap(context.items) else { return nil }
      let found = items.compactMap { context.number($0)?.doubleValue }
      return found.count == items.count ? found : nil
    }
    guard let bounds = numbers("bounds"), let points = numbers("points") else { return nil }
    if points.count == bounds.count + 1, zip(bounds, bounds.dropFirst()).allSatisfy(<) {
      return CategoricalScale(bounds: bounds, points: points)
    }
    context.report(.badBands, at: reader.node)
    return nil
  }
}
