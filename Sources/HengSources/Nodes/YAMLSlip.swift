package import HengDiagnostics

/// A slip of the hand that keeps YAML from being what its writer means, and where it is.
///
/// libyaml stops where it can't go on, often a line or more behind the slip, and names what it waited
/// for. People make few slips: this looks for them in the lines before that place.
package struct YAMLSlip {
  package let problem: Problem
  /// The place of the slip, from 1.
  package let line: Int
  package let column: Int

  /// Lines before the place where the parser stopped that are looked at.
  private static let lookback = 3

  /// Finds the slip that most likely made a parser stop; `nil` if none of the usual ones is there.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - stop: Where the parser stopped, from 1.
  ///   - opening: Where what it was reading starts, if it says so.
  package init?(
    in text: String, stoppedAt stop: (line: Int, column: Int), opening: (line: Int, column: Int)?
  ) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for number in max(1, stop.line - Self.lookback)...max(1, stop.line) where number <= lines.count
    {
      if let (problem, offset) = Self.slip(in: lines[number - 1]) {
        (self.problem, line, column) = (problem, number, offset + 1)
        return
      }
    }
    if stop.line <= lines.count, let words = Self.textWithColon(lines[stop.line - 1], stop.column) {
      (problem, line) = (.colonInText(words.text), stop.line)
      column = words.column
      return
    }
    guard let opening, opening.line <= lines.count else { return nil }
    let scalars = Array(lines[opening.line - 1].unicodeScalars)
    guard opening.column <= scalars.count,
      "\"'[{".unicodeScalars.contains(scalars[opening.column - 1])
    else { return nil }
    (problem, line, column) = (
      .unclosedMark(String(scalars[opening.column - 1])), opening.line, opening.column
    )
  }

  /// Tells what a key says that was read with its value, as `id：u` or `id:u` inside braces.
  package static func problem(ofKeyWithoutValue key: String) -> Problem? { pair(key[...])?.problem }

  private static func slip(in line: Substring) -> (problem: Problem, offset: Int)? {
    let indentation = line.prefix { $0.isWhitespace }
    if let offset = indentation.unicodeScalars.enumerated().first(where: { $0.element == "\t" })?
      .offset
    {
      return (.tabIndentation, offset)
    }
    if let offset = indentation.unicodeScalars.enumerated()
      .first(where: { $0.element == "\u{3000}" || $0.element == "\u{A0}" })?.offset
    {
      return (.fullWidthIndentation, offset)
    }
    var start = indentation.unicodeScalars.count
    var rest = line[indentation.endIndex...]
    while rest.hasPrefix("- ") {
      let dash = rest.prefix { $0 == "-" || $0 == " " }
      start += dash.unicodeScalars.count
      rest = rest[dash.endIndex...]
    }
    return pair(rest).map { ($0.problem, start + $0.offset) }
  }

  /// A key with a bad colon at the start of a text, and where the colon is.
  private static func pair(_ text: Substring) -> (problem: Problem, offset: Int)? {
    let key = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard !key.isEmpty, let colon = text[key.endIndex...].first else { return nil }
    let offset = key.unicodeScalars.count
    if colon == "：" { return (.fullWidthColon(String(key)), offset) }
    let behind = text[key.endIndex...].dropFirst()
    // Addresses and times of day have colons of their own.
    guard colon == ":", let next = behind.first, !next.isWhitespace, next != "/",
      !key.allSatisfy(\.isNumber)
    else { return nil }
    let value = behind.prefix { !$0.isWhitespace && $0 != "," && $0 != "}" }
    return (.noSpaceAfterColon(String(key), value: String(value)), offset)
  }

  /// The text around a colon at which the parser stopped, from the colon or comma before it.
  private static func textWithColon(
    _ line: Substring, _ column: Int
  ) -> (text: String, column: Int)? {
    let scalars = Array(line.unicodeScalars)
    let stop = column - 1
    guard stop < scalars.count, scalars[stop] == ":" else { return nil }
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range])).trimmed
    }
    let marks: [Unicode.Scalar] = [":", ",", "{", "["]
    guard let before = scalars[..<stop].lastIndex(where: marks.contains) else { return nil }
    // A key without a value is no text with a colon.
    let next = scalars[(stop + 1)...].first { $0 != " " }
    guard let next, ![",", "}", "]"].contains(next) else { return nil }
    let end = scalars[stop...].firstIndex { [",", "}", "]"].contains($0) } ?? scalars.count
    let start = scalars[(before + 1)...].firstIndex { $0 != " " } ?? stop
    return (text(start..<end), start + 1)
  }
}
