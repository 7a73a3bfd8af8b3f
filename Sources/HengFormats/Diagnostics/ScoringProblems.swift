import HengModel
import HengScoring

extension MeasureError.Problem {
  /// The stable kebab-case name of the kind of mistake.
  var code: String {
    switch self {
    case .empty: "measure-empty"
    case .tooLong: "measure-too-long"
    case .tooDeep: "measure-too-deep"
    case .unexpectedCharacter, .expected: "measure-syntax"
    case .badNumber: "measure-number"
    case .unknownUnit: "unknown-unit"
    case .unknownFact: "unknown-fact"
    case .unknownFunction: "unknown-function"
    case .unitMismatch: "unit-mismatch"
    case .quantityNeeded: "quantity-needed"
    case .conditionNeeded: "condition-needed"
    case .noMeasureHere: "no-measure-here"
    case .factWithoutUnit: "fact-without-unit"
    case .chainTooLong: "chain-too-long"
    case .circular: "circular-facts"
    }
  }

  func message(nearest: String?) -> LocalizedText {
    let hint =
      nearest.map {
        LocalizedText(zh: "，是否指“\($0)”", en: "; did you mean “\($0)”?")
      } ?? LocalizedText("")
    switch self {
    case .empty:
      return LocalizedText(zh: "公式是空的", en: "the formula is empty")
    case .tooLong(let limit):
      return LocalizedText(
        zh: "公式超过 \(limit) 个字符", en: "the formula is longer than \(limit) characters")
    case .tooDeep(let limit):
      return LocalizedText(
        zh: "公式嵌套超过 \(limit) 层", en: "the formula nests deeper than \(limit) levels")
    case .unexpectedCharacter(let character, let plain):
      return LocalizedText(
        zh: "公式里的“\(character)”无法理解" + (plain.map { "，请写半角“\($0)”" } ?? ""),
        en: "“\(character)” has no meaning in a formula" + (plain.map { "; write “\($0)”" } ?? ""))
    case .expected(let expectation, let found):
      let (zh, en) = (found.map { "“\($0)”" } ?? "末尾", found.map { "“\($0)”" } ?? "the end")
      return LocalizedText(
        zh: "公式里这里是\(zh)，应为\(expectation.label.zh)",
        en: "found \(en) in the formula, expected \(expectation.label.en)")
    case .badNumber(let text):
      return LocalizedText(
        zh: "公式里的“\(text.prefix(40))”不是数", en: "“\(text.prefix(40))” in the formula isn't a number")
    case .unknownUnit(let unit):
      return LocalizedText(zh: "单位“\(unit)”未知", en: "unit “\(unit)” isn't known") + hint
    case .unknownFact(let id):
      return LocalizedText(zh: "没有数据“\(id)”", en: "there is no fact “\(id)”") + hint
    case .unknownFunction(let name):
      return LocalizedText(
        zh: "没有函数“\(name)”，可用 min、max、prior",
        en: "there is no function “\(name)”, expected min, max or prior")
    case .unitMismatch(let left, let right):
      return LocalizedText(
        zh: "单位不符：\(left.name.zh)与\(right.name.zh)",
        en: "units don't match: \(left.name.en) and \(right.name.en)")
    case .quantityNeeded:
      return LocalizedText(zh: "这里是条件，应为数量", en: "found a condition, expected a quantity")
    case .conditionNeeded:
      return LocalizedText(zh: "这里是数量，应为条件", en: "found a quantity, expected a condition")
    case .noMeasureHere:
      return LocalizedText(
        zh: "这里没有可用的 measure", en: "there is no measure to name here")
    case .factWithoutUnit(let id):
      return LocalizedText(
        zh: "数据“\(id)”没有可用的值，不知其单位", en: "fact “\(id)” has no value that tells its unit")
    case .chainTooLong(let limit):
      return LocalizedText(
        zh: "公式层层引用超过 \(limit) 层", en: "formulas lead through more than \(limit) other formulas")
    case .circular(let path):
      return LocalizedText(
        zh: "数据循环推算：\(path.joined(separator: " → "))",
        en: "facts are computed in a circle: \(path.joined(separator: " → "))")
    }
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

extension JudgementProblem {
  /// The stable kebab-case name of the kind of mistake.
  var code: String {
    switch self {
    case .unknownIndicator: "unknown-indicator"
    case .wrongKind: "wrong-judgement"
    case .inadmissibleMarks: "inadmissible-marks"
    case .unknownLevel: "unknown-level"
    case .tooFineMarks: "too-fine-marks"
    case .marksOutsideLevel: "marks-outside-level"
    case .unknownItem: "unknown-item"
    case .factsDecide: "facts-decide"
    }
  }

  func message(row: LocalizedText) -> LocalizedText {
    switch self {
    case .unknownIndicator:
      return LocalizedText(zh: "方案没有“\(row.zh)”", en: "the scheme has no “\(row.en)”")
    case .wrongKind(let rule, let key):
      return LocalizedText(
        zh: "“\(row.zh)”按 \(rule.rawValue) 计分，应以 \(key) 评判",
        en: "“\(row.en)” is scored by \(rule.rawValue) and judged by \(key)")
    case .inadmissibleMarks(let marks, let range, let possible):
      let list = possible.count <= 12 ? possible.map(\.description) : []
      let within = "\(range.minimum)–\(range.maximum)"
      return LocalizedText(
        zh: "“\(row.zh)”不可能得 \(marks) 分，应为 "
          + (list.isEmpty ? "\(within) 内规则可得的分" : list.joined(separator: "、")),
        en: "“\(row.en)” can't get \(marks) marks, expected "
          + (list.isEmpty
            ? "marks that the rule gives within \(within)" : list.joined(separator: ", ")))
    case .tooFineMarks(let marks, let step):
      return LocalizedText(
        zh: "\(marks) 分过细，方案以 \(step) 分为一级",
        en: "\(marks) marks are too fine, the scheme has steps of \(step)")
    case .unknownLevel(let id, let known):
      return LocalizedText(
        zh: "“\(row.zh)”没有等次“\(id)”，应为 \(known.joined(separator: "、")) 之一",
        en: "“\(row.en)” has no level “\(id)”, expected one of \(known.joined(separator: ", "))")
    case .marksOutsideLevel(let marks, let interval):
      return LocalizedText(
        zh: "\(marks) 分不在该等次的 \(interval.notation) 内",
        en: "\(marks) marks lie outside the level's \(interval.notation)")
    case .unknownItem(let id, let known):
      return LocalizedText(
        zh: "“\(row.zh)”没有条目“\(id)”，应为 \(known.joined(separator: "、")) 之一",
        en: "“\(row.en)” has no item “\(id)”, expected one of \(known.joined(separator: ", "))")
    case .factsDecide:
      return LocalizedText(
        zh: "“\(row.zh)”已由数据计分，不能再评判", en: "“\(row.en)” is decided by facts; remove the judgement")
    }
  }
}
