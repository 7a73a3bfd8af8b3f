import HengModel
import HengScoring
public import HengTrends

extension Report {
  /// Reports who rose and who fell among many units.
  public init(_ trend: DepartmentTrend) {
    self.init(
      title: trend.syntheticMark
        + LocalizedText(
          zh: "各单位升降：\(trend.span.text.zh)", en: "Who rose and who fell, \(trend.span.text.en)"))
    blocks = [.pairs(trend.summary)]
    if !trend.change.movements.isEmpty {
      blocks += [
        .heading(
          trend.isGraded ? Term.totalsRanksGrades : Term.totalsAndRanks),
        .table(trend.table),
      ]
    }
    let notes = trend.notes
    if !notes.isEmpty { blocks += [.heading(Term.notes), .list(notes)] }
  }

  /// Reports what each indicator contributes to the gap between two units.
  public init(_ gap: DepartmentGap) {
    let (first, second) = (gap.first.unit, gap.second.unit)
    let year = gap.first.evaluation.year
    self.init(
      title: [gap.first, gap.second].syntheticMark
        + LocalizedText(
          zh: "\(year) 年度差距：\(second.label.zh) 对 \(first.label.zh)",
          en: "The gap of \(year): \(second.label.en) against \(first.label.en)"))
    blocks = [
      .pairs([
        Pair(Term.scheme, gap.first.scheme.label),
        Pair(first.label, gap.first.verdictText), Pair(second.label, gap.second.verdictText),
        Pair(Term.gap, gap.text(gap.gap.gap)),
      ]), .table(gap.table),
    ]
  }
}

extension DepartmentTrend {
  /// What marks figures that are made up.
  var syntheticMark: LocalizedText { histories.flatMap(\.scores).syntheticMark }

  /// The decimal places in which all totals are exact, two or more.
  var digits: Int {
    histories.flatMap(\.scores).compactMap { $0.total?.decimalPlaces }.reduce(2, max)
  }

  /// Whether there is something to say of grades: they are there, or a partial scheme lacks them.
  fileprivate var isGraded: Bool {
    histories.contains { $0.scores.contains { $0.scheme.hasGrades || $0.scheme.isPartial } }
  }

  fileprivate var summary: [Report.Pair] {
    func counts(_ part: (LeagueChange.Movement) -> Direction) -> LocalizedText {
      let named = Direction.allCases.compactMap { direction -> LocalizedText? in
        let count = change.movements.count { part($0) == direction }
        return count == 0
          ? nil
          : LocalizedText(
            zh: "\(direction.label.zh) \(count)", en: "\(count) \(direction.label.en)")
      }
      return .joined(named, with: Term.comma)
    }
    func list(_ units: [EvaluationUnit]) -> LocalizedText { .joined(units.map(\.label)) }
    var pairs = [
      Report.Pair(
        Term.inBothYears,
        LocalizedText(
          zh: "\(change.movements.count) 个单位", en: "\(change.movements.count) units"))
    ]
    if !change.movements.isEmpty {
      pairs += [
        Report.Pair(Term.total, counts(\.score)),
        Report.Pair(Term.grade, counts(\.grade)),
        Report.Pair(Term.rank, counts(\.rank)),
      ]
      if !isGraded { pairs.remove(at: 2) }
    }
    for (label, units) in [
      (Term.new, change.arrived),
      (Term.gone, change.gone),
      (Term.withoutTotal, change.unscored),
    ] where !units.isEmpty {
      pairs.append(Report.Pair(label, list(units)))
    }
    return pairs
  }

  fileprivate var table: Table {
    let order = change.movements.enumerated().sorted {
      ($0.element.later.rank, $0.offset) < ($1.element.later.rank, $1.offset)
    }.map(\.element)
    var table = Table(
      columns: [
        .init(Term.rank, .trailing),
        .init(Term.unit),
      ] + years.map { .init(LocalizedText("\($0)"), .trailing) } + [
        .init(Term.totalMove, .trailing),
        .init(Term.placesGained),
        .init(Term.grade),
      ],
      rows: order.map { movement in
        let history = histories.first { $0.scores.last?.unit.id == movement.unit.id }
        return Table.Row(
          ["\(movement.later.rank)", movement.unit.label]
            + years.map { year in
              LocalizedText(
                history?.score(of: year)?.total.map { $0.decimalText(digits: digits) } ?? "–")
            } + [
              movement.score == .notComparable
                ? movement.score.label : LocalizedText(movement.change.signedText(digits: digits)),
              movement.placesText, movement.gradeText,
            ])
      })
    if !isGraded { table.removeColumn(table.columns.count - 1) }
    return table
  }

  fileprivate var notes: [LocalizedText] {
    var notes: [LocalizedText] = []
    if change.movements.isEmpty {
      notes.append(
        LocalizedText(
          zh: "没有哪个单位两年都有得分，升降无从谈起",
          en: "no unit has a total in both years, so nothing rose or fell"))
    } else {
      notes.append(
        LocalizedText(
          zh: "名次只在两年都有得分的单位之间排，同分同名次",
          en: "ranks are among the units with a total in both years; equal totals share one"))
    }
    let schemes = years.compactMap { year in
      histories.compactMap { $0.score(of: year)?.scheme.id }.first
    }
    if !change.movements.isEmpty, schemes.uniqued().count > 1 {
      notes.append(
        LocalizedText(
          zh: "各年的方案不全相同：得分之差含方案变动",
          en: "the years follow different schemes, which is part of each change"))
    }
    if histories.contains(where: { $0.scores.contains(where: \.evaluation.isSynthetic) }) {
      notes.append(LocalizedText.partlySyntheticNotice.inSentence)
    }
    return notes
  }
}

extension LeagueChange.Movement {
  /// How many places the unit moved, with the rank that it came from.
  fileprivate var placesText: LocalizedText {
    let places = earlier.rank - later.rank
    if places == 0 { return "–" }
    let arrow = places > 0 ? "↑" : "↓"
    return LocalizedText(
      zh: "\(arrow)\(abs(places))（原第 \(earlier.rank)）",
      en: "\(arrow)\(abs(places)) (was \(earlier.rank))")
  }

  /// The grade, with the one that it came from.
  fileprivate var gradeText: LocalizedText {
    guard let new = later.grade else { return "–" }
    switch grade {
    case .stayed: return new.shown
    case .notComparable: return new.shown + LocalizedText(zh: "（等级不同，不可比）", en: " (other grades)")
    case .rose, .fell:
      let arrow = grade == .rose ? " ↑" : " ↓"
      return (earlier.grade?.shown ?? "–") + " → " + new.shown + LocalizedText(arrow)
    }
  }
}

extension Direction {
  /// The word for the direction.
  var label: LocalizedText {
    switch self {
    case .rose: Term.rose
    case .fell: Term.fell
    case .stayed: Term.stayed
    case .notComparable: Term.incomparable
    }
  }
}

extension DepartmentGap {
  /// The decimal places in which the totals and contributions are exact, two or more.
  var digits: Int {
    ([gap.gap, gap.rounding, gap.vetoes] + gap.lines.map(\.difference)).map(\.decimalPlaces)
      .reduce(2, max)
  }

  func text(_ difference: Rational) -> LocalizedText {
    LocalizedText(difference.signedText(digits: digits))
  }

  fileprivate var table: Table {
    func share(_ difference: Rational) -> LocalizedText {
      LocalizedText(gap.gap.isZero ? "–" : (difference / gap.gap).minusPercentText)
    }
    var rows = gap.lines.map { line in
      Table.Row([
        line.indicator.label, LocalizedText(line.indicator.fullMarks.shortText()),
        LocalizedText(line.marks?.decimalText(digits: digits) ?? "–"),
        LocalizedText(line.otherMarks?.decimalText(digits: digits) ?? "–"),
        text(line.difference), share(line.difference),
      ])
    }
    for (label, amount) in [
      (Term.totalRounding, gap.rounding),
      (Term.vetoes, gap.vetoes),
    ] where !amount.isZero {
      rows.append(Table.Row([label, "", "–", "–", text(amount), share(amount)]))
    }
    return Table(
      columns: [
        .init(Term.indicator),
        .init(Term.fullMarks, .trailing),
        .init(first.unit.label, .trailing), .init(second.unit.label, .trailing),
        .init(Term.difference, .trailing),
        .init(Term.shareOfGap, .trailing),
      ], rows: rows,
      footer: Table.Row([
        Term.total, LocalizedText(first.scheme.knownMarks.shortText()),
        LocalizedText(first.total?.decimalText(digits: digits) ?? "–"),
        LocalizedText(second.total?.decimalText(digits: digits) ?? "–"), text(gap.gap),
        share(gap.gap),
      ]))
  }
}
