import HengDiagnostics
import HengForms
import HengModel
import HengScoring
import HengSources

/// The lines of the budget.
extension FormFigures {

  package mutating func budgetLine(_ line: FormLine) {
    guard let id = line.key?.split(separator: " ").first.map(String.init) else { return }
    guard let design = design.budgetLines.first(where: { $0.id == id }) else {
      let nearest = NearestName.of(id, among: self.design.budgetLines.map(\.id))
      context.report(
        .unknownFormCode(id, nearest: nearest), at: line.node(.unreadable, at: line.keyColumn))
      return
    }
    let listed = cells.answer(line, .listed)
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

  package mutating func ownLine(_ line: FormLine) {
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
