import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells of the step that puts parts together.
  var aggregationCells: [Notebook.Cell] {
    var text = LocalizedText(
      zh: """
        ## 七、合成（aggregate）

        自下而上，各组的得分由组成部分按权重合成，`w` 是组内份额；缺失的部分不计，其余的权重放大到 1。


        """,
      en: """
        ## 7. Aggregate

        From below to the top, the score of a group is made from its parts under their weights, `w` being shares \
        of the group; missing parts don't count, and the other weights are scaled up to 1.


        """)
    text = text + .joined(aggregationLines, with: "\n")
    let least = specification.aggregation.leastPresent
    if least > 0 {
      let share = least.shareText
      text =
        text
        + LocalizedText(
          zh: "\n\n有数部分的权重不到 \(share) 时没有得分。",
          en: "\n\nWhere less than \(share) of the weight is there, there is no score.")
    }
    return step(
      .aggregate, text + takenOver(takenOverScores, Term.scores.inSentence),
      IndexNotebook.aggregate)
  }

  /// The methods in use, each with its aggregates if there are several.
  private var aggregationLines: [LocalizedText] {
    var found: [(method: Aggregation, labels: [LocalizedText])] = []
    for group in tree.groups {
      let (method, label) = (method(of: group), tree.elements[group.column].label)
      if let place = found.firstIndex(where: { $0.method == method }) {
        found[place].labels.append(label.escapedForJupyter)
      } else {
        found.append((method, [label.escapedForJupyter]))
      }
    }
    return found.map { method, labels in
      let line = "- " + method.notebookText
      if found.count == 1 { return line }
      return line + Term.colon + .joined(labels)
    }
  }

  private static let aggregate: LocalizedText = #"""
    EXPONENTS = {"arithmetic": 1, "geometric": 0, "harmonic": -1}


    def power_mean(pairs, exponent):
        """\#(LocalizedText(zh: "加权幂平均；指数为 0 是几何平均。", en: "The weighted power mean; the geometric one at the exponent 0."))"""
        whole = total(weight for _, weight in pairs)
        if exponent <= 0 and any(value <= 0 for value, _ in pairs):
            raise ValueError("\#(LocalizedText(zh: "几何平均、调和平均只能用于正数", en: "geometric and harmonic means take positive values only"))")
        if exponent == 0:
            return exp(total(weight * log(value) for value, weight in pairs) / whole)
        return (total(weight * value ** exponent for value, weight in pairs) / whole) ** (1 / exponent)


    def score(code, row, scores, weights, by, at_least):
        """\#(LocalizedText(zh: "一个单位在一组里的得分；有数的太少则为 None。", en: "A unit's score in a group; None where too little is there."))"""
        whole = total(weights[part] for part in PARTS[code])
        pairs = [(scores[part][row], weights[part]) for part in PARTS[code]
                 if scores[part][row] is not None and weights[part] > 0]
        if not pairs or total(weight for _, weight in pairs) / whole < at_least - 1e-12:
            return None
        exponent = EXPONENTS.get(by["method"], by.get("exponent"))
        return power_mean(pairs, exponent)


    def method_of(code, step):
        """\#(LocalizedText(zh: "一个汇总项的方法：单独设定的，否则本级的，否则共同的。", en: "The method of an aggregate: its own, or that of its level, or the one for all."))"""
        return step["own"].get(code, step["levels"].get(str(level(code)), step["all"]))


    def aggregated(table, weights, step, taken_over):
        """\#(LocalizedText(zh: "指标和各汇总项的得分，先部分后整体。", en: "The scores of indicators and aggregates, parts before wholes."))"""
        scores = dict(table)
        for code in AGGREGATES:
            by = method_of(code, step)
            if code in taken_over:
                scores[code] = numbers(taken_over[code])
            elif by["method"] in EXPONENTS or by["method"] == "power":
                rows = range(len(table[INDICATORS[0]["id"]]))
                scores[code] = [score(code, row, scores, weights, by, step["at-least"]) for row in rows]
            else:
                raise unknown(by["method"])
        return scores


    SCORES = aggregated(NORMALIZED, WEIGHTS, STEPS["aggregate"], DATA["taken-over"]["scores"])
    check_table("\#(Term.aggregate)", KEPT, {code: SCORES[code] for code in AGGREGATES}, HENG["scores"])
    print(f"\#(Term.figuresEqualSoFar)")
    """#
}

extension Aggregation {
  /// What the method does, with its formula.
  fileprivate var notebookText: LocalizedText {
    switch self {
    case .arithmeticMean: LocalizedText(zh: "算术平均 `Σ w·x`", en: "arithmetic mean, `Σ w·x`")
    case .geometricMean: LocalizedText(zh: "几何平均 `Π x^w`", en: "geometric mean, `Π x^w`")
    case .harmonicMean:
      LocalizedText(zh: "调和平均 `1 ÷ Σ (w ÷ x)`", en: "harmonic mean, `1 ÷ Σ (w ÷ x)`")
    case .powerMean(let exponent):
      LocalizedText(
        zh: "幂平均 `(Σ w·x^p)^(1 ÷ p)`，`p = \(exponent.argumentText)`",
        en: "power mean, `(Σ w·x^p)^(1 ÷ p)` with `p = \(exponent.argumentText)`")
    case .weightedMedian: Term.weightedMedian
    case .orderedWeights: Term.orderedWeightedAverage
    case .mazziottaPareto:
      LocalizedText(zh: "Mazziotta–Pareto 指数", en: "Mazziotta and Pareto's index")
    case .borda: Term.bordaCount
    case .copeland: Term.copelandScore
    case .topsis: Term.topsis
    case .prometheeII: LocalizedText(zh: "PROMETHEE II 净流量", en: "PROMETHEE II, net flow")
    }
  }
}
