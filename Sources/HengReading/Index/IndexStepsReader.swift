package import HengDiagnostics
package import HengIndex
import HengModel
package import HengSources

/// Reads the steps of an index.
package struct IndexStepsReader {
  package let tree: IndicatorTree?
  package let context: ReadingContext
  private let methods: MethodReader
  /// The columns of words that imputations group by.
  package private(set) var groups: [IndexDataColumns.Name] = []
  /// The columns that the spec itself divides by.
  package private(set) var denominators: [IndexDataColumns.Name] = []

  package init(tree: IndicatorTree?, context: ReadingContext) {
    self.tree = tree
    self.context = context
    methods = MethodReader(context: context)
  }

  /// Reads the steps that are given; the others are the plainest ones.
  package mutating func specification(_ node: SourceNode?) -> IndexSpecification {
    var result = IndexSpecification()
    guard let node,
      let steps = MappingReader(
        node, keys: IndexStep.allCases.map(\.rawValue) + ["years"], in: context)
    else { return result }
    if let node = steps.optional("denominate"), let found = denomination(node) {
      result.denomination = found
    }
    if let node = steps.optional("impute"), let found = imputation(node) {
      result.imputation = found
    }
    if let node = steps.optional("screen"), let found = screening(node) { result.screening = found }
    if let node = steps.optional("treat"), let found = treatment(node) { result.treatment = found }
    let normalization = NormalizationReader(context: context)
    if let found = steps.optional("normalize").flatMap({ normalization.normalization($0, of: tree) }
    ) {
      result.normalization = found
    }
    if let found = steps.optional("weight").flatMap(weighting) { result.weighting = found }
    let aggregation = AggregationReader(tree: tree, context: context)
    if let found = steps.optional("aggregate").flatMap(aggregation.plan) {
      result.aggregation = found
    }
    if let found = steps.optional("rank").flatMap(ties) { result.ties = found }
    if let node = steps.optional("years"),
      let found = context.choice(node, IndexSpecification.Years.self)
    {
      result.years = found
    }
    return result
  }

  // MARK: Values

  private mutating func denomination(_ node: SourceNode) -> PerIndicator<Denomination>? {
    var columns: [IndexDataColumns.Name] = []
    let (methods, context) = (methods, context)
    let found = methods.perIndicator(node, of: tree, standard: .asTabled) {
      (found: MethodReader.Found<DenominationWord>) -> Denomination? in
      switch found.word {
      case .asTabled: return .asTabled
      case .none: return Denomination.none
      case .by:
        guard let node = methods.required("column", of: found),
          let name = context.text(node)
        else { return nil }
        columns.append(.init(text: name, node: node))
        return .by(name)
      }
    }
    denominators += columns
    return found
  }

  private mutating func imputation(_ node: SourceNode) -> PerIndicator<Imputation>? {
    var columns: [IndexDataColumns.Name] = []
    let (methods, context) = (methods, context)
    func group(_ found: MethodReader.Found<ImputationWord>) -> String? {
      guard let node = methods.required("by", of: found), let name = context.text(node)
      else { return nil }
      columns.append(.init(text: name, node: node))
      return name
    }
    let found = methods.perIndicator(node, of: tree, standard: ImputationWord.none) {
      (found: MethodReader.Found<ImputationWord>) -> Imputation? in
      switch found.word {
      case .none: return Imputation.none
      case .constant:
        return methods.required("value", of: found)
          .flatMap { context.number($0) }.map { .constant($0.doubleValue) }
      case .mean: return .mean
      case .median: return .median
      case .groupMean: return group(found).map { .groupMean(by: $0) }
      case .groupMedian: return group(found).map { .groupMedian(by: $0) }
      case .siblings: return .siblings
      case .nearest:
        let count = found.arguments?.optional("count").map {
          context.integer($0, in: 1...1_000)
        }
        return (count ?? 5).map { .nearest(count: $0) }
      case .latest: return .latest
      case .interpolated: return .interpolated
      }
    }
    groups += columns
    return found
  }

  private func screening(_ node: SourceNode) -> Screening? {
    if case .scalar("none") = node.content { return Screening() }
    let keys = ["at-least", "nonzero", "of", "keep", "drop"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    var screening = Screening()
    if let share = methods.share(reader, "at-least") { screening.leastAvailable = share }
    if let share = methods.share(reader, "nonzero") { screening.leastNonzero = share }
    if let stage = reader.optional("of").flatMap({ context.choice($0, Screening.Stage.self) }) {
      screening.stage = stage
    }
    screening.kept = reader.optional("keep").flatMap(context.items)?.compactMap(context.text) ?? []
    screening.dropped =
      reader.optional("drop").flatMap(context.items)?.compactMap(context.text) ?? []
    return screening
  }

  private func treatment(_ node: SourceNode) -> PerIndicator<Treatment?>? {
    let (methods, context) = (methods, context)
    return methods.perIndicator(node, of: tree, standard: .winsorize) {
      (found: MethodReader.Found<TreatmentWord>) -> Treatment?? in
      if found.word == .none { return .some(nil) }
      var treatment = Treatment()
      let positive = Interval(lower: .init(0, isClosed: false), upper: nil)
      if let limit = methods.number(found.arguments, "skewness", in: positive) {
        treatment.skewnessLimit = limit
      }
      if let limit = methods.number(found.arguments, "kurtosis") {
        treatment.kurtosisLimit = limit
      }
      if let count = found.arguments?.optional("winsorized-points").flatMap({
        context.integer($0, in: 0...1_000_000)
      }) {
        treatment.winsorizedPoints = count
      }
      if let fallback = found.arguments?.optional("fallback").flatMap({
        context.choice($0, Treatment.Fallback.self)
      }) {
        treatment.fallback = fallback
      }
      return treatment
    }
  }

  // MARK: Scores

  private func weighting(_ node: SourceNode) -> Weighting? {
    let given = "given"
    var method = Weighting.Method.given
    var own: MappingReader?
    var word: SourceNode? = node
    if case .mapping = node.content {
      own = MappingReader(node, keys: ["method", "own"], in: context)
      word = node["method"]
    }
    if let word {
      guard let text = context.text(word) else { return nil }
      if text == "equal" {
        method = .equal
      } else if let objective = ObjectiveWeighting(rawValue: text) {
        method = .objective(objective)
      } else if text != given {
        context.reportUnknownChoice(
          text, among: [given] + ObjectiveWeighting.allCases.map(\.rawValue), at: word)
        return nil
      }
    }
    var weighting = Weighting(method)
    for pair in own?.optional("own").flatMap(context.pairs) ?? [] {
      let range = Interval(lower: .init(0, isClosed: true), upper: nil)
      let weight = context.number(pair.value, in: range)?.doubleValue
      if methods.isKnown(pair, among: tree?.elements.map(\.id)), let weight {
        weighting.own[pair.key] = weight
      }
    }
    return weighting
  }

  private func ties(_ node: SourceNode) -> RankTies? {
    if case .scalar = node.content { return context.choice(node, RankTies.self) }
    return MappingReader(node, keys: ["ties"], in: context)?.required("ties")
      .flatMap { context.choice($0, RankTies.self) }
  }
}
