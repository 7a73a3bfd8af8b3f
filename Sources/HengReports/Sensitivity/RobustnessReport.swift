import HengModel
import HengNumerics
import HengScoring
public import HengSensitivity

extension Report {
  /// Reports how robust verdicts are to the weights.
  public init(_ robustness: Robustness) {
    let units = robustness.units
    self.init(
      title: Term.weightRobustness + Term.colon + units.titlePart)
    blocks = [.pairs(units.heading + robustness.settings)]
    if !units.grades.isEmpty {
      blocks.append(.heading(Term.gradeProbabilities))
      blocks.append(.table(units.units.count == 1 ? robustness.gradeTable : robustness.gradesTable))
    }
    if units.units.count > 1 {
      blocks += [
        .heading(Term.ranks), .table(robustness.rankTable),
        .heading(Term.rankAcceptability),
        .table(robustness.acceptabilityTable),
      ]
      if let table = robustness.centralTable {
        blocks += [
          .heading(Term.centralWeights), .table(table),
        ]
      }
    } else {
      blocks += [.heading(Term.total), .pairs(robustness.scorePairs)]
    }
    blocks.append(.list(robustness.notes))
  }
}

extension Robustness {
  fileprivate var settings: [Report.Pair] {
    var pairs = [
      Report.Pair(Term.lawOfWeights, simulation.law.text(units)),
      Report.Pair(
        Term.draws,
        LocalizedText(
          zh: "\(simulation.drawCount)，种子 \(simulation.seed)",
          en: "\(simulation.drawCount), seed \(simulation.seed)")),
    ]
    if simulation.effectiveDrawCount < Double(simulation.drawCount) {
      let count = simulation.effectiveDrawCount.decimalText(digits: 0)
      pairs.append(
        Report.Pair(
          Term.effectiveDraws,
          LocalizedText(
            zh: "约 \(count)（抽样前后相关，按混合最慢的权重计）",
            en: "about \(count): the draws are a chain; of the weight that mixes most slowly")))
    }
    if drawsRates {
      pairs.append(
        Report.Pair(
          Term.scoreRates,
          LocalizedText(
            zh: "也随机：在报告事实所允许的区间内均匀",
            en: "drawn too: uniform between the ends that the reported facts leave open")))
    }
    return pairs
  }

  // MARK: Grades

  /// One unit: grade by grade, exact beside simulated.
  fileprivate var gradeTable: Table {
    let simulated = simulation.gradeAcceptability(unit: 0)
    return Table(
      columns: [
        .init(Term.grade),
        .init(Term.exact, .trailing),
        .init(Term.simulation, .trailing),
        .init(Term.standardError, .trailing),
        .init(Term.apart, .trailing),
      ],
      rows: units.grades.indices.map { index in
        let share = simulated[index]
        let known = exact?.grades[0][index]
        // The error of the exact value serves, so that a share of 0 can be compared too.
        let apart = known.flatMap { known -> Double? in
          let error = (known * (1 - known) / simulation.effectiveDrawCount).squareRoot()
          return error > 0 ? (share.value - known) / error : nil
        }
        return Table.Row([
          units.grades[index].shown,
          LocalizedText(known.map { $0.percentText(digits: 6) } ?? "–"),
          LocalizedText(share.value.percentText(digits: 4)),
          LocalizedText(share.standardError.percentText(digits: 4)),
          LocalizedText(apart.map { $0.decimalText(digits: 2) } ?? "–"),
        ])
      })
  }

  /// Many units: the probability of each grade.
  fileprivate var gradesTable: Table {
    Table(
      columns: [
        .init(Term.unit),
        .init(Term.total, .trailing),
        .init(Term.grade),
      ]
        + units.grades.map {
          .init($0.label, .trailing)
        },
      rows: officialOrder.map { unit in
        let item = units.units[unit]
        return Table.Row(
          [
            units.shown(unit),
            LocalizedText(item.total.decimalText(digits: units.scheme.rounding.digits)),
            item.grade?.shown ?? "–",
          ] + gradeShares(unit).map { LocalizedText($0.percentText()) })
      })
  }

  /// The probabilities of a unit's grades, exact where they are known.
  func gradeShares(_ unit: Int) -> [Double] {
    exact?.grades[unit] ?? simulation.gradeAcceptability(unit: unit).map(\.value)
  }

  // MARK: Ranks

  /// The units from the best official total to the worst.
  var officialOrder: [Int] {
    let totals = units.units.map(\.total)
    return totals.indices.sorted { totals[$0] == totals[$1] ? $0 < $1 : totals[$0] > totals[$1] }
  }

  fileprivate var rankTable: Table {
    let ranks = units.ranks
    let order = officialOrder
    return Table(
      columns: [
        .init(Term.rankInForce, .trailing),
        .init(Term.unit),
        .init(Term.expectedRank, .trailing),
        .init(Term.simulatedMeanRank, .trailing),
        .init(Term.rankRange, .trailing),
        .init(Term.firstProbability, .trailing),
        .init(Term.aheadOfNextProbability, .trailing),
      ],
      rows: order.enumerated().map { place, unit in
        let mean = simulation.meanRank(unit: unit)
        let next = place + 1 < order.count ? order[place + 1] : nil
        let ahead = next.flatMap { next in exact?.pairs?.probabilities[unit, next] }
        return Table.Row([
          "\(ranks[unit])", units.shown(unit),
          LocalizedText(exact?.pairs?.expectedRanks[unit].decimalText(digits: 4) ?? "–"),
          LocalizedText(
            mean.value.decimalText(digits: 3) + " ± " + mean.standardError.decimalText(digits: 3)),
          LocalizedText(
            "\(simulation.rankQuantile(unit: unit, 0.05))–\(simulation.rankQuantile(unit: unit, 0.95))"
          ),
          LocalizedText(simulation.rankAcceptability(unit: unit, rank: 1).value.percentText()),
          LocalizedText(ahead?.percentText() ?? "–"),
        ])
      })
  }

  fileprivate var acceptabilityTable: Table {
    let groups = RankGroup.groups(of: units.units.count)
    return Table(
      columns: [.init(Term.unit)]
        + groups.map { .init($0.label, .trailing) },
      rows: officialOrder.map { unit in
        Table.Row(
          [units.shown(unit)]
            + groups.map { LocalizedText(share(of: unit, in: $0).percentText(digits: 1)) })
      })
  }

  /// How likely a unit's rank lies in a group of ranks.
  func share(of unit: Int, in group: RankGroup) -> Double {
    let count = group.ranks.reduce(0) { $0 + simulation.rankCount(unit: unit, rank: $1) }
    return Double(count) / Double(simulation.drawCount)
  }

  // MARK: Central weights

  /// The most units whose central weights a table shows side by side.
  private static let centralLimit = 4

  fileprivate var centralTable: Table? {
    let likely = units.units.indices.map { unit in
      (unit: unit, share: simulation.rankAcceptability(unit: unit, rank: 1).value)
    }.filter { $0.share > 0 }.sorted { ($1.share, $0.unit) < ($0.share, $1.unit) }
      .prefix(Robustness.centralLimit)
    if likely.isEmpty { return nil }
    let full = units.fullMarks.doubleValue
    let central = likely.map { simulation.centralWeights(unit: $0.unit) ?? [] }
    let factors = simulation.confidenceFactors()
    return Table(
      columns: [
        .init(Term.indicator),
        .init(Term.fullMarks, .trailing),
      ] + likely.map { .init(units.name($0.unit), .trailing) },
      rows: units.indicators.enumerated().map { index, indicator in
        Table.Row(
          [indicator.label, LocalizedText(indicator.fullMarks.shortText())]
            + central.map { LocalizedText((full * $0[index]).decimalText(digits: 2)) })
      },
      footer: Table.Row(
        [Term.confidenceFactor, ""]
          + likely.map { LocalizedText(factors[$0.unit]?.value.percentText(digits: 1) ?? "–") }))
  }

  // MARK: One unit's score

  fileprivate var scorePairs: [Report.Pair] {
    let full = units.fullMarks.doubleValue
    let mean = simulation.meanScore(unit: 0)
    func marks(_ rate: Double) -> String { (full * rate).decimalText(digits: 2) }
    let quantiles = [0.05, 0.5, 0.95].map { marks(simulation.scoreQuantile(unit: 0, $0)) }
    return [
      Report.Pair(
        Term.totalInForce,
        LocalizedText(units.units[0].total.decimalText(digits: units.scheme.rounding.digits))
          + (units.units[0].grade.map { "  " + $0.shown } ?? "")),
      Report.Pair(
        Term.meanTotal,
        LocalizedText(
          "\(marks(mean.value)) ± \((full * mean.standardError).decimalText(digits: 3))")),
      Report.Pair(
        Term.quantiles,
        LocalizedText(quantiles.joined(separator: ", "))),
    ]
  }

  fileprivate var notes: [LocalizedText] {
    var notes = units.gradeNotes
    let grades: LocalizedText =
      units.grades.isEmpty ? "" : LocalizedText(zh: "等级概率、", en: "grade probabilities, ")
    if exact == nil {
      notes.append(
        LocalizedText(
          zh: "此设定没有精确解，概率均为模拟值",
          en: "nothing is known exactly here: all probabilities are simulated"))
    } else if exact?.pairs != nil {
      notes.append(
        grades
          + LocalizedText(
            zh: "期望名次和领先概率为精确值；名次可接受度和中心权重为模拟值",
            en:
              "expected ranks and P(ahead) are exact; acceptability and central weights are simulated"
          ))
    } else if units.units.count > 1 {
      notes.append(
        LocalizedText(
          zh: "单位太多，名次均为模拟值；等级概率为精确值",
          en: "with so many units all ranks are simulated; grade probabilities are exact"))
    }
    if exact?.pairs != nil, Set(units.units.map(\.rates)).count < units.units.count {
      notes.append(
        LocalizedText(
          zh: "得分率全同的单位在模拟中并列，在期望名次中彼此各占半名",
          en:
            "units with identical rates share a rank when simulated, and count half a place for each other in the expected rank"
        ))
    }
    return notes
  }
}
