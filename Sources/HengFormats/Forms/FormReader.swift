import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// Translates a filled data-entry workbook into the nodes of an evaluation.
///
/// Every node carries its cell, so whatever reads the nodes reports mistakes where they stand.
struct FormReader {
  let context: ReadingContext
  let scan: FormScan
  let cells: FormCells

  /// Opens a workbook and finds its parts.
  ///
  /// - Returns: `nil`, with a report, if it can't be read or isn't a form.
  init?(path: String, in context: ReadingContext) {
    self.context = context
    cells = FormCells(context: context)
    do {
      let file = try WorkbookFile(path: path)
      scan = try FormScan(file, context: context)
    } catch {
      context.add(Diagnostic(error, in: path))
      return nil
    }
  }

  /// The scheme that the cover names.
  struct SchemeName {
    var id: String
    /// The path that the cover records, if it does.
    var path: String?
    var node: SourceNode
  }

  // MARK: Cover

  /// The lines of the cover by what they ask for.
  func coverLines() -> [CoverKey: FormLine]? {
    var lines: [CoverKey: FormLine] = [:]
    for line in scan.only(.cover)?.lines ?? [] {
      guard let key = line.key.flatMap({ CoverKey(rawValue: $0) }) else { continue }
      if lines[key] == nil { lines[key] = line }
    }
    guard let version = lines[.version] else {
      context.report(.form(.notAForm))
      return nil
    }
    context.checkVersion(cells.number(version, .entry) ?? version.node(.unreadable, under: .entry))
    return lines
  }

  /// The scheme's name on the cover.
  func schemeName(_ cover: [CoverKey: FormLine]) -> SchemeName? {
    guard let line = cover[.scheme], let id = cells.text(line, .entry) else {
      let place = cover[.scheme] ?? cover[.version]
      context.report(
        .form(.emptyEntry(CoverKey.scheme.title)),
        at: place?.node(.unreadable, under: .entry)
          ?? SourceNode(content: .unreadable, line: 1, column: 1))
      return nil
    }
    return SchemeName(
      id: id, path: cover[.schemePath].flatMap { cells.text($0, .entry) },
      node: line.node(.scalar(id), under: .entry))
  }

  /// The evaluated year, as a plain number.
  func year(_ cover: [CoverKey: FormLine]) -> SourceNode {
    guard let line = cover[.year] else { return missing(.year, cover) }
    guard var node = cells.number(line, .entry) else { return missing(.year, cover) }
    if case .scalar(let text) = node.content {
      let end = text.firstIndex(of: "年") ?? text.endIndex
      if ["", "年", "年度"].contains(text[end...]) {
        node.content = .scalar(String(text[..<end]).trimmed)
      }
    }
    return node
  }

  /// Reports that a line of the cover is empty and returns a node that says so no more.
  private func missing(_ key: CoverKey, _ cover: [CoverKey: FormLine]) -> SourceNode {
    let line = cover[key] ?? cover[.version]
    let node =
      line?.node(.unreadable, under: .entry)
      ?? SourceNode(content: .unreadable, line: 1, column: 1)
    context.report(.form(.emptyEntry(key.title)), at: node)
    return node
  }

  private func label(
    _ chinese: CoverKey, _ english: CoverKey, _ cover: [CoverKey: FormLine]
  ) -> SourceNode? {
    let zh = cover[chinese].flatMap { cells.scalar($0, .entry) }
    let en = cover[english].flatMap { cells.scalar($0, .entry) }
    guard let zh, let en else { return zh ?? en }
    var node = zh
    node.content = .mapping([.init("zh", zh), .init("en", en)])
    return node
  }

  // MARK: The whole

  /// Returns the evaluation's nodes.
  ///
  /// - Parameters:
  ///   - cover: The lines of the cover.
  ///   - year: The evaluated year.
  ///   - name: The scheme's name.
  ///   - scheme: The scheme.
  ///   - design: How the form lays out figures.
  func root(
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
    add("synthetic", cover[.synthetic].flatMap { cells.choice($0, .entry, FormWord.answers) })
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

  private func unit(_ cover: [CoverKey: FormLine]) -> SourceNode {
    var pairs: [SourceNode.Pair] = []
    let id = cover[.unitID].flatMap { cells.number($0, .entry) }
    if var id {
      // Budget codes are digits, identifiers start with a letter.
      if case .scalar(let text) = id.content, text.allSatisfy(\.isASCIIDigit) {
        id.content = .scalar("unit-\(text)")
      }
      pairs.append(.init("id", id))
    } else {
      pairs.append(.init("id", missing(.unitID, cover)))
    }
    pairs.append(
      .init("label", label(.unitLabel, .unitEnglish, cover) ?? missing(.unitLabel, cover)))
    if let kind = cover[.unitKind].flatMap({ cells.choice($0, .entry, FormWord.unitKinds) }) {
      pairs.append(.init("kind", kind))
    }
    var node = pairs[0].value
    node.content = .mapping(pairs)
    return node
  }

  private func published(_ cover: [CoverKey: FormLine]) -> SourceNode? {
    var pairs: [SourceNode.Pair] = []
    if let total = cover[.publishedTotal].flatMap({ cells.number($0, .entry) }) {
      pairs.append(.init("total", total))
    }
    let words: [(String, CoverKey)] = [
      ("grade", .publishedGrade), ("place", .publishedPlace), ("quote", .publishedQuote),
    ]
    for (key, line) in words {
      if let node = cover[line].flatMap({ cells.scalar($0, .entry) }) {
        pairs.append(.init(key, node))
      }
    }
    let marks = (scan.only(.rows)?.lines ?? []).compactMap { line -> SourceNode.Pair? in
      guard let key = line.key, let value = cells.number(line, .published) else { return nil }
      return .init(key, value)
    }
    if let first = marks.first {
      var node = first.value
      node.content = .mapping(marks)
      pairs.append(.init("marks", node))
    }
    guard var node = pairs.first?.value else { return nil }
    node.content = .mapping(pairs)
    return node
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
          cells.choice(line, .official, FormWord.answers)
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
        add(key, line[column].flatMap { cells.figure($0, in: line, unit: "%") })
      }
      let counts: [(String, FormColumn)] = [
        ("satisfied", .satisfied), ("asked", .asked), ("population", .population),
      ]
      let survey = counts.compactMap { key, column in
        cells.number(line, column).map { SourceNode.Pair(key, $0) }
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
