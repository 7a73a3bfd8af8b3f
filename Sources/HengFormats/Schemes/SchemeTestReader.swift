import HengModel
import HengScoring

/// Reads the cases that a scheme file carries.
struct SchemeTestReader {
  let scheme: Scheme
  let context: ReadingContext

  private static let keys = [
    "name", "year", "facts", "prior-facts", "judgements", "satisfaction", "expect", "total",
    "grade",
  ]

  /// The year that a case without one is taken for; schemes that date nothing don't care.
  private static let defaultYear = 2023

  /// The cases with the year each is for; what can't be read has the default year.
  static func years(of root: YAMLNode) -> [(YAMLNode, Int)] {
    guard case .list(let items) = root["tests"]?.content else { return [] }
    return items.map { item in
      guard case .scalar(let text, _) = item["year"]?.content else { return (item, defaultYear) }
      return (item, Int(text) ?? defaultYear)
    }
  }

  func tests(_ root: YAMLNode) -> [SchemeTest] {
    root["tests"].flatMap(context.items)?.compactMap(test) ?? []
  }

  func test(_ node: YAMLNode) -> SchemeTest? {
    guard let reader = MappingReader(node, keys: SchemeTestReader.keys, in: context) else {
      return nil
    }
    let name = reader.required("name").flatMap(context.text)
    let year = reader.optional("year").map { context.integer($0, in: 1950...2100) }
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
    guard let name, let rows, year.map({ $0 != nil }) ?? true else { return nil }
    let unit = EvaluationUnit(id: "case", label: LocalizedText(name))
    return SchemeTest(
      name: name,
      evaluation: Evaluation(
        unit: unit, year: (year ?? nil) ?? SchemeTestReader.defaultYear, facts: parts.facts,
        judgements: parts.judgements, satisfaction: parts.satisfaction),
      rows: rows, total: total, gradeID: grade)
  }

  private func expectation(_ pair: YAMLNode.Pair) -> (String, SchemeTest.Expectation)? {
    let known = scheme.rows.map(\.indicator.id)
    guard known.contains(pair.key) else {
      context.report(
        .unknownIndicator(pair.key, nearest: NearestName.of(pair.key, among: known)),
        atKeyOf: pair)
      return nil
    }
    guard let text = context.text(pair.value) else { return nil }
    if let outcome = RowOutcome(rawValue: text) { return (pair.key, .outcome(outcome)) }
    return context.number(pair.value).map { (pair.key, .marks($0)) }
  }
}
