public import HengModel

/// Writes a report as CommonMark with the tables of GitHub's dialect.
///
/// Texts are escaped so that none of their characters mean anything; pictures are told in words.
///
/// Source: *CommonMark* 0.31.2; *GitHub Flavored Markdown* 0.29, 4.10.
public struct MarkdownWriter: Sendable {
  /// The language.
  public var language: Language

  /// Creates a writer.
  public init(language: Language) { self.language = language }

  /// Returns the report as lines of Markdown, each ended by a line feed.
  public func text(of report: Report) -> String {
    "# \(plain(report.title))\n\n\(lines(of: report.allBlocks))\n"
  }

  /// Returns pieces of a report as Markdown, without an end of the last line.
  func lines(of blocks: [Report.Block]) -> String {
    blocks.compactMap { lines(of: $0) }.joined(separator: "\n\n")
  }

  private func lines(of block: Report.Block) -> String? {
    switch block {
    case .heading(let text, let level): String(repeating: "#", count: level + 1) + " " + plain(text)
    case .paragraph(let text), .note(let text): line(text)
    case .list(let items): items.map { "- " + line($0) }.joined(separator: "\n")
    case .pairs(let pairs):
      pairs.map { pair in
        "- **\(plain(pair.name))**\(language == .chinese ? "：" : ": ")\(plain(pair.value))"
      }.joined(separator: "\n")
    case .table(let table): lines(of: table)
    case .figure(let figure): figure.text.map(line)
    case .signature(let texts): texts.map(line).joined(separator: "\\\n")
    }
  }

  private func lines(of table: Table) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func cells(_ row: Table.Row) -> [String] {
      row.cells.enumerated().map { column, cell in
        // A cell's outer spaces are dropped, so the steps are no-break spaces.
        (column == 0 ? String(repeating: "\u{A0}\u{A0}", count: row.indent) : "") + plain(cell)
      }
    }
    let rule = table.columns.map { $0.alignment == .trailing ? "---:" : ":---" }
    return
      ([table.columns.map { plain($0.title) }, rule]
      + table.rowsWithoutRepetition.map(cells) + [table.footer.map(cells)].compactMap { $0 })
      .map(line).joined(separator: "\n")
  }

  /// The text in one line, all of it to be read as letters.
  private func plain(_ text: LocalizedText) -> String {
    Blank.plain(text[language]).escapedForMarkdown
  }

  /// The same at the start of a line, where further marks would count.
  private func line(_ text: LocalizedText) -> String { plain(text).escapedAtLineStart }
}
