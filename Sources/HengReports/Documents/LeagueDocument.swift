import HengAudit
import HengModel
import HengScoring

extension Report {
  /// Writes the evaluations of several units: ranks, grades, and what most of them lost marks on.
  ///
  /// - Parameters:
  ///   - evaluations: The evaluations, all different.
  ///   - repeatedCount: How many more were given that are the same as one of them.
  init(documentOf evaluations: [ScoredEvaluation], repeatedCount: Int) {
    let scores = evaluations.map(\.score)
    let entries = evaluations.map { LeagueEntry($0.score, path: $0.path) }
    let byPath = Dictionary(
      evaluations.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var body = DocumentBody()
    body.add(
      .note(
        LocalizedText(
          zh: "本文由各单位的评价数据和指标方案计算得出，不是财政部门的评价结论。",
          en: "Computed from the units' data and the scheme; not a verdict of the finance bureau."))
    )
    for group in entries.byScheme {
      LeagueSection(entries: group, evaluations: group.compactMap { byPath[$0.path] })
        .add(to: &body)
    }
    var notes = LeagueEntry.notes(entries)
    if repeatedCount > 0 {
      notes.append(
        LocalizedText(
          zh: "有 \(repeatedCount) 份评价与所列的某一份完全相同，只计一次",
          en: repeatedCount == 1
            ? "1 evaluation is the same as one listed and counts once"
            : "\(repeatedCount) evaluations are the same as ones listed and count once"))
    }
    if !notes.isEmpty {
      body.startSection(Term.notes)
      body.add(.list(notes))
    }
    let count = Set(scores.map(\.evaluation.unit.id)).count
    self.init(
      title: scores.syntheticMark
        + LocalizedText(
          zh: "绩效评价情况报告（\(count) 个单位，\(scores.count) 份评价）",
          en: "Report on performance evaluations (units: \(count), evaluations: \(scores.count))"),
      blocks: body.blocks)
  }
}

/// The evaluations of one year under one scheme.
struct LeagueSection {
  /// The entries, best first.
  let entries: [LeagueEntry]
  /// Their scores, in the same order.
  let scores: [EvaluationScore]
  /// Their audits, in the same order.
  let audits: [Audit]

  /// Collects the evaluations; those of a unit that has several are numbered where nothing else
  /// tells them apart.
  init(entries: [LeagueEntry], evaluations: [ScoredEvaluation]) {
    scores = evaluations.map(\.score)
    audits = evaluations.map(\.audit)
    let units = scores.map(\.evaluation.unit.id)
    self.entries = zip(entries, units).enumerated().map { place, pair in
      var (entry, unit) = pair
      if entry.label == nil, units.count(where: { $0 == unit }) > 1 {
        let number = units.prefix(place + 1).count { $0 == unit }
        entry.label = LocalizedText(zh: "第 \(number) 份", en: "no. \(number)")
      }
      return entry
    }
  }

  /// How many units the evaluations are of.
  private var unitCount: Int { Set(scores.map(\.evaluation.unit.id)).count }

  /// Whether each evaluation is of a unit of its own, so that counts and ranks mean units.
  var hasOneOfEachUnit: Bool { unitCount == scores.count }

  func add(to body: inout DocumentBody) {
    guard let first = entries.first else { return }
    body.startSection(first.scheme + LocalizedText(zh: "，\(first.year) 年度", en: ", \(first.year)"))
    body.startPart(Term.atAGlance)
    body.add(.pairs(summary))
    if hasOneOfEachUnit {
      if !gradeCounts.isEmpty {
        body.add(.table(gradeTable))
        if let figure = gradeFigure { body.add(.figure(figure)) }
      }
      body.startPart(Term.rankingSection)
      body.add(.table(LeagueEntry.table(entries)))
    } else {
      body.add(.paragraph(reconstructions))
      body.startPart(Term.evaluationTotals)
      body.add(.table(LeagueEntry.table(entries).withoutFirstColumn))
    }
    body.startPart(Term.costliestRows)
    if lossTable.rows.isEmpty {
      body.add(
        zh: openRowCount > 0 ? "已计分的指标没有扣分。" : "没有扣分。",
        en: openRowCount > 0
          ? "The rows scored so far have no deductions." : "There are no deductions.")
    } else {
      body.add(.table(lossTable))
      if hasOneOfEachUnit { body.add(.figure(lossFigure)) }
    }
    body.startPart(
      hasOneOfEachUnit ? Term.whyUnitsLostMarks : Term.whyEvaluationsLostMarks)
    body.add(.table(reasonTable))
    addAudit(to: &body)
  }

  // MARK: At a glance

  /// What several evaluations of one unit are, and what isn't told because of them.
  private var reconstructions: LocalizedText {
    var counts: [(unit: LocalizedText, id: String, count: Int)] = []
    for unit in scores.map(\.evaluation.unit) {
      if let place = counts.firstIndex(where: { $0.id == unit.id }) {
        counts[place].count += 1
      } else {
        counts.append((unit.label, unit.id, 1))
      }
    }
    let units = counts.filter { $0.count > 1 }.map { unit, _, count in
      LocalizedText(zh: "“\(unit.zh)”\(count) 份", en: "\(count) of “\(unit.en)”")
    }
    let list = LocalizedText.joined(units)
    return LocalizedText(
      zh: "同一单位同一年度有几份评价（\(list.zh)）：这是对同一结果的不同还原，不是不同的单位，所以不排名，也不统计得分和等级的分布。",
      en:
        "Some units have several evaluations of the year (\(list.en)): these are reconstructions of "
        + "the same result, not separate units, so there are no ranks and no distribution of totals "
        + "and grades.")
  }

  private var summary: [Report.Pair] {
    let totals = entries.compactMap(\.total)
    func text(_ value: Rational) -> LocalizedText { LocalizedText(value.decimalText(digits: 2)) }
    var pairs = [
      Report.Pair(Term.unitCount, "\(unitCount)"),
      Report.Pair(Term.evaluationCount, "\(entries.count)"),
      Report.Pair(Term.withTotal, "\(totals.count)"),
    ]
    guard hasOneOfEachUnit, let best = totals.first, let worst = totals.last else { return pairs }
    let middle = totals.count / 2
    let median =
      totals.count % 2 == 1 ? totals[middle] : (totals[middle - 1] + totals[middle]) / 2
    let mean = totals.reduce(Rational.zero, +) / Rational(totals.count)
    pairs += [
      Report.Pair(Term.meanTotal, text(mean)),
      Report.Pair(Term.median, text(median)),
      Report.Pair(Term.highestTotal, text(best)),
      Report.Pair(Term.lowestTotal, text(worst)),
    ]
    return pairs
  }

  /// How many totals earn each grade, best first; empty where there are none.
  private var gradeCounts: [(grade: Grade, count: Int)] {
    guard entries.contains(where: { $0.grade != nil }), let scheme = scores.first?.scheme else {
      return []
    }
    return scheme.grades.grades.map { grade in
      (grade, entries.count { $0.grade?.id == grade.id })
    }
  }

  private var gradedCount: Int { gradeCounts.reduce(0) { $0 + $1.count } }

  private var gradeTable: Table {
    Table(
      columns: [
        .init(Term.grade),
        .init(Term.evaluationCount, .trailing),
        .init(Term.share, .trailing),
      ],
      rows: gradeCounts.map { grade, count in
        Table.Row([
          grade.shown, "\(count)", LocalizedText(Rational(count, over: gradedCount).percentText),
        ])
      })
  }

  private var gradeFigure: Figure? {
    let counts = gradeCounts
    guard counts.count <= ShareBarsChart.categoryLimit else { return nil }
    let caption = scores.syntheticMark + Term.gradeDistribution
    let chart = ShareBarsChart(
      title: caption, categories: counts.map(\.grade.shown),
      rows: [
        .init(
          LocalizedText(zh: "\(gradedCount) 份有等级的评价", en: "\(gradedCount) with a grade"),
          shares: counts.map { Double($0.count) / Double(gradedCount) })
      ])
    return Figure(
      svg: LocalizedText(zh: chart.svg(.chinese), en: chart.svg(.english)), caption: caption,
      alternative: LocalizedText.joined(
        counts.map { $0.grade.shown + LocalizedText(" \($0.count)") }, with: Term.comma)
        + Term.fullStop)
  }

  private var openRowCount: Int { scores.reduce(0) { $0 + $1.openRows.count } }
}

extension Table {
  fileprivate var withoutFirstColumn: Table {
    var table = self
    table.removeColumn(0)
    return table
  }
}
