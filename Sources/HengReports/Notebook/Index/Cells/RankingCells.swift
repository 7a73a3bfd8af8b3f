import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells of the step that ranks the units.
  var rankingCells: [Notebook.Cell] {
    let ties =
      switch specification.ties {
      case .minimum:
        LocalizedText(zh: "取其中最好的名次（1、2、2、4）", en: "share the best of their ranks (1, 2, 2, 4)")
      case .maximum:
        LocalizedText(zh: "取其中最差的名次（1、3、3、4）", en: "share the worst of their ranks (1, 3, 3, 4)")
      case .mean:
        LocalizedText(
          zh: "取名次的平均（1、2.5、2.5、4）", en: "share the mean of their ranks (1, 2.5, 2.5, 4)")
      case .dense:
        LocalizedText(
          zh: "名次相同，其后不空位（1、2、2、3）", en: "share a rank, and none is skipped (1, 2, 2, 3)")
      }
    let text = LocalizedText(
      zh: """
        ## 八、排名（rank）

        得分最高者第 1；每年各自排名。得分相同者\(ties.zh)；相差不到最大得分的 10⁻¹² 即为相同，那是舍入的误差。
        """,
      en: """
        ## 8. Rank

        The highest score has rank 1, within each year. Equal scores \(ties.en); they are equal where they \
        differ by less than 10⁻¹² of the largest one, which is rounding.
        """)
    var cells = step(.rank, text, IndexNotebook.rank)
    cells.append(
      .code(
        "picture", IndexNotebook.picture, language,
        outputs: barChart.map { [.svg($0)] } ?? []))
    return cells
  }

  private static let rank: LocalizedText = #"""
    def ranks_of(scores, ties):
        """\#(LocalizedText(zh: "得分的名次；没有得分的为 None。", en: "The ranks of scores; None of none."))"""
        order = sorted((place for place, value in enumerate(scores) if value is not None),
                       key=lambda place: -scores[place])
        margin = 1e-12 * max((abs(value) for value in known(scores)), default=0.0)
        ranks, start, group = [None] * len(scores), 0, 0
        while start < len(order):
            end = start + 1
            while end < len(order) and scores[order[end - 1]] - scores[order[end]] <= margin:
                end += 1
            group += 1
            rank = {"minimum": start + 1, "maximum": end, "mean": (start + end + 1) / 2, "dense": group}[ties]
            for place in order[start:end]:
                ranks[place] = float(rank)
            start = end
        return ranks


    def ranked(scores, rows, step):
        """\#(LocalizedText(zh: "各年之内的名次。", en: "The ranks within each year."))"""
        ranks = [None] * len(rows)
        for places in row_sets(rows, "separate"):
            for place, rank in zip(places, ranks_of([scores[place] for place in places], step["ties"])):
                ranks[place] = rank
        return ranks


    for code in AGGREGATES:
        check_column(f"\#(Term.rank.inSentence): {LABELS[code]}", [NAMES[row] for row in KEPT],
                     ranked(SCORES[code], KEPT, STEPS["rank"]), HENG["ranks"][code])
    RANKS = ranked(SCORES[INDEX], KEPT, STEPS["rank"])
    print(f"\#(Term.figuresEqualSoFar)")
    """#

  private static let picture: LocalizedText = #"""
    order = sorted((place for place, value in enumerate(SCORES[INDEX]) if value is not None),
                   key=lambda place: SCORES[INDEX][place])[-120:]
    fills = ["#333333", "#999999", "#dddddd", "#666666", "#bbbbbb", "#ffffff"]
    parts, names = PARTS[INDEX], [NAMES[KEPT[place]] for place in order]
    is_sum = method_of(INDEX, STEPS["aggregate"])["method"] == "arithmetic" and len(parts) <= len(fills) and all(
        (SCORES[part][place] or 0) >= 0 for part in parts for place in order)
    figure, axes = plt.subplots(figsize=(9, 0.2 * len(order) + 1.2))
    if is_sum:
        left = [0.0] * len(order)
        for part, fill in zip(parts, fills):
            widths = []
            for place in order:
                whole = total(WEIGHTS[other] for other in parts if SCORES[other][place] is not None)
                widths.append(WEIGHTS[part] * (SCORES[part][place] or 0) / whole if whole else 0)
            axes.barh(range(len(order)), widths, left=left, color=fill, edgecolor="black", linewidth=0.4, label=LABELS[part])
            left = [start + width for start, width in zip(left, widths)]
        axes.legend(loc="lower right")
    else:
        axes.barh(range(len(order)), [SCORES[INDEX][place] for place in order], color="#666666")
    axes.margins(y=0.01)
    axes.set_yticks(range(len(order)), names, fontsize=8)
    axes.set_xlabel(LABELS[INDEX])
    plt.show()
    """#
}
