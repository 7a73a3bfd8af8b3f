import HengModel
import HengScoring
import HengWorkbooks

/// Indicators of the evaluator's own.
extension EntryForm {
  private static let ownIndicatorCount = 8

  /// Writes the table of own indicators below that of the scheme.
  ///
  /// - Returns: Its rows; `nil` if the scheme leaves none to the evaluator.
  func ownIndicators(cells: FormulaCells, _ builder: inout SheetBuilder) -> ClosedRange<Int>? {
    let open = scheme.rows.filter { $0.measure == nil }.map { $0.indicator.label[language] }
    if open.isEmpty { return nil }
    builder.part(
      .ownIndicators,
      LocalizedText(
        zh: "个性化指标（代替上表中由单位自定的指标，分值合计须等于所代替指标的分值）",
        en: "Indicators of your own, in place of one above whose marks they share"))
    // Each stands in a column of the table above that is as wide as it needs.
    func column(_ above: FormColumn) -> Int { builder.address(above).column }
    let kinds: [(column: Int, kind: FormColumn)] = [
      (2, .inPlaceOf), (column(.marks) - 1, .label), (column(.marks), .marks),
      (column(.explanation), .reason), (column(.standard), .place), (column(.target), .target),
      (column(.actual), .actual), (column(.judgement), .unit), (column(.givenMarks), .direction),
      (column(.score), .score), (column(.remark), .quote),
    ]
    let spans = [(2, column(.marks) - 2), (column(.givenMarks), column(.notApplicable))]
    builder.header(kinds.map { ($0.column, $0.kind.title) })
    for (first, last) in spans { builder.spanHeader(from: first, to: last) }
    let first = builder.row
    for index in 0..<max(EntryForm.ownIndicatorCount, ownIndicators.count + 2) {
      let own = index < ownIndicators.count ? ownIndicators[index] : nil
      for (column, kind) in kinds {
        let style: CellStyle =
          switch kind {
          case .inPlaceOf, .direction, .unit: FormStyles.choice
          case .marks, .target, .actual: FormStyles.count
          case .score: FormStyles.computed
          default: FormStyles.words
          }
        let last = spans.first { $0.0 == column }.map { max($0.1, column) } ?? column
        let content =
          kind == .score
          ? Cell.Content.formula(
            ownMarks(in: builder, cells: cells),
            value: shownMarks(own.map(\.row.indicator.id)) ?? .text(""))
          : entry(kind, of: own)
        if case .text(let text) = content {
          builder.fit(text, width: builder.width(from: column, to: last))
        }
        builder.sheet.merge(
          CellRange(
            CellAddress(row: builder.row, column: column),
            CellAddress(row: builder.row, column: last)), Cell(content, style: style))
        switch kind {
        case .direction: builder.offer(FormWord.directions.map { $0.label[language] }, column)
        case .inPlaceOf:
          builder.offer(open, column)
        case .target, .actual: builder.markText(CellAddress(row: builder.row, column: column))
        default: break
        }
      }
      builder.row += 1
    }
    return first...(builder.row - 1)
  }

  /// What stands under a word of the table.
  private func entry(_ kind: FormColumn, of own: OwnIndicator?) -> Cell.Content {
    guard let own else { return .blank }
    let evidence = own.actual.evidence
    switch kind {
    case .inPlaceOf:
      let above = scheme.rows.first { $0.indicator.id == own.inPlaceOf }
      return content(above?.indicator.label[language])
    case .label: return content(own.row.indicator.label[language])
    case .marks: return content(own.row.indicator.fullMarks)
    case .target: return content(own.target)
    case .actual:
      guard case .figure(let figure) = own.actual.content else { return .blank }
      return content(figure.quantity.figure(in: own.row.unit))
    case .unit: return .text(own.row.unit.symbol)
    case .direction: return word(own.direction.rawValue, FormWord.directions)
    case .place: return content(evidence.place)
    case .quote: return content(evidence.quote)
    case .reason: return content(evidence.reason?[language])
    default: return .blank
    }
  }

  /// The marks that the evaluation's score gives a row, or the indicators in its place together.
  func shownMarks(_ id: String?) -> Cell.FormulaValue? {
    guard let id, let score else { return nil }
    let rows = score.rows.filter {
      $0.row.indicator.id == id || $0.row.indicator.path.last?.id == id
    }
    let marks = rows.compactMap(\.marks)
    if marks.isEmpty || marks.count < rows.count { return nil }
    return .number(Double(marks.reduce(0, +).decimalText(digits: 12)) ?? 0)
  }

  /// The marks of an indicator of the evaluator's own, from its target and its actual value.
  func ownMarks(in builder: SheetBuilder, cells: FormulaCells) -> String {
    func cell(_ column: FormColumn) -> String { builder.address(column).text }
    let (marks, target, direction) = (cell(.marks), cell(.target), cell(.givenMarks))
    let actual = "MAX(0,\(cell(.actual)))"
    let share =
      "IF(\(direction)=\(FormulaText.quoted("≤")),MAX(0,1-(\(actual)-\(target))/\(target)),"
      + "\(actual)/\(target))"
    let isMet =
      "IF(\(direction)=\(FormulaText.quoted("≤")),\(actual)<=\(target),"
      + "IF(AND(\(direction)=\(FormulaText.quoted("=")),\(target)=0),\(actual)=0,"
      + "\(actual)>=\(target)))"
    let exact = "IF(\(isMet),\(marks),IF(\(target)<=0,0,\(share)*\(marks)))"
    let rounded = RoundingFormula(scheme.rounding, cells: cells).indicatorMarks(exact)
    return "IF(COUNT(\(marks),\(target),\(cell(.actual)))=3,\(rounded),\"\")"
  }

  /// Gives rows the marks of the evaluator's own indicators where some stand in their place.
  ///
  /// - Parameters:
  ///   - rows: The rows that indicators can stand in for, with the cells of their marks.
  ///   - own: The rows of the table of own indicators.
  ///   - builder: The sheet.
  func replaceMarks(
    of rows: [(row: SchemeRow, score: CellAddress)], by own: ClosedRange<Int>,
    _ builder: inout SheetBuilder
  ) {
    func range(_ column: Int) -> String {
      CellRange(
        CellAddress(row: own.lowerBound, column: column),
        CellAddress(row: own.upperBound, column: column)
      ).absolute
    }
    for (row, score) in rows {
      guard let cell = builder.sheet.cells[score],
        case .formula(let marks, let value) = cell.content
      else { continue }
      let isIts = "(\(range(2))=\(FormulaText.quoted(row.indicator.label[language])))*1"
      let scores = range(score.column)
      let missing = FormulaText.quoted(RowOutcome.missingFacts.label[language])
      builder.sheet.cells[score] = Cell(
        .formula(
          "IF(SUMPRODUCT(\(isIts))=0,\(marks),"
            + "IF(SUMPRODUCT(\(isIts),ISNUMBER(\(scores))*1)<SUMPRODUCT(\(isIts)),\(missing),"
            + "SUMPRODUCT(\(isIts),\(scores))))", value: value),
        style: cell.style)
    }
  }
}
