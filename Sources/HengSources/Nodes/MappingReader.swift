package import HengDiagnostics
import HengModel

/// Reads the keys of one mapping, reporting those that are unknown or missing.
package struct MappingReader {
  package let node: SourceNode
  package let context: ReadingContext

  /// Opens a mapping whose possible keys are known.
  ///
  /// Reports every unknown key; returns `nil`, with a report, if the node isn't a mapping.
  package init?(_ node: SourceNode, keys: [String], in context: ReadingContext) {
    guard let pairs = context.pairs(node) else { return nil }
    self.node = node
    self.context = context
    for pair in pairs where !keys.contains(pair.key) && !context.isFull {
      context.report(
        .unknownKey(pair.key, nearest: NearestName.of(pair.key, among: keys), known: keys),
        atKeyOf: pair)
    }
  }

  package func optional(_ key: String) -> SourceNode? { node[key] }

  package func required(_ key: String) -> SourceNode? {
    if let value = node[key] { return value }
    context.reportMissing(key, at: node)
    return nil
  }

  /// Reports unless exactly one of some keys is there, and returns the first that is.
  package func exactlyOne(of keys: [String]) -> String? {
    let present = keys.filter { node[$0] != nil }
    if present.count != 1 { context.report(.exclusiveKeys(keys), at: node) }
    return present.first
  }

  /// Reports keys that say nothing without another one.
  package func report(_ keys: [String], uselessWithout needed: String) {
    guard node[needed] == nil else { return }
    for key in keys {
      if let pair = node.pair(key) {
        context.report(.uselessKey(key, without: needed), atKeyOf: pair)
      }
    }
  }
}

extension ReadingContext {
  private func reportShape(_ expected: Problem.Shape, at node: SourceNode) {
    if case .unreadable = node.content { return }
    report(.wrongShape(expected: expected, found: node.shape), at: node)
  }

  /// Returns a mapping's pairs, or reports that the node isn't one.
  package func pairs(_ node: SourceNode) -> [SourceNode.Pair]? {
    if case .mapping(let pairs) = node.content { return pairs }
    reportShape(.mapping, at: node)
    return nil
  }

  /// Returns a list's items, or reports that the node isn't one.
  package func items(_ node: SourceNode) -> [SourceNode]? {
    if case .list(let items) = node.content { return items }
    reportShape(.list, at: node)
    return nil
  }

  /// Returns a scalar's text, or reports that the node isn't one or is empty.
  package func text(_ node: SourceNode) -> String? {
    guard case .scalar(let text) = node.content else {
      reportShape(.text, at: node)
      return nil
    }
    if text.allSatisfy(\.isWhitespace) {
      report(.emptyValue, at: node)
      return nil
    }
    return text
  }
}
