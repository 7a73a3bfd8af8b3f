import HengModel
package import HengScoring

extension Problem {
  /// What keeps a measure from being used, with the known name that a wrong one most likely means.
  package static func measure(_ error: MeasureError, nearest: String?) -> Problem {
    switch error.problem {
    case .empty:
      Problem("measure-empty", zh: "公式是空的", en: "the formula is empty")
    case .tooLong(let limit):
      Problem(
        "measure-too-long", ["limit": limit],
        zh: "公式超过 \(limit) 个字符", en: "the formula is longer than \(limit) characters")
    case .tooDeep(let limit):
      Problem(
        "measure-too-deep", ["limit": limit],
        zh: "公式嵌套超过 \(limit) 层", en: "the formula nests deeper than \(limit) levels")
    case .unexpectedCharacter(let character, let plain):
      Problem(
        "measure-syntax", ["found": character, "plain": plain],
        zh: "公式里的“\(character)”无法理解" + (plain.map { "，请写半角“\($0)”" } ?? ""),
        en: "“\(character)” has no meaning in a formula" + (plain.map { "; write “\($0)”" } ?? "")
      ).hintingAtCodes(plain == nil && nearest == nil)
    case .expected(let expectation, let found):
      Problem(
        "measure-syntax", ["found": found, "expected": expectation.label.en],
        zh: "公式里这里是\(found.map { "“\($0)”" } ?? "末尾")，应为\(expectation.label.zh)",
        en: "found \(found.map { "“\($0)”" } ?? "the end") in the formula, "
          + "expected \(expectation.label.en)")
    case .badNumber(let text):
      Problem(
        "measure-number", ["text": text],
        zh: "公式里的“\(text.prefix(40))”不是数",
        en: "“\(text.prefix(40))” in the formula isn't a number")
    case .unknownUnit(let unit):
      .unknown(
        "unknown-unit", ["unit": unit],
        zh: "单位“\(unit)”未知", en: "unit “\(unit)” isn't known", nearest: nearest)
    case .unknownFact(let id):
      Problem.unknown(
        "unknown-fact", ["id": id],
        zh: "没有数据“\(id)”", en: "there is no fact “\(id)”", nearest: nearest
      ).hintingAtCodes(nearest == nil)
    case .unknownFunction(let name):
      Problem(
        "unknown-function", ["name": name],
        zh: "没有函数“\(name)”，可用 min、max、prior",
        en: "there is no function “\(name)”, expected min, max or prior")
    case .unitMismatch(let left, let right):
      Problem(
        "unit-mismatch", ["left": left.name.en, "right": right.name.en],
        zh: "单位不符：\(left.name.zh)与\(right.name.zh)",
        en: "units don't match: \(left.name.en) and \(right.name.en)")
    case .quantityNeeded:
      Problem(
        "quantity-needed", zh: "这里是条件，应为数量", en: "found a condition, expected a quantity")
    case .conditionNeeded:
      Problem(
        "condition-needed", zh: "这里是数量，应为条件", en: "found a quantity, expected a condition")
    case .noMeasureHere:
      Problem(
        "no-measure-here",
        zh: "这里没有可用的 measure", en: "there is no measure to name here")
    case .factWithoutUnit(let id):
      Problem(
        "fact-without-unit", ["id": id],
        zh: "数据“\(id)”没有可用的值，不知其单位", en: "fact “\(id)” has no value that tells its unit")
    case .chainTooLong(let limit):
      Problem(
        "chain-too-long", ["limit": limit],
        zh: "公式层层引用超过 \(limit) 层", en: "formulas lead through more than \(limit) other formulas")
    case .circular(let path):
      Problem(
        "circular-facts", ["path": path.joined(separator: ", ")],
        zh: "数据循环推算：\(path.joined(separator: " → "))",
        en: "facts are computed in a circle: \(path.joined(separator: " → "))")
    }
  }

  /// Adds, in a form, how formulas name figures, where one was named in a way they don't know.
  private func hintingAtCodes(_ isMistakenName: Bool) -> Problem {
    isMistakenName
      ? adding(
        inForm: LocalizedText(
          zh: "；推算公式里的数据用最左边灰色编码中的标识，如 total-income - initial-budget",
          en: "; name figures by the identifiers in the grey codes on the left, as in total-income "
            + "- initial-budget"))
      : self
  }
}

extension MeasureError.Expectation {
  fileprivate var label: LocalizedText {
    switch self {
    case .operand: LocalizedText(zh: "数、数据名或“(”", en: "a number, a fact or “(”")
    case .operatorOrEnd: LocalizedText(zh: "运算符或末尾", en: "an operator or the end")
    case .closingParenthesis: LocalizedText(zh: "“)”", en: "“)”")
    case .factName: LocalizedText(zh: "数据名", en: "a fact's name")
    }
  }
}
