package import HengDiagnostics
import HengModel
package import HengScoring
package import HengSources

/// Reads the changes of an overlay one by one against a scheme.
package struct OverlayReader {
  package let scheme: Scheme
  package let context: ReadingContext
  private let names: SchemeNames
  private let parameters: [SchemeParameter]
  /// What was read so far.
  package var overlay = SchemeOverlay()
  /// Where each parameter's value stands.
  package private(set) var places: [String: SourceNode] = [:]

  package init(scheme: Scheme, context: ReadingContext) {
    self.scheme = scheme
    self.context = context
    names = SchemeNames(scheme)
    parameters = scheme.parameters
  }

  /// Reads a change of full marks, or of a parameter if that is what the key names.
  package mutating func readSetting(_ pair: SourceNode.Pair) {
    let isWeight = !names.bearers(named: pair.key).isEmpty || !pair.key.contains(".")
    if isWeight { readWeight(pair) } else { readParameter(pair) }
  }

  package mutating func readWeight(_ pair: SourceNode.Pair) {
    let id = bearer(named: pair.key) { context.report($0, atKeyOf: pair) }
    guard let id else { return }
    if overlay.weights.contains(where: { $0.id == id }) {
      context.report(.setTwice(id), atKeyOf: pair)
      return
    }
    let isVeto = scheme.rows.contains { $0.indicator.id == id && $0.rule.kind == .veto }
    let range = Interval(
      lower: .init(0, isClosed: true), upper: .init(isVeto ? 0 : scheme.fullMarks, isClosed: true))
    if let marks = context.marks(pair.value, in: range) {
      overlay.weights.append(SchemeOverlay.Weight(id: id, marks: marks))
    }
  }

  package mutating func readLock(_ node: SourceNode) {
    guard let name = context.text(node) else { return }
    let id = bearer(named: name) { context.report($0, at: node) }
    guard let id else { return }
    if overlay.locked.contains(id) {
      context.report(.setTwice(id), at: node)
    } else {
      overlay.locked.append(id)
    }
  }

  /// Returns the one indicator or dimension of a name, or reports why there isn't one.
  package func bearer(named name: String, report: (Problem) -> Void) -> String? {
    let found = names.bearers(named: name)
    if found.count == 1 { return found[0] }
    report(
      found.isEmpty
        ? .unknownIndicator(name, nearest: NearestName.of(name, among: names.allOfBearers))
        : .ambiguousName(name, meant: found))
    return nil
  }

  package mutating func readParameter(_ pair: SourceNode.Pair) {
    let named = parameter(named: pair.key) { context.report($0, atKeyOf: pair) }
    guard let parameter = named else { return }
    let address = parameter.address
    if places[address] != nil {
      context.report(.setTwice(address), atKeyOf: pair)
      return
    }
    places[address] = pair.value
    if let value = context.value(of: parameter, pair.value) {
      overlay.parameters.append(SchemeParameter.Change(address: address, value: value))
    }
  }

  /// Returns the one parameter of an address, or reports why there isn't one.
  package func parameter(named name: String, report: (Problem) -> Void) -> SchemeParameter? {
    let addresses = names.addresses(named: name)
    let found = parameters.filter { addresses.contains($0.address) }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      report(.ambiguousName(name, meant: found.map(\.address)))
      return nil
    }
    let owners = names.owners(in: name)
    let siblings = parameters.map(\.address).filter { address in
      owners.contains { address.hasPrefix("\($0).") }
    }
    let all = parameters.map(\.address) + names.printedAddresses(of: parameters)
    let nearest =
      addresses.contains(where: isWrongOnlyByNumber)
      ? nil : NearestName.of(name, among: all)
    report(.unknownParameter(name, nearest: nearest, known: siblings))
    return nil
  }

  /// Whether an address is that of the lowest grade, or of a band or a point that isn't there: no
  /// other one is nearer to it than the next.
  private func isWrongOnlyByNumber(_ address: String) -> Bool {
    if let lowest = scheme.grades.grades.last, address == "grades.\(lowest.id)" { return true }
    func stem(_ text: String) -> Substring {
      let end = text.lastIndex { !$0.isASCIIDigit }.map(text.index(after:))
      return text[..<(end ?? text.startIndex)]
    }
    return stem(address) != address[...]
      && parameters.contains { stem($0.address) == stem(address) }
  }

  /// Returns what was read, once the scheme with all of it was checked.
  package func checkedOverlay() -> SchemeOverlay {
    for problem in scheme.outcome(ofSetting: overlay.parameters).problems {
      report(problem)
    }
    return overlay
  }

  /// Reports what keeps the scheme from being set so, at the value that it lies in.
  private func report(_ problem: SchemeParameterError) {
    let owner: String
    var address: String?
    switch problem {
    case .outOfRange(let found, _, _), .tooFine(let found, _, _), .unknownChoice(let found, _, _),
      .wrongKind(let found, _), .unknownAddress(let found):
      owner = String(found[..<(found.lastIndex(of: ".") ?? found.endIndex)])
      address = found
    case .itemsDoNotSum(let id, _, _): owner = id
    }
    // A value beside it that couldn't be read was reported, and may have made it fit.
    let read = overlay.parameters.map(\.address).filter { $0.hasPrefix("\(owner).") }
    guard places.keys.allSatisfy({ !$0.hasPrefix("\(owner).") || read.contains($0) }),
      let node = (address ?? read.last).flatMap({ places[$0] })
    else { return }
    context.report(.parameter(problem, in: scheme), at: node)
  }
}

extension ReadingContext {
  /// Reads a parameter's value: a word, plain marks, or a figure with its unit.
  package func value(
    of parameter: SchemeParameter, _ node: SourceNode
  ) -> SchemeParameter.Value? {
    switch parameter.domain {
    case .choices(let choices):
      guard let word = text(node) else { return nil }
      if choices.contains(word) { return .choice(word) }
      reportUnknownChoice(word, among: choices, at: node)
      return nil
    case .numbers where parameter.unit.dimension == Dimension(of: "mark"):
      return number(node).map { .number($0) }
    case .numbers:
      return figure(node, expected: parameter.unit).map { .number($0.quantity.value) }
    }
  }
}
