public import HengModel
public import HengScoring

/// Scores as lines of separated values, one unit a line, for programs that show tables.
///
/// A line is unit, name, year, total, grade, the two ends of the admissible interval, and the
/// marks of every row of the scheme. What isn't known is empty. Lines end in CR LF and quoting is
/// that of RFC 4180. Characters that break lines or turn the direction of writing become spaces.
/// Text that a spreadsheet would take for a formula (it starts with a tab or a line end, or behind
/// spaces with `=`, `+`, `-` or `@`) gets an apostrophe in front.
public struct ScoreLines: Sendable {
  /// What a file of lines starts with, so that Excel reads it as UTF-8.
  public static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let language: Language

  /// Creates a writer of lines in a language.
  public init(_ language: Language) { self.language = language }

  /// Returns the names of the columns.
  public func header(of scheme: Scheme) -> [UInt8] {
    let names: [LocalizedText] = [
      LocalizedText(zh: "单位", en: "Unit"), LocalizedText(zh: "名称", en: "Name"),
      LocalizedText(zh: "年度", en: "Year"), LocalizedText(zh: "得分", en: "Total"),
      LocalizedText(zh: "等级", en: "Grade"), LocalizedText(zh: "可达下限", en: "Admissible from"),
      LocalizedText(zh: "可达上限", en: "Admissible to"),
    ]
    var line: [UInt8] = []
    for name in names + scheme.rows.map(\.indicator.label) { append(name[language], to: &line) }
    end(&line)
    return line
  }

  /// Returns the line of a unit.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - year: The evaluated year.
  ///   - summary: Its verdict.
  /// - Returns: The line as UTF-8, with its end.
  public func line(of unit: EvaluationUnit, year: Int, _ summary: ScoreSummary) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(160)
    append(unit.id, to: &line)
    append(unit.label[language], to: &line)
    appendNumber("\(year)", to: &line)
    appendNumber(summary.total?.shortText() ?? "", to: &line)
    append(summary.grade?.label[language] ?? "", to: &line)
    appendNumber(summary.admissible.minimum.shortText(), to: &line)
    appendNumber(summary.admissible.maximum.shortText(), to: &line)
    for marks in summary.marks { appendNumber(marks?.shortText() ?? "", to: &line) }
    end(&line)
    return line
  }

  private func appendNumber(_ text: String, to line: inout [UInt8]) {
    line += text.utf8
    line.append(UInt8(ascii: ","))
  }

  private func append(_ text: String, to line: inout [UInt8]) {
    // What stood in front of a sign may go without being seen.
    let plain = text.inOneLine
    let start = plain.utf8.first { $0 != UInt8(ascii: " ") }
    let isFormula =
      text.utf8.first.map { "\t\r\n".utf8.contains($0) } ?? false
      || start.map { "=+-@".utf8.contains($0) } ?? false
    let safe = isFormula ? "'" + plain : plain
    if safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) {
      line.append(UInt8(ascii: "\""))
      for byte in safe.utf8 {
        if byte == UInt8(ascii: "\"") { line.append(byte) }
        line.append(byte)
      }
      line.append(UInt8(ascii: "\""))
    } else {
      line += safe.utf8
    }
    line.append(UInt8(ascii: ","))
  }

  /// Puts the line end in the place of the last comma.
  private func end(_ line: inout [UInt8]) {
    line.removeLast()
    line += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }
}
