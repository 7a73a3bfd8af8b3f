import HengForms
import HengModel
import HengScoring
import HengWorkbooks

/// Texts of the export, which show as long as the figures beside them are those of the export.
extension ScoreWorkbook {
  /// A text that shows in one column and is kept in a hidden one.
  typealias ExportedText = (
    shown: MarkPlaces.Column, kept: MarkPlaces.Column, words: String, style: CellStyle
  )

  /// Writes the texts of a row, or of the sum below the rows, and what tells whether they hold.
  ///
  /// The row's marks and its measure have to be written before.
  func write(_ texts: [ExportedText], _ index: Int, _ sheet: inout Sheet) {
    var isChanged: [String] = []
    for (now, kept) in [
      (MarkPlaces.Column.marks, MarkPlaces.Column.exportedMarks), (.measured, .exportedMeasure),
    ] {
      guard case .formula(_, let value) = sheet.cells[marks.address(now, index)]?.content else {
        continue
      }
      let content: Cell.Content =
        switch value {
        case .number(let number): .number(number)
        case .text(let words): .text(words)
        }
      sheet.cells[marks.address(kept, index)] = Cell(content)
      isChanged.append(
        differ(marks.address(now, index).absolute, marks.address(kept, index).absolute))
    }
    let flag = marks.address(.isChanged, index)
    sheet.cells[flag] = Cell(
      .formula("IF(OR(\((isChanged + ["FALSE"]).joined(separator: ","))),1,0)", value: .number(0)))
    let changed = FormulaText.quoted(FormulaWord.changed.label[language])
    for text in texts {
      let kept = marks.address(text.kept, index)
      sheet.cells[kept] = Cell(.text(text.words))
      sheet.cells[marks.address(text.shown, index)] = Cell(
        .formula(
          "IF(\(flag.absolute)=0,\(kept.absolute)&\"\",\(changed))", value: .text(text.words)),
        style: text.style)
    }
  }

  /// Whether two cells differ by more than the doubles' error.
  private func differ(_ now: String, _ then: String) -> String {
    "IF(COUNT(\(now),\(then))=2,ABS(\(now)-\(then))>10^-9*MAX(1,ABS(\(then))),\(now)<>\(then))"
  }

  /// Whether a row, the total or the grade isn't that of the export.
  var isAnyChanged: String {
    let flags = CellRange(
      marks.address(.isChanged, 0),
      CellAddress(row: marks.totalRow, column: marks.number(of: .isChanged))
    ).absolute
    let grade = FormulaText.quoted(score.grade?.label[language] ?? "")
    return "OR(SUM(\(flags))>0,\(gradeCell.absolute)<>\(grade))"
  }

  var gradeCell: CellAddress {
    CellAddress(row: MarkPlaces.verdictRow + 1, column: valueColumn)
  }

  /// The line above the rows that tells whether figures are still those of the export.
  var stateLine: VerdictLine {
    let unchanged = Term.unchanged
    let remark = LocalizedText(zh: "各数与导出时相同", en: "all figures are those of the export")
    let cases: [(condition: String?, word: LocalizedText, remark: LocalizedText)] = [
      (
        cells.problems.map { ParameterProblems.isAny(of: $0.all) },
        FormulaWord.parameterOutOfRange.label,
        LocalizedText(
          zh: "“\(ScoreSheet.parameters.name.zh)”表有不能取的值，总分待定",
          en: "the sheet of parameters has values that can't be; the total is pending")
      ),
      (
        isAnyChanged, FormulaWord.changed.label,
        LocalizedText(
          zh: "有的数与导出时不同；导出时的文字只在未改动的行显示",
          en: "figures differ from the export, whose texts show in unchanged rows only")
      ),
    ]
    func formula(_ last: LocalizedText, _ words: ((LocalizedText, LocalizedText)) -> LocalizedText)
      -> Cell.Content
    {
      let text = cases.reversed().reduce(FormulaText.quoted(last[language])) { rest, item in
        guard let condition = item.condition else { return rest }
        return
          "IF(\(condition),\(FormulaText.quoted(words((item.word, item.remark))[language])),\(rest))"
      }
      return .formula(text, value: .text(last[language]))
    }
    return VerdictLine(
      name: Term.sinceExport,
      value: Cell(
        formula(unchanged) { $0.0 }, style: SheetStyle.number.with { $0.isBold = true }),
      remark: formula(remark) { $0.1 })
  }

  /// Colours the line unless nothing has changed.
  var stateHighlight: Highlight {
    let place = CellAddress(row: MarkPlaces.stateRow, column: valueColumn)
    let unchanged = FormulaText.quoted(Term.unchanged[language])
    return Highlight(
      CellRange(place, place),
      .fill(CellStyle.Color(0xFBE3DC), where: "\(place.absolute)<>\(unchanged)"))
  }
}

/// A line above the rows of the sheet of marks.
struct VerdictLine {
  var name: LocalizedText
  var value: Cell
  var remark: Cell.Content
}
