import HengIndex
import HengModel

extension IndexNotebook {
  /// The cells of the step that leaves out units with too little data.
  var screeningCells: [Notebook.Cell] {
    let screening = specification.screening
    let stage =
      switch screening.stage {
      case .reported: Term.reportedFigures
      case .imputed: Term.imputedFigures
      }
    let available = screening.leastAvailable.shareText
    let nonzero = screening.leastNonzero.shareText
    let kept = LocalizedText(screening.kept.joined(separator: ", ")).escapedForJupyter
    let dropped = LocalizedText(screening.dropped.joined(separator: ", ")).escapedForJupyter
    let isIdle =
      screening.leastAvailable <= 0 && screening.leastNonzero <= 0 && screening.dropped.isEmpty
    var text = LocalizedText(
      zh: "## 三、筛选（screen）\n\n数据太少的单位不参加比较。",
      en: "## 3. Screen\n\nUnits with too little data aren't compared. ")
    text =
      isIdle
      ? text + LocalizedText(zh: "这里没有设门槛，全部参加。", en: "Here nothing is asked of them, and all are.")
      : text
        + LocalizedText(
          zh: "以\(stage.zh)计：有数的指标至少占 \(available)（`k ÷ n`），其中不为 0 的至少占 \(nonzero)。",
          en: """
            Of the \(stage.en), at least \(available) of the indicators must be there (`k ÷ n`), and at \
            least \(nonzero) of those mustn't be 0.
            """)
    if !screening.kept.isEmpty {
      text = text + LocalizedText(zh: "始终保留：", en: " Kept in any case: ") + kept + "."
    }
    if !screening.dropped.isEmpty {
      text = text + LocalizedText(zh: "始终排除：", en: " Left out in any case: ") + dropped + "."
    }
    return step(.screen, text, IndexNotebook.screen)
  }

  private static let screen: LocalizedText = #"""
    def passes_screening(row, table, step):
        """\#(LocalizedText(zh: "一个单位的数据够不够。", en: "Whether a unit has data enough."))"""
        if ROWS[row]["id"] in step["keep"]:
            return True
        if ROWS[row]["id"] in step["drop"]:
            return False
        values = known(column[row] for column in table.values())
        nonzero = sum(value != 0 for value in values)
        # \#(LocalizedText(zh: "0.9 这样的份额乘以个数，与整数相比要留舍入的余地。", en: "A share such as 0.9 times a count is compared with whole numbers, hence the margin."))
        return (len(values) >= step["at-least"] * len(table) - 1e-9
                and nonzero >= step["nonzero"] * len(values) - 1e-9)


    def screened(reported, filled, step):
        """\#(LocalizedText(zh: "留下的各行。", en: "The rows that remain."))"""
        if step["at-least"] <= 0 and step["nonzero"] <= 0 and not step["drop"]:
            return list(range(len(ROWS)))
        table = reported if step["of"] == "reported" else filled
        return [row for row in range(len(ROWS)) if passes_screening(row, table, step)]


    KEPT = screened(RAW, IMPUTED, STEPS["screen"])
    check("\#(Term.screening)", KEPT, HENG["kept"])
    print("\#(LocalizedText(zh: "筛去：", en: "left out: "))" + (", ".join(NAMES[row] for row in range(len(ROWS)) if row not in KEPT) or "–"))
    """#
}
