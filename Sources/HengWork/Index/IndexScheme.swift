import HengIndex
import HengModel
import HengReading
import HengScoring

/// The scheme that an index amounts to: a row for each indicator, worth its share of 100 marks.
struct IndexScheme: Sendable {
  /// A row of the scheme with the indicator that it stands for.
  struct Row: Sendable {
    /// The indicator's column.
    let column: Int
    /// The value before outliers are treated.
    let value: FactKey
    /// The normalized value.
    let normalized: FactKey
  }

  /// All marks.
  static let fullMarks: Rational = 100
  /// Totals are rounded to so many places at least.
  static let leastDigits = 4
  /// With more places than these, totals would tell apart what floating point doesn't.
  static let mostDigits = 10

  let scheme: Scheme
  let rows: [Row]
  /// The indicators' codes by the identifiers that are made of them.
  let codes: [String: String]
  let scale: IndexScale
  /// The ends of the scale as facts, if values don't begin at 0.
  let ends: (lowest: FactKey, highest: FactKey)?

  /// Makes the scheme of an index that is a weighted sum without gaps.
  init(_ index: LoadedIndex, _ result: IndexResult, shares: [Rational]) throws(MeasureError) {
    let tree = result.tree
    // An indicator without weight carries no marks, so that nothing is to be scored.
    let columns = tree.indicators(below: tree.elements.count - 1).filter { shares[$0] > 0 }
    scale = IndexScale(
      of: columns.lazy.flatMap { column in
        result.rows.indices.lazy.compactMap { result.score(row: $0, column: column) }
      })
    var names = IndexNames()
    let ids = tree.elements.indices.map {
      names.name(
        of: tree.elements[$0].id, kind: $0 < tree.indicatorCount ? "indicator" : "dimension")
    }
    ends =
      scale.beginsAtZero
      ? nil
      : (
        FactKey(names.name(of: "scale-lowest", kind: "scale")),
        FactKey(names.name(of: "scale-highest", kind: "scale"))
      )
    rows = columns.map { column in
      Row(
        column: column, value: FactKey(ids[column]),
        normalized: FactKey(names.name(of: "\(ids[column])-normalized", kind: "indicator")))
    }
    codes = Dictionary(
      columns.map { (ids[$0], tree.elements[$0].id) }, uniquingKeysWith: { first, _ in first })
    let sources = index.source.map {
      [Source(id: "source", title: LocalizedText($0), address: nil, isOfficial: true)]
    }
    let provenance = Provenance(marks: .assumed, rule: .assumed, sources: sources ?? [])
    let paths = IndexScheme.paths(of: tree, ids: ids, shares: shares)
    var schemeRows: [SchemeRow] = []
    for row in rows {
      let rule =
        if let ends {
          ExternalRule(
            score: try Measure(parsing: "\(row.normalized.id) - \(ends.lowest.id)"),
            outOf: try Measure(parsing: "\(ends.highest.id) - \(ends.lowest.id)"))
        } else {
          ExternalRule(
            score: try Measure(parsing: row.normalized.id),
            outOf: try Measure(parsing: scale.highest.description))
        }
      schemeRows.append(
        SchemeRow(
          indicator: Indicator(
            id: ids[row.column], label: tree.elements[row.column].label,
            fullMarks: IndexScheme.fullMarks * shares[row.column], path: paths[row.column] ?? [],
            provenance: provenance), measure: try Measure(parsing: row.value.id),
          rule: .external(rule)))
    }
    let digits = IndexScheme.digits(result, columns, shares, scale)
    let idle = tree.indicatorCount - rows.count
    scheme = Scheme(
      id: index.schemeID, label: index.label, fullMarks: IndexScheme.fullMarks,
      rounding: MarkRounding(place: .total, digits: digits, mode: .halfUp), grades: GradeScale([]),
      gradesProvenance: provenance,
      facts: IndexScheme.declarations(rows, ends, tree), rows: schemeRows,
      note: IndexScheme.note([index.note, scale.note, IndexScheme.note(idle: idle)]))
  }

  /// Returns the share of each column in the index, local weights taken as the decimals that they
  /// are written as.
  static func shares(_ result: IndexResult) -> [Rational] {
    var shares = [Rational](repeating: 1, count: result.tree.elements.count)
    for group in result.tree.groups.reversed() {
      let weights = group.parts.map { Rational(shortestDecimalOf: result.localWeights[$0]) }
      let sum = weights.reduce(0, +)
      for (part, weight) in zip(group.parts, weights) {
        shares[part] = sum.isZero ? 0 : shares[group.column] * weight / sum
      }
    }
    return shares
  }

  /// The aggregates above each indicator, without the index itself.
  private static func paths(
    of tree: IndicatorTree, ids: [String], shares: [Rational]
  ) -> [Int: [Indicator.DimensionLabel]] {
    var paths: [Int: [Indicator.DimensionLabel]] = [:]
    for group in tree.groups.reversed() {
      var path = paths[group.column] ?? []
      if group.level > 0 {
        path.append(
          Indicator.DimensionLabel(
            id: ids[group.column], label: tree.elements[group.column].label,
            fullMarks: fullMarks * shares[group.column]))
      }
      for part in group.parts { paths[part] = path }
    }
    return paths
  }

  /// The fewest decimal places of totals with which they rank as the index does.
  private static func digits(
    _ result: IndexResult, _ columns: [Int], _ shares: [Rational], _ scale: IndexScale
  ) -> Int {
    let totals = result.rows.indices.map { row in
      columns.reduce(Rational.zero) { sum, column in
        let value = result.score(row: row, column: column) ?? 0
        return sum + fullMarks * shares[column] * scale.share(value)
      }
    }
    let ranks = result.competitionRanks
    let years = Dictionary(grouping: result.rows.indices) { result.rows[$0].year }
    return (leastDigits...mostDigits).first { digits in
      years.values.allSatisfy { rows in
        rows.map { totals[$0].rounded(to: digits, .halfUp) }.ranks == rows.map { ranks[$0] }
      }
    } ?? mostDigits
  }

  private static func declarations(
    _ rows: [Row], _ ends: (lowest: FactKey, highest: FactKey)?, _ tree: IndicatorTree
  ) -> [FactDeclaration] {
    let values = rows.flatMap { row in
      let label = tree.elements[row.column].label
      return [
        FactDeclaration(id: row.value.id, label: label, unit: .one),
        FactDeclaration(
          id: row.normalized.id,
          label: LocalizedText(zh: "\(label.zh)（无量纲值）", en: "\(label.en) (normalized)"),
          unit: .one),
      ]
    }
    guard let ends else { return values }
    return values + [
      FactDeclaration(
        id: ends.lowest.id, label: LocalizedText(zh: "最低的无量纲值", en: "lowest normalized value"),
        unit: .one),
      FactDeclaration(
        id: ends.highest.id, label: LocalizedText(zh: "最高的无量纲值", en: "highest normalized value"),
        unit: .one),
    ]
  }

  private static func note(idle count: Int) -> LocalizedText? {
    count == 0
      ? nil
      : LocalizedText(
        zh: "有 \(count) 个指标的权重为 0，不列入",
        en: "\(count) of the indicators have the weight 0 and are left out")
  }

  private static func note(_ parts: [LocalizedText?]) -> LocalizedText? {
    let found = parts.compactMap { $0 }
    return found.isEmpty ? nil : LocalizedText.joined(found, with: Term.semicolon)
  }
}

extension LoadedIndex {
  /// The name that a scheme made of the index goes by: its folder's, or its file's.
  var schemeID: String {
    let parts = path.split(separator: "/").map(String.init)
    let file = parts.last.map { String($0.prefix { $0 != "." }) } ?? ""
    let folder = parts.dropLast().last { $0 != "." && $0 != ".." }
    return IndexNames.kebabCase(file == "index" ? folder ?? file : file, kind: "index")
  }
}
