package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Reads an indicator tree: a scheme's whole one, or the rows that a unit puts in place of one.
package struct RowReader {
  package let context: ReadingContext
  package let sources: SourceList
  package let facts: [FactDeclaration]
  /// Whether children may carry fewer marks than their parent.
  package var isPartial = false
  /// The smallest step between two marks that the scheme knows; `nil` if it couldn't be read.
  package var quantum: Rational?
  /// The grades that a veto may name; `nil` if they couldn't be read.
  package var grades: [Grade]?
  /// Where rows come from that don't say; `nil` if all must.
  package var defaultProvenance: Provenance?
  package var names = UniqueNames()

  /// A node of the tree: its marks, `nil` if they can't be told, and the rows at or below it.
  package struct Branch {
    package var marks: Rational?
    package var rows: [SchemeRow]

    package static let unreadable = Branch(marks: nil, rows: [])
  }

  private static let dimensionKeys = ["id", "label", "marks", "children"]
  private static let rowKeys =
    [
      "id", "label", "marks", "measure", "unit", "rule", "provenance", "not-applicable",
    ] + UndefinedRate.allCases.map(\.rawValue)
  private static let markInterval = Interval(
    lower: .init(0, isClosed: true), upper: .init(10_000, isClosed: true))

  /// Reads the nodes of one level and everything below them.
  package mutating func branches(_ node: SourceNode, path: [Indicator.DimensionLabel]) -> [Branch] {
    guard let items = context.items(node) else { return [.unreadable] }
    if items.isEmpty {
      context.report(.emptyValue, at: node)
      return [.unreadable]
    }
    var branches: [Branch] = []
    for item in items {
      branches.append(
        (item["children"] == nil ? row(item, path: path) : dimension(item, path: path))
          ?? .unreadable)
    }
    return branches
  }

  private mutating func dimension(
    _ node: SourceNode, path: [Indicator.DimensionLabel]
  ) -> Branch? {
    guard let reader = MappingReader(node, keys: RowReader.dimensionKeys, in: context),
      let children = reader.optional("children")
    else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    let marks = reader.required("marks").flatMap { context.number($0, in: RowReader.markInterval) }
    let own = Indicator.DimensionLabel(id: id ?? "", label: label ?? "", fullMarks: marks ?? 0)
    let below = branches(children, path: path + [own])
    if let marks, let place = reader.optional("marks") {
      checkSum(below.map(\.marks), of: own.label, expected: marks, at: place)
    }
    return Branch(marks: marks, rows: below.flatMap(\.rows))
  }

  /// Reports marks below a node that don't add up to its own; in a partial scheme they may be
  /// fewer.
  package func checkSum(
    _ marks: [Rational?], of label: LocalizedText, expected: Rational, at node: SourceNode
  ) {
    guard !marks.contains(nil) else { return }
    let sum = marks.reduce(0) { $0 + ($1 ?? 0) }
    if isPartial ? sum > expected : sum != expected {
      context.report(
        .marksDoNotSum(
          below: label, sum, expected: expected, isPartial: isPartial, day: context.day),
        at: node)
    }
  }

  private mutating func row(_ node: SourceNode, path: [Indicator.DimensionLabel]) -> Branch? {
    guard let reader = MappingReader(node, keys: RowReader.rowKeys, in: context) else { return nil }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    let marks = reader.required("marks").flatMap { context.number($0, in: RowReader.markInterval) }
    let (measure, unit) = measureAndUnit(reader)
    let provenance =
      reader.optional("provenance") == nil && defaultProvenance != nil
      ? defaultProvenance : reader.required("provenance").flatMap(self.provenance)
    let rule = reader.required("rule").flatMap {
      RuleReader(
        context: context, facts: facts, label: label ?? "", fullMarks: marks, unit: unit,
        quantum: quantum, hasMeasure: reader.optional("measure") != nil, grades: grades
      ).rule($0)
    }
    if case .scalar("veto") = reader.optional("rule")?["kind"]?.content, let marks, marks != 0,
      let place = reader.optional("marks")
    {
      context.report(.vetoWithMarks, at: place)
    }
    var undefined: [UndefinedRate: Rational] = [:]
    for kind in UndefinedRate.allCases {
      undefined[kind] = reader.optional(kind.rawValue).flatMap { statedMarks($0, of: marks) }
    }
    let notApplicable = reader.optional("not-applicable").flatMap { statedMarks($0, of: marks) }
    guard let id, let label, let marks, let rule, let provenance else {
      return Branch(marks: marks, rows: [])
    }
    let indicator = Indicator(
      id: id, label: label, fullMarks: marks, path: path, provenance: provenance)
    let row = SchemeRow(
      indicator: indicator, measure: measure, unit: unit ?? .one, rule: rule,
      undefinedMarks: undefined, notApplicableMarks: notApplicable,
      datedValues: datedValues(in: node, key: ""))
    return Branch(marks: marks, rows: [row])
  }

  /// Reads a row's measure and the unit it is shown in, which is `nil` if the two don't match.
  private func measureAndUnit(_ reader: MappingReader) -> (Measure?, UnitOfMeasure?) {
    let measure = reader.optional("measure").flatMap(context.measure)
    let unitNode = reader.optional("unit")
    let unit = unitNode == nil ? .one : unitNode.flatMap(context.unit)
    guard let measure, let node = reader.optional("measure") else { return (nil, unit) }
    do throws(MeasureError) {
      let dimension = try measure.quantityDimension(facts.dimension)
      if let unit, dimension != unit.dimension {
        context.report(.measureUnit(dimension, row: unit), at: unitNode ?? node)
        return (measure, nil)
      }
      return (measure, unit)
    } catch {
      context.report(error, in: node, names: facts.map(\.id))
      return (measure, nil)
    }
  }

  /// Reads `full`, `none`, or marks between the two.
  private func statedMarks(_ node: SourceNode, of fullMarks: Rational?) -> Rational? {
    switch context.text(node) {
    case "full": return fullMarks
    case "none": return 0
    case nil: return nil
    default:
      return context.number(
        node,
        in: Interval(
          lower: .init(0, isClosed: true), upper: fullMarks.map { .init($0, isClosed: true) }))
    }
  }

  private func datedValues(in node: SourceNode, key: String) -> [SchemeRow.DatedValue] {
    var found: [SchemeRow.DatedValue] = []
    if let since = node.since { found.append(SchemeRow.DatedValue(key: key, since: since)) }
    switch node.content {
    case .scalar, .unreadable: break
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
  package func provenance(_ node: SourceNode) -> Provenance? {
    let keys = ["marks", "rule", "sources", "note"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let marks = reader.required("marks").flatMap { context.choice($0, Standing.self) }
    let rule = reader.required("rule").flatMap { context.choice($0, Standing.self) }
    let named = (reader.optional("sources").flatMap(context.items) ?? []).compactMap {
      sources.source($0, in: context)
    }
    let note = reader.optional("note").flatMap(context.label)
    guard let marks, let rule else { return nil }
    return Provenance(marks: marks, rule: rule, sources: named, note: note)
  }
}

extension [FactDeclaration] {
  /// Returns the dimension of a declared fact, the same in both years, or `nil`.
  package func dimension(_ key: FactKey) -> Dimension? {
    first { $0.id == key.id }?.unit.dimension
  }
}
