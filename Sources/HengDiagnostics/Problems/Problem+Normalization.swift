package import HengIndex
package import HengModel

extension Problem {
  /// What keeps an indicator's values from being normalized.
  package static func normalization(
    _ error: NormalizationError, indicator: LocalizedText
  ) -> Problem {
    func problem(
      _ code: String = "cannot-normalize",
      _ arguments: [String: (any CustomStringConvertible)?] = [:],
      zh: String, en: String
    ) -> Problem {
      Problem(
        code, arguments.merging(["indicator": indicator.en]) { own, _ in own },
        zh: "“\(indicator.zh)”不能无量纲化：\(zh)", en: "“\(indicator.en)” can't be normalized: \(en)")
    }
    return switch error {
    case .noValues: problem(zh: "没有数据", en: "no value is there")
    case .nonFiniteValue(let value, _):
      problem(zh: "有不是数的值 \(value)", en: "a value is \(value)")
    case .constant(let value):
      problem(
        "constant-indicator", ["value": value],
        zh: "各单位都是 \(value)，无从比较；请在 normalize.own 中用 goalposts 另定上下限，或从指标表中删去",
        en:
          "every unit has \(value), so there is nothing to compare; set goalposts for it under normalize.own, or take it out of the indicator table"
      )
    case .nonPositiveMean(let mean):
      problem(zh: "均值 \(mean) 不为正，不能作分母", en: "the mean \(mean) isn't positive, and is divided by")
    case .nonPositiveExtreme(let value):
      problem(
        zh: "基准值 \(value) 不为正，不能作分母",
        en: "the value of reference \(value) isn't positive, and is divided by")
    case .nonPositiveTotal(let total):
      problem(
        zh: "总和 \(total) 不为正，不能作分母", en: "the total \(total) isn't positive, and is divided by")
    case .nonPositiveValue(let value, _):
      problem(
        zh: "逆向指标的值 \(value) 不为正，不能取倒数",
        en: "a value of an indicator that is inverted is \(value), not positive")
    case .targetNotBetter(let target, let worst):
      problem(
        zh: "目标值 \(target) 不优于最差值 \(worst)",
        en: "the target \(target) isn't better than the worst value \(worst)")
    case .goalpostsNotRising(let lower, let upper):
      problem(
        zh: "上下限 \(lower)、\(upper) 应由小到大", en: "the goalposts \(lower) and \(upper) don't rise")
    case .missingReference:
      problem(zh: "参照单位没有数据", en: "the unit of reference has no value")
    }
  }
}
