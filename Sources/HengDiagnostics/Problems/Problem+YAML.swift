import HengModel

extension Problem {
  package static let severalDocuments = Problem(
    "several-documents",
    zh: "文件含有多个 YAML 文档，应只有一个", en: "found a second YAML document, expected one")

  package static let yamlAlias = Problem(
    "yaml-alias",
    zh: "不支持 YAML 锚点（&）和别名（*），请写出内容",
    en: "YAML anchors (&) and aliases (*) aren't supported; write the value out")

  package static func yamlTag(_ tag: String) -> Problem {
    Problem(
      "yaml-tag", ["tag": tag],
      zh: "不支持 YAML 标签 \(tag)，请删去", en: "YAML tag \(tag) isn't supported; remove it")
  }

  package static func nestingTooDeep(limit: Int) -> Problem {
    Problem(
      "nesting-too-deep", ["limit": limit],
      zh: "嵌套超过 \(limit) 层", en: "nested deeper than \(limit) levels")
  }

  package static func tooManyValues(limit: Int) -> Problem {
    Problem(
      "too-many-values", ["limit": limit],
      zh: "文件里的值超过 \(limit) 个", en: "the file has more than \(limit) values")
  }

  package static let keyNotText = Problem(
    "key-not-text",
    zh: "键应为文字，这里是列表或映射", en: "found a list or mapping as a key, expected text")

  package static func duplicateKey(_ key: String, firstLine line: Int) -> Problem {
    Problem(
      "duplicate-key", ["key": key, "line": line],
      zh: "键“\(key)”重复，首次出现在第 \(line) 行", en: "key “\(key)” was given before, in line \(line)")
  }

  // MARK: Slips

  package static func fullWidthColon(_ key: String) -> Problem {
    Problem(
      "full-width-colon", ["key": key],
      zh: "“\(key)”后是全角冒号，请写作“\(key): ”：半角冒号，后加空格",
      en: "a full-width colon stands behind “\(key)”; write “\(key): ” with a plain one and a space"
    )
  }

  package static func noSpaceAfterColon(_ key: String, value: String) -> Problem {
    Problem(
      "no-space-after-colon", ["key": key, "value": value],
      zh: "“\(key):\(value)”的冒号后缺空格，请写作“\(key): \(value)”",
      en: "no space stands behind the colon of “\(key):\(value)”; write “\(key): \(value)”")
  }

  package static func colonInText(_ text: String) -> Problem {
    Problem(
      "colon-in-text", ["text": text],
      zh: "文字“\(text)”里有冒号和空格，请用引号括起来",
      en: "the text “\(text)” has a colon and a space in it; put it in quotes")
  }

  package static let tabIndentation = Problem(
    "yaml-syntax",
    zh: "行首缩进用了制表符，请改用空格", en: "a tab indents the line; use spaces")

  package static let fullWidthIndentation = Problem(
    "full-width-text",
    zh: "行首缩进用了全角空格，请改用半角空格", en: "a full-width space indents the line; use plain spaces")

  package static func unclosedMark(_ mark: String) -> Problem {
    Problem(
      "yaml-syntax", ["mark": mark],
      zh: "这里的 \(mark) 没有对应的结束符号", en: "nothing closes this \(mark)")
  }
}
