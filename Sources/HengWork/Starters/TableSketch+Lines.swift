import HengModel
import HengReading
import HengSources

extension TableSketch {
  /// The keys by which specs and maps tell how a table is laid out, with what was guessed.
  func layoutLines(indent: String) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    if let sheet, !otherSheets.isEmpty {
      let others = YAMLText.comment(otherSheets.joined(separator: ", "))
      lines.append(
        .init("\(indent)sheet: " + YAMLText.quoted(sheet))
          + TableSketch.guess(zh: "另有 \(others)", en: "there are also \(others)"))
    }
    if !headerLines.isEmpty {
      let list = headerLines.map(String.init).joined(separator: ", ")
      lines.append(
        .init("\(indent)header-row: [\(list)]")
          + TableSketch.guess(zh: "列名占这几行", en: "the column names take these rows"))
    }
    if !skipped.isEmpty {
      lines.append(
        .init("\(indent)skip:") + TableSketch.guess(zh: "不是单位的行", en: "rows that are no units"))
      for (text, line) in skipped {
        lines.append(
          .init("\(indent)  - \(YAMLText.quoted(text))")
            + LocalizedText(zh: "   # 第 \(line) 行", en: "   # row \(line)"))
      }
    }
    return lines
  }

  /// The columns that tell the units, under the keys of a spec or map.
  func unitLines(code: String, name: String, indent: String) -> [LocalizedText] {
    guard let own = self.code else {
      return [
        .init("\(indent)\(code):")
          + LocalizedText(
            zh: "   # 没有找到单位一列，请写上列名", en: "   # no column of units was found; name it")
      ]
    }
    var lines = [
      .init("\(indent)\(code): " + YAMLText.quoted(own.name))
        + TableSketch.guess(zh: "单位的编码", en: "the units' codes")
    ]
    if let other = self.name, other.index != own.index {
      lines.append(
        .init("\(indent)\(name): " + YAMLText.quoted(other.name))
          + TableSketch.guess(zh: "单位的名称", en: "the units' names"))
    }
    return lines
  }

  func missingLines(indent: String) -> [LocalizedText] {
    if missingWords.isEmpty { return [] }
    return [
      .init("\(indent)missing: " + YAMLText.list(missingWords))
        + TableSketch.guess(zh: "表示没有数据", en: "no value")
    ]
  }

  /// A comment on what was guessed.
  static func guess(zh: String, en: String) -> LocalizedText {
    LocalizedText(zh: "   # ？ \(zh)", en: "   # ? \(en)")
  }
}
