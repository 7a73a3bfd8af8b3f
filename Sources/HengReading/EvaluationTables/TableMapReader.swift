package import HengDiagnostics
import HengModel
import HengScoring
package import HengSources

/// Reads what the columns of a table mean.
package struct TableMapReader {
  package let context: ReadingContext

  private static let keys = [
    "heng-table", "scheme", "table", "sheet", "header-row", "year", "place", "status", "reason",
    "skip", "columns", "synthetic", "note",
  ]

  /// What figures rest on where their column doesn't say.
  private struct Standing {
    var status = FactStatus.reported
    var reason: LocalizedText?
  }

  package func map(_ root: SourceNode) -> TableMap? {
    guard let reader = MappingReader(root, keys: TableMapReader.keys, in: context) else {
      return nil
    }
    context.checkVersion(reader.required("heng-table"))
    let scheme = reader.required("scheme")
    let schemePath = scheme.flatMap(context.text)
    let table = reader.required("table")
    let tablePath = table.flatMap(context.text)
    let sheet = reader.optional("sheet").flatMap(column)
    let headerRows = reader.optional("header-row").flatMap(self.headerRows)
    let year = reader.required("year").flatMap(self.year)
    let place = reader.required("place").flatMap(context.text)
    let standing = self.standing(reader, inherited: Standing())
    let skipped = reader.optional("skip").flatMap(context.items)?.compactMap(context.text) ?? []
    let isSynthetic = reader.optional("synthetic").flatMap(context.boolean) ?? false
    let note = reader.optional("note").flatMap(context.label)
    guard let node = reader.required("columns"),
      let columns = MappingReader(
        node, keys: ["unit", "label", "facts", "prior-facts", "judgements", "satisfaction"],
        in: context)
    else { return nil }
    let unit = columns.required("unit").flatMap(column)
    let label = columns.optional("label").flatMap(column)
    let facts =
      self.facts(columns.optional("facts"), .current, standing)
      + self.facts(columns.optional("prior-facts"), .prior, standing)
    let missing =
      missingFacts(columns.optional("facts"), .current)
      + missingFacts(columns.optional("prior-facts"), .prior)
    reportColumnsTwice(of: facts)
    let judgements =
      columns.optional("judgements").flatMap(context.pairs)?.compactMap(judgement) ?? []
    let surveys = columns.optional("satisfaction").flatMap(context.items)?.compactMap(survey) ?? []
    guard let scheme, let schemePath, let table, let tablePath, let year, let place, let unit
    else { return nil }
    func beside(_ path: String) -> String {
      FilePath.of(path, besideFile: context.path)
    }
    return TableMap(
      path: context.path, root: root, scheme: scheme, schemePath: beside(schemePath), table: table,
      tablePath: beside(tablePath), sheet: sheet, headerRows: headerRows, year: year, place: place,
      skippedWords: SkippedWords(skipped), isSynthetic: isSynthetic, note: note, unit: unit,
      label: label,
      facts: facts, missingFacts: missing, judgements: judgements, surveys: surveys)
  }

  private func column(_ node: SourceNode) -> TableMap.Column? {
    context.text(node).map { TableMap.Column(name: $0, node: node) }
  }

  /// Reads the row of the column names, or the rows where names are broken over several.
  private func headerRows(_ node: SourceNode) -> TableMap.HeaderRows? {
    guard case .list(let items) = node.content else {
      return context.integer(node, in: 1...TableLimits.rows).map {
        TableMap.HeaderRows(lines: [$0], node: node)
      }
    }
    var lines: [Int] = []
    for item in items {
      let next = (lines.last ?? 0) + 1
      guard next <= TableLimits.rows,
        let line = context.integer(item, in: next...TableLimits.rows)
      else { return nil }
      lines.append(line)
    }
    if lines.isEmpty { context.report(.emptyValue, at: node) }
    return TableMap.HeaderRows(lines: lines, node: node)
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

  /// Reads a year, or the column that has it.
  private func year(_ node: SourceNode) -> TableMap.Year? {
    if case .mapping = node.content {
      return MappingReader(node, keys: ["column"], in: context)?.required("column")
        .flatMap(column).map { .column($0) }
    }
    return context.year(node).map { .fixed($0) }
  }

  private func standing(_ reader: MappingReader, inherited: Standing) -> Standing {
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

  private func facts(
    _ node: SourceNode?, _ period: Period, _ inherited: Standing
  ) -> [TableMap.FactColumn] {
    (node.flatMap(context.pairs) ?? []).compactMap { pair in
      let id = context.factName(keyOf: pair)
      if pair.isMissingFact {
        _ = MappingReader(pair.value, keys: ["status"], in: context)
        return nil
      }
      var standing = inherited
      var (named, unit): (TableMap.Column?, UnitOfMeasure?)
      if case .scalar = pair.value.content {
        named = column(pair.value)
      } else {
        let keys = ["column", "unit", "status", "reason"]
        guard let reader = MappingReader(pair.value, keys: keys, in: context) else { return nil }
        named = reader.required("column").flatMap(column)
        unit = reader.optional("unit").flatMap(context.unit)
        standing = self.standing(reader, inherited: inherited)
      }
      guard id != nil, let named else {
        context.brokenNames.insert(pair.key)
        return nil
      }
      return TableMap.FactColumn(
        key: FactKey(pair.key, period), column: named, unit: unit, status: standing.status,
        reason: standing.reason, pair: pair)
    }
  }

  /// The facts of a mapping that are said to be missing.
  private func missingFacts(_ node: SourceNode?, _ period: Period) -> [FactKey] {
    guard case .mapping(let pairs) = node?.content else { return [] }
    return pairs.filter(\.isMissingFact).map { FactKey($0.key, period) }
  }

  // MARK: Judgements

  private static let decisions = [
    "marks", "level", "items", "incidents", "score", "not-applicable", "exercised",
  ]

  private func judgement(_ pair: SourceNode.Pair) -> TableMap.JudgementColumns? {
    if case .scalar = pair.value.content {
      return column(pair.value).map {
        TableMap.JudgementColumns(
          decision: .marks($0), grounds: .init(basis: .judged), marksBasis: .judged, pair: pair,
          key: pair)
      }
    }
    let keys = TableMapReader.decisions + ["of", "marks-status", "status", "reason"]
    guard let reader = MappingReader(pair.value, keys: keys, in: context) else { return nil }
    let decisions =
      reader.optional("level") == nil
      ? TableMapReader.decisions : TableMapReader.decisions.filter { $0 != "marks" }
    reader.report(["of"], uselessWithout: "score")
    reader.report(["marks-status"], uselessWithout: "level")
    let basis = reader.optional("status").flatMap(self.basis) ?? .judged
    let marksBasis = reader.optional("marks-status").flatMap(self.basis) ?? .judged
    let reason = reader.optional("reason").flatMap(context.label)
    if basis == .assumed, reader.optional("reason") == nil {
      context.report(.reasonMissing(.assumed), at: reader.node)
    }
    guard let name = reader.exactlyOne(of: decisions), let key = reader.node.pair(name),
      let decision = decision(name, key.value, reader)
    else { return nil }
    return TableMap.JudgementColumns(
      decision: decision, grounds: .init(basis: basis, evidence: Evidence(reason: reason)),
      marksBasis: marksBasis, pair: pair, key: key)
  }

  private func decision(
    _ name: String, _ value: SourceNode, _ reader: MappingReader
  ) -> TableMap.Decision? {
    if name == "items" {
      guard let pairs = context.pairs(value) else { return nil }
      let items = pairs.compactMap { pair in column(pair.value).map { (id: pair, column: $0) } }
      return items.count == pairs.count ? .items(items) : nil
    }
    guard let named = column(value) else { return nil }
    switch name {
    case "marks": return .marks(named)
    case "level":
      let marks = reader.optional("marks").map(column)
      return marks.map { $0 == nil } == true ? nil : .level(named, marks: marks ?? nil)
    case "incidents": return .incidents(named)
    case "score": return reader.required("of").flatMap(whole).map { .score(named, of: $0) }
    case "not-applicable": return .notApplicable(named)
    default: return .exercised(named)
    }
  }

  /// Reads a total: a number, or the column that has it.
  private func whole(_ node: SourceNode) -> TableMap.Whole? {
    if case .mapping = node.content {
      return MappingReader(node, keys: ["column"], in: context)?.required("column")
        .flatMap(column).map { .column($0) }
    }
    let positive = Interval(lower: .init(0, isClosed: false), upper: nil)
    return context.number(node, in: positive).map { .fixed($0) }
  }

  private func basis(_ node: SourceNode) -> Basis? {
    guard let text = context.text(node) else { return nil }
    let choices: [Basis] = [.reported, .judged, .assumed]
    if let basis = choices.first(where: { $0.rawValue == text }) { return basis }
    context.reportUnknownChoice(text, among: choices.map(\.rawValue), at: node)
    return nil
  }

  // MARK: Satisfaction

  private func survey(_ node: SourceNode) -> TableMap.SurveyColumns? {
    let keys = ["group", "target", "satisfied", "asked", "population"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let group = reader.required("group").flatMap(context.label)
    let target = reader.optional("target").flatMap { context.rate($0) }
    let satisfied = reader.required("satisfied").flatMap(column)
    let asked = reader.required("asked").flatMap(column)
    let population = reader.optional("population").flatMap(column)
    guard let group, let satisfied, let asked else { return nil }
    return TableMap.SurveyColumns(
      group: group, target: target, satisfied: satisfied, asked: asked, population: population)
  }
}

extension SourceNode.Pair {
  /// Whether the entry says that a fact is missing.
  fileprivate var isMissingFact: Bool {
    if case .scalar(FactStatus.missing.rawValue) = value["status"]?.content { true } else { false }
  }
}
