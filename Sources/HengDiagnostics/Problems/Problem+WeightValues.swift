package import HengIndex
package import HengModel

extension Problem {
  package static func missingValue(_ indicator: LocalizedText) -> Problem {
    Problem(
      "missing-value", ["indicator": indicator.en],
      zh: "“\(indicator.zh)”在这里没有数，而此类方法须数据齐全；请补上，或删去这一行或这一列",
      en:
        "“\(indicator.en)” has no value here and the methods need every one; fill it in, or take "
        + "out the row or the column")
  }

  package static let noIndicators = Problem(
    "no-indicators",
    zh: "没有数值列：第一列为单位，其后的列应为指标的数",
    en: "no column holds numbers, expected units in the first one and indicators behind it")

  /// A code that no aggregate has.
  package static func unknownGroup(
    _ code: String, nearest: String?, known: [String], isIndicator: Bool
  ) -> Problem {
    .unknown(
      "unknown-indicator", ["code": code],
      zh: isIndicator ? "“\(code)”是指标，不是汇总项" : "指标表里没有汇总项“\(code)”",
      en: isIndicator
        ? "“\(code)” is an indicator and no group" : "the indicator table has no group “\(code)”",
      nearest: nearest, choices: known)
  }

  package static let onlyNumbersInHeader = Problem(
    "header-not-found",
    zh: "这一行全是数，应为各列的名称；请在上面加一行列名",
    en: "this row holds numbers, expected the columns' names; add a row of names above it")

  package static func noValue(row: LocalizedText, indicator: LocalizedText) -> Problem {
    Problem(
      "missing-value", ["row": row.en, "indicator": indicator.en],
      zh: "\(row.zh)的“\(indicator.zh)”缺失，而此类方法须数据齐全；请在 steps 里插补（impute）或筛去（screen）",
      en:
        "“\(indicator.en)” of \(row.en) is missing and the methods need every value; impute it or "
        + "screen the unit out in the steps")
  }
}

// MARK: - Methods

/// Which values a method of weighting was to look at, and which it can't use.
package struct WeighedValues: Hashable, Sendable {
  package var method: ObjectiveWeighting
  /// Whether an index has treated the values before.
  package var isTreated: Bool
  /// The indicator with the value that is at fault.
  package var indicator: LocalizedText?
  /// The unit with that value.
  package var unit: LocalizedText?
  /// How many other indicators have values that the method can't use.
  package var otherCount = 0

  package init(
    method: ObjectiveWeighting, isTreated: Bool, indicator: LocalizedText?, unit: LocalizedText?,
    otherCount: Int = 0
  ) {
    (self.method, self.isTreated) = (method, isTreated)
    (self.indicator, self.unit, self.otherCount) = (indicator, unit, otherCount)
  }
}

extension Problem {
  /// What keeps a method from finding weights in values.
  package static func valueWeighting(
    _ error: WeightingError, of values: WeighedValues
  ) -> Problem {
    func problem(_ code: String = "cannot-weight", zh: String, en: String) -> Problem {
      Problem(
        code,
        [
          "method": values.method.rawValue, "indicator": values.indicator?.en,
          "unit": values.unit?.en,
        ],
        zh: "\(values.method.rawValue) 得不出权重：\(zh)",
        en: "\(values.method.rawValue) gives no weights: \(en)")
    }
    let (place, indicator) = (values.place, values.indicator ?? "")
    switch error {
    case .nonFiniteValue:
      return problem(
        zh: "\(place.zh)不是有限的数，请检查数据", en: "\(place.en) isn't a finite number; check the data")
    case .tooFewUnits(let count, let needed):
      return problem(
        "too-few-units", zh: "只有 \(count) 个单位，至少需 \(needed) 个",
        en: "there are \(count) units, expected \(needed) or more")
    case .constantIndicator:
      return problem(
        "constant-indicator",
        zh: "“\(indicator.zh)”各单位相同，无从比较；请去掉它，或用 standard-deviation、variance（权重为 0）",
        en: "“\(indicator.en)” is the same for every unit; take it out, or use "
          + "standard-deviation or variance, which give it the weight 0")
    case .negativeValue(let value, _, _):
      let (zh, en) = values.refusal(value, zh: "不小于 0 的数", en: "0 or more")
      return problem(zh: zh, en: en)
    case .nonPositiveValue(let value, _, _):
      let (zh, en) = values.refusal(value, zh: "大于 0 的数", en: "more than 0")
      return problem(zh: zh, en: en)
    case .noSpread:
      return problem(
        zh: "各指标的权重都是 0，数据不能区分指标；请用 equal",
        en: "every indicator comes to the weight 0, as the values don't tell them apart; use equal")
    case .undetermined:
      return problem(
        zh: "权重不唯一（如某单位样样最好），请用 critic 等其他方法",
        en:
          "more than one set of weights fits, as when one unit is best in everything; use another "
          + "method, such as critic")
    case .numbersOutOfRange:
      return problem(
        zh: "数值过大，请换较大的计量单位",
        en: "the values are too large to compute with; use larger units of measure")
    }
  }
}

extension WeighedValues {
  /// The value that is meant, without its number.
  fileprivate var place: LocalizedText {
    let (indicator, unit) = (indicator ?? "", unit ?? "")
    return LocalizedText(
      zh: "\(unit.zh)的“\(indicator.zh)”", en: "“\(indicator.en)” of \(unit.en)")
  }

  /// What is wrong with a value that the method can't take, and which methods can.
  fileprivate func refusal(_ value: Double, zh: String, en: String) -> (zh: String, en: String) {
    let number = value.shownText
    let others = LocalizedText(
      zh: otherCount == 0 ? "" : "，另有 \(otherCount) 个指标也有这样的值",
      en: otherCount == 0
        ? ""
        : " (\(otherCount) more \(otherCount == 1 ? "indicator has" : "indicators have") such values)"
    )
    let remedy =
      isTreated
      ? LocalizedText(
        zh:
          "，或在指数文件里写 weight: \(method.rawValue) 和 normalize: { method: min-max, from: 1, to: 100 }，"
          + "由无量纲化的值得出权重",
        en:
          ", or write weight: \(method.rawValue) and normalize: { method: min-max, from: 1, to: 100 } "
          + "into the index file, which weighs normalized values") : ""
    return (
      "\(place.zh)\(isTreated ? "处理后" : "")为 \(number)\(others.zh)，此法需\(zh)；"
        + "请用不受零点影响的 critic、standard-deviation、variance、lopcow 或 principal-components\(remedy.zh)",
      "\(place.en) is \(number)\(isTreated ? " after treatment" : "")\(others.en), expected \(en); use "
        + "critic, standard-deviation, variance, lopcow or principal-components, which don't mind "
        + "where 0 is\(remedy.en)"
    )
  }
}

extension Double {
  /// The number with four decimal places at the most, or all its digits where that would be 0.
  fileprivate var shownText: String {
    let rounded = (self * 10_000).rounded() / 10_000
    let shown = rounded == 0 || !rounded.isFinite ? self : rounded
    return Int(exactly: shown).map { "\($0)" } ?? "\(shown)"
  }
}
