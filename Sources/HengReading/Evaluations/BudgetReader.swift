package import HengDiagnostics
package import HengModel
package import HengScoring
package import HengSources

/// Reads the budget lines of an evaluation.
package struct BudgetReader {
  package let context: ReadingContext

  private static let amounts = ["initial", "adjusted", "expenditure"]
  private static let keys = ["id", "label", "kind"] + amounts + ["part-of", "share", "rate"]

  /// The lines with the nodes of their expressions.
  package struct Lines {
    package var lines: [BudgetLine] = []
    package var nodes: [SourceNode] = []
    /// The identifiers of all lines, those included that can't be used for another reason.
    package var names = KnownNames([])
  }

  package func lines(_ node: SourceNode?) -> Lines {
    guard let items = node.flatMap(context.items) else { return Lines() }
    var names = UniqueNames()
    let placed = items.compactMap { item in line(item, &names).map { ($0, item) } }
    let known = items.compactMap { item -> String? in
      if case .scalar(let id) = item["id"]?.content { id } else { nil }
    }
    let lines = Lines(
      lines: placed.map(\.0), nodes: placed.map(\.1), names: KnownNames(known))
    checkWholes(lines)
    return lines
  }

  private func line(_ node: SourceNode, _ names: inout UniqueNames) -> BudgetLine? {
    guard let reader = MappingReader(node, keys: BudgetReader.keys, in: context) else {
      return nil
    }
    let id = reader.required("id").flatMap { names.read($0, in: context) }
    let label = reader.required("label").flatMap(context.label)
    let kind = reader.required("kind").flatMap { context.choice($0, BudgetLine.Kind.self) }
    let texts = BudgetReader.amounts.map { reader.optional($0).flatMap(context.measure)?.text }
    let whole = reader.optional("part-of").flatMap(context.text)
    let share = reader.optional("share").flatMap(rate)
    let rate = reader.optional("rate").flatMap(rate)
    guard let id, let label, let kind else { return nil }
    return BudgetLine(
      id: id, label: label, kind: kind, initial: texts[0], adjusted: texts[1],
      expenditure: texts[2], wholeID: whole, printedShare: share, printedRate: rate)
  }

  /// Reads a printed rate, which may be wrong, and so above 100 %, but not below zero.
  private func rate(_ node: SourceNode) -> Fact.Figure? {
    guard let figure = context.figure(node, expected: .percent) else { return nil }
    if figure.quantity.value >= 0 { return figure }
    context.report(.numberOutOfRange(context.text(node) ?? "", range: "[0%, +∞)"), at: node)
    return nil
  }

  /// Reports lines that are said to be a part of no line, or of themselves.
  private func checkWholes(_ lines: Lines) {
    var wholes: [String: String] = [:]
    // For each line one above it, as far up as is known; shortened at every look, so that long
    // chains don't cost their length each time.
    var above: [String: String] = [:]
    func top(of line: String) -> String {
      var way = [line]
      while let next = above[way[way.count - 1]] { way.append(next) }
      let top = way[way.count - 1]
      for line in way.dropLast() { above[line] = top }
      return top
    }
    for (line, node) in zip(lines.lines, lines.nodes) {
      guard let whole = line.wholeID, let place = node["part-of"] else { continue }
      guard lines.names.contains(whole) else {
        if context.isFull { break }
        let nearest = lines.names.nearest(to: whole)
        context.report(.unknownBudgetLine(whole, nearest: nearest), at: place)
        continue
      }
      // A line that would close a circle isn't entered, so that the way up always ends.
      if top(of: whole) == line.id {
        let circle = sequence(first: whole) { $0 == line.id ? nil : wholes[$0] }
        context.report(.partOfItself([line.id] + circle), at: place)
      } else {
        (wholes[line.id], above[line.id]) = (whole, whole)
      }
    }
  }

  // MARK: Amounts

  /// Reports amounts that don't come to money.
  package func check(_ lines: Lines, facts: FactBook) {
    for line in lines.nodes {
      for key in BudgetReader.amounts {
        if let node = line[key] { context.checkMoney(node, facts: facts) }
      }
    }
  }
}

extension ReadingContext {
  /// Reports an expression over facts that doesn't come to money; what can't be parsed at all was
  /// reported when it was read.
  package func checkMoney(_ node: SourceNode, facts: FactBook) {
    guard case .scalar(let text) = node.content, (try? Measure(parsing: text)) != nil else {
      return
    }
    do throws(MeasureError) {
      _ = try Measure(parsingMoney: text, facts: facts)
    } catch {
      report(error, in: node, names: facts.keys.map(\.id))
    }
  }
}
