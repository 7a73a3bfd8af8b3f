public import HengModel

/// Writes a report as one HTML page that loads nothing: for the screen, light or dark, and print.
///
/// The page has no script, and its security policy forbids any, along with everything that would
/// have to be fetched.
public struct HTMLWriter: Sendable {
  /// The language.
  public var language: Language

  /// Creates a writer.
  public init(language: Language) { self.language = language }

  /// Sections from which on a page has a table of contents.
  private static let contentsThreshold = 4

  /// Returns the report as a page.
  public func text(of report: Report) -> String {
    let (body, sections) = body(of: report)
    let isLong = sections.count >= HTMLWriter.contentsThreshold
    return
      (head(report.title)
      + ["<body>", "<main>", "<h1>\(marked(report.title))</h1>"]
      + (isLong ? contents(sections) : []) + body + ["</main>", "</body>", "</html>"])
      .map { $0 + "\n" }.joined()
  }

  /// Returns the report's pieces, without its title, as markup to put into a page.
  public func fragment(of report: Report) -> String {
    body(of: report).lines.map { $0 + "\n" }.joined()
  }

  /// The lines of the report's pieces, and its sections.
  private func body(
    of report: Report
  ) -> (lines: [String], sections: [(id: String, title: String)]) {
    var lines: [String] = []
    var sections: [(id: String, title: String)] = []
    var latest = escaped(report.title)
    for block in report.allBlocks {
      if case .heading(let heading, let level) = block {
        latest = escaped(heading)
        if level == 1 { sections.append(("section-\(sections.count + 1)", latest)) }
      }
      lines += self.lines(of: block, under: latest, section: sections.count)
    }
    return (lines, sections)
  }

  private func head(_ title: LocalizedText) -> [String] {
    [
      "<!DOCTYPE html>", "<html lang=\"\(language == .chinese ? "zh-Hans" : "en")\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      "<title>\(escaped(title))</title>", "<style>", HTMLStyle.sheet(language), "</style>",
      "</head>",
    ]
  }

  private func contents(_ sections: [(id: String, title: String)]) -> [String] {
    let name = language == .chinese ? "目录" : "Contents"
    return ["<nav aria-label=\"\(name)\">", "<ul>"]
      + sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" } + ["</ul>", "</nav>"]
  }

  // MARK: Blocks

  /// Returns a block's lines.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - heading: The heading that it stands below, or is.
  ///   - section: The number of its section.
  /// - Returns: The lines.
  private func lines(of block: Report.Block, under heading: String, section: Int) -> [String] {
    switch block {
    case .heading(let text, level: 1): ["<h2 id=\"section-\(section)\">\(marked(text))</h2>"]
    case .heading(let text, _): ["<h3>\(marked(text))</h3>"]
    case .paragraph(let text): ["<p>\(marked(text))</p>"]
    case .note(let text): ["<p class=\"note\">\(marked(text))</p>"]
    case .list(let items): ["<ul>"] + items.map { "<li>\(marked($0))</li>" } + ["</ul>"]
    case .pairs(let pairs):
      ["<dl>"]
        + pairs.map { "<div><dt>\(marked($0.name))</dt><dd>\(marked($0.value))</dd></div>" }
        + ["</dl>"]
    case .table(let table):
      // The box scrolls, so it takes the keyboard's focus and has a name.
      ["<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(heading)\">"]
        + HTMLTable(table: table, language: language, cell: marked).lines + ["</div>"]
    case .figure(let figure):
      [
        "<figure>", "<div class=\"plate\">", figure.svg[language].trimmedEnd, "</div>",
        "<figcaption>\(marked(figure.caption))"
          + (figure.alternative.map { "<span class=\"note\">\(marked($0))</span>" } ?? "")
          + "</figcaption>", "</figure>",
      ]
    case .signature(let texts):
      ["<footer>"] + texts.map { "<p>\(marked($0))</p>" } + ["</footer>"]
    }
  }

  // MARK: Text

  /// The text with its tags and entities made harmless.
  private func escaped(_ text: LocalizedText) -> String {
    Blank.plain(text[language]).escapedForXML
  }

  /// The same with places to fill in set off.
  private func marked(_ text: LocalizedText) -> String {
    Blank.pieces(of: text[language]).map { piece in
      let text = piece.text.escapedForXML
      return piece.isBlank ? "<mark>\(text)</mark>" : text
    }.joined()
  }
}

extension String {
  /// The text without a line feed at its end.
  fileprivate var trimmedEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
