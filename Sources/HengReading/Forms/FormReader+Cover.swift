import HengDiagnostics
package import HengForms
import HengModel
package import HengSources

/// The cover.
extension FormReader {
  /// The lines of the cover by what they ask for.
  package func coverLines() -> [CoverKey: FormLine]? {
    var lines: [CoverKey: FormLine] = [:]
    for line in scan.only(.cover)?.lines ?? [] {
      guard let key = line.key.flatMap({ CoverKey(rawValue: $0) }) else { continue }
      if lines[key] == nil { lines[key] = line }
    }
    guard let version = lines[.version] else {
      context.report(.notAForm)
      return nil
    }
    context.checkVersion(cells.number(version, .entry) ?? version.node(.unreadable, under: .entry))
    return lines
  }

  /// The scheme's name on the cover.
  package func schemeName(_ cover: [CoverKey: FormLine]) -> SchemeName? {
    guard let line = cover[.scheme], let id = cells.text(line, .entry) else {
      let place = cover[.scheme] ?? cover[.version]
      context.report(
        .emptyEntry(CoverKey.scheme.title),
        at: place?.node(.unreadable, under: .entry)
          ?? SourceNode(content: .unreadable, line: 1, column: 1))
      return nil
    }
    return SchemeName(
      id: id, path: cover[.schemePath].flatMap { cells.text($0, .entry) },
      node: line.node(.scalar(id), under: .entry))
  }

  /// The evaluated year, as a plain number.
  package func year(_ cover: [CoverKey: FormLine]) -> SourceNode {
    guard let line = cover[.year] else { return missing(.year, cover) }
    guard let text = cells.text(line, .entry) else { return missing(.year, cover) }
    let year = CellWords.year(text)
    return line.node(.scalar(year.map(String.init) ?? text), under: .entry)
  }

  /// Reports that a line of the cover is empty and returns a node that says so no more.
  package func missing(_ key: CoverKey, _ cover: [CoverKey: FormLine]) -> SourceNode {
    let line = cover[key] ?? cover[.version]
    let node =
      line?.node(.unreadable, under: .entry)
      ?? SourceNode(content: .unreadable, line: 1, column: 1)
    context.report(.emptyEntry(key.title), at: node)
    return node
  }

  package func label(
    _ chinese: CoverKey, _ english: CoverKey, _ cover: [CoverKey: FormLine]
  ) -> SourceNode? {
    let zh = cover[chinese].flatMap { cells.scalar($0, .entry) }
    let en = cover[english].flatMap { cells.scalar($0, .entry) }
    guard let zh, let en else { return zh ?? en }
    var node = zh
    node.content = .mapping([.init("zh", zh), .init("en", en)])
    return node
  }

  package func unit(_ cover: [CoverKey: FormLine]) -> SourceNode {
    var pairs: [SourceNode.Pair] = []
    if var id = cover[.unitID].flatMap({ cells.scalar($0, .entry) }) {
      // Budget codes are digits, identifiers start with a letter.
      if case .scalar(let text) = id.content {
        let code = text.halfWidth
        id.content = .scalar(code.allSatisfy(\.isASCIIDigit) ? "unit-\(code)" : code)
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

  package func published(_ cover: [CoverKey: FormLine]) -> SourceNode? {
    var pairs: [SourceNode.Pair] = []
    if let total = cover[.publishedTotal].flatMap({ cells.number($0, .entry, before: ["分"]) }) {
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
      guard let key = line.key, let value = cells.number(line, .published, before: ["分"])
      else { return nil }
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
}
