public import HengModel
public import HengSensitivity

extension WhatIf {
  /// The units under the changed scheme as a file of separated values (CSV), best first.
  ///
  /// A line is rank, unit, name, year, total, grade, the same three under the official scheme, and
  /// the marks of every row. The second line has the full marks of the rows.
  public func lines(_ language: Language) -> [UInt8] {
    let names: [LocalizedText] = [
      Term.rank, Term.unit,
      Term.name, Term.year,
      Term.total, Term.grade,
      Term.rankInForce,
      Term.totalInForce,
      Term.gradeInForce,
    ]
    var head = SeparatedLine()
    for name in names + after.indicators.map(\.label) { head.append(name[language]) }
    var full = SeparatedLine()
    for place in names.indices {
      full.append(place == 2 ? Term.fullMarks[language] : "")
    }
    for indicator in after.indicators { full.appendNumber(indicator.fullMarks.shortText()) }
    return SeparatedLine.mark + head.bytes() + full.bytes()
      + after.ranking.flatMap { line(of: $0, language) }
  }

  private func line(of unit: Int, _ language: Language) -> [UInt8] {
    let outcome = outcomes[unit]
    var line = SeparatedLine()
    line.appendNumber("\(outcome.rank.after)")
    line.append(outcome.unit.unit.id)
    line.append(outcome.unit.label[language])
    line.appendNumber("\(outcome.unit.year)")
    line.appendNumber(outcome.total.after.shortText())
    line.append(outcome.grade.after?.label[language] ?? "")
    line.appendNumber("\(outcome.rank.before)")
    line.appendNumber(outcome.total.before.shortText())
    line.append(outcome.grade.before?.label[language] ?? "")
    for marks in after.marks(ofUnit: unit) { line.appendNumber(marks.shortText()) }
    return line.bytes()
  }
}
