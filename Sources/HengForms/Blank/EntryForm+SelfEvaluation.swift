import HengModel
import HengScoring
import HengWorkbooks

/// A line of the sheet of rows: a row of the scheme, or a part of one that is judged by itself.
private struct RowLine {
  var row: SchemeRow
  /// The part's identifier; `nil` for the row itself.
  var part: String?
  var label: LocalizedText
  var marks: Rational?
}

extension EntryForm {
  /// The cases of an incidents row that a blank form has lines for.
  private static let blankCaseCount = 3

  func selfEvaluationSheet(facts: [FactKey: FactCell]) -> Sheet {
    let depth = max(2, scheme.rows.map(\.indicator.level).max() ?? 1)
    let widths: [Double] =
      [3] + Array(repeating: 11.0, count: depth - 1)
      + [20, 7, 26, 30, 10, 11, 13, 9, 9, 9, 24, 9]
    var builder = SheetBuilder(.selfEvaluation, language: language, widths: widths)
    builder.begin(
      LocalizedText(zh: "部门整体支出绩效自评表", en: "Self-evaluation"),
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
    // Below the table: the total, the grade of a whole scheme, a gap, a title and words.
    let ownStart = first + lines.count + (scheme.isPartial ? 4 : 5)
    let own = ownStart...(ownStart + EntryForm.ownIndicatorCount - 1)
    for (index, line) in lines.enumerated() {
      if line.part == nil {
        let parts = lines[(index + 1)...].prefix { $0.part != nil }.count
        write(line.row, partCount: parts, depth: depth, cells: cells, own: own, &builder)
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
    ownIndicators(in: own, cells: cells, &builder)
    var sheet = builder.sheet
    sheet.page.isLandscape = true
    sheet.page.repeatedRows = headerRow...headerRow
    sheet.page.footer = "&P / &N"
    sheet.firstScrollingCell = CellAddress(row: headerRow + 1, column: depth + 2)
    return sheet
  }

  private var lines: [RowLine] {
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
        (FormRowKey.score, LocalizedText(zh: "考核得分", en: "score of the other assessment"), nil),
        (FormRowKey.outOf, LocalizedText(zh: "考核总分", en: "its full marks"), nil),
      ]
    default: return []
    }
  }

  /// The printed name of a fact, as measures in words have it.
  func label(of key: FactKey) -> LocalizedText {
    let label = plan.declaration(of: key)?.label ?? fact(key)?.label ?? LocalizedText(key.id)
    return key.period == .prior ? LocalizedText(zh: "上年", en: "prior-year ") + label : label
  }

  // MARK: Rows

  private func write(
    _ row: SchemeRow, partCount: Int, depth: Int, cells: FormulaCells, own: ClosedRange<Int>,
    _ builder: inout SheetBuilder
  ) {
    let id = row.indicator.id
    builder.key(id)
    let label = row.indicator.label[language]
    let start = 1 + row.indicator.level
    let note = row.indicator.provenance.note?[language]
    let range = CellRange(
      CellAddress(row: builder.row, column: start), CellAddress(row: builder.row, column: depth + 1)
    )
    builder.sheet.merge(range, Cell(.text(label), style: FormStyles.text, note: note))
    builder.fit(label, width: builder.width(from: start, to: depth + 1))
    builder.put(content(row.indicator.fullMarks), .marks, FormStyles.number)
    let meaning = row.measure.map { $0.expression.text(fact: self.label(of:))[language] } ?? ""
    builder.put(content(meaning), .explanation, FormStyles.text)
    builder.fit(meaning, width: 26)
    let rule = row.rule.text(
      fullMarks: row.indicator.fullMarks, unit: row.unit, label: self.label(of:))[language]
    builder.put(.text(rule), .standard, FormStyles.text)
    builder.fit(rule, width: 30)
    builder.put(content(target(of: row)?[language]), .target, FormStyles.centered)
    judgementCells(of: row, &builder)
    scoreCells(of: row, partCount: partCount, cells: cells, own: own, &builder)
    let remark = judgement(of: row) == nil ? nil : ""
    builder.put(content(remark), .remark, FormStyles.words)
    builder.put(content(evaluation?.published?.marks[id]), .published, FormStyles.count)
  }

  /// The value at which a row gives full marks, where the rule has one.
  private func target(of row: SchemeRow) -> LocalizedText? {
    switch row.rule {
    case .proportional(let rule): rule.target.expression.text(fact: label(of:))
    case .deduct(let rule): Quantity(rule.limit, dimension: row.unit.dimension).text(in: row.unit)
    default: nil
    }
  }

  private func judgementCells(of row: SchemeRow, _ builder: inout SheetBuilder) {
    let decision = judgement(of: row)?.decision
    var given: Rational?
    if case .marks(let marks)? = decision { given = marks }
    switch row.rule {
    case .levels(let rule):
      var level: String?
      if case .level(let id, let marks, _)? = decision { (level, given) = (id, marks) }
      let word = rule.levels.first { $0.id == level }?.label[language]
      builder.put(content(word), .judgement, FormStyles.choice)
      builder.offer(rule.levels.map { $0.label[language] }, builder.address(.judgement).column)
      builder.fit(word ?? "", width: 12)
    case .veto(let rule):
      var answer: String?
      if case .veto(let isExercised)? = decision { answer = isExercised ? "true" : "false" }
      let isOpen = rule.condition == nil
      builder.put(
        word(answer, FormWord.answers), .judgement,
        isOpen ? FormStyles.choice : FormStyles.computed)
      if isOpen { builder.offer(FormWord.answers, .judgement) }
    default: builder.put(.blank, .judgement, FormStyles.computed)
    }
    if case .veto = row.rule {
      builder.put(.blank, .givenMarks, FormStyles.computed)
    } else {
      builder.put(content(given), .givenMarks, FormStyles.count)
      let full = row.indicator.fullMarks
      builder.takeNumber(
        .number(from: 0, to: Double(full.description) ?? 0), builder.address(.givenMarks).column,
        message: LocalizedText(zh: "应在 0 至 \(full) 分之间", en: "Between 0 and \(full) marks"))
    }
    if row.notApplicableMarks != nil {
      builder.put(
        word(decision == .notApplicable ? "true" : nil, FormWord.answers), .notApplicable,
        FormStyles.choice)
      builder.offer([FormWord.answers[0]], .notApplicable)
    } else {
      builder.put(.blank, .notApplicable, FormStyles.computed)
    }
  }

  // MARK: Formulas

  private func scoreCells(
    of row: SchemeRow, partCount: Int, cells: FormulaCells, own: ClosedRange<Int>,
    _ builder: inout SheetBuilder
  ) {
    let scored = score?.rows.first { $0.row.indicator.id == row.indicator.id }
    let actual = builder.address(.actual)
    let isRate = row.unit == .percent
    var places = RowCells(fullMarks: FormulaNumber(cell: builder.address(.marks).absolute))
    if row.measure != nil {
      places.measured = FormulaNumber(cell: actual.absolute, factor: isRate ? 1 : row.unit.factor)
    }
    places.judgement = judgementPlaces(of: row, partCount: partCount, &builder)
    let formulas = RowFormulas(row, cells: cells, places: places)
    let shown: Cell.FormulaValue =
      switch scored?.measured {
      case .quantity(let value): value.value.inCell(of: isRate ? .one : row.unit)
      case .undefined(let kind): .text(kind.rowOutcome.label[language])
      default: .text(RowOutcome.missingFacts.label[language])
      }
    builder.put(
      formulas.measured.map { .formula($0, value: shown) } ?? .blank, .actual,
      FormStyles.computed.with { $0.numberFormat = isRate ? "0.00%" : "0.####" })
    // The exact marks stand in a hidden cell: what is rounded has to be named twice.
    let exact = CellAddress(row: builder.row, column: builder.lastColumn + 2)
    let outcome = (scored?.result.outcome ?? (row.measure == nil ? .undecided : .missingFacts))
      .label[language]
    let marks: Cell.FormulaValue = scored?.marks.map { $0.inCell(of: .one) } ?? .text(outcome)
    let formula = formulas.veto ?? formulas.exactMarks
    builder.sheet.cells[exact] = Cell(formula.map { .formula($0, value: marks) } ?? .blank)
    builder.sheet.hiddenColumns.insert(exact.column)
    let rounded = RoundingFormula(scheme.rounding, cells: cells).indicatorMarks(exact.absolute)
    builder.put(
      .formula(
        self.marks(
          of: row, otherwise: "IF(ISNUMBER(\(exact.absolute)),\(rounded),\(exact.absolute))",
          own: own, builder), value: marks), .score,
      FormStyles.computed.with {
        $0.isBold = true; $0.alignment = .center
      })
  }

  private func judgementPlaces(
    of row: SchemeRow, partCount: Int, _ builder: inout SheetBuilder
  ) -> JudgementCells {
    var places = JudgementCells()
    let own = builder.address(.judgement)
    func part(_ index: Int) -> CellAddress {
      CellAddress(row: builder.row + 1 + index, column: own.column)
    }
    places.marks = builder.address(.givenMarks).absolute
    if row.notApplicableMarks != nil {
      places.notApplicable = builder.address(.notApplicable).absolute
    }
    switch row.rule {
    case .levels: places.level = own.absolute
    case .checklist(let rule):
      for (index, item) in rule.items.enumerated() { places.items[item.id] = part(index).absolute }
    case .incidents:
      let cases = CellRange(part(0), part(partCount - 1)).absolute
      builder.put(
        .formula("IF(COUNT(\(cases))=0,\"\",SUM(\(cases)))", value: .text("")), .judgement,
        FormStyles.computed)
      places.incidents = own.absolute
    case .external(let rule) where rule.score == nil:
      (places.score, places.outOf) = (part(0).absolute, part(1).absolute)
    case .veto(let rule):
      places.marks = nil
      if rule.condition == nil { places.veto = own.absolute }
    default: break
    }
    return places
  }

  private func total(
    of rows: ClosedRange<Int>, _ vetoes: [VerdictFormulas.Veto], cells: FormulaCells, depth: Int,
    _ builder: inout SheetBuilder
  ) {
    let verdict = VerdictFormulas(scheme, cells: cells, vetoes: vetoes)
    let column = builder.address(.score).column
    let marks = CellRange(
      CellAddress(row: rows.lowerBound, column: column),
      CellAddress(row: rows.upperBound, column: column)
    ).absolute
    let count = scheme.rows.filter { if case .veto = $0.rule { false } else { true } }.count
    let total = builder.address(.score)
    let pending = FormulaWord.pending.label[language]
    let style = FormStyles.computed.with {
      $0.isBold = true; $0.alignment = .center
    }
    let title = FormStyles.header
    func label(_ text: LocalizedText, _ builder: inout SheetBuilder) {
      builder.sheet.merge(
        CellRange(
          CellAddress(row: builder.row, column: 2),
          CellAddress(row: builder.row, column: column - 1)),
        Cell(.text(text[language]), style: title))
    }
    builder.key(FormRowKey.total)
    label(LocalizedText(zh: "合计", en: "Total"), &builder)
    builder.put(
      verdict.total(ofMarks: marks, count: count).map {
        .formula($0, value: score?.total.map { $0.inCell(of: .one) } ?? .text(pending))
      } ?? .blank, .score, style)
    builder.row += 1
    guard let grade = verdict.grade(ofTotal: total.absolute) else { return }
    builder.key(FormRowKey.grade)
    label(LocalizedText(zh: "等级", en: "Grade"), &builder)
    builder.put(
      .formula(grade, value: .text(score?.grade?.label[language] ?? "")), .score, style)
    builder.row += 1
  }

  // MARK: Parts

  private func write(_ line: RowLine, depth: Int, _ builder: inout SheetBuilder) {
    guard let part = line.part else { return }
    builder.key("\(line.row.indicator.id)/\(part)")
    let start = 1 + line.row.indicator.level
    builder.sheet.merge(
      CellRange(
        CellAddress(row: builder.row, column: start),
        CellAddress(row: builder.row, column: depth + 1)),
      Cell(.text(line.label[language]), style: FormStyles.text.with { $0.indent = 1 }))
    builder.fit(line.label[language], width: builder.width(from: start, to: depth + 1) - 3)
    let blanks: [FormColumn] = [
      .explanation, .standard, .target, .actual, .givenMarks, .notApplicable, .score, .remark,
      .published,
    ]
    for column in blanks { builder.put(.blank, column, FormStyles.computed) }
    builder.put(content(line.marks), .marks, FormStyles.number.with { $0.fontSize = 9 })
    let column = builder.address(.judgement).column
    switch (line.row.rule, judgement(of: line.row)?.decision) {
    case (.checklist, let decision):
      var answer: String?
      if case .checklist(let answers)? = decision {
        answer = answers.first { $0.item == part }.map { $0.isMet ? "true" : "false" }
      }
      builder.put(word(answer, FormWord.answers), .judgement, FormStyles.choice)
      builder.offer(FormWord.answers, .judgement)
    case (.incidents, let decision):
      var count: Rational?
      if case .incidents(let found)? = decision, let index = Int(part) {
        count = index <= found.count ? Rational(found[index - 1].count) : index == 1 ? 0 : nil
      }
      builder.put(content(count), .judgement, FormStyles.choice)
      builder.takeNumber(
        .wholeNumberFrom(0), column,
        message: LocalizedText(zh: "请填例数，没有填 0", en: "How many cases, 0 for none"))
    case (_, let decision):
      var value: Rational?
      if case .carriedOver(let score, let whole)? = decision {
        value = part == FormRowKey.score ? score : whole
      }
      builder.put(content(value), .judgement, FormStyles.choice)
      builder.takeNumber(
        .numberFrom(0), column, message: LocalizedText(zh: "请填数字", en: "A number"))
    }
  }

  /// Merges the cells of each dimension over its rows.
  private func mergeDimensions(
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

  // MARK: Indicators of the evaluator's own

  private static let ownIndicatorCount = 8

  private func ownIndicators(
    in rows: ClosedRange<Int>, cells: FormulaCells, _ builder: inout SheetBuilder
  ) {
    let open = scheme.rows.filter { $0.measure == nil }.map { $0.indicator.label[language] }
    if open.isEmpty { return }
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
    precondition(builder.row == rows.lowerBound, "own indicators begin in row \(builder.row)")
    for _ in rows {
      for (column, kind) in kinds {
        let style: CellStyle =
          switch kind {
          case .inPlaceOf, .direction, .unit: FormStyles.choice
          case .marks, .target, .actual: FormStyles.count
          case .score: FormStyles.computed
          default: FormStyles.words
          }
        let last = spans.first { $0.0 == column }.map { max($0.1, column) } ?? column
        let content: Cell.Content =
          kind == .score ? .formula(ownMarks(in: builder, cells: cells), value: .text("")) : .blank
        builder.sheet.merge(
          CellRange(
            CellAddress(row: builder.row, column: column),
            CellAddress(row: builder.row, column: last)), Cell(content, style: style))
        switch kind {
        case .direction: builder.offer(FormWord.directions.map { $0.label[language] }, column)
        case .inPlaceOf:
          builder.offer(open, column)
        default: break
        }
      }
      builder.row += 1
    }
  }
}

extension EntryForm {
  /// The marks of an indicator of the evaluator's own, from its target and its actual value.
  private func ownMarks(in builder: SheetBuilder, cells: FormulaCells) -> String {
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

  /// A row's marks: those of the evaluator's own indicators, where some stand in the row's place.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - marks: The row's marks otherwise.
  ///   - own: The rows of the table of own indicators.
  ///   - builder: The sheet.
  private func marks(
    of row: SchemeRow, otherwise marks: String, own: ClosedRange<Int>, _ builder: SheetBuilder
  ) -> String {
    if row.measure != nil { return marks }
    func range(_ column: Int) -> String {
      CellRange(
        CellAddress(row: own.lowerBound, column: column),
        CellAddress(row: own.upperBound, column: column)
      ).absolute
    }
    let isIts = "(\(range(2))=\(FormulaText.quoted(row.indicator.label[language])))*1"
    let scores = range(builder.address(.score).column)
    return "IF(SUMPRODUCT(\(isIts))=0,\(marks),SUMPRODUCT(\(isIts),\(scores)))"
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

extension Rational {
  /// The value that a formula's cell shows for a number of base units.
  fileprivate func inCell(of unit: UnitOfMeasure) -> Cell.FormulaValue {
    .number(Double((self / unit.factor).decimalText(digits: 12)) ?? 0)
  }
}
