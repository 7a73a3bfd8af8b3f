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
