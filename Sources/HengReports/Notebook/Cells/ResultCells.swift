import HengModel
import HengScoring

extension NotebookSubject {
  /// The cells that show one unit's result.
  func resultCells(_ language: Language) -> [Notebook.Cell] {
    [
      .text("result-text", LocalizedText(zh: "## 结果", en: "## The result"), language),
      .code(
        "result", NotebookSubject.result, language,
        outputs: Array(Report(scores[0]).tables(language).dropFirst().prefix(2))),
      .code(
        "result-plot", NotebookSubject.resultPlot, language,
        outputs: [.svg(rateChart.svg(language))]),
    ]
  }

  /// How much of each row's marks was awarded.
  private var rateChart: ShareBarsChart {
    let rows = scores[0].rows.filter { $0.row.indicator.fullMarks > 0 }
    return ShareBarsChart(
      title: Term.marksAwardedByRow,
      categories: [
        Term.marks.inSentence,
        Term.lostOrUndetermined,
      ],
      rows: rows.map { row in
        let full = row.row.indicator.fullMarks
        let rate = min(1, max(0, ((row.marks ?? 0) / full).doubleValue))
        let marks = row.marks.map(scores[0].marksText) ?? "–"
        return .init(
          row.row.indicator.label,
          shares: [rate, 1 - rate],
          note: LocalizedText("\(marks) / \(full.shortText())"))
      })
  }

  private static let result: LocalizedText = #"""
    heng = DATA["heng"]["units"][0]
    check_length("\#(Term.marks.inSentence)", heng["marks"], DATA["scheme"]["rows"])
    check_length("\#(Term.bases)", heng["basis"], DATA["scheme"]["rows"])
    table = pd.DataFrame({
        "\#(Term.indicator)": [row["label"] for row in DATA["scheme"]["rows"]],
        "\#(Term.fullMarks)": [row["marks"] for row in DATA["scheme"]["rows"]],
        "\#(Term.marks)": [decimal(marks) for marks in heng["marks"]],
        "\#(Term.basis)": heng["basis"],
    })
    print(DATA["units"][0]["name"], decimal(heng["total"]), grade_label(heng["grade"]))
    table
    """#

  private static let resultPlot: LocalizedText = #"""
    weighed = [(row["label"], number(row["marks"]), number(marks))
               for row, marks in zip(DATA["scheme"]["rows"], heng["marks"]) if number(row["marks"])]
    labels, full, marks = zip(*weighed[::-1])
    figure, axes = plt.subplots(figsize=(9, 0.32 * len(labels) + 1))
    axes.barh(range(len(labels)), [float(f) for f in full], color="white", edgecolor="black")
    axes.barh(range(len(labels)), [float(m or 0) for m in marks], color="#444444")
    axes.set_yticks(range(len(labels)), labels)
    axes.set_xlabel("\#(Term.marksUnit)")
    axes.set_title("\#(Term.marksAndFullMarks)")
    plt.show()
    """#
}
