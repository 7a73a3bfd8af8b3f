package import HengDiagnostics
package import HengForms
package import HengModel
package import HengScoring
package import HengSources
package import HengWorkbooks

/// The figures of a form and the budget lines that they make up.
package struct FormFigures {
  package let context: ReadingContext
  package let cells: FormCells
  package let scan: FormScan
  package let scheme: Scheme
  package let design: FormDesign
  package let evidence: FormEvidence
  /// The facts' nodes in the order of the form.
  package var nodes: [(key: FactKey, node: SourceNode)] = []
  /// The facts that have a value or a formula.
  package var given: Set<FactKey> = []
  /// The places where facts may be entered, in the order of the form.
  package var entries: [Entry] = []
  package var lines: [SourceNode] = []

  /// A place where a fact may be entered.
  package struct Entry {
    package var key: FactKey
    /// What was entered; `nil` for nothing, and for what only computes the fact.
    package var cell: ReadCell?
    package var column: Int
    package var line: FormLine
    package var unit: String?
    /// The fact's own name, where the scheme has none for it.
    package var label: SourceNode?
    /// A formula beside the cell.
    package var formula: SourceNode?
    /// Whether the place is one of the evaluator's own.
    package var isOwn = false
    /// Whether the cell computes the fact from others, as the program does by itself.
    package var isComputed = false

    package var isFilled: Bool {
      if formula != nil { return true }
      guard let cell else { return false }
      if case .text(let text) = cell.value { return !text.trimmed.isEmpty }
      return true
    }
  }

  package init(
    _ reader: FormReader, scheme: Scheme, design: FormDesign, evidence: FormEvidence,
    own: [(key: FactKey, node: SourceNode)]
  ) {
    (context, cells, scan) = (reader.context, reader.cells, reader.scan)
    (self.scheme, self.design, self.evidence) = (scheme, design, evidence)
    for part in scan.parts where part.section == .facts {
      for line in part.lines where line.key != nil { table(line) }
    }
    let budget = scan.only(.budget)
    for line in budget?.lines ?? [] where line.key != nil { amounts(line) }
    for (index, line) in (scan.only(.ownFacts)?.lines ?? []).enumerated() {
      ownFact(line, number: index + 1)
    }
    for key in entries.map(\.key).uniqued() { add(key) }
    nodes += own
    claims()
    for line in budget?.lines ?? [] where line.key != nil { budgetLine(line) }
    for line in scan.only(.ownBudget)?.lines ?? [] where !line.isEmpty { ownLine(line) }
  }

  /// Whether a status says that there is no figure.
  private static func isMissing(_ pairs: [SourceNode.Pair]) -> Bool {
    pairs.first { $0.key == "status" }?.value.content == .scalar(FactStatus.missing.rawValue)
  }

  /// Reports evidence of a figure that nobody entered, unless it says that there is none.
  package func isBareMistake(_ key: FactKey, _ pairs: [SourceNode.Pair], at node: SourceNode)
    -> Bool
  {
    if FormFigures.isMissing(pairs) { return false }
    // A status that can't be read was reported.
    if pairs.first(where: { $0.key == "status" })?.value.content != .unreadable,
      !context.doubtedNames.contains(key.id)
    {
      let label = declaration(of: key)?.label ?? LocalizedText(key.id)
      context.report(.evidenceWithoutFigure(label), at: node)
    }
    context.brokenNames.insert(key.id)
    return true
  }

  /// The facts of a year as a mapping, at the first of them.
  package func node(_ period: Period, like place: SourceNode) -> SourceNode? {
    let found = nodes.filter { $0.key.period == period }
    guard var node = found.first?.node else { return nil }
    node.content = .mapping(found.map { SourceNode.Pair($0.key.id, $0.node) })
    return node
  }

  /// The budget lines as a list, at the first of them.
  package var budget: SourceNode? {
    guard var node = lines.first else { return nil }
    node.content = .list(lines)
    return node
  }

  /// Adds a fact with its evidence; an empty cell without any is where the fact is missed.
  package mutating func add(_ key: FactKey) {
    let all = entries.filter { $0.key == key }
    let filled = all.filter(\.isFilled)
    guard let entry = filled.first ?? all.first(where: \.isOwn) ?? all.first else { return }
    for extra in filled.dropFirst() {
      context.report(
        .repeatedFormCode(key.name, first: entry.line.place(ofColumn: entry.column)),
        at: extra.line.node(.unreadable, at: extra.column))
    }
    let (line, column) = (entry.line, entry.column)
    let about = evidence.line(.fact(key))
    let needed = entry.isOwn ? nil : declaration(of: key)?.unit
    let saysMissing = entry.cell.map(cells.saysMissing) ?? false
    let value =
      saysMissing
      ? nil
      : entry.cell.flatMap {
        cells.figure(
          $0, in: line, unit: entry.unit, needed: needed, target: scheme.target(of: key))
      }
    var pairs = evidence.grounds(.fact(key))
    if saysMissing, !pairs.contains(where: { $0.key == "status" }) {
      pairs.append(.init("status", line.node(.scalar(FormWord.missing.value), at: column)))
    }
    let formula = entry.formula ?? about.flatMap { cells.scalar($0, .formula) }
    let isBare = value == nil && formula == nil
    if isBare, pairs.isEmpty && about == nil || entry.isComputed && !FormFigures.isMissing(pairs) {
      context.emptyCells[key] = FileLocation(
        path: context.path, sheet: line.sheet, line: line.row, column: column)
      return
    }
    if isBare, isBareMistake(key, pairs, at: line.node(.unreadable, at: column)) { return }
    if value != nil || formula != nil { given.insert(key) }
    if let value { pairs.append(.init("value", value)) }
    if let formula { pairs.append(.init("formula", formula)) }
    if let printed = about.flatMap({ cells.scalar($0, .printed) }) {
      pairs.append(.init("printed", printed))
    }
    let status = pairs.first { $0.key == "status" }?.value.content
    let isCopied = status == nil || status == .scalar("reported") || status == .scalar("corrected")
    if value != nil, isCopied, !pairs.contains(where: { $0.key == "place" }) {
      let place = SourceNode.Content.scalar(line.place(ofColumn: column))
      pairs.append(.init("place", line.node(place, at: column)))
    }
    if let label = entry.label { pairs.append(.init("label", label)) }
    let node =
      about.map { $0.node(.mapping(pairs), under: .status) }
      ?? line.node(.mapping(pairs), at: column)
    nodes.append((key, node))
  }
}
