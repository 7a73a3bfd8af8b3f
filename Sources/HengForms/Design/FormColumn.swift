public import HengModel

/// A column of the data-entry workbook, found by the word above it in either language.
public enum FormColumn: String, CaseIterable, Hashable, Sendable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case key, item, entry, label, englishLabel, identifier, address, official, unit
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case current, prior, formula, kind, initial, adjusted, expenditure, rate, listed
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case marks, explanation, standard, target, actual, judgement, givenMarks, notApplicable, score
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case remark, published, inPlaceOf, direction
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case status, place, quote, reason, englishReason, printed
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case group, targetRate, claimed, satisfied, asked, population, satisfiedRate
}

extension FormColumn {
  /// The word above the column.
  public var title: LocalizedText {
    switch self {
    case .key: LocalizedText(zh: "编码", en: "ID")
    case .item: LocalizedText(zh: "项目", en: "Item")
    case .entry: LocalizedText(zh: "填写内容", en: "Entry")
    case .label: Term.name
    case .englishLabel: LocalizedText(zh: "英文名称", en: "English name")
    case .identifier: LocalizedText(zh: "标识", en: "Identifier")
    case .address: LocalizedText(zh: "网址", en: "Address")
    case .official: LocalizedText(zh: "官方发布", en: "Official")
    case .unit: LocalizedText(zh: "计量单位", en: "Unit")
    case .current: LocalizedText(zh: "本年数", en: "This year")
    case .prior: LocalizedText(zh: "上年数", en: "Year before")
    case .formula: LocalizedText(zh: "推算公式", en: "Formula")
    case .kind: LocalizedText(zh: "类别", en: "Kind")
    case .initial: LocalizedText(zh: "年初预算数", en: "Initial budget")
    case .adjusted: LocalizedText(zh: "全年预算数", en: "Adjusted budget")
    case .expenditure: LocalizedText(zh: "全年执行数", en: "Expenditure")
    case .rate: LocalizedText(zh: "执行率", en: "Execution rate")
    case .listed: LocalizedText(zh: "列报", en: "Listed")
    case .marks: Term.fullMarks
    case .explanation: LocalizedText(zh: "指标解释及计算公式", en: "Meaning and formula")
    case .standard: LocalizedText(zh: "评分标准", en: "Scoring rule")
    case .target: LocalizedText(zh: "年度指标值", en: "Target")
    case .actual: LocalizedText(zh: "实际完成值", en: "Actual")
    case .judgement: Term.judgement
    case .givenMarks: LocalizedText(zh: "评定得分", en: "Marks given")
    case .notApplicable: LocalizedText(zh: "不适用", en: "Not applicable")
    case .score: Term.marks
    case .remark: LocalizedText(zh: "偏差原因分析及改进措施", en: "Reasons for deviation and remedies")
    case .published: LocalizedText(zh: "公布得分", en: "Published marks")
    case .inPlaceOf: LocalizedText(zh: "所属指标", en: "In place of")
    case .direction: Term.direction
    case .status: Term.status
    case .place: LocalizedText(zh: "出处", en: "Place")
    case .quote: LocalizedText(zh: "原文", en: "Quote")
    case .reason: Term.reason
    case .englishReason: LocalizedText(zh: "英文理由", en: "Reason in English")
    case .printed: LocalizedText(zh: "原印数", en: "As printed")
    case .group: LocalizedText(zh: "服务对象", en: "Group")
    case .targetRate: LocalizedText(zh: "目标满意度", en: "Target rate")
    case .claimed: LocalizedText(zh: "自报满意度", en: "Claimed rate")
    case .satisfied: LocalizedText(zh: "满意人数", en: "Satisfied")
    case .asked: LocalizedText(zh: "调查人数", en: "Asked")
    case .satisfiedRate: LocalizedText(zh: "满意率", en: "Rate")
    case .population: LocalizedText(zh: "总人数", en: "Population")
    }
  }

  /// Finds the column that a word announces; white space, capitals and what stands in parentheses
  /// at its end don't matter.
  public init?(title words: String) {
    let end = words.firstIndex { $0 == "（" || $0 == "(" } ?? words.endIndex
    let plain = words[..<end].filter { !$0.isWhitespace }.lowercased()
    let match = FormColumn.allCases.first { column in
      [column.title.zh, column.title.en].contains {
        $0.filter { !$0.isWhitespace }.lowercased() == plain
      }
    }
    guard let match else { return nil }
    self = match
  }
}
