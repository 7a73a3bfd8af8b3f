public import HengDiagnostics
public import HengModel

/// Writes a report as plain text for a terminal, with columns that line up.
public struct TerminalWriter: Sendable {
  /// The language.
  public var language: Language
  /// How names of settings are written in remarks.
  public var settings: SettingStyle

  /// Creates a writer.
  public init(language: Language, settings: SettingStyle = .bare) {
    self.language = language
    self.settings = settings
  }

  /// Returns the report as lines of text, each ended by a line feed: first the remarks, a line each
  /// however long it is.
  public func text(of report: Report) -> String {
    let title = plain(report.title)
    var lines = [title, String(repeating: "=", count: DisplayWidth.of(title))]
    for block in report.blocks {
      lines.append("")
      switch block {
      case .heading(let heading, _):
        let text = plain(heading)
        lines += [text, String(repeating: "-", count: DisplayWidth.of(text))]
      case .paragraph(let text), .note(let text):
        lines += LineWrapping.lines(of: plain(text), width: TerminalWriter.widthLimit)
      case .list(let items): lines += items.flatMap { hanging("- ", plain($0)) }
      case .pairs(let pairs): lines += aligned(pairs)
      case .table(let table): lines += aligned(table)
      case .figure(let figure):
        lines +=
          figure.text.map {
            LineWrapping.lines(of: plain($0), width: TerminalWriter.widthLimit)
          } ?? []
      case .signature(let texts): lines += texts.map(plain)
      }
    }
    let remarks = report.remarks.lines(language, settings: settings)
    let top = remarks.isEmpty ? [] : remarks + [""]
    return (top + lines).map { $0 + "\n" }.joined().replacingBlankLines()
  }

  private func aligned(_ pairs: [Report.Pair]) -> [String] {
    let separator = language == .chinese ? "：" : ": "
    let names = pairs.map { plain($0.name) + separator }
    let width = names.map(DisplayWidth.of).max() ?? 0
    return zip(names, pairs).flatMap { name, pair in
      hanging(padded(name, to: width, .leading), plain(pair.value))
    }
  }

  /// Sets a text behind a lead and wraps it, later lines set in as far as the first.
  private func hanging(_ lead: String, _ text: String) -> [String] {
    let margin = DisplayWidth.of(lead)
    let lines = LineWrapping.lines(of: text, width: max(20, TerminalWriter.widthLimit - margin))
    return lines.enumerated().map { number, line in
      ((number == 0 ? lead : String(repeating: " ", count: margin)) + line).trimmedRight
    }
  }

  /// Tables wider than this wrap the texts of the columns that may.
  private static let widthLimit = 120
  private static let columnGap = 2

  private func aligned(_ table: Table) -> [String] {
    func cells(_ row: Table.Row) -> [String] {
      row.cells.enumerated().map { column, cell in
        (column == 0 ? String(repeating: "  ", count: row.indent) : "") + plain(cell)
      }
    }
    let header = table.columns.map { plain($0.title) }
    let body = table.rowsWithoutRepetition.map(cells)
    let footer = table.footer.map(cells)
    let widths = columnWidths(of: table.columns, [header] + body + [footer].compactMap { $0 })
    func lines(_ cells: [String]) -> [String] {
      let pieces = zip(cells, widths).map { LineWrapping.lines(of: $0, width: $1) }
      return (0..<(pieces.map(\.count).max() ?? 0)).map { number in
        zip(zip(pieces, widths), table.columns).map { pair, column in
          let (piece, width) = pair
          return padded(number < piece.count ? piece[number] : "", to: width, column.alignment)
        }.joined(separator: String(repeating: " ", count: TerminalWriter.columnGap)).trimmedRight
      }
    }
    let gaps = TerminalWriter.columnGap * max(0, widths.count - 1)
    let rule = String(repeating: "-", count: widths.reduce(0, +) + gaps)
    return lines(header) + [rule] + body.flatMap(lines) + (footer.map { [rule] + lines($0) } ?? [])
  }

  /// The width of each column: that of its widest text, less where columns that may wrap have to
  /// give way, the widest first.
  private func columnWidths(of columns: [Table.Column], _ rows: [[String]]) -> [Int] {
    var widths = columns.indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let smallest = 24
    var excess =
      widths.reduce(0, +) + TerminalWriter.columnGap * (widths.count - 1)
      - TerminalWriter.widthLimit
    while excess > 0 {
      let candidates = columns.indices.filter { columns[$0].wraps && widths[$0] > smallest }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func padded(_ text: String, to width: Int, _ alignment: Table.Alignment) -> String {
    let gap = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return alignment == .leading ? text + gap : gap + text
  }

  /// The text in one line, without characters that could steer a terminal or turn the direction
  /// of writing.
  private func plain(_ text: LocalizedText) -> String {
    let scalars = text[language].unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension String {
  fileprivate var trimmedRight: String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }

  /// Folds several blank lines into one.
  fileprivate func replacingBlankLines() -> String {
    var kept: [Substring] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false)
    where !(line.isEmpty && kept.last?.isEmpty == true) {
      kept.append(line)
    }
    return kept.joined(separator: "\n")
  }
}
