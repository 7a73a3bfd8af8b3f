/// The words and signs by which offices say yes and no.
///
/// ☒ is none of them: forms of text processors mean yes by it, lists mean no.
package enum AnswerWord {
  /// The words for yes, half-width and in lower case.
  package static let yes: Set<String> = [
    "是", "有", "对", "真", "√", "✓", "✔", "☑", "✅", "yes", "y", "true", "t", "on", "1",
  ]
  /// The words for no, half-width and in lower case.
  package static let no: Set<String> = [
    "否", "无", "没有", "错", "假", "×", "✗", "✘", "❌", "no", "n", "false", "f", "off", "0",
  ]

  /// Tells what a word says, half-width and in lower case; `nil` if it is none of these.
  package static func answer(_ word: String) -> Bool? {
    yes.contains(word) ? true : no.contains(word) ? false : nil
  }
}
