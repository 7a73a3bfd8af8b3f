import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells of the step that gives each element its weight.
  var weightingCells: [Notebook.Cell] {
    var text = LocalizedText(
      zh: """
        ## 六、赋权（weight）

        每个指标、汇总项在组内有一个权重，只看比例；它在指数中的权重是各级份额之积，`w ÷ Σw × 上级的份额`。
        """,
      en: """
        ## 6. Weight

        Every indicator and aggregate has a weight within its group, of which only ratios count; its weight in \
        the index is the product of the shares on all levels, `w ÷ Σw × the share of its parent`.
        """)
    text = text + "\n\n- " + specification.weighting.method.notebookText
    let own = specification.weighting.own.sorted { $0.key < $1.key }
    if !own.isEmpty {
      let list = own.map {
        LocalizedText($0.key).escapedForJupyter + LocalizedText(" \($0.value.argumentText)")
      }
      text = text + LocalizedText(zh: "\n- 单独设定：", en: "\n- set one by one: ") + .joined(list)
    }
    return step(
      .weight, text + takenOver(takenOverWeights, Term.weights.inSentence),
      IndexNotebook.weight)
  }

  private static let weight: LocalizedText = #"""
    def local_weights(step):
        """\#(LocalizedText(zh: "各项在组内的权重。", en: "The weight of each element within its group."))"""
        weights = {element["id"]: 1.0 if step["method"] == "equal" else float(element["weight"])
                   for element in ELEMENTS}
        if step["method"] not in ("given", "equal"):
            if step["method"] != STEPS["weight"]["method"]:
                raise unknown(step["method"])
            weights |= {code: float(weight) for code, weight in DATA["taken-over"]["weights"].items()}
        return weights | {code: float(weight) for code, weight in step["own"].items()}


    def effective_weights(weights):
        """\#(LocalizedText(zh: "各项在指数中的权重。", en: "The weight of each element in the index."))"""
        shares = {INDEX: 1.0}
        for code in reversed(AGGREGATES):
            whole = total(weights[part] for part in PARTS[code])
            for part in PARTS[code]:
                shares[part] = shares[code] * weights[part] / whole if whole > 0 else 0.0
        return shares


    WEIGHTS = local_weights(STEPS["weight"])
    EFFECTIVE = effective_weights(WEIGHTS)
    for code, label in LABELS.items():
        check(f"\#(Term.weight.inSentence): {label}", WEIGHTS[code], HENG["weights"][code])
        check(f"\#(Term.weightInTheIndex): {label}", EFFECTIVE[code], HENG["effective-weights"][code])
    print(f"\#(Term.figuresEqualSoFar)")
    """#
}

extension Weighting.Method {
  /// Where the weights come from.
  fileprivate var notebookText: LocalizedText {
    switch self {
    case .given: LocalizedText(zh: "指标表的权重", en: "the weights of the indicator table")
    case .equal: LocalizedText(zh: "组内等权", en: "equal weights within each group")
    case .objective(let method):
      LocalizedText(
        zh: "指标的权重由 \(method.rawValue) 法从无量纲化的数得出，汇总项的权重取指标表",
        en: """
          weights of indicators derived from the normalized values by the method \(method.rawValue), \
          those of aggregates as in the indicator table
          """)
    }
  }
}
