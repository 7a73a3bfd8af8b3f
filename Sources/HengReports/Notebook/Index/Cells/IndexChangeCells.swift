import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells where the reader changes an argument and sees the ranks change.
  ///
  /// There are none where scores are taken over from Heng, since these couldn't change.
  var changeCells: [Notebook.Cell] {
    if !takenOverScores.isEmpty { return [] }
    let weights: LocalizedText =
      takenOverWeights.isEmpty
      ? "" : LocalizedText(zh: "衡得出的权重不变。", en: " The weights that Heng derived stay.")
    // The report's tables in their order: heading, what was changed, ranks before and after.
    let tables = replayed.map { Report($0).tables(language).dropFirst().prefix(2) } ?? []
    return [
      .text(
        "change-text",
        LocalizedText(
          zh: """
            ## 改一个参数试试

            只改 `CHANGE` 一行，重新运行下面的单元，就用上面的函数从原始数据重走全部步骤，看名次怎样变。现在写的是把无量纲化改为\
            \(changeLabel.zh)，结果仍与衡核对；改成别的以后不再核对。\(weights.zh)
            """,
          en: """
            ## Change one argument

            Change the line of `CHANGE` and run the cell below again: the functions above take every step anew \
            from the raw data, and the ranks show what the change does. As it stands, normalization becomes \
            \(changeLabel.en), and the outcome is compared with Heng's; any other change isn't.\(weights.en)
            """), language),
      .code("change", isToRanks ? toRanks : toMinMax, language, outputs: Array(tables)),
      .code(
        "change-picture", IndexNotebook.changePicture, language,
        outputs: rankChart.map { [.svg($0.svg(language))] } ?? []),
    ]
  }

  /// Whether the change is to ranks; otherwise it is to a scale from 1 to 100.
  private var isToRanks: Bool { IndexNotebook.change(of: specification) == .rank }

  private var changeLabel: LocalizedText {
    isToRanks
      ? Term.ranks.inSentence
      : LocalizedText(zh: "1 到 100 的极差法", en: "min–max from 1 to 100")
  }

  private var toRanks: LocalizedText {
    IndexNotebook.changeHead + "\n"
      + #"CHANGE = {"normalize": {"all": {"method": "rank"}, "own": {}}}"# + "\n"
      + IndexNotebook.changeRun
  }

  private var toMinMax: LocalizedText {
    IndexNotebook.changeHead + "\n"
      + #"CHANGE = {"normalize": {"all": {"method": "min-max", "from": 1, "to": 100}, "own": {}}}"#
      + "\n" + IndexNotebook.changeRun
  }

  private static let changeHead: LocalizedText = #"""
    # \#(LocalizedText(zh: "要改的步骤和它的新参数。也可以试试：", en: "The step to be changed and its new arguments. Others to try:"))
    #   {"normalize": {"all": {"method": "z-score", "mean": 50, "deviation": 10}, "own": {}}}
    #   {"weight": {"method": "equal", "own": {}}}
    #   {"weight": {**STEPS["weight"], "own": {PARTS[INDEX][0]: 2 * WEIGHTS[PARTS[INDEX][0]]}}}
    #   {"treat": {"all": {"method": "none"}, "own": {}}}
    #   {"impute": {"all": {"method": "median"}, "own": {}}}
    """#

  private static let changeRun: LocalizedText = #"""


    def index_under(steps):
        """\#(LocalizedText(zh: "从原始数据重走全部步骤：留下的行、指数、名次。", en: "Takes every step from the raw data: the rows that remain, the index, the ranks."))"""
        divided = denominated(steps["denominate"])
        filled = imputed(divided, steps["impute"])
        rows = screened(RAW, filled, steps["screen"])
        comparable = normalized(treated(filled, rows, steps)[0], rows, steps)
        scores = aggregated(comparable, local_weights(steps["weight"]), steps["aggregate"], {})
        return rows, scores[INDEX], ranked(scores[INDEX], rows, steps["rank"])


    rows, index, ranks = index_under({**STEPS, **CHANGE})
    heng = HENG.get("changed")
    if heng and CHANGE == heng["steps"]:
        check("\#(Term.screening)", rows, heng["kept"])
        names = [NAMES[row] for row in rows]
        check_column("\#(Term.indexAfterChange)", names, index, heng["index"])
        check_column("\#(Term.rankAfterChange)", names, ranks, heng["ranks"])
    OLD = dict(zip(KEPT, zip(RANKS, SCORES[INDEX])))
    MOVES = [(OLD.get(row, (None, None))[0], rank) for row, rank in zip(rows, ranks)]
    moves = pd.DataFrame({
        "\#(Term.rank)": ranks,
        "\#(Term.unit)": [NAMES[row] for row in rows],
        "\#(Term.index)": index,
        "\#(Term.rankBefore)": [old for old, _ in MOVES],
        "\#(Term.change)": ["–" if old is None or new is None or old == new else
                 ("↑" if new < old else "↓") + f"{abs(new - old):g}" for old, new in MOVES],
        "\#(Term.indexBefore)": [OLD.get(row, (None, None))[1] for row in rows],
    })
    moves.sort_values("\#(Term.rank)", kind="stable").round(4).convert_dtypes().reset_index(drop=True)
    """#

  private static let changePicture: LocalizedText = #"""
    figure, axes = plt.subplots(figsize=(6, 9))
    for (old, new), name in zip(MOVES, [NAMES[row] for row in rows]):
        if old is not None and new is not None:
            axes.plot([0, 1], [old, new], color="black" if old != new else "#bbbbbb",
                      linewidth=1.2 if old != new else 0.8, marker="o", markersize=2.5)
            if len(rows) <= 60:
                axes.text(1.03, new, name, fontsize=6, va="center")
    axes.invert_yaxis()
    axes.set_xlim(-0.05, 1.4)
    axes.set_xticks([0, 1], ["\#(Term.theIndex)", "\#(Term.afterTheChange)"])
    axes.set_ylabel("\#(Term.rank.inSentence)")
    plt.show()
    """#
}
