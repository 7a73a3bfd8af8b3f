import HengModel

extension NotebookSubject {
  /// The cells that turn values and judgements into marks.
  func ruleCells(_ language: Language) -> [Notebook.Cell] {
    [
      .text(
        "rules-text",
        LocalizedText(
          zh: "各类规则怎样把测算值变成得分，每类几行；数据决定不了的行由评判给分。",
          en: """
            How each kind of rule turns a value into marks, a few lines each; rows that figures can't \
            decide get their marks from the judgement.
            """), language),
      .code("rules", NotebookSubject.rules, language),
      .code("judgements", NotebookSubject.judgements, language),
    ]
  }

  private static let rules: LocalizedText = #"""
    def lies_in(value, ends):
        """\#(LocalizedText(zh: "值是否在区间内；一端为 None 即无界。", en: "Whether a value lies between two ends, None for no end."))"""
        low, high = ends
        return ((low is None or value > Fraction(low[0]) or (low[1] and value == Fraction(low[0])))
                and
                (high is None or value < Fraction(high[0]) or (high[1] and value == Fraction(high[0]))))


    def deduct(rule, full, value):
        """\#(LocalizedText(zh: "超出界限每一步扣分，扣完为止。", en: "Marks lost for every step beyond a limit, until none are left."))"""
        limit = Fraction(rule["limit"])
        beyond = {"above": value - limit, "below": limit - value,
                  "from": abs(value - limit)}[rule["side"]]
        steps = max(0, beyond) / Fraction(rule["step"])
        steps = {"floor": floor(steps), "ceil": ceil(steps), "proportional": steps}[rule["steps"]]
        return max(0, full - steps * Fraction(rule["marks"]))


    def bands(rule, full, value):
        """\#(LocalizedText(zh: "按值所在的档计分。", en: "The marks of the band in which the value lies."))"""
        marks = [Fraction(marks) for ends, marks in rule["bands"] if lies_in(value, ends)]
        return marks[0] if marks else "not-covered"


    def linear(rule, full, value):
        """\#(LocalizedText(zh: "两点之间按直线计分。", en: "Straight lines between points."))"""
        points = [(Fraction(x), Fraction(y)) for x, y in rule["points"]]
        if not points[0][0] <= value <= points[-1][0]:
            if rule["outside"] != "hold":
                return "not-covered"
            return points[0][1] if value < points[0][0] else points[-1][1]
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            if value <= x1:
                return y0 + (y1 - y0) * (value - x0) / (x1 - x0)


    def proportional(rule, full, value, target):
        """\#(LocalizedText(zh: "按达到目标的程度计分。", en: "Marks by how far the target is met."))"""
        actual = max(Fraction(0), value)
        if rule["direction"] == "at-most":
            if actual <= target:
                return full
            if target <= 0:
                return Fraction(0)
            share = target / actual if rule["decline"] == "inverse" else 2 - actual / target
            return max(0, share) * full
        if rule["direction"] == "equal" and target == 0:
            return full if actual == 0 else Fraction(0)
        return full if actual >= target else actual / target * full


    def carried_over(score, out_of, full):
        """\#(LocalizedText(zh: "外部考核的得分率乘分值。", en: "The score rate of another assessment times full marks."))"""
        return min(1, max(0, score / out_of)) * full if out_of > 0 else "not-covered"
    """#

  private static let judgements: LocalizedText = #"""
    def marks_by_facts(row, facts):
        """\#(LocalizedText(zh: "只凭数据的得分，或没有得分的原因。", en: "The marks that figures alone give, or the word for why they give none."))"""
        rule, full = row["rule"], Fraction(row["marks"])
        kind = rule["kind"]
        measure = value_of(row["measure"], facts) if row["measure"] else "missing"
        if kind == "full-if":
            holds = value_of(rule["condition"], facts, measure)
            return holds if isinstance(holds, str) else full if holds else Fraction(rule["otherwise"])
        if kind == "external" and rule["score"] and rule["out-of"]:
            values = [value_of(rule[part], facts) for part in ("score", "out-of")]
        elif kind in ("deduct", "bands", "linear"):
            values = [measure]
        elif kind == "proportional":
            values = [measure, value_of(rule["target"], facts)]
        else:
            return "undecided"
        for value in values:
            if isinstance(value, str):
                return value
        if kind == "external":
            return carried_over(*values, full)
        return {"deduct": deduct, "bands": bands, "linear": linear,
                "proportional": proportional}[kind](rule, full, *values)


    def marks_by_judgement(row, judgement):
        """\#(LocalizedText(zh: "评判给的分；没有定下时为 None。", en: "The marks of a judgement, or None where it leaves them open."))"""
        rule, full = row["rule"], Fraction(row["marks"])
        if "not-applicable" in judgement:
            return number(row["not-applicable"])
        if "items" in judgement:
            answers = [judgement["items"].get(item) for item in rule["items"]]
            marks = [Fraction(marks) for marks in rule["items"].values()]
            return None if None in answers else sum(m for m, met in zip(marks, answers) if met)
        if "incidents" in judgement:
            return max(0, full - sum(judgement["incidents"]) * Fraction(rule["marks"]))
        if "score" in judgement:
            marks = carried_over(Fraction(judgement["score"]), Fraction(judgement["of"]), full)
            return None if isinstance(marks, str) else marks
        if "level" in judgement and judgement["marks"] is None:
            low, high = rule["levels"][judgement["level"]]
            return Fraction(low[0]) if low and high and low[0] == high[0] else None
        return Fraction(judgement["marks"])


    def exact_marks(row, facts, judgement):
        """\#(LocalizedText(zh: "一行舍入前的得分；没有时为 None。", en: "A row's marks before rounding, or None."))"""
        if row["rule"]["kind"] == "veto":
            return Fraction(0)
        if judgement:
            return marks_by_judgement(row, judgement)
        marks = marks_by_facts(row, facts)
        # \#(LocalizedText(zh: "方案可以规定比率无意义时的得分。", en: "A scheme may say what a rate that doesn't exist gives."))
        return number(row["undefined"].get(marks)) if isinstance(marks, str) else marks


    def is_exercised(row, facts, judgement):
        """\#(LocalizedText(zh: "一票否决是否行使；未定时为 None。", en: "Whether a veto is exercised, None while undecided."))"""
        if judgement:
            return judgement["exercised"]
        holds = value_of(row["rule"]["condition"], facts) if row["rule"]["condition"] else None
        return holds if isinstance(holds, bool) else None
    """#
}
