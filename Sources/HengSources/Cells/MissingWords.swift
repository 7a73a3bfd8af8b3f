package import HengModel

/// The words that a table has where there is no number.
package struct MissingWords: Sendable {
  private var words: Set<String> = []
  private var numbers: Set<Rational> = []

  /// What bookkeepers draw into cells that have nothing to tell.
  package static let dashes = MissingWords(["-", "--", "—", "——", "–", "――", "/"])

  /// Takes the words that are declared; a number such as -99 also means -99.0.
  package init(_ declared: [String] = []) {
    for word in declared { insert(word) }
  }

  /// Adds a word.
  package mutating func insert(_ word: String) {
    let folded = word.foldedCell
    words.insert(folded)
    if let number = WrittenNumber.plain(folded) { numbers.insert(number) }
  }

  /// Returns these words and others.
  package func adding(_ others: [String]) -> MissingWords {
    var words = self
    for word in others { words.insert(word) }
    return words
  }

  /// Whether numbers are among the words.
  package var hasNumbers: Bool { !numbers.isEmpty }

  /// Whether a text was declared; case, width and white space don't count.
  package func contains(_ text: String) -> Bool {
    !words.isEmpty && words.contains(text.foldedCell)
  }

  /// Whether a number was declared, however it is written.
  package func contains(_ number: Rational) -> Bool { numbers.contains(number) }

  /// Words that usually mean that there is no number, folded.
  private static let usual: Set<String> = [
    ".", "..", "...", "…", "……", "-", "--", "---", "–", "—", "——", "――", "−", "/", "\\", "*", "?",
    ":",
    "n/a", "n.a.", "n.a", "na", "#n/a", "nan", "null", "none", "nil", "nodata", "missing", "x",
    "无", "没有", "无数据", "缺", "缺失", "缺测", "暂无", "暂缺", "不适用", "不详", "未知", "空", "不涉及",
    "未填", "待补", "未统计", "未报",
  ]

  /// Whether a text usually means that there is no number.
  package static func isUsual(_ text: String) -> Bool { usual.contains(text.foldedCell) }

  /// Whether a text is nothing or a dash, as sheets show zeros.
  package static func isDash(_ text: String) -> Bool {
    text.allSatisfy { "-–—―−".contains($0) }
  }
}

extension String {
  /// The text by which words of cells are compared: half-width, in lower case, without white space
  /// and characters that show nothing.
  package var foldedCell: String { halfWidth.visibleCharacters.lowercased() }

  /// The text without white space and characters that show nothing.
  var visibleCharacters: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.properties.isWhitespace && !scalar.showsNothing {
      shown.append(scalar)
    }
    return String(shown)
  }

  /// The text in half-width forms without characters that show nothing, and without white space at
  /// its ends.
  var visible: String {
    let half = halfWidth
    if half.utf8.allSatisfy({ $0 < 0x80 }) { return half.trimmed }
    return String(String.UnicodeScalarView(half.unicodeScalars.filter { !$0.showsNothing })).trimmed
  }
}

extension Unicode.Scalar {
  /// Whether the character only directs or parts its neighbours, as copies from pages bring them in,
  /// or chooses how a sign is drawn.
  var showsNothing: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFE00...0xFE0F,
      0xFEFF:
      true
    default: false
    }
  }
}
