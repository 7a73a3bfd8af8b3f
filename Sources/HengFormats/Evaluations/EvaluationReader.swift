import HengModel
import HengScoring

/// Builds an evaluation from a file's nodes, against the scheme it names.
struct EvaluationReader {
  let context: ReadingContext

  /// The years that may be evaluated.
  static let years = 1950...2100

  private static let keys =
    [
      "heng-evaluation", "unit", "year", "label", "scheme", "sources", "published", "facts",
      "prior-facts", "judgements", "budget", "execution", "satisfaction", "synthetic", "note",
    ] + OwnIndicatorReader.keys

  /// What has to be known before the rest can be read.
  struct Header {
    /// The evaluated year; `nil` if it couldn't be read, which was reported.
    var year: Int?
    var scheme: SourceNode
    var schemePath: String
  }

  /// Reads the year and the scheme's place, and checks every top-level key.
  func header(_ root: SourceNode) -> Header? {
    guard let pairs = context.pairs(root) else { return nil }
    guard pairs.contains(where: { $0.key == "heng-evaluation" }) else {
      context.report(.notAnEvaluationFile, at: root)
      return nil
    }
    guard let reader = MappingReader(root, keys: EvaluationReader.keys, in: context) else {
      return nil
    }
    context.checkVersion(reader.required("heng-evaluation"))
    let year = reader.required("year").flatMap(self.year)
    guard let scheme = reader.required("scheme"), let path = context.text(scheme) else {
      return nil
    }
    return Header(year: year, scheme: scheme, schemePath: path)
  }

  /// Reads the evaluated year.
  func year(_ node: SourceNode) -> Int? { context.integer(node, in: EvaluationReader.years) }

  func evaluation(_ root: SourceNode, year: Int, scheme: Scheme) -> Evaluation? {
    if root["unit"] == nil { context.report(.missingKey("unit"), at: root) }
    let unit = root["unit"].flatMap(unit)
    let label = root["label"].flatMap(context.label)
    let sources = SourceList(root["sources"], in: context)
    let published = root["published"].flatMap { self.published($0, scheme: scheme) }
    let body = EvaluationBodyReader(context: context, scheme: scheme, needsEvidence: true)
    let parts = body.parts(root)
    let execution = root["execution"].flatMap { node in
      ExecutionReader(context: context, year: year, facts: parts.book).record(node)
    }
    let isSynthetic = root["synthetic"].flatMap(context.boolean) ?? false
    let note = root["note"].flatMap(context.label)
    guard let unit else { return nil }
    return Evaluation(
      unit: unit, year: year, label: label, sources: sources.sources, published: published,
      facts: parts.facts, judgements: parts.judgements, budgetLines: parts.budgetLines,
      execution: execution, satisfaction: parts.satisfaction, isSynthetic: isSynthetic, note: note)
  }

  private func unit(_ node: SourceNode) -> EvaluationUnit? {
    guard let reader = MappingReader(node, keys: ["id", "label", "kind"], in: context) else {
      return nil
    }
    let id = reader.required("id").flatMap(context.identifier)
    let label = reader.required("label").flatMap(context.label)
    let kind = reader.optional("kind").flatMap { context.choice($0, EvaluationUnit.Kind.self) }
    guard let id, let label else { return nil }
    return EvaluationUnit(id: id, label: label, kind: kind ?? .department)
  }

  private func published(_ node: SourceNode, scheme: Scheme) -> PublishedResult? {
    let keys = ["total", "grade", "marks", "place", "quote"]
    guard let reader = MappingReader(node, keys: keys, in: context) else { return nil }
    let range = Interval(
      lower: .init(0, isClosed: true), upper: .init(scheme.fullMarks, isClosed: true))
    let total = reader.optional("total").flatMap { context.number($0, in: range) }
    var marks: [String: Rational] = [:]
    for pair in reader.optional("marks").flatMap(context.pairs) ?? [] {
      guard let row = scheme.rows.first(where: { $0.indicator.id == pair.key }) else {
        context.reportUnknownIndicator(pair, in: scheme)
        continue
      }
      guard let value = context.number(pair.value) else { continue }
      if value < 0 || value > row.indicator.fullMarks {
        context.report(.marksAboveFull(value, full: row.indicator.fullMarks), at: pair.value)
      }
      marks[pair.key] = value
    }
    var grade: String?
    if let node = reader.optional("grade"), let word = context.text(node) {
      grade = word
      if scheme.grades.grade(named: word) == nil {
        let names = scheme.grades.grades.flatMap { [$0.label.zh] + $0.aliases }
        context.reportUnknownChoice(word, among: names, at: node)
      }
    }
    return PublishedResult(
      total: total, grade: grade, marks: marks, evidence: context.evidence(reader))
  }
}
