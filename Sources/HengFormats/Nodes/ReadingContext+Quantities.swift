import HengModel
import HengScoring

extension ReadingContext {
  /// Reads a unit's symbol.
  func unit(_ node: SourceNode) -> UnitOfMeasure? {
    guard let text = text(node) else { return nil }
    if let unit = UnitOfMeasure(text) { return unit }
    reportUnknownUnit(text, expected: nil, at: node)
    return nil
  }

  func reportUnknownUnit(
    _ symbol: String, expected: UnitOfMeasure?, at node: SourceNode
  ) {
    report(
      .unknownUnit(symbol, expected: expected?.symbol, nearest: nearestUnit(to: symbol)), at: node)
  }

  /// The known unit of the same length that a mistyped one most likely means; a longer or shorter
  /// one, such as 万元 for 万美元, is another unit.
  private func nearestUnit(to symbol: String) -> String? {
    NearestName.of(symbol, among: UnitOfMeasure.knownSymbols.filter { $0.count == symbol.count })
  }

  /// Reads a figure with its unit, such as `8557.32 万元` or `90%`.
  ///
  /// Another unit of the kind that is expected will do; a figure without any is refused unless a
  /// plain number is asked for.
  func figure(_ node: SourceNode, expected: UnitOfMeasure?) -> Fact.Figure? {
    guard let text = text(node) else { return nil }
    return figure(text, at: node, expected: expected)
  }

  func figure(
    _ text: String, at node: SourceNode, expected: UnitOfMeasure?
  ) -> Fact.Figure? {
    let (digits, symbol) = split(text)
    guard let number = decimal(digits, at: node) else { return nil }
    if symbol.isEmpty, let expected, expected != .one {
      report(.missingUnit(text, expected: expected.symbol), at: node)
      return nil
    }
    guard let unit = UnitOfMeasure(symbol) else {
      reportUnknownUnit(symbol, expected: expected, at: node)
      return nil
    }
    if let expected, unit.dimension != expected.dimension {
      report(.wrongUnit(found: unit.described, expected: expected.described), at: node)
      return nil
    }
    return Fact.Figure(Quantity(number, unit), unit: unit, places: digits.writtenPlaces)
  }

  /// Cuts `8557.32 万元` behind the last character that can belong to a number, however badly
  /// written: separators, signs, exponents and full-width digits included.
  func split(_ text: String) -> (digits: String, symbol: String) {
    let trimmed = text.trimmed
    let isNumeric: (Character) -> Bool = { character in
      character.isASCIIDigit || ("０"..."９").contains(character)
        || "-.,_ +−eE．，－＋".contains(character)
    }
    let end = trimmed.firstIndex { !isNumeric($0) } ?? trimmed.endIndex
    let digits = String(trimmed[..<end]).trimmed
    guard digits.contains(where: { $0.isNumber }) else { return (trimmed, "") }
    return (digits, String(trimmed[end...]).trimmed)
  }

  /// Reads an interval such as `[80, 90)` or `(30%, +∞)`, with its ends in base units.
  func interval(_ node: SourceNode, unit: UnitOfMeasure?) -> Interval? {
    guard let text = text(node) else { return nil }
    let plain = text.halfWidth
    // The sign of an infinite end is a minus sign that `halfWidth` makes plain.
    if plain != text, !text.contains("−∞") {
      report(.fullWidthText(text, plain: plain), at: node)
      return nil
    }
    let inner = plain.trimmed
    guard let opening = inner.first, let closing = inner.last, inner.count > 2,
      "[(".contains(opening), "])".contains(closing)
    else {
      report(.badInterval(text), at: node)
      return nil
    }
    let ends = inner.dropFirst().dropLast().split(
      separator: ",", omittingEmptySubsequences: false
    ).map { String($0).trimmed }
    guard ends.count == 2 else {
      report(.badInterval(text), at: node)
      return nil
    }
    func end(_ text: String, isClosed: Bool) -> (isValid: Bool, end: Interval.End?) {
      if ["-∞", "+∞", "∞"].contains(text) { return (!isClosed, nil) }
      guard let figure = figure(text, at: node, expected: unit) else { return (false, nil) }
      return (true, Interval.End(figure.quantity.value, isClosed: isClosed))
    }
    let before = diagnostics.count
    let lower = end(ends[0], isClosed: opening == "[")
    let upper = end(ends[1], isClosed: closing == "]")
    guard lower.isValid, upper.isValid else {
      if diagnostics.count == before { report(.badInterval(text), at: node) }
      return nil
    }
    let interval = Interval(lower: lower.end, upper: upper.end)
    if interval.isEmpty {
      report(.emptyInterval(text), at: node)
      return nil
    }
    return interval
  }

  /// Parses a measure, placing its mistakes at their column.
  func measure(_ node: SourceNode) -> Measure? {
    guard let text = text(node) else { return nil }
    do {
      return try Measure(parsing: text)
    } catch {
      report(error, in: node, names: [])
      return nil
    }
  }

  /// Reports a measure's mistake at its place inside the node, unless it only follows from another
  /// one that was reported.
  func report(_ error: MeasureError, in node: SourceNode, names: [String]) {
    var nearest: String?
    switch error.problem {
    case .unknownFact(let name), .factWithoutUnit(let name):
      if brokenNames.contains(name) { return }
      nearest = nearestFact(name, among: names)
      doubtedNames.insert(name)
    case .unknownUnit(let unit): nearest = nearestUnit(to: unit)
    default: break
    }
    report(
      .measure(error, nearest: nearest), sheet: node.sheet, line: node.line,
      column: node.column + (node.isVerbatim ? error.offset : 0))
  }

  /// The known name nearest to an unknown one; `a-b` may be two names with a cramped minus.
  private func nearestFact(_ name: String, among names: [String]) -> String? {
    if let nearest = NearestName.of(name, among: names) { return nearest }
    for (offset, character) in name.enumerated() where character == "-" {
      let (left, right) = (String(name.prefix(offset)), String(name.dropFirst(offset + 1)))
      if names.contains(left), names.contains(right) { return "\(left) - \(right)" }
    }
    return nil
  }
}

extension String {
  /// The digits behind the point of a decimal number, needless zeros included.
  var writtenPlaces: Int {
    firstIndex(of: ".").map { distance(from: $0, to: endIndex) - 1 } ?? 0
  }

  /// The text without white space at its ends.
  var trimmed: String {
    if utf8.isPlainText { return self }
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
