import HengModel
import HengNumerics
import HengSensitivity

extension Stability {
  /// The ways of a unit to its neighbour grades, with the marks that move.
  func gradeWayBlocks(ofUnit unit: Int) -> [Report.Block] {
    guard gradeReversals.indices.contains(unit) else { return [] }
    let ways = gradeReversals[unit]
    var blocks: [Report.Block] = [
      .heading(Term.nearestGrades)
    ]
    var pairs: [Report.Pair] = []
    if let better = ways.better {
      pairs += pairsOfWay(better, to: units.grades[ways.grade - 1].shown, unit: unit, rising: true)
    }
    if let worse = ways.worse {
      let text = LocalizedText(
        zh: "\(units.grades[ways.grade + 1].shown.zh)（降到分界）",
        en: "\(units.grades[ways.grade + 1].shown.en), its cut")
      pairs += pairsOfWay(worse, to: text, unit: unit, rising: false)
    }
    blocks.append(.pairs(pairs))
    return blocks
  }

  private func pairsOfWay(
    _ way: Reversal, to grade: LocalizedText, unit: Int, rising: Bool
  ) -> [Report.Pair] {
    guard let least = way.sum, let short = way.euclidean, let flat = way.largest else {
      return [
        Report.Pair(grade, LocalizedText(zh: "任何权重都达不到", en: "no weights reach it"))
      ]
    }
    if least.distance == 0 {
      return [Report.Pair(grade, LocalizedText(zh: "得分正在分界上", en: "the score is just there"))]
    }
    return [
      Report.Pair(
        grade,
        LocalizedText(zh: "至少移动 ", en: "at least ") + amountText(least.distance)
          + Term.colon + moveText(least, unit: unit, rising: rising)),
      Report.Pair(
        LocalizedText(zh: "（其他度量）", en: "(other measures)"),
        LocalizedText(zh: "欧氏距离 ", en: "Euclidean distance ") + amountText(short.distance)
          + LocalizedText(zh: "；单个权重最多变动 ", en: "; no weight changes by more than ")
          + amountText(flat.distance)),
    ]
  }

  /// The trace of the fewest marks that move: from where, to any of which, and what comes of it.
  private func moveText(
    _ reversal: NearestReversal, unit: Int, rising: Bool
  ) -> LocalizedText {
    let rates = scores.rates.row(unit)
    let goal = (rising ? rates.max() : rates.min()) ?? 0
    let givers = reversal.change.indices.filter { reversal.change[$0] < 0 }
    let takers = rates.indices.filter { rates[$0] == goal && !givers.contains($0) }
    // Others with the rate of a giver would do as well.
    let isOneOfSeveral = rates.indices.contains { index in
      !givers.contains(index) && scores.weights[index] > 0
        && givers.contains { rates[$0] == rates[index] }
    }
    let from = LocalizedText.joined(
      givers.map { units.indicators[$0].label + " " + marksText(-reversal.change[$0]) })
    let names = LocalizedText.joined(takers.map { units.indicators[$0].label })
    let rate = (100 * goal).shortText
    let result = zip(rates, zip(scores.weights, reversal.change)).reduce(0) { sum, item in
      sum + item.0 * (item.1.0 + item.1.1)
    }
    return LocalizedText(
      zh: isOneOfSeveral ? "例如从 " : "从 ", en: isOneOfSeveral ? "such as from " : "from ") + from
      + LocalizedText(
        zh: "，移到得分率为 \(rate)% 的任一指标（", en: ", to any indicator with a score rate of \(rate)% (")
      + names + LocalizedText(zh: "）；得分 ", en: "); the score goes from ")
      + marksText(scores.values[unit]) + LocalizedText(zh: " → ", en: " to ") + marksText(result)
  }

  var gradeIntervalTable: Table {
    let grade = gradeReversals.first?.grade ?? 0
    return Table(
      columns: [
        .init(Term.indicator),
        .init(Term.fullMarks, .trailing),
        .init(Term.scoreRate, .trailing),
        .init(Term.lowerBound, .trailing),
        .init(Term.belowIt),
        .init(Term.upperBound, .trailing),
        .init(Term.aboveIt),
        .init(Term.othersFree, .trailing),
      ],
      rows: units.indicators.enumerated().map { index, indicator in
        let head = [
          indicator.label, LocalizedText(indicator.fullMarks.shortText()),
          LocalizedText(scores.rates[0, index].percentText()),
        ]
        let weight = weights[index]
        guard let interval = weight.grades.first, let free = weight.freeGrades.first else {
          return Table.Row(head + [Stability.allWeight, "", "", "", ""])
        }
        return Table.Row(
          head + [
            marksText(interval.lower), gradeBeyond(interval.causeBelow, from: grade),
            marksText(interval.upper), gradeBeyond(interval.causeAbove, from: grade),
            rangeText(free),
          ])
      })
  }

  /// The grade beyond a cut; the grade's own cut is left downwards, the next better one upwards.
  private func gradeBeyond(_ cut: Int?, from grade: Int) -> LocalizedText {
    cut.map { units.grades[$0 < grade ? $0 : $0 + 1].shown } ?? "–"
  }
}
