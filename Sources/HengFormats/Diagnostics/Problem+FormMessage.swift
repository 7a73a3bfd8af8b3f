import HengForms
import HengModel
import HengScoring

extension Problem {
  /// What is said of a data-entry workbook, whose reader sees columns and no keys; `nil` where the
  /// usual words serve.
  var formMessage: LocalizedText? {
    switch self {
    case .placeMissing:
      LocalizedText(
        zh: "填报或更正的内容，请在“出处”栏填写在原文的位置",
        en: "what is reported or corrected needs its “Place” in the source")
    case .reasonMissing(let status):
      LocalizedText(
        zh: "“\(status.label.zh)”的内容，请在“理由与依据”表的“理由”栏写明理由",
        en: "what is \(status.label.en) needs a “Reason” under “Reasons and evidence”")
    case .printedMissing:
      LocalizedText(
        zh: "更正的数据，请在“原印数”栏填写原文所印的数",
        en: "a corrected figure needs what was printed, under “As printed”")
    case .printedWithoutCorrection:
      LocalizedText(
        zh: "填了“原印数”的数据，状态应选“更正”；不是更正的请清空“原印数”",
        en: "“As printed” goes with the status “corrected”; choose that or clear the cell")
    case .statusContradictsValue(.derived):
      LocalizedText(
        zh: "推算的数据应填“推算公式”，不直接填数；直接填的数请选“填报”",
        en: "a derived figure has a “Formula” and no number; choose “reported” for a number")
    case .statusContradictsValue(.missing):
      LocalizedText(
        zh: "状态是“缺失”，却填了数或推算公式：请改选状态，或清空所填",
        en: "the status is “missing”, yet there is a number or a formula: change the "
          + "status or clear them")
    case .statusContradictsValue(let status):
      LocalizedText(
        zh: "有推算公式的数据，状态应选“推算”或“假定”，不是“\(status.label.zh)”",
        en: "a figure with a formula is derived or assumed, not \(status.label.en)")
    case .exclusiveKeys(["value", "formula"]):
      LocalizedText(
        zh: "数和“推算公式”应恰好填一个；都没有的，状态请选“缺失”",
        en: "give either a number or a “Formula”; if there is neither, the status is “missing”")
    case .missingKey(let key):
      Problem.formColumns[key].map {
        LocalizedText(zh: "请填写“\($0.title.zh)”", en: "fill in “\($0.title.en)”")
      }
    case .unknownFact(let id, nil):
      LocalizedText(
        zh: "表里没有数据“\(id)”；自己增加的数据请填在“补充数据”",
        en: "the form has no figure “\(id)”; your own go to “Other figures of your own”")
    case .measure(let error, nil) where error.problem.isAboutNames:
      error.problem.message(nearest: nil)
        + LocalizedText(
          zh: "；推算公式里的数据用最左边灰色编码中的标识，如 total-income - initial-budget",
          en: "; name figures by the identifiers in the grey codes on the left, as in total-income "
            + "- initial-budget")
    case .notAWholeNumber(let text):
      LocalizedText(
        zh: "“\(text)”不是整数，请用数字填写", en: "“\(text)” isn't a whole number in digits")
    default: nil
    }
  }

  /// The columns whose cells stand for keys.
  private static let formColumns: [String: FormColumn] = [
    "label": .label, "target": .target, "marks": .marks, "group": .group, "unit": .unit,
    "title": .label, "satisfied": .satisfied, "asked": .asked, "kind": .kind,
  ]
}

extension MeasureError.Problem {
  /// Whether a figure was named in a way that formulas don't know.
  fileprivate var isAboutNames: Bool {
    switch self {
    case .unexpectedCharacter(_, nil), .unknownFact: true
    default: false
    }
  }
}
