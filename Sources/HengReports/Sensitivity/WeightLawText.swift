import HengModel
import HengScoring
import HengSensitivity

extension WeightLaw {
  /// The law's name for people, with its parameters.
  func text(_ units: ScoredUnits) -> LocalizedText {
    switch self {
    case .flat:
      return LocalizedText(zh: "均匀分布于全部权重", en: "flat: uniform over all weights")
    case .dirichlet(let concentration):
      let text = concentration.shortText
      let isCustomary = concentration == units.customaryConcentration
      let doubled =
        isCustomary && concentration > units.fullMarks.doubleValue
        ? LocalizedText(zh: "，有半分故取满分的两倍", en: ", twice the full marks because some are halves")
        : ""
      return LocalizedText(
        zh: "以现行权重为均值的狄利克雷分布，集中度 \(text)",
        en: "Dirichlet around the official weights, concentration \(text)") + doubled
    case .noise(let fraction):
      let text = (100 * fraction).shortText
      return LocalizedText(
        zh: "各权重上下浮动至多 \(text)% 后归一（不是均匀分布）",
        en: "noise: each weight ± up to \(text)%, then rescaled; it isn't flat")
    case .box:
      return LocalizedText(zh: "均匀分布于各权重的界限之内", en: "flat between bounds")
    case .ordinal(let order):
      let names = order.map { units.indicators[$0].label }
      let zh = names.map(\.zh).joined(separator: " > ")
      let en = names.map(\.en).joined(separator: " > ")
      return LocalizedText(zh: "均匀分布，且 \(zh)", en: "flat where \(en)")
    case .constrained(let constraints):
      let count = constraints.count
      return LocalizedText(
        zh: "均匀分布于 \(count) 条线性约束之内",
        en: count == 1
          ? "flat where 1 linear constraint holds" : "flat where \(count) linear constraints hold")
    case .hierarchical:
      return LocalizedText(
        zh: "逐级独立均匀，再逐级相乘（末级上不是均匀分布）",
        en: "hierarchical: flat in every group and multiplied down; it isn't flat on the indicators"
      )
    }
  }

  /// The name that the command takes.
  var name: String {
    switch self {
    case .flat: "flat"
    case .dirichlet: "dirichlet"
    case .noise: "noise"
    case .box: "box"
    case .ordinal: "ordinal"
    case .constrained: "constrained"
    case .hierarchical: "hierarchical"
    }
  }
}

extension Double {
  /// A probability as a percentage with as many places.
  func percentText(digits: Int = 2) -> String { (100 * self).decimalText(digits: digits) + "%" }
}

extension ScoredUnits {
  /// A unit's name, with the year where the years differ.
  func name(_ unit: Int) -> LocalizedText {
    let item = units[unit]
    return hasSeveralYears ? item.label + LocalizedText(" \(item.year)") : item.label
  }

  /// The same, marked where the data is made up.
  func shown(_ unit: Int) -> LocalizedText {
    units[unit].isSynthetic
      ? name(unit) + LocalizedText(zh: "【合成】", en: " [synthetic]") : name(unit)
  }

  /// What every report on these units says of them first.
  var heading: [Report.Pair] {
    var pairs = [
      Report.Pair(LocalizedText(zh: "指标方案", en: "Scheme"), scheme.label),
      Report.Pair(
        LocalizedText(zh: "评价", en: "Evaluations"),
        units.count == 1
          ? shown(0) + LocalizedText(" \(units[0].year)")
          : LocalizedText(zh: "\(units.count) 份", en: "\(units.count)")),
    ]
    if isSynthetic {
      pairs.append(
        Report.Pair(
          LocalizedText(zh: "注意", en: "Note"),
          LocalizedText(zh: "含合成（虚构）数据", en: "some of the data is synthetic (made up)")))
    }
    return pairs
  }

  /// What a title says of which units it is about.
  var titlePart: LocalizedText {
    units.count == 1
      ? units[0].label
      : LocalizedText(zh: "\(units.count) 个单位", en: "\(units.count) units")
  }

  /// What every report on these units says of grades.
  var gradeNotes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if !grades.isEmpty {
      notes.append(
        LocalizedText(
          zh: "等级按舍入前的得分判定，舍入后恰好够线的得分不计入",
          en: "grades are taken before rounding: a score that rounds up to a cut lies below it"))
    }
    if scheme.isPartial {
      notes.append(
        LocalizedText(
          zh: "方案只有一部分已知，权重只在已知部分内变动，不定等级",
          en:
            "the scheme is known in part: weights move inside the known part, and there are no grades"
        ))
    }
    return notes
  }
}
