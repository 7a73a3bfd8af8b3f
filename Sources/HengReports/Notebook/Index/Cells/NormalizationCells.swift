import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells of the step that makes indicators comparable.
  var normalizationCells: [Notebook.Cell] {
    let isSeparate = specification.years == .separate && result.stages.data.hasSeveralYears
    let years =
      isSeparate
      ? LocalizedText(zh: "各年单独计算。", en: " Each year has constants of its own.") : ""
    let text =
      LocalizedText(
        zh: """
          ## 五、无量纲化（normalize）

          计量单位不同的指标变成可比的数，越大越好。`n` 是已知的个数，最小、最大、平均等只取已知的数；逆向指标（`direction` 为 −1）\
          先反号，或取倒数。
          """,
        en: """
          ## 5. Normalize

          Indicators with different units of measure become comparable numbers, the larger the better. `n` is the \
          number of known values, and minimum, maximum and mean are theirs; indicators of which less is better \
          (`direction` −1) are negated first, or inverted.
          """) + years + "\n\n" + methods(specification.normalization, \.notebookText)
    return step(.normalize, text, IndexNotebook.normalize)
  }

  private static let normalize: LocalizedText = #"""
    def rank_formula(by, better, values):
        """\#(LocalizedText(zh: "由名次而来的公式。", en: "The formulas that are made from ranks."))"""
        n = len(values)

        def rank(x):
            return min(1 + sum(better(x, value) for value in values), n)

        def points(x):
            worse, equal = sum(better(x, value) for value in values), values.count(x)
            return min(worse + max(equal - 1, 0) / 2, n - 1)

        def band(x):
            return by["points"][sum(bound <= 100 * rank(x) / n for bound in by["bounds"])]

        return {"rank": rank, "percentile": lambda x: 100 * rank(x) / n, "borda": points,
                "percent-rank": lambda x: 100 * (rank(x) - 1) / (n - 1), "categorical": band}[by["method"]]


    def ratio_formula(by, direction, values):
        """\#(LocalizedText(zh: "与平均、最好、最差、总和相比的公式。", en: "The formulas that compare with the mean, the best, the worst or the total."))"""
        middle, length = mean(values), sqrt(total(value ** 2 for value in values))
        worst, best = (min(values), max(values))[::direction]
        base = {"ratio-to-mean": middle, "fraction-of-maximum": best, "ratio-to-worst": worst,
                "difference-to-mean": middle, "difference-to-worst": worst}.get(by["method"])
        if by["method"].startswith("difference"):
            return lambda x: (x - base) / (direction * base)
        if by["method"] == "above-below-mean":
            low, high = 1 - by["threshold"], 1 + by["threshold"]
            return lambda x: direction * ((x / middle > high) - (x / middle < low))
        if by["method"] == "vector":
            return lambda x: direction * x / length
        if by["method"] == "share-of-total":
            return (lambda x: x / total(values)) if direction > 0 else \
                (lambda x: 1 / x / total(1 / value for value in values))
        return (lambda x: x / base) if direction > 0 else (lambda x: base / x)


    def linear_formula(origin, width, start=0.0, scale=1.0, lowest=float("-inf"), highest=float("inf")):
        """\#(LocalizedText(zh: "线性的公式：起点 + 尺度 ×（x − 原点）÷ 宽度，可有上下限。", en: "A linear formula: start + scale × (x − origin) ÷ width, which may have limits."))"""
        return lambda x: start + scale * min(max((x - origin) / width, lowest), highest)


    def formula(by, element, values, reference):
        """\#(LocalizedText(zh: "一个指标的公式，常数取自已知的数。", en: "The formula of an indicator, its constants taken from the known values."))"""
        method, direction = by["method"], element["direction"]
        worst, best = (min(values), max(values))[::direction]
        if method == "min-max":
            return linear_formula(worst, best - worst, by["from"], by["to"] - by["from"])
        if method == "z-score":
            middle = mean(values)
            deviation = sqrt(total((value - middle) ** 2 for value in values) / (len(values) - 1))
            return linear_formula(middle, direction * deviation, by["mean"], by["deviation"])
        if method == "goalposts":
            origin, limits = (by["lower"], by["upper"])[::direction][0], (0, 1) if by["clamped"] else ()
            return linear_formula(origin, direction * (by["upper"] - by["lower"]),
                                  by["from"], by["to"] - by["from"], *limits)
        if method == "distance-to-target":
            target = by.get("target", element["target"])
            return linear_formula(worst, target - worst, highest=1 if by["capped"] else float("inf"))
        if method == "distance-to-reference":
            return linear_formula(worst, reference - worst)
        if method in ("rank", "percentile", "percent-rank", "borda", "categorical"):
            return rank_formula(by, lambda x, y: direction * y < direction * x, values)
        if method in ("ratio-to-mean", "fraction-of-maximum", "ratio-to-worst", "difference-to-mean",
                      "difference-to-worst", "above-below-mean", "share-of-total", "vector"):
            return ratio_formula(by, direction, values)
        raise unknown(method)


    def normalized(table, rows, steps):
        """\#(LocalizedText(zh: "各指标可比的数。", en: "The comparable values of all indicators."))"""
        result = {}
        for element in INDICATORS:
            code = element["id"]
            by, column = choice(steps["normalize"], code), list(table[code])
            for places in row_sets(rows, steps["years"]):
                part = [column[place] for place in places]
                # \#(LocalizedText(zh: "作为参照的单位取它最近的一年。", en: "A unit of reference stands with its latest year."))
                own = [(YEARS[rows[place]] or 0, -place, column[place]) for place in places
                       if ROWS[rows[place]]["id"] == by.get("unit")]
                reference = part[by["row"]] if "row" in by else max(own)[2] if own else None
                values = known(part)
                found = formula(by, element, values, reference) if values else None
                for place in places:
                    column[place] = None if column[place] is None else float(found(column[place]))
            result[code] = column
        return result


    NORMALIZED = normalized(TREATED, KEPT, STEPS)
    check_table("\#(Term.normalize)", KEPT, NORMALIZED, HENG["normalized"])
    print(f"\#(Term.figuresEqualSoFar)")
    pd.DataFrame(NORMALIZED, index=[NAMES[row] for row in KEPT]).round(2)
    """#
}
