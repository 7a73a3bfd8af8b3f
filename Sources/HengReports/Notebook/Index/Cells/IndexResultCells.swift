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
    check_length("\#(Term.scores.inSentence)", HENG["scores"][INDEX], kept)
    check_length("\#(Term.ranks.inSentence)", HENG["ranks"][INDEX], kept)
    ranking = pd.DataFrame({
        "\#(Term.year)": [YEARS[row] for row in kept],
        "\#(Term.rank)": HENG["ranks"][INDEX],
        "\#(Term.unit)": [ROWS[row]["label"] for row in kept],
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
    pd.DataFrame(arguments, columns=["\#(Term.step)", "\#(Term.argument)", "\#(Term.value)"])
    """#

  private static let weights: LocalizedText = #"""
    pd.DataFrame({
        "\#(Term.part)": [LABELS[element["id"]] for element in ELEMENTS],
        "\#(Term.code)": [element["id"] for element in ELEMENTS],
        "\#(Term.parent)": [element["parent"] or "–" for element in ELEMENTS],
        "\#(Term.weightInGroup)": [HENG["weights"][element["id"]] for element in ELEMENTS],
        "\#(Term.weightInIndex)": [HENG["effective-weights"][element["id"]] for element in ELEMENTS],
    })
    """#
}
