import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// The figures of a form and the budget lines that they make up.
struct FormFigures {
  private let context: ReadingContext
  private let cells: FormCells
  private let scan: FormScan
  private let scheme: Scheme
  private let design: FormDesign
  private let evidence: FormEvidence
  /// The facts' nodes in the order of the form.
  private var nodes: [(key: FactKey, node: SourceNode)] = []
  /// The facts that have a value or a formula.
  private var given: Set<FactKey> = []
  /// The places where facts may be entered, in the order of the form.
  private var entries: [Entry] = []
  private var lines: [SourceNode] = []

  /// A place where a fact may be entered.
  private struct Entry {
    var key: FactKey
    /// What was entered; `nil` for nothing, and for what only computes the fact.
    var cell: ReadCell?
    var column: Int
    var line: FormLine
    var unit: String?
    /// The fact's own name, where the scheme has none for it.
    var label: SourceNode?
    /// A formula beside the cell.
    var formula: SourceNode?
    /// Whether the place is one of the evaluator's own.
    var isOwn = false

    var isFilled: Bool {
      if formula != nil { return true }
      guard let cell else { return false }
      if case .text(let text) = cell.value { return !text.trimmed.isEmpty }
      return true
    }
  }

  init(
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

  /// The facts of a year as a mapping, at the first of them.
  func node(_ period: Period, like place: SourceNode) -> SourceNode? {
    let found = nodes.filter { $0.key.period == period }
    guard var node = found.first?.node else { return nil }
    node.content = .mapping(found.map { SourceNode.Pair($0.key.id, $0.node) })
    return node
  }

  /// The budget lines as a list, at the first of them.
  var budget: SourceNode? {
    guard var node = lines.first else { return nil }
    node.content = .list(lines)
    return node
  }

  // MARK: Tables

  /// Reads the figures that a row's code names, each under the number of its column.
  private mutating func table(_ line: FormLine) {
    for (index, key) in keys(line, from: 0).enumerated() {
      guard let key else { continue }
      guard let column = line.numbered[index + 1] else {
        context.report(
          .form(.missingColumnNumber(index + 1)), at: line.node(.unreadable, at: line.keyColumn))
        continue
      }
      fact(key, column: column, line)
    }
  }

  /// Reads the amounts of a budget line that are entered there.
  private mutating func amounts(_ line: FormLine) {
    let columns: [FormColumn] = [.initial, .adjusted, .expenditure]
    for (key, column) in zip(keys(line, from: 1), columns) {
      guard let key else { continue }
      guard let place = line.columns[column] else {
        context.report(
          .form(.missingColumn(column.title)), at: line.node(.unreadable, at: line.keyColumn))
        continue
      }
      fact(key, column: place, line)
    }
  }

  /// Returns the facts of a code, `nil` for what isn't entered in the row; one that isn't asked for
  /// is reported.
  private func keys(_ line: FormLine, from start: Int) -> [FactKey?] {
    let words = (line.key ?? "").split(separator: " ").dropFirst(start)
    return words.map { word in
      guard word != "-", let key = FactKey(named: word) else { return nil }
      if declaration(of: key) != nil { return key }
      let known = (scheme.facts + design.facts).map(\.id)
      context.report(
        .form(.unknownKey(String(word), nearest: NearestName.of(key.id, among: known))),
        at: line.node(.unreadable, at: line.keyColumn))
      return nil
    }
  }

  private func declaration(of key: FactKey) -> FactDeclaration? {
    (scheme.facts + design.facts).first { $0.id == key.id }
  }

  private mutating func fact(_ key: FactKey, column: Int, _ line: FormLine) {
    let declaration = declaration(of: key)
    var cell = line.cells[column: column]
    if cell?.hasFormula == true {
      let isDerived = evidence.line(.fact(key)).flatMap { cells.text($0, .formula) } != nil
      let follows =
        key.period == .current
        && (declaration?.formula != nil || declaration?.isMeasuredBySurvey == true)
      if isDerived || follows { cell = nil }
    }
    let isKnown = scheme.declaration(of: key.id) != nil
    let label = isKnown ? nil : declaration.map { self.label($0.label, line, column) }
    entries.append(
      Entry(
        key: key, cell: cell, column: column, line: line, unit: cells.text(line, .unit),
        label: label))
  }

  private func label(_ text: LocalizedText, _ line: FormLine, _ column: Int) -> SourceNode {
    let (zh, en) = (
      line.node(.scalar(text.zh), at: column), line.node(.scalar(text.en), at: column)
    )
    return line.node(.mapping([.init("zh", zh), .init("en", en)]), at: column)
  }

  /// Adds a fact with its evidence; an empty cell without any is where the fact is missed.
  private mutating func add(_ key: FactKey) {
    let all = entries.filter { $0.key == key }
    let filled = all.filter(\.isFilled)
    guard let entry = filled.first ?? all.first(where: \.isOwn) ?? all.first else { return }
    for extra in filled.dropFirst() {
      context.report(
        .form(.repeatedKey(key.name, first: entry.line.place(ofColumn: entry.column))),
        at: extra.line.node(.unreadable, at: extra.column))
    }
    let (line, column) = (entry.line, entry.column)
    let about = evidence.line(.fact(key))
    let needed = entry.isOwn ? nil : declaration(of: key)?.unit
    var value = entry.cell.flatMap {
      cells.figure($0, in: line, unit: entry.unit, needed: needed)
    }
    var pairs = evidence.grounds(.fact(key))
    if case .scalar(let text) = value?.content, let word = FormWord.statuses.last,
      word.matches(text)
    {
      let status = line.node(.scalar(word.value), at: column)
      value = nil
      if !pairs.contains(where: { $0.key == "status" }) { pairs.append(.init("status", status)) }
    }
    let formula = entry.formula ?? about.flatMap { cells.scalar($0, .formula) }
    if value == nil, formula == nil, pairs.isEmpty {
      context.emptyCells[key] = line.node(.unreadable, at: column)
      return
    }
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

  // MARK: Facts of the evaluator's own

  private mutating func ownFact(_ line: FormLine, number: Int) {
    if line.isEmpty { return }
    let id = cells.text(line, .identifier) ?? "own-fact-\(number)"
    let label = cells.label(line, .label, .englishLabel)
    let unit = cells.text(line, .unit)
    var isNamed = false
    for (column, period) in [(FormColumn.current, Period.current), (.prior, .prior)] {
      let key = FactKey(id, period)
      var cell = line[column]
      let formula = period == .current ? cells.scalar(line, .formula) : nil
      let about = evidence.line(.fact(key))
      let isDerived = formula != nil || about.flatMap { cells.text($0, .formula) } != nil
      if cell?.hasFormula == true, isDerived { cell = nil }
      let entry = Entry(
        key: key, cell: cell, column: line.columns[column] ?? line.keyColumn, line: line,
        unit: unit, label: label, formula: formula, isOwn: true)
      if !entry.isFilled, about == nil { continue }
      entries.append(entry)
      isNamed = true
    }
    if !isNamed {
      context.report(
        .form(.emptyEntry(FormColumn.current.title)), at: line.node(.unreadable, under: .current))
    }
  }

  /// Adds the facts that only the evidence names, such as claims without a figure.
  private mutating func claims() {
    for key in evidence.factKeys where !nodes.contains(where: { $0.key == key }) {
      guard let line = evidence.line(.fact(key)) else { continue }
      var pairs = evidence.grounds(.fact(key))
      if let formula = cells.scalar(line, .formula) {
        pairs.append(.init("formula", formula))
        given.insert(key)
      }
      if scheme.declaration(of: key.id) == nil, let declaration = declaration(of: key) {
        pairs.append(.init("label", label(declaration.label, line, line.keyColumn)))
      }
      nodes.append((key, line.node(.mapping(pairs), under: .status)))
    }
  }

  // MARK: Budget lines

  private mutating func budgetLine(_ line: FormLine) {
    guard let id = line.key?.split(separator: " ").first.map(String.init) else { return }
    guard let design = design.budgetLines.first(where: { $0.id == id }) else {
      let nearest = NearestName.of(id, among: self.design.budgetLines.map(\.id))
      context.report(
        .form(.unknownKey(id, nearest: nearest)), at: line.node(.unreadable, at: line.keyColumn))
      return
    }
    let listed = cells.choice(line, .listed, FormWord.answers)
    if listed?.content == .scalar("false") { return }
    let amounts = [
      ("initial", design.initial), ("adjusted", design.adjusted),
      ("expenditure", design.expenditure),
    ]
    let isGiven = amounts.contains { _, fact in fact.map { given.contains(FactKey($0)) } ?? false }
    guard isGiven else { return }
    var pairs = [
      SourceNode.Pair("id", line.node(.scalar(id), at: line.keyColumn)),
      .init("label", label(design.label, line, line.keyColumn)),
      .init("kind", line.node(.scalar(design.kind.rawValue), at: line.keyColumn)),
    ]
    for (key, fact) in amounts {
      guard let fact, given.contains(FactKey(fact)) || scheme.declaration(of: fact) != nil else {
        continue
      }
      pairs.append(.init(key, line.node(.scalar(fact), at: line.keyColumn)))
    }
    lines.append(line.node(.mapping(pairs), at: line.keyColumn))
  }

  private mutating func ownLine(_ line: FormLine) {
    var pairs: [SourceNode.Pair] = []
    func add(_ key: String, _ node: SourceNode?) {
      if let node { pairs.append(.init(key, node)) }
    }
    add(
      "id",
      cells.scalar(line, .identifier) ?? line.node(.scalar("own-line-\(line.row)"), under: .label))
    add("label", cells.label(line, .label, .englishLabel))
    add(
      "kind",
      cells.choice(line, .kind, FormWord.budgetKinds) ?? line.node(.scalar("item"), under: .kind))
    for (key, column) in [
      ("initial", FormColumn.initial), ("adjusted", .adjusted), ("expenditure", .expenditure),
    ] {
      add(key, cells.scalar(line, column))
    }
    lines.append(line.node(.mapping(pairs), under: .label))
  }
}
