package import HengModel

extension Problem {
  package static func zeroDenominator(indicator: LocalizedText) -> Problem {
    Problem(
      "zero-denominator", ["indicator": indicator.en],
      zh: "“\(indicator.zh)”要除以这里的 0，请更正或留空",
      en: "“\(indicator.en)” is divided by this 0; mend it or leave it empty")
  }

  package static func unknownUnitToScreen(_ id: String, nearest: String?) -> Problem {
    .unknown(
      "unknown-unit-name", ["id": id],
      zh: "数据表没有单位“\(id)”", en: "the data has no unit “\(id)”", nearest: nearest)
  }

  package static func numbersOutOfRange(group: LocalizedText) -> Problem {
    Problem(
      "number-out-of-range", ["group": group.en],
      zh: "“\(group.zh)”的得分过大，请改用较小的指数，或先无量纲化到 0 至 100",
      en:
        "scores of “\(group.en)” are too large to compute with; take a smaller exponent, or normalize from 0 to 100"
    )
  }

  package static func tooFewUnits(_ count: Int) -> Problem {
    Problem(
      "too-few-units", ["count": count],
      zh: "筛选后只剩 \(count) 个单位，至少应有 2 个，请放宽条件",
      en: "the screening leaves \(count) of the units, expected 2 or more; ask for less")
  }

  /// A table with too few units to begin with.
  package static func tooFewRows(_ count: Int) -> Problem {
    Problem(
      "too-few-units", ["count": count],
      zh: "数据表只有 \(count) 个单位，无从比较，至少应有 2 个",
      en:
        "the table has \(count == 1 ? "1 unit" : "\(count) units"), and there is nothing to compare "
        + "with fewer than 2")
  }

  package static func noTarget(_ indicator: LocalizedText) -> Problem {
    Problem(
      "missing-target", ["indicator": indicator.en],
      zh: "“\(indicator.zh)”按目标值无量纲化，而指标表没有目标值",
      en: "“\(indicator.en)” is normalized to a target and the indicator table gives none")
  }

  package static func noReference(_ id: String) -> Problem {
    Problem(
      "unknown-unit-name", ["id": id],
      zh: "没有参照单位“\(id)”，或已被筛去",
      en: "there is no unit “\(id)” to refer to, or it was screened out")
  }

  package static func weightingNeedsAll(group: LocalizedText, indicator: LocalizedText) -> Problem {
    Problem(
      "cannot-weight", ["group": group.en, "indicator": indicator.en],
      zh: "“\(group.zh)”的权重不能从不全的数据得出：“\(indicator.zh)”有缺失，请先插补（impute）",
      en:
        "weights of “\(group.en)” can't be derived while values of “\(indicator.en)” are missing; impute them first"
    )
  }

  package static func groupWeightsAllZero(_ group: LocalizedText) -> Problem {
    Problem(
      "weights-all-zero", ["group": group.en],
      zh: "“\(group.zh)”下级的权重全为 0，请至少给一个权重",
      en: "all parts of “\(group.en)” have the weight 0; give one a weight")
  }
}
