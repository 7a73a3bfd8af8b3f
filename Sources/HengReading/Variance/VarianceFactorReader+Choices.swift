import HengDiagnostics
package import HengModel
import HengScoring
package import HengSensitivity
package import HengSources

extension VarianceFactorReader {
  /// Reads a choice between the values of one parameter, or between sets of changes.
  package mutating func choice(
    _ reader: MappingReader, id: String
  ) -> (kind: VarianceFactor.Kind, label: LocalizedText)? {
    if let ofNode = reader.optional("of") {
      guard let parameter = parameter(ofNode) else { return nil }
      return values(of: parameter, reader, ofNode).map { (.choice($0), parameter.label) }
    }
    guard let node = reader.required("options"), let items = context.nonEmptyItems(node) else {
      return nil
    }
    var options: [VarianceFactor.Option] = []
    for item in items {
      guard let option = option(item) else { continue }
      if options.contains(where: { $0.id == option.id }) {
        context.report(.setTwice(option.id), at: item)
      } else {
        options.append(option)
      }
    }
    if items.count < 2 { context.report(.oneOption, at: node) }
    return (.choice(options), LocalizedText(id))
  }

  /// Reads the values of one parameter as options; without a list all words that it may be.
  private mutating func values(
    of parameter: SchemeParameter, _ reader: MappingReader, _ ofNode: SourceNode
  ) -> [VarianceFactor.Option]? {
    func option(_ value: SchemeParameter.Value) -> VarianceFactor.Option {
      let text = parameter.text(of: value)
      return VarianceFactor.Option(
        id: text.zh, label: text,
        parameters: [SchemeParameter.Change(address: parameter.address, value: value)])
    }
    guard let node = reader.optional("options") else {
      guard case .choices(let words) = parameter.domain else {
        context.report(.notAChoiceParameter(parameter.address), at: ofNode)
        return nil
      }
      return words.map { option(.choice($0)) }
    }
    guard let items = context.nonEmptyItems(node) else { return nil }
    var options: [VarianceFactor.Option] = []
    for item in items {
      guard let value = context.value(of: parameter, item) else { continue }
      if options.contains(where: { $0.parameters[0].value == value }) {
        context.report(.setTwice(parameter.text(of: value).zh), at: item)
      }
      options.append(option(value))
      places.append(FactorPlace(name: parameter.address, value: value, node: item))
    }
    if items.count < 2 { context.report(.oneOption, at: node) }
    return options
  }

  /// Reads a named set of changes.
  private mutating func option(_ node: SourceNode) -> VarianceFactor.Option? {
    let keys = ["id", "label", "set", "weights", "aggregation"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let id = reader.required("id").flatMap(context.identifier)
    let label = reader.optional("label").flatMap(context.label)
    var overlay = OverlayReader(scheme: units.scheme, context: context)
    for pair in reader.optional("set").flatMap(context.pairs) ?? [] { overlay.readParameter(pair) }
    for change in overlay.overlay.parameters {
      if let place = overlay.places[change.address] {
        places.append(FactorPlace(name: change.address, value: change.value, node: place))
      }
    }
    var option = VarianceFactor.Option(
      id: id ?? "", label: label, parameters: overlay.overlay.parameters)
    if let node = reader.optional("weights"), let read = weighting(node, &overlay) {
      option.weighting = read
    }
    if let node = reader.optional("aggregation"), let mean: PowerMean = context.choice(node) {
      option.mean = mean
    }
    return id == nil ? nil : option
  }

  private mutating func weighting(
    _ node: SourceNode, _ overlay: inout OverlayReader
  ) -> VarianceFactor.Weighting? {
    if case .scalar(let word) = node.content {
      switch word {
      case "official": return .official
      case "equal": return .equal
      default:
        context.reportUnknownChoice(word, among: ["official", "equal"], at: node)
        return nil
      }
    }
    for pair in context.pairs(node) ?? [] { overlay.readWeight(pair) }
    let weights = overlay.overlay.weights
    if weights.isEmpty { return nil }
    places += weights.map { FactorPlace(name: $0.id, value: nil, node: node) }
    return .marks(weights)
  }
}
