import HengModel
import HengScoring
public import HengSensitivity

extension Report {
  /// Reports which factors the variance of scores, ranks and grades comes from.
  public init(_ variance: SchemeVariance) {
    let plan = variance.plan
    self.init(
      title: Term.varianceOrigins + Term.colon
        + (plan.label ?? plan.units.titlePart))
    blocks = [
      .pairs(plan.units.heading + variance.settingPairs),
      .heading(Term.factors), .table(variance.factorTable),
    ]
    let isCompact = plan.targets.count > SchemeVariance.detailLimit
    for (index, target) in plan.targets.enumerated() where !isCompact || target == .rankShift {
      blocks += variance.detail(index)
    }
    if isCompact {
      blocks += [
        .heading(Term.foremostFactors),
        .paragraph(
          LocalizedText(
            zh: "总效应指数最大的因素及其指数；全部指数与区间见 JSON。",
            en:
              "The factor of the largest total index, with that index; JSON has all and their intervals."
          )),
        .table(variance.unitTable),
      ]
    }
    blocks.append(.list(SchemeVariance.notes))
  }
}

extension SchemeVariance {
  /// The most figures that are told one by one.
  fileprivate static let detailLimit = 6
  /// The most second-order indices of a figure that are shown.
  private static let pairLimit = 10

  fileprivate var settingPairs: [Report.Pair] {
    let samples = plan.settings.sampleCount
    return [
      Report.Pair(
        Term.samples,
        LocalizedText(
          zh: "\(samples)，共 \(evaluationCount) 次评价",
          en: "\(samples), \(evaluationCount) evaluations")),
      Report.Pair(Term.sobolSequence, scramblingText),
      Report.Pair(Term.estimators, estimatorText),
      Report.Pair(Term.intervals, intervalText),
    ]
  }

  fileprivate var factorTable: Table {
    Table(
      columns: [
        .init(Term.factor),
        .init(Term.whatVaries, wraps: true),
        .init(Term.equallyLikelyValues, wraps: true),
      ],
      rows: plan.factors.map { factor in
        Table.Row([LocalizedText(factor.id), factor.label, factor.values(plan.units)])
      })
  }

  // MARK: One figure

  fileprivate func detail(_ target: Int) -> [Report.Block] {
    let indices = indices[target]
    let heading = Report.Block.heading(plan.targets[target].text(plan.units))
    let official = Report.Pair(
      Term.underSchemeInForce,
      shown(officialValues[target], of: target))
    if indices.isConstant {
      return [
        heading, .pairs([official]),
        .paragraph(
          Term.variesWithNothing),
      ]
    }
    let deviation = Report.Pair(
      Term.standardDeviation,
      LocalizedText(indices.variance.squareRoot().decimalText(digits: 4)))
    return [heading, .pairs([official, deviation]), .table(indexTable(indices))] + pairs(indices)
  }

  private func shown(_ value: Double, of target: Int) -> LocalizedText {
    switch plan.targets[target] {
    case .unit(_, .score): LocalizedText(value.decimalText(digits: 2))
    case .unit(_, .rank): LocalizedText(value.decimalText(digits: 0))
    case .unit(_, .grade): plan.units.grades[Int(value)].shown
    case .rankShift: LocalizedText(value.decimalText(digits: 0))
    }
  }

  private func indexTable(_ indices: SobolIndices) -> Table {
    Table(
      columns: [
        .init(Term.factor),
        .init(Term.firstOrder, .trailing),
        .init(Term.interval, .trailing),
        .init(Term.totalEffect, .trailing),
        .init(Term.interval, .trailing),
        .init(""),
      ],
      rows: indices.order.map { factor in
        let (first, total) = (indices.firstOrder[factor], indices.total[factor])
        return Table.Row([
          LocalizedText(plan.factors[factor].id), first.shownValue, first.shownInterval,
          total.shownValue, total.shownInterval,
          total.isIndistinguishableFromZero
            ? Term.indistinguishable
            : first.isIndistinguishableFromZero ? Term.firstOrderIndistinguishable : "",
        ])
      },
      footer: Table.Row([
        Term.firstOrderSum,
        LocalizedText(indices.firstOrderSum.decimalText(digits: 3)), "", "", "", "",
      ]))
  }

  /// The largest second-order indices, if there are any.
  private func pairs(_ indices: SobolIndices) -> [Report.Block] {
    let count = plan.factors.count
    let pairs = (0..<count).flatMap { one in
      ((one + 1)..<max(count, one + 1)).compactMap { other in
        indices.secondOrder(one, other).map { (one: one, other: other, index: $0) }
      }
    }
    if pairs.isEmpty { return [] }
    let largest = pairs.sorted {
      ($1.index.value, $0.one, $0.other) < ($0.index.value, $1.one, $1.other)
    }.prefix(Self.pairLimit)
    return [
      .table(
        Table(
          columns: [
            .init(Term.twoFactors),
            .init(Term.secondOrder, .trailing),
            .init(Term.interval, .trailing), .init(""),
          ],
          rows: largest.map { pair in
            Table.Row([
              LocalizedText("\(plan.factors[pair.one].id) × \(plan.factors[pair.other].id)"),
              pair.index.shownValue, pair.index.shownInterval,
              pair.index.isIndistinguishableFromZero ? Term.indistinguishable : "",
            ])
          }))
    ]
  }

  // MARK: Many figures

  /// One row for each unit, from the best official rank to the worst.
  fileprivate var unitTable: Table {
    let figures = VarianceTarget.Figure.allCases.filter { figure in
      plan.targets.contains { if case .unit(_, figure) = $0 { true } else { false } }
    }
    let ranks = plan.units.ranks
    let units = plan.units.units.indices.filter { unit in
      plan.targets.contains { if case .unit(unit, _) = $0 { true } else { false } }
    }.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return Table(
      columns: [
        .init(Term.rankInForce, .trailing),
        .init(Term.unit),
      ]
        + figures.map {
          .init(LocalizedText(zh: "\($0.text.zh)的主要因素", en: "Of the \($0.text.en)"))
        },
      rows: units.map { unit in
        Table.Row(
          ["\(ranks[unit])", plan.units.shown(unit)]
            + figures.map { figure in
              plan.targets.firstIndex(of: .unit(unit, figure)).map(foremost) ?? "–"
            })
      })
  }

  /// The factor of the largest total index of a figure, with that index.
  private func foremost(_ target: Int) -> LocalizedText {
    let indices = indices[target]
    guard let factor = indices.order.first, !indices.isConstant else {
      return Term.doesNotVary
    }
    let total = indices.total[factor].value.decimalText(digits: 2)
    return LocalizedText("\(plan.factors[factor].id) \(total)")
  }

  fileprivate static let notes: [LocalizedText] = [
    LocalizedText(
      zh: "一阶指数是因素单独解释的方差份额，总效应指数还包括它与其他因素的交互；抽样误差可使估计值越出 0 与 1。",
      en:
        "a first-order index is the share of the variance that a factor explains alone, a total one that and all it does together with others; estimates may leave 0…1 by their error"
    ),
    LocalizedText(
      zh: "得分、名次和等级都按总分舍入前计；各行得分照方案舍入。",
      en:
        "scores, ranks and grades are taken before the total is rounded; rows are rounded as the scheme says"
    ),
    LocalizedText(
      zh: "各份额取决于所设的取值范围，范围之外的不确定性不在其内。",
      en:
        "the shares depend on the ranges that were set; what is uncertain beyond them isn't in them"
    ),
  ]
}

extension SobolIndices.Estimate {
  fileprivate var shownValue: LocalizedText { LocalizedText(value.decimalText(digits: 3)) }

  fileprivate var shownInterval: LocalizedText {
    LocalizedText(
      interval.map {
        "[\($0.lowerBound.decimalText(digits: 3)), \($0.upperBound.decimalText(digits: 3))]"
      } ?? "–")
  }
}
