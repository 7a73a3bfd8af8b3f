import HengModel
import HengScoring
import HengWorkbooks

extension EntryForm {
  private static let blankGroupCount = 10

  /// Returns the sheet of satisfaction and a formula for the pooled rate of its surveys.
  func satisfactionSheet() -> (sheet: Sheet, rate: String) {
    var builder = SheetBuilder(
      .satisfaction, language: language,
      widths: [3, 20, 11, 12, 11, 11, 11, 11, 26, 32, 30, 22, 26])
    builder.begin(
      Term.satisfactionOfPeople,
      [
        LocalizedText(
          zh: "做过问卷的填满意人数、调查人数（和总人数）；只有说法没有样本的填“自报满意度”；只有目标的只填目标。",
          en: "Give counts of a survey; a rate stated without a sample goes to “Claimed rate”; "
            + "where there is only a target, give that.")
      ])
    builder.part(.satisfaction, Term.groups)
    let kinds: [FormColumn] = [
      .group, .targetRate, .claimed, .satisfied, .asked, .population, .satisfiedRate, .place,
      .quote, .reason,
      .englishLabel, .englishReason,
    ]
    builder.header(kinds)
    let first = builder.row
    let groups = evaluation?.satisfaction ?? []
    for index in 0..<max(EntryForm.blankGroupCount, groups.count + 2) {
      write(index < groups.count ? groups[index] : nil, &builder)
    }
    func range(_ column: FormColumn) -> String {
      let place = builder.address(column).column
      return FormulaText.reference(
        to: CellRange(
          CellAddress(row: first, column: place), CellAddress(row: builder.row - 1, column: place)
        ).absolute, inSheet: builder.sheet.name)
    }
    let (satisfied, asked) = (range(.satisfied), range(.asked))
    let (population, rates) = (range(.population), range(.satisfiedRate))
    let rate =
      "IF(COUNT(\(asked))=0,\"\",IF(COUNT(\(population))=COUNT(\(asked)),"
      + "SUMPRODUCT(\(rates),\(population))/SUM(\(population)),SUM(\(satisfied))/SUM(\(asked))))"
    var sheet = builder.sheet
    sheet.page.isLandscape = true
    sheet.page.repeatedRows = (first - 1)...(first - 1)
    sheet.page.footer = "&P / &N"
    return (sheet, rate)
  }

  private func write(_ group: SatisfactionGroup?, _ builder: inout SheetBuilder) {
    let evidence = group?.evidence
    let texts: [(FormColumn, String?)] = [
      (.group, group?.label.zh), (.place, evidence?.place), (.quote, evidence?.quote),
      (.reason, evidence?.reason?.zh), (.englishLabel, group?.label.englishOnly),
      (.englishReason, evidence?.reason?.englishOnly),
    ]
    for (column, text) in texts {
      builder.put(content(text), column, FormStyles.words)
      let place = builder.address(column).column
      builder.fit(text ?? "", width: builder.width(from: place, to: place))
    }
    for (column, value) in [(FormColumn.targetRate, group?.target), (.claimed, group?.claimedRate)]
    {
      builder.put(content(value), column, FormStyles.percent)
      builder.takeNumber(
        .number(from: 0, to: 1), builder.address(column).column,
        message: LocalizedText(zh: "应在 0% 至 100% 之间", en: "Between 0% and 100%"))
    }
    let survey = group?.survey
    let counts = [
      (FormColumn.satisfied, survey?.satisfied), (.asked, survey?.asked),
      (.population, survey?.population),
    ]
    for (column, count) in counts {
      builder.put(content(count.map { Rational($0) }), column, FormStyles.count)
      builder.takeNumber(
        .wholeNumberFrom(0), builder.address(column).column,
        message: LocalizedText(zh: "请填整数", en: "A whole number"))
    }
    let (satisfied, asked) = (builder.address(.satisfied).text, builder.address(.asked).text)
    builder.put(
      .formula("IF(N(\(asked))>0,\(satisfied)/\(asked),\"\")", value: .text("")), .satisfiedRate,
      FormStyles.computed.with { $0.numberFormat = "0.00%" })
    builder.row += 1
  }
}
