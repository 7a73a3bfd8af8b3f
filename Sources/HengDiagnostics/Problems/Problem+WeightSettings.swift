import HengModel

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
