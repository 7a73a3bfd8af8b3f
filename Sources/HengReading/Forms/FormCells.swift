package import HengDiagnostics
package import HengForms
import HengModel
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
    case .lost:
      context.report(.lostText, at: node)
      return nil
    }
  }

  /// Returns a cell's words as a node.
  package func scalar(_ line: FormLine, _ column: FormColumn) -> SourceNode? {
    text(line, column).map { line.node(.scalar($0), under: column) }
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
    if let value = CellWords.choice(text, among: choices) {
      node.content = .scalar(value)
    } else {
      // The words of the language in which the form was made, as far as the text tells.
      let isASCII = text.allSatisfy(\.isASCII)
      context.reportUnknownChoice(
        text, among: words.map { isASCII ? $0.label.en : $0.label.zh }, at: node)
    }
    return node
  }

  /// Whether a cell says that there is no figure, in the word of a status.
  package func saysMissing(_ cell: ReadCell) -> Bool {
    guard let text = cell.text else { return false }
    return FormWord.missing.spellings.contains { $0.foldedCell == text.foldedCell }
  }

  /// Returns a yes or no; another word is reported.
  package func answer(_ line: FormLine, _ column: FormColumn) -> SourceNode? {
    guard let text = text(line, column) else { return nil }
    let node = line.node(.unreadable, under: column)
    guard let answer = CellWords.answer(text) else {
      return choice(text, at: node, FormWord.answers)
    }
    return line.node(.scalar(answer ? "true" : "false"), under: column)
  }

  /// Writes a fraction as a percentage.
  private func percent(_ fraction: String) -> String {
    (Rational(decimal: fraction).map { ($0 * 100).description } ?? fraction) + "%"
  }
}

extension ReadCell {
  /// What somebody typed that isn't a number, a day or a yes or no to the spreadsheet.
  var text: String? { if case .text(let text) = value { text } else { nil } }
}
