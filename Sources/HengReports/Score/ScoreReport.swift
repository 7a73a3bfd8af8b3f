import HengModel
public import HengScoring

extension Report {
  /// Reports the score of one evaluation: rows, total, what it rests on, and its honest limits.
  public init(_ score: EvaluationScore) {
    self.init(title: score.title)
    blocks = [.pairs(score.heading), .table(score.rowTable)]
    blocks += score.verdict
    blocks += score.deductionBlocks
    blocks += [
      .heading(Term.marksBasis),
      .table(score.basisTable),
    ]
    blocks += score.publishedBlocks + score.budgetBlocks + score.satisfactionBlocks
    blocks += score.noteBlocks
  }
}

extension EvaluationScore {
  fileprivate var heading: [Report.Pair] {
    var pairs = [Report.Pair(Term.scheme, scheme.label)]
    for source in evaluation.sources {
      let address = source.address.map { "  " + $0 } ?? ""
      pairs.append(
        Report.Pair(Term.source, source.title + LocalizedText(address)))
    }
    return pairs
  }

  // MARK: Rows

  fileprivate var rowTable: Table {
    var table = Table(
      columns: [
        .init(Term.indicator),
        .init(Term.fullMarks, .trailing),
        .init(Term.marks, .trailing),
        .init(Term.admissible, .trailing),
        .init(Term.measured, .trailing),
        .init(Term.basis),
        .init(Term.schemeRow),
      ], rows: [])
    var path: [String] = []
    for row in rows {
      let dimensions = row.row.indicator.path
      let shared = zip(path, dimensions).prefix { $0 == $1.id }.count
      for (depth, dimension) in dimensions.enumerated().dropFirst(shared) {
        table.rows.append(dimensionRow(dimension, depth: depth))
      }
      path = dimensions.map(\.id)
      table.rows.append(indicatorRow(row))
    }
    table.footer = Table.Row([
      scheme.isPartial ? Term.knownPart : Term.total,
      LocalizedText(scheme.knownMarks.shortText()), LocalizedText(total.map(marksText) ?? "–"),
      LocalizedText(rangeText(admissible)), "", "", "",
    ])
    return table
  }

  private func dimensionRow(_ dimension: Indicator.DimensionLabel, depth: Int) -> Table.Row {
    let below = rows.filter { $0.row.indicator.path.contains { $0.id == dimension.id } }
    let marks = below.compactMap(\.marks)
    let sum = marks.count == below.count ? marksText(marks.reduce(0, +)) : "–"
    let range = below.reduce(MarkRange(0)) { $0 + $1.admissible }
    let known = below.reduce(Rational.zero) { $0 + $1.row.indicator.fullMarks }
    let full = dimension.fullMarks.shortText()
    return Table.Row(
      [
        dimension.label,
        LocalizedText(known == dimension.fullMarks ? full : "\(known.shortText())/\(full)"),
        LocalizedText(sum), LocalizedText(rangeText(range)), "", "", "",
      ], indent: depth)
  }

  private func indicatorRow(_ row: RowScore) -> Table.Row {
    let indicator = row.row.indicator
    return Table.Row(
      [
        indicator.label, LocalizedText(indicator.fullMarks.shortText()),
        LocalizedText(row.marks.map(marksText) ?? "–"), LocalizedText(rangeText(row.admissible)),
        row.measuredText, row.basis.label, row.standingText,
      ], indent: indicator.level - 1)
  }

  // MARK: Verdict

  /// The total, the grade and the admissible interval.
  var verdict: [Report.Block] {
    var pairs: [Report.Pair] = []
    let full = scheme.isPartial ? scheme.knownMarks : scheme.fullMarks
    if let total {
      pairs.append(
        Report.Pair(
          Term.total,
          LocalizedText("\(marksText(total)) / \(full.shortText())") + partialText))
    } else {
      pairs.append(
        Report.Pair(
          Term.total,
          LocalizedText(
            zh:
              "未能合计：已定 \(marksText(determinedMarks)) 分，尚有 \(undeterminedFullMarks.shortText()) 分的指标未定",
            en: "can't be summed: \(marksText(determinedMarks)) marks determined, rows worth "
              + "\(undeterminedFullMarks.shortText()) undetermined") + partialText))
    }
    if let grade {
      pairs.append(Report.Pair(Term.grade, grade.shown))
    } else if !scheme.isPartial, !scheme.hasGrades {
      pairs.append(Report.Pair(Term.grade, .noGrades))
    }
    pairs.append(
      Report.Pair(
        Term.admissible,
        LocalizedText(rangeText(admissible)) + admissibleGradesText
          + LocalizedText(
            zh: "，仅凭填报数据和自认的缺失", en: ", from reported facts and admissions alone")))
    if charged != admissible {
      pairs.append(
        Report.Pair(
          Term.chargedFaults,
          LocalizedText(
            zh: "最高 \(charged.maximum.shortText(digits: 2))",
            en: "at most \(charged.maximum.shortText(digits: 2))")))
    }
    return [.pairs(pairs)]
  }

  private var partialText: LocalizedText {
    scheme.isPartial
      ? LocalizedText(
        zh:
          "（方案不完整：全表 \(scheme.fullMarks.shortText()) 分中只知 \(scheme.knownMarks.shortText()) 分，不定等级）",
        en: " (partial scheme: \(scheme.knownMarks.shortText()) of "
          + "\(scheme.fullMarks.shortText()) marks are known, so no grade)") : ""
  }

  private var admissibleGradesText: LocalizedText {
    guard let best = admissibleGrades.first, let worst = admissibleGrades.last else { return "" }
    if best == worst {
      return best.shown.inParentheses
    }
    return LocalizedText(
      zh: "（\(worst.label.zh) 至 \(best.label.zh)）", en: " (\(worst.shown.en) to \(best.shown.en))")
  }

  // MARK: Deductions

  fileprivate var deductionBlocks: [Report.Block] {
    let list = deductions
    guard !list.isEmpty else { return [] }
    let rows = list.map { row, deduction in
      let places = deduction.evidence.compactMap(\.placeText)
      return Table.Row([
        row.row.indicator.label, LocalizedText("−\(deduction.marks.shortText(digits: 2))"),
        deduction.basis.label, deduction.reason,
        LocalizedText.joined(places, with: Term.semicolon),
      ])
    }
    let sum = list.reduce(Rational.zero) { $0 + $1.deduction.marks }
    return [
      .heading(Term.deductions),
      .table(
        Table(
          columns: [
            .init(Term.indicator),
            .init(Term.marksLost, .trailing),
            .init(Term.basis),
            .init(Term.deductionReason, wraps: true),
            .init(Term.place, wraps: true),
          ], rows: rows,
          footer: Table.Row([
            Term.sum, LocalizedText("−\(sum.shortText(digits: 2))"), "",
            "", "",
          ]))),
    ]
  }

  // MARK: Basis

  /// How the known full marks divide by what they rest on.
  var basisTable: Table {
    let available = shares.reduce(Rational.zero) { $0 + $1.available }
    func share(_ marks: Rational) -> LocalizedText {
      LocalizedText(available.isZero ? "–" : (marks / available).percentText)
    }
    return Table(
      columns: [
        .init(Term.basis),
        .init(Term.fullMarks, .trailing),
        .init(Term.share, .trailing),
        .init(Term.marks, .trailing),
      ],
      rows: shares.map { part in
        Table.Row([
          part.basis.label, LocalizedText(part.available.shortText()), share(part.available),
          LocalizedText(part.basis == .missing ? "–" : marksText(part.awarded)),
        ])
      })
  }
}
