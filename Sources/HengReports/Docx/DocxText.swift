import HengModel

/// Runs of text in a document.
struct DocxText {
  let language: Language

  /// The text in one line as XML, without characters that XML 1.0 forbids.
  static func plain(_ text: String) -> String { Blank.plain(text).escapedForXML }

  /// Returns a text as runs, places to fill in highlighted, hyphens between digits not to be broken.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isBold: Whether the letters are bold.
  ///   - size: The size in half points, where it isn't that of the paragraph's style.
  /// - Returns: The runs as XML.
  func runs(_ text: LocalizedText, isBold: Bool = false, size: Int? = nil) -> String {
    Blank.pieces(of: text[language]).map { piece in
      var properties = ""
      // Quotation marks are drawn with the Chinese font only where the run asks for it.
      if language == .chinese { properties += "<w:rFonts w:hint=\"eastAsia\"/>" }
      if isBold { properties += "<w:b/>" }
      if let size { properties += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
      if piece.isBlank { properties += "<w:highlight w:val=\"yellow\"/>" }
      if !properties.isEmpty { properties = "<w:rPr>\(properties)</w:rPr>" }
      let opening = "<w:t xml:space=\"preserve\">"
      let words = piece.text.escapedForXML.replacing(/([0-9])-(?=[0-9])/) {
        "\($0.1)</w:t><w:noBreakHyphen/>\(opening)"
      }
      return "<w:r>\(properties)\(opening)\(words)</w:t></w:r>"
    }.joined()
  }

  /// Returns a paragraph.
  ///
  /// - Parameters:
  ///   - content: Its runs.
  ///   - style: The identifier of its style.
  ///   - properties: What else its properties hold.
  /// - Returns: The paragraph as XML.
  func paragraph(_ content: String, _ style: DocxStyles.Name, properties: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>\(properties)</w:pPr>\(content)</w:p>"
  }
}
