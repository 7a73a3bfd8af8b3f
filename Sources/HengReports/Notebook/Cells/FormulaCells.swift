import HengModel

extension NotebookSubject {
  /// The cells that turn facts into the values of measures.
  func formulaCells(_ language: Language) -> [Notebook.Cell] {
    [
      .text(
        "formulas-text",
        LocalizedText(
          zh: """
            ## 用 Python 重算得分

            以下不用衡的程序，只用数据单元里的表：事实（原文的数字和单位）、方案各行的公式和规则、评判。全部用分数（`Fraction`）精确计算，\
            舍入只按方案做一次。公式是一棵小树，逐个结点计算，从不把文字当代码执行；没有值时，结果是说明原因的词（缺数据、分母为零等）。
            """,
          en: """
            ## The score computed anew in Python

            What follows uses nothing of Heng's program, only the tables of the data cell: the facts with \
            the figures and units of the documents, the formula and the rule of each row, and the judgements. \
            All arithmetic is exact (`Fraction`), and marks are rounded once, where the scheme says. A \
            formula is a small tree whose nodes are computed one by one; no text is ever run as code. \
            Where there is no value, the result is a word that says why (facts missing, a zero below the line).
            """), language),
      .code("formulas", NotebookSubject.formulas, language),
    ]
  }

  private static let formulas: LocalizedText = #"""
    OPERATIONS = {
        "+": operator.add, "−": operator.sub, "×": operator.mul, "negated": operator.neg,
        "=": operator.eq, "≠": operator.ne, "<": operator.lt, "≤": operator.le,
        ">": operator.gt, "≥": operator.ge, "min": min, "max": max,
        "and": lambda a, b: a and b, "or": lambda a, b: a or b, "not": operator.not_,
    }


    def value_of(node, facts, measure="missing"):
        """\#(LocalizedText(zh: "公式的值：分数、真假，或没有值的原因。", en: "A formula's value: a fraction, a truth, or the word for why there is none."))"""
        kind, *parts = node
        if kind == "number":
            return Fraction(parts[0])
        if kind == "fact":
            return facts.get(parts[0], "missing")
        if kind == "measure":
            return measure
        values = [value_of(part, facts, measure) for part in parts]
        gaps = [value for value in values if isinstance(value, str)]
        if gaps:
            return "missing" if "missing" in gaps else gaps[0]
        if kind == "÷":
            above, below = values
            if below <= 0:
                return ("negative-denominator" if below < 0 else
                        "over-zero" if above else "zero-over-zero")
            result = above / below
        else:
            result = OPERATIONS[kind](*values)
        return "too-large" if kind in "+−×÷" and is_too_large(result) else result


    def is_too_large(value):
        """\#(LocalizedText(zh: "数长得不像任何真实数字。", en: "Whether a number is longer than any real figure leads to."))"""
        return max(value.numerator.bit_length(), value.denominator.bit_length()) >= 4096


    def pooled_rate(surveys):
        """\#(LocalizedText(zh: "各组问卷按服务人数（都有时）或按被访人数合并。", en: "Surveys pooled by population where every group gives one, else by people asked."))"""
        by = "asked" if any(s["population"] is None for s in surveys) else "population"
        people = sum(s[by] for s in surveys)
        return sum(Fraction(s["satisfied"], s["asked"]) * s[by] for s in surveys) / people


    def facts_of(unit):
        """\#(LocalizedText(zh: "各事实的值，以元、人、1 等基本单位计。", en: "The value of every fact in base units: yuan, persons, 1."))"""
        facts = {}
        for fact in unit["facts"]:
            if "formula" in fact:
                value = value_of(fact["formula"], facts)
            elif "figure" in fact:
                value = Fraction(fact["figure"]) * Fraction(DATA["units-of-measure"][fact["unit"]])
            else:
                value = pooled_rate(unit["surveys"])
            facts[fact["name"]] = value
        return facts
    """#
}
