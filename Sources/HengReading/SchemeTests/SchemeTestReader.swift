package import HengDiagnostics
import HengModel
package import HengScoring
package import HengSources

/// Reads the cases that a scheme file carries.
package struct SchemeTestReader {
  package let scheme: Scheme
  package let context: ReadingContext

  private static let keys =
    [
      "name", "year", "facts", "prior-facts", "judgements", "satisfaction", "expect", "total",
      "grade",
    ] + OwnIndicatorReader.keys

  /// The year that a case without one is taken for; schemes that date nothing don't care.
  private static let defaultYear = 2023

  /// The year that a case is for; one that can't be read is reported with the rest of the case.
  package static func year(of node: SourceNode) -> Int {
    guard case .scalar(let text) = node["year"]?.content else { return defaultYear }
    return EvaluationYear.plain(text) ?? defaultYear
  }

  /// Reads one case, with the scheme that it is scored under: its own rows put in place.
  package func test(_ node: SourceNode) -> (test: SchemeTest, scheme: Scheme)? {
    let extended = OwnIndicatorReader(context: context, scheme: scheme).extended(by: node)
    let reader = SchemeTestReader(scheme: extended, context: context)
    return reader.plainTest(node).map { ($0, extended) }
  }

  private func plainTest(_ node: SourceNode) -> SchemeTest? {
    guard let reader = MappingReader(node, keys: SchemeTestReader.keys, in: context) else {
      return nil
    }
    let name = reader.required("name").flatMap(context.text)
    let year = reader.optional("year").map(context.year)
    let body = EvaluationBodyReader(context: context, scheme: scheme, needsEvidence: false)
    let parts = body.parts(node)
    let rows = reader.required("expect").flatMap(context.pairs)?.compactMap(expectation)
    let total = reader.optional("total").flatMap { context.number($0) }
    var grade: String?
    if let node = reader.optional("grade"), let id = context.text(node) {
      grade = id
      let known = scheme.grades.grades.map(\.id)
      if !known.contains(id) { context.reportUnknownChoice(id, among: known, at: node) }
    }
    if total == nil, grade == nil, let place = reader.optional("expect"),
      case .mapping(let pairs) = place.content, pairs.isEmpty
    {
      context.report(.emptyValue, at: place)
    }
    guard let name, let rows, year.map({ $0 != nil }) ?? true else { return nil }
    let unit = EvaluationUnit(id: "case", label: LocalizedText(name))
    return SchemeTest(
      name: name,
      evaluation: Evaluation(
        unit: unit, year: (year ?? nil) ?? SchemeTestReader.defaultYear, facts: parts.facts,
        judgements: parts.judgements, satisfaction: parts.satisfaction),
      rows: rows, total: total, gradeID: grade)
  }

  private func expectation(_ pair: SourceNode.Pair) -> SchemeTest.RowExpectation? {
    guard scheme.rows.contains(where: { $0.indicator.id == pair.key }) else {
      context.reportUnknownIndicator(pair, in: scheme)
      return nil
    }
    guard let text = context.text(pair.value) else { return nil }
    if let outcome = RowOutcome(rawValue: text) {
      return .init(indicatorID: pair.key, .outcome(outcome))
    }
    guard text.contains(where: \.isNumber) else {
      let names = RowOutcome.allCases.map(\.rawValue)
      context.reportUnknownChoice(text, among: names, at: pair.value)
      return nil
    }
    return context.number(pair.value).map { .init(indicatorID: pair.key, .marks($0)) }
  }
}
