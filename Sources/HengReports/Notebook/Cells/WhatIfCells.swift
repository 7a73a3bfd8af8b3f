import HengModel
import HengScoring
import HengSensitivity

extension NotebookSubject {
  /// The cells that change one weight.
  func whatIfCells(_ analysis: NotebookAnalysis, _ language: Language) -> [Notebook.Cell] {
    guard let (result, overlay) = analysis.whatIf, let weight = overlay.weights.first else {
      return []
    }
    let tables = Report(result, overlay: overlay).tables(language)
    return [
      .text(
        "what-if-text",
        analysis.isChosen
          ? chosenText(result, overlay) : halvedText(result, weight, analysis.units), language),
      .code("weights", NotebookSubject.weights, language),
      .code(
        "what-if", NotebookSubject.whatIf, language, outputs: Array(tables.suffix(2))),
    ]
      + (isSingle
        ? [
          .text(
            "swings-text",
            LocalizedText(
              zh: "再逐一把每个权重调低、调高四分之一，其余按比例调整，看得分怎样移动。",
              en: """
                Each weight in turn a quarter less and a quarter more, the others in proportion, and where \
                the score goes.
                """), language),
          .code(
            "swings", NotebookSubject.swings, language,
            outputs: [.svg(analysis.tornado(name(0)).svg(language))]),
        ]
        : [
          .code(
            "ranks-plot", NotebookSubject.ranksPlot, language,
            outputs: [.svg(analysis.rankChart.svg(language))])
        ])
  }

  /// What the change of one weight to its half is about.
  private func halvedText(
    _ result: WhatIf, _ weight: SchemeOverlay.Weight, _ units: ScoredUnits
  ) -> LocalizedText {
    let row = units.label(of: weight.id)
    let old = result.marks.first { $0.indicator.id == weight.id }?.marks.before ?? weight.marks
    return LocalizedText(
      zh: """
        ## 假如改变一个权重

        把“\(row.escapedForJupyter.zh)”的分值从 \(old) 改为 \(weight.marks)（一半），其余按比例放大，总分值不变；各行得分率不变。\
        这一行的权重对得分影响最大，所以选它。新分值、合计、等级\(isSingle ? "" : "和名次")须与衡的 `whatif` 完全相等。
        """,
      en: """
        ## What if one weight changes

        The marks of “\(row.escapedForJupyter.en)” go from \(old) to \(weight.marks), one half, and the others grow \
        in proportion, so that the full marks stay; score rates stay as they are. No other row's weight \
        moves the scores as much, hence the choice. The new marks, totals\(isSingle ? " and grade" : ", grades and ranks") \
        must be exactly those of Heng's `whatif`.
        """)
  }

  /// What a change that a person chose is about.
  private func chosenText(_ result: WhatIf, _ overlay: SchemeOverlay) -> LocalizedText {
    let label = overlay.label.map { $0.escapedForJupyter }
    let settings = overlay.weights.map { weight in
      result.before.label(of: weight.id).escapedForJupyter + LocalizedText(" \(weight.marks)")
    }
    let locks = overlay.locked.map { result.before.label(of: $0).escapedForJupyter }
    let kept =
      locks.isEmpty
      ? "" : LocalizedText(zh: "；锁定：", en: "; locked: ") + .joined(locks)
    let list = LocalizedText.joined(settings) + kept
    return LocalizedText(
      zh: """
        ## 情景\(label.map { "：\($0.zh)" } ?? "")

        设定的分值：\(list.zh)。其余按比例调整，总分值不变；各行得分率不变。新分值、合计、等级\(isSingle ? "" : "和名次")\
        须与衡的 `whatif` 完全相等。
        """,
      en: """
        ## The scenario\(label.map { ": \($0.en)" } ?? "")

        Marks that were set: \(list.en). The others go in proportion, so that the full marks stay; score rates \
        stay as they are. The new marks, totals\(isSingle ? " and grade" : ", grades and ranks") must be exactly those \
        of Heng's `whatif`.
        """)
  }

  private static let weights: LocalizedText = #"""
    # \#(LocalizedText(zh: "能分析权重的单位：各行都有分，没有一票否决。", en: "The units whose weights can be analysed: every row has marks, and no veto limits the total."))
    WEIGHED = DATA["heng"]["weighed"]
    PLACES = [place for place, row in enumerate(ROWS) if Fraction(row["marks"]) > 0]
    NAMES = [DATA["units"][unit]["name"] for unit in WEIGHED]
    WEIGHTS = np.array([Fraction(ROWS[place]["marks"]) for place in PLACES], dtype=object)
    FULL = WEIGHTS.sum()
    # \#(LocalizedText(zh: "得分率：舍入前的得分除以分值，单位 × 行，精确。", en: "Score rates: marks before rounding over full marks, units × rows, exact."))
    RATES = np.array([[SCORES[unit]["exact"][place] for place in PLACES] for unit in WEIGHED],
                     dtype=object) / WEIGHTS


    def reweighted(fixed):
        """\#(LocalizedText(zh: "几行改为新分值，其余按比例。", en: "The marks of all rows with some set anew and the others in proportion."))"""
        free = sum(weight for n, weight in enumerate(WEIGHTS) if n not in fixed)
        new = WEIGHTS * ((FULL - sum(fixed.values())) / free if free else Fraction(0))
        for row, marks in fixed.items():
            new[row] = marks
        return new


    def totals_under(weights):
        """\#(LocalizedText(zh: "各单位在这些分值下的合计；分值不是整位数时只对合计舍入。", en: "Every unit's total under these marks; where they have more places than printed, only the total is rounded."))"""
        quantum = Fraction(1, 10 ** ROUNDING["digits"])
        products = RATES * weights
        if any((weight / quantum).denominator > 1 for weight in weights):
            return [rounded(total) for total in products.sum(axis=1)]
        return [total_of([row_marks(marks) for marks in unit]) for unit in products]


    def ranks_of(totals):
        """\#(LocalizedText(zh: "名次：1 加上得分更高的单位数。", en: "Ranks: 1 plus the number of larger totals."))"""
        totals = np.array(totals, dtype=object)
        return 1 + (totals[np.newaxis, :] > totals[:, np.newaxis]).sum(axis=1)
    """#

  private static let whatIf: LocalizedText = #"""
    change = DATA["heng"]["what-if"]
    new = reweighted({n: Fraction(change["fixed"][ROWS[place]["id"]])
                      for n, place in enumerate(PLACES) if ROWS[place]["id"] in change["fixed"]})
    before, after = totals_under(WEIGHTS), totals_under(new)
    check_length("\#(Term.newMarks)", change["row-marks"], PLACES)
    for part in ["totals", "grades", "ranks"]:
        check_length(part, change[part], NAMES)
    for place, mine, heng in zip(PLACES, new, change["row-marks"]):
        check(ROWS[place]["label"], mine, Fraction(heng))
    heng_now = [DATA["heng"]["units"][unit] for unit in WEIGHED]
    for n, name in enumerate(NAMES):
        check(name, before[n], Fraction(heng_now[n]["total"]))
        check(name, after[n], Fraction(change["totals"][n]))
        check(name, grade_id(after[n]), change["grades"][n])
    RANKS = ranks_of(before), ranks_of(after)
    for n, name in enumerate(NAMES):
        check(name, RANKS[1][n], change["ranks"][n])

    table = pd.DataFrame({
        "\#(Term.unit)": NAMES,
        "\#(Term.total)": [decimal(total) for total in before],
        "\#(Term.after)": [decimal(total) for total in after],
        "\#(Term.grade)": [grade_label(unit["grade"]) for unit in heng_now],
        "\#(Term.newGrade)": [grade_label(grade_id(total)) for total in after],
    })
    if len(NAMES) > 1:
        table["\#(Term.rank)"] = RANKS[0]
        table["\#(Term.newRank)"] = RANKS[1]
    table.iloc[np.argsort(RANKS[1], kind="stable")].reset_index(drop=True)
    """#

  private static let swings: LocalizedText = #"""
    bars = []
    check_length("\#(LocalizedText(zh: "得分的移动", en: "moves of the score"))", DATA["heng"]["swings"], PLACES)
    for n, place in enumerate(PLACES):
        heng = DATA["heng"]["swings"][n]
        if heng is None:
            continue
        ends = [min(WEIGHTS[n] * factor, FULL) for factor in (Fraction(3, 4), Fraction(5, 4))]
        ends = [float((RATES[0] * reweighted({n: marks})).sum()) for marks in ends]
        for mine, other in zip(ends, heng):
            check(ROWS[place]["label"], mine, other, within=1e-9)
        bars.append((ROWS[place]["label"], *ends))
    bars.sort(key=lambda bar: abs(bar[2] - bar[1]))
    base = float((RATES[0] * WEIGHTS).sum())
    labels, low, high = zip(*bars)
    figure, axes = plt.subplots(figsize=(9, 0.32 * len(labels) + 1))
    axes.set_yticks(range(len(labels)), labels)
    axes.barh(range(len(labels)), np.array(low) - base, left=base, color="white", edgecolor="black",
              hatch="///", label="\#(Term.weightLowered)")
    axes.barh(range(len(labels)), np.array(high) - base, left=base, color="#444444",
              label="\#(Term.weightRaised)")
    axes.axvline(base, color="black", linewidth=1)
    axes.set_xlabel("\#(Term.total.inSentence)")
    axes.legend(loc="lower right")
    plt.show()
    """#

  private static let ranksPlot: LocalizedText = #"""
    figure, axes = plt.subplots(figsize=(6, 9))
    for old, new_rank in zip(*RANKS):
        moved = old != new_rank
        axes.plot([0, 1], [old, new_rank], color="black" if moved else "#bbbbbb",
                  linewidth=1.2 if moved else 0.8, marker="o", markersize=2.5)
    axes.invert_yaxis()
    axes.set_xticks([0, 1], ["\#(Term.weightsInForce)", "\#(Term.afterTheChange)"])
    axes.set_ylabel("\#(Term.rank.inSentence)")
    plt.show()
    """#
}
