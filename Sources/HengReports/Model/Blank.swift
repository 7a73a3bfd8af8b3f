package import HengModel

extension LocalizedText {
  /// Returns a place to fill in what the data doesn't know.
  ///
  /// What is read are the words themselves, such as 〔待填：公开日期〕, so that a blank looks the same
  /// in every format and survives copying from one to another. What a writer goes by are the marks
  /// around them, which no text from data keeps: the same words in data are no blank.
  ///
  /// - Parameter name: What belongs there.
  /// - Returns: The blank, in both languages.
  package static func blank(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: Blank.marked("〔待填：\(name.zh.replacing("〕", with: ")"))〕"),
      en: Blank.marked("[to fill in: \(name.en.replacing("]", with: ")"))]"))
  }
}

/// Finds the places to fill in.
package enum Blank {
  /// The marks of a blank: characters that Unicode keeps for programs, which `inOneLine` takes out
  /// of whatever is written.
  private static let marks = (opening: Character("\u{1FFFE}"), closing: Character("\u{1FFFF}"))

  /// A stretch of a text that is a place to fill in or has none.
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var isBlank: Bool

    package init(text: String, isBlank: Bool) {
      self.text = text
      self.isBlank = isBlank
    }
  }

  fileprivate static func marked(_ words: String) -> String {
    String(marks.opening) + words.inOneLine + String(marks.closing)
  }

  /// Cuts a text into places to fill in and what stands around them, each in one line.
  package static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: marks.opening),
      let end = rest[start...].firstIndex(of: marks.closing)
    {
      pieces.append(Piece(text: rest[..<start].inOneLine, isBlank: false))
      pieces.append(Piece(text: rest[rest.index(after: start)..<end].inOneLine, isBlank: true))
      rest = rest[rest.index(after: end)...]
    }
    pieces.append(Piece(text: rest.inOneLine, isBlank: false))
    return pieces.filter { !$0.text.isEmpty }
  }

  /// The text in one line, its blanks as words.
  static func plain(_ text: String) -> String { pieces(of: text).map(\.text).joined() }
}
