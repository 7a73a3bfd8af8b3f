package import HengDiagnostics
package import HengForms
package import HengModel
package import HengSources
package import HengWorkbooks

/// Reads cells as the text that an evaluation would have in their place.
package struct FormCells {
  package let context: ReadingContext

  /// Returns a cell's words, `nil` if it has none; what words can't be is reported.
  package func text(_ line: FormLine, _ column: FormColumn) -> String? {
    guard let cell = line[column] else { return nil }
    let node = line.node(.unreadable, at: cell.column)
    switch cell.value {
    case .text(let text):
      let trimmed = text.trimmed
      return trimmed.isEmpty ? nil : trimmed
    case .number(let text):
      return cell.isPercent ? percent(text) : text
    case .boolean(let value): return value ? "true" : "false"
    case .date(let text), .time(let text), .duration(let text):
      context.report(.dateHere(text), at: node)
      return nil
    case .error(let text):
      context.report(.errorValue(text), at: node)
      return nil
    case .uncalculated:
      context.report(.uncalculated, at: node)
      return nil
    }
  }

  /// Returns a cell's words as a node.
  package func scalar(_ line: FormLine, _ column: FormColumn) -> SourceNode? {
    text(line, column).map { line.node(.scalar($0), under: column) }
  }

  /// Returns a plain number as a node: full-width digits and separators of thousands are read, and
  /// one of some words that people write after it is left out.
  package func number(
    _ line: FormLine, _ column: FormColumn, before words: [String] = []
  ) -> SourceNode? {
    text(line, column).map { text in
      var plain = plain(text)
      if let word = words.first(where: plain.hasSuffix) {
        plain = String(plain.dropLast(word.count)).trimmed
      }
      return line.node(.scalar(plain), under: column)
    }
  }

  /// Returns a text in one or both languages as a node.
  package func label(_ line: FormLine, _ chinese: FormColumn, _ english: FormColumn) -> SourceNode?
  {
    let (zh, en) = (scalar(line, chinese), scalar(line, english))
    guard let zh, let en else { return zh ?? en }
    return line.node(.mapping([.init("zh", zh), .init("en", en)]), under: chinese)
  }

  /// Returns what one of some words stands for; another word is reported.
  package func choice(_ line: FormLine, _ column: FormColumn, _ words: [FormWord]) -> SourceNode? {
    guard let text = text(line, column) else { return nil }
    return choice(text, at: line.node(.unreadable, under: column), words)
  }

  package func choice(_ text: String, at node: SourceNode, _ words: [FormWord]) -> SourceNode {
    var node = node
    let choices = words.map { (key: $0.value, names: $0.spellings) }
    if let value = HengSources.CellWords.choice(text, among: choices) {
      node.content = .scalar(value)
    } else {
      // The words of the language in which the form was made, as far as the text tells.
      let isASCII = text.allSatisfy(\.isASCII)
      context.reportUnknownChoice(
        text, among: words.map { isASCII ? $0.label.en : $0.label.zh }, at: node)
    }
    return node
  }

  /// Returns a yes or no; another word is reported.
  package func answer(_ line: FormLine, _ column: FormColumn) -> SourceNode? {
    guard let text = text(line, column) else { return nil }
    let node = line.node(.unreadable, under: column)
    guard let answer = HengSources.CellWords.answer(text) else {
      return choice(text, at: node, FormWord.answers)
    }
    return line.node(.scalar(answer ? "true" : "false"), under: column)
  }

  /// Returns a figure with its unit, such as `8557.32 万元`; the unit beside the cell serves a
  /// number without one.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - line: The row it stands in.
  ///   - unit: The unit beside it.
  ///   - needed: The unit that is asked for, without which a number is reported.
  /// - Returns: The figure as a node, `nil` for an empty cell; what it can't be is reported.
  package func figure(
    _ cell: ReadCell, in line: FormLine, unit: String?, needed: UnitOfMeasure? = nil
  ) -> SourceNode? {
    var node = line.node(.unreadable, at: cell.column)
    let known = unit.flatMap { UnitOfMeasure($0) }
    switch cell.value {
    case .number(let text) where cell.isPercent:
      if let unit, known?.dimension != Dimension.none {
        context.report(.percentHere(unit), at: node)
        return node
      }
      node.content = .scalar(percent(text))
    case .number(let text):
      if unit == nil, let needed, needed != .one {
        context.report(.missingUnit(text, expected: needed.symbol), at: node)
        return node
      }
      node.content = .scalar(joined(text, unit))
    case .text(let text):
      let words = plain(text)
      if words.isEmpty { return nil }
      if FormCells.noNumbers.contains(words.lowercased()) {
        context.report(.noNumber(text.trimmed), at: node)
        return node
      }
      let digits = words.prefix { $0.isASCIIDigit || "-.".contains($0) }
      let own = String(words.dropFirst(digits.count)).trimmed
      if digits.isEmpty || own.isEmpty {
        node.content = .scalar(digits.isEmpty ? text.trimmed : joined(words, unit))
        break
      }
      if let unit, let known, let ownUnit = UnitOfMeasure(own), ownUnit != known {
        context.report(.unitsDiffer(cell: own, beside: unit), at: node)
        return node
      }
      node.content = .scalar(words)
    case .boolean(let value): node.content = .scalar(value ? "true" : "false")
    case .date(let text), .time(let text), .duration(let text):
      context.report(.dateHere(text), at: node)
    case .error(let text): context.report(.errorValue(text), at: node)
    case .uncalculated: context.report(.uncalculated, at: node)
    }
    return node
  }

  /// What people write in a cell to say that there is no number.
  private static let noNumbers: Set = [
    "无", "没有", "不详", "/", "\\", "-", "--", "—", "——", "n/a", "na", "nil", "none",
  ]

  private func joined(_ number: String, _ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return number }
    return number + UnitOfMeasure.gap(before: unit) + unit
  }

  /// Writes a fraction as a percentage.
  private func percent(_ fraction: String) -> String {
    (Rational(decimal: fraction).map { ($0 * 100).description } ?? fraction) + "%"
  }

  /// Takes the separators out of `1,234,567.89`, and full-width digits for plain ones; text that
  /// isn't written so is left for the reader of figures to judge.
  package func plain(_ text: String) -> String {
    let half = text.halfWidth.trimmed
    let end = half.firstIndex { !($0.isASCIIDigit || "-.,".contains($0)) } ?? half.endIndex
    return String(half[..<end]).ungrouped + half[end...]
  }
}
