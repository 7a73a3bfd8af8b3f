import HengModel
import HengScoring

extension NotebookSubject {
  /// The cells that show the results of several units.
  func groupCells(_ language: Language) -> [Notebook.Cell] {
    [
      .text(
        "league-text",
        LocalizedText(zh: "## 得分一览", en: "## The league table"), language),
      .code(
        "league", NotebookSubject.league, language,
        outputs: Report(
          league: zip(scores, paths).map { LeagueEntry($0, path: $1) }
        ).tables(language)),
      .text(
        "matrix-text",
        LocalizedText(
          zh: "各单位各指标的得分。运行后成为一张图：颜色越深，失分越多；蓝色处未定。",
          en: """
            The marks of each unit in each row. Run, the cell draws them: the darker, the more marks were lost; \
            blue where undetermined.
            """), language),
      .code(
        "matrix", NotebookSubject.matrix, language,
        outputs: [.html(matrixTable.html(language))]),
    ]
  }

  /// The cells that compare the groups of totals and grades, behind the score computed anew.
  func distributionCells(_ language: Language) -> [Notebook.Cell] {
    if scores.allSatisfy({ $0.total == nil }) { return [] }
    return [
      .text(
        "distribution-text",
        LocalizedText(
          zh: "## 分布\n\nPython 算出的合计和等级在各单位间怎样分布。",
          en: """
            ## Distribution

            How the totals and grades computed in Python spread over the units.
            """), language),
      .code(
        "distribution", NotebookSubject.distribution, language,
        outputs: gradeCountChart.map { [.svg($0.svg(language))] } ?? []),
    ]
  }

  private var matrixTable: Table {
    let rows = scheme.rows.indices.filter { scheme.rows[$0].indicator.fullMarks > 0 }
    return Table(
      columns: [.init(Term.unit)]
        + rows.map { .init(scheme.rows[$0].indicator.label, .trailing) },
      rows: scores.indices.map { place in
        Table.Row(
          [name(place)]
            + rows.map { row in
              LocalizedText(scores[place].rows[row].marks.map(scores[place].marksText) ?? "–")
            })
      })
  }

  /// How the units divide into grades.
  private var gradeCountChart: ShareBarsChart? {
    let grades = scheme.isPartial ? [] : scheme.grades.grades
    let found = scores.compactMap(\.grade)
    guard !found.isEmpty, grades.count <= ShareBarsChart.categoryLimit else { return nil }
    let counts = grades.map { grade in found.count { $0.id == grade.id } }
    return ShareBarsChart(
      title: Term.gradeShares,
      categories: zip(grades, counts).map { $0.shown + LocalizedText(" \($1)") },
      rows: [
        .init(
          LocalizedText(zh: "\(found.count) 个单位", en: "\(found.count) units"),
          shares: counts.map { Double($0) / Double(found.count) })
      ])
  }

  private static let league: LocalizedText = #"""
    check_length("\#(Term.unitCount.inSentence)", DATA["heng"]["units"], DATA["units"])
    for unit, heng in zip(DATA["units"], DATA["heng"]["units"]):
        check_length(f'{unit["name"]}, \#(Term.marks.inSentence)', heng["marks"], DATA["scheme"]["rows"])
    league = pd.DataFrame(DATA["heng"]["units"])[["rank", "total", "grade"]]
    league.insert(1, "unit", [unit["name"] for unit in DATA["units"]])
    league.insert(2, "year", [unit["year"] for unit in DATA["units"]])
    league["total"] = [decimal(unit["total"]) for unit in DATA["heng"]["units"]]
    league["grade"] = [grade_label(unit["grade"]) for unit in DATA["heng"]["units"]]
    league["rank"] = league["rank"].astype("Int64")
    league = league.sort_values(["year", "rank"], kind="stable", na_position="last")
    league.columns = ["\#(Term.rank)", "\#(Term.unit)", "\#(Term.year)",
                      "\#(Term.total)", "\#(Term.grade)"]
    league.reset_index(drop=True)
    """#

  private static let matrix: LocalizedText = #"""
    shown = [n for n, row in enumerate(DATA["scheme"]["rows"]) if Fraction(row["marks"]) > 0]
    full = [float(Fraction(DATA["scheme"]["rows"][n]["marks"])) for n in shown]
    marks = np.array([[np.nan if unit["marks"][n] is None else float(Fraction(unit["marks"][n]))
                       for n in shown] for unit in DATA["heng"]["units"]])
    figure, axes = plt.subplots(figsize=(0.5 * len(shown) + 4, 0.19 * len(marks) + 2))
    axes.set_facecolor("#a6cee3")
    image = axes.imshow(1 - marks / full, cmap="Greys", vmin=0, vmax=1, aspect="auto")
    axes.set_xticks(range(len(shown)), [DATA["scheme"]["rows"][n]["label"] for n in shown],
                    rotation=60, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(marks)), [unit["name"] for unit in DATA["units"]], fontsize=7)
    figure.colorbar(image, label="\#(Term.shareOfMarksLost)")
    plt.show()
    """#

  private static let distribution: LocalizedText = #"""
    table = pd.DataFrame({
        "total": [mine["total"] for mine in SCORES],
        "grade": [mine["grade"] for mine in SCORES],
    }).dropna(subset=["total"])

    figure, axes = plt.subplots(1, 2, figsize=(10, 3.2))
    axes[0].hist(table["total"].astype(float), bins=12, color="#bbbbbb", edgecolor="black")
    axes[0].set_xlabel("\#(Term.total.inSentence)")
    axes[0].set_ylabel("\#(Term.unitCount.inSentence)")
    for grade in SCHEME["grades"][:-1]:
        if grade["range"][0]:
            axes[0].axvline(float(Fraction(grade["range"][0][0])), color="black", linestyle="--")
    counts = table["grade"].value_counts()
    labels = [grade["label"] for grade in SCHEME["grades"]]
    axes[1].bar(range(len(labels)), [counts.get(grade["id"], 0) for grade in SCHEME["grades"]],
                color="#444444")
    axes[1].set_xticks(range(len(labels)), labels)
    axes[1].set_ylabel("\#(Term.unitCount.inSentence)")
    plt.show()
    """#
}
