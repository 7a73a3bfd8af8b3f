package import HengDiagnostics
import HengModel

extension ReadingContext {
  /// Lists of terms, names and figures aren't longer than this in any document.
  package static let listLimit = 200

  /// Returns the items of a list that has as many as are asked for; reports other counts.
  package func list(
    _ node: SourceNode, count: ClosedRange<Int> = 1...listLimit
  ) -> [SourceNode]? {
    guard let items = items(node) else { return nil }
    if count.contains(items.count) { return items }
    if items.isEmpty, count.lowerBound == 1 {
      report(.emptyValue, at: node)
    } else if items.count > count.upperBound, count.lowerBound < count.upperBound {
      report(.tooManyItems(items.count, limit: count.upperBound), at: node)
    } else {
      report(.wrongItemCount(items.count, expected: count), at: node)
    }
    return nil
  }

  /// Returns a list's items, or reports that there are none.
  package func nonEmptyItems(_ node: SourceNode) -> [SourceNode]? {
    guard let items = items(node) else { return nil }
    if !items.isEmpty { return items }
    report(.emptyValue, at: node)
    return nil
  }

  /// Reads a list of names, each of which is to stand only once.
  ///
  /// - Parameters:
  ///   - node: The list.
  ///   - read: Reads a name, or reports what is wrong with it.
  /// - Returns: The names that can be used, `nil` if there is no list or one of another length.
  package func names(_ node: SourceNode, _ read: (SourceNode) -> String?) -> [String]? {
    var lines: [String: Int] = [:]
    return list(node)?.compactMap { item in
      guard let name = read(item) else { return nil }
      if let line = lines[name] {
        report(.duplicateIdentifier(name, firstLine: line), at: item)
        return nil
      }
      lines[name] = item.line
      return name
    }
  }

  /// Reads a name that stands elsewhere in the files, or reports it with the nearest one.
  package func known(
    _ node: SourceNode, among names: KnownNames, otherwise problem: (String, String?) -> Problem
  ) -> String? {
    guard !isFull, let name = text(node) else { return nil }
    if names.contains(name) { return name }
    report(problem(name, names.nearest(to: name)), at: node)
    return nil
  }
}

extension MappingReader {
  /// Reports keys that are there and mean nothing with another one.
  package func report(_ keys: [String], meaninglessWith other: String) {
    for key in keys {
      if let pair = node.pair(key) {
        context.report(.strayKey(key, with: other), atKeyOf: pair)
      }
    }
  }
}
