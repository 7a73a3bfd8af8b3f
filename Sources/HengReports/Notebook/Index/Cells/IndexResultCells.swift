import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells that show Heng's results: ranks, steps and weights.
  var resultCells: [Notebook.Cell] {
    // The report's tables in their order: heading, ranks, steps, weights, notes.
    let outputs = Report(subject).tables(language)
    return [
      .text(
        "ranking-text",
        LocalizedText(zh: "## 衡的结果：得分与名次", en: "## Heng's results: scores and ranks"),
        language),
      .code("ranking", IndexNotebook.ranking, language, outputs: Array(outputs.prefix(2))),
      .text(
        "steps-text",
        LocalizedText(
          zh: "各步的参数（含默认值）和作用。",
          en: "The arguments of each step, defaults included, and its effect."),
        language),
      .code("steps", IndexNotebook.steps, language, outputs: Array(outputs.dropFirst(2).prefix(1))),
      .text(
        "weights-text",
        LocalizedText(
          zh: "权重：组内的，和各级相乘后在指数中的。",
          en: "Weights within a group, and in the index, all levels multiplied."),
        language),
      .code("weights", IndexNotebook.weights, language, outputs: Array(outputs.dropFirst(3))),
    ]
  }

  private static let ranking: LocalizedText = #"""
    kept = HENG["kept"]
    check_length("\#(LocalizedText(zh: "得分", en: "scores"))", HENG["scores"][INDEX], kept)
    check_length("\#(LocalizedText(zh: "名次", en: "ranks"))", HENG["ranks"][INDEX], kept)
    ranking = pd.DataFrame({
        "\#(LocalizedText(zh: "年度", en: "Year"))": [YEARS[row] for row in kept],
        "\#(LocalizedText(zh: "名次", en: "Rank"))": HENG["ranks"][INDEX],
        "\#(LocalizedText(zh: "单位", en: "Unit"))": [ROWS[row]["label"] for row in kept],
        **{LABELS[code]: HENG["scores"][code] for code in [INDEX] + PARTS[INDEX] if code in PARTS},
    })
    ranking = ranking.sort_values(list(ranking.columns[:2]), kind="stable", na_position="last")
    ranking.dropna(axis="columns", how="all").round(4).convert_dtypes().reset_index(drop=True)
    """#

  private static let steps: LocalizedText = #"""
    ORDER = ["denominate", "impute", "screen", "treat", "normalize", "weight", "aggregate", "rank", "years"]
    arguments = [(step, name, json.dumps(value, ensure_ascii=False))
                 for step in ORDER for name, value in
                 (STEPS[step].items() if isinstance(STEPS[step], dict) else [("–", STEPS[step])])]
    pd.DataFrame(arguments, columns=["\#(LocalizedText(zh: "步骤", en: "Step"))", "\#(LocalizedText(zh: "参数", en: "Argument"))", "\#(LocalizedText(zh: "值", en: "Value"))"])
    """#

  private static let weights: LocalizedText = #"""
    pd.DataFrame({
        "\#(LocalizedText(zh: "组成", en: "Part"))": [LABELS[element["id"]] for element in ELEMENTS],
        "\#(LocalizedText(zh: "代码", en: "Code"))": [element["id"] for element in ELEMENTS],
        "\#(LocalizedText(zh: "上级", en: "Parent"))": [element["parent"] or "–" for element in ELEMENTS],
        "\#(LocalizedText(zh: "组内权重", en: "In its group"))": [HENG["weights"][element["id"]] for element in ELEMENTS],
        "\#(LocalizedText(zh: "在指数中", en: "In the index"))": [HENG["effective-weights"][element["id"]] for element in ELEMENTS],
    })
    """#
}
