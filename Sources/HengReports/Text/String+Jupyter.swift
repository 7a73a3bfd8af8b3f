import HengModel

extension LocalizedText {
  /// The text for a Markdown cell, where nothing of it may be taken for Markdown, HTML, a link
  /// or a formula.
  var escapedForJupyter: LocalizedText {
    LocalizedText(zh: zh.escapedForJupyter, en: en.escapedForJupyter)
  }
}

extension String {
  /// Every ASCII sign with a backslash before it, which Markdown shows as the sign itself.
  ///
  /// Dollar signs and backslashes become their full-width forms, because viewers look for formulas
  /// in what Markdown made of the text.
  ///
  /// Source: CommonMark 0.31.2, section 2.4.
  fileprivate var escapedForJupyter: String {
    var escaped = ""
    for scalar in inOneLine.unicodeScalars {
      switch scalar {
      case "$": escaped += "＄"
      case "\\": escaped += "＼"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "!"..."/", ":"..."@", "["..."`", "{"..."~":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
