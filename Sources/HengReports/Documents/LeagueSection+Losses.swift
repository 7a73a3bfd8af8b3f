import HengModel
import HengScoring

extension LeagueSection {
  /// What all units together lost on one row.
  private struct Loss {
    var indicator: Indicator
    var unitCount = 0
    var openCount = 0
    var marks = Rational.zero
    var awarded = Rational.zero
  }

  /// The rows on which marks were lost: those that cost the most marks first.
  private var losses: [Loss] {
    var order: [String] = []
    var found: [String: Loss] = [:]
    for row in scores.flatMap(\.rows) where row.veto == nil {
      let indicator = row.row.indicator
      if found[indicator.id] == nil { order.append(indicator.id) }
      var loss = found[indicator.id] ?? Loss(indicator: indicator)
      if let marks = row.marks {
        loss.unitCount += marks < indicator.fullMarks ? 1 : 0
        loss.marks += indicator.fullMarks - marks
        loss.awarded += marks
      } else {
        loss.openCount += 1
      }
      found[indicator.id] = loss
    }
    return order.compactMap { found[$0] }.filter { $0.unitCount > 0 }.enumerated()
      .sorted { left, right in
        let (a, b) = (left.element, right.element)
        if a.marks != b.marks { return a.marks > b.marks }
        return a.unitCount == b.unitCount ? left.offset < right.offset : a.unitCount > b.unitCount
      }.map(\.element)
  }

  var lossTable: Table {
    Table(
      columns: [
        .init(Term.indicator, wraps: true, width: 30),
        .init(Term.fullMarks, .trailing),
        .init(
          hasOneOfEachUnit ? Term.unitsLosingMarks : Term.evaluationsLosingMarks, .trailing),
        .init(Term.share, .trailing),
        .init(Term.marksLost, .trailing),
        .init(Term.meanScoreRate, .trailing),
      ],
      rows: losses.map { loss in
        let full = loss.indicator.fullMarks
        let offered = full * Rational(scores.count - loss.openCount)
        return Table.Row([
          loss.indicator.label, LocalizedText(full.shortText()), "\(loss.unitCount)",
          LocalizedText(Rational(loss.unitCount, over: scores.count).percentText),
          LocalizedText(loss.marks.shortText(digits: 2)),
          LocalizedText(offered.isZero ? "–" : (loss.awarded / offered).percentText),
        ])
      })
  }

  /// How many rows the picture shows.
  private static let drawnLimit = 12

  /// How the units divide on each of the rows that cost the most marks.
  ///
  /// - Precondition: Some row cost marks.
  var lossFigure: Figure {
    let drawn = losses.prefix(LeagueSection.drawnLimit)
    let count = Double(scores.count)
    let caption =
      scores.syntheticMark
      + Term.costliestRows
    let chart = ShareBarsChart(
      title: caption,
      subtitle: LocalizedText(zh: "各指标上单位的占比", en: "Share of the units on each row"),
      categories: [
        Term.marksLost.inSentence, Term.noMarksYet,
        Term.allMarks.inSentence,
      ],
      rows: drawn.map { loss in
        let (lost, open) = (Double(loss.unitCount) / count, Double(loss.openCount) / count)
        return .init(loss.indicator.label, shares: [lost, open, max(0, 1 - lost - open)])
      })
    return Figure(
      svg: LocalizedText(zh: chart.svg(.chinese), en: chart.svg(.english)), caption: caption,
      alternative: nil)
  }
}
