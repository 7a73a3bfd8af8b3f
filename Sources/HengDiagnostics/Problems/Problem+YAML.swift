import HengModel

extension Problem {
  package static func yamlSyntax(_ reason: String) -> Problem {
    Problem(
      "yaml-syntax", ["reason": reason],
      zh: "YAML 语法错误：\(reason)", en: "YAML syntax: \(reason)")
  }

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
}
