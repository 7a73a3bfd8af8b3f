import HengModel
import HengSensitivity

extension Stability {
  var orderIntervalTable: Table {
    Table(
      columns: [
        .init(Term.indicator),
        .init(Term.marksOfRow, .trailing),
        .init(LocalizedText(zh: "全部名次不变", en: "Whole order"), .trailing),
        .init(LocalizedText(zh: "再低则先变", en: "Below it change"), wraps: true),
        .init(LocalizedText(zh: "再高则先变", en: "Above it change"), wraps: true),
        .init(LocalizedText(zh: "前 \(top) 名不变", en: "First \(top)"), .trailing),
      ],
      rows: units.indicators.enumerated().map { index, indicator in
        let head = [indicator.label, LocalizedText(indicator.fullMarks.shortText())]
        guard let order = weights[index].order, let group = weights[index].top else {
          return Table.Row(head + [Stability.allWeight, "", "", ""])
        }
        return Table.Row(
          head + [
            rangeText(order), text(order.causeBelow), text(order.causeAbove), rangeText(group),
          ])
      })
  }

  var criticalBlocks: [Report.Block] {
    func pair(_ name: LocalizedText, _ change: WeightDecrease?) -> Report.Pair {
      guard let change else {
        return Report.Pair(
          name, LocalizedText(zh: "没有哪个单独变动能使两单位持平", en: "no single change levels two units"))
      }
      let indicator = units.indicators[change.indicator]
      let verb =
        change.amount > 0
        ? LocalizedText(zh: "减 ", en: "minus ") : LocalizedText(zh: "加 ", en: "plus ")
      return Report.Pair(
        name,
        indicator.label + Term.comma + verb + amountText(abs(change.amount))
          + Term.openingParenthesis + text(change.pair)
          + Term.closingParenthesis)
    }
    return [
      .heading(
        LocalizedText(
          zh: "最关键的指标（只变一个权重，其余不动）", en: "Critical indicators (one weight alone, no rescaling)")),
      .pairs([
        pair(LocalizedText(zh: "任意两名，绝对", en: "Any pair, absolute"), criticalAnyPair.absolute),
        pair(LocalizedText(zh: "任意两名，相对", en: "Any pair, relative"), criticalAnyPair.relative),
        pair(LocalizedText(zh: "第一名，绝对", en: "First place, absolute"), criticalFirstPlace.absolute),
        pair(LocalizedText(zh: "第一名，相对", en: "First place, relative"), criticalFirstPlace.relative),
      ]),
    ]
  }

  var pairTable: Table {
    Table(
      columns: [
        .init(LocalizedText(zh: "领先", en: "Ahead")), .init(LocalizedText(zh: "落后", en: "Behind")),
        .init(LocalizedText(zh: "相差", en: "Lead"), .trailing),
        .init(LocalizedText(zh: "至少移动", en: "Marks to move"), .trailing),
        .init(LocalizedText(zh: "欧氏距离", en: "Euclidean"), .trailing),
        .init(LocalizedText(zh: "单个最多", en: "Largest"), .trailing),
      ],
      rows: pairReversals.map { pair, reversal in
        let lead = scores.values[pair.ahead] - scores.values[pair.behind]
        return Table.Row(
          [name(pair.ahead), name(pair.behind), marksText(lead)]
            + [reversal.sum, reversal.euclidean, reversal.largest].map(distanceText))
      })
  }

  private func distanceText(_ reversal: NearestReversal?) -> LocalizedText {
    reversal.map { marksText($0.distance) } ?? LocalizedText(zh: "达不到", en: "never")
  }

  var gradeWayTable: Table {
    Table(
      columns: [
        .init(Term.unit), .init(Term.grade),
        .init(LocalizedText(zh: "升级至少移动", en: "Marks to rise"), .trailing),
        .init(LocalizedText(zh: "降到分界至少移动", en: "Marks to its cut"), .trailing),
      ],
      rows: scores.order.map { unit in
        let ways = gradeReversals[unit]
        func text(_ way: Reversal?) -> LocalizedText { way.map { distanceText($0.sum) } ?? "–" }
        return Table.Row([
          name(unit), units.grades[ways.grade].shown, text(ways.better), text(ways.worse),
        ])
      })
  }
}
