import HengDiagnostics
package import HengForms
package import HengModel
package import HengScoring
package import HengSources

/// The lines of reasons and evidence of a form, by what they are about.
package struct FormEvidence {
  private let cells: FormCells
  private var lines: [EvidenceKey: FormLine] = [:]
  /// The figures that only the evidence is about, such as missing ones of the evaluator's own.
  package private(set) var factKeys: [FactKey] = []

  package init(_ reader: FormReader, scheme: Scheme, design: FormDesign) {
    cells = reader.cells
    let rows = Set(scheme.rows.map(\.indicator.id))
    for line in reader.scan.only(.evidence)?.lines ?? [] where !line.isEmpty {
      guard let text = line.key, text != FormRowKey.columnNumbers else { continue }
      let node = line.node(.unreadable, at: line.keyColumn)
      guard let key = EvidenceKey(text) else {
        reader.context.report(.unknownFormCode(text, nearest: nil), at: node)
        continue
      }
      if let known = lines[key] {
        reader.context.report(
          .repeatedFormCode(text, first: known.place(ofColumn: known.keyColumn)), at: node)
        continue
      }
      switch key {
      case .fact(let key): factKeys.append(key)
      case .row(let id), .part(let id, _), .marks(let id):
        if !rows.contains(id), !FormEvidence.isBlank(line) {
          reader.context.report(
            .unknownIndicator(id, nearest: NearestName.of(id, among: rows.sorted())), at: node)
        }
      }
      lines[key] = line
    }
  }

  /// Whether a line has the form's own words only.
  private static func isBlank(_ line: FormLine) -> Bool {
    var own = line
    own.columns[.item] = nil
    return own.isEmpty
  }

  package func line(_ key: EvidenceKey) -> FormLine? {
    lines[key].flatMap { FormEvidence.isBlank($0) ? nil : $0 }
  }

  /// Returns the status, the place, the words and the reason; another one serves where none is
  /// given.
  package func grounds(_ key: EvidenceKey, otherReason reason: SourceNode? = nil) -> [SourceNode
    .Pair]
  {
    guard let line = line(key) else { return reason.map { [.init("reason", $0)] } ?? [] }
    var pairs: [SourceNode.Pair] = []
    if let status = cells.choice(line, .status, FormWord.statuses) {
      pairs.append(.init("status", status))
    }
    if let place = cells.scalar(line, .place) { pairs.append(.init("place", place)) }
    if let quote = cells.scalar(line, .quote) { pairs.append(.init("quote", quote)) }
    if let reason = cells.label(line, .reason, .englishReason) ?? reason {
      pairs.append(.init("reason", reason))
    }
    return pairs
  }
}
