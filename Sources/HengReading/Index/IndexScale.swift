import HengIndex
package import HengModel

/// The ends between which normalized values lie, which every indicator of an index shares.
///
/// One map for all indicators keeps the order of weighted sums, and their ratios of differences.
package struct IndexScale: Hashable, Sendable {
  /// The value that earns nothing.
  package let lowest: Rational
  /// The value that earns full marks.
  package let highest: Rational

  /// Finds the ends: 0 and 1, or 0 and 100, if no value lies beyond, else the outermost values.
  package init(of values: some Sequence<Double>) {
    var (least, most) = (Double.infinity, -Double.infinity)
    for value in values { (least, most) = (Swift.min(least, value), Swift.max(most, value)) }
    if least >= 0, most <= 100 {
      (lowest, highest) = (0, most <= 1 ? 1 : 100)
    } else {
      lowest = Rational(shortestDecimalOf: least)
      let top = Rational(shortestDecimalOf: most)
      highest = top > lowest ? top : lowest + 1
    }
  }

  /// Whether values begin at 0, so that a value over the upper end is its share of the marks.
  package var beginsAtZero: Bool { lowest.isZero }

  /// The share of full marks that a value earns.
  package func share(_ value: Double) -> Rational {
    (Rational(shortestDecimalOf: value) - lowest) / (highest - lowest)
  }

  /// What a reader of marks has to know; nothing if they are the index itself.
  package var note: LocalizedText? {
    if beginsAtZero {
      return highest == 100
        ? nil
        : LocalizedText(
          zh: "指标的无量纲值在 0 至 \(highest) 之间，得分是指数的 100 倍",
          en: "normalized values lie between 0 and \(highest); totals are 100 times the index")
    }
    return LocalizedText(
      zh: "指标的无量纲值一律由 \(lowest) 至 \(highest) 线性换算为 0 至满分，得分的名次与指数相同",
      en:
        "normalized values of all indicators are mapped from \(lowest)…\(highest) onto 0…full marks; "
        + "totals rank as the index does")
  }
}
