import HengDiagnostics

/// Names that others may refer to.
struct KnownNames {
  /// Each name once, in the order in which they are offered.
  let all: [String]
  private let set: Set<String>

  init(_ names: [String]) {
    all = names
    set = Set(names)
  }

  func contains(_ name: String) -> Bool { set.contains(name) }

  func nearest(to name: String) -> String? { NearestName.of(name, among: all) }
}

/// The identifiers of one file that may each stand only once.
struct UniqueNames {
  /// Names that another file uses.
  var taken: Set<String> = []
  private var lines: [String: Int] = [:]

  init(taken: Set<String> = []) { self.taken = taken }

  /// Reads an identifier, reporting one that was used before.
  mutating func read(_ node: SourceNode, in context: ReadingContext) -> String? {
    guard let id = context.identifier(node) else { return nil }
    if lines[id] != nil || taken.contains(id) {
      context.report(.duplicateIdentifier(id, firstLine: lines[id]), at: node)
      return nil
    }
    lines[id] = node.line
    return id
  }
}
