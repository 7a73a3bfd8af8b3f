import HengModel
import HengScoring
import HengSensitivity

extension NotebookSubject {
  /// The cells that compute probabilities under random weights.
  func probabilityCells(_ analysis: NotebookAnalysis, _ language: Language) -> [Notebook.Cell] {
    guard let exact = analysis.exact else { return [] }
    let hasGrades = isSingle && !(exact.grades.first ?? []).isEmpty
    guard hasGrades || !analysis.pairs.isEmpty else { return [] }
    let law = analysis.law.text(analysis.units)
    let intro = LocalizedText(
      zh: """
        ## 权重随机时的概率

        设权重是随机的：\(law.zh)。得分是权重的线性函数，它的分布可以精确求出。衡用 Varsi 递推；这里换一种方法：\
        按 Hermite–Genocchi 公式，得分不低于 *z* 的概率是函数 (*x* − *z*)₊ⁿ⁻¹ 在各得分率（按参数重复）上的差商，\
        全部用分数计算。两者须相等到 10⁻⁹；再用 NumPy 抽样 200 000 次，比例与概率之差须在六个标准误加十二次抽样之内；\
        由 Bernstein 不等式，无论概率多小，一次比较误报的可能都小于 2e⁻¹⁸ ≈ 3×10⁻⁸。\(hasGrades ? "等级按舍入前的得分判定。" : "")
        """,
      en: """
        ## Probabilities under random weights

        Let the weights be random: \(law.en). The score is linear in the weights, and its law is known exactly. \
        Heng uses Varsi's recurrence; here it is another method: by the Hermite–Genocchi formula the \
        probability that the score is *z* or more is the divided difference of (*x* − *z*)₊ⁿ⁻¹ at the score \
        rates, each repeated by its parameter, in exact fractions. Both must agree to 10⁻⁹; a simulation of \
        200 000 draws in NumPy must come within six standard errors and twelve draws. By Bernstein's \
        inequality one such comparison raises a false alarm with probability below 2e⁻¹⁸ ≈ 3·10⁻⁸, however \
        small the probability compared.\(hasGrades ? " Grades are taken before rounding." : "")
        """)
    return [
      .text("probability-text", intro, language),
      .code("probability", NotebookSubject.probability, language),
    ]
      + (hasGrades
        ? [
          .code(
            "grades", NotebookSubject.gradeProbabilities, language,
            outputs: (analysis.gradeChart(name(0)).map { [.svg($0.svg(language))] } ?? [])
              + [.html(analysis.gradeTable.html(language))])
        ]
        : [
          .code(
            "pairs", NotebookSubject.pairs, language,
            outputs: [.html(analysis.pairTable.html(language))])
        ])
  }

  private static let probability: LocalizedText = #"""
    PARAMETERS = DATA["heng"]["parameters"]
    check_length("\#(Term.parameters.inSentence)", PARAMETERS, PLACES)
    for place, parameter, weight in zip(PLACES, PARAMETERS, WEIGHTS):
        check(ROWS[place]["label"], Fraction(parameter, sum(PARAMETERS)), weight / FULL)


    def probability_at_least(rates, z, counts_tie=True):
        """\#(LocalizedText(zh: "随机权重下得分率不低于 z 的概率，精确。", en: "The exact probability that the score rate is z or more under random weights."))"""
        knots = sorted(rate for rate, p in zip(rates, PARAMETERS) for _ in range(p))
        if knots[0] == knots[-1]:
            return Fraction(knots[0] > z or (counts_tie and knots[0] == z))
        power = len(knots) - 1
        taylor = {x: [comb(power, k) * max(x - z, Fraction(0)) ** (power - k) for k in range(power)]
                  for x in set(knots)}
        column = [taylor[x][0] for x in knots]
        for k in range(1, power + 1):
            column = [taylor[a][k] if a == b else (right - left) / (b - a)
                      for a, b, left, right in zip(knots, knots[k:], column, column[1:])]
        return column[0]


    DRAWS = 200_000
    draws = np.random.default_rng(2023).dirichlet(PARAMETERS, size=DRAWS)


    def check_simulation(what, share, probability):
        """\#(LocalizedText(zh: "抽样比例在六个标准误加十二次抽样之内。", en: "A share of draws within six standard errors and twelve draws."))"""
        error = sqrt(probability * (1 - probability) / DRAWS)
        # \#(LocalizedText(zh: "Bernstein：k = 6s + 12 次抽样、s² = Np(1−p) 时，k²/(2s² + 2k/3) ≥ 18。", en: "Bernstein: with k = 6s + 12 draws and s² = Np(1−p), k²/(2s² + 2k/3) ≥ 18."))
        check(what, share, probability, within=6 * error + 12 / DRAWS)
    """#

  private static let gradeProbabilities: LocalizedText = #"""
    scores = draws @ RATES[0].astype(float)
    above = [(Fraction(0), np.zeros(DRAWS, dtype=bool))]
    for grade in SCHEME["grades"][:-1]:
        cut, is_closed = Fraction(grade["range"][0][0]) / FULL, grade["range"][0][1]
        # \#(LocalizedText(zh: "浮点数差一点点的同分算同分。", en: "A score that misses the cut by the last bits of a float lies on it."))
        reached = scores >= float(cut) - 1e-12 if is_closed else scores > float(cut) + 1e-12
        above.append((probability_at_least(RATES[0], cut, is_closed), reached))
    above.append((Fraction(1), np.ones(DRAWS, dtype=bool)))

    shares = []
    heng = DATA["heng"]["grade-probabilities"]
    check_length("\#(Term.gradeProbabilitiesCheck)", heng, SCHEME["grades"])
    for grade, low, high, other in zip(SCHEME["grades"], above, above[1:], heng):
        exact = float(high[0] - low[0])
        check(grade["label"], exact, other, within=1e-9)
        share = float((high[1] & ~low[1]).mean())
        check_simulation(grade["label"], share, exact)
        shares.append((grade["label"], exact, share))

    table = pd.DataFrame(shares, columns=["\#(Term.grade)", "\#(Term.exact.inSentence)", "\#(Term.simulated)"])
    axes = table.plot.bar(x="\#(Term.grade)", color=["#444444", "#bbbbbb"], figsize=(7, 3), rot=0)
    axes.set_ylabel("\#(Term.probability)")
    plt.show()
    table
    """#

  private static let pairs: LocalizedText = #"""
    table = []
    for upper, lower, heng in DATA["heng"]["pairs"]:
        difference = RATES[upper] - RATES[lower]
        ahead = probability_at_least(difference, Fraction(0), counts_tie=False)
        check(NAMES[upper], float(ahead), heng, within=1e-9)
        share = float((draws @ difference.astype(float) > 1e-12).mean())
        check_simulation(NAMES[upper], share, float(ahead))
        table.append((NAMES[upper], NAMES[lower], float(ahead), share))
    pd.DataFrame(table, columns=["\#(Term.unit)", "\#(Term.aheadOf)", "\#(Term.exactProbability)", "\#(Term.simulated)"])
    """#
}

extension NotebookAnalysis {
  /// A probability to six places; one that only rounds to 0 or 1 doesn't pass for it.
  private static func text(_ probability: Double) -> String {
    switch probability {
    case 1e-15..<5e-7: "<0.000001"
    case (1 - 5e-7)..<(1 - 1e-15): ">0.999999"
    default: probability.decimalText(digits: 6)
    }
  }

  /// The exact probability of each grade of the first unit.
  fileprivate var gradeTable: Table {
    Table(
      columns: [
        .init(Term.grade),
        .init(Term.exactProbability, .trailing),
      ],
      rows: zip(units.grades, exact?.grades.first ?? []).map { grade, probability in
        Table.Row([grade.shown, LocalizedText(NotebookAnalysis.text(probability))])
      })
  }

  /// The pairs and how likely the upper one is ahead.
  fileprivate var pairTable: Table {
    Table(
      columns: [
        .init(Term.unit),
        .init(Term.aheadOf),
        .init(Term.exactProbability, .trailing),
      ],
      rows: pairs.map { pair in
        Table.Row([
          units.shown(pair.upper), units.shown(pair.lower),
          LocalizedText(NotebookAnalysis.text(pair.probability)),
        ])
      })
  }
}
