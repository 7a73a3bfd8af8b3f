public import HengModel
public import HengScoring

/// Scores as lines of separated values, one unit a line, for programs that show tables.
///
/// A line is unit, name, year, total, grade, the two ends of the admissible interval, and the
/// marks of every row of the scheme. What isn't known is empty. Quoting and the ends of lines are
/// those of RFC 4180, and text that a spreadsheet would take for a formula gets an apostrophe in
/// front.
public struct ScoreLines: Sendable {
  /// What a file of lines starts with, so that Excel reads it as UTF-8.
  public static let mark = SeparatedLine.mark

  private let language: Language

  /// Creates a writer of lines in a language.
  public init(_ language: Language) { self.language = language }

  /// Returns the names of the columns.
  public func header(of scheme: Scheme) -> [UInt8] {
    let names: [LocalizedText] = [
      Term.unit, Term.name,
      Term.year, Term.total,
      Term.grade, Term.admissibleFrom,
      Term.admissibleTo,
    ]
    var line = SeparatedLine()
    for name in names + scheme.rows.map(\.indicator.label) { line.append(name[language]) }
    return line.bytes()
  }

  /// Returns the line of a unit.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - year: The evaluated year.
  ///   - summary: Its verdict.
  /// - Returns: The line as UTF-8, with its end.
  public func line(of unit: EvaluationUnit, year: Int, _ summary: ScoreSummary) -> [UInt8] {
    var line = SeparatedLine()
    line.append(unit.id)
    line.append(unit.label[language])
    line.appendNumber("\(year)")
    line.appendNumber(summary.total)
    line.append(summary.grade?.label[language] ?? "")
    line.appendNumber(summary.admissible.minimum)
    line.appendNumber(summary.admissible.maximum)
    for marks in summary.marks { line.appendNumber(marks) }
    return line.bytes()
  }
}
