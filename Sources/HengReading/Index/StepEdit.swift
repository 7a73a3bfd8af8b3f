package import HengSources

/// A change of one argument of a step, such as `normalize.method=z-score`.
package struct StepEdit {
  /// The keys on the way from the steps to the argument.
  package let path: [String]
  /// What the argument becomes.
  package let value: SourceNode

  /// The path as it is written.
  package var text: String { path.joined(separator: ".") }

  /// Keys that stay when the method beside them changes; the others were arguments of the old one.
  private static let lastingKeys = ["own", "levels", "at-least"]

  /// Returns the steps with the argument set.
  package func applied(to steps: SourceNode?) -> SourceNode {
    StepEdit.set(path[...], of: steps, to: value)
  }

  private static func set(
    _ path: ArraySlice<String>, of node: SourceNode?, to value: SourceNode
  ) -> SourceNode {
    guard let key = path.first else { return value }
    var node = node ?? SourceNode(content: .mapping([]), line: value.line, column: value.column)
    var pairs: [SourceNode.Pair] = []
    switch node.content {
    case .mapping(let found): pairs = found
    case .scalar where key != "method":
      // A method that stands as a word alone.
      pairs = [pair("method", node)]
    case .scalar, .list, .unreadable: break
    }
    if key == "method", path.count == 1 { pairs.removeAll { !lastingKeys.contains($0.key) } }
    let rest = path.dropFirst()
    if let place = pairs.firstIndex(where: { $0.key == key }) {
      pairs[place].value = set(rest, of: pairs[place].value, to: value)
    } else {
      pairs.append(pair(key, set(rest, of: nil, to: value)))
    }
    node.content = .mapping(pairs)
    return node
  }

  private static func pair(_ key: String, _ value: SourceNode) -> SourceNode.Pair {
    SourceNode.Pair(key: key, keyLine: value.line, keyColumn: value.column, value: value)
  }
}
