public import HengModel
public import HengWorkbooks

extension Workbook {
  /// Lays out one score with everything it follows from, or several as rankings.
  ///
  /// - Parameters:
  ///   - evaluations: The scores; at least one.
  ///   - language: The language of its words.
  public init(_ evaluations: [ScoredEvaluation], _ language: Language) {
    if evaluations.count == 1 {
      self.init(evaluations[0].score, language)
    } else {
      self.init(league: evaluations.map { LeagueEntry($0.score, path: $0.path) }, language)
    }
  }

  /// Lays out several scores as a workbook with a ranking for each scheme and year.
  ///
  /// - Parameters:
  ///   - entries: The scores.
  ///   - language: The language of its words.
  public init(league entries: [LeagueEntry], _ language: Language) {
    let groups = entries.byScheme
    let title = LocalizedText(
      zh: "得分一览（\(entries.count) 份评价）", en: "Scores of \(entries.count) evaluations")
    self.init(
      title: title[language],
      sheets: groups.enumerated().map { index, group in
        LeagueSheet(entries: group, number: index + 1, isAlone: groups.count == 1, language)
          .sheet
      })
  }
}

/// The ranking of one scheme and year.
private struct LeagueSheet {
  let entries: [LeagueEntry]
  let number: Int
  let isAlone: Bool
  let language: Language

  init(entries: [LeagueEntry], number: Int, isAlone: Bool, _ language: Language) {
    self.entries = entries
    self.number = number
    self.isAlone = isAlone
    self.language = language
  }

  private static let (headRow, columnCount) = (3, 9)
  /// The most units that one chart shows legibly.
  private static let drawnLimit = 60

  var sheet: Sheet {
    let name = LocalizedText(zh: "排名", en: "Ranking")[language]
    var sheet = Sheet(name: isAlone ? name : "\(name) \(number)")
    let widths: [Double] = [6, 34, 8, 10, 10, 10, 10, 10, 14]
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    write(title, SheetStyle.title, atRow: 1, &sheet)
    write(note, SheetStyle.note, atRow: 2, &sheet)
    for (index, title) in LeagueSheet.titles.enumerated() {
      sheet[LeagueSheet.headRow, index + 1] = Cell(.text(title[language]), style: SheetStyle.header)
    }
    for (index, (entry, rank)) in zip(entries, entries.ranks).enumerated() {
      write(entry, rank: rank, atRow: LeagueSheet.headRow + 1 + index, &sheet)
    }
    sheet.charts = [chart]
    sheet.fitRowHeights()
    sheet.page.repeatedRows = 1...LeagueSheet.headRow
    sheet.page.footer = LocalizedText(zh: "第 &P 页，共 &N 页", en: "page &P of &N")[language]
    sheet.firstScrollingCell = CellAddress(row: LeagueSheet.headRow + 1, column: 3)
    return sheet
  }

  private var title: LocalizedText {
    guard let first = entries.first else { return "" }
    return first.scheme + LocalizedText(zh: "，\(first.year) 年度", en: ", \(first.year)")
  }

  private var note: LocalizedText {
    var notes = [
      LocalizedText(zh: "得分相同者名次相同。", en: "Equal totals share a rank.")
    ]
    if entries.contains(where: \.isPartial) {
      notes.append(
        LocalizedText(
          zh: "方案不完整，合计只含已知部分，不定等级。",
          en: "The scheme is partial: totals cover the known part and have no grade."))
    }
    if entries.contains(where: { $0.total == nil }) {
      notes.append(
        LocalizedText(
          zh: "没有合计的评价还有指标未定，不排名。",
          en: "Evaluations without a total have undetermined rows and no rank."))
    }
    if entries.contains(where: \.isSynthetic) {
      notes.append(LocalizedText(zh: "含合成（虚构）数据。", en: "Some of the data is synthetic (made up)."))
    }
    return .joined(notes, zh: "", en: " ")
  }

  private static let titles = [
    LocalizedText(zh: "名次", en: "Rank"), LocalizedText(zh: "单位", en: "Unit"),
    LocalizedText(zh: "年度", en: "Year"), LocalizedText(zh: "得分", en: "Total"),
    LocalizedText(zh: "等级", en: "Grade"), LocalizedText(zh: "可达下限", en: "Least"),
    LocalizedText(zh: "可达上限", en: "Most"), LocalizedText(zh: "公布", en: "Published"),
    LocalizedText(zh: "核对", en: "Check"),
  ]

  private func write(
    _ text: LocalizedText, _ style: CellStyle, atRow row: Int, _ sheet: inout Sheet
  ) {
    sheet.merge(
      CellRange(
        CellAddress(row: row, column: 1),
        CellAddress(row: row, column: LeagueSheet.columnCount)),
      Cell(.text(text[language]), style: style))
  }

  private func write(
    _ entry: LeagueEntry, rank: Int?, atRow row: Int, _ sheet: inout Sheet
  ) {
    let format = entry.digits == 0 ? "0" : "0." + String(repeating: "0", count: entry.digits)
    func number(_ value: Rational?, _ format: String? = nil) -> Cell {
      Cell(
        value.map { .number($0.doubleValue) } ?? .text("–"),
        style: SheetStyle.number.formatted(format))
    }
    let variant = entry.label.map { LocalizedText(zh: "（\($0.zh)）", en: " (\($0.en))") } ?? ""
    sheet[row, 1] = number(rank.map { Rational($0) })
    sheet[row, 2] = Cell(.text((entry.unit + variant)[language]), style: SheetStyle.text)
    sheet[row, 3] = Cell(.number(Double(entry.year)), style: SheetStyle.centered)
    sheet[row, 4] = number(entry.total, format)
    sheet[row, 5] = Cell(
      .text(entry.grade?.label[language] ?? "–"), style: SheetStyle.centered)
    sheet[row, 6] = number(entry.admissible.minimum, format)
    sheet[row, 7] = number(entry.admissible.maximum, format)
    sheet[row, 8] = number(entry.published)
    sheet[row, 9] = Cell(.text(entry.check?.label[language] ?? "–"), style: SheetStyle.centered)
  }

  private var chart: SheetChart {
    let count = min(entries.count, LeagueSheet.drawnLimit)
    let name =
      isAlone
      ? LocalizedText(zh: "排名", en: "Ranking")[language]
      : "\(LocalizedText(zh: "排名", en: "Ranking")[language]) \(number)"
    func range(_ column: Int) -> String {
      let first = LeagueSheet.headRow + 1
      let cells = CellRange(
        CellAddress(row: first, column: column), CellAddress(row: first + count - 1, column: column)
      )
      return FormulaText.reference(to: cells.absolute, inSheet: name)
    }
    return SheetChart(
      .column,
      title: LocalizedText(
        zh: count < entries.count ? "得分（前 \(count) 名）" : "得分",
        en: count < entries.count ? "Totals (first \(count))" : "Totals")[language],
      series: [
        SheetChart.Series(
          name: LocalizedText(zh: "得分", en: "Total")[language], categories: range(2),
          values: range(4), color: CellStyle.Color(0x2F6DB3))
      ], valueTitle: LocalizedText(zh: "分", en: "marks")[language],
      description: LocalizedText(zh: "各单位得分的柱形图", en: "columns of the totals of the units")[
        language],
      place: CellAddress(row: LeagueSheet.headRow + entries.count + 3, column: 1), width: 760,
      height: 360)
  }
}
