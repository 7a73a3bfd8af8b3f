package import HengModel

extension Problem {
  /// Codes by which others than the reporting code tell kinds apart.
  package enum Code {
    package static let fileNotFound = "file-not-found"
    package static let noValueInForce = "no-value-in-force"
    package static let unscorable = "unscorable"
  }

  /// Whether no part of a file serves as a scheme: that is told where the file is named.
  package var isOfUnusableScheme: Bool { Problem.codesOfUnusableSchemes.contains(code) }

  private static let codesOfUnusableSchemes = Set(
    [
      notAFile, unreadableFile, fileTooLarge(bytes: 0, limit: 0), wrongEncoding(byteOffset: 0),
      emptyFile, notASchemeFile,
    ].map(\.code))

  // MARK: Reading

  package static let fileNotFound = Problem(
    Code.fileNotFound,
    zh: "没有这个文件或文件夹", en: "no such file or folder")

  package static let notAFile = Problem(
    "not-a-file",
    zh: "不是普通文件", en: "not a regular file")

  package static let unreadableFile = Problem(
    "unreadable-file",
    zh: "无法读取，请检查权限", en: "can't be read; check its permissions")

  package static func fileTooLarge(bytes: Int, limit: Int) -> Problem {
    Problem(
      "file-too-large", ["bytes": bytes, "limit": limit],
      zh: "文件有 \(bytes) 字节，上限为 \(limit)",
      en: "the file has \(bytes) bytes, expected at most \(limit)")
  }

  /// A line in another encoding than the others.
  package static let mixedEncoding = Problem(
    "mixed-encoding",
    zh: "这一行的编码与其他行不同（UTF-8 与 GB18030 混用），读出来会是乱码；请统一编码后另存",
    en: "this line is in another encoding than the others, UTF-8 among GB18030 or the reverse, and "
      + "would come out garbled; save the file in one encoding")

  /// An encoding that nothing tells.
  package static func guessedEncoding(_ name: String) -> Problem {
    Problem(
      "guessed-encoding", ["encoding": name],
      zh: "文件不是 UTF-8，按 \(name) 读取", en: "the file isn't UTF-8 and is read as \(name)")
  }

  package static func wrongEncoding(byteOffset offset: Int) -> Problem {
    Problem(
      "wrong-encoding", ["byte-offset": offset],
      zh: "偏移 \(offset) 字节处不是 UTF-8、UTF-16 或 GB18030 文本，请另存为 UTF-8",
      en:
        "the byte at offset \(offset) isn't UTF-8, UTF-16 or GB18030 text; save the file as UTF-8")
  }

  package static let emptyFile = Problem(
    "empty-file",
    zh: "文件是空的，或只有注释", en: "the file is empty or holds only comments")

  // MARK: Finding

  package static let noEvaluations = Problem(
    "no-evaluations",
    zh: "文件夹里没有填报表，它及其子文件夹里也没有 evaluation.yaml 或 evaluation.xlsx",
    en:
      "no filled form in the folder and no evaluation.yaml or evaluation.xlsx in it or the folders in it"
  )

  /// What else a folder of evaluations holds, folders with a slash behind the name.
  package static func unusedEntries(_ names: [String]) -> Problem {
    let shown = names.prefix(10)
    let more = names.count > shown.count ? "…" : ""
    return Problem(
      "unused-files", ["count": names.count],
      zh: "文件夹里有 \(names.count) 项没有用到：\(shown.joined(separator: "、"))\(more)；子文件夹里的填报表请另行给出",
      en: "not used of the folder, \(names.count): \(shown.joined(separator: ", "))\(more); name a "
        + "folder in it to have its forms read")
  }

  package static let noSchemes = Problem(
    "no-schemes",
    zh: "文件夹及其子文件夹里没有指标方案（heng-scheme: 1）",
    en: "no scheme (heng-scheme: 1) in the folder or below it")

  package static func schemeNotFound(_ path: String) -> Problem {
    Problem(
      "scheme-not-found", ["path": path],
      zh: "没有指标方案文件 \(path)（路径相对于本文件所在文件夹）",
      en: "there is no scheme file \(path); the path is relative to this file's folder")
  }

  // MARK: Kinds of files

  package static let notASchemeFile = Problem(
    "not-a-scheme-file",
    zh: "不是指标方案文件：应有键 heng-scheme: 1",
    en: "not a scheme file: expected heng-scheme: 1 among its keys")

  package static let notAnEvaluationFile = Problem(
    "not-an-evaluation-file",
    zh: "不是评价文件：应有键 heng-evaluation: 1",
    en: "not an evaluation file: expected heng-evaluation: 1 among its keys")

  package static let notAnOverlayFile = Problem(
    "not-an-overlay-file",
    zh: "不是方案调整文件：应有键 heng-overlay: 1",
    en: "not an overlay file: expected heng-overlay: 1 among its keys")

  package static let notAVarianceFile = Problem(
    "not-a-variance-file",
    zh: "不是方差分析文件：应有键 heng-variance: 1",
    en: "not a variance file: expected heng-variance: 1 among its keys")

  package static let notAnIndexFile = Problem(
    "not-an-index-file",
    zh: "不是指数文件：应有键 heng-index: 1",
    en: "not an index file: expected heng-index: 1 among its keys")

  package static let notAJudgementFile = Problem(
    "not-a-judgement-file",
    zh: "不是判断文件：应有键 heng-judgements: 1",
    en: "not a judgement file: expected heng-judgements: 1 among its keys")

  package static let notADeflatorFile = Problem(
    "not-a-deflator-file",
    zh: "不是价格指数文件：应有键 heng-deflator: 1",
    en: "not a deflator file: expected heng-deflator: 1 among its keys")

  /// The problem of a file of another kind.
  ///
  /// - Parameters:
  ///   - name: What the file is.
  ///   - key: The key that says so.
  ///   - use: What such a file is for.
  /// - Returns: The problem with what the file is behind what was expected.
  package func ofFile(_ name: LocalizedText, key: String, use: LocalizedText) -> Problem {
    with(
      "found", key,
      LocalizedText(
        zh: "；它是\(name.zh)（\(key)），\(use.zh)", en: "; it is \(name.en) (\(key)): \(use.en)"))
  }

  /// The problem of a file with a key that was meant to say what it is.
  package func meaning(_ key: String) -> Problem {
    with(
      "nearest", key,
      LocalizedText(zh: "，是否指“\(key): 1”", en: "; did you mean “\(key): 1”?"))
  }

  package static func unknownFormatVersion(_ found: String, known: String) -> Problem {
    Problem(
      "unknown-format-version", ["found": found, "known": known],
      zh: "格式版本“\(found)”未知，应为 \(known)",
      en: "format version “\(found)” isn't known, expected \(known)")
  }

  /// A table without a map, given in the place of an evaluation.
  package static let tableWithoutMap = Problem(
    "table-without-map",
    zh: "表格要有一个对应文件（heng-table: 1）说明各列的含义，请改给该文件",
    en: "a table needs a file that says what its columns mean (heng-table: 1); name that file")

  /// A table given in the place of an index.
  package static let tableForIndex = Problem(
    "table-for-index",
    zh: "这是数据表，不是指数文件（heng-index: 1）；请写一个指数文件说明数据、指标和步骤，改给该文件",
    en: "this is a table of data and no index file (heng-index: 1); write one that names the data, "
      + "the indicators and the steps, and give that")

  /// A workbook that is no data-entry form, given in the place of an evaluation.
  package static let workbookWithoutMap = Problem(
    "table-without-map",
    zh: "这个工作簿不是 heng form 生成的填报表；如是一行一个单位的表格，要有一个对应文件（heng-table: 1）说明各列的含义，请改给该文件",
    en:
      "this workbook isn't a form that heng form made; a table with a unit a row needs a file "
      + "that says what its columns mean (heng-table: 1): name that file")

  // MARK: Limits

  package static func moreMistakes(limit: Int) -> Problem {
    Problem(
      "more-mistakes", ["limit": limit],
      zh: "错误超过 \(limit) 处，其余不再列出",
      en: "there are more than \(limit) mistakes; the rest isn't listed")
  }
}
