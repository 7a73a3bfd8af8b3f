public import HengDiagnostics
public import HengModel
import HengReading
import HengSources

/// An index file to start from, written for a table of unknown layout.
///
/// Whatever was guessed says so beside it, in a comment; the directions of indicators are for who
/// knows them.
public struct IndexStarter: Sendable {
  /// The file, in one language's comments.
  public let text: LocalizedText

  /// Looks at a table and writes the file.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - file: Where the index file will stand, without which it names the table as it is given.
  /// - Throws: ``InvalidFiles`` if the table can't be read or has no column of numbers.
  public init(table: String, for file: String?) throws(InvalidFiles) {
    guard TableFormat(path: table) != nil else {
      throw InvalidFiles(.unsupportedTable(table), in: table)
    }
    let sketch = try TableSketch(path: table)
    guard !sketch.indicators.isEmpty else { throw InvalidFiles(.noColumnOfNumbers, in: table) }
    let path = file.map { FilePath.relative(table, toFile: $0) } ?? table
    var lines: [LocalizedText] = [
      LocalizedText(
        zh: "# 由 \(YAMLText.comment(path)) 起草的指数。带“？”的是猜测，请核对；越小越好的指标请把 direction 改为 -1。",
        en:
          "# An index drafted from \(YAMLText.comment(path)). What has a “?” is guessed: check it. Where less is "
          + "better, set direction: -1."),
      "heng-index: 1",
      .init("label: " + YAMLText.quoted(IndexStarter.title(of: path))),
      LocalizedText(
        zh: "# year: 2024   # 数据的年度", en: "# year: 2024   # the year of the data"),
    ]
    lines += IndexStarter.data(sketch, path: path)
    lines += IndexStarter.indicators(sketch)
    lines += IndexStarter.steps(sketch)
    text = .joined(lines.map { $0 + "\n" }, with: "")
  }

  private static func title(of path: String) -> String {
    let name = FilePath.name(of: path)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  // MARK: Parts

  private static func data(_ sketch: TableSketch, path: String) -> [LocalizedText] {
    var lines: [LocalizedText] = ["data:", .init("  table: " + YAMLText.quoted(path))]
    lines += sketch.layoutLines(indent: "  ")
    lines += sketch.unitLines(code: "code", name: "name", indent: "  ")
    if let year = sketch.year {
      lines.append(
        .init("  year: " + YAMLText.quoted(year.name))
          + TableSketch.guess(zh: "年度", en: "the years"))
    }
    lines += sketch.missingLines(indent: "  ")
    return lines
  }

  private static func indicators(_ sketch: TableSketch) -> [LocalizedText] {
    var lines: [LocalizedText] = ["indicators:"]
    for column in sketch.columns where !column.name.isEmpty {
      let code = YAMLText.quoted(column.name)
      switch column.content {
      case .figures(let least, let largest) where column.index != sketch.code?.index:
        let unit = column.unit.map { ", unit: " + YAMLText.quoted($0) } ?? ""
        let range = "\(YAMLText.comment(least))…\(YAMLText.comment(largest))"
        lines.append(
          .init("  - { code: \(code), direction: 1\(unit) }")
            + LocalizedText(
              zh: "   # \(range)\(column.gaps > 0 ? "，缺 \(column.gaps) 个" : "")",
              en: "   # \(range)\(column.gaps > 0 ? ", \(column.gaps) missing" : "")"))
        if let text = column.unreadable.first {
          lines.append(
            LocalizedText(
              zh: "  #   有 \(column.unreadable.count) 格不是数，如“\(YAMLText.comment(text))”：请在表中改正",
              en:
                "  #   \(column.unreadable.count) cells are no numbers, such as “\(YAMLText.comment(text))”: "
                + "mend them in the table"))
        }
      case .ranks where column.index != sketch.code?.index:
        lines.append(
          .init("  # - { code: \(code), direction: -1 }")
            + TableSketch.guess(zh: "名次或序号，不列入", en: "ranks or numbers of rows, left out"))
      case .words(let count)
      where column.index != sketch.code?.index && column.index != sketch.name?.index:
        lines.append(
          LocalizedText(
            zh: "  # \(code) 有 \(count) 个不同的词，可供分组",
            en: "  # \(code) has \(count) different words, to group by"))
      default: break
      }
    }
    return lines
  }

  private static func steps(_ sketch: TableSketch) -> [LocalizedText] {
    let gaps = sketch.indicators.reduce(0) { $0 + $1.gaps }
    var lines: [LocalizedText] = ["steps:"]
    if gaps > 0 {
      lines.append(
        LocalizedText(
          zh: "  # impute: median   # 缺 \(gaps) 个数；不填补则以现有的数合成",
          en:
            "  # impute: median   # missing values: \(gaps); without it, an index rests on those there are"
        ))
    }
    if let first = sketch.emptyUnits.first {
      let count = sketch.emptyUnits.count
      lines.append(
        LocalizedText(
          zh: "  screen: { at-least: 50% }   # ？ \(count) 个单位没有数据，如“\(YAMLText.comment(first))”",
          en:
            "  screen: { at-least: 50% }   # ? units without values: \(count), such as “\(YAMLText.comment(first))”"
        ))
    }
    lines += [
      "  normalize: { method: min-max, from: 0, to: 100 }",
      LocalizedText(
        zh: "  aggregate: arithmetic   # 各指标权重相等；可在指标后写 weight",
        en: "  aggregate: arithmetic   # indicators weigh the same; give some a weight to change it"
      ),
    ]
    return lines
  }
}
