import HengModel
package import HengSensitivity

/// A reason that an analysis of weights can't be made of what was asked for.
package enum AnalysisProblem: Hashable, Sendable {
  case unit(ScoredUnitProblem)
  case law(WeightLawError)
  case change(WeightChangeError)
  /// A setting that another one makes meaningless.
  case uselessSetting(String, law: String)
  case missingSetting(String, law: String)
  case notABound(String)
  case notAnOrder(String)
  case notAConstraint(String)
  case emptyBox
  case tooManyUnits(Int, limit: Int)
  case variance(VarianceProblem)
  case trend(TrendProblem)
  case index(IndexFileProblem)
  case weights(WeightProblem)

  var code: String {
    switch self {
    case .unit(.undetermined): "undetermined-rows"
    case .unit(.veto): "veto-limits-total"
    case .unit(.noMarks): "no-marks"
    case .unit(.differentRows): "different-rows"
    case .unit(.differentGrades): "different-grades"
    case .law(.badConcentration), .law(.badFraction): "number-out-of-range"
    case .law(.repeatedIndicator): "duplicate-identifier"
    case .law(.infeasible), .emptyBox: "infeasible-weights"
    case .law(.noRoom): "no-room-for-weights"
    case .change(.notWeighed): "not-weighed"
    case .change(.negativeWeight): "number-out-of-range"
    case .change(.tooMuchSet): "too-much-set"
    case .change(.nothingToRescale): "nothing-to-rescale"
    case .uselessSetting: "useless-setting"
    case .missingSetting: "missing-setting"
    case .notABound: "not-a-bound"
    case .notAnOrder: "not-an-order"
    case .notAConstraint: "not-a-constraint"
    case .tooManyUnits: "too-many-units"
    case .variance(let problem): problem.code
    case .trend(let problem): problem.code
    case .index(let problem): problem.code
    case .weights(let problem): problem.code
    }
  }

  var message: LocalizedText {
    switch self {
    case .unit(let problem): problem.message
    case .law(let error): error.message
    case .change(let error): error.message
    case .uselessSetting(let setting, let law):
      LocalizedText(
        zh: "\(setting) 对权重分布 \(law) 不起作用", en: "\(setting) means nothing with --weights \(law)")
    case .missingSetting(let setting, let law):
      LocalizedText(zh: "权重分布 \(law) 需要 \(setting)", en: "--weights \(law) needs \(setting)")
    case .notABound(let text):
      LocalizedText(
        zh: "“\(text)”不是界限，应写成 指标=下限..上限（分），如 staffing-control-rate=3..7",
        en:
          "“\(text)” isn't a bound, expected INDICATOR=LOW..HIGH in marks, such as staffing-control-rate=3..7"
      )
    case .notAnOrder(let text):
      LocalizedText(
        zh: "“\(text)”不是排序，应写出至少两个指标，重要的在前，如 a > b > c",
        en:
          "“\(text)” isn't an order, expected two indicators or more, the most important first, such as a > b > c"
      )
    case .notAConstraint(let text):
      LocalizedText(
        zh: "“\(text)”不是分值的线性不等式，应如 effects >= 30 或 a + b <= 2 * c",
        en:
          "“\(text)” isn't a linear inequality of marks, expected one such as effects >= 30 or a + b <= 2 * c"
      )
    case .variance(let problem): problem.message
    case .trend(let problem): problem.message
    case .index(let problem): problem.message
    case .weights(let problem): problem.message
    case .emptyBox:
      LocalizedText(
        zh: "没有权重落在这些界限之内：下限之和不得超过满分，上限之和不得低于满分",
        en:
          "no weights lie within these bounds: the lower ends may not add up to more than the full marks, nor the upper ones to less"
      )
    case .tooManyUnits(let count, let limit):
      LocalizedText(
        zh: "共 \(count) 个单位，本分析上限为 \(limit) 个",
        en: "found \(count) units, this analysis takes \(limit) at the most")
    }
  }
}

extension ScoredUnitProblem {
  fileprivate var message: LocalizedText {
    switch self {
    case .undetermined(let rows):
      LocalizedText(
        zh: "以下指标未定分，不能分析权重：\(rows.joined(separator: "、"))；请补充事实或评判",
        en:
          "rows without marks keep weights from being analysed: \(rows.joined(separator: ", ")); give their facts or a judgement"
      )
    case .veto(let row):
      LocalizedText(
        zh: "否决项“\(row)”已触发或未定，结论不取决于权重",
        en:
          "the veto “\(row)” is exercised or undecided, so the verdict doesn't follow from weights")
    case .noMarks:
      LocalizedText(zh: "没有带分值的指标", en: "no row carries marks")
    case .differentRows(let expected, let found):
      LocalizedText(
        zh: "与前面的评价不是同一方案或同一组指标：应为“\(expected)”，这里是“\(found)”",
        en:
          "scored under another scheme or other rows than the evaluations before: expected “\(expected)”, found “\(found)”"
      )
    case .differentGrades(let scheme):
      LocalizedText(
        zh: "与前面的评价同名的方案“\(scheme)”有别的等级或舍入规则，应一致",
        en:
          "scored under a scheme “\(scheme)” with other grades or rounding than that of the evaluations before, expected the same"
      )
    }
  }
}

extension WeightLawError {
  fileprivate var message: LocalizedText {
    switch self {
    case .badConcentration(let value):
      LocalizedText(
        zh: "集中度为 \(value)，应大于 0", en: "found the concentration \(value), expected above 0")
    case .badFraction(let value):
      LocalizedText(
        zh: "幅度为 \(value)，应在 0 与 1（0% 与 100%）之间", en: "found \(value), expected 0…1, or 0%…100%")
    case .repeatedIndicator:
      LocalizedText(zh: "同一指标在排序里出现两次", en: "an indicator stands in the order twice")
    case .infeasible:
      LocalizedText(zh: "没有权重满足全部约束", en: "no weights meet all constraints")
    case .noRoom:
      LocalizedText(
        zh: "这些界限或约束没有给权重留下余地（相当于等式），请放宽其中一条",
        en: "the bounds or constraints leave weights no room, as an equation would; loosen one")
    }
  }
}

extension WeightChangeError {
  fileprivate var message: LocalizedText {
    func place(_ id: String?) -> LocalizedText {
      id.map { LocalizedText(zh: "“\($0)”之内", en: "inside “\($0)”") }
        ?? LocalizedText(zh: "整个方案里", en: "in the whole scheme")
    }
    switch self {
    case .notWeighed(let id):
      return LocalizedText(
        zh: "“\(id)”不带分值，不能设定或锁定权重",
        en: "“\(id)” carries no marks, so its weight can't be set or locked")
    case .negativeWeight(let id, let marks):
      return LocalizedText(
        zh: "“\(id)”的分值为 \(marks)，不能小于 0",
        en: "found \(marks) marks for “\(id)”, expected 0 or more")
    case .tooMuchSet(let dimension, let sum, let available):
      return place(dimension)
        + LocalizedText(
          zh: "设定和锁定的分值共 \(sum)，超过可用的 \(available)",
          en: ", \(sum) marks are set or locked, expected at most \(available)")
    case .nothingToRescale(let dimension, let rest):
      return place(dimension)
        + LocalizedText(
          zh: "还有 \(rest) 分无处可分：其余指标都已设定、锁定或为零，请放开一个",
          en:
            ", \(rest) marks are left and no free indicator takes them; unlock one, or set marks that add up"
        )
    }
  }
}
