import HengDiagnostics
import HengForms
import HengModel
package import HengScoring
package import HengSources

/// The judgements of a form.
package struct FormJudgements {
  private let context: ReadingContext
  private let cells: FormCells
  private let evidence: FormEvidence
  private var pairs: [SourceNode.Pair] = []
  private var place: FormLine?

  package init(_ reader: FormReader, scheme: Scheme, evidence: FormEvidence) {
    (context, cells) = (reader.context, reader.cells)
    self.evidence = evidence
    let part = reader.scan.only(.rows)
    var rows: [String: FormLine] = [:]
    var parts: [String: [(id: String, line: FormLine)]] = [:]
    for line in part?.lines ?? [] {
      guard let key = line.key, key != FormRowKey.total, key != FormRowKey.grade else { continue }
      let names = key.split(separator: "/", maxSplits: 1).map(String.init)
      guard let id = names.first, scheme.rows.contains(where: { $0.indicator.id == id }) else {
        let nearest = NearestName.of(names.first ?? key, among: scheme.rows.map(\.indicator.id))
        context.report(
          .unknownIndicator(names.first ?? key, nearest: nearest),
          at: line.node(.unreadable, at: line.keyColumn))
        continue
      }
      if names.count == 2 {
        parts[id, default: []].append((names[1], line))
      } else if let known = rows[id] {
        context.report(
          .repeatedFormCode(id, first: known.place(ofColumn: known.keyColumn)),
          at: line.node(.unreadable, at: line.keyColumn))
      } else {
        rows[id] = line
      }
    }
    for row in scheme.rows {
      guard let line = rows[row.indicator.id] else { continue }
      if let node = judgement(of: row, line, parts[row.indicator.id] ?? []) {
        pairs.append(.init(row.indicator.id, node))
      }
    }
  }

  /// The judgements as a mapping, at the first of them.
  package var node: SourceNode? {
    guard var node = pairs.first?.value else { return nil }
    node.content = .mapping(pairs)
    return node
  }

  private func judgement(
    of row: SchemeRow, _ line: FormLine, _ parts: [(id: String, line: FormLine)]
  ) -> SourceNode? {
    let id = row.indicator.id
    var pairs: [SourceNode.Pair] = []
    func add(_ key: String, _ node: SourceNode?) {
      if let node { pairs.append(.init(key, node)) }
    }
    if let answer = cells.answer(line, .notApplicable),
      answer.content != .scalar("false")
    {
      add("not-applicable", answer)
    }
    switch row.rule {
    case .levels(let rule):
      let level = cells.choice(line, .judgement, rule.levels.map(\.word))
      add("level", level)
      if level != nil {
        let marksLine = evidence.line(.marks(row: id))
        add("marks-status", marksLine.flatMap { cells.choice($0, .status, FormWord.statuses) })
      }
    case .veto(let rule) where rule.condition == nil:
      add("exercised", cells.answer(line, .judgement))
    case .checklist: add("items", items(of: id, parts))
    case .incidents: add("incidents", incidents(of: id, parts))
    case .external:
      for (name, key) in [(FormRowKey.score, "score"), (FormRowKey.outOf, "of")] {
        add(
          key,
          parts.first { $0.id == name }.flatMap {
            cells.number($0.line, .judgement, before: ["分"])
          })
      }
    default: break
    }
    add("marks", cells.number(line, .givenMarks, before: ["分"]))
    if pairs.isEmpty { return nil }
    pairs += evidence.grounds(.row(id), otherReason: cells.scalar(line, .remark))
    return line.node(.mapping(pairs), under: .judgement)
  }

  private func items(of id: String, _ parts: [(id: String, line: FormLine)]) -> SourceNode? {
    var pairs: [SourceNode.Pair] = []
    for (item, line) in parts {
      guard let met = cells.answer(line, .judgement) else { continue }
      let grounds = evidence.grounds(.part(row: id, part: item))
      var node = met
      if !grounds.isEmpty { node.content = .mapping([.init("met", met)] + grounds) }
      pairs.append(
        .init(
          key: item, keyLine: line.row, keyColumn: line.keyColumn, value: node, sheet: line.sheet))
    }
    guard var node = pairs.first?.value else { return nil }
    node.content = .mapping(pairs)
    return node
  }

  private func incidents(of id: String, _ parts: [(id: String, line: FormLine)]) -> SourceNode? {
    var items: [SourceNode] = []
    var first: SourceNode?
    for (number, line) in parts {
      guard let count = count(line) else { continue }
      first = first ?? count
      if count.content == .scalar("0") { continue }
      let grounds = evidence.grounds(.part(row: id, part: number))
      items.append(
        line.node(.mapping([.init("count", count)] + grounds), under: .judgement))
    }
    guard var node = first else { return nil }
    node.content = .list(items)
    return node
  }

  /// The cases that a cell counts; people write 无 where nothing happened.
  private func count(_ line: FormLine) -> SourceNode? {
    if let text = line[.judgement]?.text, CellWords.answer(text) == false {
      return line.node(.scalar("0"), under: .judgement)
    }
    return cells.number(line, .judgement, before: ["例", "起", "次"])
  }
}

extension LevelsRule.Level {
  /// The level as a word of a drop-down.
  fileprivate var word: FormWord { FormWord(id, label) }
}
