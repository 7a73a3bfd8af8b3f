package import HengModel

extension Problem {
  /// What was found, what was expected, and the nearest fix, as one sentence without a full stop.
  package var message: LocalizedText {
    switch self {
    case .fileNotFound:
      LocalizedText(zh: "没有这个文件或文件夹", en: "no such file or folder")
    case .notAFile:
      LocalizedText(zh: "不是普通文件", en: "not a regular file")
    case .unreadableFile:
      LocalizedText(zh: "无法读取，请检查权限", en: "can't be read; check its permissions")
    case .fileTooLarge(let bytes, let limit):
      LocalizedText(
        zh: "文件有 \(bytes) 字节，上限为 \(limit)",
        en: "the file has \(bytes) bytes, expected at most \(limit)")
    case .wrongEncoding(let offset):
      LocalizedText(
        zh: "偏移 \(offset) 字节处不是 UTF-8、UTF-16 或 GB18030 文本，请另存为 UTF-8",
        en:
          "the byte at offset \(offset) isn't UTF-8, UTF-16 or GB18030 text; save the file as UTF-8"
      )
    case .emptyFile:
      LocalizedText(
        zh: "文件是空的，或只有注释", en: "the file is empty or holds only comments")
    case .noEvaluations:
      LocalizedText(
        zh: "文件夹里没有填报表，它及其子文件夹里也没有 evaluation.yaml 或 evaluation.xlsx",
        en:
          "no filled form in the folder and no evaluation.yaml or evaluation.xlsx in it or the folders in it"
      )
    case .noSchemes:
      LocalizedText(
        zh: "文件夹及其子文件夹里没有指标方案（heng-scheme: 1）",
        en: "no scheme (heng-scheme: 1) in the folder or below it")
    case .schemeNotFound(let path):
      LocalizedText(
        zh: "没有指标方案文件 \(path)（路径相对于本文件所在文件夹）",
        en: "there is no scheme file \(path); the path is relative to this file's folder")
    case .yamlSyntax(let reason):
      LocalizedText(zh: "YAML 语法错误：\(reason)", en: "YAML syntax: \(reason)")
    case .severalDocuments:
      LocalizedText(
        zh: "文件含有多个 YAML 文档，应只有一个", en: "found a second YAML document, expected one")
    case .yamlAlias:
      LocalizedText(
        zh: "不支持 YAML 锚点（&）和别名（*），请写出内容",
        en: "YAML anchors (&) and aliases (*) aren't supported; write the value out")
    case .yamlTag(let tag):
      LocalizedText(
        zh: "不支持 YAML 标签 \(tag)，请删去", en: "YAML tag \(tag) isn't supported; remove it")
    case .nestingTooDeep(let limit):
      LocalizedText(zh: "嵌套超过 \(limit) 层", en: "nested deeper than \(limit) levels")
    case .tooManyValues(let limit):
      LocalizedText(zh: "文件里的值超过 \(limit) 个", en: "the file has more than \(limit) values")
    case .keyNotText:
      LocalizedText(
        zh: "键应为文字，这里是列表或映射", en: "found a list or mapping as a key, expected text")
    case .duplicateKey(let key, let line):
      LocalizedText(
        zh: "键“\(key)”重复，首次出现在第 \(line) 行", en: "key “\(key)” was given before, in line \(line)")
    case .notASchemeFile:
      LocalizedText(
        zh: "不是指标方案文件：应有键 heng-scheme: 1",
        en: "not a scheme file: expected heng-scheme: 1 among its keys")
    case .notAnEvaluationFile:
      LocalizedText(
        zh: "不是评价文件：应有键 heng-evaluation: 1",
        en: "not an evaluation file: expected heng-evaluation: 1 among its keys")
    case .notAnOverlayFile:
      LocalizedText(
        zh: "不是方案调整文件：应有键 heng-overlay: 1",
        en: "not an overlay file: expected heng-overlay: 1 among its keys")
    case .notAVarianceFile:
      LocalizedText(
        zh: "不是方差分析文件：应有键 heng-variance: 1",
        en: "not a variance file: expected heng-variance: 1 among its keys")
    case .notAnIndexFile:
      LocalizedText(
        zh: "不是指数文件：应有键 heng-index: 1",
        en: "not an index file: expected heng-index: 1 among its keys")
    case .notAJudgementFile:
      LocalizedText(
        zh: "不是判断文件：应有键 heng-judgements: 1",
        en: "not a judgement file: expected heng-judgements: 1 among its keys")
    case .unknownFormatVersion(let found, let known):
      LocalizedText(
        zh: "格式版本“\(found)”未知，应为 \(known)",
        en: "format version “\(found)” isn't known, expected \(known)")
    case .unknownKey(let key, let nearest, let known):
      unknown(
        zh: "键“\(key)”未知", en: "key “\(key)” isn't known", nearest: nearest, choices: known)
    case .missingKey(let key):
      LocalizedText(zh: "缺少键“\(key)”", en: "key “\(key)” is missing")
    case .wrongShape(let expected, let found):
      LocalizedText(
        zh: "这里是\(found.label.zh)，应为\(expected.label.zh)",
        en: "found \(found.label.en), expected \(expected.label.en)")
    case .emptyValue:
      LocalizedText(zh: "值是空的", en: "the value is empty")
    case .exclusiveKeys(let keys):
      LocalizedText(
        zh: "\(keys.joined(separator: "、")) 应恰好给出一个",
        en: "expected exactly one of \(keys.joined(separator: ", "))")
    case .atMostOneKey(let keys):
      LocalizedText(
        zh: "\(keys.joined(separator: "、")) 至多给出一个",
        en: "expected at most one of \(keys.joined(separator: ", "))")
    case .uselessKey(let key, let needed):
      LocalizedText(
        zh: "键“\(key)”没有“\(needed)”就不起作用，请删去或补上“\(needed)”",
        en: "key “\(key)” says nothing without “\(needed)”; remove it or add “\(needed)”")
    case .moreMistakes(let limit):
      LocalizedText(
        zh: "错误超过 \(limit) 处，其余不再列出",
        en: "there are more than \(limit) mistakes; the rest isn't listed")
    default: valueMessage
    }
  }

  /// Offers the nearest name if there is one, else the possible ones.
  func unknown(zh: String, en: String, nearest: String?, choices: [String]) -> LocalizedText {
    if let nearest {
      return LocalizedText(
        zh: zh + "，是否指“\(nearest)”", en: en + "; did you mean “\(nearest)”?")
    }
    if choices.isEmpty { return LocalizedText(zh: zh, en: en) }
    return LocalizedText(
      zh: zh + "，应为 \(choices.joined(separator: "、")) 之一",
      en: en + ", expected one of \(choices.joined(separator: ", "))")
  }
}

extension Problem.Shape {
  fileprivate var label: LocalizedText {
    switch self {
    case .text: LocalizedText(zh: "文字或数字", en: "text")
    case .list: LocalizedText(zh: "列表", en: "a list")
    case .mapping: LocalizedText(zh: "键值映射", en: "a mapping")
    }
  }
}
