import HengDiagnostics
import HengModel
package import HengScoring
package import HengSources

/// Rules over a measure.
extension RuleReader {
  package func fullIf(_ node: SourceNode) -> ScoringRule? {
    guard let reader = open(node, ["condition", "otherwise"]) else { return nil }
    let condition = reader.required("condition").flatMap(condition)
    let otherwise = reader.optional("otherwise").map { marks($0) } ?? 0
    guard let condition, let otherwise else { return nil }
    return .fullIf(FullIfRule(condition: condition, otherwise: otherwise))
  }

  package func condition(_ node: SourceNode) -> Measure? {
    checked(node, .truth)
  }

  /// Reads a measure of the rule's own and checks what it computes.
  private func checked(_ node: SourceNode, _ expected: MeasureType) -> Measure? {
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

  package func deduct(_ node: SourceNode) -> ScoringRule? {
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

  package func bands(_ node: SourceNode) -> ScoringRule? {
    guard let reader = open(node, ["bands"]), let list = reader.required("bands"),
      let items = context.items(list)
    else { return nil }
    if items.isEmpty { context.report(.emptyValue, at: list) }
    var bands: [(BandsRule.Band, SourceNode)] = []
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

  package func proportional(_ node: SourceNode) -> ScoringRule? {
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

  package func linear(_ node: SourceNode) -> ScoringRule? {
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
}
