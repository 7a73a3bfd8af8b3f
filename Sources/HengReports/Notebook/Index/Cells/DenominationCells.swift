import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells of the step that divides values by the size of units.
  var denominationCells: [Notebook.Cell] {
    let text =
      LocalizedText(
        zh: """
          ## 一、换算（denominate）

          把大小不同的单位变得可比：原值除以分母，`x ÷ d`；没有指定分母的指标照旧，原值或分母缺失的仍为缺失。


          """,
        en: """
          ## 1. Denominate

          Units of different size become comparable: a value is divided by its denominator, `x ÷ d`. \
          Indicators without a denominator stay as they are; where the value or its denominator is missing, \
          so is the result.


          """) + methods(specification.denomination, denominationText)
    return step(.denominate, text, IndexNotebook.denominate)
  }

  private func denominationText(_ denomination: Denomination) -> LocalizedText {
    switch denomination {
    case .asTabled:
      let divided = tree.indicators.filter { element in
        element.denominator != nil && specification.denomination[element.id] == .asTabled
      }
      if divided.isEmpty {
        return LocalizedText(
          zh: "按指标表的分母，没有指标有分母",
          en: "by the denominators of the indicator table, of which there are none")
      }
      return LocalizedText(
        zh: "按指标表的分母，\(divided.count) 个指标有分母",
        en: "by the denominators of the indicator table, which \(divided.count) indicators have")
    case .none: return Term.notDivided
    case .by(let column):
      let name = LocalizedText(column).escapedForJupyter
      return LocalizedText(zh: "除以 ", en: "divided by ") + name
    }
  }

  private static let denominate: LocalizedText = #"""
    def denominated(step):
        """\#(LocalizedText(zh: "原值除以分母。", en: "The reported values over their denominators."))"""
        table = {}
        for element in INDICATORS:
            code = element["id"]
            by = choice(step, code)
            if by["method"] not in ("as-tabled", "none", "by"):
                raise unknown(by["method"])
            column = {"as-tabled": element["denominator"], "none": None, "by": by.get("column")}[by["method"]]
            if column is None:
                table[code] = RAW[code]
            else:
                table[code] = [None if value is None or divisor is None else value / divisor
                               for value, divisor in zip(RAW[code], DENOMINATORS[column])]
        return table


    DENOMINATED = denominated(STEPS["denominate"])
    check_table("\#(Term.denominate)", range(len(ROWS)), DENOMINATED, HENG["denominated"])
    changed = sum(DENOMINATED[code] != RAW[code] for code in RAW)
    print(f"\#(LocalizedText(zh: "换算了 {changed} 个指标；已核对 {checks} 个数", en: "{changed} indicators divided; {checks} figures equal so far"))")
    """#
}
