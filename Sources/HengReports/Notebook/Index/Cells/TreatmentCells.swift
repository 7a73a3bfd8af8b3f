import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells of the step that keeps outliers from deciding alone.
  var treatmentCells: [Notebook.Cell] {
    let text =
      LocalizedText(
        zh: """
          ## 四、异常值处理（treat）

          偏度、峰度按样本量修正（第二型，与 SAS、SPSS、Excel 相同；正态分布的峰度为 0），`mₖ` 是离差 k 次方的平均数：

          `G₁ = m₃ ÷ m₂^1.5 × √(n(n − 1)) ÷ (n − 2)`，\
          `G₂ = ((n + 1)(m₄ ÷ m₂² − 3) + 6) × (n − 1) ÷ ((n − 2)(n − 3))`


          """,
        en: """
          ## 4. Treat outliers

          Skewness and kurtosis are corrected for the sample's size (type 2, as in SAS, SPSS and Excel; 0 is the \
          kurtosis of a normal law), with `mₖ` the mean k-th power of the differences to the mean:

          `G₁ = m₃ ÷ m₂^1.5 × √(n(n − 1)) ÷ (n − 2)`, \
          `G₂ = ((n + 1)(m₄ ÷ m₂² − 3) + 6) × (n − 1) ÷ ((n − 2)(n − 3))`


          """) + methods(specification.treatment, treatmentText)
    return step(.treat, text, IndexNotebook.treat)
  }

  private func treatmentText(_ treatment: Treatment?) -> LocalizedText {
    guard let treatment else { return Term.notTreated }
    let skewness = LocalizedText(treatment.skewnessLimit.argumentText)
    let kurtosis = LocalizedText(treatment.kurtosisLimit.argumentText)
    let winsorized = LocalizedText(
      zh:
        "`|G₁| ≥ \(skewness.zh)` 且 `G₂ ≥ \(kurtosis.zh)` 时，把最外的数逐个缩到相邻的数，直到不再如此，最多缩 \(treatment.winsorizedPoints) 个",
      en: """
        where `|G₁| ≥ \(skewness.en)` and `G₂ ≥ \(kurtosis.en)`, the outermost values are pulled in to \
        their neighbours one after the other until that no longer holds, \
        \(treatment.winsorizedPoints) of them at the most
        """)
    switch treatment.fallback {
    case .none: return winsorized
    case .log:
      return winsorized
        + LocalizedText(
          zh: "；仍不够，则改为对原数取对数 `ln(x − min + (max − min) ÷ 100)`",
          en:
            "; if that isn't enough, the values as they were become logarithms, `ln(x − min + (max − min) ÷ 100)`"
        )
    }
  }

  private static let treat: LocalizedText = #"""
    def shape(values):
        """\#(LocalizedText(zh: "偏度和峰度；数太少或全相等则不知。", en: "Skewness and kurtosis; not a number for too few values or equal ones."))"""
        n, middle = len(values), mean(values)
        second, third, fourth = (total((value - middle) ** power for value in values) for power in (2, 3, 4))
        skewness = kurtosis = float("nan")
        if second > 0 and n >= 3:
            skewness = sqrt(n) * third / (second * sqrt(second)) * sqrt(n * (n - 1)) / (n - 2)
        if second > 0 and n >= 4:
            kurtosis = ((n + 1) * (n * fourth / second ** 2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
        return skewness, kurtosis


    def has_outliers(column, by):
        """\#(LocalizedText(zh: "偏度、峰度是否都过限；不知的不算。", en: "Whether skewness and kurtosis reach their limits; where they aren't known they don't."))"""
        skewness, kurtosis = shape(known(column))
        return abs(skewness) >= by["skewness"] and kurtosis >= by["kurtosis"]


    def pulled_in(column, is_high):
        """\#(LocalizedText(zh: "把最外的数缩到相邻的数，并说缩了几个；全相等则为 0 个。", en: "The column with its outermost values pulled in to the next ones, and how many; 0 if all are equal."))"""
        outermost = (max if is_high else min)(known(column))
        inner = [value for value in known(column) if value != outermost]
        if not inner:
            return column, 0
        neighbour = (max if is_high else min)(inner)
        return [neighbour if value == outermost else value for value in column], column.count(outermost)


    def treated_column(column, by):
        """\#(LocalizedText(zh: "处理一个指标，并说做了什么。", en: "An indicator's treated values, and what was done."))"""
        if by["method"] not in ("none", "winsorize"):
            raise unknown(by["method"])
        if by["method"] == "none" or not has_outliers(column, by):
            return column, "passed"
        winsorized, high, low = column, 0, 0
        while has_outliers(winsorized, by) and high + low < by["winsorized-points"]:
            is_high = shape(known(winsorized))[0] >= 0
            winsorized, moved = pulled_in(winsorized, is_high)
            if moved == 0:
                break
            high, low = (moved, low) if is_high else (high, moved)
        if high + low > 0 and not has_outliers(winsorized, by) or by["fallback"] == "none":
            return winsorized, f"winsorized: high {high}, low {low}" if high + low else "passed"
        lowest, highest = min(known(column)), max(known(column))
        return [None if value is None else log(value - lowest + (highest - lowest) * 0.01)
                for value in column], "log"


    def row_sets(rows, years):
        """\#(LocalizedText(zh: "共用一把尺的各行：全部，或每年各自；以留下的行计。", en: "The rows that share one scale: all, or each year's; places among the rows that remain."))"""
        if years == "common":
            return [list(range(len(rows)))]
        found = sorted({YEARS[row] for row in rows}, key=lambda year: (year is not None, year))
        return [[place for place, row in enumerate(rows) if YEARS[row] == year] for year in found]


    def treated(table, rows, steps):
        """\#(LocalizedText(zh: "处理留下各行的各指标，并说做了什么。", en: "The treated values of the rows that remain, and what was done to each indicator."))"""
        values, outcomes = {}, {}
        for code in table:
            column, outcomes[code] = [table[code][row] for row in rows], []
            for places in row_sets(rows, steps["years"]):
                part, outcome = treated_column([column[place] for place in places], choice(steps["treat"], code))
                outcomes[code].append(outcome)
                for place, value in zip(places, part):
                    column[place] = value
            values[code] = column
        return values, outcomes


    TREATED, OUTCOMES = treated(IMPUTED, KEPT, STEPS)
    check_table("\#(Term.treatment)", KEPT, TREATED, HENG["treated"])
    for code, outcomes in OUTCOMES.items():
        check(f"\#(Term.treatment): {LABELS[code]}", outcomes, HENG["outcomes"][code])
    print(f"\#(Term.figuresEqualSoFar)")
    outcomes = pd.DataFrame([(LABELS[code], *shape(known(IMPUTED[code][row] for row in KEPT)), "; ".join(OUTCOMES[code]))
                             for code in OUTCOMES if set(OUTCOMES[code]) != {"passed"}],
                            columns=["\#(Term.indicator)", "\#(Term.skewness)", "\#(Term.kurtosis)", "\#(Term.howTreated)"])
    outcomes.round(3)
    """#
}
