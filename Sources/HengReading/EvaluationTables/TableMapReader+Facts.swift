import HengDiagnostics
import HengModel
import HengScoring
import HengSources

/// The columns that facts are read from, and facts without a column.
extension TableMapReader {
  struct Facts {
    var columns: [TableMap.FactColumn] = []
    var constants: [TableMap.Constant] = []
    var missing: [FactKey] = []
  }

  /// Reads the facts of both years.
  func facts(
    current: SourceNode?, prior: SourceNode?, _ standing: TableMap.Standing, _ missing: MissingWords
  ) -> Facts {
    var facts = Facts()
    for (node, period) in [(current, Period.current), (prior, .prior)] {
      for pair in node.flatMap(context.pairs) ?? [] {
        add(pair, period, standing, missing, to: &facts)
      }
    }
    reportColumnsTwice(of: facts.columns)
    return facts
  }

  private func add(
    _ pair: SourceNode.Pair, _ period: Period, _ inherited: TableMap.Standing,
    _ missing: MissingWords, to facts: inout Facts
  ) {
    let hasName = context.factName(keyOf: pair) != nil
    let key = FactKey(pair.key, period)
    if case .scalar = pair.value.content {
      guard let column = column(pair.value), hasName else {
        context.brokenNames.insert(pair.key)
        return
      }
      facts.columns.append(
        .init(key: key, column: column, missing: missing, standing: inherited, pair: pair))
      return
    }
    if pair.isMissingFact {
      _ = MappingReader(pair.value, keys: ["status"], in: context)
      facts.missing.append(key)
      return
    }
    let keys = ["column", "constant", "unit", "scale", "missing", "status", "reason"]
    guard let reader = MappingReader(pair.value, keys: keys, in: context) else { return }
    let isConstant = pair.value["constant"] != nil
    if isConstant { _ = reader.exactlyOne(of: ["column", "constant"]) }
    let unit = reader.optional("unit").flatMap(context.unit)
    let scale = reader.optional("scale").flatMap(scale)
    let words = words(reader.optional("missing"))
    let standing = standing(reader, inherited: inherited)
    reader.report(["scale", "missing"], uselessWithout: "column")
    let column = isConstant ? nil : reader.required("column").flatMap(column)
    if let node = reader.optional("constant"), hasName {
      facts.constants.append(
        .init(key: key, node: node, unit: unit, standing: standing, pair: pair))
    } else if let column, hasName {
      facts.columns.append(
        .init(
          key: key, column: column, unit: unit, scale: scale, missing: missing.adding(words),
          standing: standing, pair: pair))
    } else {
      context.brokenNames.insert(pair.key)
    }
  }

  private func scale(_ node: SourceNode) -> FigureScale? {
    guard let text = context.text(node) else { return nil }
    if let scale = FigureScale(rawValue: text) { return scale }
    context.reportUnknownChoice(text, among: FigureScale.allCases.map(\.rawValue), at: node)
    return nil
  }

  func standing(_ reader: MappingReader, inherited: TableMap.Standing) -> TableMap.Standing {
    var standing = inherited
    if let node = reader.optional("status"), let text = context.text(node) {
      let choices: [FactStatus] = [.reported, .assumed]
      if let status = choices.first(where: { $0.rawValue == text }) {
        standing.status = status
      } else {
        context.reportUnknownChoice(text, among: choices.map(\.rawValue), at: node)
      }
    }
    if let node = reader.optional("reason") { standing.reason = context.label(node) }
    if standing.status == .assumed, standing.reason == nil, reader.optional("reason") == nil {
      context.report(.reasonMissing(.assumed), at: reader.optional("status") ?? reader.node)
    }
    return standing
  }

  /// Reports the columns that stand for more than one fact.
  private func reportColumnsTwice(of facts: [TableMap.FactColumn]) {
    var first: [String: Int] = [:]
    for fact in facts {
      let name = fact.column.name.foldedName
      if let line = first[name] {
        context.report(
          .columnTwice(fact.column.name, firstLine: line), at: fact.column.node)
      } else {
        first[name] = fact.column.node.line
      }
    }
  }
}

extension SourceNode.Pair {
  /// Whether the entry says that a fact is missing.
  fileprivate var isMissingFact: Bool {
    if case .scalar(FactStatus.missing.rawValue) = value["status"]?.content { true } else { false }
  }
}
