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
      score.scheme.isPartial
      ? LocalizedText(zh: "已知部分合计", en: "Known part") : LocalizedText(zh: "合计", en: "Total")
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
    sheet[row, marks.number(of: .admissible)] = Cell(
      .text(score.rangeText(score.admissible)),
      style: SheetStyle.total.with { $0.alignment = .center })
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
    let number = SheetStyle.number.formatted(marksFormat).with {
      $0.isBold = true
      $0.alignment = .center
    }
    let word = number.formatted(nil)
    var lines: [(name: LocalizedText, value: Cell, remark: LocalizedText)] = [
      (
        LocalizedText(zh: "得分", en: "Total"), Cell(.live(total, totalValue), style: number),
        LocalizedText(zh: "满分 \(full.shortText())", en: "of \(full.shortText())") + scopeText
      ),
      (
        LocalizedText(zh: "等级", en: "Grade"),
        Cell(.live(verdictFormulas.grade(ofTotal: own), gradeValue), style: word),
        gradeText
      ),
      (
        LocalizedText(zh: "试算得分", en: "What-if total"),
        Cell(.live(weights.total, weights.totalValue(score, language)), style: number),
        LocalizedText(
          zh: "按“\(ScoreSheet.weights.name.zh)”表中改动的权重；未改动时与得分相同",
          en: "under the weights changed in the sheet of weights; the total while none is")
      ),
      (
        LocalizedText(zh: "试算等级", en: "What-if grade"),
        Cell(.live(weights.grade, weights.gradeValue(score, language)), style: word), ""
      ),
      (
        LocalizedText(zh: "可达区间", en: "Admissible"),
        Cell(.text(score.rangeText(score.admissible)), style: word),
        LocalizedText(
          zh: "导出时仅凭填报数据和自认的缺失可能的得分；不随改动变化",
          en: "what the reported facts and admissions alone left open when this was written")
      ),
    ]
    lines.append(publishedLine(style: word))
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
        Cell(.text(line.remark[language]), style: SheetStyle.text))
    }
  }

  /// The column of the verdict's values: that of the indicators, which is wide enough.
  private var valueColumn: Int { max(2, marks.number(of: .indicator)) }

  private var scopeText: LocalizedText {
    score.scheme.isPartial
      ? LocalizedText(
        zh: "（方案不完整：全表 \(score.scheme.fullMarks.shortText()) 分，不定等级）",
        en: " (a partial scheme of \(score.scheme.fullMarks.shortText()) marks, so no grade)") : ""
  }

  private var gradeText: LocalizedText {
    guard !score.scheme.isPartial else { return "" }
    return LocalizedText.joined(
      score.scheme.grades.grades.map { $0.shown + " \($0.range.notation)" }, zh: "；", en: "; ")
  }

  private func publishedLine(
    style: CellStyle
  ) -> (name: LocalizedText, value: Cell, remark: LocalizedText) {
    let result = score.published?.result
    let words = [result?.total?.shortText(), result?.grade].compactMap { $0 }.joined(separator: " ")
    var remark = score.published?.total?.label ?? ""
    if let isConsistent = score.published?.isGradeConsistent {
      remark =
        remark
        + (isConsistent
          ? LocalizedText(zh: "；公布等级与公布得分一致", en: "; its grade goes with its total")
          : LocalizedText(zh: "；公布等级与公布得分不符", en: "; its grade doesn't go with its total"))
    }
    return (
      LocalizedText(zh: "单位公布", en: "Published"),
      Cell(.text(words.isEmpty ? "–" : words), style: style), remark
    )
  }

  /// Writes what a reader should know below the table.
  func writeNotes(_ sheet: inout Sheet) {
    var row = marks.totalRow + 2
    for block in score.publishedBlocks + score.noteBlocks {
      let texts: [(LocalizedText, CellStyle)] =
        switch block {
        case .heading(let title, _): [(title, SheetStyle.heading)]
        case .list(let items): items.map { ($0, SheetStyle.note) }
        default: []
        }
      for (text, style) in texts {
        sheet.merge(
          CellRange(
            CellAddress(row: row, column: 1), CellAddress(row: row, column: marks.lastColumn)),
          Cell(.text(text[language]), style: style))
        row += 1
      }
    }
  }
}
