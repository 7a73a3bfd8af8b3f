import HengDiagnostics
import HengForms
package import HengModel
package import HengScoring
package import HengSources
import HengWorkbooks

/// The tables that the scheme places, and figures of the evaluator's own.
extension FormFigures {

  /// Reads the figures that a row's code names, each under the number of its column.
  package mutating func table(_ line: FormLine) {
    for (index, key) in keys(line, from: 0).enumerated() {
      guard let key else { continue }
      guard let column = line.numbered[index + 1] else {
        context.report(
          .missingColumnNumber(index + 1), at: line.node(.unreadable, at: line.keyColumn))
        continue
      }
      fact(key, column: column, line)
    }
  }

  /// Reads the amounts of a budget line that are entered there.
  package mutating func amounts(_ line: FormLine) {
    let columns: [FormColumn] = [.initial, .adjusted, .expenditure]
    for (key, column) in zip(keys(line, from: 1), columns) {
      guard let key else { continue }
      guard let place = line.columns[column] else {
        context.report(
          .missingFormColumn(column.title), at: line.node(.unreadable, at: line.keyColumn))
        continue
      }
      fact(key, column: place, line)
    }
  }

  /// Returns the facts of a code, `nil` for what isn't entered in the row; one that isn't asked for
  /// is reported.
  package func keys(_ line: FormLine, from start: Int) -> [FactKey?] {
    let words = (line.key ?? "").split(separator: " ").dropFirst(start)
    return words.map { word in
      guard word != "-", let key = FactKey(named: word) else { return nil }
      if declaration(of: key) != nil { return key }
      let nearest = NearestName.of(key.id, among: (scheme.facts + design.facts).map(\.id))
      if let nearest { context.doubtedNames.insert(nearest) }
      context.report(
        .unknownFormCode(String(word), nearest: nearest),
        at: line.node(.unreadable, at: line.keyColumn))
      return nil
    }
  }

  package func declaration(of key: FactKey) -> FactDeclaration? {
    (scheme.facts + design.facts).first { $0.id == key.id }
  }

  package mutating func fact(_ key: FactKey, column: Int, _ line: FormLine) {
    let declaration = declaration(of: key)
    var cell = line.cells[column: column]
    var isComputed = false
    if cell?.hasFormula == true {
      let isDerived = evidence.line(.fact(key)).flatMap { cells.text($0, .formula) } != nil
      let follows =
        key.period == .current
        && (declaration?.formula != nil || declaration?.isMeasuredBySurvey == true)
      if isDerived || follows { cell = nil }
      isComputed = follows && !isDerived
    }
    let isKnown = scheme.declaration(of: key.id) != nil
    let label = isKnown ? nil : declaration.map { self.label($0.label, line, column) }
    entries.append(
      Entry(
        key: key, cell: cell, column: column, line: line, unit: cells.text(line, .unit),
        label: label, isComputed: isComputed))
  }

  package func label(_ text: LocalizedText, _ line: FormLine, _ column: Int) -> SourceNode {
    let (zh, en) = (
      line.node(.scalar(text.zh), at: column), line.node(.scalar(text.en), at: column)
    )
    return line.node(.mapping([.init("zh", zh), .init("en", en)]), at: column)
  }

  package mutating func ownFact(_ line: FormLine, number: Int) {
    if line.isEmpty { return }
    let id = cells.text(line, .identifier) ?? "own-fact-\(number)"
    let label = cells.label(line, .label, .englishLabel)
    let unit = cells.text(line, .unit)
    var isNamed = false
    for (column, period) in [(FormColumn.current, Period.current), (.prior, .prior)] {
      let key = FactKey(id, period)
      var cell = line[column]
      let formula = period == .current ? cells.scalar(line, .formula) : nil
      let about = evidence.line(.fact(key))
      let isDerived = formula != nil || about.flatMap { cells.text($0, .formula) } != nil
      if cell?.hasFormula == true, isDerived { cell = nil }
      let entry = Entry(
        key: key, cell: cell, column: line.columns[column] ?? line.keyColumn, line: line,
        unit: unit, label: label, formula: formula, isOwn: true)
      if !entry.isFilled, about == nil { continue }
      entries.append(entry)
      isNamed = true
    }
    if !isNamed {
      context.report(
        .emptyEntry(FormColumn.current.title), at: line.node(.unreadable, under: .current))
    }
  }

  /// Adds the facts that only the evidence names, such as claims without a figure.
  package mutating func claims() {
    let asked = Set(entries.map(\.key) + nodes.map(\.key))
    for key in evidence.factKeys where !asked.contains(key) {
      guard let line = evidence.line(.fact(key)) else { continue }
      var pairs = evidence.grounds(.fact(key))
      if let formula = cells.scalar(line, .formula) {
        pairs.append(.init("formula", formula))
        given.insert(key)
      } else if isBareMistake(key, pairs, at: line.node(.unreadable, under: .status)) {
        continue
      }
      if scheme.declaration(of: key.id) == nil, let declaration = declaration(of: key) {
        pairs.append(.init("label", label(declaration.label, line, line.keyColumn)))
      }
      nodes.append((key, line.node(.mapping(pairs), under: .status)))
    }
  }
}
