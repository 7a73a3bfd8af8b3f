/// Text as files of values take it.
package enum YAMLText {
  /// Writes a text in quotes, whatever it holds.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case _ where scalar.properties.generalCategory == .control:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Writes a list of texts on one line.
  package static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A text for a comment, in one line that isn't too long.
  package static func comment(_ text: String) -> String {
    let plain = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return plain.count > 60 ? plain.prefix(60) + "…" : plain
  }
}
