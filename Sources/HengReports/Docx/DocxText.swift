import HengModel

/// Runs of text in a document.
struct DocxText {
  let language: Language

  /// The text in one line as XML, without characters that XML 1.0 forbids.
  static func plain(_ text: String) -> String { text.inOneLine.escapedForXML }

  /// Returns a text as runs, places to fill in highlighted.
  func runs(_ text: LocalizedText, isBold: Bool = false) -> String {
    Blank.pieces(of: text[language].inOneLine).map { piece in
      var properties = ""
      // Quotation marks are drawn with the Chinese font only where the run asks for it.
      if language == .chinese { properties += "<w:rFonts w:hint=\"eastAsia\"/>" }
      if isBold { properties += "<w:b/>" }
      if piece.isBlank { properties += "<w:highlight w:val=\"yellow\"/>" }
      if !properties.isEmpty { properties = "<w:rPr>\(properties)</w:rPr>" }
      return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(piece.text.escapedForXML)</w:t></w:r>"
    }.joined()
  }

  /// Returns a paragraph.
  ///
  /// - Parameters:
  ///   - content: Its runs.
  ///   - style: The identifier of its style.
  ///   - properties: What else its properties hold.
  func paragraph(_ content: String, _ style: DocxStyles.Name, properties: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>\(properties)</w:pPr>\(content)</w:p>"
  }
}
