package import HengDiagnostics

/// Names that others may refer to.
package struct KnownNames {
  /// Each name once, in the order in which they are offered.
  package let all: [String]
  private let set: Set<String>

  package init(_ names: [String]) {
    all = names
    set = Set(names)
  }

  package func contains(_ name: String) -> Bool { set.contains(name) }

  package func nearest(to name: String) -> String? { NearestName.of(name, among: all) }
}

/// The identifiers of one file that may each stand only once.
package struct UniqueNames {
  /// Names that another file uses.
  package var taken: Set<String> = []
  private var lines: [String: Int] = [:]

  package init(taken: Set<String> = []) { self.taken = taken }

  /// Reads an identifier, reporting one that was used before.
  package mutating func read(_ node: SourceNode, in context: ReadingContext) -> String? {
    guard let id = context.identifier(node) else { return nil }
    if lines[id] != nil || taken.contains(id) {
      context.report(.duplicateIdentifier(id, firstLine: lines[id]), at: node)
      return nil
    }
    lines[id] = node.line
    return id
  }
}
