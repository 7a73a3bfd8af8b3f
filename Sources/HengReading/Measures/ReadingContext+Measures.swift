package import HengDiagnostics
import HengModel
package import HengScoring
package import HengSources

extension ReadingContext {
  /// Parses a measure, placing its mistakes at their column.
  package func measure(_ node: SourceNode) -> Measure? {
    guard let text = text(node) else { return nil }
    do {
      return try Measure(parsing: text)
    } catch {
      report(error, in: node, names: [])
      return nil
    }
  }

  /// Reports a measure's mistake at its place inside the node, unless it only follows from another
  /// one that was reported.
  package func report(_ error: MeasureError, in node: SourceNode, names: [String]) {
    var nearest: String?
    switch error.problem {
    case .unknownFact(let name), .factWithoutUnit(let name):
      if brokenNames.contains(name) { return }
      nearest = nearestFact(name, among: names)
      doubtedNames.insert(name)
    case .unknownUnit(let unit): nearest = UnitOfMeasure.nearestSymbol(to: unit)
    default: break
    }
    report(
      .measure(error, nearest: nearest), sheet: node.sheet, line: node.line,
      column: node.column + (node.isVerbatim ? error.offset : 0))
  }

  /// The known name nearest to an unknown one; `a-b` may be two names with a cramped minus.
  private func nearestFact(_ name: String, among names: [String]) -> String? {
    if let nearest = NearestName.of(name, among: names) { return nearest }
    for (offset, character) in name.enumerated() where character == "-" {
      let (left, right) = (String(name.prefix(offset)), String(name.dropFirst(offset + 1)))
      if names.contains(left), names.contains(right) { return "\(left) - \(right)" }
    }
    return nil
  }
}
