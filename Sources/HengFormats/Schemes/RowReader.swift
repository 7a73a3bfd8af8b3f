import HengModel
import HengScoring

/// Reads the indicator tree of a scheme.
struct RowReader {
  let context: ReadingContext
  let sources: [String: Source]
  let facts: [FactDeclaration]
  let isPartial: Bool

  /// A node of the tree: its marks and the rows at or below it.
  struct Branch {
    var marks: Rational?
    var rows: [SchemeRow]
  }

  private static let dimensionKeys = ["id", "label", "marks", "children"]
  private static let rowKeys = [
    "id", "label", "marks", "measure", "unit", "rule", "provenance", "zero-over-zero", "over-zero",
    "not-applicable",
  ]

  func tree(_ node: YAMLNode, gradeIDs: [String]) -> [Branch] {
    var names = UniqueNames()
    return branches(node, path: [], gradeIDs: gradeIDs, names: &names)
  }

  /// Reads the nodes of one level and everything below them.
  ///
  /// Rows that don't say where they come from get the default provenance, or are reported.
  func branches(
    _ node: YAMLNode, path: [Indicator.DimensionLabel], gradeIDs: [String],
    names: inout UniqueNames, defaultProvenance: Provenance? = nil
  ) -> [Branch] {
    guard let items = context.items(node) else { return [] }
    if items.isEmpty { context.report(.emptyValue, at: node) }
    return items.compactMap { item in
      item["children"] == nil
        ? row(
          item, path: path, gradeIDs: gradeIDs, names: &names, defaultProvenance: defaultProvenance)
        : dimension(
          item, path: path, gradeIDs: gradeIDs, names: &names, defaultProvenance: defaultProvenance)
    }
  }

  private func dimension(
    _ node: YAMLNode, path: [Indicator.DimensionLabel], gradeIDs: [String],
    names: inout UniqueNames, defaultProvenance: Provenance?
  ) -> Branch? {
    guard let reader = MappingReader(node, keys: RowReader.dimensionKeys, in: context),
      let children = reader.optional("children")
    else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    let marks = reader.required("marks").flatMap { context.number($0, in: RowReader.markInterval) }
    let own = Indicator.DimensionLabel(
      id: id ?? "", label: label ?? "", fullMarks: marks ?? 0)
    let below = branches(
      children, path: path + [own], gradeIDs: gradeIDs, names: &names,
      defaultProvenance: defaultProvenance)
    if let marks, let place = reader.optional("marks") {
      checkSum(below.map(\.marks), of: own.label, expected: marks, at: place)
    }
    return Branch(marks: marks, rows: below.flatMap(\.rows))
  }

  private static let markInterval = Interval(
    lower: .init(0, isClosed: true), upper: .init(10_000, isClosed: true))

  /// Reports marks below a node that don't add up to its own; in a partial scheme they may be
  /// fewer.
  func checkSum(
    _ marks: [Rational?], of label: LocalizedText, expected: Rational, at node: YAMLNode
  ) {
    guard !marks.contains(nil) else { return }
    let sum = marks.reduce(0) { $0 + ($1 ?? 0) }
    if isPartial ? sum > expected : sum != expected {
      context.report(.marksDoNotSum(label: label, sum: sum, expected: expected), at: node)
    }
  }

  private func row(
    _ node: YAMLNode, path: [Indicator.DimensionLabel], gradeIDs: [String],
    names: inout UniqueNames, defaultProvenance: Provenance?
  ) -> Branch? {
    guard let reader = MappingReader(node, keys: RowReader.rowKeys, in: context) else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    let marks = reader.required("marks").flatMap { context.number($0, in: RowReader.markInterval) }
    let measure = reader.optional("measure").flatMap(context.measure)
    let unit = reader.optional("unit").flatMap(context.unit) ?? .one
    if let measure, let place = reader.optional("measure") {
      check(measure, isA: unit, at: place, unitNode: reader.optional("unit"))
    }
    let provenance =
      reader.optional("provenance") == nil && defaultProvenance != nil
      ? defaultProvenance : reader.required("provenance").flatMap(self.provenance)
    let rule = reader.required("rule").flatMap {
      RuleReader(
        context: context, facts: facts, fullMarks: marks ?? 0, unit: unit,
        hasMeasure: reader.optional("measure") != nil, gradeIDs: gradeIDs
      ).rule($0)
    }
    var undefined: [ZeroDenominator: Rational] = [:]
    for kind in ZeroDenominator.allCases {
      undefined[kind] = reader.optional(kind.rawValue).flatMap { self.marks($0, of: marks ?? 0) }
    }
    let notApplicable = reader.optional("not-applicable").flatMap { self.marks($0, of: marks ?? 0) }
    guard let id, let label, let marks, let rule, let provenance else {
      return Branch(marks: marks, rows: [])
    }
    let indicator = Indicator(
      id: id, label: label, fullMarks: marks, path: path, provenance: provenance)
    let row = SchemeRow(
      indicator: indicator, measure: measure, unit: unit, rule: rule, undefinedMarks: undefined,
      notApplicableMarks: notApplicable, datedValues: datedValues(in: node, key: ""))
    return Branch(marks: marks, rows: [row])
  }

  private func check(
    _ measure: Measure, isA unit: UnitOfMeasure, at node: YAMLNode, unitNode: YAMLNode?
  ) {
    do {
      let type = try measure.type(dimension: facts.dimension)
      guard case .quantity(let dimension) = type else {
        throw MeasureError(.quantityNeeded, at: 0)
      }
      if dimension != unit.dimension {
        context.report(
          .wrongUnit(found: dimension.name, expected: unit.symbol), at: unitNode ?? node)
      }
    } catch let error as MeasureError {
      context.report(error, in: node, names: facts.map(\.id))
    } catch {}
  }

  /// Reads `full`, `none`, or marks between the two.
  private func marks(_ node: YAMLNode, of fullMarks: Rational) -> Rational? {
    switch context.text(node) {
    case "full": return fullMarks
    case "none": return 0
    case nil: return nil
    default:
      let range = Interval(
        lower: .init(0, isClosed: true), upper: .init(fullMarks, isClosed: true))
      return context.number(node, in: range)
    }
  }

  private func datedValues(in node: YAMLNode, key: String) -> [SchemeRow.DatedValue] {
    var found: [SchemeRow.DatedValue] = []
    if let since = node.since { found.append(SchemeRow.DatedValue(key: key, since: since)) }
    switch node.content {
    case .scalar: break
    case .list(let items):
      for item in items { found += datedValues(in: item, key: key) }
    case .mapping(let pairs):
      for pair in pairs {
        found += datedValues(in: pair.value, key: key.isEmpty ? pair.key : "\(key).\(pair.key)")
      }
    }
    return found
  }

  /// Reads where a row comes from.
  func provenance(_ node: YAMLNode) -> Provenance? {
    let keys = ["marks", "rule", "sources", "note"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let marks = reader.required("marks").flatMap { context.choice($0, Standing.self) }
    let rule = reader.required("rule").flatMap { context.choice($0, Standing.self) }
    var named: [Source] = []
    for item in reader.optional("sources").flatMap(context.items) ?? [] {
      guard let id = context.text(item) else { continue }
      if let source = sources[id] {
        named.append(source)
      } else {
        let nearest = NearestName.of(id, among: sources.keys.sorted())
        context.report(.unknownSource(id, nearest: nearest), at: item)
      }
    }
    guard let marks, let rule else { return nil }
    return Provenance(
      marks: marks, rule: rule, sources: named,
      note: reader.optional("note").flatMap(context.label))
  }
}

extension [FactDeclaration] {
  /// The dimension of a declared fact, the same in both years, or `nil`.
  func dimension(_ key: FactKey) -> Dimension? {
    first { $0.id == key.id }?.unit.dimension
  }
}
