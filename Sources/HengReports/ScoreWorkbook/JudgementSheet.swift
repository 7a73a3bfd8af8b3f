import HengModel
import HengScoring
import HengWorkbooks

extension ScoreWorkbook {
  /// What a person decided, with its grounds.
  var judgementSheet: Sheet {
    var sheet = sheet(.judgements, widths: [18, 24, 11, 20, 7, 20, 28, 28])
    let titles = [
      Term.indicator, Term.matter,
      Term.judgement, Term.fullMarks,
      Term.basis, Term.place,
      Term.quote, Term.reason,
    ]
    head(
      &sheet, titles, atRow: JudgementPlaces.headRow,
      note: LocalizedText(
        zh: "数据能够定分的指标不在本表。空白表示未评判，该指标没有得分，总分待定。",
        en:
          "Rows that figures decide aren't here. A blank is undecided: the row has no marks then, "
          + "and the total is pending."))
    for (row, lines) in judgements.groups {
      guard let first = judgements.firstRow(of: row.row.indicator.id) else { continue }
      sheet.merge(
        CellRange(
          CellAddress(row: first, column: 1),
          CellAddress(row: first + lines.count - 1, column: 1)), text(row.row.indicator.label))
      for (index, line) in lines.enumerated() { write(line, atRow: first + index, &sheet) }
    }
    return finished(sheet, landscape: true, repeating: 1...JudgementPlaces.headRow)
  }

  private func write(_ line: JudgementLine, atRow row: Int, _ sheet: inout Sheet) {
    let place = CellAddress(row: row, column: JudgementPlaces.valueColumn)
    sheet[row, 2] = text(line.label)
    sheet.cells[place] = Cell(line.content, style: SheetStyle.input(SheetStyle.centered))
    sheet[row, 4] = text(line.remark)
    let evidence = line.grounds.map(\.evidence)
    func joined(_ texts: [String?]) -> String {
      texts.compactMap { $0 }.uniqued().joined(separator: "\n")
    }
    sheet[row, 5] = Cell(
      .text(joined(line.grounds.map { $0.basis.label[language] })), style: SheetStyle.centered)
    sheet[row, 6] = text(joined(evidence.map(\.place)))
    sheet[row, 7] = text(joined(evidence.map(\.quote)))
    sheet[row, 8] = text(joined(evidence.map { $0.reason?[language] }))
    if let validation = line.validation {
      sheet.validations.append(
        Sheet.ValidatedRange(CellRange(place, place), Validation(validation)))
    }
  }
}
