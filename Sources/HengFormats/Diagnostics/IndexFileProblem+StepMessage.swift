import HengIndex
import HengModel

extension IndexFileProblem {
  /// The message of what keeps a step from being taken.
  var stepMessage: LocalizedText {
    switch self {
    case .zeroDenominator(let indicator):
      LocalizedText(
        zh: "“\(indicator.zh)”要除以这里的 0，请更正或留空",
        en: "“\(indicator.en)” is divided by this 0; mend it or leave it empty")
    case .unknownUnit(let id, let nearest):
      Problem.emptyFile.unknown(
        zh: "数据表没有单位“\(id)”", en: "the data has no unit “\(id)”", nearest: nearest, choices: [])
    case .numbersOutOfRange(let group):
      LocalizedText(
        zh: "“\(group.zh)”的得分过大，请改用较小的指数，或先无量纲化到 0 至 100",
        en:
          "scores of “\(group.en)” are too large to compute with; take a smaller exponent, or normalize from 0 to 100"
      )
    case .tooFewUnits(let count):
      LocalizedText(
        zh: "筛选后只剩 \(count) 个单位，至少应有 2 个，请放宽条件",
        en: "the screening leaves \(count) of the units, expected 2 or more; ask for less")
    case .normalization(let error, let indicator): error.message(indicator)
    case .noTarget(let indicator):
      LocalizedText(
        zh: "“\(indicator.zh)”按目标值无量纲化，而指标表没有目标值",
        en: "“\(indicator.en)” is normalized to a target and the indicator table gives none")
    case .noReference(let id):
      LocalizedText(
        zh: "没有参照单位“\(id)”，或已被筛去",
        en: "there is no unit “\(id)” to refer to, or it was screened out")
    case .weighting(let error, let group, let part, let unit): error.message(group, part, unit)
    case .weightingNeedsAll(let group, let indicator):
      LocalizedText(
        zh: "“\(group.zh)”的权重不能从不全的数据得出：“\(indicator.zh)”有缺失，请先插补（impute）",
        en:
          "weights of “\(group.en)” can't be derived while values of “\(indicator.en)” are missing; impute them first"
      )
    case .weightsAllZero(let group):
      LocalizedText(
        zh: "“\(group.zh)”下级的权重全为 0，请至少给一个权重",
        en: "all parts of “\(group.en)” have the weight 0; give one a weight")
    case .aggregation(let error, let group, let part, let unit): error.message(group, part, unit)
    case .notAWeightedSum(let group, let method):
      LocalizedText(
        zh: "“\(group.zh)”以 \(method) 合成，而计分和权重分析要求各级都是加权平均（arithmetic）；"
          + "heng index 可照原样计算",
        en: "“\(group.en)” is put together by \(method), and marks and analyses of weights need "
          + "weighted sums (arithmetic) throughout; heng index shows the index as it is")
    case .gapInWeightedSum(let indicator, let unit):
      LocalizedText(
        zh: "\(unit.zh)缺“\(indicator.zh)”，其余指标的权重因此改变，不是同一加权和；"
          + "请先插补（impute）或筛去（screen），heng index 可照原样计算",
        en: "\(unit.en) has no “\(indicator.en)”, so that its other weights differ and there is no "
          + "one weighted sum; impute the value or screen the unit out, or let heng index show the "
          + "index as it is")
    case .noYear:
      LocalizedText(
        zh: "没有年度；请写上 year: 2024 之类，或在 data 中以 year 指明年度列",
        en: "there is no year; add one such as year: 2024, or name the column of years under data")
    default: LocalizedText(code)
    }
  }
}

extension NormalizationError {
  fileprivate func message(_ indicator: LocalizedText) -> LocalizedText {
    let (zh, en) =
      switch self {
      case .noValues: ("没有数据", "no value is there")
      case .nonFiniteValue(let value, _): ("有不是数的值 \(value)", "a value is \(value)")
      case .constant(let value):
        (
          "各单位都是 \(value)，无从比较；请在 normalize.own 中用 goalposts 另定上下限，或从指标表中删去",
          "every unit has \(value), so there is nothing to compare; set goalposts for it under normalize.own, or take it out of the indicator table"
        )
      case .nonPositiveMean(let mean):
        ("均值 \(mean) 不为正，不能作分母", "the mean \(mean) isn't positive, and is divided by")
      case .nonPositiveExtreme(let value):
        (
          "基准值 \(value) 不为正，不能作分母",
          "the value of reference \(value) isn't positive, and is divided by"
        )
      case .nonPositiveTotal(let total):
        ("总和 \(total) 不为正，不能作分母", "the total \(total) isn't positive, and is divided by")
      case .nonPositiveValue(let value, _):
        (
          "逆向指标的值 \(value) 不为正，不能取倒数",
          "a value of an indicator that is inverted is \(value), not positive"
        )
      case .targetNotBetter(let target, let worst):
        (
          "目标值 \(target) 不优于最差值 \(worst)",
          "the target \(target) isn't better than the worst value \(worst)"
        )
      case .goalpostsNotRising(let lower, let upper):
        ("上下限 \(lower)、\(upper) 应由小到大", "the goalposts \(lower) and \(upper) don't rise")
      case .missingReference: ("参照单位没有数据", "the unit of reference has no value")
      }
    return LocalizedText(
      zh: "“\(indicator.zh)”不能无量纲化：\(zh)", en: "“\(indicator.en)” can't be normalized: \(en)")
  }
}

extension WeightingError {
  fileprivate func message(
    _ group: LocalizedText, _ part: LocalizedText?, _ unit: LocalizedText?
  ) -> LocalizedText {
    let (part, unit) = (part ?? "", unit ?? "")
    let (zh, en) =
      switch self {
      case .nonFiniteValue: ("“\(part.zh)”有不是数的值", "a value of “\(part.en)” isn't a number")
      case .tooFewUnits(let count, let needed):
        ("只有 \(count) 个单位，至少需 \(needed) 个", "there are \(count) units, expected \(needed) or more")
      case .constantIndicator:
        (
          "“\(part.zh)”各单位相同",
          "“\(part.en)” is the same everywhere; take it out or weigh it yourself"
        )
      case .negativeValue(let value, _, _), .nonPositiveValue(let value, _, _):
        (
          "\(unit.zh)的“\(part.zh)”为 \(value)，此法需正值，可改用 min-max 从 1 到 100",
          "“\(part.en)” of \(unit.en) is \(value), and the method needs more; normalize from 1 to 100, say"
        )
      case .noSpread: ("各指标的权重都是 0", "every indicator comes to the weight 0")
      case .undetermined: ("权重不唯一", "more than one set of weights fits")
      case .numbersOutOfRange: ("数值过大", "the values are too large to compute with")
      }
    return LocalizedText(
      zh: "“\(group.zh)”的权重不能由此法得出：\(zh)",
      en: "the method gives no weights for “\(group.en)”: \(en)")
  }
}

extension AggregationError {
  fileprivate func message(
    _ group: LocalizedText, _ part: LocalizedText?, _ unit: LocalizedText?
  ) -> LocalizedText {
    let (part, unit) = (part ?? "", unit ?? "")
    let (zh, en) =
      switch self {
      case .allWeightsZero: ("权重全为 0", "all weights are 0")
      case .invalidWeight(let weight, _):
        ("“\(part.zh)”的权重 \(weight) 应不小于 0", "weight \(weight) of “\(part.en)” isn't 0 or more")
      case .invalidExponent(let exponent):
        ("指数 \(exponent) 应为有限的数", "exponent \(exponent) isn't a finite number")
      case .invalidOrderWeights:
        ("位次权重应不小于 0，且不全为 0", "weights of places must be 0 or more, and not all 0")
      case .invalidThresholds(let indifference, let preference):
        (
          "阈值 \(indifference)、\(preference) 应由小到大",
          "thresholds \(indifference) and \(preference) don't rise"
        )
      case .nonPositiveValue(let value, _, _):
        (
          "\(unit.zh)的“\(part.zh)”为 \(value)，此法需正值，可把无量纲化改为从 1 到 100",
          "“\(part.en)” of \(unit.en) is \(value), and this mean needs positive values; normalize from 1 to 100, say"
        )
      case .negativeValue(let value, _, _):
        (
          "\(unit.zh)的“\(part.zh)”为 \(value)，此法不取负值，可把无量纲化改为从 0 到 100",
          "“\(part.en)” of \(unit.en) is \(value), and this mean takes no negative values; normalize from 0 to 100, say"
        )
      case .nonPositiveMean(let mean, _):
        (
          "\(unit.zh)的均值 \(mean) 不为正",
          "the mean of \(unit.en) is \(mean), and the penalty divides by it"
        )
      case .missingValue:
        (
          "\(unit.zh)缺“\(part.zh)”，此法须逐项比较，请先插补（impute）",
          "\(unit.en) has no “\(part.en)”, and the method compares units in every part; impute it first"
        )
      case .nonFiniteValue(let value, _, _):
        ("\(unit.zh)的“\(part.zh)”为 \(value)", "“\(part.en)” of \(unit.en) is \(value)")
      }
    return LocalizedText(
      zh: "“\(group.zh)”不能合成：\(zh)", en: "“\(group.en)” can't be put together: \(en)")
  }
}
