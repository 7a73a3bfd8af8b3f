import HengDiagnostics
package import HengForms
package import HengModel
package import HengSources
package import HengWorkbooks

/// Reads cells as numbers, by the one path from a cell to a number.
extension FormCells {
  /// Returns a plain number as a node; a unit beside the digits has to be one of some words.
  package func number(
    _ line: FormLine, _ column: FormColumn, before words: [String] = []
  ) -> SourceNode? {
    guard let cell = line[column] else { return nil }
    var node = line.node(.unreadable, at: cell.column)
    switch FigureReader(unit: nil).read(cell) {
    case .missing: return nil
    case .refused(let problem): context.report(refusal(problem, of: cell), at: node)
    case .number(let figure):
      if let unit = figure.unit, !words.contains(unit.symbol) {
        let expected = words.first.flatMap { UnitOfMeasure($0) } ?? .one
        context.report(
          .wrongUnit(found: unit.described, expected: expected.described), at: node)
      } else {
        node.content = .scalar(figure.value.description)
      }
    }
    return node
  }

  /// Returns a figure with its unit, such as `8557.32 万元`; the unit beside the cell serves a
  /// number without one.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - line: The row it stands in.
  ///   - unit: The unit beside it.
  ///   - needed: The unit that is asked for, without which a number is reported.
  ///   - target: What the scheme asks of a rate, such as 0.9; a number that would be far from it if
  ///     it meant what it says is doubted.
  /// - Returns: The figure as a node, `nil` for an empty cell; what it can't be is reported.
  package func figure(
    _ cell: ReadCell, in line: FormLine, unit: String?, needed: UnitOfMeasure? = nil,
    target: Rational? = nil
  ) -> SourceNode? {
    guard let read = read(cell, in: line, unit: unit, needed: needed, target: target) else {
      return nil
    }
    for finding in read.doubts where target != nil {
      context.note(
        finding.problem, sheet: read.node.sheet, line: read.node.line, column: read.node.column)
    }
    return read.node
  }

  /// Returns a share of people; one of more than all is refused by the reader of shares.
  package func share(_ cell: ReadCell, in line: FormLine) -> SourceNode? {
    read(cell, in: line, unit: UnitOfMeasure.percent.symbol, target: 1)?.node
  }

  /// Reads a figure, with what is odd about it and doesn't keep it from being used.
  private func read(
    _ cell: ReadCell, in line: FormLine, unit: String?, needed: UnitOfMeasure? = nil,
    target: Rational?
  ) -> (node: SourceNode, doubts: [ColumnCheck.Finding])? {
    var node = line.node(.unreadable, at: cell.column)
    let beside = unit.flatMap { UnitOfMeasure($0) }
    let reader = FigureReader(unit: beside)
    let outcome = reader.read(cell)
    switch outcome {
    case .missing: return nil
    case .refused(let problem): context.report(refusal(problem, of: cell, unit), at: node)
    case .number(let figure):
      var check = ColumnCheck(reader, threshold: target)
      check.add(outcome, at: 0)
      if let problem = contradiction(figure, beside: unit, needed: needed)
        ?? check.findings.first(where: \.isRefusal).map({ refusal($0, of: figure) })
      {
        context.report(problem, at: node)
        return (node, [])
      }
      // A number's format serves the whole column; digits that somebody typed are meant.
      let places = cell.text == nil ? 0 : figure.places
      node.content = .scalar(
        FormCells.text(figure.value, in: figure.unit ?? beside ?? .one, places: places))
      return (node, check.findings)
    }
    return (node, [])
  }

  /// Writes an amount in base units as an evaluation does, with some decimal places at least.
  private static func text(_ value: Rational, in unit: UnitOfMeasure, places: Int) -> String {
    let number = value / unit.factor
    return number.decimalText(digits: max(places, number.decimalPlaces))
      + UnitOfMeasure.gap(before: unit.symbol) + unit.symbol
  }

  // MARK: What a number can't be

  /// A refusal in words for forms, which declare nothing and have a unit beside each cell.
  private func refusal(_ problem: Problem, of cell: ReadCell, _ unit: String? = nil) -> Problem {
    if let text = cell.text, MissingWords.isUsual(text) {
      return .noNumber(text.trimmed)
    }
    if cell.isPercent, problem.code == "wrong-unit", let unit { return .percentHere(unit) }
    return problem
  }

  /// Why a number isn't one of the unit beside it.
  private func contradiction(
    _ figure: CellFigure, beside unit: String?, needed: UnitOfMeasure?
  ) -> Problem? {
    guard let unit else {
      guard figure.unit == nil, let needed, needed != .one else { return nil }
      return .missingUnit(figure.value.description, expected: needed.symbol)
    }
    guard let beside = UnitOfMeasure(unit) else {
      return .unknownUnit(
        unit, expected: needed?.symbol, nearest: UnitOfMeasure.nearestSymbol(to: unit))
    }
    guard let own = figure.unit, own != beside else { return nil }
    return .unitsDiffer(cell: own.symbol, beside: unit)
  }

  /// A doubt that keeps a number from being used, in words for a cell by itself.
  private func refusal(_ finding: ColumnCheck.Finding, of figure: CellFigure) -> Problem {
    guard case .fractions = finding else { return finding.problem }
    return .fractionOrPercent((figure.value / UnitOfMeasure.percent.factor).description)
  }
}
