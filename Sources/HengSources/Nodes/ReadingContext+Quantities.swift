package import HengDiagnostics
package import HengModel

extension ReadingContext {
  /// Reads a unit's symbol.
  package func unit(_ node: SourceNode) -> UnitOfMeasure? {
    guard let text = text(node) else { return nil }
    if let unit = UnitOfMeasure(text) { return unit }
    reportUnknownUnit(text, expected: nil, at: node)
    return nil
  }

  package func reportUnknownUnit(
    _ symbol: String, expected: UnitOfMeasure?, at node: SourceNode
  ) {
    report(
      .unknownUnit(
        symbol, expected: expected?.symbol, nearest: UnitOfMeasure.nearestSymbol(to: symbol)),
      at: node)
  }

  /// Reads a figure with its unit, such as `8557.32 万元` or `90%`.
  ///
  /// Another unit of the kind that is expected will do; a figure without any is refused unless a
  /// plain number is asked for.
  package func figure(_ node: SourceNode, expected: UnitOfMeasure?) -> Fact.Figure? {
    guard let text = text(node) else { return nil }
    return figure(text, at: node, expected: expected)
  }

  package func figure(
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
  package func split(_ text: String) -> (digits: String, symbol: String) {
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
  package func interval(_ node: SourceNode, unit: UnitOfMeasure?) -> Interval? {
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
}
