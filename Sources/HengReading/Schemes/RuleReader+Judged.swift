import HengDiagnostics
import HengModel
package import HengScoring
package import HengSources

/// Rules over judgements, other assessments, and vetoes.
extension RuleReader {
  package func checklist(_ node: SourceNode) -> ScoringRule? {
    guard let reader = open(node, ["items"]), let list = reader.required("items"),
      let items = context.items(list)
    else { return nil }
    if items.count > ChecklistRule.itemLimit {
      context.report(.tooManyItems(items.count, limit: ChecklistRule.itemLimit), at: list)
      return nil
    }
    var names = UniqueNames()
    let parsed = items.compactMap { item -> ChecklistRule.Item? in
      guard let entry = MappingReader(item, keys: ["id", "label", "marks"], in: context) else {
        return nil
      }
      let id = entry.required("id").flatMap { names.read($0, in: context) }
      let label = entry.required("label").flatMap(context.label)
      let marks = entry.required("marks").flatMap(givenMarks)
      guard let id, let label, let marks else { return nil }
      return ChecklistRule.Item(id: id, label: label, marks: marks)
    }
    guard parsed.count == items.count else { return nil }
    let sum = parsed.reduce(Rational.zero) { $0 + $1.marks }
    if let fullMarks, sum != fullMarks {
      context.report(
        .marksDoNotSum(below: label, sum, expected: fullMarks, day: context.day),
        at: list)
    }
    return .checklist(ChecklistRule(items: parsed))
  }

  package func incidents(_ node: SourceNode) -> ScoringRule? {
    open(node, ["marks"])?.required("marks").flatMap {
      positiveMarks($0) == nil ? nil : givenMarks($0)
    }.map {
      .incidents(IncidentsRule(marksPerCase: $0))
    }
  }

  package func levels(_ node: SourceNode) -> ScoringRule? {
    guard let reader = open(node, ["levels"]), let list = reader.required("levels"),
      let items = context.items(list)
    else { return nil }
    if items.isEmpty { context.report(.emptyValue, at: list) }
    var names = UniqueNames()
    let levels = items.compactMap { level($0, &names) }
    guard levels.count == items.count, !levels.isEmpty else { return nil }
    let ranges = zip(levels, items).compactMap { level, item in
      item["range"].map { (level.range, $0) }
    }
    context.checkSeams(ranges, unit: .one)
    return .levels(LevelsRule(levels: levels))
  }

  private func level(_ node: SourceNode, _ names: inout UniqueNames) -> LevelsRule.Level? {
    guard let reader = MappingReader(node, keys: ["id", "label", "marks", "range"], in: context)
    else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    var range: Interval?
    switch reader.exactlyOne(of: ["marks", "range"]) {
    case "marks":
      range = reader.optional("marks").flatMap(givenMarks).map {
        Interval(lower: .init($0, isClosed: true), upper: .init($0, isClosed: true))
      }
    case "range":
      range = reader.optional("range").flatMap(shareOfFullMarks)
    default: break
    }
    guard let id, let label, let range else { return nil }
    return LevelsRule.Level(id: id, label: label, range: range)
  }

  /// Reads an interval of shares, such as `[80%, 100%]`, as marks.
  private func shareOfFullMarks(_ node: SourceNode) -> Interval? {
    guard let shares = context.interval(node, unit: .percent) else { return nil }
    guard let lower = shares.lower, let upper = shares.upper, lower.value >= 0, upper.value <= 1
    else {
      context.report(
        .numberOutOfRange(context.text(node) ?? "", range: "[0%, 100%]"), at: node)
      return nil
    }
    guard let fullMarks else { return nil }
    return Interval(
      lower: .init(lower.value * fullMarks, isClosed: lower.isClosed),
      upper: .init(upper.value * fullMarks, isClosed: upper.isClosed))
  }

  package func external(_ node: SourceNode) -> ScoringRule? {
    guard let reader = open(node, ["score", "of"]) else { return nil }
    guard reader.optional("score") != nil || reader.optional("of") != nil else {
      return .external(ExternalRule())
    }
    let (scoreNode, wholeNode) = (reader.required("score"), reader.required("of"))
    let score = scoreNode.flatMap(quantity)
    let whole = wholeNode.flatMap(quantity)
    guard let score, let whole, let wholeNode else { return nil }
    if score.dimension != whole.dimension {
      context.report(
        MeasureError(.unitMismatch(left: score.dimension, right: whole.dimension), at: 0),
        in: wholeNode, names: [])
      return nil
    }
    return .external(ExternalRule(score: score.measure, outOf: whole.measure))
  }

  private func quantity(_ node: SourceNode) -> (measure: Measure, dimension: Dimension)? {
    guard let measure = context.measure(node) else { return nil }
    do throws(MeasureError) {
      return (measure, try measure.quantityDimension(facts.dimension))
    } catch {
      context.report(error, in: node, names: facts.map(\.id))
      return nil
    }
  }

  package func veto(_ node: SourceNode) -> ScoringRule? {
    let effects = ["total-at-most", "grade-at-most"]
    guard let reader = open(node, ["condition"] + effects) else { return nil }
    let condition = reader.optional("condition").map { self.condition($0) }
    let effect = reader.exactlyOne(of: effects).flatMap { name in
      reader.optional(name).flatMap { vetoEffect(name, $0) }
    }
    guard let effect, condition.map({ $0 != nil }) ?? true else { return nil }
    return .veto(VetoRule(condition: condition ?? nil, effect: effect))
  }

  private func vetoEffect(_ name: String, _ node: SourceNode) -> VetoRule.Effect? {
    if name == "total-at-most" {
      let range = Interval(lower: .init(0, isClosed: true), upper: nil)
      return context.number(node, in: range).map { .totalAtMost($0) }
    }
    guard let id = context.text(node) else { return nil }
    guard let grades else { return nil }
    if let grade = grades.first(where: { $0.id == id }) { return .gradeAtMost(grade) }
    context.reportUnknownChoice(id, among: grades.map(\.id), at: node)
    return nil
  }
}
