import HengModel
import HengScoring
import HengWorkbooks

extension EntryForm {
  private static let blankEvidenceCount = 10

  func evidenceSheet() -> Sheet {
    var builder = SheetBuilder(
      .evidence, language: language, widths: [3, 34, 10, 26, 34, 34, 13, 28, 30])
    builder.begin(
      Term.evidence,
      [
        LocalizedText(
          zh: "填报的数据不填出处时，以本表所在单元格为出处。更正须填原印数和理由，假定须填理由，缺失的数据选“缺失”。"
            + "推算公式用数据标识（见灰色编码）和 + − × ÷ 写成。",
          en: "A reported figure without a place is placed in its cell of this workbook. A "
            + "corrected one needs what was printed and a reason, an assumed one a reason. Mark "
            + "figures that don't exist as missing. Formulas name figures by their grey codes.")
      ])
    builder.part(.evidence, Term.itemByItem)
    builder.header([
      .item, .status, .place, .quote, .reason, .printed, .formula, .englishReason,
    ])
    let headerRow = builder.row - 1
    builder.line(
      .text(Term.baseFigures[language]),
      style: FormStyles.text.with { $0.isBold = true })
    let own = (evaluation?.facts ?? []).map(\.key).filter { !plan.facts.contains($0) }
    for key in plan.facts + own { line(key, &builder) }
    builder.line(
      .text(Term.indicatorJudgements[language]),
      style: FormStyles.text.with { $0.isBold = true })
    for row in scheme.rows { lines(of: row, &builder) }
    builder.line(
      .text(
        LocalizedText(
          zh: "补充数据的依据（在最左列填 fact:标识，上年数填 fact:prior(标识)）",
          en: "Figures of your own: write fact:IDENTIFIER or fact:prior(IDENTIFIER) on the left")[
            language]),
      style: FormStyles.text.with { $0.isBold = true })
    for _ in 0..<EntryForm.blankEvidenceCount {
      builder.sheet[builder.row, SheetBuilder.keyColumn] = Cell(
        .blank, style: FormStyles.words.with { $0.wraps = false })
      write(name: "", Grounds(), isFact: true, &builder)
    }
    var sheet = builder.sheet
    sheet.page.isLandscape = true
    sheet.page.repeatedRows = headerRow...headerRow
    sheet.page.footer = "&P / &N"
    sheet.firstScrollingCell = CellAddress(row: headerRow + 1, column: 3)
    return sheet
  }

  /// What a line of the sheet holds.
  private struct Grounds {
    var status: String?
    var evidence = Evidence()
    var printed: Fact.Figure?
    var formula: String?

    init() {}

    init(_ grounds: Judgement.Grounds, besides inherited: Basis?) {
      let isInherited = grounds.basis == inherited && grounds.evidence == Evidence()
      status = isInherited ? nil : grounds.basis.rawValue
      evidence = grounds.evidence
    }
  }

  private func line(_ key: FactKey, _ builder: inout SheetBuilder) {
    builder.key(EvidenceKey.fact(key).text)
    var grounds = Grounds()
    if let fact = fact(key) {
      grounds.status = fact.status.rawValue
      grounds.evidence = fact.evidence
      grounds.printed = fact.printed
      if case .formula(let text) = fact.content { grounds.formula = text }
    }
    write(name: label(of: key)[language], grounds, isFact: true, &builder)
  }

  private func lines(of row: SchemeRow, _ builder: inout SheetBuilder) {
    let judgement = judgement(of: row)
    let id = row.indicator.id
    builder.key(EvidenceKey.row(id).text)
    write(
      name: row.indicator.label[language],
      judgement.map { Grounds($0.grounds, besides: .judged) } ?? Grounds(), isFact: false, &builder)
    for (index, part) in parts(of: row).enumerated() {
      if part.id == FormRowKey.score || part.id == FormRowKey.outOf { continue }
      var grounds = Grounds()
      switch judgement?.decision {
      case .checklist(let answers):
        if let answer = answers.first(where: { $0.item == part.id }) {
          grounds = Grounds(answer.grounds, besides: judgement?.grounds.basis)
        }
      case .incidents(let found):
        if index < found.count {
          grounds = Grounds(found[index].grounds, besides: judgement?.grounds.basis)
        }
      default: break
      }
      builder.key(EvidenceKey.part(row: id, part: part.id).text)
      write(name: part.label[language], indent: 1, grounds, isFact: false, &builder)
    }
    if case .levels(let rule) = row.rule, rule.levels.contains(where: { $0.onlyMarks == nil }) {
      var grounds = Grounds()
      if case .level(_, _?, let basis)? = judgement?.decision { grounds.status = basis.rawValue }
      builder.key(EvidenceKey.marks(row: id).text)
      write(
        name: LocalizedText(zh: "等次内的得分（只填状态）", en: "marks within the level (status only)")[
          language],
        indent: 1, grounds, isFact: false, &builder)
    }
  }

  private func write(
    name: String, indent: Int = 0, _ grounds: Grounds, isFact: Bool, _ builder: inout SheetBuilder
  ) {
    builder.put(content(name), .item, FormStyles.text.with { $0.indent = indent })
    builder.put(word(grounds.status, FormWord.statuses), .status, FormStyles.choice)
    builder.offer(
      FormWord.statuses.filter {
        isFact
          ? $0.value != "judged"
          : Basis(rawValue: $0.value) != nil && !["corrected", "missing"].contains($0.value)
      },
      .status)
    let evidence = grounds.evidence
    let texts: [(FormColumn, String?)] = [
      (.place, evidence.place), (.quote, evidence.quote), (.reason, evidence.reason?.zh),
      (.englishReason, evidence.reason?.englishOnly),
    ]
    builder.fit(name, width: 33 - 2 * Double(indent))
    for (column, text) in texts {
      builder.put(content(text), column, FormStyles.words)
      let place = builder.address(column).column
      builder.fit(text ?? "", width: builder.width(from: place, to: place))
    }
    let extra = isFact ? FormStyles.words : FormStyles.computed
    builder.put(content(grounds.printed?.text.zh), .printed, extra)
    builder.put(content(grounds.formula), .formula, extra)
    builder.fit(grounds.formula ?? "", width: 26)
    builder.row += 1
  }
}
