/// How wide text may come out, in tenths of half the height of its type.
///
/// The fonts that a document names may be missing where it is opened, so the widths are those of
/// DejaVu Serif, the widest that stands in for them.
enum TypeWidth {
  /// Returns the width of a text in one line.
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// Returns the width of text that wide in bold letters.
  static func bold(_ width: Int) -> Int { (width * 115 + 99) / 100 }

  /// Returns the width of the longest stretch without a place to break: a space, a hyphen that
  /// doesn't join digits, or either side of a wide character.
  static func ofLongestWord(in text: String) -> Int {
    let characters = Array(text)
    var (longest, current) = (0, 0)
    for (place, character) in characters.enumerated() {
      let isWide = DisplayWidth.of(String(character)) == 2
      current =
        isWide ? width(of: character) : character == " " ? 0 : current + width(of: character)
      longest = max(longest, current)
      if isWide || (character == "-" && !joinsDigits(characters, at: place)) { current = 0 }
    }
    return longest
  }

  /// Whether a character stands between two digits.
  private static func joinsDigits(_ characters: [Character], at place: Int) -> Bool {
    guard place > 0, place + 1 < characters.count else { return false }
    return characters[place - 1].isNumber && characters[place + 1].isNumber
  }

  /// Source: the advance widths of DejaVu Serif 2.37, rounded up within each class.
  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "j", "l", "I", "|", "!", ".", ",", ":", ";", "'", "(", ")", "[", "]", "/", "-", " ":
      8
    case "f", "r", "s", "t": 10
    case "m", "w", "M", "W", "%", "@": 19
    case "A"..."Z": 15
    default:
      switch DisplayWidth.of(String(character)) {
      case 0: 0
      case 2: 20
      default: character.isASCII ? 13 : 17
      }
    }
  }
}
