package import HengDiagnostics
import HengModel
package import HengScoring
package import HengSensitivity
package import HengSources

/// Reads the factors of a variance analysis against the scheme of its units.
package struct VarianceFactorReader {
  private enum Kind: String, CaseIterable {
    case weights, weight, parameter, choice

    var keys: [String] {
      switch self {
      case .weights: ["law", "within"]
      case .weight, .parameter: ["of", "range"]
      case .choice: ["of", "options"]
      }
    }
  }

  private enum Law: String, CaseIterable {
    case flat, noise
  }

  package let units: ScoredUnits
  package let context: ReadingContext
  /// The factors read so far, of which no two set the same.
  package private(set) var factors: [VarianceFactor] = []
  package let overlays: OverlayReader
  private var lines: [String: Int] = [:]
  /// Where parameters and weights get their values; a range stands for all of them.
  package var places: [FactorPlace] = []

  package init(units: ScoredUnits, context: ReadingContext) {
    self.units = units
    self.context = context
    overlays = OverlayReader(scheme: units.scheme, context: context)
  }

  /// Reads the list of factors and checks that they go together.
  package mutating func read(_ node: SourceNode) {
    for item in context.nonEmptyItems(node) ?? [] {
      guard let factor = factor(item) else { continue }
      if let (claim, other) = factors.lazy.compactMap({ other in
        factor.clash(with: other).map { ($0, other.id) }
      }).first {
        context.report(.factorsClash(claim, factor: other), at: item)
      } else {
        factors.append(factor)
        checkRows(of: factor, at: item)
      }
    }
    for error in units.invalidCorners(of: factors) {
      let (problem, name) = error.problem(in: units)
      guard let place = places.last(where: { $0.explains(error, named: name) }) else { continue }
      context.report(problem, at: place.node)
    }
  }

  private mutating func factor(_ node: SourceNode) -> VarianceFactor? {
    guard let kindNode = node["kind"] else {
      _ = MappingReader(
        node, keys: ["id", "label", "kind"] + Kind.allCases.flatMap(\.keys), in: context)?
        .required("kind")
      return nil
    }
    guard let kind = context.choice(kindNode, Kind.self),
      let reader = MappingReader(node, keys: ["id", "label", "kind"] + kind.keys, in: context)
    else { return nil }
    let idNode = reader.required("id")
    let id = idNode.flatMap(context.identifier)
    if let id, let idNode {
      if let line = lines[id] {
        context.report(.duplicateIdentifier(id, firstLine: line), at: idNode)
      } else {
        lines[id] = idNode.line
      }
    }
    let label = reader.optional("label").flatMap(context.label)
    let read: (kind: VarianceFactor.Kind, label: LocalizedText)? =
      switch kind {
      case .weights: weights(reader)
      case .weight: weight(reader)
      case .parameter: parameter(reader)
      case .choice: choice(reader, id: id ?? "")
      }
    guard let id, let read else { return nil }
    return VarianceFactor(id: id, label: label ?? read.label, read.kind)
  }

  // MARK: Weights

  private func weights(
    _ reader: MappingReader
  ) -> (kind: VarianceFactor.Kind, label: LocalizedText)? {
    let label = LocalizedText(zh: "全部权重", en: "all weights")
    switch reader.required("law").flatMap({ context.choice($0, Law.self) }) {
    case nil: return nil
    case .flat:
      if let pair = reader.node.pair("within") {
        context.report(.uselessKey("within", without: "law: noise"), atKeyOf: pair)
      }
      if units.indicators.count > 1 { return (.weights(.flat), label) }
      context.report(.oneIndicator, at: reader.node)
      return nil
    case .noise:
      guard let node = reader.required("within"),
        let share = context.figure(node, expected: .percent)?.quantity.value
      else { return nil }
      if share > 0, share <= 1 {
        return (.weights(.noise(fraction: share.doubleValue)), label)
      }
      let text = Quantity(share).text(in: .percent).zh
      context.report(.numberOutOfRange(text, range: "(0%, 100%]"), at: node)
      return nil
    }
  }

  private mutating func weight(
    _ reader: MappingReader
  ) -> (kind: VarianceFactor.Kind, label: LocalizedText)? {
    let ofNode = reader.required("of")
    let id = ofNode.flatMap { node in
      context.text(node).flatMap { name in
        overlays.bearer(named: name) { context.report($0, at: node) }
      }
    }
    let range = reader.required("range")
    if let id, let ofNode, !units.indicators.contains(where: { $0.isBelow(id) }) {
      context.report(.weightChange(.notWeighed(id: id)), at: ofNode)
      return nil
    }
    guard let id, let range, let grid = grid(range, unit: .one) else { return nil }
    places.append(FactorPlace(name: id, value: nil, node: range))
    return (.weight(id: id, grid), LocalizedText(zh: "权重：", en: "weight: ") + label(of: id))
  }

  private func label(of id: String) -> LocalizedText {
    let dimensions = units.indicators.flatMap(\.path)
    return units.indicators.first { $0.id == id }?.label
      ?? dimensions.first { $0.id == id }?.label ?? LocalizedText(id)
  }

  // MARK: Parameters

  private mutating func parameter(
    _ reader: MappingReader
  ) -> (kind: VarianceFactor.Kind, label: LocalizedText)? {
    let parameter = reader.required("of").flatMap(parameter)
    guard let range = reader.required("range"), let parameter else { return nil }
    guard case .numbers(_, let step) = parameter.domain else {
      context.report(
        .notANumberParameter(parameter.address),
        at: reader.required("of") ?? reader.node)
      return nil
    }
    let isMark = parameter.unit.dimension == Dimension(of: "mark")
    guard let grid = grid(range, unit: isMark ? .one : parameter.unit, coarsest: step) else {
      return nil
    }
    places.append(FactorPlace(name: parameter.address, value: nil, node: range))
    return (.parameter(address: parameter.address, grid), parameter.label)
  }

  package func parameter(_ node: SourceNode) -> SchemeParameter? {
    context.text(node).flatMap { name in
      overlays.parameter(named: name) { context.report($0, at: node) }
    }
  }

  /// Reads the range of a number.
  private func grid(
    _ node: SourceNode, unit: UnitOfMeasure, coarsest: Rational? = nil
  ) -> DecimalGrid? {
    guard let range = context.interval(node, unit: unit), let text = context.text(node) else {
      return nil
    }
    guard range.lower != nil, range.upper != nil else {
      context.report(.rangeWithoutEnds(text), at: node)
      return nil
    }
    if let grid = DecimalGrid(over: range, unit: unit.factor, coarsest: coarsest) { return grid }
    context.report(.oneValue(text), at: node)
    return nil
  }

  // MARK: Rules

  /// Reports a row that a factor sets and that units have in different forms.
  private func checkRows(of factor: VarianceFactor, at node: SourceNode) {
    for (index, indicator) in units.indicators.enumerated() {
      let isSet = factor.claims.contains { claim in
        if case .parameter(let address) = claim {
          overlays.parameter(named: address) { _ in }?.indicatorID == indicator.id
        } else {
          false
        }
      }
      let rows = units.units.map { $0.rows[index] }
      if isSet, rows.contains(where: { $0 != rows[0] }) {
        context.report(.differentRules(row: indicator.label), at: node)
      }
    }
  }
}

extension Indicator {
  /// Whether it is the indicator of an identifier, or stands below the dimension of one.
  fileprivate func isBelow(_ id: String) -> Bool {
    self.id == id || path.contains { $0.id == id }
  }
}
