public import HengDiagnostics
public import HengModel
import HengReading
import HengScoring
import HengSources

/// A map of a table's columns to start from, written for a table of unknown layout and, if it is
/// known, the scheme by which its units are evaluated.
///
/// A column is only used where its name is that of a fact or row; what looks like one stands in a
/// comment, to be confirmed.
public struct TableMapStarter: Sendable {
  /// The file, in one language's comments.
  public var text: LocalizedText {
    let lines = head + units + facts + judgements + others
    return .joined(lines.map { $0 + "\n" }, with: "")
  }

  /// Everything above the columns.
  private let head: [LocalizedText]
  private let sketch: TableSketch
  private let scheme: Scheme?

  /// Looks at a table and writes the map.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - schemePath: The scheme's file, if it is known.
  ///   - file: Where the map will stand, without which it names both as they are given.
  /// - Throws: ``InvalidFiles`` if the table can't be read, or with the scheme's mistakes.
  public init(table: String, scheme schemePath: String?, for file: String?) throws(InvalidFiles) {
    guard TableFormat(path: table) != nil else {
      throw InvalidFiles(.unsupportedTable(table), in: table)
    }
    if let schemePath {
      scheme = try SchemeFile(path: schemePath).scheme(forYear: SchemeLibrary.lastYear)
    } else {
      scheme = nil
    }
    sketch = try TableSketch(path: table)
    func beside(_ path: String) -> String {
      YAMLText.quoted(file.map { FilePath.relative(path, toFile: $0) } ?? path)
    }
    var lines: [LocalizedText] = [
      LocalizedText(
        zh: "# 由 \(YAMLText.comment(table)) 起草的表格对应文件。带“？”的是猜测，请核对；注释里的行去掉 # 后才生效。",
        en:
          "# A map drafted from \(YAMLText.comment(table)). What has a “?” is guessed: check it; lines in comments "
          + "count once their # is gone."),
      "heng-table: 1",
      schemePath.map { .init("scheme: " + beside($0)) }
        ?? LocalizedText(
          zh: "scheme: scheme.yaml   # 请写上方案文件的路径",
          en: "scheme: scheme.yaml   # write the path of the scheme's file"),
      .init("table: " + beside(table)),
    ]
    lines += sketch.layoutLines(indent: "")
    if let year = sketch.year {
      lines.append(
        .init("year: { column: \(YAMLText.quoted(year.name)) }")
          + TableSketch.guess(zh: "年度", en: "the evaluated year"))
    } else {
      lines.append(
        LocalizedText(
          zh: "year:   # 请写上评价年度，如 2024", en: "year:   # write the evaluated year, such as 2024"))
    }
    lines.append(
      .init("place: " + YAMLText.quoted(FilePath.name(of: table)))
        + LocalizedText(zh: "   # 数据出自何处", en: "   # where the figures stand"))
    lines += sketch.missingLines(indent: "")
    head = lines
  }

  // MARK: Parts

  private var units: [LocalizedText] {
    ["columns:"] + sketch.unitLines(code: "unit", name: "label", indent: "  ")
  }

  /// The columns that tell no unit and no year.
  private var values: [SketchColumn] {
    let own = [sketch.code, sketch.name, sketch.year].compactMap { $0?.index }
    return sketch.columns.filter { !own.contains($0.index) && !$0.name.isEmpty }
  }

  private var facts: [LocalizedText] {
    guard let scheme else { return [] }
    let asked = scheme.facts.filter { $0.formula == nil && !$0.isMeasuredBySurvey }
    if asked.isEmpty { return [] }
    return ["  facts:"]
      + asked.map { fact in
        line(
          fact.id, labels: [fact.id, fact.label.zh, fact.label.en], value: YAMLText.quoted,
          called: fact.label, otherwise: "{ status: missing }")
      }
  }

  private var judgements: [LocalizedText] {
    let rows = scheme?.rows.filter { $0.measure == nil } ?? []
    if rows.isEmpty { return [] }
    return ["  # judgements:"]
      + rows.flatMap { row -> [LocalizedText] in
        let label = row.indicator.label
        switch row.rule {
        case .checklist(let rule):
          let items = rule.items.map { "\($0.id): \"…\"" }.joined(separator: ", ")
          return [.init("  #   \(row.indicator.id): { items: { \(items) } }   # ") + label]
        case .levels: return [judgement(row, "level")]
        case .incidents: return [judgement(row, "incidents")]
        case .external:
          return [.init("  #   \(row.indicator.id): { score: \"…\", of: 100 }   # ") + label]
        default: return [judgement(row, "marks")]
        }
      }
  }

  private func judgement(_ row: SchemeRow, _ key: String) -> LocalizedText {
    let label = row.indicator.label
    let column = match([row.indicator.id, label.zh, label.en])?.column
    let name = YAMLText.quoted(column?.name ?? "…")
    // Numbers are marks, whatever the rule; words say which level, or how often.
    let value = column?.isIndicator == true ? name : "{ \(key): \(name) }"
    return .init("  #   \(row.indicator.id): \(value)   # ") + label
  }

  /// A line for what a scheme asks for: the column of its name, or in a comment one with a name
  /// like it.
  private func line(
    _ key: String, labels: [String], value: (String) -> String, called label: LocalizedText,
    otherwise none: String
  ) -> LocalizedText {
    guard let found = match(labels) else {
      return .init("    # \(key): \"…\"   # ") + label
        + LocalizedText(
          zh: "：没有同名的列；没有数据时写 \(none)", en: ": no column of that name; \(none) if there is none")
    }
    let text = "\(key): \(value(found.column.name))"
    return found.isSame
      ? .init("    \(text)") + TableSketch.guess(zh: "同名", en: "the same name")
      : .init("    # \(text)") + TableSketch.guess(zh: "是否 \(label.zh)", en: "is it “\(label.en)”")
  }

  /// Finds the column that has one of some names, or one that is like it.
  private func match(_ labels: [String]) -> (column: SketchColumn, isSame: Bool)? {
    let names = labels.map(\.foldedName)
    if let same = values.first(where: { names.contains($0.name.foldedName) }) {
      return (same, true)
    }
    let alike = values.filter { column in
      let own = column.name.foldedName
      return names.contains {
        $0.count > 1 && own.count > 1 && (own.contains($0) || $0.contains(own))
      }
    }
    if let column = alike.first { return (column, false) }
    let known = values.map(\.name)
    let near = labels.lazy.compactMap { NearestName.of($0, among: known) }.first
    return values.first { $0.name == near }.map { ($0, false) }
  }

  /// What the columns hold, for those that look for one.
  private var others: [LocalizedText] {
    [LocalizedText(zh: "# 表中的列：", en: "# The table's columns:")]
      + values.map { column in
        let what: LocalizedText =
          switch column.content {
          case .figures(let least, let largest):
            LocalizedText("\(YAMLText.comment(least))…\(YAMLText.comment(largest))")
          case .ranks: LocalizedText(zh: "名次或序号", en: "ranks or numbers of rows")
          case .years: Term.year
          case .words(let count): LocalizedText(zh: "\(count) 个词", en: "\(count) different words")
          case .blank: LocalizedText(zh: "空", en: "blank")
          }
        return .init("#   \(YAMLText.quoted(column.name)): ") + what
      }
  }
}
