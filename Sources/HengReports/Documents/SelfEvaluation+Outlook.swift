import HengModel
import HengScoring

extension SelfEvaluation {
  // MARK: Problems

  func addProblems(to body: inout DocumentBody) {
    body.startSection(Term.problemsAndCauses)
    let list = score.deductions
    if list.isEmpty {
      let open = score.openText
      body.add(
        zh: "按现有数据没有扣分" + (open.map { "，但\($0.zh)。" } ?? "。"),
        en: "The data gives no deductions" + (open.map { ", but \($0.en)." } ?? "."))
    }
    for (number, (row, deduction)) in list.enumerated() {
      body.add(.paragraph(LocalizedText("\(number + 1). ") + problem(row, deduction)))
    }
    body.add(
      .paragraph(
        .blank(
          list.isEmpty
            ? LocalizedText(zh: "其他问题及原因", en: "other problems and their causes")
            : LocalizedText(
              zh: "以上问题的原因分析和其他问题", en: "the causes of these problems, and other problems"))))
  }

  private func problem(_ row: RowScore, _ deduction: Deduction) -> LocalizedText {
    let label = row.row.indicator.label
    let marks = deduction.marks.shortText(digits: 2)
    let places = deduction.evidence.compactMap(\.placeText)
    let source =
      places.isEmpty
      ? Term.sentenceEnd
      : LocalizedText(zh: "。原文：", en: ". In the source: ")
        + LocalizedText.joined(places, with: Term.semicolon) + Term.sentenceEnd
    return LocalizedText(
      zh: "\(label.zh)扣 \(marks) 分（\(deduction.basis.label.zh)）：",
      en: "\(label.en), \(deduction.marks.counted("mark", as: marks)) lost "
        + "(\(deduction.basis.label.en)): ") + deduction.reason + source
      + (unknownCause(of: deduction, row) ?? "")
  }

  /// A blank for why a row lost marks, where the data says no more than which case of the rule
  /// applies.
  func unknownCause(of deduction: Deduction, _ row: RowScore) -> LocalizedText? {
    if deduction.evidence.contains(where: { $0.reason == deduction.reason }) { return nil }
    let label = row.row.indicator.label
    return .blank(
      LocalizedText(zh: "“\(label.zh)”未得满分的原因", en: "why “\(label.en)” lost marks"))
  }

  // MARK: Improvements

  func addImprovements(to body: inout DocumentBody) {
    body.startSection(Term.improvements)
    let rows = score.rows.filter { !$0.deductions.isEmpty }
    for row in rows {
      let label = row.row.indicator.label
      body.add(
        .paragraph(
          label + Term.colon
            + .blank(
              LocalizedText(
                zh: "“\(label.zh)”的改进措施和完成时限",
                en: "what will be done about “\(label.en)”, and by when"))))
    }
    if rows.isEmpty {
      body.add(.paragraph(.blank(LocalizedText(zh: "改进措施", en: "what will be done"))))
    }
  }

  // MARK: Publication

  func addPublication(to body: inout DocumentBody) {
    body.startSection(
      LocalizedText(
        zh: "\(subject.zh)绩效自评结果拟应用和公开情况", en: "Use and publication of the result"))
    body.add(.paragraph(ownResult))
    body.add(
      .paragraph(
        .blank(LocalizedText(zh: "自评组织实施的时间和方式", en: "when and how the unit evaluated itself"))))
    body.add(
      .paragraph(
        LocalizedText(zh: "结果拟应用：", en: "Use of the result: ")
          + .blank(LocalizedText(zh: "自评结果的应用安排", en: "what the result will be used for"))))
    body.add(
      .paragraph(
        LocalizedText(zh: "公开情况：", en: "Publication: ")
          + .blank(LocalizedText(zh: "公开日期", en: "date of publication"))
          + LocalizedText(zh: "在", en: " at ")
          + .blank(LocalizedText(zh: "公开网址或载体", en: "address or place of publication"))
          + LocalizedText(zh: "公开。", en: ".")))
  }

  /// What the unit itself published, with its place and words.
  private var ownResult: LocalizedText {
    let name = LocalizedText(zh: "单位公布的自评结果：", en: "The unit's own result: ")
    guard let result = score.published?.result, result.total != nil || result.grade != nil else {
      return name + .blank(LocalizedText(zh: "自评得分和等次", en: "total and grade"))
    }
    var parts: [LocalizedText] = []
    if let total = result.total {
      parts.append(LocalizedText(zh: "\(total) 分", en: "\(total) marks"))
    }
    if let grade = result.grade {
      parts.append(LocalizedText(zh: "等次“\(grade)”", en: "grade “\(grade)”"))
    }
    return name
      + LocalizedText.joined(parts, with: Term.comma).qualified(by: result.evidence.placeText)
      + Term.fullStop
  }
}
