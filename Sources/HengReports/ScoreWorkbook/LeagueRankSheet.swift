import HengForms
import HengModel
import HengScoring
import HengWorkbooks

extension LeagueWorkbook {
  /// A column of the ranking.
  enum RankColumn: Hashable {
    case rank, label, total, grade, least, most, published, check
  }

  /// The columns that have something to show.
  var rankColumns: [RankColumn] {
    let isPublished = entries.contains { $0.published != nil }
    let isGraded = entries.contains { $0.hasGrades || $0.isPartial }
    return (isOfYears ? [] : [.rank]) + [.label, .total] + (isGraded ? [.grade] : [])
      + [.least, .most]
      + (isPublished ? [.published, .check] : [])
  }

  var rankSheet: Sheet {
    let columns = rankColumns
    var sheet = sheet(rankName, widths: columns.map(width), note: note)
    for (index, column) in columns.enumerated() {
      sheet[LeagueWorkbook.headRow, index + 1] = Cell(
        .text(title(of: column)[language]), style: SheetStyle.header)
    }
    for (index, (entry, rank)) in zip(entries, entries.ranks).enumerated() {
      for (place, column) in columns.enumerated() {
        sheet[LeagueWorkbook.firstRow + index, place + 1] = cell(column, entry, rank, index)
      }
    }
    sheet.page.repeatedRows = 1...LeagueWorkbook.headRow
    sheet.firstScrollingCell = CellAddress(row: LeagueWorkbook.firstRow, column: 1)
    return finished(sheet)
  }

  private func width(_ column: RankColumn) -> Double {
    switch column {
    case .rank: 7
    case .label: 34
    case .check: 14
    case .total, .grade, .published: 9
    case .least, .most: 14
    }
  }

  private func title(of column: RankColumn) -> LocalizedText {
    switch column {
    case .rank: Term.rank
    case .label:
      isOfYears ? Term.year : Term.unit
    case .total: Term.total
    case .grade: Term.grade
    case .least: Term.admissibleFromAtExport
    case .most: Term.admissibleToAtExport
    case .published: Term.published
    case .check: Term.checkAtExport
    }
  }

  private var note: LocalizedText {
    var notes: [LocalizedText] =
      isOfYears
      ? [] : [LocalizedText(zh: "得分相同者名次相同。", en: "Equal totals share a rank.")]
    notes.append(
      isLive
        ? LocalizedText(
          zh: "总分、名次和等级随“\(markName)”表变化，各行的次序不变。",
          en: "Totals, ranks and grades follow the sheet “\(markName)”; the lines keep their order."
        )
        : LocalizedText(
          zh: "各数为导出时的结果，不随改动变化。", en: "All figures are as of the export and follow no change."))
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
    if entries.allSatisfy(\.isSynthetic) {
      notes.append(.syntheticNotice + Term.fullStop)
    } else if entries.contains(where: \.isSynthetic) {
      notes.append(.partlySyntheticNotice + Term.fullStop)
    }
    return .joined(notes, with: Term.wordGap)
  }

  private func cell(
    _ column: RankColumn, _ entry: LeagueEntry, _ rank: Int?, _ index: Int
  ) -> Cell {
    let format = entry.digits == 0 ? "0" : "0." + String(repeating: "0", count: entry.digits)
    func number(_ value: Rational?, _ format: String? = nil) -> Cell {
      Cell(
        value.map { .number($0.doubleValue) } ?? .text("–"),
        style: SheetStyle.number.formatted(format))
    }
    switch column {
    case .rank:
      let own = rankAddress(.total, index)
      let all = CellRange(rankAddress(.total, 0), rankAddress(.total, entries.count - 1))
      guard isLive else { return number(rank.map { Rational($0) }) }
      return Cell(
        .formula(
          "IF(ISNUMBER(\(own.text)),RANK(\(own.text),\(all.absolute)),\"–\")",
          value: rank.map { .number(Double($0)) } ?? .text("–")), style: SheetStyle.number)
    case .label: return Cell(.text(label(of: entry)[language]), style: SheetStyle.text)
    case .total:
      guard isLive else { return number(entry.total, format) }
      return Cell(
        .formula(
          FormulaText.reference(to: totalAddress(index).absolute, inSheet: markName),
          value: totalValue(entry)), style: SheetStyle.number.formatted(format))
    case .grade:
      let words = entry.grade?.label[language]
      guard isLive, !entry.isPartial,
        let formula = verdict?.grade(ofTotal: rankAddress(.total, index).text)
      else { return Cell(.text(words ?? "–"), style: SheetStyle.centered) }
      return Cell(.formula(formula, value: .text(words ?? "")), style: SheetStyle.centered)
    case .least: return number(entry.admissible.minimum, format)
    case .most: return number(entry.admissible.maximum, format)
    case .published: return number(entry.published)
    case .check: return Cell(.text(entry.check?.label[language] ?? "–"), style: SheetStyle.centered)
    }
  }

  private func rankAddress(_ column: RankColumn, _ index: Int) -> CellAddress {
    CellAddress(
      row: LeagueWorkbook.firstRow + index, column: (rankColumns.firstIndex(of: column) ?? 0) + 1)
  }

  func totalValue(_ entry: LeagueEntry) -> Cell.FormulaValue {
    entry.total.map { .number($0.doubleValue) } ?? .text(FormulaWord.pending.label[language])
  }
}
