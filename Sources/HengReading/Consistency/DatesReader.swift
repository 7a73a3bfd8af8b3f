package import HengDiagnostics
package import HengModel
package import HengSources

/// Reads days, months and years, and what happened then.
package struct DatesReader {
  package let context: ReadingContext

  /// Reads when an evaluation was made, signed and published.
  package func dates(_ node: SourceNode) -> EvaluationDates {
    let keys = ["evaluated", "signed", "published"]
    guard let reader = MappingReader(node, keys: keys, in: context) else {
      return EvaluationDates()
    }
    let events = keys.map { reader.optional($0).flatMap(placedEvent) }
    return EvaluationDates(evaluated: events[0], signed: events[1], published: events[2])
  }

  /// Reads a step of an order of events: a date by itself, or one with what happened and where it
  /// stands.
  package func event(_ node: SourceNode) -> Relation.Event? {
    guard case .mapping = node.content else { return period(node).map { Relation.Event($0) } }
    let keys = ["date", "label", "place", "quote"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let period = reader.required("date").flatMap(period)
    let label = reader.optional("label").flatMap(context.label)
    let evidence = context.evidence(reader)
    return period.map { Relation.Event($0, label: label, evidence: evidence) }
  }

  private func placedEvent(_ node: SourceNode) -> Relation.Event? {
    guard let reader = MappingReader(node, keys: ["date", "place", "quote"], in: context) else {
      return nil
    }
    let period = reader.required("date").flatMap(period)
    let place = reader.required("place")
    let evidence = context.evidence(reader)
    return place == nil ? nil : period.map { Relation.Event($0, evidence: evidence) }
  }

  private func period(_ node: SourceNode) -> CalendarPeriod? {
    guard let text = context.text(node) else { return nil }
    if let period = CalendarPeriod(text) { return period }
    context.report(.notAPeriod(text, plain: DatesReader.plainForm(of: text)), at: node)
    return nil
  }

  /// What to write for a date such as 2023年6月 or 2023/6/5; `nil` if no date can be made out.
  private static func plainForm(of text: String) -> String? {
    let half = text.halfWidth.trimmed
    guard half.allSatisfy({ $0.isASCIIDigit || "-/.年月日 ".contains($0) }) else { return nil }
    let parts = half.split { !$0.isASCIIDigit }
    guard let year = parts.first, parts.dropFirst().allSatisfy({ $0.count <= 2 }) else {
      return nil
    }
    let padded = parts.dropFirst().map { $0.count == 1 ? "0\($0)" : String($0) }
    return CalendarPeriod(([String(year)] + padded).joined(separator: "-"))?.description
  }
}
