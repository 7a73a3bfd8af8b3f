import HengModel

extension LocalizedText {
  /// Returns a place to fill in what the data doesn't know.
  ///
  /// The words themselves are the mark, such as 〔待填：公开日期〕, so that a blank looks the same in
  /// every format and survives copying from one to another.
  ///
  /// - Parameter name: What belongs there.
  static func blank(_ name: LocalizedText) -> LocalizedText {
    func inside(_ text: String, _ closing: Character) -> String {
      String(text.map { $0 == closing ? ")" : $0 })
    }
    return LocalizedText(
      zh: Blank.chinese.opening + inside(name.zh, Blank.chinese.closing)
        + String(Blank.chinese.closing),
      en: Blank.english.opening + inside(name.en, Blank.english.closing)
        + String(Blank.english.closing))
  }
}

/// Finds the places to fill in.
enum Blank {
  static let chinese = (opening: "〔待填：", closing: Character("〕"))
  static let english = (opening: "[to fill in: ", closing: Character("]"))

  /// A stretch of a text that is a place to fill in or has none.
  struct Piece: Hashable {
    var text: String
    var isBlank: Bool
  }

  /// Cuts a text into places to fill in and what stands around them.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let place = firstPlace(in: rest) {
      if rest.startIndex < place.lowerBound {
        pieces.append(Piece(text: String(rest[..<place.lowerBound]), isBlank: false))
      }
      pieces.append(Piece(text: String(rest[place]), isBlank: true))
      rest = rest[place.upperBound...]
    }
    if !rest.isEmpty { pieces.append(Piece(text: String(rest), isBlank: false)) }
    return pieces
  }

  private static func firstPlace(in text: Substring) -> Range<Substring.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      for (opening, closing) in [chinese, english] where text[start...].hasPrefix(opening) {
        if let end = text[start...].firstIndex(of: closing) {
          return start..<text.index(after: end)
        }
      }
      start = text.index(after: start)
    }
    return nil
  }
}
