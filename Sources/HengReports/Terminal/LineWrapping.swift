/// Breaks text into lines of a limited display width.
enum LineWrapping {
  /// Punctuation that doesn't start a line.
  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "、", "）", "”", "」", "》", "％", "!", ",", ".", ";", ":", ")", "]", "%",
  ]

  /// Returns the lines of a text: broken at a space or beside a wide character, and inside a word
  /// only where the word alone is too wide.
  static func lines(of text: String, width: Int) -> [String] {
    if DisplayWidth.of(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let fits = DisplayWidth.of(line) + DisplayWidth.of(piece) <= width
      if !fits, !line.isEmpty {
        lines.append(line)
        line = ""
      }
      if DisplayWidth.of(piece) <= width {
        line += line.isEmpty && !lines.isEmpty && piece == " " ? "" : piece
      } else {
        for character in piece {
          if DisplayWidth.of(line) + DisplayWidth.of(String(character)) > width, !line.isEmpty {
            lines.append(line)
            line = ""
          }
          line.append(character)
        }
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Cuts a text where a line may break: around spaces and after wide characters, with closing
  /// punctuation kept to what it closes.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let isWide = DisplayWidth.of(String(character)) == 2
      let last = pieces.last?.last
      let lastIsBreak = last.map { $0 == " " || DisplayWidth.of(String($0)) == 2 } ?? true
      if closing.contains(character), !pieces.isEmpty, last != " " {
        pieces[pieces.count - 1].append(character)
      } else if isWide || character == " " || lastIsBreak {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
