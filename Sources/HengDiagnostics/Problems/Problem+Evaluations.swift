package import HengModel

extension Problem {
  package static func unknownIndicator(_ id: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-indicator", ["id": id],
      zh: "方案没有指标“\(id)”", en: "the scheme has no indicator “\(id)”", nearest: nearest)
  }

  package static func unknownFact(_ id: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-fact", ["id": id],
      zh: "方案没有数据“\(id)”" + (nearest == nil ? "；自有数据需有 label" : ""),
      en: "the scheme asks for no fact “\(id)”"
        + (nearest == nil ? "; one of your own needs a label" : ""),
      nearest: nearest,
      inForm: nearest == nil
        ? LocalizedText(
          zh: "表里没有数据“\(id)”；自己增加的数据请填在“补充数据”",
          en: "the form has no figure “\(id)”; your own go to “Other figures of your own”")
        : nil)
  }

  package static func missingFact(_ id: String, row: LocalizedText) -> Problem {
    Problem(
      "missing-fact", ["id": id, "row": row.en],
      zh: "“\(row.zh)”需要数据“\(id)”：请填列，或注明 missing，或直接评判该指标",
      en: "“\(row.en)” needs fact “\(id)”: give it, mark it missing, or judge the row")
  }

  package static let placeMissing = Problem(
    "place-missing",
    zh: "填报或更正的内容应有 place（在原文的位置）",
    en: "what is reported or corrected needs its place in the source",
    inForm: LocalizedText(
      zh: "填报或更正的内容，请在“出处”栏填写在原文的位置",
      en: "what is reported or corrected needs its “Place” in the source"))

  package static func reasonMissing(_ status: FactStatus) -> Problem {
    Problem(
      "reason-missing", ["status": status.rawValue],
      zh: "“\(status.label.zh)”应有 reason（理由）", en: "what is \(status.label.en) needs a reason",
      inForm: LocalizedText(
        zh: "“\(status.label.zh)”的内容，请在“理由与依据”表的“理由”栏写明理由",
        en: "what is \(status.label.en) needs a “Reason” under “Reasons and evidence”"))
  }

  package static let printedMissing = Problem(
    "printed-missing",
    zh: "更正的数据应有 printed（原文所印）", en: "a corrected fact needs what was printed",
    inForm: LocalizedText(
      zh: "更正的数据，请在“原印数”栏填写原文所印的数",
      en: "a corrected figure needs what was printed, under “As printed”"))

  package static let printedWithoutCorrection = Problem(
    "printed-without-correction",
    zh: "printed 只用于更正，请写 status: corrected 或删去 printed",
    en: "printed goes with status: corrected; add that or remove printed",
    inForm: LocalizedText(
      zh: "填了“原印数”的数据，状态应选“更正”；不是更正的请清空“原印数”",
      en: "“As printed” goes with the status “corrected”; choose that or clear the cell"))

  package static func statusContradictsValue(_ status: FactStatus) -> Problem {
    let arguments = ["status": status.rawValue]
    return switch status {
    case .derived:
      Problem(
        "status-contradicts-value", arguments,
        zh: "推算的数据应给 formula 而不是 value", en: "a derived fact needs a formula and no value",
        inForm: LocalizedText(
          zh: "推算的数据应填“推算公式”，不直接填数；直接填的数请选“填报”",
          en: "a derived figure has a “Formula” and no number; choose “reported” for a number"))
    case .missing:
      Problem(
        "status-contradicts-value", arguments,
        zh: "缺失的数据不应有 value 或 formula", en: "a missing fact can't have a value or a formula",
        inForm: LocalizedText(
          zh: "状态是“缺失”，却填了数或推算公式：请改选状态，或清空所填",
          en: "the status is “missing”, yet there is a number or a formula: change the "
            + "status or clear them"))
    default:
      Problem(
        "status-contradicts-value", arguments,
        zh: "有 formula 的数据是推算或假定的，不是“\(status.label.zh)”",
        en: "a fact with a formula is derived or assumed, not \(status.label.en)",
        inForm: LocalizedText(
          zh: "有推算公式的数据，状态应选“推算”或“假定”，不是“\(status.label.zh)”",
          en: "a figure with a formula is derived or assumed, not \(status.label.en)"))
    }
  }

  package static func noSuchRow(_ id: String, nearest: String?, known: [String]) -> Problem {
    .unknown(
      "unknown-indicator", ["id": id],
      zh: "方案没有指标“\(id)”", en: "the scheme has no indicator “\(id)”", nearest: nearest,
      choices: known)
  }

  package static func severalEvaluations(_ count: Int) -> Problem {
    Problem(
      "several-evaluations", ["count": count],
      zh: "这里有 \(count) 份评价，应指明其中一份",
      en: "found \(count) evaluations, expected one; name its file")
  }

  package static func unitNotNamed(_ count: Int) -> Problem {
    let (unit, year) = (SettingName("unit"), SettingName("year"))
    return Problem(
      "several-evaluations", ["count": count],
      zh: "这里有 \(count) 份评价，请以 \(unit) 指明单位，必要时以 \(year) 指明年度",
      en: "found \(count) evaluations, expected one; name the unit by \(unit), and the year by "
        + "\(year) if it has several")
  }

  package static func unscorable(_ reason: String) -> Problem {
    Problem(
      Code.unscorable, ["reason": reason],
      zh: "无法计分：\(reason)", en: "can't be scored: \(reason)")
  }

  package static func impossibleSurvey(satisfied: Int, asked: Int, population: Int?) -> Problem {
    Problem(
      "impossible-survey", ["satisfied": satisfied, "asked": asked, "population": population],
      zh: "满意 \(satisfied) 人、调查 \(asked) 人" + (population.map { "、总体 \($0) 人" } ?? "") + "不可能成立",
      en: "\(satisfied) satisfied of \(asked) asked"
        + (population.map { " in a group of \($0)" } ?? "") + " can't be")
  }
}
