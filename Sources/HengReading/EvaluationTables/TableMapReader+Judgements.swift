import HengDiagnostics
import HengModel
import HengScoring
import HengSources

/// The columns that judgements are read from.
extension TableMapReader {
  private static let decisions = [
    "marks", "level", "items", "incidents", "score", "not-applicable", "exercised",
  ]

  func judgement(_ pair: SourceNode.Pair) -> TableMap.JudgementColumns? {
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
}
