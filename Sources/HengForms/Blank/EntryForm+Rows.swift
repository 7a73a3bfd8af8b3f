import HengModel
import HengScoring
import HengWorkbooks

/// The rows of the scheme with the cells in which they are judged.
extension EntryForm {

  func write(
    _ row: SchemeRow, partCount: Int, depth: Int, cells: FormulaCells,
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
    scoreCells(of: row, partCount: partCount, cells: cells, &builder)
    let remark = judgement(of: row) == nil ? nil : ""
    builder.put(content(remark), .remark, FormStyles.words)
    builder.put(content(evaluation?.published?.marks[id]), .published, FormStyles.count)
  }

  /// The value at which a row gives full marks, where the rule has one.
  func target(of row: SchemeRow) -> LocalizedText? {
    switch row.rule {
    case .proportional(let rule): rule.target.expression.text(fact: label(of:))
    case .deduct(let rule): Quantity(rule.limit, dimension: row.unit.dimension).text(in: row.unit)
    default: nil
    }
  }

  func judgementCells(of row: SchemeRow, _ builder: inout SheetBuilder) {
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

  func write(_ line: RowLine, depth: Int, _ builder: inout SheetBuilder) {
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
}
