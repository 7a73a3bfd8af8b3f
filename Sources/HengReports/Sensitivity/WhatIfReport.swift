import HengModel
public import HengScoring
public import HengSensitivity

extension Report {
  /// Reports what a change of weights, rules or grade cuts does.
  public init(_ whatIf: WhatIf, overlay: SchemeOverlay) {
    let units = whatIf.before
    self.init(title: Term.whatIf + Term.colon + units.titlePart)
    var heading = units.heading
    if let label = overlay.label {
      heading.append(Pair(Term.alteration, label))
    }
    if !overlay.locked.isEmpty {
      heading.append(
        Pair(
          Term.locked,
          .joined(overlay.locked.map { units.label(of: $0) })))
    }
    blocks = [.pairs(heading)]
    blocks += whatIf.parameterBlocks(overlay) + whatIf.weightBlocks(overlay)
    blocks += [
      .heading(Term.results), .table(whatIf.resultTable),
      .list([whatIf.summary] + whatIf.notes(overlay)),
    ]
    blocks += whatIf.rowBlocks
  }
}

extension ScoredUnits {
  /// The printed name of an indicator or a dimension.
  func label(of id: String) -> LocalizedText {
    for indicator in indicators {
      if indicator.id == id { return indicator.label }
      if let dimension = indicator.path.first(where: { $0.id == id }) { return dimension.label }
    }
    return LocalizedText(id)
  }
}

extension WhatIf {
  fileprivate func parameterBlocks(_ overlay: SchemeOverlay) -> [Report.Block] {
    let old = before.scheme.parameters
    let new = after.scheme.parameters
    let rows = overlay.parameters.compactMap { change -> Table.Row? in
      guard let parameter = old.first(where: { $0.address == change.address }),
        let changed = new.first(where: { $0.address == change.address })
      else { return nil }
      return Table.Row([
        parameter.label, LocalizedText(change.address), parameter.text(of: parameter.value),
        changed.text(of: changed.value),
      ])
    }
    if rows.isEmpty { return [] }
    return [
      .heading(Term.rulesAndCuts),
      .table(
        Table(
          columns: [
            .init(Term.parameter, wraps: true),
            .init(Term.parameterAddress),
            .init(Term.inForce, .trailing),
            .init(Term.after, .trailing),
          ], rows: rows)),
    ]
  }

  fileprivate func weightBlocks(_ overlay: SchemeOverlay) -> [Report.Block] {
    if overlay.weights.isEmpty { return [] }
    return [
      .heading(Term.weightsInMarks),
      .table(
        Table(
          columns: [
            .init(Term.indicator),
            .init(Term.inForce, .trailing),
            .init(Term.after, .trailing),
            .init(Term.note),
          ],
          rows: marks.map { indicator, marks in
            Table.Row([
              indicator.label, LocalizedText(marks.before.shortText(digits: 4)),
              LocalizedText(marks.after.shortText(digits: 4)), reason(of: indicator, overlay),
            ])
          })),
    ]
  }

  /// Why an indicator's marks are what they are.
  private func reason(of indicator: Indicator, _ overlay: SchemeOverlay) -> LocalizedText {
    let dimensions = indicator.path.map(\.id)
    if overlay.weights.contains(where: { $0.id == indicator.id }) {
      return Term.set
    }
    if overlay.locked.contains(where: { $0 == indicator.id || dimensions.contains($0) }) {
      return Term.locked.inSentence
    }
    if let dimension = indicator.path.last(where: { dimension in
      overlay.weights.contains { $0.id == dimension.id }
    }) {
      return LocalizedText(zh: "随“\(dimension.label.zh)”", en: "with “\(dimension.label.en)”")
    }
    return Term.inProportion
  }

  fileprivate var resultTable: Table {
    let digits = after.scheme.rounding.digits
    let isRanked = outcomes.count > 1
    var columns: [Table.Column] = [
      .init(Term.unit),
      .init(Term.total, .trailing),
      .init(Term.after, .trailing),
      .init(Term.change, .trailing),
    ]
    if !before.grades.isEmpty {
      columns += [
        .init(Term.grade), .init(Term.after),
      ]
    }
    if isRanked {
      columns += [
        .init(Term.rank, .trailing),
        .init(Term.after, .trailing),
      ]
    }
    return Table(
      columns: columns,
      rows: after.ranking.map { index in
        let outcome = outcomes[index]
        let difference = outcome.total.after - outcome.total.before
        var cells = [
          before.shown(index), LocalizedText(outcome.total.before.decimalText(digits: digits)),
          LocalizedText(outcome.total.after.decimalText(digits: digits)),
          LocalizedText(difference.signedText(digits: digits)),
        ]
        if !before.grades.isEmpty {
          let mark = outcome.changesGrade ? LocalizedText(zh: " ←变", en: " ← changed") : ""
          cells += [
            outcome.grade.before?.shown ?? "–", (outcome.grade.after?.shown ?? "–") + mark,
          ]
        }
        if isRanked { cells += ["\(outcome.rank.before)", "\(outcome.rank.after)"] }
        return Table.Row(cells)
      })
  }

  fileprivate func notes(_ overlay: SchemeOverlay) -> [LocalizedText] {
    if overlay.weights.isEmpty { return [] }
    return [
      LocalizedText(
        zh: "权重变动时各指标的得分率不变；分值不是整位数的，只对合计舍入",
        en:
          "score rates stay as weights move; where marks have more places than the scheme prints, only the total is rounded"
      )
    ]
  }

  fileprivate var summary: LocalizedText {
    let (grades, ranks) = (
      outcomes.count(where: \.changesGrade), outcomes.count(where: \.rank.isChange)
    )
    if outcomes.count == 1 {
      if !before.scheme.isPartial, before.grades.isEmpty { return .noGrades }
      return before.grades.isEmpty
        ? LocalizedText(zh: "方案只有一部分已知，不定等级", en: "the scheme is known in part and has no grades")
        : grades == 0
          ? LocalizedText(zh: "等级不变", en: "the grade stays")
          : LocalizedText(zh: "等级改变", en: "the grade changes")
    }
    let all = LocalizedText(zh: "\(outcomes.count) 个单位中，", en: "of \(outcomes.count) units, ")
    let graded = LocalizedText(zh: "\(grades) 个等级改变，", en: "\(grades) with another grade and ")
    return all + (before.grades.isEmpty ? "" : graded)
      + LocalizedText(zh: "\(ranks) 个名次改变", en: "\(ranks) with another rank")
  }

  /// The rows whose marks new rules change, for one unit.
  fileprivate var rowBlocks: [Report.Block] {
    guard outcomes.count == 1, let rates = outcomes.first?.rates, !rates.isEmpty else { return [] }
    return [
      .heading(Term.rowsOfChangedRate),
      .table(
        Table(
          columns: [
            .init(Term.indicator),
            .init(Term.inForce, .trailing),
            .init(Term.after, .trailing),
          ],
          rows: rates.map { indicator, rate in
            Table.Row([
              indicator.label, LocalizedText(rate.before.percentText),
              LocalizedText(rate.after.percentText),
            ])
          })),
    ]
  }
}
