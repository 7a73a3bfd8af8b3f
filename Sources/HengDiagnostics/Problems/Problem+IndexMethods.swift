package import HengIndex
package import HengModel

extension Problem {
  /// What keeps a method from giving weights to the parts of a group, at the part and unit at fault.
  package static func weighting(
    _ error: WeightingError, group: LocalizedText, part: LocalizedText?, unit: LocalizedText?
  ) -> Problem {
    let arguments = ["group": group.en, "part": part?.en, "unit": unit?.en]
    let (part, unit) = (part ?? "", unit ?? "")
    func problem(zh: String, en: String) -> Problem {
      Problem(
        "cannot-weight", arguments,
        zh: "“\(group.zh)”的权重不能由此法得出：\(zh)",
        en: "the method gives no weights for “\(group.en)”: \(en)")
    }
    return switch error {
    case .nonFiniteValue:
      problem(zh: "“\(part.zh)”有不是数的值", en: "a value of “\(part.en)” isn't a number")
    case .tooFewUnits(let count, let needed):
      problem(
        zh: "只有 \(count) 个单位，至少需 \(needed) 个",
        en: "there are \(count) units, expected \(needed) or more")
    case .constantIndicator:
      problem(
        zh: "“\(part.zh)”各单位相同",
        en: "“\(part.en)” is the same everywhere; take it out or weigh it yourself")
    case .negativeValue(let value, _, _), .nonPositiveValue(let value, _, _):
      problem(
        zh: "\(unit.zh)的“\(part.zh)”为 \(value)，此法需正值，可改用 min-max 从 1 到 100",
        en:
          "“\(part.en)” of \(unit.en) is \(value), and the method needs more; normalize from 1 to 100, say"
      )
    case .noSpread: problem(zh: "各指标的权重都是 0", en: "every indicator comes to the weight 0")
    case .undetermined: problem(zh: "权重不唯一", en: "more than one set of weights fits")
    case .numbersOutOfRange: problem(zh: "数值过大", en: "the values are too large to compute with")
    }
  }

  /// What keeps the parts of a group from being put together, at the part and unit at fault.
  package static func aggregation(
    _ error: AggregationError, group: LocalizedText, part: LocalizedText?, unit: LocalizedText?
  ) -> Problem {
    let arguments = ["group": group.en, "part": part?.en, "unit": unit?.en]
    let (part, unit) = (part ?? "", unit ?? "")
    func problem(zh: String, en: String) -> Problem {
      Problem(
        "cannot-aggregate", arguments,
        zh: "“\(group.zh)”不能合成：\(zh)", en: "“\(group.en)” can't be put together: \(en)")
    }
    return switch error {
    case .allWeightsZero: problem(zh: "权重全为 0", en: "all weights are 0")
    case .invalidWeight(let weight, _):
      problem(
        zh: "“\(part.zh)”的权重 \(weight) 应不小于 0",
        en: "weight \(weight) of “\(part.en)” isn't 0 or more")
    case .invalidExponent(let exponent):
      problem(zh: "指数 \(exponent) 应为有限的数", en: "exponent \(exponent) isn't a finite number")
    case .invalidOrderWeights:
      problem(zh: "位次权重应不小于 0，且不全为 0", en: "weights of places must be 0 or more, and not all 0")
    case .invalidThresholds(let indifference, let preference):
      problem(
        zh: "阈值 \(indifference)、\(preference) 应由小到大",
        en: "thresholds \(indifference) and \(preference) don't rise")
    case .nonPositiveValue(let value, _, _):
      problem(
        zh: "\(unit.zh)的“\(part.zh)”为 \(value)，此法需正值，可把无量纲化改为从 1 到 100",
        en:
          "“\(part.en)” of \(unit.en) is \(value), and this mean needs positive values; normalize from 1 to 100, say"
      )
    case .negativeValue(let value, _, _):
      problem(
        zh: "\(unit.zh)的“\(part.zh)”为 \(value)，此法不取负值，可把无量纲化改为从 0 到 100",
        en:
          "“\(part.en)” of \(unit.en) is \(value), and this mean takes no negative values; normalize from 0 to 100, say"
      )
    case .nonPositiveMean(let mean, _):
      problem(
        zh: "\(unit.zh)的均值 \(mean) 不为正",
        en: "the mean of \(unit.en) is \(mean), and the penalty divides by it")
    case .missingValue:
      problem(
        zh: "\(unit.zh)缺“\(part.zh)”，此法须逐项比较，请先插补（impute）",
        en:
          "\(unit.en) has no “\(part.en)”, and the method compares units in every part; impute it first"
      )
    case .nonFiniteValue(let value, _, _):
      problem(zh: "\(unit.zh)的“\(part.zh)”为 \(value)", en: "“\(part.en)” of \(unit.en) is \(value)")
    }
  }

  /// What keeps weights from giving elements the importance that is wanted.
  package static func importance(_ error: ImportanceWeightsError) -> Problem {
    switch error {
    case .invalidShare(let share, let id):
      Problem(
        "cannot-weight", ["share": share, "id": id],
        zh: "“\(id)”的份额 \(share) 应不小于 0", en: "share \(share) of “\(id)” isn't 0 or more")
    case .nothingWanted(let id):
      Problem(
        "cannot-weight", ["id": id],
        zh: "“\(id)”的下级没有一个要有份额", en: "no part of “\(id)” is to have a share; give one of them some"
      )
    case .noVariance(let id):
      Problem(
        "cannot-weight", ["id": id],
        zh: "“\(id)”各单位相同，不会有重要性，份额应为 0",
        en: "all scores of “\(id)” are equal, so it can't matter; give it the share 0")
    case .noIndex:
      Problem(
        "cannot-weight",
        zh: "指数各单位相同或有缺失", en: "the index is the same everywhere, or missing somewhere")
    }
  }
}
