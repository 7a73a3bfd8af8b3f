package import HengDiagnostics
import HengModel
import HengScoring
package import HengSources

/// Reads what the columns of a table mean.
package struct TableMapReader {
  package let context: ReadingContext

  private static let keys = [
    "heng-table", "scheme", "table", "sheet", "header-row", "year", "place", "status", "reason",
    "skip", "missing", "columns", "synthetic", "note",
  ]

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
    let standing = self.standing(reader, inherited: TableMap.Standing())
    let skipped = reader.optional("skip").map(context.skippedRows)
    let missingWords = words(reader.optional("missing"))
    let missing = MissingWords.dashes.adding(missingWords)
    let isSynthetic = reader.optional("synthetic").flatMap(context.boolean) ?? false
    let note = reader.optional("note").flatMap(context.label)
    guard let node = reader.required("columns"),
      let columns = MappingReader(
        node, keys: ["unit", "label", "facts", "prior-facts", "judgements", "satisfaction"],
        in: context)
    else { return nil }
    let unit = columns.required("unit").flatMap(column)
    let label = columns.optional("label").flatMap(column)
    let facts = self.facts(
      current: columns.optional("facts"), prior: columns.optional("prior-facts"), standing, missing)
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
      skippedWords: skipped?.words ?? SkippedWords([]),
      skippedValues: (skipped?.values ?? []).map { pair, words in
        (TableMap.Column(name: pair.key, node: pair.keyNode), words)
      }, missing: missing, declaresMissing: !missingWords.isEmpty, isSynthetic: isSynthetic,
      note: note,
      unit: unit, label: label, facts: facts.columns, constants: facts.constants,
      missingFacts: facts.missing, judgements: judgements, surveys: surveys)
  }

  func column(_ node: SourceNode) -> TableMap.Column? {
    context.text(node).map { TableMap.Column(name: $0, node: node) }
  }

  /// Reads words that stand where there is nothing.
  func words(_ node: SourceNode?) -> [String] {
    node.flatMap(context.items)?.compactMap(context.text) ?? []
  }

  /// Reads the row of the column names, or the rows where names are broken over several.
  private func headerRows(_ node: SourceNode) -> TableMap.HeaderRows? {
    context.headerRows(node).map { TableMap.HeaderRows(lines: $0, node: node) }
  }

  /// Reads a year, or the column that has it.
  private func year(_ node: SourceNode) -> TableMap.Year? {
    if case .mapping = node.content {
      return MappingReader(node, keys: ["column"], in: context)?.required("column")
        .flatMap(column).map { .column($0) }
    }
    return context.year(node).map { .fixed($0) }
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
  /// The key as a value of its own, for messages.
  fileprivate var keyNode: SourceNode {
    SourceNode(content: .scalar(key), line: keyLine, column: keyColumn, sheet: sheet)
  }
}
