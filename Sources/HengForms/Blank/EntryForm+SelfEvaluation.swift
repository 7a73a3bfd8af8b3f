import HengModel
import HengScoring
import HengWorkbooks

/// A line of the sheet of rows: a row of the scheme, or a part of one that is judged by itself.
struct RowLine {
  var row: SchemeRow
  /// The part's identifier; `nil` for the row itself.
  var part: String?
  var label: LocalizedText
  var marks: Rational?
}

extension EntryForm {
  /// The cases of an incidents row that a blank form has lines for.
  static let blankCaseCount = 3

  func selfEvaluationSheet(facts: [FactKey: FactCell]) -> Sheet {
    let depth = max(2, scheme.rows.map(\.indicator.level).max() ?? 1)
    let widths: [Double] =
      [3] + Array(repeating: 11.0, count: depth - 1)
      + [20, 7, 26, 30, 10, 11, 13, 9, 9, 9, 24, 9]
    var builder = SheetBuilder(.selfEvaluation, language: language, widths: widths)
    builder.begin(
      Term.selfEvaluationTable,
      [
        LocalizedText(
          zh: "由基础数据计分的指标自动得分；其余在“评判”栏选择或填写，须直接评分的填“评定得分”。每项评判的依据填在“理由与依据”表。",
          en: "Rows that figures decide score themselves. Judge the others in “Judgement”; give "
            + "marks in “Marks given” where they are yours to choose. Say what each judgement "
            + "rests on in “Reasons and evidence”.")
      ])
    builder.part(.rows, scheme.label)
    let kinds: [FormColumn] = [
      .marks, .explanation, .standard, .target, .actual, .judgement, .givenMarks, .notApplicable,
      .score, .remark, .published,
    ]
    builder.header(levels: depth, kinds)
    let headerRow = builder.row - 1
    let lines = self.lines
    let first = builder.row
    let cells = FormulaCells(language: language, facts: facts)
    var vetoes: [VerdictFormulas.Veto] = []
    var open: [(row: SchemeRow, score: CellAddress)] = []
    for (index, line) in lines.enumerated() {
      if line.part == nil {
        let parts = lines[(index + 1)...].prefix { $0.part != nil }.count
        write(line.row, partCount: parts, depth: depth, cells: cells, &builder)
        if line.row.measure == nil { open.append((line.row, builder.address(.score))) }
        if case .veto = line.row.rule {
          let cell = builder.address(.score)
          vetoes.append(
            .init(line.row, cell: CellAddress(row: cell.row, column: cell.column).absolute))
        }
      } else {
        write(line, depth: depth, &builder)
      }
      builder.row += 1
    }
    mergeDimensions(lines, from: first, depth: depth, &builder.sheet)
    total(of: first...max(first, builder.row - 1), vetoes, cells: cells, depth: depth, &builder)
    if let own = ownIndicators(cells: cells, &builder) {
      replaceMarks(of: open, by: own, &builder)
    }
    var sheet = builder.sheet
    sheet.page.isLandscape = true
    sheet.page.repeatedRows = headerRow...headerRow
    sheet.page.footer = "&P / &N"
    sheet.firstScrollingCell = CellAddress(row: headerRow + 1, column: depth + 2)
    return sheet
  }

  var lines: [RowLine] {
    scheme.rows.flatMap { row -> [RowLine] in
      let own = RowLine(row: row, label: row.indicator.label, marks: row.indicator.fullMarks)
      return [own]
        + parts(of: row).map { part in
          RowLine(row: row, part: part.id, label: part.label, marks: part.marks)
        }
    }
  }

  /// What of a row is judged piece by piece.
  func parts(of row: SchemeRow) -> [(id: String, label: LocalizedText, marks: Rational?)] {
    switch row.rule {
    case .checklist(let rule):
      return rule.items.map { ($0.id, $0.label, $0.marks) }
    case .incidents:
      var count = EntryForm.blankCaseCount
      if case .incidents(let found)? = judgement(of: row)?.decision {
        count = max(count, found.count)
      }
      return (1...count).map {
        ("\($0)", LocalizedText(zh: "事项 \($0)（例数）", en: "case \($0), how often"), nil)
      }
    case .external(let rule) where rule.score == nil:
      return [
        (FormRowKey.score, Term.otherAssessmentMarks, nil),
        (FormRowKey.outOf, Term.otherAssessmentFullMarks, nil),
      ]
    default: return []
    }
  }

  /// The printed name of a fact, as measures in words have it.
  func label(of key: FactKey) -> LocalizedText {
    let label = plan.declaration(of: key)?.label ?? fact(key)?.label ?? LocalizedText(key.id)
    return key.period == .prior ? Term.priorYear + Term.wordGap + label : label
  }

  /// Merges the cells of each dimension over its rows.
  func mergeDimensions(
    _ lines: [RowLine], from first: Int, depth: Int, _ sheet: inout Sheet
  ) {
    for level in 0..<(depth - 1) {
      var start = 0
      while start < lines.count {
        guard level < lines[start].row.indicator.path.count else {
          start += 1
          continue
        }
        let path = lines[start].row.indicator.path.prefix(level + 1).map(\.id)
        var end = start
        while end + 1 < lines.count,
          lines[end + 1].row.indicator.path.prefix(level + 1).map(\.id) == path
        {
          end += 1
        }
        let dimension = lines[start].row.indicator.path[level]
        sheet.merge(
          CellRange(
            CellAddress(row: first + start, column: 2 + level),
            CellAddress(row: first + end, column: 2 + level)),
          Cell(
            .text("\(dimension.label[language])\n\(dimension.fullMarks)"),
            style: FormStyles.centered))
        start = end + 1
      }
    }
  }
}

extension SheetBuilder {
  /// Writes the words of levels, then those above known columns.
  fileprivate mutating func header(levels: Int, _ kinds: [FormColumn]) {
    let names = ["一", "二", "三", "四", "五", "六"]
    var titles = (0..<levels).map { level in
      (
        column: level + 2,
        title: LocalizedText(
          zh: level < names.count ? "\(names[level])级指标" : "指标", en: "Level \(level + 1)")
      )
    }
    setColumns(kinds, from: levels + 2)
    titles += kinds.enumerated().map { ($0.offset + levels + 2, $0.element.title) }
    header(titles)
  }
}
