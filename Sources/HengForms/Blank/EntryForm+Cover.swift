import HengModel
import HengScoring
import HengWorkbooks

extension EntryForm {
  /// Lines for documents that a blank form has.
  private static let blankSourceCount = 4

  func coverSheet() -> Sheet {
    var builder = SheetBuilder(.cover, language: language, widths: [3, 26, 34, 26, 10])
    builder.begin(
      Term.entryForm,
      [
        LocalizedText(
          zh: "淡黄色单元格填写，灰色单元格自动计算。请不要改动最左边的灰色编码；可以插入行和列。填好后另存为 .xlsx。",
          en: "Fill in the yellow cells; grey ones compute themselves. Leave the grey codes on the "
            + "left as they are; rows and columns may be inserted. Save as .xlsx."),
        LocalizedText(
          zh: "单位标识用小写字母、数字和连字符（如 civil-affairs），或直接填预算编码（如 105001）。",
          en: "The unit's identifier has lower-case letters, digits and hyphens, such as "
            + "civil-affairs, or is a budget code such as 105001."),
      ])
    builder.part(.cover, Term.basics)
    builder.header([(2, FormColumn.item.title), (3, FormColumn.entry.title)])
    builder.spanHeader(from: 3, to: builder.lastColumn)
    for key in CoverKey.allCases { line(key, &builder) }
    builder.part(.sources, Term.documents)
    builder.header([.label, .englishLabel, .address, .official])
    let sources = evaluation?.sources ?? []
    for index in 0..<max(EntryForm.blankSourceCount, sources.count + 1) {
      let source = index < sources.count ? sources[index] : nil
      builder.put(
        content(source?.id ?? "source-\(index + 1)"), SheetBuilder.keyColumn, FormStyles.key)
      builder.put(content(source?.title.zh), .label, FormStyles.words)
      builder.put(content(source?.title.englishOnly), .englishLabel, FormStyles.words)
      builder.put(content(source?.address), .address, FormStyles.words)
      builder.put(
        word(source.map { $0.isOfficial ? "true" : "false" }, FormWord.answers), .official,
        FormStyles.choice)
      builder.offer(FormWord.answers, .official)
      if let source {
        builder.fit(source.title.zh, width: 26)
        builder.fit(source.title.englishOnly, width: 34)
        builder.fit(source.address ?? "", width: 26)
      }
      builder.row += 1
    }
    var sheet = builder.sheet
    sheet.page.repeatedRows = 1...1
    sheet.page.footer = "&P / &N"
    return sheet
  }

  private func line(_ key: CoverKey, _ builder: inout SheetBuilder) {
    builder.key(key.rawValue)
    builder.put(
      .text(key.title[language] + (key.isRequired ? " *" : "")), 2, FormStyles.text)
    let style: CellStyle
    switch key {
    case _ where key.isFixed: style = FormStyles.text.with { $0.alignment = .leading }
    case .year, .publishedTotal: style = FormStyles.count.with { $0.alignment = .leading }
    case .unitKind, .synthetic, .publishedGrade: style = FormStyles.entry
    default: style = FormStyles.words
    }
    let content = value(of: key)
    let place = CellAddress(row: builder.row, column: 3)
    builder.sheet.merge(
      CellRange(place, CellAddress(row: builder.row, column: builder.lastColumn)),
      Cell(content, style: style))
    switch key {
    case .unitKind: builder.offer(FormWord.unitKinds.map { $0.label[language] }, 3)
    case .synthetic: builder.offer(FormWord.answers.map { $0.label[language] }, 3)
    case .publishedGrade:
      builder.offer(scheme.grades.grades.flatMap { [$0.label[language]] + $0.aliases }, 3)
    case .year:
      builder.takeNumber(
        .number(
          from: Double(EvaluationYear.range.lowerBound),
          to: Double(EvaluationYear.range.upperBound)), 3,
        message: LocalizedText(zh: "请填四位年份，如 2023", en: "A year such as 2023"))
    default: break
    }
    if case .text(let text) = content {
      builder.fit(text, width: builder.width(from: 3, to: builder.lastColumn))
    }
    builder.fit(key.title[language] + " *", width: 26)
    builder.row += 1
  }

  private func value(of key: CoverKey) -> Cell.Content {
    let published = evaluation?.published
    let unit = evaluation?.unit.label ?? heading.unitLabel
    switch key {
    case .version: return .text(CoverKey.formVersion)
    case .scheme: return .text(scheme.id)
    case .schemePath: return .text(heading.schemePath)
    case .schemeLabel: return .text(scheme.label[language])
    case .unitLabel: return content(unit?.zh)
    case .unitEnglish: return content(unit?.englishOnly)
    case .unitID: return content(evaluation?.unit.id ?? heading.unitID)
    case .unitKind: return word((evaluation?.unit.kind ?? .department).rawValue, FormWord.unitKinds)
    case .year: return content((evaluation?.year ?? heading.year).map { Rational($0) })
    case .label: return content(evaluation?.label?.zh)
    case .labelEnglish: return content(evaluation?.label?.englishOnly)
    case .synthetic:
      return word(evaluation?.isSynthetic == true ? "true" : "false", FormWord.answers)
    case .note: return content(evaluation?.note?.zh)
    case .noteEnglish: return content(evaluation?.note?.englishOnly)
    case .publishedTotal: return content(published?.total)
    case .publishedGrade: return content(published?.grade)
    case .publishedPlace: return content(published?.evidence.place)
    case .publishedQuote: return content(published?.evidence.quote)
    }
  }
}
