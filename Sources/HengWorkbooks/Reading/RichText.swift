/// Collects the runs of a text, without the phonetic ones above it.
struct RichText {
  private var text = ""
  private var isInPhonetic = false

  /// Takes the beginning of an element, and returns whether the text in it is wanted.
  mutating func begin(_ name: String) -> Bool {
    if name == "rPh" { isInPhonetic = true }
    return name == "t" && !isInPhonetic
  }

  /// Takes the end of an element with its text.
  mutating func end(_ name: String, _ piece: String) {
    if name == "rPh" { isInPhonetic = false }
    if name == "t" { text += piece }
  }

  /// Whether the text is longer than a cell can hold, however much of it is escaped.
  var isTooLong: Bool { text.utf8.count > ReadingLimits.cellTextBytes }

  /// The text without escapes; `nil` if it is longer than a cell can hold.
  var decoded: String? { RichText.decoded(text) }

  /// Returns a text without escapes; `nil` if it is longer than a cell can hold.
  static func decoded(_ text: String) -> String? {
    let decoded = EscapedText.decoded(text)
    return decoded.utf16.count <= ReadingLimits.cellCharacters ? decoded : nil
  }
}
