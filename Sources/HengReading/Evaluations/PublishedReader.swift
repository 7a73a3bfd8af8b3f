package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Reads what a unit published about its result.
package struct PublishedReader {
  package let context: ReadingContext
  package let scheme: Scheme

  private static let keys = [
    "total", "grade", "marks", "subtotals", "measures", "reasons", "place", "quote",
  ]

  package func result(_ node: SourceNode) -> PublishedResult? {
    guard let reader = MappingReader(node, keys: PublishedReader.keys, in: context) else {
      return nil
    }
    let range = Interval(
      lower: .init(0, isClosed: true), upper: .init(scheme.fullMarks, isClosed: true))
    let total = reader.optional("total").flatMap { context.number($0, in: range) }
    let marks = ofRows(reader.optional("marks")) { row, pair in
      self.marks(pair.value, full: row.indicator.fullMarks)
    }
    let measures = ofRows(reader.optional("measures"), measure)
    let reasons = ofRows(reader.optional("reasons")) { _, pair in context.label(pair.value) }
    return PublishedResult(
      total: total, grade: reader.optional("grade").flatMap(grade), marks: marks,
      subtotals: subtotals(reader.optional("subtotals")), measures: measures, reasons: reasons,
      evidence: context.evidence(reader))
  }

  private func grade(_ node: SourceNode) -> String? {
    guard let word = context.text(node) else { return nil }
    if scheme.grades.grade(named: word) == nil {
      let names = scheme.grades.grades.flatMap { [$0.label.zh] + $0.aliases }
      context.reportUnknownChoice(word, among: names, at: node)
    }
    return word
  }

  /// Reads something for each row that a mapping names.
  private func ofRows<Value>(
    _ node: SourceNode?, _ read: (SchemeRow, SourceNode.Pair) -> Value?
  ) -> [String: Value] {
    var found: [String: Value] = [:]
    for pair in node.flatMap(context.pairs) ?? [] {
      guard let row = scheme.rows.first(where: { $0.indicator.id == pair.key }) else {
        context.reportUnknownIndicator(pair, in: scheme)
        continue
      }
      found[pair.key] = read(row, pair)
    }
    return found
  }

  private func marks(_ node: SourceNode, full: Rational) -> Rational? {
    let marks = context.number(node)
    if let marks, marks < 0 || marks > full {
      context.report(.marksAboveFull(marks, full: full), at: node)
    }
    return marks
  }

  private func measure(_ row: SchemeRow, _ pair: SourceNode.Pair) -> Fact.Figure? {
    if row.measure != nil { return context.figure(pair.value, expected: row.unit) }
    context.report(.rowWithoutMeasure(row.indicator.label), atKeyOf: pair)
    return nil
  }

  private func subtotals(_ node: SourceNode?) -> [String: Rational] {
    let dimensions = scheme.rows.flatMap(\.indicator.path)
    var found: [String: Rational] = [:]
    for pair in node.flatMap(context.pairs) ?? [] {
      guard let dimension = dimensions.first(where: { $0.id == pair.key }) else {
        let known = dimensions.map(\.id).uniqued()
        let nearest = NearestName.of(pair.key, among: known)
        context.report(
          .unknownDimension(pair.key, nearest: nearest, known: known), atKeyOf: pair)
        continue
      }
      found[pair.key] = marks(pair.value, full: dimension.fullMarks)
    }
    return found
  }
}
