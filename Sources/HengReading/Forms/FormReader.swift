package import HengDiagnostics
package import HengForms
import HengModel
package import HengScoring
package import HengSources
import HengWorkbooks

/// Translates a filled data-entry workbook into the nodes of an evaluation.
///
/// Every node carries its cell, so whatever reads the nodes reports mistakes where they stand.
package struct FormReader {
  package let context: ReadingContext
  package private(set) var scan: FormScan
  package let cells: FormCells

  /// The titles of the columns whose cells stand for keys.
  private static let titles = [
    "label": FormColumn.label, "target": .target, "marks": .marks, "group": .group, "unit": .unit,
    "title": .label, "satisfied": .satisfied, "asked": .asked, "kind": .kind,
  ].mapValues(\.title)

  /// Opens a workbook and finds its parts.
  ///
  /// - Returns: `nil`, with a report, if it can't be read or isn't a form.
  package init?(path: String, in context: ReadingContext) {
    self.context = context
    context.columnTitles = FormReader.titles
    cells = FormCells(context: context)
    do {
      let file = try WorkbookFile(path: path)
      InputFiles.note(path)
      scan = try FormScan(file, context: context)
    } catch {
      context.add(Diagnostic(error, in: path))
      return nil
    }
  }

  /// Returns whether the form has every sheet and column; what it lacks is reported.
  package mutating func checkWhole() -> Bool {
    scan.checkSheets()
    return scan.isWhole
  }

  /// The scheme that the cover names.
  package struct SchemeName {
    package var id: String
    /// The path that the cover records, if it does.
    package var path: String?
    package var node: SourceNode
  }

  /// Puts the evaluation's nodes together.
  ///
  /// - Parameters:
  ///   - cover: The lines of the cover.
  ///   - year: The evaluated year.
  ///   - name: The scheme's name.
  ///   - scheme: The scheme.
  ///   - design: How the form lays out figures.
  /// - Returns: The nodes as those of a text file.
  package func root(
    _ cover: [CoverKey: FormLine], year: SourceNode, _ name: SchemeName, scheme: Scheme,
    design: FormDesign
  ) -> SourceNode {
    var pairs: [SourceNode.Pair] = []
    func add(_ key: String, _ node: SourceNode?) {
      if let node { pairs.append(.init(key, node)) }
    }
    var marker = name.node
    marker.content = .scalar(ReadingContext.formatVersion)
    add("heng-evaluation", marker)
    add("unit", unit(cover))
    add("year", year)
    add("label", label(.label, .labelEnglish, cover))
    add("scheme", name.node)
    add("note", label(.note, .noteEnglish, cover))
    add("sources", sources())
    add("published", published(cover))
    add("synthetic", cover[.synthetic].flatMap { cells.answer($0, .entry) })
    let evidence = FormEvidence(self, scheme: scheme, design: design)
    let own = FormOwnIndicators(self, scheme: scheme)
    let figures = FormFigures(
      self, scheme: scheme, design: design, evidence: evidence, own: own.facts)
    add("facts", figures.node(.current, like: name.node))
    add("prior-facts", figures.node(.prior, like: name.node))
    add("judgements", FormJudgements(self, scheme: scheme, evidence: evidence).node)
    add("budget", figures.budget)
    add("satisfaction", satisfaction())
    add("own-facts", own.declarations)
    add("own-indicators", own.node)
    var root = name.node
    root.content = .mapping(pairs)
    return root
  }

  private func sources() -> SourceNode? {
    var pairs: [SourceNode.Pair] = []
    for (index, line) in (scan.only(.sources)?.lines ?? []).enumerated() {
      guard let title = cells.label(line, .label, .englishLabel) else { continue }
      var source = [SourceNode.Pair("title", title)]
      if let address = cells.scalar(line, .address) { source.append(.init("address", address)) }
      source.append(
        .init(
          "official",
          cells.answer(line, .official)
            ?? line.node(.scalar("false"), under: .official)))
      pairs.append(
        .init(line.key ?? "source-\(index + 1)", line.node(.mapping(source), under: .label)))
    }
    guard var node = pairs.first?.value else { return nil }
    node.content = .mapping(pairs)
    return node
  }

  private func satisfaction() -> SourceNode? {
    var groups: [SourceNode] = []
    for line in scan.only(.satisfaction)?.lines ?? [] where !line.isEmpty {
      var pairs: [SourceNode.Pair] = []
      func add(_ key: String, _ node: SourceNode?) {
        if let node { pairs.append(.init(key, node)) }
      }
      add("group", cells.label(line, .group, .englishLabel))
      for (key, column) in [("target", FormColumn.targetRate), ("claimed", .claimed)] {
        add(key, line[column].flatMap { cells.share($0, in: line) })
      }
      let counts: [(String, FormColumn)] = [
        ("satisfied", .satisfied), ("asked", .asked), ("population", .population),
      ]
      let survey = counts.compactMap { key, column in
        cells.number(line, column, before: ["人", "份", "户"]).map { SourceNode.Pair(key, $0) }
      }
      if let first = survey.first {
        var node = first.value
        node.content = .mapping(survey)
        add("survey", node)
      }
      add("place", cells.scalar(line, .place))
      add("quote", cells.scalar(line, .quote))
      add("reason", cells.label(line, .reason, .englishReason))
      groups.append(line.node(.mapping(pairs), under: .group))
    }
    guard var node = groups.first else { return nil }
    node.content = .list(groups)
    return node
  }
}
