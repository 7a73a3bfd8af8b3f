package import HengDiagnostics
package import HengIndex
import HengModel
package import HengSources

/// Reads how parts are put together.
package struct AggregationReader {
  /// Beyond these a power mean is the largest or the smallest value, and powers overflow.
  private static let exponents = Interval(
    lower: .init(-100, isClosed: true), upper: .init(100, isClosed: true))

  package let methods: MethodReader
  package let tree: IndicatorTree?
  private var context: ReadingContext { methods.context }

  package init(tree: IndicatorTree?, context: ReadingContext) {
    methods = MethodReader(context: context)
    self.tree = tree
  }

  /// Reads the step.
  package func plan(_ node: SourceNode) -> AggregationPlan? {
    let found: MethodReader.Found<AggregationWord>? = methods.method(
      node, beside: ["levels", "own", "at-least"], standard: .arithmetic)
    guard let found, let common = aggregation(found) else { return nil }
    var plan = AggregationPlan(common)
    if let share = methods.share(found.arguments, "at-least") { plan.leastPresent = share }
    for pair in found.arguments?.optional("levels").flatMap(context.pairs) ?? [] {
      guard let level = level(pair), let method = aggregation(pair.value) else { continue }
      plan.ofLevel[level] = method
    }
    let aggregates = tree.map { tree in tree.groups.map { tree.elements[$0.column].id } }
    for pair in found.arguments?.optional("own").flatMap(context.pairs) ?? [] {
      guard methods.isKnown(pair, among: aggregates), let method = aggregation(pair.value) else {
        continue
      }
      plan.own[pair.key] = method
    }
    return plan
  }

  private func level(_ pair: SourceNode.Pair) -> Int? {
    let deepest = (tree?.groups.map(\.level).max() ?? 0)
    if let level = Int(pair.key), level >= 0, tree == nil || level <= deepest { return level }
    context.report(.numberOutOfRange(pair.key, range: "[0, \(deepest)]"), atKeyOf: pair)
    return nil
  }

  private func aggregation(_ node: SourceNode) -> Aggregation? {
    let found: MethodReader.Found<AggregationWord>? = methods.method(node)
    return found.flatMap(aggregation)
  }

  private func aggregation(_ found: MethodReader.Found<AggregationWord>) -> Aggregation? {
    switch found.word {
    case .arithmetic: return .arithmeticMean
    case .geometric: return .geometricMean
    case .harmonic: return .harmonicMean
    case .power:
      return methods.required("exponent", of: found)
        .flatMap { context.number($0, in: Self.exponents) }
        .map { .powerMean(exponent: $0.doubleValue) }
    case .median: return .weightedMedian
    case .ordered: return places(found).map { .orderedWeights($0) }
    case .mazziottaPareto: return penalty(found.arguments).map { .mazziottaPareto($0) }
    case .borda: return .borda
    case .copeland: return .copeland
    case .topsis: return .topsis
    case .promethee: return preference(found.arguments).map { .prometheeII($0) }
    }
  }

  private func places(_ found: MethodReader.Found<AggregationWord>) -> [Double]? {
    guard let list = methods.required("places", of: found),
      let items = context.nonEmptyItems(list)
    else { return nil }
    let range = Interval(lower: .init(0, isClosed: true), upper: nil)
    let places = items.compactMap { context.number($0, in: range)?.doubleValue }
    guard places.count == items.count else { return nil }
    if places.contains(where: { $0 > 0 }) { return places }
    context.report(.placesAllZero, at: list)
    return nil
  }

  private enum Penalty: String, CaseIterable {
    case subtracted, added
  }

  private func penalty(_ reader: MappingReader?) -> MazziottaParetoPenalty? {
    guard let node = reader?.optional("penalty") else { return .subtracted }
    return context.choice(node, Penalty.self).map { $0 == .added ? .added : .subtracted }
  }

  private func preference(_ reader: MappingReader?) -> PreferenceFunction? {
    guard let reader, reader.node["indifference"] != nil || reader.node["preference"] != nil else {
      return .usual
    }
    let range = Interval(lower: .init(0, isClosed: true), upper: nil)
    guard let full = reader.required("preference") else { return nil }
    let indifference = methods.number(reader, "indifference", in: range) ?? 0
    guard let preference = context.number(full, in: range)?.doubleValue else { return nil }
    if indifference < preference {
      return .linear(indifference: indifference, preference: preference)
    }
    context.report(.preferenceNotAbove(preference, indifference: indifference), at: full)
    return nil
  }
}
