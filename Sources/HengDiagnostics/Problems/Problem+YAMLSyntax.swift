import HengModel

extension Problem {
  /// A text that can't be parsed, in libyaml's words, which are told in the reader's where they are
  /// known.
  package static func yamlSyntax(_ reason: String) -> Problem {
    let words = yamlPhrases[reason] ?? LocalizedText(reason)
    return Problem(
      "yaml-syntax", ["reason": reason],
      zh: "YAML 语法错误：\(words.zh)", en: "YAML syntax: \(words.en)")
  }

  private static let unclosedText = LocalizedText(zh: "引号没有结束", en: "nothing closes the quote")

  /// What libyaml's scanner and parser say, as in its `scanner.c` and `parser.c`.
  private static let yamlPhrases: [String: LocalizedText] = [
    "could not find expected ':'": LocalizedText(
      zh: "缺少冒号，应为“键: 值”", en: "a colon is missing, expected “key: value”"),
    "mapping values are not allowed in this context": LocalizedText(
      zh: "这里不能有“键: 值”；请检查缩进，含冒号的文字请用引号括起来",
      en:
        "“key: value” can't stand here; check the indentation, and put text with a colon in quotes"),
    "mapping keys are not allowed in this context": LocalizedText(
      zh: "这里不能有键，请检查缩进", en: "a key can't stand here; check the indentation"),
    "block sequence entries are not allowed in this context": LocalizedText(
      zh: "这里不能有以“- ”开头的项，请检查缩进",
      en: "an item with “- ” can't stand here; check the indentation"),
    "did not find expected key": LocalizedText(
      zh: "这里应为一个键，请检查缩进和引号", en: "expected a key; check the indentation and the quotes"),
    "did not find expected '-' indicator": LocalizedText(
      zh: "列表的各项应以“- ”开头，请检查缩进",
      en: "expected an item with “- ”; check the indentation"),
    "did not find expected ',' or '}'": LocalizedText(
      zh: "大括号里的各项以逗号分开，以“}”结束", en: "expected a comma or “}”"),
    "did not find expected ',' or ']'": LocalizedText(
      zh: "方括号里的各项以逗号分开，以“]”结束", en: "expected a comma or “]”"),
    "found unexpected ':'": LocalizedText(
      zh: "冒号后应有一个值", en: "expected a value behind the colon"),
    "did not find expected node content": LocalizedText(zh: "这里应有一个值", en: "expected a value"),
    "did not find expected <document start>": LocalizedText(
      zh: "内容到上面已经结束，请检查缩进", en: "the content ended above this; check the indentation"),
    "found character that cannot start any token": LocalizedText(
      zh: "值不能以这个字符开头，请用引号括起来", en: "no value starts with this character; put it in quotes"),
    "found unexpected end of stream": unclosedText,
    "found unexpected document indicator": unclosedText,
    "found unknown escape character": LocalizedText(
      zh: "双引号里的反斜杠有特别的含义，请改用单引号",
      en: "a backslash means something in double quotes; use single ones"),
    "found a tab character that violates indentation": tabIndentation.message,
    "found a tab character where an indentation space is expected": tabIndentation.message,
    "did not find expected alphabetic or numeric character": LocalizedText(
      zh: "值不能以“*”或“&”开头，请用引号括起来",
      en: "no value starts with “*” or “&”; put it in quotes"),
    "did not find expected whitespace or line break": LocalizedText(
      zh: "这里应有空格或换行", en: "expected a space or the end of the line"),
    "control characters are not allowed": LocalizedText(
      zh: "有看不见的控制字符，请删去", en: "an invisible control character stands here; remove it"),
  ]
}
