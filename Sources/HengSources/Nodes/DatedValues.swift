package import HengDiagnostics
import HengModel

/// Replaces values that a file dates by the one in force on a day.
///
/// Where a file has a mapping whose keys are all dates, such as `{2017-01-01: 5, 2021-01-01: 6}`,
/// the value of the latest date up to the day stands in for it.
package struct DatedValues {
  /// A day as `yyyy-MM-dd`, which sorts as text.
  package let day: String
  package let context: ReadingContext

  package init(day: String, context: ReadingContext) {
    self.day = day
    self.context = context
  }

  /// Every date that a file gives a value from, sorted.
  package static func dates(in node: SourceNode) -> Set<String> {
    switch node.content {
    case .scalar, .unreadable: []
    case .list(let items): items.reduce(into: []) { $0.formUnion(dates(in: $1)) }
    case .mapping(let pairs):
      pairs.reduce(into: isDated(pairs) ? Set(pairs.map(\.key)) : []) {
        $0.formUnion(dates(in: $1.value))
      }
    }
  }

  package func resolve(_ node: SourceNode) -> SourceNode {
    var resolved = node
    switch node.content {
    case .scalar, .unreadable: break
    case .list(let items):
      resolved.content = .list(items.map(resolve))
    case .mapping(let pairs) where DatedValues.isDated(pairs):
      return valueInForce(pairs, of: node)
    case .mapping(let pairs):
      resolved.content = .mapping(
        pairs.map { pair in
          var pair = pair
          pair.value = resolve(pair.value)
          return pair
        })
    }
    return resolved
  }

  private func valueInForce(_ pairs: [SourceNode.Pair], of node: SourceNode) -> SourceNode {
    for pair in pairs where CalendarPeriod(pair.key) == nil {
      context.report(.notADate(pair.key), atKeyOf: pair)
    }
    let sorted = pairs.sorted { $0.key < $1.key }
    guard let pair = sorted.last(where: { $0.key <= day }) ?? sorted.first else { return node }
    if pair.key > day {
      context.report(.noValueInForce(on: day, first: pair.key), at: node)
    }
    var value = resolve(pair.value)
    value.since = pair.key
    return value
  }

  private static func isDated(_ pairs: [SourceNode.Pair]) -> Bool {
    !pairs.isEmpty && pairs.allSatisfy { looksLikeDate($0.key) }
  }

  private static func looksLikeDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
  }
}
