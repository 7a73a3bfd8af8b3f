public import HengAudit
import HengForms
public import HengModel
public import HengScoring
public import HengWorkbooks

extension Workbook {
  /// Lays out a score as a workbook whose marks, total and grade follow what is changed in it.
  ///
  /// Figures, judgements, rule parameters, grade cuts and weights may be changed; every formula
  /// carries the value that the score has now.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - language: The language of its words.
  ///   - audit: The score's audit; made here unless given.
  public init(_ score: EvaluationScore, _ language: Language, audit: Audit? = nil) {
    let book = ScoreWorkbook(score, language, audit: audit ?? Audit(of: score))
    self.init(
      title: score.title[language],
      sheets: [
        book.markSheet, book.factSheet, book.judgementSheet, book.weightSheet,
        book.parameterSheet, book.sensitivitySheet, book.auditSheet, book.chartSheet,
        book.noteSheet,
      ])
  }
}

/// A score with the places of everything in its workbook.
struct ScoreWorkbook {
  let score: EvaluationScore
  let audit: Audit
  let language: Language
  let facts: FactPlaces
  let judgements: JudgementPlaces
  let parameters: ParameterPlaces
  let marks: MarkPlaces
  let weights: WeightPlaces
  /// The cells of facts and parameters as formulas name them.
  let cells: FormulaCells

  init(_ score: EvaluationScore, _ language: Language, audit: Audit) {
    self.score = score
    self.audit = audit
    self.language = language
    facts = FactPlaces(score, language)
    judgements = JudgementPlaces(score, language)
    parameters = ParameterPlaces(score.scheme, language)
    marks = MarkPlaces(score, language)
    weights = WeightPlaces(score.scheme, language)
    cells = FormulaCells(
      language: language, facts: facts.cells, parameters: parameters.cells,
      problems: parameters.problems)
  }

  /// The cells of the vetoes' words.
  var vetoes: [VerdictFormulas.Veto] {
    score.rows.enumerated().compactMap { index, row in
      guard case .veto = row.row.rule else { return nil }
      return VerdictFormulas.Veto(row.row, cell: marks.reference(.marks, index))
    }
  }
}

// MARK: - Parts of sheets

extension ScoreWorkbook {
  /// An empty sheet with its title.
  func sheet(_ kind: ScoreSheet, widths: [Double]) -> Sheet {
    var sheet = Sheet(name: kind.name[language])
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    let title =
      kind == .marks ? score.title[language] : "\(kind.name[language]) · \(score.title[language])"
    sheet.merge(
      CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 1, column: widths.count)),
      Cell(.text(title), style: SheetStyle.title))
    sheet.isProtected = true
    return sheet
  }

  /// Writes the head of a table and the note above it.
  func head(
    _ sheet: inout Sheet, _ titles: [LocalizedText], atRow row: Int, note: LocalizedText
  ) {
    sheet.merge(
      CellRange(
        CellAddress(row: row - 1, column: 1), CellAddress(row: row - 1, column: titles.count)),
      Cell(.text(note[language]), style: SheetStyle.note))
    head(&sheet, titles, atRow: row)
  }

  /// Writes the head of a table.
  func head(_ sheet: inout Sheet, _ titles: [LocalizedText], atRow row: Int) {
    for (index, title) in titles.enumerated() {
      sheet[row, index + 1] = Cell(.text(title[language]), style: SheetStyle.header)
    }
  }

  func text(_ text: LocalizedText) -> Cell { self.text(text[language]) }

  func text(_ text: String?) -> Cell { Cell(.text(text ?? ""), style: SheetStyle.text) }

  /// Sets a sheet up for print, with rows as tall as their texts.
  func finished(
    _ sheet: Sheet, landscape: Bool, repeating rows: ClosedRange<Int>? = nil
  ) -> Sheet {
    var sheet = sheet
    sheet.fitRowHeights()
    sheet.page.isLandscape = landscape
    sheet.page.repeatedRows = rows
    sheet.page.footer =
      LocalizedText(
        zh: "&L\(sheet.name)&R第 &P 页，共 &N 页", en: "&L\(sheet.name)&Rpage &P of &N")[language]
    if let rows {
      sheet.firstScrollingCell = CellAddress(row: rows.upperBound + 1, column: 2)
    }
    return sheet
  }

  /// The number format of marks that the scheme rounds.
  var marksFormat: String { SheetStyle.format(digits: score.scheme.rounding.digits) }
}
