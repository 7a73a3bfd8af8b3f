import HengModel
import HengScoring

/// Builds a scheme from a file's nodes as in force on one day.
struct SchemeReader {
  let day: String
  let context: ReadingContext

  private static let keys = [
    "heng-scheme", "id", "label", "partial", "full-marks", "note", "rounding", "grades",
    "grades-provenance", "sources", "facts", "satisfaction-threshold", "indicators", "tests",
  ]

  /// Returns the scheme, or `nil` if something it can't do without is wrong.
  func scheme(_ dated: YAMLNode) -> Scheme? {
    guard let pairs = context.pairs(dated) else { return nil }
    guard pairs.contains(where: { $0.key == "heng-scheme" }) else {
      context.report(.notASchemeFile, at: dated)
      return nil
    }
    let root = DatedValues(day: day, context: context).resolve(dated)
    guard let reader = MappingReader(root, keys: SchemeReader.keys, in: context) else { return nil }
    context.checkVersion(reader.required("heng-scheme"))
    let id = reader.required("id").flatMap(context.identifier)
    let label = reader.required("label").flatMap(context.label)
    let isPartial = reader.optional("partial").flatMap(context.boolean) ?? false
    let positive = Interval(lower: .init(0, isClosed: false), upper: .init(10_000, isClosed: true))
    let fullMarks = reader.required("full-marks").flatMap { context.number($0, in: positive) }
    let rounding = reader.required("rounding").flatMap(self.rounding)
    let sources = reader.optional("sources").map(context.sources) ?? [:]
    let rows = RowReader(
      context: context, sources: sources,
      facts: reader.optional("facts").map { FactDeclarationReader(context: context).facts($0) }
        ?? [], isPartial: isPartial)
    let grades = reader.required("grades").flatMap {
      self.grades($0, fullMarks: fullMarks ?? 100)
    }
    let threshold = reader.optional("satisfaction-threshold").flatMap {
      context.figure($0, expected: .percent)?.quantity.value
    }
    let gradesProvenance = reader.required("grades-provenance").flatMap(rows.provenance)
    let tree = reader.required("indicators").map {
      rows.tree($0, gradeIDs: grades?.grades.map(\.id) ?? [])
    }
    if let fullMarks, let tree {
      rows.checkSum(
        tree.map(\.marks), of: label ?? "", expected: fullMarks,
        at: reader.optional("indicators") ?? root)
    }
    guard let id, let label, let fullMarks, let rounding, let grades, let gradesProvenance,
      let tree
    else { return nil }
    return Scheme(
      id: id, label: label, isPartial: isPartial, fullMarks: fullMarks, rounding: rounding,
      grades: grades, gradesProvenance: gradesProvenance, facts: rows.facts,
      rows: tree.flatMap(\.rows),
      satisfactionThreshold: threshold ?? Scheme.customarySatisfactionThreshold,
      note: reader.optional("note").flatMap(context.label))
  }

  private func rounding(_ node: YAMLNode) -> MarkRounding? {
    guard let reader = MappingReader(node, keys: ["at", "digits", "mode"], in: context) else {
      return nil
    }
    let place = reader.required("at").flatMap { context.choice($0, MarkRounding.Place.self) }
    let digits = reader.required("digits").flatMap { context.integer($0, in: 0...6) }
    let mode = reader.required("mode").flatMap { context.choice($0, RoundingMode.self) }
    guard let place, let digits, let mode else { return nil }
    return MarkRounding(place: place, digits: digits, mode: mode)
  }

  private func grades(_ node: YAMLNode, fullMarks: Rational) -> GradeScale? {
    guard let items = context.items(node) else { return nil }
    var grades: [Grade] = []
    var names = UniqueNames()
    for item in items {
      guard let reader = MappingReader(item, keys: ["id", "label", "also", "range"], in: context)
      else { continue }
      let id = reader.required("id").flatMap { names.read($0, in: context) }
      let label = reader.required("label").flatMap(context.label)
      let aliases = reader.optional("also").flatMap(context.items)?.compactMap(context.text) ?? []
      let range = reader.required("range").flatMap { context.interval($0, unit: .one) }
      guard let id, let label, let range else { continue }
      grades.append(Grade(id: id, label: label, aliases: aliases, range: range))
    }
    guard grades.count == items.count, !grades.isEmpty else {
      if items.isEmpty { context.report(.emptyValue, at: node) }
      return nil
    }
    grades.sort { $1.range.startsBelow($0.range) }
    context.checkSeams(grades.map(\.range).reversed(), unit: .one, at: node)
    for marks in [0, fullMarks] where !grades.contains(where: { $0.range.contains(marks) }) {
      context.report(.gradesDoNotCover(marks.description), at: node)
    }
    return GradeScale(grades)
  }
}

extension ReadingContext {
  /// The one version of either format that exists.
  static let formatVersion = "1"

  func checkVersion(_ node: YAMLNode?) {
    guard let node, let text = text(node), text != ReadingContext.formatVersion else { return }
    report(.unknownFormatVersion(text, known: ReadingContext.formatVersion), at: node)
  }

  /// Reports each place where one interval doesn't follow tightly on the one below it.
  func checkSeams(_ rising: [Interval], unit: UnitOfMeasure, at node: YAMLNode) {
    func text(_ interval: Interval) -> String {
      interval.notation { Quantity($0, dimension: unit.dimension).text(in: unit) }.zh
    }
    for (lower, upper) in zip(rising, rising.dropFirst()) {
      switch lower.seam(with: upper) {
      case .tight: break
      case .gap: report(.bandsGap(text(lower), text(upper)), at: node)
      case .overlap: report(.bandsOverlap(text(lower), text(upper)), at: node)
      }
    }
  }

  /// Reads the documents that rows or facts refer to, by name.
  func sources(_ node: YAMLNode) -> [String: Source] {
    var sources: [String: Source] = [:]
    for pair in pairs(node) ?? [] {
      let keys = ["title", "address", "official"]
      guard let id = identifier(keyOf: pair),
        let reader = MappingReader(pair.value, keys: keys, in: self)
      else { continue }
      let title = reader.required("title").flatMap(label)
      let isOfficial = reader.required("official").flatMap(boolean)
      guard let title, let isOfficial else { continue }
      sources[id] = Source(
        id: id, title: title, address: reader.optional("address").flatMap(text),
        isOfficial: isOfficial)
    }
    return sources
  }
}
