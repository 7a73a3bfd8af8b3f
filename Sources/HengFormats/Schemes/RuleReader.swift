import HengModel
import HengScoring

/// Reads the rule of one row.
struct RuleReader {
  let context: ReadingContext
  let facts: [FactDeclaration]
  let label: LocalizedText
  /// The row's full marks; `nil` if they couldn't be read.
  let fullMarks: Rational?
  /// The unit of the row's measure; `nil` if it couldn't be read or doesn't go with the measure.
  let unit: UnitOfMeasure?
  let hasMeasure: Bool
  let gradeIDs: [String]?

  private static let kinds = [
    "full-if", "deduct", "bands", "proportional", "linear", "checklist", "incidents", "levels",
    "external", "veto",
  ]

  func rule(_ node: YAMLNode) -> ScoringRule? {
    guard context.pairs(node) != nil else { return nil }
    guard let kindNode = node["kind"] else {
      context.report(.missingKey("kind"), at: node)
      return nil
    }
    guard let kind = context.text(kindNode) else { return nil }
    switch kind {
    case "deduct", "bands", "proportional", "linear":
      if !hasMeasure { context.report(.measureNeeded(rule: kind), at: kindNode) }
    case "checklist", "incidents", "levels", "external", "veto":
      if hasMeasure { context.report(.measureNotUsed(rule: kind), at: kindNode) }
    default: break
    }
    switch kind {
    case "full-if": return fullIf(node)
    case "deduct": return deduct(node)
    case "bands": return bands(node)
    case "proportional": return proportional(node)
    case "linear": return linear(node)
    case "checklist": return checklist(node)
    case "incidents": return incidents(node)
    case "levels": return levels(node)
    case "external": return external(node)
    case "veto": return veto(node)
    default:
      context.reportUnknownChoice(kind, among: RuleReader.kinds, at: kindNode)
      return nil
    }
  }

  private func open(_ node: YAMLNode, _ keys: [String]) -> MappingReader? {
    MappingReader(node, keys: ["kind"] + keys, in: context)
  }

  /// Reads marks between 0 and the row's full marks.
  private func marks(_ node: YAMLNode) -> Rational? {
    guard let marks = context.number(node) else { return nil }
    guard let fullMarks else { return marks }
    if marks < 0 || marks > fullMarks {
      context.report(.marksAboveFull(marks, full: fullMarks), at: node)
      return nil
    }
    return marks
  }

  private func value(_ node: YAMLNode) -> Rational? {
    context.figure(node, expected: unit)?.quantity.value
  }

  private func positiveValue(_ node: YAMLNode) -> Rational? {
    guard let value = value(node) else { return nil }
    if value > 0 { return value }
    context.report(
      .numberOutOfRange(context.text(node) ?? "", range: "(0, +∞)"), at: node)
    return nil
  }

  private func positiveMarks(_ node: YAMLNode) -> Rational? {
    guard
      let marks = context.number(
        node, in: Interval(lower: .init(0, isClosed: false), upper: nil))
    else { return nil }
    return marks
  }

  // MARK: Rules over a measure

  private func fullIf(_ node: YAMLNode) -> ScoringRule? {
    guard let reader = open(node, ["condition", "otherwise"]) else { return nil }
    let condition = reader.required("condition").flatMap(condition)
    let otherwise = reader.optional("otherwise").map { marks($0) } ?? 0
    guard let condition, let otherwise else { return nil }
    return .fullIf(FullIfRule(condition: condition, otherwise: otherwise))
  }

  private func condition(_ node: YAMLNode) -> Measure? {
    checked(node, .truth)
  }

  /// Reads a measure of the rule's own and checks what it computes.
  private func checked(_ node: YAMLNode, _ expected: MeasureType) -> Measure? {
    guard let measure = context.measure(node) else { return nil }
    do throws(MeasureError) {
      let type = try measure.type(
        measured: hasMeasure ? unit?.dimension : nil, dimension: facts.dimension)
      switch (type, expected) {
      case (.truth, .truth): break
      case (.quantity, .truth): throw MeasureError(.conditionNeeded, at: 0)
      case (.truth, .quantity): throw MeasureError(.quantityNeeded, at: 0)
      case (.quantity(let found), .quantity(let wanted)):
        if unit != nil, found != wanted {
          throw MeasureError(.unitMismatch(left: wanted, right: found), at: 0)
        }
      }
      return measure
    } catch {
      // A measure whose own mistake was reported can't be named without another report.
      if hasMeasure, unit == nil, error.problem == .noMeasureHere { return nil }
      context.report(error, in: node, names: facts.map(\.id))
    }
    return nil
  }

  private func deduct(_ node: YAMLNode) -> ScoringRule? {
    let sides = DeductRule.Side.allCases.map(\.rawValue)
    guard let reader = open(node, sides + ["per", "marks", "steps"]) else { return nil }
    let side = reader.exactlyOne(of: sides)
    let limit = side.flatMap(reader.optional).flatMap(value)
    let step = reader.required("per").flatMap(positiveValue)
    let marks = reader.required("marks").flatMap(positiveMarks)
    let steps = reader.required("steps").flatMap { context.choice($0, DeductRule.Steps.self) }
    guard let side = side.flatMap(DeductRule.Side.init), let limit, let step, let marks, let steps
    else { return nil }
    return .deduct(
      DeductRule(side: side, limit: limit, step: step, marksPerStep: marks, steps: steps))
  }

  private func bands(_ node: YAMLNode) -> ScoringRule? {
    guard let reader = open(node, ["bands"]), let list = reader.required("bands"),
      let items = context.items(list)
    else { return nil }
    if items.isEmpty { context.report(.emptyValue, at: list) }
    var bands: [(BandsRule.Band, YAMLNode)] = []
    for item in items {
      guard let band = MappingReader(item, keys: ["range", "marks"], in: context) else { continue }
      let range = band.required("range").flatMap { context.interval($0, unit: unit) }
      let marks = band.required("marks").flatMap(self.marks)
      guard let range, let marks, let place = band.optional("range") else { continue }
      bands.append((BandsRule.Band(range: range, marks: marks), place))
    }
    guard bands.count == items.count, !bands.isEmpty else { return nil }
    context.checkSeams(bands.map { ($0.0.range, $0.1) }, unit: unit ?? .one)
    return .bands(BandsRule(bands: bands.map(\.0).sorted { $0.range.startsBelow($1.range) }))
  }

  private func proportional(_ node: YAMLNode) -> ScoringRule? {
    guard let reader = open(node, ["target", "direction", "decline"]) else { return nil }
    let target = reader.required("target").flatMap {
      checked($0, .quantity(unit?.dimension ?? .none))
    }
    let direction = reader.required("direction").flatMap {
      context.choice($0, ProportionalRule.Direction.self)
    }
    let decline = reader.optional("decline").flatMap {
      context.choice($0, ProportionalRule.Decline.self)
    }
    guard let target, let direction else { return nil }
    return .proportional(
      ProportionalRule(target: target, direction: direction, decline: decline ?? .linear))
  }

  private func linear(_ node: YAMLNode) -> ScoringRule? {
    guard let reader = open(node, ["points", "outside"]), let list = reader.required("points"),
      let items = context.items(list)
    else { return nil }
    var points: [LinearRule.Point] = []
    for item in items {
      guard let point = MappingReader(item, keys: ["at", "marks"], in: context) else { continue }
      let at = point.required("at").flatMap(value)
      let marks = point.required("marks").flatMap(self.marks)
      guard let at, let marks else { continue }
      if let last = points.last, at <= last.value {
        let unit = unit ?? .one
        let show = { Quantity($0, dimension: unit.dimension).text(in: unit).zh }
        context.report(.pointsNotRising(show(last.value), show(at)), at: item)
      }
      points.append(LinearRule.Point(value: at, marks: marks))
    }
    let outside = reader.required("outside").flatMap {
      context.choice($0, LinearRule.Outside.self)
    }
    if items.count < 2 {
      context.report(.numberOutOfRange("\(items.count)", range: "[2, +∞)"), at: list)
    }
    guard let outside, points.count == items.count, points.count > 1 else { return nil }
    return .linear(LinearRule(points: points, outside: outside))
  }

  // MARK: Rules over judgements

  private func checklist(_ node: YAMLNode) -> ScoringRule? {
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
      let marks = entry.required("marks").flatMap(self.marks)
      guard let id, let label, let marks else { return nil }
      return ChecklistRule.Item(id: id, label: label, marks: marks)
    }
    guard parsed.count == items.count else { return nil }
    let sum = parsed.reduce(Rational.zero) { $0 + $1.marks }
    if let fullMarks, sum != fullMarks {
      context.report(
        .marksDoNotSum(label: label, sum: sum, expected: fullMarks, isPartial: false), at: list)
    }
    return .checklist(ChecklistRule(items: parsed))
  }

  private func incidents(_ node: YAMLNode) -> ScoringRule? {
    open(node, ["marks"])?.required("marks").flatMap(positiveMarks).map {
      .incidents(IncidentsRule(marksPerCase: $0))
    }
  }

  private func levels(_ node: YAMLNode) -> ScoringRule? {
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

  private func level(_ node: YAMLNode, _ names: inout UniqueNames) -> LevelsRule.Level? {
    guard let reader = MappingReader(node, keys: ["id", "label", "marks", "range"], in: context)
    else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    var range: Interval?
    switch reader.exactlyOne(of: ["marks", "range"]) {
    case "marks":
      range = reader.optional("marks").flatMap(marks).map {
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
  private func shareOfFullMarks(_ node: YAMLNode) -> Interval? {
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

  private func external(_ node: YAMLNode) -> ScoringRule? {
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

  private func quantity(_ node: YAMLNode) -> (measure: Measure, dimension: Dimension)? {
    guard let measure = context.measure(node) else { return nil }
    do throws(MeasureError) {
      if case .quantity(let dimension) = try measure.type(dimension: facts.dimension) {
        return (measure, dimension)
      }
      throw MeasureError(.quantityNeeded, at: 0)
    } catch {
      context.report(error, in: node, names: facts.map(\.id))
      return nil
    }
  }

  private func veto(_ node: YAMLNode) -> ScoringRule? {
    let effects = ["total-at-most", "grade-at-most"]
    guard let reader = open(node, ["condition"] + effects) else { return nil }
    let condition = reader.optional("condition").map { self.condition($0) }
    let effect = reader.exactlyOne(of: effects).flatMap { name in
      reader.optional(name).flatMap { vetoEffect(name, $0) }
    }
    guard let effect, condition.map({ $0 != nil }) ?? true else { return nil }
    return .veto(VetoRule(condition: condition ?? nil, effect: effect))
  }

  private func vetoEffect(_ name: String, _ node: YAMLNode) -> VetoRule.Effect? {
    if name == "total-at-most" {
      let range = Interval(lower: .init(0, isClosed: true), upper: nil)
      return context.number(node, in: range).map { .totalAtMost($0) }
    }
    guard let id = context.text(node) else { return nil }
    if let gradeIDs, !gradeIDs.contains(id) {
      context.reportUnknownChoice(id, among: gradeIDs, at: node)
      return nil
    }
    return .gradeAtMost(id)
  }
}
