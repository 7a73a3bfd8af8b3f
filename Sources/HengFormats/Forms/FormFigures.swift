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
  /// The cells that were read, for codes that stand twice.
  private var places: [FactKey: String] = [:]
  private var lines: [SourceNode] = []

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
    let unit = cells.text(line, .unit)
    let isKnown = scheme.declaration(of: key.id) != nil
    let label = isKnown ? nil : declaration.map { self.label($0.label, line, column) }
    add(key, cell, column: column, line, unit: unit, label: label)
  }

  private func label(_ text: LocalizedText, _ line: FormLine, _ column: Int) -> SourceNode {
    let (zh, en) = (
      line.node(.scalar(text.zh), at: column), line.node(.scalar(text.en), at: column)
    )
    return line.node(.mapping([.init("zh", zh), .init("en", en)]), at: column)
  }

  /// Adds a fact with its evidence; an empty cell without any is where the fact is missed.
  private mutating func add(
    _ key: FactKey, _ cell: ReadCell?, column: Int, _ line: FormLine, unit: String?,
    label: SourceNode?
  ) {
    let about = evidence.line(.fact(key))
    var value = cell.flatMap { cells.figure($0, in: line, unit: unit) }
    var pairs = evidence.grounds(.fact(key))
    if case .scalar(let text) = value?.content, let word = FormWord.statuses.last,
      word.matches(text)
    {
      let status = line.node(.scalar(word.value), at: column)
      value = nil
      if !pairs.contains(where: { $0.key == "status" }) { pairs.append(.init("status", status)) }
    }
    let formula = about.flatMap { cells.scalar($0, .formula) }
    if value == nil, formula == nil, pairs.isEmpty {
      context.emptyCells[key] = context.emptyCells[key] ?? line.node(.unreadable, at: column)
      return
    }
    if let first = places[key] {
      context.report(
        .form(.repeatedKey(key.name, first: first)), at: line.node(.unreadable, at: column))
      return
    }
    places[key] = line.place(ofColumn: column)
    if value != nil || formula != nil { given.insert(key) }
    if let value { pairs.append(.init("value", value)) }
    if let formula { pairs.append(.init("formula", formula)) }
    if let printed = about.flatMap({ cells.scalar($0, .printed) }) {
      pairs.append(.init("printed", printed))
    }
    let status = pairs.first { $0.key == "status" }?.value.content
    let needsPlace = status == nil || status == .scalar("reported") || status == .scalar("corrected")
    if value != nil, needsPlace, !pairs.contains(where: { $0.key == "place" }) {
      pairs.append(
        .init("place", line.node(.scalar(line.place(ofColumn: column)), at: column)))
    }
    if let label { pairs.append(.init("label", label)) }
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
    let before = nodes.count
    for (column, period) in [(FormColumn.current, Period.current), (.prior, .prior)] {
      let key = FactKey(id, period)
      let place = line.columns[column] ?? line.keyColumn
      var cell = line[column]
      let formula = period == .current ? cells.scalar(line, .formula) : nil
      let isDerived =
        formula != nil
        || evidence.line(.fact(key)).flatMap { cells.text($0, .formula) } != nil
      if cell?.hasFormula == true, isDerived { cell = nil }
      if cell == nil, formula == nil, evidence.line(.fact(key)) == nil { continue }
      add(key, cell, column: place, line, unit: unit, label: label)
      if let formula, let last = nodes.last, last.key == key {
        append("formula", formula, toFact: nodes.count - 1)
        given.insert(key)
      } else if let formula {
        let pairs = [("formula", formula), ("label", label)].compactMap { name, node in
          node.map { SourceNode.Pair(name, $0) }
        }
        nodes.append((key, line.node(.mapping(pairs), at: place)))
        given.insert(key)
      }
    }
    if nodes.count == before {
      context.report(
        .form(.emptyEntry(FormColumn.current.title)), at: line.node(.unreadable, under: .current))
    }
  }

  private mutating func append(_ key: String, _ value: SourceNode, toFact index: Int) {
    guard case .mapping(let pairs) = nodes[index].node.content,
      !pairs.contains(where: { $0.key == key })
    else { return }
    nodes[index].node.content = .mapping(pairs + [.init(key, value)])
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
    add("id", cells.scalar(line, .identifier) ?? line.node(.scalar("own-line-\(line.row)"), under: .label))
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
