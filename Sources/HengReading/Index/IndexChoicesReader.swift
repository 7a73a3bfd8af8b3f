package import HengDiagnostics
package import HengIndex
import HengModel
package import HengSources

/// Reads the decisions of an index that could have been taken otherwise.
package struct IndexChoicesReader {
  /// More combinations than this aren't tried one by one.
  package static let combinationLimit = 1_000

  /// An option with the changes that it makes and its place.
  private struct Option {
    var option: IndexChoice.Option
    var edits: [StepEdit]
    var node: SourceNode
  }

  package let tree: IndicatorTree?
  package let steps: SourceNode?
  package let context: ReadingContext
  private let edits: StepEditReader

  package init(tree: IndicatorTree?, steps: SourceNode?, context: ReadingContext) {
    (self.tree, self.steps, self.context) = (tree, steps, context)
    edits = StepEditReader(context: context)
  }

  /// Reads the list of choices with every combination of their options, or reports mistakes.
  package func choices(_ node: SourceNode, noise: IndexWeightNoise?) -> IndexChoices? {
    var found: [(choice: IndexChoice, options: [Option])] = []
    var lines: [String: Int] = [:]
    for item in context.nonEmptyItems(node) ?? [] {
      guard let read = choice(item) else { continue }
      if let line = lines[read.choice.id] {
        context.report(.duplicateIdentifier(read.choice.id, firstLine: line), at: item)
      }
      lines[read.choice.id] = item.line
      found.append(read)
    }
    let count = found.reduce(1) { min($0 * $1.options.count, .max >> 8) }
    if count > Self.combinationLimit {
      context.report(
        .tooManyCombinations(count, limit: Self.combinationLimit), at: node)
    }
    guard context.isClean else { return nil }
    for option in found.flatMap(\.options) { check([option], at: option.node) }
    guard context.isClean else { return nil }
    var specifications: [IndexSpecification] = []
    for combination in 0..<count {
      var rest = combination
      let options = found.map { choice in
        defer { rest /= choice.options.count }
        return choice.options[rest % choice.options.count]
      }
      if let specification = check(options, at: node) { specifications.append(specification) }
      if context.isFull { break }
    }
    guard context.isClean else { return nil }
    return IndexChoices(found.map(\.choice), specifications: specifications, noise: noise)
  }

  /// Reads the steps under some options, and reports what can't be.
  @discardableResult
  private func check(_ options: [Option], at node: SourceNode) -> IndexSpecification? {
    let changed = options.flatMap(\.edits).reduce(steps) { $1.applied(to: $0) }
    let scratch = ReadingContext(context.origin)
    var reader = IndexStepsReader(tree: tree, context: scratch)
    let specification = reader.specification(changed)
    for diagnostic in scratch.diagnostics {
      if options.count == 1 {
        context.report(diagnostic.problem, at: node)
      } else {
        context.report(diagnostic.problem.shown(under: options.map(\.option.id)), at: node)
      }
    }
    return scratch.isClean ? specification : nil
  }

  private func choice(_ node: SourceNode) -> (choice: IndexChoice, options: [Option])? {
    let keys = ["id", "label", "of", "options"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let id = reader.required("id").flatMap(context.identifier)
    let label = reader.optional("label").flatMap(context.label)
    let list = reader.required("options")
    var path: [String]?
    if let of = reader.optional("of") {
      guard let text = context.text(of), let read = edits.path(text, at: of) else { return nil }
      path = read
    }
    guard let id, let list, let items = context.nonEmptyItems(list) else { return nil }
    let options = items.compactMap { item in path.map { option(item, of: $0) } ?? option(item) }
    guard options.count == items.count else { return nil }
    if options.count < 2 {
      context.report(.oneOption, at: list)
      return nil
    }
    var seen: Set<String> = []
    for option in options where !seen.insert(option.option.id).inserted {
      context.report(.duplicateIdentifier(option.option.id, firstLine: nil), at: option.node)
    }
    return (IndexChoice(id: id, label: label, options: options.map(\.option)), options)
  }

  /// Reads an option that is a value of one argument.
  private func option(_ node: SourceNode, of path: [String]) -> Option? {
    Option(
      option: .init(id: Self.name(node)), edits: [StepEdit(path: path, value: node)], node: node)
  }

  /// What a value is called: its text, its method, or its arguments.
  private static func name(_ node: SourceNode) -> String {
    switch node.content {
    case .scalar(let text): text
    case .list(let items): items.map(name).joined(separator: " ")
    case .mapping(let pairs):
      pairs.map { $0.key == "method" ? name($0.value) : "\($0.key)=\(name($0.value))" }
        .joined(separator: " ")
    case .unreadable: ""
    }
  }

  /// Reads an option that sets several arguments.
  private func option(_ node: SourceNode) -> Option? {
    guard let reader = MappingReader(node, keys: ["id", "label", "set"], in: context) else {
      return nil
    }
    let id = reader.required("id").flatMap(context.identifier)
    let label = reader.optional("label").flatMap(context.label)
    let pairs = reader.required("set").flatMap(context.pairs)
    guard let id, let pairs else { return nil }
    let changes = pairs.compactMap { pair in
      edits.path(pair.key, at: pair.value).map { StepEdit(path: $0, value: pair.value) }
    }
    guard changes.count == pairs.count else { return nil }
    return Option(option: .init(id: id, label: label), edits: changes, node: node)
  }
}
