import HengDiagnostics
import HengForms
package import HengModel
package import HengScoring
package import HengSources

/// The indicators that a unit puts in the place of rows that the scheme leaves to it.
///
/// Each is a target and an actual value: the actual one becomes a fact of the unit's own.
package struct FormOwnIndicators {
  /// The actual values.
  package private(set) var facts: [(key: FactKey, node: SourceNode)] = []
  private var declared: [SourceNode.Pair] = []
  private var rows: [(id: String, key: SourceNode, rows: [SourceNode])] = []

  package init(_ reader: FormReader, scheme: Scheme) {
    let cells = reader.cells
    let words = scheme.rows.map { FormWord($0.indicator.id, $0.indicator.label) }
    for (index, line) in (reader.scan.only(.ownIndicators)?.lines ?? []).enumerated()
    where !line.isEmpty {
      guard let place = cells.choice(line, .inPlaceOf, words) else {
        reader.context.report(
          .emptyEntry(FormColumn.inPlaceOf.title),
          at: line.node(.unreadable, under: .inPlaceOf))
        continue
      }
      guard case .scalar(let above) = place.content else { continue }
      add(line, "own-\(index + 1)", above: above, place: place, cells: cells)
    }
  }

  private mutating func add(
    _ line: FormLine, _ id: String, above: String, place: SourceNode, cells: FormCells
  ) {
    let unit = cells.text(line, .unit)
    let factID = "\(id)-actual"
    func scalar(_ text: String, _ column: FormColumn) -> SourceNode {
      line.node(.scalar(text), under: column)
    }
    let unitNode = scalar(unit ?? "个", .unit)
    let label = cells.label(line, .label, .englishLabel)
    let actual = line[.actual].flatMap { cells.figure($0, in: line, unit: unit ?? "个") }
    var fact: [SourceNode.Pair] = []
    if let actual {
      fact.append(.init("value", actual))
      fact.append(
        .init(
          "place",
          cells.scalar(line, .place)
            ?? scalar(line.place(ofColumn: line.columns[.actual] ?? line.keyColumn), .actual)))
    } else {
      fact.append(.init("status", scalar("missing", .actual)))
      if let node = cells.scalar(line, .place) { fact.append(.init("place", node)) }
    }
    if let node = cells.scalar(line, .quote) { fact.append(.init("quote", node)) }
    if let node = cells.scalar(line, .reason) { fact.append(.init("reason", node)) }
    facts.append((FactKey(factID), line.node(.mapping(fact), under: .actual)))
    var declaration = [SourceNode.Pair("unit", unitNode)]
    if let label { declaration.append(.init("label", label)) }
    declared.append(.init(factID, line.node(.mapping(declaration), under: .label)))
    var rule = [SourceNode.Pair("kind", scalar("proportional", .target))]
    if let target = line[.target].flatMap({ cells.figure($0, in: line, unit: unit ?? "个") }) {
      rule.append(.init("target", target))
    }
    rule.append(
      .init(
        "direction",
        cells.choice(line, .direction, FormWord.directions) ?? scalar("at-least", .direction)))
    var row = [
      SourceNode.Pair("id", scalar(id, .label)), .init("measure", scalar(factID, .actual)),
      .init("unit", unitNode), .init("rule", line.node(.mapping(rule), under: .target)),
    ]
    if let label { row.append(.init("label", label)) }
    if let marks = cells.number(line, .marks, before: ["分"]) { row.append(.init("marks", marks)) }
    let node = line.node(.mapping(row), under: .label)
    if let known = rows.firstIndex(where: { $0.id == above }) {
      rows[known].rows.append(node)
    } else {
      rows.append((above, place, [node]))
    }
  }

  /// What the actual values measure.
  package var declarations: SourceNode? {
    guard var node = declared.first?.value else { return nil }
    node.content = .mapping(declared)
    return node
  }

  /// The rows by the row of the scheme that they stand for.
  package var node: SourceNode? {
    guard var node = rows.first?.key else { return nil }
    node.content = .mapping(
      rows.map { id, key, rows in
        var list = key
        list.content = .list(rows)
        return SourceNode.Pair(id, list)
      })
    return node
  }
}
