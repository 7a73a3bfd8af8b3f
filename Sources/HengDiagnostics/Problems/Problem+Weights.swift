import HengModel
package import HengSensitivity

extension Problem {
  /// A setting that another one makes meaningless.
  package static func uselessSetting(_ name: String, law: String) -> Problem {
    let setting = SettingName(name)
    return Problem(
      "useless-setting", ["setting": name, "law": law],
      zh: "\(setting) 对权重分布 \(law) 不起作用",
      en: "\(setting) means nothing with \(SettingName("weights")) \(law)")
  }

  /// Settings of which a law of weights needs one.
  package static func missingSetting(_ names: [String], law: String) -> Problem {
    let needed = names.map { SettingName($0).description }.joined(separator: " / ")
    return Problem(
      "missing-setting", ["setting": names.joined(separator: ", "), "law": law],
      zh: "权重分布 \(law) 需要 \(needed)", en: "\(SettingName("weights")) \(law) needs \(needed)")
  }

  package static func notABound(_ text: String) -> Problem {
    Problem(
      "not-a-bound", ["text": text],
      zh: "“\(text)”不是界限，应写成 指标=下限..上限（分），如 staffing-control-rate=3..7",
      en:
        "“\(text)” isn't a bound, expected INDICATOR=LOW..HIGH in marks, such as staffing-control-rate=3..7"
    )
  }

  package static func notAnOrder(_ text: String) -> Problem {
    Problem(
      "not-an-order", ["text": text],
      zh: "“\(text)”不是排序，应写出至少两个指标，重要的在前，如 a > b > c",
      en:
        "“\(text)” isn't an order, expected two indicators or more, the most important first, such as a > b > c"
    )
  }

  package static func notAConstraint(_ text: String) -> Problem {
    Problem(
      "not-a-constraint", ["text": text],
      zh: "“\(text)”不是分值的线性不等式，应如 effects >= 30 或 a + b <= 2 * c",
      en:
        "“\(text)” isn't a linear inequality of marks, expected one such as effects >= 30 or a + b <= 2 * c"
    )
  }

  package static let emptyBox = Problem(
    "infeasible-weights",
    zh: "没有权重落在这些界限之内：下限之和不得超过满分，上限之和不得低于满分",
    en:
      "no weights lie within these bounds: the lower ends may not add up to more than the full marks, nor the upper ones to less"
  )
}

// MARK: - Laws and changes

extension Problem {
  /// What keeps weights from being drawn from a law.
  package static func weightLaw(_ error: WeightLawError) -> Problem {
    switch error {
    case .badConcentration(let value):
      Problem(
        "number-out-of-range", ["found": value],
        zh: "集中度为 \(value)，应大于 0", en: "found the concentration \(value), expected above 0")
    case .badFraction(let value):
      Problem(
        "number-out-of-range", ["found": value],
        zh: "幅度为 \(value)，应在 0 与 1（0% 与 100%）之间", en: "found \(value), expected 0…1, or 0%…100%")
    case .repeatedIndicator:
      Problem(
        "duplicate-identifier",
        zh: "同一指标在排序里出现两次", en: "an indicator stands in the order twice")
    case .infeasible:
      Problem(
        "infeasible-weights", zh: "没有权重满足全部约束", en: "no weights meet all constraints")
    case .noRoom:
      Problem(
        "no-room-for-weights",
        zh: "这些界限或约束没有给权重留下余地（相当于等式），请放宽其中一条",
        en: "the bounds or constraints leave weights no room, as an equation would; loosen one")
    }
  }

  /// What keeps full marks from being set or locked.
  package static func weightChange(_ error: WeightChangeError) -> Problem {
    switch error {
    case .notWeighed(let id):
      return Problem(
        "not-weighed", ["id": id],
        zh: "“\(id)”不带分值，不能设定或锁定权重",
        en: "“\(id)” carries no marks, so its weight can't be set or locked")
    case .negativeWeight(let id, let marks):
      return Problem(
        "number-out-of-range", ["id": id, "found": marks],
        zh: "“\(id)”的分值为 \(marks)，不能小于 0",
        en: "found \(marks) marks for “\(id)”, expected 0 or more")
    case .tooMuchSet(let dimension, let sum, let available):
      let place = place(of: dimension)
      return Problem(
        "too-much-set", ["dimension": dimension, "sum": sum, "available": available],
        zh: "\(place.zh)设定和锁定的分值共 \(sum)，超过可用的 \(available)",
        en: "\(place.en), \(sum) marks are set or locked, expected at most \(available)")
    case .nothingToRescale(let dimension, let rest):
      let place = place(of: dimension)
      return Problem(
        "nothing-to-rescale", ["dimension": dimension, "rest": rest],
        zh: "\(place.zh)还有 \(rest) 分无处可分：其余指标都已设定、锁定或为零，请放开一个",
        en: "\(place.en), \(rest) marks are left and no free indicator takes them; unlock one, "
          + "or set marks that add up")
    }
  }

  private static func place(of dimension: String?) -> LocalizedText {
    dimension.map { LocalizedText(zh: "“\($0)”之内", en: "inside “\($0)”") }
      ?? LocalizedText(zh: "整个方案里", en: "in the whole scheme")
  }
}
