import HengForms
import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  private var verdictFormulas: VerdictFormulas {
    VerdictFormulas(score.scheme, cells: cells, vetoes: vetoes)
  }

  var totalValue: Cell.FormulaValue {
    score.total.map { .number($0.doubleValue) } ?? .text(FormulaWord.pending.label[language])
  }

  var gradeValue: Cell.FormulaValue { .text(score.grade?.label[language] ?? "") }

  /// How many rows have marks of their own.
  private var weighedRowCount: Int { score.rows.count { $0.veto == nil } }

  /// Writes the sum below the rows.
  func writeTotal(_ sheet: inout Sheet) {
    let row = marks.totalRow
    let name =
      score.scheme.isPartial ? Term.knownPart : Term.total
    for column in 1...marks.lastColumn {
      sheet[row, column] = Cell(.blank, style: SheetStyle.total)
    }
    sheet.merge(
      CellRange(
        CellAddress(row: row, column: 1),
        CellAddress(row: row, column: marks.number(of: .indicator))),
      Cell(.text(name[language]), style: SheetStyle.totalName))
    let style = SheetStyle.total.formatted(marksFormat)
    func set(_ column: MarkPlaces.Column, _ content: Cell.Content) {
      sheet[row, marks.number(of: column)] = Cell(content, style: style)
    }
    let full = score.scheme.knownMarks
    sheet[row, marks.number(of: .fullMarks)] = Cell(
      .live("SUM(\(column(.fullMarks)))", .number(full.doubleValue)), style: SheetStyle.total)
    set(
      .marks,
      .live(
        verdictFormulas.total(ofMarks: column(.marks), count: weighedRowCount), totalValue))
    let (sum, own) = (cell(.fullMarks, row).text, cell(.marks, row).text)
    set(
      .lost,
      .live(
        "IF(ISNUMBER(\(own)),ROUND(\(sum)-\(own),10),\"\")",
        score.total.map { .number((full - $0).doubleValue) } ?? .text("")))
    if marks.columns.contains(.published), let total = score.published?.result.total {
      set(.published, .number(total.doubleValue))
      set(
        .gap,
        .live(
          "IF(ISNUMBER(\(own)),ROUND(\(cell(.published, row).text)-\(own),10),\"\")",
          score.total.map { .number((total - $0).doubleValue) } ?? .text("")))
    }
    write(
      [(.admissible, .exportedRange, score.rangeText(score.admissible), SheetStyle.total)],
      marks.rowCount, &sheet)
  }

  private func column(_ column: MarkPlaces.Column) -> String {
    CellRange(marks.address(column, 0), marks.address(column, max(0, score.rows.count - 1)))
      .absolute
  }

  private func cell(_ column: MarkPlaces.Column, _ row: Int) -> CellAddress {
    CellAddress(row: row, column: marks.number(of: column))
  }

  /// Writes what comes out above the rows.
  func writeVerdict(_ sheet: inout Sheet) {
    let total = CellAddress(row: marks.totalRow, column: marks.number(of: .marks)).absolute
    let own = CellAddress(row: MarkPlaces.verdictRow, column: valueColumn).absolute
    let full = score.scheme.isPartial ? score.scheme.knownMarks : score.scheme.fullMarks
    let number = SheetStyle.number.formatted(marksFormat).with { $0.isBold = true }
    let word = number.formatted(nil)
    func line(_ name: LocalizedText, _ value: Cell, _ remark: LocalizedText) -> VerdictLine {
      VerdictLine(name: name, value: value, remark: .text(remark[language]))
    }
    let lines = [
      line(
        Term.total, Cell(.live(total, totalValue), style: number),
        LocalizedText(zh: "满分 \(full.shortText())", en: "of \(full.shortText())") + scopeText),
      VerdictLine(
        name: Term.grade,
        value: Cell(.live(verdictFormulas.grade(ofTotal: own), gradeValue), style: word),
        remark: gradeRemark),
      stateLine,
      line(
        Term.whatIfTotal,
        Cell(.live(weights.total, weights.totalValue(score, language)), style: number),
        LocalizedText(
          zh: "按“\(ScoreSheet.weights.name.zh)”表中改动的权重；未改动时与得分相同",
          en: "under the weights changed in the sheet of weights; the total while none is")),
      line(
        Term.whatIfGrade,
        Cell(.live(weights.grade, weights.gradeValue(score, language)), style: word), ""),
      line(
        Term.admissible,
        Cell(.text(score.rangeText(score.admissible)), style: word),
        LocalizedText(
          zh: "导出时仅凭填报数据和自认的缺失可能的得分；不随改动变化",
          en: "what the reported facts and admissions alone left open when this was written")),
      publishedLine(style: word, total: own),
    ]
    for (index, line) in lines.enumerated() {
      let row = MarkPlaces.verdictRow + index
      sheet.merge(
        CellRange(
          CellAddress(row: row, column: 1), CellAddress(row: row, column: valueColumn - 1)),
        Cell(.text(line.name[language]), style: SheetStyle.name))
      sheet[row, valueColumn] = line.value
      sheet.merge(
        CellRange(
          CellAddress(row: row, column: valueColumn + 1),
          CellAddress(row: row, column: marks.lastColumn)),
        Cell(line.remark, style: SheetStyle.text))
    }
  }

  /// The column of the verdict's values: that of the indicators, which is wide enough.
  var valueColumn: Int { max(2, marks.number(of: .indicator)) }

  private var scopeText: LocalizedText {
    score.scheme.isPartial
      ? LocalizedText(
        zh: "（方案不完整：全表 \(score.scheme.fullMarks.shortText()) 分，不定等级）",
        en: " (a partial scheme of \(score.scheme.fullMarks.shortText()) marks, so no grade)") : ""
  }

  private var gradeText: LocalizedText {
    guard !score.scheme.isPartial else { return "" }
    if !score.scheme.hasGrades { return .noGrades }
    return LocalizedText.joined(
      score.scheme.grades.grades.map { $0.shown + " \($0.range.notation)" }, with: Term.semicolon)
  }

  /// The grades' intervals, as long as no cut is moved.
  private var gradeRemark: Cell.Content {
    let words = gradeText[language]
    guard let isChanged = parameters.isAnyCutChanged, words.utf16.count < 256, !words.isEmpty else {
      return .text(words)
    }
    let moved = LocalizedText(
      zh: "等级的分界已改动，见“\(ScoreSheet.parameters.name.zh)”表",
      en: "the cuts are changed in the sheet of parameters")
    return .formula(
      "IF(\(isChanged),\(FormulaText.quoted(moved[language])),\(FormulaText.quoted(words)))",
      value: .text(words))
  }

  private func publishedLine(style: CellStyle, total own: String) -> VerdictLine {
    let result = score.published?.result
    let words = [result?.total?.shortText(), result?.grade].compactMap { $0 }.joined(separator: " ")
    var remark = score.published?.total?.label ?? ""
    if let isConsistent = score.published?.isGradeConsistent {
      remark =
        remark
        + (isConsistent
          ? LocalizedText(zh: "；公布等级与公布总分一致", en: "; its grade goes with its total")
          : LocalizedText(zh: "；公布等级与公布总分不符", en: "; its grade doesn't go with its total"))
    }
    var content = Cell.Content.text(remark[language])
    if let total = result?.total, let now = score.total {
      func words(_ difference: String) -> LocalizedText {
        LocalizedText(zh: "公布 − 总分 = \(difference)", en: "published − total = \(difference)")
      }
      let difference = "TEXT(\(total.decimalText(digits: 6))-\(own),\"0.00##\")"
      let start = "\(FormulaText.quoted(words("")[language]))&\(difference)"
      let separator = Term.semicolon
      let end = (separator + remark)[language]
      content = .formula(
        "IF(ISNUMBER(\(own)),\(start)&IF(\(isAnyChanged),\"\",\(FormulaText.quoted(end))),\"\")",
        value: .text(words(differenceText(total - now))[language] + end))
    }
    return VerdictLine(
      name: Term.published,
      value: Cell(.text(words.isEmpty ? "–" : words), style: style), remark: content)
  }

  /// Writes a difference as the number format `0.00##` does.
  private func differenceText(_ difference: Rational) -> String {
    var text = difference.rounded(to: 4, .halfUp).decimalText(digits: 4)
    for _ in 0..<2 where text.hasSuffix("0") { text.removeLast() }
    return text
  }

  /// What a reader should know, apart from the table, whose head would repeat above it.
  var noteSheet: Sheet {
    let columnCount = 8
    var sheet = sheet(.notes, widths: Array(repeating: 11, count: columnCount))
    var row = 2
    func write(_ words: LocalizedText, _ style: CellStyle) {
      sheet.merge(
        CellRange(CellAddress(row: row, column: 1), CellAddress(row: row, column: columnCount)),
        Cell(.text(words[language]), style: style))
      row += 1
    }
    write(
      LocalizedText(
        zh: "以下为导出时的说明，不随改动变化。",
        en: "What follows is as of the export and follows no change."), SheetStyle.note)
    for block in score.publishedBlocks + score.noteBlocks {
      let texts: [(LocalizedText, CellStyle)] =
        switch block {
        case .heading(let title, _): [(title, SheetStyle.heading)]
        case .list(let items): items.map { ($0, SheetStyle.note) }
        default: []
        }
      for (text, style) in texts { write(text, style) }
    }
    return finished(sheet, landscape: false)
  }
}
