import HengModel
import HengScoring

extension NotebookSubject {
  /// The cells that score every unit and compare with Heng.
  func scoreCells(_ language: Language) -> [Notebook.Cell] {
    [
      .text(
        "score-text",
        LocalizedText(
          zh: "舍入、合计、一票否决与等级；然后逐行、逐单位与衡的结果比较：测算值、得分、合计、等级、名次都必须完全相等。",
          en: """
            Rounding, total, vetoes and grade; then every row of every unit is compared with Heng's result: \
            measured value, marks, total, grade and rank must be exactly equal.
            """), language),
      .code("score", NotebookSubject.score, language),
      .code("compare", NotebookSubject.compare, language),
    ]
  }

  private static let score: LocalizedText = #"""
    SCHEME = DATA["scheme"]
    ROWS = SCHEME["rows"]
    ROUNDING = SCHEME["rounding"]


    def rounded(value):
        """\#(LocalizedText(zh: "按方案的位数和方式舍入。", en: "Rounds to the scheme's places in the scheme's way."))"""
        scale = 10 ** ROUNDING["digits"]
        whole, rest = divmod(value * scale, 1)
        half = Fraction(1, 2)
        up = {"down": False, "up": rest > 0, "half-up": rest > half or (rest == half and value > 0),
              "half-even": rest > half or (rest == half and whole % 2 == 1)}[ROUNDING["mode"]]
        return Fraction(whole + up, scale)


    def row_marks(exact):
        return rounded(exact) if ROUNDING["place"] == "indicators" else exact


    def total_of(marks):
        return rounded(sum(marks)) if ROUNDING["place"] == "total" else sum(marks)


    def grade_place(total):
        """\#(LocalizedText(zh: "等级的序号，0 为最好。", en: "The place of a total's grade, 0 for the best."))"""
        return next((place for place, grade in enumerate(SCHEME["grades"])
                     if lies_in(total, grade["range"])), None)


    def grade_id(total, at_best=0):
        place = None if total is None else grade_place(total)
        return None if place is None else SCHEME["grades"][max(place, at_best)]["id"]


    def score(unit):
        """\#(LocalizedText(zh: "一个单位的测算值、得分、合计和等级。", en: "A unit's measured values, marks, total and grade."))"""
        facts = facts_of(unit)
        judged = [unit["judgements"].get(row["id"]) for row in ROWS]
        measured = [value_of(row["measure"], facts) if row["measure"] else None for row in ROWS]
        exact = [exact_marks(row, facts, judgement) for row, judgement in zip(ROWS, judged)]
        marks = [None if m is None else row_marks(m) for m in exact]
        total = None if None in marks else total_of(marks)
        best = 0
        for row, judgement in zip(ROWS, judged):
            rule = row["rule"]
            if rule["kind"] != "veto" or not is_exercised(row, facts, judgement):
                continue
            if "grade-at-most" in rule:
                ids = [grade["id"] for grade in SCHEME["grades"]]
                best = max([best] + [ids.index(i) for i in ids if i == rule["grade-at-most"]])
            elif total is not None:
                total = min(total, Fraction(rule["total-at-most"]))
        return {"measured": measured, "exact": exact, "marks": marks, "total": total,
                "grade": grade_id(total, best)}
    """#

  private static let compare: LocalizedText = #"""
    def exactly(value):
        """\#(LocalizedText(zh: "把表里的数读成分数，说明原因的词照旧。", en: "Reads a number of the tables as a fraction and leaves a word as it is."))"""
        is_number = isinstance(value, str) and not value[-1].isalpha()
        return Fraction(value) if is_number else value


    def rank_of(mine, year):
        """\#(LocalizedText(zh: "同一年度里的名次：1 加上得分更高的份数；没有合计则没有名次。", en: "The rank within the year: 1 plus the number of larger totals; none without a total."))"""
        if mine["total"] is None:
            return None
        others = [other["total"] for other, unit in zip(SCORES, DATA["units"]) if unit["year"] == year]
        return 1 + sum(total is not None and total > mine["total"] for total in others)


    SCORES = [score(unit) for unit in DATA["units"]]
    check_length("\#(Term.evaluationCount.inSentence)", DATA["heng"]["units"], SCORES)
    for unit, mine, heng in zip(DATA["units"], SCORES, DATA["heng"]["units"]):
        check_length(f'{unit["name"]}, \#(Term.measuredValues.inSentence)', heng["measured"], ROWS)
        check_length(f'{unit["name"]}, \#(Term.marks.inSentence)', heng["marks"], ROWS)
        for place, row in enumerate(ROWS):
            what = f'{unit["name"]}, {row["label"]}'
            if row["measure"]:
                check(what, mine["measured"][place], exactly(heng["measured"][place]))
            check(what, mine["marks"][place], exactly(heng["marks"][place]))
        check(unit["name"], mine["total"], exactly(heng["total"]))
        check(unit["name"], mine["grade"], heng["grade"])
        check(unit["name"], rank_of(mine, unit["year"]), heng["rank"])
    print(f"{checks} \#(LocalizedText(zh: "个数全部相等", en: "figures, all equal"))")
    """#
}
