import HengModel
import HengSensitivity

extension Stability {
  var orderIntervalTable: Table {
    Table(
      columns: [
        .init(Term.indicator),
        .init(Term.fullMarks, .trailing),
        .init(Term.wholeOrder, .trailing),
        .init(Term.belowFirstChange, wraps: true),
        .init(Term.aboveFirstChange, wraps: true),
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
        (indicator.label + Term.comma + verb + amountText(abs(change.amount)))
          .qualified(by: text(change.pair)))
    }
    return [
      .heading(
        LocalizedText(
          zh: "最关键的指标（只变一个权重，其余不动）", en: "Critical indicators (one weight alone, no rescaling)")),
      .pairs([
        pair(Term.anyPairAbsolute, criticalAnyPair.absolute),
        pair(Term.anyPairRelative, criticalAnyPair.relative),
        pair(Term.firstPlaceAbsolute, criticalFirstPlace.absolute),
        pair(Term.firstPlaceRelative, criticalFirstPlace.relative),
      ]),
    ]
  }

  var pairTable: Table {
    Table(
      columns: [
        .init(Term.ahead), .init(Term.behind),
        .init(Term.lead, .trailing),
        .init(Term.leastMove, .trailing),
        .init(Term.euclidean, .trailing),
        .init(Term.largestMove, .trailing),
      ],
      rows: pairReversals.map { pair, reversal in
        let lead = scores.values[pair.ahead] - scores.values[pair.behind]
        return Table.Row(
          [name(pair.ahead), name(pair.behind), marksText(lead)]
            + [reversal.sum, reversal.euclidean, reversal.largest].map(distanceText))
      })
  }

  private func distanceText(_ reversal: NearestReversal?) -> LocalizedText {
    reversal.map { marksText($0.distance) } ?? Term.never
  }

  var gradeWayTable: Table {
    Table(
      columns: [
        .init(Term.unit), .init(Term.grade),
        .init(Term.moveToRise, .trailing),
        .init(Term.moveToCut, .trailing),
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
