import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells of the step that fills missing values.
  var imputationCells: [Notebook.Cell] {
    let text =
      LocalizedText(
        zh: """
          ## 二、插补（impute）

          缺失的数由同一指标的其他数估计，都取插补之前的数：


          """,
        en: """
          ## 2. Impute

          A missing value is estimated from others of the same indicator, as they were before any was filled:


          """) + methods(specification.imputation, imputationText)
    return step(
      .impute,
      text
        + takenOver(takenOverImputations, LocalizedText(zh: "插补值", en: "imputed values")),
      IndexNotebook.impute)
  }

  private func imputationText(_ imputation: Imputation) -> LocalizedText {
    switch imputation {
    case .none:
      LocalizedText(
        zh: "不插补；合成时由其余的数代替", en: "not filled; in aggregation the others stand in")
    case .constant(let value):
      LocalizedText(zh: "常数 \(value.argumentText)", en: "the constant \(value.argumentText)")
    case .mean:
      LocalizedText(zh: "同年各单位的平均数 `Σx ÷ n`", en: "the mean `Σx ÷ n` of the same year's units")
    case .median: LocalizedText(zh: "同年各单位的中位数", en: "the median of the same year's units")
    case .groupMean(let group):
      LocalizedText(
        zh: "同年同组各单位的平均数 `Σx ÷ n`，组别见 ",
        en: "the mean `Σx ÷ n` of the same year's units of the same ")
        + LocalizedText(group).escapedForJupyter
    case .groupMedian(let group):
      LocalizedText(
        zh: "同年同组各单位的中位数，组别见 ", en: "the median of the same year's units of the same ")
        + LocalizedText(group).escapedForJupyter
    case .siblings:
      LocalizedText(zh: "同组其他指标的平均位置", en: "the mean place in the other indicators of its group")
    case .nearest(let count):
      LocalizedText(zh: "最相近的 \(count) 个单位的平均数", en: "the mean of the \(count) nearest units")
    case .latest: LocalizedText(zh: "该单位此前最近一年的数", en: "the unit's value of the latest year before")
    case .interpolated:
      LocalizedText(
        zh: "该单位前后两年之间插值", en: "between the unit's values of the years before and behind")
    }
  }

  private static let impute: LocalizedText = #"""
    def peers(row, column, groups):
        """\#(LocalizedText(zh: "同年（有组别时还须同组）各单位已知的数。", en: "The known values of the same year, and of the same group where there are groups."))"""
        if groups is not None and groups[row] is None:
            return []
        return known(column[other] for other in range(len(ROWS))
                     if YEARS[other] == YEARS[row] and (groups is None or groups[other] == groups[row]))


    def estimate(row, code, column, by):
        """\#(LocalizedText(zh: "缺失的数的估计；没有依据则为 None。", en: "What stands in for a missing value; None where nothing can."))"""
        method = by["method"]
        if method == "none":
            return None
        if method == "constant":
            return float(by["value"])
        if method in ("mean", "median", "group-mean", "group-median"):
            groups = DATA["groups"][by["by"]] if method.startswith("group") else None
            return (mean if method.endswith("mean") else median)(peers(row, column, groups))
        if by != choice(STEPS["impute"], code) or code not in DATA["taken-over"]["imputed"]:
            raise unknown(method)
        return numbers(DATA["taken-over"]["imputed"][code])[row]


    def imputed(table, step):
        """\#(LocalizedText(zh: "补上缺失的数。", en: "The table with missing values filled."))"""
        return {code: [estimate(row, code, column, choice(step, code)) if value is None else value
                       for row, value in enumerate(column)]
                for code, column in table.items()}


    IMPUTED = imputed(DENOMINATED, STEPS["impute"])
    check_table("\#(Term.impute)", range(len(ROWS)), IMPUTED, HENG["imputed"])
    filled = [(NAMES[row], LABELS[code], IMPUTED[code][row]) for code in IMPUTED for row in range(len(ROWS))
              if DENOMINATED[code][row] is None and IMPUTED[code][row] is not None]
    print(f"\#(LocalizedText(zh: "插补了 {len(filled)} 个数；已核对 {checks} 个数", en: "{len(filled)} values filled in; {checks} figures equal so far"))")
    pd.DataFrame(filled, columns=["\#(Term.unit)", "\#(Term.indicator)", "\#(Term.imputedValue)"])
    """#
}
