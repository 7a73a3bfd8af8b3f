package import HengDiagnostics
package import HengForms
package import HengModel
package import HengScoring
package import HengSources

/// Builds a scheme from a file's nodes as in force on one day.
package struct SchemeReader {
  package let day: String
  package let context: ReadingContext

  private static let keys = [
    "heng-scheme", "id", "label", "partial", "full-marks", "note", "rounding", "grades",
    "grades-provenance", "sources", "facts", "satisfaction-threshold", "indicators", "form",
    "relations", "tests",
  ]

  /// Returns the scheme, or `nil` if something it can't do without is wrong.
  package func scheme(_ dated: SourceNode) -> Scheme? {
    version(dated)?.scheme
  }

  /// Returns the scheme and how its form lays out figures.
  package func version(_ dated: SourceNode) -> (scheme: Scheme, form: FormDesign)? {
    let root = DatedValues(day: day, context: context).resolve(dated)
    guard let reader = MappingReader(root, keys: SchemeReader.keys, in: context) else { return nil }
    context.checkVersion(reader.required("heng-scheme"))
    let id = reader.required("id").flatMap(context.identifier)
    let label = reader.required("label").flatMap(context.label)
    let isPartial = reader.optional("partial").flatMap(context.boolean) ?? false
    let positive = Interval(lower: .init(0, isClosed: false), upper: .init(10_000, isClosed: true))
    let fullMarks = reader.required("full-marks").flatMap { context.number($0, in: positive) }
    let rounding = reader.required("rounding").flatMap(self.rounding)
    let grades = reader.required("grades").flatMap { self.grades($0, fullMarks: fullMarks) }
    var rows = RowReader(
      context: context, sources: SourceList(reader.optional("sources"), in: context),
      facts: reader.optional("facts").map { FactDeclarationReader(context: context).facts($0) }
        ?? [], isPartial: isPartial, quantum: rounding?.quantum, grades: grades?.grades)
    let threshold = reader.optional("satisfaction-threshold").flatMap(context.rate)
    let gradesProvenance = reader.required("grades-provenance").flatMap(rows.provenance)
    let tree = reader.required("indicators").map { rows.branches($0, path: []) }
    let note = reader.optional("note").flatMap(context.label)
    if let fullMarks, let tree, let place = reader.optional("full-marks") {
      rows.checkSum(tree.map(\.marks), of: label ?? "", expected: fullMarks, at: place)
    }
    guard let id, let label, let fullMarks, let rounding, let grades, let gradesProvenance,
      let tree
    else { return nil }
    var scheme = Scheme(
      id: id, label: label, isPartial: isPartial, fullMarks: fullMarks, rounding: rounding,
      grades: grades, gradesProvenance: gradesProvenance, facts: rows.facts,
      rows: tree.flatMap(\.rows),
      satisfactionThreshold: threshold ?? Scheme.customarySatisfactionThreshold, note: note)
    let form = reader.optional("form").map {
      FormDesignReader(context: context, scheme: scheme).design($0)
    }
    scheme.relations = relations(reader, facts: rows.facts + (form?.facts ?? []))
    return (scheme, form ?? FormDesign())
  }

  private func relations(_ reader: MappingReader, facts: [FactDeclaration]) -> [Relation] {
    let book = FactBook(checking: facts, facts: [])
    return RelationReader(
      context: context, expressions: ExpressionReader(context: context, facts: book)
    ).relations(reader.optional("relations"))
  }

  private func rounding(_ node: SourceNode) -> MarkRounding? {
    guard let reader = MappingReader(node, keys: ["at", "digits", "mode"], in: context) else {
      return nil
    }
    let place = reader.required("at").flatMap { context.choice($0, MarkRounding.Place.self) }
    let digits = reader.required("digits").flatMap { context.integer($0, in: 0...6) }
    let mode = reader.required("mode").flatMap { context.choice($0, RoundingMode.self) }
    guard let place, let digits, let mode else { return nil }
    return MarkRounding(place: place, digits: digits, mode: mode)
  }

  private func grades(_ node: SourceNode, fullMarks: Rational?) -> GradeScale? {
    guard let items = context.items(node) else { return nil }
    if items.isEmpty { context.report(.emptyValue, at: node) }
    var grades: [Grade] = []
    var places: [(Interval, SourceNode)] = []
    var names = UniqueNames()
    for item in items {
      guard let reader = MappingReader(item, keys: ["id", "label", "also", "range"], in: context)
      else { continue }
      let id = reader.required("id").flatMap { names.read($0, in: context) }
      let label = reader.required("label").flatMap(context.label)
      let aliases = reader.optional("also").flatMap(context.items)?.compactMap(context.text) ?? []
      let range = reader.required("range").flatMap { context.interval($0, unit: .one) }
      guard let id, let label, let range, let place = reader.optional("range") else { continue }
      grades.append(Grade(id: id, label: label, aliases: aliases, range: range))
      places.append((range, place))
    }
    guard grades.count == items.count, !grades.isEmpty else { return nil }
    context.checkSeams(places, unit: .one)
    for marks in [0, fullMarks].compactMap({ $0 })
    where !grades.contains(where: { $0.range.contains(marks) }) {
      context.report(.gradesDoNotCover(marks.description), at: node)
    }
    return GradeScale(grades.sorted { $1.range.startsBelow($0.range) })
  }
}

extension ReadingContext {
  /// The one version of either format that exists.
  package static let formatVersion = "1"

  package func checkVersion(_ node: SourceNode?) {
    guard let node, let text = text(node), text != ReadingContext.formatVersion else { return }
    report(.unknownFormatVersion(text, known: ReadingContext.formatVersion), at: node)
  }

  /// Reports each interval that doesn't follow tightly on the ones below it, at its own place.
  package func checkSeams(_ intervals: [(Interval, SourceNode)], unit: UnitOfMeasure) {
    func text(_ interval: Interval) -> String {
      interval.notation { Quantity($0, dimension: unit.dimension).text(in: unit) }.zh
    }
    let rising = intervals.sorted { $0.0.startsBelow($1.0) }
    guard var highest = rising.first?.0 else { return }
    for (interval, node) in rising.dropFirst() {
      switch highest.seam(with: interval) {
      case .tight: break
      case .gap: report(.bandsGap(text(highest), text(interval)), at: node)
      case .overlap: report(.bandsOverlap(text(highest), text(interval)), at: node)
      }
      if interval.endsAbove(highest) { highest = interval }
    }
  }

  /// Reads a share between 0 and 1, such as `90%`.
  package func rate(_ node: SourceNode) -> Rational? {
    guard let figure = figure(node, expected: .percent) else { return nil }
    if (0...1).contains(figure.quantity.value) { return figure.quantity.value }
    report(.numberOutOfRange(text(node) ?? "", range: "[0%, 100%]"), at: node)
    return nil
  }
}
