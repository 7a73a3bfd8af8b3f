extension String {
  /// The text with every character that could mean something in Markdown made a letter.
  ///
  /// Backslashes do for marks. Addresses, which GitHub turns into links by themselves, are broken
  /// at their colon, dot or at sign.
  var escapedForMarkdown: String {
    var escaped = ""
    var before = ""
    for character in trimmedSpaces {
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$":
        escaped += "\\"
        escaped.append(character)
      case "@": escaped += "&#64;"
      case ":" where ["http", "https", "ftp", "mailto", "xmpp"].contains { before.hasSuffix($0) }:
        escaped += "\\:"
      case "." where before.hasSuffix("www"): escaped += "\\."
      default: escaped.append(character)
      }
      before = String((before + character.lowercased()).suffix(6))
    }
    return escaped
  }

  /// The text with a mark in front that would start a list, a rule or a heading made a letter.
  var escapedAtLineStart: String {
    if let first, "-+=".contains(first) { return "\\" + self }
    let digits = prefix { $0.isASCII && $0.isNumber }
    let rest = dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark),
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return self }
    return digits + "\\" + rest
  }

  private var trimmedSpaces: Substring {
    let start = firstIndex { $0 != " " } ?? endIndex
    return lastIndex { $0 != " " }.map { self[start...$0] } ?? ""
  }
}
